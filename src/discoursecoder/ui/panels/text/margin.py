"""The margin at the logical start of the lines: brackets in lanes, labels with short codes, badges where lanes end."""

from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QEvent, QLineF, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from discoursecoder.ui.panels.text.brackets import LANES_SHOWN, Bracket, Brackets
from discoursecoder.ui.panels.text.labels import Label, stack
from discoursecoder.ui.panels.text.look import Look
from discoursecoder.ui.panels.text.overlay import Overlay
from discoursecoder.ui.panels.text.strokes import stroke_lines
from discoursecoder.ui.panels.text.tooltip import show_tooltip

NEAR = 12.0
"""Distance in pixels from the text to the first lane's line."""

_LANE = 15.0
_LANES_ROOM = 72.0  # of twelve lanes
_GAP = 7.0  # between the outermost lane and the labels
_HOOK = 7.0


def margin_width(look: Look) -> int:
    """The room that twelve lanes and a label of four letters take beside the text, in pixels."""
    label = QFontMetricsF(look.label_font()).horizontalAdvance("MMM") + 8
    return round(NEAR + _LANES_ROOM + _GAP + label)


class _Spot(NamedTuple):
    area: QRectF
    names: tuple[str, ...]


class Margin(QWidget):
    """Paints the brackets of what is seen; a click selects, a double click activates."""

    clicked = Signal(str)
    activated = Signal(str)
    badge_clicked = Signal(list, QPoint)

    def __init__(self, parent: QWidget, overlay: Overlay, brackets: Brackets, viewport: QWidget) -> None:
        super().__init__(parent)
        self._overlay = overlay
        self._brackets = brackets
        self._viewport = viewport
        self._hovered: str | None = None
        self._spots: list[_Spot] = []
        self.mirrored = False
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def names_at(self, point: QPoint) -> tuple[str, ...]:
        """The codings whose label, badge or bracket is at a point (one but for a badge), or nothing."""
        for spot in self._spots:
            if spot.area.contains(point):
                return spot.names
        distance = self.width() - point.x() if not self.mirrored else point.x()
        lane = round((distance - NEAR) / self._lane_width())
        here = [
            (abs(one.lane - lane), one.bottom - one.top, one.coding.id)
            for one in self._brackets.visible()
            if one.top - 2 <= point.y() <= one.bottom + 2 and abs(one.lane - lane) <= 1 and one.lane < LANES_SHOWN
        ]
        return (min(here)[2],) if here else ()

    def bracket_point(self, name: str) -> QPoint | None:
        """A point on the bracket of a coding, where it is seen."""
        for one in self._brackets.visible():
            if one.coding.id == name and one.lane < LANES_SHOWN:
                middle = (max(0.0, one.top) + min(float(self.height()), one.bottom)) / 2
                return QPoint(self._x(one.lane), round(middle))
        return None

    def label_areas(self) -> list[tuple[QRectF, tuple[str, ...]]]:
        """Where labels and badges were last painted, with the codings that they stand for."""
        return [(spot.area, spot.names) for spot in self._spots]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint brackets and labels."""
        painter = QPainter(self)
        try:
            painter.fillRect(event.rect(), self._overlay.look.colour("paper"))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            shown = self._brackets.visible()
            for bracket in shown:
                if bracket.lane < LANES_SHOWN:
                    self._paint_bracket(painter, bracket)
            self._paint_labels(painter, shown)
        finally:
            painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select what was clicked; a badge has its codings listed."""
        names = self.names_at(event.position().toPoint())
        if len(names) > 1:
            self.badge_clicked.emit(list(names), event.position().toPoint())
        else:
            self.clicked.emit(names[0] if names else "")

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what was double-clicked."""
        names = self.names_at(event.position().toPoint())
        if len(names) == 1:
            self.activated.emit(names[0])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Strengthen the bracket under the pointer and its label."""
        names = self.names_at(event.position().toPoint())
        hovered = names[0] if len(names) == 1 else None
        self.setCursor(Qt.CursorShape.PointingHandCursor if names else Qt.CursorShape.ArrowCursor)
        if hovered != self._hovered:
            self._hovered = hovered
            self.update()

    def event(self, event: QEvent) -> bool:
        """Tell what the coding under the pointer is."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            known = (self._overlay.index.get(name) for name in self.names_at(event.pos()))
            show_tooltip(event.globalPos(), [coding.description for coding in known if coding], self)
            return True
        return super().event(event)

    def leaveEvent(self, _event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        self._hovered = None
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turning the wheel here scrolls the text."""
        QApplication.sendEvent(self._viewport, event)

    def _lane_width(self) -> float:
        return min(_LANE, _LANES_ROOM / max(1, self._brackets.used()))

    def _x(self, lane: int) -> int:
        distance = NEAR + lane * self._lane_width()
        return round(distance if self.mirrored else self.width() - distance)

    def _paint_bracket(self, painter: QPainter, bracket: Bracket) -> None:
        strong = bracket.coding.id in (self._hovered, self._overlay.selected)
        width = 3.0 if strong else 2.0
        across = self._x(bracket.lane)
        hook = min(_HOOK, self._lane_width() - 1.0) * (-1 if self.mirrored else 1)
        top, bottom = max(bracket.top, -20.0), min(bracket.bottom, self.height() + 20.0)
        for stroke, line in stroke_lines(bracket.coding, QLineF(across, top, across, bottom), width):
            painter.setPen(stroke.pen())
            painter.drawLine(line)
        ends = QPen(QColor(bracket.coding.colour), 2.0)
        ends.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(ends)
        outside = across - (width / 2 if hook > 0 else -width / 2)
        if bracket.opens:
            painter.drawLine(QLineF(outside, top + 1, across + hook, top + 1))
        if bracket.closes:
            painter.drawLine(QLineF(outside, bottom - 1, across + hook, bottom - 1))

    def _paint_labels(self, painter: QPainter, shown: list[Bracket]) -> None:
        font = self._overlay.look.label_font()
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        height = ceil(metrics.height()) + 1
        self._spots = []
        outermost = NEAR + max(0, self._brackets.used() - 1) * self._lane_width() + _GAP
        room = self.width() - outermost - 1
        column = max(1.0, min(metrics.horizontalAdvance("MMM") + 8, room))
        for label in stack(shown, height, LANES_SHOWN, max(1, min(3, int(room / column)))):
            text = metrics.elidedText(label.text, Qt.TextElideMode.ElideRight, room - 6)
            width = metrics.horizontalAdvance(text) + 6
            far = outermost + label.column * column + max(width, column)
            left = far - max(width, column) if self.mirrored else self.width() - far
            area = QRectF(round(left), round(label.top), width, height)
            self._spots.append(_Spot(area, label.names))
            self._paint_label(painter, label._replace(text=text), area)

    def _paint_label(self, painter: QPainter, label: Label, area: QRectF) -> None:
        look = self._overlay.look
        selected = self._overlay.selected in label.names
        if selected or len(label.names) > 1:
            painter.setPen(QPen(look.colour("accent" if selected else "dimmed"), 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        strong = self._hovered in label.names
        painter.setPen(QColor(label.colour) if label.colour and not strong else look.colour("ink"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, label.text)
