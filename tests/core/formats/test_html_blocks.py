import pytest
from selectolax.lexbor import LexborHTMLParser

from discoursecoder.core.formats.html_blocks import MAX_DEPTH, TooDeep, parse, pieces, plain


def texts(markup: str, *without: str) -> list[str]:
    return [piece.text for piece in pieces(LexborHTMLParser(markup).body, without=without)]


def test_paragraphs_and_loose_text_are_blocks_with_white_space_as_a_page_shows_it() -> None:
    assert texts("<p>One\n  <b>bold</b>text. </p>loose <i>text</i><div>Two</div>") == [
        "One boldtext.",
        "loose text",
        "Two",
    ]


def test_no_break_spaces_and_line_breaks_stay() -> None:
    assert texts("<p>deux&nbsp;: <br> trois</p>") == ["deux\xa0:\ntrois"]


def test_text_that_is_set_as_it_is_keeps_its_lines() -> None:
    assert texts("<pre>a\nb\n\nc</pre>") == ["a\nb\n\nc"]


def test_what_a_page_does_not_show_is_passed_over() -> None:
    hidden = '<p hidden>a</p><p style="DISPLAY : none">b</p><script>c</script><noscript>d</noscript><select>e</select>'
    assert texts(hidden + "<template>f</template><p>seen</p><svg><text>g</text></svg>") == ["seen"]


def test_numbers_of_an_ordered_list_are_part_of_its_text() -> None:
    assert texts("<ol start=3><li>a<li><p>b</p></ol><ul><li>c</ul>") == ["3. a", "4. b", "c"]


def test_a_row_of_data_is_a_block_and_a_layout_of_tables_is_none() -> None:
    assert texts("<table><tr><th>K<td>V</tr><tr><td><p>x</p><td>y</tr></table>") == ["K\tV", "x\ty"]
    assert texts("<table><tr><td><p>a</p><p>b</p></td><td>menu</td></tr></table>") == ["a", "b", "menu"]


def test_headings_links_and_menus_are_told() -> None:
    found = pieces(LexborHTMLParser("<nav><a href=x>Home</a></nav><h2>T <a href=y>link</a></h2><p>x</p>").body)
    assert [(piece.level, piece.linked, piece.around) for piece in found] == [
        (0, 4, True),
        (2, 4, False),
        (0, 0, False),
    ]


def test_elements_named_by_a_selector_are_passed_over() -> None:
    assert texts("<p>a</p><div class=share><p>b</p></div>", ".share") == ["a"]


def test_elements_nested_beyond_any_page_are_refused() -> None:
    assert texts("<div>" * (MAX_DEPTH - 10) + "x") == ["x"]
    for markup in ("<div>" * (MAX_DEPTH + 10), "<div>" * 100_000, "<b><p>" * 100_000, "<table><td>" * 50_000):
        with pytest.raises(TooDeep):
            pieces(parse(markup + "x").body)


def test_a_page_of_many_unclosed_paragraphs_and_items_is_read() -> None:
    assert len(pieces(parse("<p>a<br><ul><li>b<li>c</ul>" * 3_000).body)) == 9_000


def test_only_letters_and_figures_are_compared() -> None:
    assert plain(" « L’État »,\xa02024. ") == plain("L'état 2024")
