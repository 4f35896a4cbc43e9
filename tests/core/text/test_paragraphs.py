import itertools

from hypothesis import given
from hypothesis import strategies as st

from discoursecoder.core.model.span import Span
from discoursecoder.core.text.paragraphs import lines, paragraphs, trim


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraphs(text, 0, len(text))]


def test_each_line_of_a_saved_page_is_a_paragraph() -> None:
    text = f"{'One long line. ' * 12}\nA second one.\n\n \t\nA third.\n"
    assert cut(text) == [("One long line. " * 12).strip(), "A second one.", "A third."]


def test_lines_broken_at_a_margin_are_one_paragraph_a_block() -> None:
    text = (
        "The minister met his counterpart in the capital today and they discussed\n"
        "a number of questions, among them fishing, trade and the climate of the\n"
        "region. They agreed.\n"
        "\n"
        "A second meeting is going to be held in the autumn, at a place which the\n"
        "two sides will choose.\n"
    )
    assert [part[:12] for part in cut(text)] == ["The minister", "A second mee"]


def test_short_lines_of_a_list_stay_paragraphs_of_their_own() -> None:
    text = "The agreement covers these matters:\nfishing\ntrade\nthe climate of the region\n\nIt enters into force."
    assert len(cut(text)) == 5


def test_chinese_lines_broken_at_a_margin_are_one_paragraph() -> None:
    line = "双方就双边关系深入交换意见并同意继续保持沟通协调共同维护地区和平"
    assert cut(f"{line}\n{line}\n稳定。\n\n会谈结束。") == [f"{line}\n{line}\n稳定。", "会谈结束。"]


def test_no_break_and_ideographic_spaces_at_either_end_are_left_out() -> None:
    assert trim("\u3000\xa0双方 \xa0", 0, 6) == Span(2, 4)
    assert trim(" \xa0\u3000", 0, 3) is None
    assert lines("\xa0\n a \n\nb", 0, 8) == [Span(3, 4), Span(7, 8)]


@given(st.text("ab .\n\xa0\u3000。中" + "x" * 3, max_size=200))
def test_paragraphs_are_sorted_trimmed_and_hold_every_visible_character(text: str) -> None:
    found = paragraphs(text, 0, len(text))
    assert all(a.end < b.start for a, b in itertools.pairwise(found))
    assert all(text[s:e] == text[s:e].strip() != "" for s, e in found)
    held = "".join(text[s:e] for s, e in found)
    assert "".join(held.split()) == "".join(text.split())
