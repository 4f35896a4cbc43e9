"""The place Search: words or a pattern in all releases, the finds in a row, ticked ones coded together."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from discoursecoder.core.model.search import Hit, Search
from discoursecoder.ui.models.finds import DATE, FIND, LEFT, RELEASE, RIGHT, FindTable
from discoursecoder.ui.widgets.access import announce, named
from discoursecoder.ui.widgets.concordance import ConcordanceDelegate
from discoursecoder.ui.widgets.empty import EmptyState
from discoursecoder.ui.widgets.labels import plain_label, scaled
from discoursecoder.ui.widgets.palette import LARGE, MEDIUM, Colours
from discoursecoder.ui.widgets.progress import ProgressLine

_MEASURED, _WIDEST = 200, 30


class SearchPanel(QWidget):
    """Announces what is looked for, where to go and what to code; what it shows is set from outside alone."""

    search_wanted = Signal(object)
    cancelled = Signal()
    passage_wanted = Signal(object)
    code_wanted = Signal(str)  # "find", "sentence" or "paragraph": what is coded of each ticked find
    confirm_wanted = Signal()
    reject_wanted = Signal()

    def __init__(self, model: FindTable, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = model
        self._may_code = False
        self._build(colours)
        model.ticks_changed.connect(self._on_ticks_changed)
        model.rowsInserted.connect(self._on_finds_changed)
        model.modelReset.connect(self._on_finds_changed)
        self.show_sentence("")
        self.show_suggestions(0)
        self._on_ticks_changed()

    def _build(self, colours: Colours) -> None:
        self._summary = plain_label(name="dimmed")
        self.all_box = QCheckBox(self.tr("all"))
        self.all_box.setAccessibleName(self.tr("Tick all finds"))
        self.all_box.clicked.connect(lambda on: self._model.tick(range(self._model.rowCount()), on=on))
        self._build_view(colours)
        self.progress = ProgressLine()
        self.progress.cancelled.connect(self.cancelled)
        self._empty = EmptyState("", "")
        told = QHBoxLayout()
        told.setSpacing(MEDIUM)
        told.addWidget(self.all_box)
        told.addWidget(self._summary, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, MEDIUM)
        layout.setSpacing(MEDIUM)
        layout.addLayout(self._build_words())
        layout.addLayout(self._build_options())
        layout.addLayout(told)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.progress)
        layout.addLayout(self._build_acts())
        self.setFocusProxy(self.words)

    def _build_words(self) -> QHBoxLayout:
        self.words = named(QLineEdit(), self.tr("Search in all releases"), self.tr("Enter searches"))
        self.words.setPlaceholderText(self.tr("Search in all releases …"))
        self.words.setClearButtonEnabled(True)
        self.words.returnPressed.connect(self._on_search)
        self._search = QPushButton(self.tr("Search"))
        self._search.setObjectName("primary")
        self._search.clicked.connect(self._on_search)
        line = QHBoxLayout()
        line.setSpacing(MEDIUM)
        line.addWidget(self.words, 1)
        line.addWidget(self._search)
        return line

    def _build_options(self) -> QHBoxLayout:
        self.pattern = QCheckBox(self.tr("regular expression"))
        self.case = QCheckBox(self.tr("capitals count"))
        self.accents = QCheckBox(self.tr("ignore accents"))
        self.whole = QCheckBox(self.tr("whole words"))
        line = QHBoxLayout()
        line.setSpacing(LARGE)
        for box in (self.pattern, self.case, self.accents, self.whole):
            box.clicked.connect(lambda _: self._on_option())
            line.addWidget(box)
        line.addStretch(1)
        return line

    def _build_view(self, colours: Colours) -> None:
        self.view = named(
            QTableView(), self.tr("Finds"), self.tr("Enter goes to the passage, Space ticks the rows selected")
        )
        self.view.setModel(self._model)
        self._cells = ConcordanceDelegate(colours, self.view, before=LEFT, find=FIND)
        self.view.setItemDelegate(self._cells)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setTabKeyNavigation(False)
        self.view.setShowGrid(False)
        self.view.setWordWrap(False)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + MEDIUM)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        digits = self.fontMetrics().averageCharWidth()
        header.setMinimumSectionSize(4 * digits)
        for column, letters in ((RELEASE, 24), (DATE, 14)):
            self.view.setColumnWidth(column, letters * digits)
        for column in (LEFT, RIGHT):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.view.doubleClicked.connect(self._on_activated)
        self.view.installEventFilter(self)

    def _build_acts(self) -> QHBoxLayout:
        self.reach = named(QComboBox(), self.tr("What is coded of each find"))
        for name, title in (
            ("find", self.tr("the find itself")),
            ("sentence", self.tr("its sentence")),
            ("paragraph", self.tr("its paragraph")),
        ):
            self.reach.addItem(title, name)
        self.code = QPushButton(self.tr("Code ticked with …"))
        self.code.setToolTip(self.tr("As suggestions, which do not count until you confirm them"))
        self.code.clicked.connect(lambda: self.code_wanted.emit(self.reach.currentData()))
        self._waiting = plain_label(name="dimmed")
        self.confirm = QPushButton(self.tr("Confirm"))
        self.confirm.setAccessibleName(self.tr("Confirm the suggestions of this search"))
        self.confirm.clicked.connect(self.confirm_wanted)
        self.reject = QPushButton(self.tr("Reject"))
        self.reject.setAccessibleName(self.tr("Reject the suggestions of this search"))
        self.reject.clicked.connect(self.reject_wanted)
        line = QHBoxLayout()
        line.setSpacing(MEDIUM)
        line.addWidget(self.code)
        line.addWidget(self.reach)
        line.addStretch(1)
        for widget in (self._waiting, self.confirm, self.reject):
            line.addWidget(widget)
        return line

    def set_colours(self, colours: Colours) -> None:
        """Draw in another theme."""
        self._cells.set_colours(colours)
        self.view.viewport().update()

    def wanted(self) -> Search:
        """What is looked for, as the field and the boxes say."""
        return Search(
            self.words.text(),
            regex=self.pattern.isChecked(),
            case=self.case.isChecked(),
            accents=not self.accents.isChecked(),
            whole_words=self.whole.isChecked(),
        )

    def set_may_code(self, *, may_code: bool) -> None:
        """Whether codings can be made now."""
        self._may_code = may_code
        self._on_ticks_changed()

    def show_sentence(self, sentence: str, *, wrong: bool = False) -> None:
        """Say what was found or done; without finds the sentence stands where they would."""
        found = self._model.rowCount() > 0
        self._summary.setObjectName("warning" if wrong else "dimmed")
        self._summary.style().polish(self._summary)
        self._summary.setText(sentence)
        hint = self.tr("Type words or a pattern and press Enter: every release is searched.")
        self._empty.set_words(sentence or hint, "")
        self._summary.setVisible(found)
        self.view.setVisible(found)
        self._empty.setVisible(not found)
        if sentence:
            announce(self.words, sentence)

    def summary(self) -> str:
        """What was said last of what was found or done."""
        return self._summary.text()

    def show_suggestions(self, count: int) -> None:
        """Say how many suggestions stand on the finds; they are confirmed or rejected together."""
        self._waiting.setText(self.tr("%n suggestion(s)", "", count))
        self._waiting.setToolTip(self.tr("Suggestions on these finds that wait for you"))
        for widget in (self._waiting, self.confirm, self.reject):
            widget.setVisible(count > 0)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Enter in the list goes to the passage, Space ticks what is selected."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_activated(self.view.currentIndex())
            return True
        if event.key() == Qt.Key.Key_Space:
            rows = [index.row() for index in self.view.selectionModel().selectedRows()]
            self._model.tick(rows, on=not all(self._model.is_ticked(row) for row in rows))
            return True
        return False

    def _on_finds_changed(self) -> None:
        """Make the column of the finds as wide as those first listed need, within reason."""
        metrics = QFontMetrics(scaled(self.view.font(), 1.0, bold=True))
        digit = metrics.averageCharWidth()
        widths = [metrics.horizontalAdvance(hit.text[:_WIDEST]) for hit in self._model.hits[:_MEASURED]]
        least = self.view.horizontalHeader().sectionSizeHint(FIND)
        self.view.setColumnWidth(FIND, max(least, min(_WIDEST * digit, max(widths, default=0)) + LARGE))

    def _on_search(self) -> None:
        if self.words.text():
            self.search_wanted.emit(self.wanted())

    def _on_option(self) -> None:
        """A box changes what is found, where something was looked for."""
        if self._model.rowCount() or self._summary.text():
            self._on_search()

    def _on_activated(self, index: QModelIndex) -> None:
        hit: Hit | None = self._model.hit(index.row())
        if hit is not None:
            self.passage_wanted.emit(hit)

    def _on_ticks_changed(self) -> None:
        ticked, whole = len(self._model.ticked()), self._model.rowCount()
        self.all_box.setVisible(whole > 0)
        self.all_box.setChecked(0 < ticked == whole)
        self.code.setVisible(whole > 0)
        self.reach.setVisible(whole > 0)
        self.code.setEnabled(ticked > 0 and self._may_code)
        said = self.tr("Code %n ticked with …", "", ticked)
        self.code.setText(said if ticked else self.tr("Code ticked with …"))
