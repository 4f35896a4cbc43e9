from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from discoursecoder.ui.panels.text.finds import Finds
from discoursecoder.ui.panels.text.look import Look
from discoursecoder.ui.panels.text.release_text import Span


def test_the_finds_of_a_block_are_those_that_touch_it() -> None:
    finds = Finds(((0, 4), (10, 12), (12, 15), (30, 31)))
    assert list(finds.within(4, 12)) == [1]
    assert list(finds.within(11, 13)) == [1, 2]
    assert list(finds.within(16, 30)) == []


def painted(finds: Finds) -> tuple[list[Span], QColor]:
    """The spans asked for in the block [10, 20), and the colour in the middle of what was painted."""
    image = QImage(20, 20, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    asked: list[Span] = []

    def _rectangles(span: Span) -> list[QRectF]:
        asked.append(span)
        return [QRectF(2, 2, 16, 16)]

    painter = QPainter(image)
    try:
        finds.paint(painter, (10, 20), Look(), _rectangles)
    finally:
        painter.end()
    return asked, image.pixelColor(10, 10)


def test_only_what_lies_in_the_block_is_painted_and_the_find_in_turn_more_strongly() -> None:
    spans = ((0, 4), (11, 12), (40, 41))
    asked, pale = painted(Finds(spans))
    assert asked == [(11, 12)]
    assert QColor("white") != pale
    assert painted(Finds(spans, 1))[1].lightness() < pale.lightness()
    assert painted(Finds())[1] == QColor("white")
