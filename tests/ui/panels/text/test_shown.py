from discoursecoder.ui.panels.text.shown import ShownCoding
from ui.panels.text.passages import at


def test_an_unsure_coding_shows_a_question_mark() -> None:
    assert ShownCoding("a", 0, 1, "HEG", "#000000", "", unsure=True).shown_label == "HEG?"
    assert at("heg", 0, 1).shown_label == "HEG"


def test_a_moved_coding_differs_in_its_span_alone() -> None:
    coding = ShownCoding("a", 0, 1, "HEG", "#123456", "memo", suggested=True, unsure=True, pattern=2)
    moved = coding.moved(5, 9)
    assert (moved.start, moved.end) == (5, 9)
    assert moved.moved(0, 1) == coding
