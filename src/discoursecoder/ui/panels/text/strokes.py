"""How a line of a coding is drawn: dashed when suggested, dotted when unsure, else in the pattern of its category.

Patterns tell categories apart without colour: 0 a plain line, 1 a double one, 2 a zigzag, 3 a line with beads.
"""

from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPen

from discoursecoder.ui.panels.text.shown import ShownCoding

PATTERNS = 4
_WAVE = 4.0  # length of one tooth of a zigzag, in pixels
_BEADS = 7.0


class Stroke(NamedTuple):
    """The pen of a line: strokes that are equal are painted together."""

    colour: str
    width: float
    style: Qt.PenStyle

    def pen(self) -> QPen:
        """The pen that draws it; dashes begin and end square so that short lines stay visible."""
        pen = QPen(QColor(self.colour), self.width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if self.style is Qt.PenStyle.DashLine:
            pen.setDashPattern([3.0, 1.7])
        elif self.style is Qt.PenStyle.DotLine:
            pen.setDashPattern([1.0, 1.3])
        return pen


def stroke_lines(coding: ShownCoding, line: QLineF, width: float) -> tuple[Stroke, list[QLineF]]:
    """The pen and the lines that draw `line` (horizontal or vertical) for a coding, in a band `width` pixels wide."""
    if coding.suggested:
        return Stroke(coding.colour, width, Qt.PenStyle.DashLine), [line]
    if coding.unsure:
        return Stroke(coding.colour, width, Qt.PenStyle.DotLine), [line]
    pattern = coding.pattern % PATTERNS
    if pattern == 1:
        thin = max(1.0, width * 0.4)
        offset = width / 2 + 0.5
        return Stroke(coding.colour, thin, Qt.PenStyle.SolidLine), [_shift(line, -offset), _shift(line, offset)]
    if pattern == 2:
        return Stroke(coding.colour, max(1.1, width * 0.65), Qt.PenStyle.SolidLine), _zigzag(line, width)
    if pattern == 3:
        thin = max(1.0, width * 0.6)
        return Stroke(coding.colour, thin, Qt.PenStyle.SolidLine), [line, *_beads(line, width)]
    return Stroke(coding.colour, width, Qt.PenStyle.SolidLine), [line]


def _shift(line: QLineF, offset: float) -> QLineF:
    return line.translated(0, offset) if line.dy() == 0 else line.translated(offset, 0)


def _zigzag(line: QLineF, width: float) -> list[QLineF]:
    count = max(2, round(line.length() / _WAVE) * 2)
    across = QPointF(0, width * 0.6) if line.dy() == 0 else QPointF(width * 0.6, 0)
    points = [line.pointAt(index / count) + across * (1 if index % 2 else -1) for index in range(count + 1)]
    return [QLineF(one, other) for one, other in pairwise(points)]


def _beads(line: QLineF, width: float) -> list[QLineF]:
    count = max(1, round(line.length() / _BEADS))
    along = line.unitVector().p2() - line.p1()
    beads = []
    for index in range(count):
        middle = line.pointAt((index + 0.5) / count)
        for offset in (-width * 0.6, width * 0.6):
            bead = QLineF(middle - along * 1.1, middle + along * 1.1)
            beads.append(_shift(bead, offset))
    return beads
