"""A line that shows how far a long work is, with a button that stops it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from discoursecoder.ui.widgets.access import named
from discoursecoder.ui.widgets.labels import plain_label
from discoursecoder.ui.widgets.palette import MEDIUM


class ProgressLine(QWidget):
    """What is being done, a bar, and Cancel; hidden while nothing is."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build()
        self.hide()

    def _build(self) -> None:
        self._label = plain_label()
        self._bar = named(QProgressBar(), self.tr("Progress"))
        self._bar.setTextVisible(False)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.clicked.connect(self.cancelled)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(MEDIUM)
        layout.addWidget(self._label)
        layout.addWidget(self._bar, 1)
        layout.addWidget(self._cancel)

    def begin(self, what: str, *, cancellable: bool = True) -> None:
        """Show that a work has begun; how much there is to do is not known yet."""
        self._label.setText(what)
        self._bar.setRange(0, 0)
        self._cancel.setVisible(cancellable)
        self.show()

    def advance(self, done: int, whole: int) -> None:
        """Show that `done` of `whole` are done."""
        self._bar.setRange(0, whole)
        self._bar.setValue(done)

    def finish(self) -> None:
        """The work is over."""
        self.hide()
