import pytest

from discoursecoder.core.formats.pdf_lines import Line, clean, paragraphs_of, without_margins


def column(*texts: str, left: float = 70, width: float = 400, step: float = 14, top: float = 700) -> list[Line]:
    """Full lines one under the other; a text that ends in "<" is a short line, "" leaves a gap."""
    lines = []
    for number, text in enumerate(texts):
        if text:
            short = text.endswith("<")
            bottom = top - step * number
            lines.append(Line(text.rstrip("<"), left, left + width * (0.4 if short else 1), bottom + 12, bottom))
    return lines


def test_full_lines_are_one_paragraph_and_a_short_last_line_ends_it() -> None:
    page = column("Le ministre a", "reçu son homologue.<", "Il a salué", "l’accord.<")
    assert paragraphs_of([page]) == ["Le ministre a reçu son homologue.", "Il a salué l’accord."]


def test_a_gap_and_an_indent_begin_a_paragraph() -> None:
    assert paragraphs_of([column("Un titre", "", "Le corps du texte")]) == ["Un titre", "Le corps du texte"]
    first, second = column("La fin est là.", "Un début")
    assert paragraphs_of([[first, second._replace(left=second.left + 20)]]) == ["La fin est là.", "Un début"]


def test_a_larger_line_is_a_heading_of_its_own() -> None:
    head, body = column("Un titre", "et son texte")
    assert paragraphs_of([[head._replace(top=head.top + 10), body]]) == ["Un titre", "et son texte"]


@pytest.mark.parametrize("mark", ["\ufffe", "\x02", "\xad"])
def test_a_broken_word_is_whole_again(mark: str) -> None:
    assert paragraphs_of([column(f"la coopé{mark}", "ration")]) == ["la coopération"]
    assert paragraphs_of([column(f"la coopé{mark}"), column("ration")]) == ["la coopération"]


def test_a_written_hyphen_stays_and_chinese_needs_no_space() -> None:
    assert paragraphs_of([column("l’Asie-", "Pacifique")]) == ["l’Asie-Pacifique"]
    assert paragraphs_of([column("双方同意加强", "合作。")]) == ["双方同意加强合作。"]


def test_a_paragraph_goes_on_over_a_page_or_into_the_next_column() -> None:
    assert paragraphs_of([column("Le ministre a"), column("reçu son homologue.")]) == [
        "Le ministre a reçu son homologue."
    ]
    assert paragraphs_of([column("Il a fini."), column("Autre chose.")]) == ["Il a fini.", "Autre chose."]
    both = [*column("Le ministre a", top=100, width=200), *column("reçu son hôte", left=320, width=200)]
    assert paragraphs_of([both]) == ["Le ministre a reçu son hôte"]


def test_right_to_left_lines_end_where_they_leave_room_on_the_left() -> None:
    first, last, after = column("التقى الوزير نظيره", "في باريس.", "وأشاد بالاتفاق")
    page = [first, last._replace(left=last.left + 200), after]
    assert paragraphs_of([page]) == ["التقى الوزير نظيره في باريس.", "وأشاد بالاتفاق"]


def test_lines_without_boxes_are_joined_by_their_length() -> None:
    lines = [Line("Une ligne assez longue pour être"), Line("pleine."), Line("Une autre ligne.")]
    assert paragraphs_of([lines]) == ["Une ligne assez longue pour être pleine.", "Une autre ligne."]


def test_page_numbers_and_running_heads_are_left_out() -> None:
    pages = [column(f"Communiqué {n}/3", f"Texte de la page {n}", "et sa suite", f"- {n} -") for n in (1, 2, 3)]
    kept, left_out = without_margins(pages)
    assert [[line.text for line in page] for page in kept] == [
        [f"Texte de la page {n}", "et sa suite"] for n in (1, 2, 3)
    ]
    assert left_out == 6


def test_what_stands_alone_or_differs_is_no_margin() -> None:
    assert without_margins([column("Un titre", "2024")])[1] == 0
    assert without_margins([column("Un titre", "Texte", "Page 1 of 1")])[1] == 1
    assert without_margins([column("Un", "a"), column("Deux", "b"), column("Trois", "c")])[1] == 0
    assert without_margins([column("7")]) == ([column("7")], 0)


def test_only_signs_of_fonts_are_rewritten() -> None:
    cleaned = clean("ﬁn ⼀中 ﻣ \uf0b7 \uf123 x² Ａ")
    assert cleaned.text == "fin 一中 م • \uf123 x² Ａ"
    assert (cleaned.radicals, cleaned.unmapped) == (1, 1)


def test_no_page_and_an_empty_page_have_no_paragraphs() -> None:
    assert paragraphs_of([]) == paragraphs_of([[]]) == []
