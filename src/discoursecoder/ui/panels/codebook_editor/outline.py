"""The tree of the codebook at the left: find, add, rename, order, nest, and what else can be done with a category."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from discoursecoder.ui.models.codebook_outline import CodebookOutline
from discoursecoder.ui.panels.codebook_editor.rows import OutlineDelegate
from discoursecoder.ui.widgets.access import named
from discoursecoder.ui.widgets.labels import plain_label
from discoursecoder.ui.widgets.palette import MEDIUM, SMALL, Colours

_STEPS = {Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down", Qt.Key.Key_Right: "in", Qt.Key.Key_Left: "out"}


class _Tree(QTreeView):
    """Alt and an arrow moves the category, whatever the keys stand for elsewhere."""

    stepped = Signal(str)
    entered_on = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _step(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _step(event)
        if step:
            self.stepped.emit(step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self.entered_on.emit()
        else:
            super().keyPressEvent(event)


def _step(event: QKeyEvent) -> str:
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != Qt.KeyboardModifier.AltModifier:
        return ""
    return _STEPS.get(Qt.Key(event.key()), "")


class OutlinePane(QWidget):
    """Announces the category in focus and what is wanted of it; `acted` carries the name of an act."""

    category_focused = Signal(str)
    acted = Signal(str)  # add, add_below, propose, up, down, in, out, merge, split, archive, restore, remove
    rename_wanted = Signal()
    archived_toggled = Signal(bool)

    def __init__(self, model: CodebookOutline, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = model
        self._collapsed: set[str] = set()
        self._build(colours)
        self._connect()

    def _build(self, colours: Colours) -> None:
        self.words = named(QLineEdit(), self.tr("Find a category"))
        self.words.setObjectName("bare")
        self.words.setPlaceholderText(self.tr("Find a category …"))
        self.view = named(
            _Tree(), self.tr("Categories"), self.tr("Alt and an arrow moves a category, Enter goes to its fields")
        )
        self.view.setModel(self._model)
        self.view.setHeaderHidden(True)
        self.view.setUniformRowHeights(True)
        self.view.setExpandsOnDoubleClick(False)
        self.view.setIndentation(14)
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.view.setDropIndicatorShown(True)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._rows = OutlineDelegate(colours, self.view)
        self.view.setItemDelegate(self._rows)
        self.add = QPushButton(self.tr("New"))
        self.add.setAccessibleName(self.tr("New category"))
        self.below = QPushButton(self.tr("Below"))
        self.below.setAccessibleName(self.tr("New category below this one"))
        self.propose = QPushButton(self.tr("Propose a category …"))
        # It never stands beside the others, which would ask for room for all of them.
        self.propose.hide()
        self.more = named(QToolButton(), self.tr("More that can be done with the category"))
        self.more.setText(self.tr("More"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self.actions_by_name = {name: self._menu.addAction(title) for name, title in self._titles()}
        self.more.setMenu(self._menu)
        self.archived = QCheckBox(self.tr("Show archived"))
        self.frozen = plain_label(name="dimmed", wrap=True)
        self._build_layout()

    def _build_layout(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        for button in (self.add, self.below, self.propose, self.more):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, MEDIUM)
        layout.setSpacing(SMALL)
        layout.addWidget(self.words)
        layout.addWidget(self.view, 1)
        below = QVBoxLayout()
        below.setContentsMargins(MEDIUM, 0, MEDIUM, 0)
        below.setSpacing(MEDIUM)
        below.addWidget(self.archived)
        below.addWidget(self.frozen)
        below.addLayout(buttons)
        layout.addLayout(below)
        self.setFocusProxy(self.view)

    def _titles(self) -> tuple[tuple[str, str], ...]:
        return (
            ("up", self.tr("Move up (Alt+Up)")),
            ("down", self.tr("Move down (Alt+Down)")),
            ("in", self.tr("Put below the one above (Alt+Right)")),
            ("out", self.tr("Take out one level (Alt+Left)")),
            ("merge", self.tr("Merge into another …")),
            ("split", self.tr("Split …")),
            ("archive", self.tr("Archive …")),
            ("restore", self.tr("Bring back")),
            ("remove", self.tr("Remove")),
        )

    def _connect(self) -> None:
        self.words.textChanged.connect(lambda _: self._on_filter_due())
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.view.stepped.connect(self._on_stepped)
        self.view.entered_on.connect(self.rename_wanted)
        self.view.doubleClicked.connect(lambda _: self.rename_wanted.emit())
        self.view.collapsed.connect(lambda index: self._collapsed.add(self._model.id_at(index)))
        self.view.expanded.connect(lambda index: self._collapsed.discard(self._model.id_at(index)))
        self.view.customContextMenuRequested.connect(self._on_menu_wanted)
        for name, button in (("add", self.add), ("add_below", self.below), ("propose", self.propose)):
            button.clicked.connect(lambda _=False, act=name: self.acted.emit(act))
        for name, action in self.actions_by_name.items():
            action.triggered.connect(lambda _=False, act=name: self.acted.emit(act))
        self.archived.toggled.connect(self.archived_toggled)

    def set_colours(self, colours: Colours) -> None:
        """Draw in another theme."""
        self._rows.set_colours(colours)
        self.view.viewport().update()

    def set_editable(self, *, editable: bool, may_propose: bool, why_not: str) -> None:
        """Offer what may be done; where the codebook may not be changed, say why."""
        self._model.editable = editable
        for button in (self.add, self.below, self.more):
            button.setVisible(editable)
        self.propose.setVisible(may_propose)
        self.frozen.setText(why_not)
        self.frozen.setVisible(bool(why_not))
        self._offer()

    def focused(self) -> str:
        """The category in focus, or ""."""
        return self._model.id_at(self.view.currentIndex())

    def focus_on(self, category_id: str) -> None:
        """Put the focus of the tree on a category, and show it."""
        index = self._model.index_of(category_id)
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

    def restore_shape(self, focused: str) -> None:
        """After the tree was shown anew: what was open is open, what was in focus is."""
        kept = set(self._collapsed)
        self.view.expandAll()
        for category_id in kept:
            self.view.collapse(self._model.index_of(category_id))
        self._on_filter_due()
        index = self._model.index_of(focused)
        self.view.setCurrentIndex(index if index.isValid() else self._model.index(0, 0))

    def _offer(self) -> None:
        category = self._model.category(self.focused())
        active = category is not None and category.status == "active"
        for name, action in self.actions_by_name.items():
            action.setEnabled(category is not None and (active or name in {"restore", "remove", "merge"}))
        self.actions_by_name["restore"].setEnabled(category is not None and not active)
        self.below.setEnabled(active)
        self.more.setEnabled(category is not None)

    def _on_current_changed(self, current: QModelIndex) -> None:
        self._offer()
        self.category_focused.emit(self._model.id_at(current))

    def _on_stepped(self, step: str) -> None:
        action: QAction = self.actions_by_name[step]
        if self._model.editable and action.isEnabled():
            self.acted.emit(step)

    def _on_menu_wanted(self, place: QPoint) -> None:
        if self._model.editable and self.view.indexAt(place).isValid():
            self._menu.popup(self.view.viewport().mapToGlobal(place))

    def _on_filter_due(self) -> None:
        self._hide_unfit(QModelIndex(), self.words.text().casefold().split())

    def _hide_unfit(self, parent: QModelIndex, words: list[str]) -> bool:
        any_shown = False
        for row in range(self._model.rowCount(parent)):
            index = self._model.index(row, 0, parent)
            category = self._model.category(self._model.id_at(index))
            hay = f"{index.data()} {category.short} {category.definition}".casefold() if category and words else ""
            fits = all(word in hay for word in words)
            below = self._hide_unfit(index, [] if fits else words)
            if self.view.isRowHidden(row, parent) == (fits or below):
                self.view.setRowHidden(row, parent, not (fits or below))
            any_shown = any_shown or fits or below
        return any_shown
