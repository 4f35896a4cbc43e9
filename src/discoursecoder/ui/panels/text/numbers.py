"""The numbers of the paragraphs, small and dimmed, beside the end of each paragraph's first line."""

from bisect import bisect_left

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from discoursecoder.ui.panels.text.overlay import Overlay
from discoursecoder.ui.panels.text.view import TextView


class Numbers(QWidget):
    """A strip at the logical end of the lines."""

    def __init__(self, parent: QWidget, overlay: Overlay, view: TextView) -> None:
        super().__init__(parent)
        self._overlay = overlay
        self._view = view
        self.mirrored = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the numbers of the paragraphs whose first line is seen."""
        painter = QPainter(self)
        try:
            look = self._overlay.look
            painter.fillRect(event.rect(), look.colour("paper"))
            painter.setFont(look.label_font(bold=False))
            painter.setPen(look.colour("dimmed"))
            starts = [span[0] for span in self._overlay.release.paragraphs]
            side = Qt.AlignmentFlag.AlignRight if self.mirrored else Qt.AlignmentFlag.AlignLeft
            for block, corner in self._view.visible_blocks(-20, self.height()):
                low, high = self._overlay.index.block_span(block.blockNumber())
                number = bisect_left(starts, low)
                if number < len(starts) and starts[number] < max(high, low + 1):
                    first = block.layout().lineAt(0)
                    area = QRectF(4, corner.y() + first.y(), self.width() - 8, first.height())
                    painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, str(number + 1))
        finally:
            painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turning the wheel here scrolls the text."""
        QApplication.sendEvent(self._view.viewport(), event)
