"""Two versions of a text side by side, what differs marked in colour and in line."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QStringListModel, Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QListView, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from discoursecoder.ui.widgets.access import named
from discoursecoder.ui.widgets.labels import one_line, plain_label
from discoursecoder.ui.widgets.palette import SMALL, Colours, mixed

Pieces = Sequence[tuple[str, str]]
"""Stretches of text with their kind: "same", "removed" or "inserted"."""


class ComparedRow(NamedTuple):
    """One thing that differs: what it is called, and its text before and after."""

    label: str
    pieces: Pieces


class SideBySide(QWidget):
    """The older text left, with what went struck out, the newer right, with what came underlined."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._pieces: Pieces = ()
        self._build()

    def _build(self) -> None:
        self.older = named(QPlainTextEdit(), self.tr("Before"))
        self.newer = named(QPlainTextEdit(), self.tr("After"))
        self._split = QSplitter(Qt.Orientation.Horizontal)
        for view in (self.older, self.newer):
            view.setObjectName("field")
            view.setReadOnly(True)
            view.setTabChangesFocus(True)
            whole = QWidget()
            column = QVBoxLayout(whole)
            inside = (SMALL, 0) if view is self.newer else (0, SMALL)
            column.setContentsMargins(inside[0], SMALL, inside[1], 0)
            column.setSpacing(SMALL)
            column.addWidget(plain_label(view.accessibleName(), "dimmed"))
            column.addWidget(view, 1)
            self._split.addWidget(whole)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._split)

    def show_pieces(self, pieces: Pieces) -> None:
        """Show two versions by what they share and what each has alone."""
        self._pieces = pieces
        for view, alone in ((self.older, "removed"), (self.newer, "inserted")):
            view.clear()
            cursor = QTextCursor(view.document())
            for kind, text in pieces:
                if kind in {"same", alone}:
                    cursor.insertText(text, self._format(kind))
            view.moveCursor(QTextCursor.MoveOperation.Start)
            view.verticalScrollBar().setValue(0)

    def set_colours(self, colours: Colours) -> None:
        """Draw in another theme."""
        self._colours = colours
        self.show_pieces(self._pieces)

    def _format(self, kind: str) -> QTextCharFormat:
        made = QTextCharFormat()
        colours = self._colours
        if kind == "removed":
            made.setFontStrikeOut(True)
            made.setBackground(QColor(mixed(colours.warning, colours.paper, 0.2)))
        elif kind == "inserted":
            made.setFontUnderline(True)
            made.setBackground(QColor(mixed(colours.accent, colours.paper, 0.2)))
        return made


class Compared(QWidget):
    """A list of what differs, and the two versions of what is chosen in it."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[ComparedRow] = ()
        self._build(colours)

    def _build(self, colours: Colours) -> None:
        self.view = named(QListView(), self.tr("What differs"))
        self._model = QStringListModel(self)
        self.view.setModel(self._model)
        self.view.setUniformItemSizes(True)
        self.view.setSpacing(2)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.sides = SideBySide(colours)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.view)
        split.addWidget(self.sides)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)

    def show_rows(self, rows: Sequence[ComparedRow]) -> None:
        """Show other differences, the first one opened."""
        self._rows = rows
        self._model.setStringList([one_line(row.label) for row in rows])
        self.sides.show_pieces(())
        self.sides.hide()
        if rows:
            self.view.setCurrentIndex(self._model.index(0))

    def _on_current_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            pieces = self._rows[current.row()].pieces
            self.sides.setVisible(bool(pieces))
            self.sides.show_pieces(pieces)
