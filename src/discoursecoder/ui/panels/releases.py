"""The list of releases at the left: filter, order, state and count of each."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from discoursecoder.ui.models.releases import ORDERS, ReleaseFilter, ReleaseList
from discoursecoder.ui.widgets.access import named
from discoursecoder.ui.widgets.empty import EmptyState
from discoursecoder.ui.widgets.icons import icon
from discoursecoder.ui.widgets.labels import plain_label
from discoursecoder.ui.widgets.palette import MEDIUM, SMALL, Colours
from discoursecoder.ui.widgets.rows import Role, TwoLineDelegate


class ReleasesPanel(QWidget):
    """Announces which release was chosen; shows what its model holds."""

    release_chosen = Signal(str)
    left = Signal()
    import_wanted = Signal()

    def __init__(self, model: ReleaseList, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = model
        self._filter = ReleaseFilter(model, self)
        self._quiet = False
        self._shown = ""
        self._build(colours)
        self.set_colours(colours)
        for signal in (self._filter.rowsInserted, self._filter.rowsRemoved, self._filter.modelReset):
            signal.connect(self._on_rows_changed)
        self._filter.layoutChanged.connect(self._on_rows_changed)
        self._on_rows_changed()

    def _build(self, colours: Colours) -> None:
        self.words = named(QLineEdit(), self.tr("Filter releases"), self.tr("Words of title, date, language or state"))
        self.words.setObjectName("bare")
        self.words.setPlaceholderText(self.tr("Filter releases …"))
        self.words.textChanged.connect(self._on_words_changed)
        self._count = plain_label(name="dimmed")
        self._order = named(QToolButton(), self.tr("Order of the releases"))
        self._order.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._order.setToolTip(self.tr("Order of the releases"))
        menu = QMenu(self._order)
        titles = {"issued": self.tr("By date of issue"), "title": self.tr("By title"), "state": self.tr("By state")}
        for order in ORDERS:
            menu.addAction(titles[order]).triggered.connect(lambda _=False, o=order: self._filter.set_order(o))
        self._order.setMenu(menu)
        top = QWidget()
        top.setObjectName("ruled")
        top.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = QHBoxLayout(top)
        line.setContentsMargins(SMALL, 0, MEDIUM, 0)
        line.setSpacing(SMALL)
        line.addWidget(self.words, 1)
        line.addWidget(self._count)
        line.addWidget(self._order)
        self.view = named(QListView(), self.tr("Releases"))
        self.view.setModel(self._filter)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._rows = TwoLineDelegate(colours, self.view)
        self.view.setItemDelegate(self._rows)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self._empty = EmptyState(self.tr("There are no releases yet."), self.tr("Import releases …"))
        self._empty.acted.connect(self.import_wanted)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addLayout(self._stack, 1)
        self.setFocusProxy(self.view)

    def set_colours(self, colours: Colours) -> None:
        """Draw in another theme."""
        self._rows.set_colours(colours)
        self._order.setIcon(icon("filter", colours.dimmed))
        self.view.viewport().update()

    def choose(self, release_id: str) -> None:
        """Mark a release as the one shown, without announcing it again."""
        self._shown = release_id
        index = self._filter.mapFromSource(self._model.index_of(release_id))
        self._quiet = True
        try:
            self.view.setCurrentIndex(index)
        finally:
            self._quiet = False
        if index.isValid():
            self.view.scrollTo(index)

    def neighbour(self, release_id: str, direction: int, *, skip_finished: bool = True) -> str:
        """The id of the next (+1) or previous (-1) release of the list as it is shown; "" where there is none."""
        row = self._filter.mapFromSource(self._model.index_of(release_id)).row() + direction
        while 0 <= row < self._filter.rowCount():
            index = self._filter.index(row, 0)
            if not (skip_finished and index.data(Role.STATE) == "finished"):
                return str(index.data(Role.ID))
            row += direction
        return ""

    def first(self) -> str:
        """The id of the first release that is not finished, else of the first; "" for an empty list."""
        rows = [self._filter.index(row, 0) for row in range(self._filter.rowCount())]
        best = next((index for index in rows if index.data(Role.STATE) != "finished"), rows[0] if rows else None)
        return "" if best is None else str(best.data(Role.ID))

    def shown_count(self) -> int:
        """How many releases the filter lets through."""
        return self._filter.rowCount()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties the filter, Down goes from it into the list, Enter opens what is marked and leaves."""
        if event.key() == Qt.Key.Key_Escape and self.words.text():
            self.words.clear()
        elif event.key() == Qt.Key.Key_Down and self.words.hasFocus():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.view.currentIndex().isValid():
                self.view.setCurrentIndex(self._filter.index(0, 0))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._filter.rowCount():
            if self.words.hasFocus() and self.words.text() and not self.view.currentIndex().isValid():
                self.view.setCurrentIndex(self._filter.index(0, 0))
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_words_changed(self, typed: str) -> None:
        # The view marks a neighbour of a row that is hidden; filtering is no wish to leave the release shown.
        self._quiet = True
        try:
            self._filter.set_words(typed)
        finally:
            self._quiet = False
        self.choose(self._shown)
        self._on_rows_changed()

    def _on_rows_changed(self) -> None:
        shown, whole = self._filter.rowCount(), self._model.rowCount()
        self._count.setText(f"{shown}" if shown == whole else f"{shown} / {whole}")
        if whole == 0:
            self._empty.set_words(self.tr("There are no releases yet."), self.tr("Import releases …"))
        self._stack.setCurrentIndex(1 if whole == 0 else 0)

    def _on_current_changed(self, current: QModelIndex) -> None:
        if current.isValid() and not self._quiet:
            self._shown = str(current.data(Role.ID))
            self.release_chosen.emit(self._shown)
