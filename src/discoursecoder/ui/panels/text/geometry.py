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
        self.tops = [round(line.y()) for line in lines]
        self.height = round(lines[0].height()) if lines else 0
        self._layout: QTextLayout = layout
        self._mixed = mixed

    def line_of(self, position: int) -> int:
        """The number of the line that holds the character at `position`."""
        return max(0, bisect_right(self.firsts, position) - 1)

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
            top = round(line.y())
            found += [QRectF(left, top, right - left, round(line.height())) for left, right in pieces]
        return found


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
    """One stretch; the spaces on which a line was broken hang over its end and are left out."""
    ends = _across(line, low), _across(line, high)
    natural = line.naturalTextRect()
    left, right = max(min(ends), natural.left()), min(max(ends), natural.right())
    return [(left, right)] if right > left else []


def _mixed_pieces(line: QTextLine, low: int, high: int) -> list[tuple[float, float]]:
    """Glyph by glyph, for letters of one stretch need not stand side by side where directions mix."""
    boxes: list[tuple[float, float]] = []
    # The runs of exactly this stretch: their string indexes are wrong where a fallback font takes part.
    for run in line.glyphRuns(low, high - low):
        advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
        pairs = zip(run.positions(), advances, strict=False)
        boxes += [(place.x(), place.x() + advance.x()) for place, advance in pairs]
    pieces: list[tuple[float, float]] = []
    for left, right in sorted(boxes):
        if pieces and left - pieces[-1][1] < 1.5:
            pieces[-1] = pieces[-1][0], max(right, pieces[-1][1])
        else:
            pieces.append((left, right))
    return pieces


def _across(line: QTextLine, position: int) -> float:
    found: Any = line.cursorToX(position)  # the bindings return x and the position, their stubs say object
    return float(found[0])
