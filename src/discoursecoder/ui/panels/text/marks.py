"""What the program found by itself, faintly drawn: dotted lines below terms, dashed ones below words that attribute.

Lines of marks are thinner and greyer than those of codings and lie right below the letters; they are computed for the
blocks that are seen and kept until the marks or the lines of a block change.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QLineF, QRect, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock

from discoursecoder.ui.panels.text.overlay import Overlay
from discoursecoder.ui.panels.text.view import TextView

_DOTS = (1.0, 2.0)
_DASHES = (4.0, 4.0)
_FAINT = 0.55


class ShownMark(NamedTuple):
    """One mark as the surface shows it, in code points; `dashed` for words that attribute speech."""

    start: int
    end: int
    dashed: bool = False


class _Lines(NamedTuple):
    dotted: list[QLineF]
    dashed: list[QLineF]


class MarkLayer:
    """The marks of one view, below its text."""

    def __init__(self, view: TextView, overlay: Overlay) -> None:
        self._view = view
        self._overlay = overlay
        self._marks: tuple[ShownMark, ...] = ()
        self._starts: list[int] = []
        self._longest = 0
        self._kept: dict[tuple[int, float, float], _Lines] = {}
        self.was_painted = False
        self.when_painted: Callable[[], object] = lambda: None

    @property
    def shown(self) -> tuple[ShownMark, ...]:
        """The marks that are drawn."""
        return self._marks

    def show(self, marks: Sequence[ShownMark]) -> None:
        """Draw exactly these marks."""
        if tuple(marks) == self._marks:
            return
        self._marks = tuple(sorted(marks))
        self._starts = [mark.start for mark in self._marks]
        self._longest = max((mark.end - mark.start for mark in self._marks), default=0)
        self.forget()
        self._view.viewport().update()

    def forget(self) -> None:
        """Compute all lines anew when they are next seen."""
        self._kept.clear()

    def paint(self, painter: QPainter, area: QRect) -> None:
        """Paint the marks of the blocks in an area of the viewport; after the first time `when_painted` is called."""
        if not self.was_painted:
            self.was_painted = True
            self.when_painted()
        if not self._marks:
            return
        dotted, dashed = self._overlay.look.colour("dimmed"), self._overlay.look.colour("dimmed")
        dashed.setAlphaF(_FAINT)  # whole phrases, which would speak too loud otherwise
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for block, corner in self._view.visible_blocks(area.top() - 12, area.bottom() + 12):
            lines = self._lines(block)
            for several, pattern, colour in ((lines.dotted, _DOTS, dotted), (lines.dashed, _DASHES, dashed)):
                if several:
                    pen = QPen(colour, 1)
                    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
                    pen.setDashPattern(pattern)
                    painter.setPen(pen)
                    painter.drawLines([line.translated(corner.x(), round(corner.y())) for line in several])
        painter.restore()

    def _lines(self, block: QTextBlock) -> _Lines:
        box = block.layout().boundingRect()
        key = (block.blockNumber(), box.width(), box.height())
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = self._compute(block)
        return found

    def _compute(self, block: QTextBlock) -> _Lines:
        start, end = self._overlay.index.block_span(block.blockNumber())
        lines = _Lines([], [])
        first = bisect_left(self._starts, start - self._longest)
        for mark in self._marks[first : bisect_left(self._starts, end)]:
            for one in self._overlay.rectangles((mark.start, mark.end), block):
                height = round(one.bottom()) - 1
                into = lines.dashed if mark.dashed else lines.dotted
                into.append(QLineF(one.left(), height, one.right(), height))
        return lines
