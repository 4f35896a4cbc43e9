"""A row of the codebook's tree: colour and pattern of line, name, short code, key, how often it was coded."""

from PySide6.QtCore import QLineF, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from discoursecoder.ui.widgets.labels import scaled
from discoursecoder.ui.widgets.palette import MEDIUM, SMALL, Colours, readable
from discoursecoder.ui.widgets.rows import Role, RowDelegate, data

AnyIndex = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class OutlineDelegate(RowDelegate):
    """One line; what is archived is pale and struck out."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """One line and a little air."""
        font: QFont = option.font
        return QSize(80, QFontMetrics(font).height() + MEDIUM)

    def row(self, painter: QPainter, rect: QRect, font: QFont, index: AnyIndex) -> None:
        """Paint mark, name, short code, key and count."""
        colours = self.colours
        small = scaled(font, 0.85, bold=False)
        metrics = QFontMetrics(small)
        right = rect.right() - MEDIUM
        for text, least in ((str(data(index, Role.TOTAL) or ""), "000"), (str(data(index, Role.KEY) or ""), "m")):
            width = max(metrics.horizontalAdvance(text), metrics.horizontalAdvance(least))
            box = QRect(right - width, rect.top(), width, rect.height())
            self.write(painter, box, text, small, colours.dimmed, flags=_RIGHT)
            right = box.left() - MEDIUM
        short = str(data(index, Role.SECOND) or "")
        if short:
            width = min(metrics.horizontalAdvance(short) + 2, rect.width() // 4)
            self.write(painter, QRect(right - width, rect.top(), width, rect.height()), short, small, colours.dimmed)
            right -= width + MEDIUM
        size = round(QFontMetrics(font).ascent() * 0.95)
        mark = QRectF(rect.left() + SMALL, rect.top() + (rect.height() - size) / 2, size, size)
        paint_mark(painter, mark, str(data(index, Role.COLOUR)), int(data(index, Role.PATTERN) or 0), colours)
        left = round(mark.right()) + MEDIUM
        name = scaled(font, 1.0, bold=bool(data(index, Role.BRANCH)))
        name.setStrikeOut(data(index, Role.STATE) == "archived")
        ink = colours.dimmed if data(index, Role.PALE) else colours.ink
        self.write(painter, QRect(left, rect.top(), right - left, rect.height()), str(index.data()), name, ink)


def paint_mark(painter: QPainter, box: QRectF, colour: str, pattern: int, colours: Colours) -> None:
    """A chip of the colour, with the pattern of line in which the category is drawn in the text."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(readable(colour, colours, 3.0)))
    painter.drawRoundedRect(box, 2.5, 2.5)
    pen = QPen(QColor(colours.paper), max(1.2, box.height() / 9))
    painter.setPen(pen)
    x, middle, step = box.center().x(), box.center().y(), box.height() / 5
    across = [QLineF(box.left() + 2, middle + shift, box.right() - 2, middle + shift) for shift in (-step, 0, step)]
    if pattern == 1:
        painter.drawLines([across[0], across[2]])
    elif pattern == 2:
        painter.drawLines([QLineF(box.left() + 2, middle - step, x, middle - step)])
        painter.drawLines([QLineF(x, middle + step, box.right() - 2, middle + step)])
    elif pattern == 3:
        painter.drawLine(across[1])
        painter.setBrush(QColor(colours.paper))
        painter.drawEllipse(box.center(), step * 0.9, step * 0.9)
