"""The work list: codings made under an older definition are confirmed or recoded, one by one or many at once."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from discoursecoder.core.queries.codebook_work import WorkRow
from discoursecoder.ui.models.codebook_work import WorkTable
from discoursecoder.ui.widgets.access import named
from discoursecoder.ui.widgets.compared import Pieces, SideBySide
from discoursecoder.ui.widgets.labels import one_line, plain_label
from discoursecoder.ui.widgets.palette import LARGE, MEDIUM, Colours


class WorkPane(QWidget):
    """Announces what is decided on the chosen codings; what it shows is set from outside alone."""

    confirm_wanted = Signal(object)  # the ids of codings
    recode_wanted = Signal(object, str)
    open_wanted = Signal(str)
    row_chosen = Signal(str)
    coder_wanted = Signal(str)

    def __init__(self, model: WorkTable, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = model
        self._may_act = True
        self._build(colours)
        self._connect()

    def _build(self, colours: Colours) -> None:
        self.said = plain_label(wrap=True)
        self.coders = named(QComboBox(), self.tr("Whose codings"))
        self.view = named(
            QTableView(), self.tr("Codings to look at again"), self.tr("Enter opens the text, several can be chosen")
        )
        self.view.setModel(self._model)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setTabKeyNavigation(False)
        self.view.setShowGrid(False)
        self.view.setWordWrap(False)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + MEDIUM)
        header = self.view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        wide = self.fontMetrics().averageCharWidth()
        for column, width in ((0, 10), (2, 28), (3, 34)):
            self.view.setColumnWidth(column, wide * width)
        self.definitions = SideBySide(colours)
        self.confirm = QPushButton(self.tr("Confirm"))
        self.confirm.setAccessibleDescription(self.tr("The coding holds under the present definition too"))
        self.category = named(QComboBox(), self.tr("Category to recode with"))
        self.category.setMinimumContentsLength(28)
        self.category.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.recode = QPushButton(self.tr("Recode"))
        self.open = QPushButton(self.tr("Open in the text"))
        self._build_layout()

    def _build_layout(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(MEDIUM)
        top.addWidget(self.said, 1)
        top.addWidget(self.coders)
        line = QHBoxLayout()
        line.setSpacing(MEDIUM)
        for part in (self.confirm, self.category, self.recode):
            line.addWidget(part)
        line.addStretch(1)
        line.addWidget(self.open)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.view)
        split.addWidget(self.definitions)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addLayout(top)
        layout.addWidget(split, 1)
        layout.addLayout(line)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        self.view.selectionModel().currentRowChanged.connect(self._on_row_chosen)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._offer())
        self.view.activated.connect(lambda _: self._on_open())
        self.confirm.clicked.connect(lambda: self.confirm_wanted.emit(self.chosen()))
        self.recode.clicked.connect(lambda: self.recode_wanted.emit(self.chosen(), self.category.currentData() or ""))
        self.open.clicked.connect(self._on_open)
        self.category.currentIndexChanged.connect(lambda _: self._offer())
        self.coders.activated.connect(lambda _: self.coder_wanted.emit(self.coders.currentData()))

    def chosen(self) -> tuple[str, ...]:
        """The ids of the codings chosen."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        return tuple(found.coding.id for row in rows if (found := self._model.row(row)) is not None)

    def current(self) -> WorkRow | None:
        """The coding in focus."""
        return self._model.row(self.view.currentIndex().row())

    def set_coders(self, coders: Sequence[tuple[str, str]], chosen: str) -> None:
        """Whose codings can be looked at, as (id, what to call her and her number)."""
        self.coders.clear()
        for coder_id, name in coders:
            self.coders.addItem(one_line(name), coder_id)
        self.coders.setCurrentIndex(max(0, self.coders.findData(chosen)))
        self.coders.setVisible(len(coders) > 1)

    def set_categories(self, categories: Sequence[tuple[str, str]]) -> None:
        """With what can be recoded, as (id, path)."""
        kept = self.category.currentData()
        self.category.clear()
        for category_id, path in categories:
            self.category.addItem(one_line(path), category_id)
        self.category.setCurrentIndex(max(0, self.category.findData(kept)))

    def show_rows(self, rows: Sequence[WorkRow], *, may_act: bool) -> None:
        """Show the codings to look at again."""
        at = self.view.currentIndex().row()
        self._may_act = may_act
        self._model.set_rows(rows)
        said = self.tr("%n coding(s) made under an older definition.", "", len(rows))
        self.said.setText(said if rows else self.tr("Every coding was made under the present definitions."))
        self.definitions.setVisible(bool(rows))
        if rows:
            self.view.selectRow(min(max(at, 0), len(rows) - 1))
        self._offer()

    def show_definitions(self, pieces: Pieces) -> None:
        """Show the definition under which the coding in focus was made beside the present one."""
        self.definitions.show_pieces(pieces)

    def _offer(self) -> None:
        chosen = [self._model.row(index.row()) for index in self.view.selectionModel().selectedRows()]
        holds = all(row is not None and row.why == "definition" for row in chosen)
        self.confirm.setEnabled(self._may_act and bool(chosen) and holds)
        self.recode.setEnabled(self._may_act and bool(chosen) and self.category.currentIndex() >= 0)
        self.open.setEnabled(self.current() is not None)

    def _on_row_chosen(self, current: QModelIndex) -> None:
        row = self._model.row(current.row())
        if row is None:
            return
        if row.heirs:
            self.category.setCurrentIndex(max(0, self.category.findData(row.heirs[0])))
        self.row_chosen.emit(row.coding.id)

    def _on_open(self) -> None:
        row = self.current()
        if row is not None:
            self.open_wanted.emit(row.coding.id)
