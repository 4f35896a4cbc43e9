"""The tree of categories at the right: find, focus, code by Enter, double click or drag."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTreeView, QVBoxLayout, QWidget

from discoursecoder.ui.models.codebook import CodebookTree
from discoursecoder.ui.widgets.access import named
from discoursecoder.ui.widgets.palette import SMALL, Colours
from discoursecoder.ui.widgets.rows import TreeDelegate


class _Tree(QTreeView):
    """Enter is a key of its own here, whatever the platform takes for activating a row."""

    entered_on = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered_on.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class CodebookPanel(QWidget):
    """Announces the category in focus and the one to code with."""

    category_focused = Signal(str)
    category_wanted = Signal(str)

    def __init__(self, model: CodebookTree, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = model
        self._build(colours)
        model.modelReset.connect(self._on_reset)

    def _build(self, colours: Colours) -> None:
        self.words = named(QLineEdit(), self.tr("Find a category"))
        self.words.setObjectName("bare")
        self.words.setPlaceholderText(self.tr("Find a category …"))
        self.words.textChanged.connect(self._on_words_changed)
        self.view = named(_Tree(), self.tr("Codebook"), self.tr("Enter codes the selected text with the category"))
        self.view.setModel(self._model)
        self.view.setHeaderHidden(True)
        self.view.setUniformRowHeights(True)
        self.view.setExpandsOnDoubleClick(False)
        self.view.setIndentation(14)
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setDragEnabled(True)
        self.view.setAcceptDrops(True)
        self.view.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        # Text is dropped on a category, never between two: the whole row takes it.
        self.view.setDragDropOverwriteMode(True)
        self._rows = TreeDelegate(colours, self.view)
        self.view.setItemDelegate(self._rows)
        self.view.doubleClicked.connect(self._on_wanted)
        self.view.entered_on.connect(self._on_wanted)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, SMALL)
        layout.setSpacing(0)
        layout.addWidget(self.words)
        layout.addWidget(self.view, 1)
        self.setFocusProxy(self.view)

    def set_colours(self, colours: Colours) -> None:
        """Draw in another theme."""
        self._rows.set_colours(colours)
        self.view.viewport().update()

    def focused(self) -> str:
        """The category in focus, or ""."""
        return self._model.id_at(self.view.currentIndex())

    def focus_on(self, category_id: str) -> None:
        """Put the focus of the tree on a category, and show it."""
        index = self._model.index_of(category_id)
        if index.isValid() and index != self.view.currentIndex():
            self.view.setCurrentIndex(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down or Enter goes from the words to the first category that fits, Escape empties them."""
        if event.key() == Qt.Key.Key_Escape and self.words.text():
            self.words.clear()
        elif self.words.hasFocus() and event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            first = next((one for one in self._model.categories() if one.codable and self._fits(one.id)), None)
            if first is not None:
                self.view.setCurrentIndex(self._model.index_of(first.id))
                self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _fits(self, category_id: str) -> bool:
        """Whether the words leave a category in the tree."""
        index = self._model.index_of(category_id)
        while index.isValid():
            if self.view.isRowHidden(index.row(), index.parent()):
                return False
            index = index.parent()
        return True

    def _on_reset(self) -> None:
        self.view.expandAll()
        self._on_words_changed(self.words.text())

    def _on_words_changed(self, typed: str) -> None:
        self._hide_unfit(QModelIndex(), typed.casefold().split())
        self.view.expandAll()

    def _hide_unfit(self, parent: QModelIndex, words: list[str]) -> bool:
        any_shown = False
        for row in range(self._model.rowCount(parent)):
            index = self._model.index(row, 0, parent)
            category = self._model.category(self._model.id_at(index))
            hay = f"{index.data()} {category.short if category else ''}".casefold()
            fits = all(word in hay for word in words)
            below = self._hide_unfit(index, [] if fits else words)
            self.view.setRowHidden(row, parent, not (fits or below))
            any_shown = any_shown or fits or below
        return any_shown

    def _on_wanted(self, index: QModelIndex) -> None:
        if index.isValid():
            self.category_wanted.emit(self._model.id_at(index))

    def _on_current_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self.category_focused.emit(self._model.id_at(current))
