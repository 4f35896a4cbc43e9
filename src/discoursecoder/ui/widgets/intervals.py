"""A delegate that paints a figure with its interval as a bar against two thresholds."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from discoursecoder.ui.widgets.palette import MEDIUM
from discoursecoder.ui.widgets.rows import AnyIndex, RowDelegate

LOWEST, HIGHEST = 0.3, 1.0
THRESHOLDS = (0.667, 0.8)


def place(value: float, left: float, width: float) -> float:
    """Where a figure stands on the axis from .3 to 1; what lies outside stands at its ends."""
    share = (value - LOWEST) / (HIGHEST - LOWEST)
    return left + width * min(1.0, max(0.0, share))


class IntervalDelegate(RowDelegate):
    """The display role holds (low, value, high) with None for what is not there, or a sentence."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """Wide enough to tell intervals apart."""
        font: QFont = option.font
        return QSize(240, QFontMetrics(font).height() + MEDIUM)

    def row(self, painter: QPainter, rect: QRect, font: QFont, index: AnyIndex) -> None:
        """Paint the thresholds, the bar and the point; or the reason why there is none."""
        shown = index.data()
        if isinstance(shown, str):
            self.write(painter, rect.adjusted(MEDIUM, 0, -MEDIUM, 0), shown, font, self.colours.dimmed)
            return
        low, value, high = shown
        left, width = rect.left() + MEDIUM, rect.width() - 2 * MEDIUM
        middle = rect.center().y() + 0.5
        for threshold, style in zip(THRESHOLDS, (Qt.PenStyle.DotLine, Qt.PenStyle.SolidLine), strict=True):
            at = place(threshold, left, width)
            painter.setPen(QPen(QColor(self.colours.border), 1, style))
            painter.drawLine(QPointF(at, rect.top() + 4), QPointF(at, rect.bottom() - 4))
        painter.setPen(QPen(QColor(self.colours.accent), 2))
        if low is not None and high is not None:
            painter.drawLine(QPointF(place(low, left, width), middle), QPointF(place(high, left, width), middle))
        if value is not None:
            painter.setBrush(QColor(self.colours.accent))
            painter.drawEllipse(QPointF(place(value, left, width), middle), 3, 3)
