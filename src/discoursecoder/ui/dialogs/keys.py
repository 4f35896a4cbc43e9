"""The keys: what acts where, found by words, changed by pressing others."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from discoursecoder.ui.widgets.access import announce, named
from discoursecoder.ui.widgets.key_field import KeyField
from discoursecoder.ui.widgets.labels import plain_label
from discoursecoder.ui.widgets.palette import LARGE, MEDIUM


class KeyLine(NamedTuple):
    """Keys as they are shown and what they do; `name` is the command whose keys can be changed, or ""."""

    keys: str
    what: str
    name: str = ""
    changed: bool = False


class KeysDialog(QDialog):
    """Keys at the left, what they do at the right; who opened it says which keys are refused and keeps the others."""

    chosen = Signal(str, str)
    reset_wanted = Signal(str)

    def __init__(self, lines: Sequence[KeyLine], refused: Callable[[str, str], str], parent: QWidget) -> None:
        """Take the lines, and what says in a sentence why a command cannot have some keys ("" where it can)."""
        super().__init__(parent)
        self._refused = refused
        self._lines: list[KeyLine] = []
        self.setWindowTitle(self.tr("Keys"))
        self.resize(660, 680)
        self._build()
        self._connect()
        self.set_lines(lines)

    def _build(self) -> None:
        self.words = named(QLineEdit(), self.tr("Filter the keys"))
        self.words.setPlaceholderText(self.tr("Filter …"))
        self._model = QStandardItemModel(0, 2, self)
        self.view = named(QTableView(), self.tr("Keys"), self.tr("Enter takes other keys for the command"))
        self.view.setModel(self._model)
        self.view.horizontalHeader().hide()
        self.view.verticalHeader().hide()
        self.view.setShowGrid(False)
        self.view.setTabKeyNavigation(False)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.view.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.field = named(KeyField(), self.tr("Press the new keys"))
        self.field.setPlaceholderText(self.tr("Press the new keys, Esc leaves …"))
        self.field.hide()
        self.said = plain_label(wrap=True)
        self.change = QPushButton(self.tr("Change …"))
        self.clear = QPushButton(self.tr("No keys"))
        self.usual = QPushButton(self.tr("Usual keys"))
        self.all_usual = QPushButton(self.tr("All as usual"))
        acts = QHBoxLayout()
        acts.setSpacing(MEDIUM)
        for button in (self.change, self.clear, self.usual, self.all_usual):
            button.setAutoDefault(False)
            acts.addWidget(button)
        acts.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        acts.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(plain_label(self.tr("Single letters act while the text has the focus."), "dimmed", wrap=True))
        layout.addWidget(self.words)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.field)
        layout.addWidget(self.said)
        layout.addLayout(acts)
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.words.textChanged.connect(self._on_words_changed)
        for widget in (self.words, self.view):
            widget.installEventFilter(self)
        self.view.doubleClicked.connect(lambda _: self.ask())
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.field.keys_pressed.connect(self._on_taken)
        self.field.left.connect(self._on_left)
        self.change.clicked.connect(self.ask)
        self.clear.clicked.connect(lambda: self.chosen.emit(self.current().name, ""))
        self.usual.clicked.connect(lambda: self.reset_wanted.emit(self.current().name))
        self.all_usual.clicked.connect(lambda: self.reset_wanted.emit(""))

    def set_lines(self, lines: Sequence[KeyLine]) -> None:
        """Show other lines; the command in focus stays in focus."""
        before = self.current().name
        self._lines = list(lines)
        self._model.setRowCount(0)
        strong = QFont(self.font())
        strong.setBold(True)
        for line in lines:
            items = [QStandardItem(line.keys), QStandardItem(line.what)]
            for item in items:
                item.setEditable(False)
                if line.changed:
                    item.setFont(strong)
            self._model.appendRow(items)
        self._on_words_changed(self.words.text())
        row = next((row for row, line in enumerate(lines) if line.name and line.name == before), -1)
        if row >= 0:
            self.view.setCurrentIndex(self._model.index(row, 0))
        self._on_current_changed(self.view.currentIndex())

    def current(self) -> KeyLine:
        """The line in focus."""
        row = self.view.currentIndex().row()
        return self._lines[row] if 0 <= row < len(self._lines) else KeyLine("", "")

    def ask(self) -> None:
        """Take the next keys for the command in focus."""
        line = self.current()
        if not line.name:
            self._say(self.tr("These keys cannot be changed here.") if line.what else "")
            return
        self._say(line.what)
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the words to the list, Enter there asks for other keys."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self.words and event.key() == Qt.Key.Key_Down:
                self.view.setFocus(Qt.FocusReason.OtherFocusReason)
                first = (row for row in range(len(self._lines)) if not self.view.isRowHidden(row))
                self.view.setCurrentIndex(self._model.index(next(first, -1), 0))
                return True
            if watched is self.view and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
                self.ask()
                return True
        return False

    def _on_taken(self, keys: str) -> None:
        line = self.current()
        sentence = self._refused(line.name, keys)
        if sentence:
            self._say(sentence)
            return
        self.chosen.emit(line.name, keys)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say(self.tr("%1: %2").replace("%1", self.current().keys).replace("%2", line.what))

    def _on_left(self) -> None:
        if self.field.isVisible():
            self.field.hide()
            self._say("")
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        if sentence:
            announce(self, sentence)

    def _on_current_changed(self, _current: QModelIndex) -> None:
        line = self.current()
        self.change.setEnabled(bool(line.name))
        self.clear.setEnabled(bool(line.name and line.keys))
        self.usual.setEnabled(line.changed)
        self.all_usual.setEnabled(any(one.changed for one in self._lines))

    def _on_words_changed(self, typed: str) -> None:
        words = typed.casefold().split()
        for row, line in enumerate(self._lines):
            hay = f"{line.keys} {line.what}".casefold()
            self.view.setRowHidden(row, not all(word in hay for word in words))
