from PySide6.QtCore import QLineF

from discoursecoder.ui.panels.text.shown import ShownCoding
from discoursecoder.ui.panels.text.strokes import PATTERNS, Stroke, stroke_lines
from ui.panels.text.passages import at

LINE = QLineF(0, 10, 100, 10)


def patterned(pattern: int) -> ShownCoding:
    return ShownCoding("c", 0, 5, "C", "#d55e00", "", pattern=pattern)


def test_every_pattern_is_drawn_in_its_own_way() -> None:
    drawn = [
        tuple((stroke.width, stroke.dashes, line.y1()) for stroke, line in stroke_lines(patterned(pattern), LINE, 2))
        for pattern in range(PATTERNS)
    ]
    assert len(set(drawn)) == PATTERNS


def test_patterns_begin_again_after_the_last() -> None:
    assert stroke_lines(patterned(PATTERNS), LINE, 2) == stroke_lines(patterned(0), LINE, 2)


def test_suggested_is_dashed_and_unsure_is_dotted_whatever_the_pattern() -> None:
    for pattern in range(PATTERNS):
        suggested = ShownCoding("c", 0, 5, "C", "#d55e00", "", suggested=True, pattern=pattern)
        unsure = ShownCoding("c", 0, 5, "C", "#d55e00", "", unsure=True, pattern=pattern)
        assert [stroke.dashes for stroke, _ in stroke_lines(suggested, LINE, 2)] == [(3.0, 1.7)]
        assert [stroke.dashes for stroke, _ in stroke_lines(unsure, LINE, 2)] == [(1.0, 1.3)]


def test_an_upright_double_line_stands_side_by_side() -> None:
    upright = QLineF(50, 0, 50, 40)
    assert [line.x1() for _, line in stroke_lines(patterned(1), upright, 2)] == [48.5, 51.5]


def test_the_pen_has_the_colour_width_and_dashes_of_the_stroke() -> None:
    pen = Stroke("#0072b2", 2.0, (3.0, 1.7)).pen()
    assert (pen.color().name(), pen.widthF(), pen.dashPattern()) == ("#0072b2", 2.0, [3.0, 1.7])
    plain = stroke_lines(at("a", 0, 1), LINE, 2)[0][0]
    assert plain.pen().dashPattern() == []
