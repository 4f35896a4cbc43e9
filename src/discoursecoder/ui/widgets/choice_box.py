"""A box of a few answers: letters choose, Enter goes on, the wheel changes nothing by accident."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox


class ChoiceBox(QComboBox):
    """A combo box for the keyboard."""

    forward_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next field."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.forward_wanted.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll what is around the box instead of changing its value."""
        event.ignore()
