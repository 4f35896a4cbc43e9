"""Where the characters of a block stand: its lines, and the rectangles of a stretch of text on them.

All rectangles are relative to the corner of the block's first line, so they stay true while the text scrolls.
Positions in this module are Qt's, counted from the beginning of the block.
"""

import re
from bisect import bisect_right
from typing import Any, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine

from discoursecoder.ui.panels.text.view import TextView

_MIXED = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")


def is_mixed(text: str) -> bool:
    """Whether a text holds letters written from right to left, so that a stretch may be several rectangles."""
    return not text.isascii() and _MIXED.search(text) is not None


class BlockLines:
    """The laid-out lines of one block: first position, top and height of each."""

    __slots__ = ("_layout", "_mixed", "firsts", "height", "tops")

    def __init__(self, block: QTextBlock, *, mixed: bool) -> None:
        layout = block.layout()
        lines = [layout.lineAt(index) for index in range(layout.lineCount())]
        self.firsts = [line.textStart() for line in lines]
        self.tops = [line.y() for line in lines]
        self.height = lines[0].height() if lines else 0.0
        self._layout: QTextLayout = layout
        self._mixed = mixed

    def line_of(self, position: int) -> int:
        """The number of the line that holds the character at `position`."""
        return max(0, bisect_right(self.firsts, position) - 1)

    def pitch(self) -> float:
        """The distance from one line to the next; 0 where there is only one."""
        return self.tops[1] - self.tops[0] if len(self.tops) > 1 else 0.0

    def rectangles(self, start: int, end: int) -> list[QRectF]:
        """The rectangles of [start, end), line by line, from the top of the letters to their bottom."""
        if not self.firsts:
            return []
        found: list[QRectF] = []
        for number in range(self.line_of(start), self.line_of(max(start, end - 1)) + 1):
            line = self._layout.lineAt(number)
            low = max(start, line.textStart())
            high = min(end, line.textStart() + line.textLength())
            pieces = _mixed_pieces(line, low, high) if self._mixed else _piece(line, low, high)
            found += [QRectF(left, line.y(), right - left, line.height()) for left, right in pieces]
        return [rectangle for rectangle in found if rectangle.width() > 0]


class Place(NamedTuple):
    """A position in Qt's units, and whether the point lies on a character there."""

    unit: int
    exact: bool


def place_at(view: TextView, point: QPointF) -> Place:
    """What lies at a point of the viewport: the character there, or the end of the nearest line."""
    nearest: tuple[float, Place] | None = None
    for block, corner in view.visible_blocks(point.y() - 1, point.y() + 1):
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            top = corner.y() + line.y()
            distance = max(top - point.y(), point.y() - (top + line.height()), 0.0)
            if nearest is None or distance < nearest[0]:
                across = point.x() - corner.x()
                unit = line.xToCursor(across, QTextLine.CursorPosition.CursorOnCharacter)
                inside = line.naturalTextRect().left() <= across <= line.naturalTextRect().right()
                exact = inside and distance <= line.height() * 0.2
                last = line.textStart() + max(0, line.textLength() - 1)
                nearest = distance, Place(block.position() + (min(unit, last) if exact else unit), exact)
    return nearest[1] if nearest else Place(view.cursorForPosition(point.toPoint()).position(), exact=False)


def caret_at(view: TextView, point: QPointF) -> int:
    """The boundary between characters that is nearest to a point, in Qt's units."""
    return view.cursorForPosition(point.toPoint()).position()


def _piece(line: QTextLine, low: int, high: int) -> list[tuple[float, float]]:
    ends = _across(line, low), _across(line, high)
    return [(min(ends), max(ends))]


def _mixed_pieces(line: QTextLine, low: int, high: int) -> list[tuple[float, float]]:
    """Character by character, for the letters of one stretch need not stand side by side in both directions."""
    pieces: list[tuple[float, float]] = []
    for position in range(low, high):
        ends = _across(line, position), _across(line, position, QTextLine.Edge.Trailing)
        left, right = min(ends), max(ends)
        if pieces and abs(pieces[-1][1] - left) < 0.6:
            pieces[-1] = pieces[-1][0], right
        elif pieces and abs(pieces[-1][0] - right) < 0.6:
            pieces[-1] = left, pieces[-1][1]
        elif right > left:
            pieces.append((left, right))
    return pieces


def _across(line: QTextLine, position: int, edge: QTextLine.Edge = QTextLine.Edge.Leading) -> float:
    found: Any = line.cursorToX(position, edge)  # the bindings return x and the position, their stubs say object
    return float(found[0])
