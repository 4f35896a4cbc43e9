"""Where words were found in the release: painted behind the text of visible blocks alone."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from discoursecoder.ui.panels.text.look import Look
from discoursecoder.ui.panels.text.release_text import Span

_OPACITY, _IN_TURN = 60, 130


class Finds(NamedTuple):
    """Spans in order that do not overlap, and the number of the one in turn."""

    spans: tuple[Span, ...] = ()
    current: int | None = None

    def within(self, start: int, end: int) -> range:
        """The numbers of the finds that touch [start, end)."""
        first = bisect_right(self.spans, start, key=lambda span: span[1])
        return range(first, bisect_left(self.spans, end, key=lambda span: span[0]))

    def paint(
        self, painter: QPainter, block: Span, look: Look, rectangles: Callable[[Span], Sequence[QRectF]]
    ) -> None:
        """Paint the finds of one block; `rectangles` tells where a span stands in it. The one in turn is framed."""
        for number in self.within(*block):
            colour = look.colour("accent")
            in_turn = number == self.current
            painter.setPen(QPen(look.colour("accent"), 1.2) if in_turn else Qt.PenStyle.NoPen)
            colour.setAlpha(_IN_TURN if in_turn else _OPACITY)
            painter.setBrush(colour)
            for one in rectangles(self.spans[number]):
                painter.drawRoundedRect(one.adjusted(-1, -1, 1, 1), 2, 2)
