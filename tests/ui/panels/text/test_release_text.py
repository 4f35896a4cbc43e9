import pytest

from discoursecoder.ui.panels.text.release_text import Edge, ReleaseText, Step, Unit
from ui.panels.text.passages import TEXT, lines, sentences, span

BODY = tuple(lines(TEXT)[1:-1])
RELEASE = ReleaseText(TEXT, BODY, BODY, tuple(sentences(TEXT)), (), "fr")


def quoted(found: tuple[int, int]) -> str:
    return TEXT[found[0] : found[1]]


def test_stretches_of_body_divided_by_white_space_alone_are_one() -> None:
    start, end = BODY[0][0], BODY[-1][1]
    assert RELEASE.outside() == [(0, start), (end, len(TEXT))]
    assert RELEASE.clip(start, end) == (start, end)


def test_a_selection_is_clipped_to_the_body_it_mostly_covers() -> None:
    assert RELEASE.clip(0, len(TEXT)) == (BODY[0][0], BODY[-1][1])
    assert RELEASE.clip(3, 8) == (3, 3)
    apart = ReleaseText("corps menu suite longue", ((0, 5), (11, 23)))
    assert apart.clip(0, 23) == (11, 23)


def test_line_breaks_at_the_ends_are_not_selected() -> None:
    assert RELEASE.clip(BODY[0][1] - 4, BODY[0][1] + 2) == (BODY[0][1] - 4, BODY[0][1])


@pytest.mark.parametrize(
    ("words", "unit", "wanted"),
    [
        ("soutien", "sentence", "Le ministre a salué le soutien de la partie russe."),
        ("utie", "word", "soutien"),
        ("russe. Il", "sentence", quoted(BODY[0])),
        ("rejeté", "paragraph", quoted(BODY[0])),
        ("rejeté", "clause", "Il a rejeté toute ingérence étrangère dans la région."),
    ],
)
def test_expanding_takes_whole_units(words: str, unit: Unit, wanted: str) -> None:
    assert quoted(RELEASE.expanded(*span(words), unit)) == wanted


def test_a_caret_behind_the_last_full_stop_takes_that_sentence() -> None:
    end = BODY[0][1]
    assert quoted(RELEASE.expanded(end, end, "sentence")).startswith("Il a rejeté")


def test_expanding_where_nothing_lies_changes_nothing() -> None:
    assert ReleaseText("abc").expanded(1, 1, "sentence") == (1, 1)


def test_expanding_outside_of_the_body_selects_nothing() -> None:
    start, end = RELEASE.expanded(2, 2, "word")
    assert start == end


def test_clauses_are_used_where_they_are_marked() -> None:
    release = ReleaseText(TEXT, BODY, BODY, RELEASE.sentences, (span("Elles refusent la confrontation des blocs"),))
    assert quoted(release.expanded(*span("blocs"), "clause")) == "Elles refusent la confrontation des blocs"


def test_the_sentence_at_a_position_is_the_last_that_has_begun() -> None:
    assert RELEASE.sentence_at(span("ingérence")[0]) == 2
    assert ReleaseText("abc").sentence_at(1) is None


@pytest.mark.parametrize(
    ("edge", "step", "direction", "wanted"),
    [
        ("end", "character", 1, "soutien de l"),
        ("end", "character", -1, "soutien de"),
        ("start", "character", -1, " soutien de "),
        ("start", "word", -1, "le soutien de "),
        ("end", "word", 1, "soutien de la"),
        ("end", "sentence", 1, "soutien de la partie russe."),
        ("start", "sentence", -1, "Le ministre a salué le soutien de "),
    ],
)
def test_an_edge_moves_by_characters_words_and_sentences(edge: Edge, step: Step, direction: int, wanted: str) -> None:
    assert quoted(RELEASE.stepped(span("soutien de "), edge, step, direction)) == wanted


def test_an_edge_never_leaves_the_body_nor_passes_the_other() -> None:
    whole = BODY[0][0], BODY[-1][1]
    assert RELEASE.stepped(whole, "start", "character", -1) == whole
    assert RELEASE.stepped(whole, "end", "sentence", 1) == whole
    one = BODY[0][0], BODY[0][0] + 1
    assert RELEASE.stepped(one, "end", "character", -1) == one
    assert RELEASE.with_edge(one, "start", one[1] + 5) == one


def test_steps_by_sentences_take_the_one_at_the_caret_then_the_next_or_the_one_before() -> None:
    first, second, third = RELEASE.sentences[1:4]
    assert RELEASE.next_sentence(first[0], first[0], 1) == first
    assert RELEASE.next_sentence(first[0] + 3, first[0] + 9, -1) == first
    assert RELEASE.next_sentence(*first, 1) == second
    assert RELEASE.next_sentence(first[1], first[1], 1) == second
    assert RELEASE.next_sentence(first[1], first[1], -1) == first
    assert RELEASE.next_sentence(*third, -1) == second


def test_there_is_no_step_beyond_the_first_and_the_last_sentence() -> None:
    release = ReleaseText(TEXT, BODY, BODY, RELEASE.sentences[1:-1], (), "fr")
    assert release.next_sentence(*release.sentences[0], -1) is None
    assert release.next_sentence(*release.sentences[-1], 1) is None
    assert release.next_sentence(0, 0, 1) == release.sentences[0]
    assert release.next_sentence(0, 0, -1) is None
    assert ReleaseText("abc").next_sentence(0, 0, 1) is None
