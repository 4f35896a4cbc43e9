"""The list of keys: what acts where, with every command's keys as they are set."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from discoursecoder.ui.widgets.access import named
from discoursecoder.ui.widgets.labels import plain_label
from discoursecoder.ui.widgets.palette import LARGE, MEDIUM


class KeysDialog(QDialog):
    """Keys at the left, what they do at the right, filtered by words."""

    def __init__(self, lines: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.resize(620, 640)
        self._build(lines)

    def _build(self, lines: Sequence[tuple[str, str]]) -> None:
        self.words = named(QLineEdit(), self.tr("Filter the keys"))
        self.words.setPlaceholderText(self.tr("Filter …"))
        self.words.textChanged.connect(self._on_words_changed)
        model = QStandardItemModel(0, 2, self)
        for keys, what in lines:
            items = [QStandardItem(keys), QStandardItem(what)]
            for item in items:
                item.setEditable(False)
            model.appendRow(items)
        self.view = named(QTableView(), self.tr("Keys"))
        self.view.setModel(model)
        self.view.horizontalHeader().hide()
        self.view.verticalHeader().hide()
        self.view.setShowGrid(False)
        self.view.setTabKeyNavigation(False)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.view.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(plain_label(self.tr("Single letters act while the text has the focus."), "dimmed", wrap=True))
        layout.addWidget(self.words)
        layout.addWidget(self.view, 1)
        layout.addWidget(buttons)
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_words_changed(self, typed: str) -> None:
        words = typed.casefold().split()
        model = self.view.model()
        for row in range(model.rowCount()):
            hay = f"{model.index(row, 0).data()} {model.index(row, 1).data()}".casefold()
            self.view.setRowHidden(row, not all(word in hay for word in words))
