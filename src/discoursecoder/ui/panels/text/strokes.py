"""How a line of a coding is drawn: dashed when suggested, dotted when unsure, else in the pattern of its category.

Patterns tell categories apart without colour: 0 a plain line, 1 a double one, 2 a meander, 3 a thin
line with beads. Each is one or two lines with a pen, so that a page of them is painted in a moment.
"""

from typing import NamedTuple

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QColor, QPen

from discoursecoder.ui.panels.text.shown import ShownCoding

PATTERNS = 4


class Stroke(NamedTuple):
    """The pen of a line; lines with equal strokes are painted together. Dashes are in widths of the pen."""

    colour: str
    width: float
    dashes: tuple[float, ...] = ()
    offset: float = 0.0

    def pen(self) -> QPen:
        """The pen that draws it; ends are square so that dashes keep their length."""
        pen = QPen(QColor(self.colour), self.width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if self.dashes:
            pen.setDashPattern(self.dashes)
            pen.setDashOffset(self.offset)
        return pen


def stroke_lines(coding: ShownCoding, line: QLineF, width: float) -> list[tuple[Stroke, QLineF]]:
    """The pens and lines that draw `line` (horizontal or vertical) for a coding, about `width` pixels wide."""
    colour = coding.colour
    if coding.suggested:
        return [(Stroke(colour, width, (3.0, 1.7)), line)]
    if coding.unsure:
        return [(Stroke(colour, width, (1.0, 1.3)), line)]
    pattern = coding.pattern % PATTERNS
    thin = max(1.0, width * 0.5)
    if pattern == 1:
        pair = Stroke(colour, thin)
        return [(pair, _shift(line, -width / 2 - 0.5)), (pair, _shift(line, width / 2 + 0.5))]
    if pattern == 2:
        broad = width * 0.75
        one, other = Stroke(colour, broad, (3.6, 2.4)), Stroke(colour, broad, (3.6, 2.4), 3.0)
        return [(one, _shift(line, -broad / 2)), (other, _shift(line, broad / 2))]
    if pattern == 3:
        beads = width * 1.9
        return [(Stroke(colour, thin), line), (Stroke(colour, beads, (2.4 / beads, 4.6 / beads), -2.0 / beads), line)]
    return [(Stroke(colour, width), line)]


def _shift(line: QLineF, offset: float) -> QLineF:
    return line.translated(0, offset) if line.dy() == 0 else line.translated(offset, 0)
