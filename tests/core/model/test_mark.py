import pytest
from pydantic import ValidationError

from discoursecoder.core.model.mark import Attribution, FoundTerm, LexiconEntry, Mark, Marks, Party
from discoursecoder.core.model.span import Span


def test_a_mark_is_of_a_kind_that_is_known() -> None:
    assert Mark(id="m", release_id="r", mark_kind="quoted", start=3, end=9).scope_start is None
    with pytest.raises(ValidationError):
        Mark.model_validate({"id": "m", "release_id": "r", "mark_kind": "joke", "start": 3, "end": 9})


def test_an_entry_of_the_lexicon_has_a_name_and_forms() -> None:
    assert LexiconEntry(id="l", name="ONU", forms=("Nations Unies",)).forms == ("Nations Unies",)
    with pytest.raises(ValidationError):
        LexiconEntry(id="l", name="")


def marks() -> Marks:
    """Two sentences: a speech of ten to forty with something ascribed in it, and narration after it."""
    wang, russia = Party("Wang Yi", "wang"), Party("Russia", "ru")
    phrase = Span(0, 10)
    return Marks(
        (FoundTerm("quoted", 12, 20), FoundTerm("quoted", 30, 38), FoundTerm("initiative", 32, 36, "Belt and Road")),
        (
            Attribution(phrase, Span(10, 40), (wang,), "reported", "verb"),
            Attribution(Span(20, 24), Span(20, 30), (russia,), "reported", "verb in speech", nested=True),
            Attribution(Span(40, 40), Span(40, 60), (), "narrated", "narration"),
        ),
    )


@pytest.mark.parametrize(
    ("start", "end", "speaker", "ascribed", "voice"),
    [
        (10, 40, "Wang Yi", "", "reported"),
        (12, 20, "Wang Yi", "", "direct"),
        (30, 38, "Wang Yi", "", "reported"),  # the name of an initiative is nobody's words
        (21, 29, "Wang Yi", "Russia", "reported"),
        (12, 24, "Wang Yi", "", "reported"),  # a third of it alone is ascribed
        (40, 60, "", "", "narrated"),
        (30, 55, "", "", "narrated"),  # most of it
        (70, 80, "", "", None),
    ],
)
def test_a_span_has_the_speaker_of_the_scope_that_holds_most_of_it(
    start: int, end: int, speaker: str, ascribed: str, voice: str | None
) -> None:
    speech = marks().speech(start, end)
    assert "".join(party.name for party in speech.speakers) == speaker
    assert "".join(party.name for party in speech.attributed_to) == ascribed
    assert speech.voice == voice


def test_the_shortest_mark_at_a_position_is_found() -> None:
    assert marks().at(33) == Span(32, 36)
    assert marks().at(31) == Span(30, 38)
    assert marks().at(5) == Span(0, 10)
    assert marks().at(50) is None


def test_the_term_after_a_position_is_found() -> None:
    assert marks().following(13) == Span(30, 38)
    assert marks().following(33) is None


def test_the_words_that_ascribe_a_span_are_told_apart_from_those_that_name_its_speaker() -> None:
    speech = marks().speech(21, 29)
    assert (speech.phrase, speech.ascription) == (Span(0, 10), Span(20, 24))
    assert marks().speech(12, 20).ascription is None
