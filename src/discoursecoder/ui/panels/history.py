"""The place History: the journal, filtered by words and coder; an entry can be taken back."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from discoursecoder.core.model.coder import Coder
from discoursecoder.core.queries.history import HistoryRow
from discoursecoder.ui.models.history import EventTable
from discoursecoder.ui.widgets.access import named
from discoursecoder.ui.widgets.labels import plain_label
from discoursecoder.ui.widgets.palette import LARGE, MEDIUM


class HistoryPanel(QWidget):
    """Newest first; a coder sees her own entries, the lead may choose whose."""

    take_back_wanted = Signal(str)
    coder_wanted = Signal(str)

    def __init__(self, model: EventTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = model
        self._build()
        self._on_current_changed()

    def _build(self) -> None:
        self.words = named(QLineEdit(), self.tr("Filter the history"), self.tr("Words of date, coder or act"))
        self.words.setPlaceholderText(self.tr("Filter by words or date …"))
        self.coders = named(QComboBox(), self.tr("Whose acts"))
        self.coders.activated.connect(lambda _: self.coder_wanted.emit(self.coders.currentData()))
        self._take_back = QPushButton(self.tr("Take back"))
        self._take_back.clicked.connect(self._on_take_back)
        self._filter = QSortFilterProxyModel(self)
        self._filter.setSourceModel(self._model)
        self._filter.setFilterKeyColumn(-1)
        self._filter.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.words.textChanged.connect(self._filter.setFilterFixedString)
        self.view = named(QTableView(), self.tr("History"))
        self.view.setModel(self._filter)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setTabKeyNavigation(False)
        self.view.setShowGrid(False)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + MEDIUM)
        header = self.view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column, width in ((0, 170), (1, 110), (3, 110)):
            self.view.setColumnWidth(column, width)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self._model.modelReset.connect(self._on_current_changed)
        line = QHBoxLayout()
        line.setSpacing(MEDIUM)
        line.addWidget(self.words, 1)
        line.addWidget(plain_label(self.tr("by"), "dimmed"))
        line.addWidget(self.coders)
        line.addWidget(self._take_back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, 0)
        layout.setSpacing(MEDIUM)
        layout.addLayout(line)
        layout.addWidget(self.view, 1)
        self.setFocusProxy(self.view)

    def set_coders(self, coders: Sequence[Coder], chosen: str) -> None:
        """Whose acts can be chosen; "" stands for everybody and is offered where there are several."""
        self.coders.clear()
        if len(coders) > 1:
            self.coders.addItem(self.tr("everybody"), "")
        for coder in coders:
            self.coders.addItem(coder.name, coder.id)
        self.coders.setCurrentIndex(max(0, self.coders.findData(chosen)))

    def _entry(self) -> HistoryRow | None:
        index = self._filter.mapToSource(self.view.currentIndex())
        return self._model.entry(index.row()) if index.isValid() else None

    def _on_current_changed(self, _current: QModelIndex | None = None) -> None:
        entry = self._entry()
        able = entry is not None and entry.undoable and not entry.taken_back and entry.role in {"act", "merge"}
        self._take_back.setEnabled(able)

    def _on_take_back(self) -> None:
        entry = self._entry()
        if entry is not None:
            self.take_back_wanted.emit(entry.id)
