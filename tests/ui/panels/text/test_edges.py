from discoursecoder.ui.panels.text.edges import EdgeSteps
from discoursecoder.ui.panels.text.release_text import ReleaseText
from discoursecoder.ui.panels.text.shown import ShownCoding
from ui.panels.text.passages import TEXT, coding, lines, sentences

BODY = tuple(lines(TEXT)[1:-1])
RELEASE = ReleaseText(TEXT, BODY, BODY, tuple(sentences(TEXT)), (), "fr")


def after(steps: EdgeSteps, one: ShownCoding, direction: int, *, sentence: bool = False) -> ShownCoding:
    return one.moved(*steps.moved(RELEASE, one, "end", "sentence" if sentence else "word", direction))


def test_the_opposite_step_brings_back_a_place_inside_a_word() -> None:
    steps = EdgeSteps()
    begin = coding("a", "le sout")
    moved = after(steps, after(steps, begin, 1), 1)
    assert TEXT[moved.start : moved.end] == "le soutien de"
    assert after(steps, after(steps, moved, -1), -1) == begin


def test_a_step_of_another_kind_is_no_way_back() -> None:
    steps = EdgeSteps()
    begin = coding("a", "le sout")
    moved = after(steps, after(steps, begin, 1), -1, sentence=True)
    assert moved != begin


def test_what_was_done_to_another_coding_is_forgotten() -> None:
    steps = EdgeSteps()
    one, other = coding("a", "le sout"), coding("b", "le sout")
    moved = after(steps, one, 1)
    back = after(steps, other.moved(moved.start, moved.end), -1)
    assert TEXT[back.start : back.end] == "le"
