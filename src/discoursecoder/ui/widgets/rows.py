"""Delegates that paint the rows of a list and of a tree."""

from abc import abstractmethod
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from discoursecoder.ui.widgets.labels import scaled
from discoursecoder.ui.widgets.palette import LARGE, MEDIUM, SMALL, Colours, readable

AnyIndex = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


class Role(IntEnum):
    """What the delegates ask a model for, beside the display role."""

    ID = Qt.ItemDataRole.UserRole + 1
    SECOND = Qt.ItemDataRole.UserRole + 2  # the second line
    COUNT = Qt.ItemDataRole.UserRole + 3  # a number, or None
    TOTAL = Qt.ItemDataRole.UserRole + 4  # a second, paler number, or None
    STATE = Qt.ItemDataRole.UserRole + 5  # "new", "in_progress", "finished" or ""
    COLOUR = Qt.ItemDataRole.UserRole + 6
    KEY = Qt.ItemDataRole.UserRole + 7
    BRANCH = Qt.ItemDataRole.UserRole + 8  # whether the row gathers others
    PALE = Qt.ItemDataRole.UserRole + 9  # whether the row cannot be used
    PATTERN = Qt.ItemDataRole.UserRole + 10  # the number of the pattern in which lines of the category are drawn


def data(index: AnyIndex, role: int) -> Any:
    """What the model has for a role."""
    return index.data(role)


class RowDelegate(QStyledItemDelegate):
    """Shared by all rows: ground, focus line, height from the font."""

    def __init__(self, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self.colours = colours

    def set_colours(self, colours: Colours) -> None:
        """Paint in another theme from now on."""
        self.colours = colours

    def ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """The ground of a row that is chosen or under the pointer, with a line where the keyboard is."""
        state: QStyle.StateFlag = option.state
        rect: QRect = option.rect
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self.colours.chosen))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(self.colours.hover))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(QRect(rect.left(), rect.top(), 2, rect.height()), QColor(self.colours.accent))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint the row; the painter is given back as it came."""
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.ground(painter, option)
            font = QFont(option.font)
            font.setBold(bool(option.state & QStyle.StateFlag.State_Selected))
            self.row(painter, QRect(option.rect), font, index)
        finally:
            painter.restore()

    @abstractmethod
    def row(self, painter: QPainter, rect: QRect, font: QFont, index: AnyIndex) -> None:
        """Paint what stands in the row."""

    def write(
        self, painter: QPainter, rect: QRect, text: str, font: QFont, colour: str, *, flags: Qt.AlignmentFlag = _LEFT
    ) -> None:
        """One line of plain text, cut with an ellipsis."""
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, int(flags | Qt.TextFlag.TextSingleLine), shown)


class TwoLineDelegate(RowDelegate):
    """A state as a circle, a title, a second line under it, a count at the end."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """Two lines and the air around them."""
        font: QFont = option.font
        height = QFontMetrics(font).height() + QFontMetrics(scaled(font, 0.85)).height()
        return QSize(120, height + MEDIUM + SMALL)

    def row(self, painter: QPainter, rect: QRect, font: QFont, index: AnyIndex) -> None:
        """Paint circle, title, second line and count."""
        colours = self.colours
        small = scaled(font, 0.85, bold=False)
        line, second = QFontMetrics(font).height(), QFontMetrics(small).height()
        top = rect.top() + (rect.height() - line - second) // 2
        radius = max(3.5, line * 0.23)
        self._circle(painter, QPointF(rect.left() + LARGE + 1, top + line / 2), radius, str(data(index, Role.STATE)))
        count = data(index, Role.COUNT)
        number = f"{count}" if count else ""
        room = QFontMetrics(font).horizontalAdvance(number) + MEDIUM if number else 0
        left = rect.left() + 36
        width = rect.right() - MEDIUM - left
        self.write(painter, QRect(left, top, width - room, line), str(index.data()), font, colours.ink)
        self.write(painter, QRect(left, top, width, line), number, small, colours.dimmed, flags=_RIGHT)
        below = QRect(left, top + line, width, second)
        self.write(painter, below, str(data(index, Role.SECOND) or ""), small, colours.dimmed)

    def _circle(self, painter: QPainter, centre: QPointF, radius: float, state: str) -> None:
        box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        painter.setPen(QPen(QColor(self.colours.accent if state != "new" else self.colours.dimmed), 1.3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box)
        painter.setBrush(QColor(self.colours.accent))
        if state == "finished":
            painter.drawEllipse(box)
        elif state == "in_progress":
            painter.drawPie(box, 90 * 16, 180 * 16)


class TreeDelegate(RowDelegate):
    """A chip in the category's colour, its name, its key as a key cap, and counts."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """One line and a little air."""
        font: QFont = option.font
        return QSize(80, QFontMetrics(font).height() + SMALL + 2)

    def row(self, painter: QPainter, rect: QRect, font: QFont, index: AnyIndex) -> None:
        """Paint chip, name, key cap and counts."""
        colours = self.colours
        branch = bool(data(index, Role.BRANCH))
        small = scaled(font, 0.85, bold=False)
        digits = QFontMetrics(small).horizontalAdvance("000") + SMALL
        right = rect.right() - MEDIUM
        total, here = data(index, Role.TOTAL), data(index, Role.COUNT)
        box = QRect(right - digits, rect.top(), digits, rect.height())
        self.write(painter, box, f"{total}" if total else "", small, colours.dimmed, flags=_RIGHT)
        box.translate(-digits, 0)
        self.write(painter, box, f"{here}" if here else "", small, colours.ink, flags=_RIGHT)
        right = box.left() - SMALL
        key = str(data(index, Role.KEY) or "")
        cap = round(QFontMetrics(small).height() * 1.35)
        if key:
            self._cap(painter, QRect(right - cap, rect.top() + 3, cap, rect.height() - 6), key, small)
        right -= cap + SMALL
        left = rect.left() + SMALL
        if not branch:
            size = round(QFontMetrics(font).ascent() * 0.85)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(readable(str(data(index, Role.COLOUR)), colours, 3.0)))
            top = rect.top() + (rect.height() - size) // 2
            painter.drawRoundedRect(QRectF(left, top, size, size), 2.5, 2.5)
            left += size + MEDIUM
        name = scaled(font, 1.0, bold=branch)
        ink = colours.dimmed if data(index, Role.PALE) else colours.ink
        self.write(painter, QRect(left, rect.top(), right - left, rect.height()), str(index.data()), name, ink)

    def _cap(self, painter: QPainter, box: QRect, key: str, font: QFont) -> None:
        painter.setPen(QPen(QColor(self.colours.line), 1.2))
        painter.setBrush(QColor(self.colours.field))
        painter.drawRoundedRect(QRectF(box), 3, 3)
        self.write(painter, box, key, font, self.colours.dimmed, flags=_CENTRE)


