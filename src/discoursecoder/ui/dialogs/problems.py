"""A list of what could not be understood in files that came from outside, each with its place."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListView, QVBoxLayout, QWidget

from discoursecoder.ui.widgets.access import named
from discoursecoder.ui.widgets.labels import plain_label
from discoursecoder.ui.widgets.palette import LARGE, MEDIUM


class ProblemsDialog(QDialog):
    """One line a problem, in one list."""

    def __init__(self, title: str, sentence: str, lines: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(720, 420)
        self._build(sentence, lines)

    def _build(self, sentence: str, lines: Sequence[str]) -> None:
        self.view = named(QListView(), sentence)
        self.view.setModel(QStringListModel(list(lines), self.view))
        self.view.setWordWrap(True)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(plain_label(sentence, wrap=True))
        layout.addWidget(self.view, 1)
        layout.addWidget(buttons)
