"""A bar that says what went wrong, or that something is hidden, without stopping anybody."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from discoursecoder.ui.widgets.access import announce, named
from discoursecoder.ui.widgets.labels import plain_label
from discoursecoder.ui.widgets.palette import LARGE, MEDIUM


class Notice(QWidget):
    """A sentence, details folded below it, one act, and a button that closes it."""

    acted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._act = ""
        self._build()
        self.hide()

    def _build(self) -> None:
        self._sentence = plain_label(wrap=True)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._details: QLabel = plain_label(name="dimmed", wrap=True)
        self._details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._details.hide()
        self._more = QPushButton(self.tr("Details"))
        self._more.setObjectName("link")
        self._more.setCheckable(True)
        self._more.toggled.connect(self._details.setVisible)
        self._button = QPushButton()
        self._button.clicked.connect(self._on_acted)
        self._close = named(QPushButton(self.tr("Close")), self.tr("Close this message"))
        self._close.clicked.connect(self.hide)
        line = QHBoxLayout()
        line.setSpacing(MEDIUM)
        line.addWidget(self._sentence, 1)
        for button in (self._more, self._button, self._close):
            line.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        layout.addLayout(line)
        layout.addWidget(self._details)

    def show_sentence(self, sentence: str, *, details: str = "", act: str = "", label: str = "") -> None:
        """Say a sentence; with `label` there is a button that emits `acted` with the name `act`."""
        self._sentence.setText(sentence)
        self._details.setText(details)
        self._more.setChecked(False)
        self._more.setVisible(bool(details))
        self._act = act
        self._button.setText(label)
        self._button.setVisible(bool(label))
        self.show()
        announce(self, sentence)

    def sentence(self) -> str:
        """What is being said, or nothing while the bar is hidden."""
        return "" if self.isHidden() else self._sentence.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the bar."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _on_acted(self) -> None:
        self.hide()
        self.acted.emit(self._act)
