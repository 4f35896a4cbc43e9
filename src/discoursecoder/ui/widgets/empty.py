"""What a place shows while there is nothing in it: one sentence and one act."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from discoursecoder.ui.widgets.labels import plain_label
from discoursecoder.ui.widgets.palette import LARGE


class EmptyState(QWidget):
    """A sentence and a button, in the middle."""

    acted = Signal()

    def __init__(self, sentence: str, act: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build(sentence, act)

    def _build(self, sentence: str, act: str) -> None:
        self._sentence = plain_label(sentence, "dimmed", wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = QPushButton(act)
        # The pane decides on the width, not what it says while it is empty.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._button.clicked.connect(self.acted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        layout.setSpacing(LARGE)
        layout.addStretch(1)
        layout.addWidget(self._sentence)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)

    def set_words(self, sentence: str, act: str) -> None:
        """Say something else; without an act there is no button."""
        self._sentence.setText(sentence)
        self._button.setText(act)
        self._button.setVisible(bool(act))