class ChoiceDelegate(RowDelegate):
    """A line of the palette: chip, name and key, and below it path and meaning."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """Two lines and the air around them."""
        font: QFont = option.font
        height = QFontMetrics(font).height() + QFontMetrics(scaled(font, 0.85)).height()
        return QSize(200, height + MEDIUM)

    def row(self, painter: QPainter, rect: QRect, font: QFont, index: AnyIndex) -> None:
        """Paint chip, name, key and second line."""
        colours = self.colours
        small = scaled(font, 0.85, bold=False)
        line, second = QFontMetrics(font).height(), QFontMetrics(small).height()
        inside = rect.adjusted(LARGE - 4, SMALL, -MEDIUM, -SMALL)
        size = round(QFontMetrics(font).ascent() * 0.85)
        colour = str(data(index, Role.COLOUR) or "")
        if colour:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(readable(colour, colours, 3.0)))
            painter.drawRoundedRect(QRectF(inside.left(), inside.top() + (line - size) / 2, size, size), 2.5, 2.5)
        left = inside.left() + size + MEDIUM
        key = str(data(index, Role.KEY) or "")
        room = QFontMetrics(small).horizontalAdvance(key) + MEDIUM if key else 0
        first = QRect(left, inside.top(), inside.right() - left, line)
        self.write(painter, first, key, small, colours.dimmed, flags=_RIGHT)
        self.write(painter, first.adjusted(0, 0, -room, 0), str(index.data()), font, colours.ink)
        below = QRect(left, inside.top() + line, inside.right() - left, second)
        self.write(painter, below, str(data(index, Role.SECOND) or ""), small, colours.dimmed)
