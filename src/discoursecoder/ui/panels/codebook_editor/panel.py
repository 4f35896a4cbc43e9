"""The place Codebook as a whole: its four views under one row of tabs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from discoursecoder.ui.models.codebook_outline import CodebookOutline
from discoursecoder.ui.models.codebook_work import WorkTable
from discoursecoder.ui.panels.codebook_editor.aside import AsidePane
from discoursecoder.ui.panels.codebook_editor.fields import FieldsPane
from discoursecoder.ui.panels.codebook_editor.outline import OutlinePane
from discoursecoder.ui.panels.codebook_editor.proposals import ProposalsPane
from discoursecoder.ui.panels.codebook_editor.variables import VariablesPane
from discoursecoder.ui.panels.codebook_editor.work import WorkPane
from discoursecoder.ui.widgets.access import named
from discoursecoder.ui.widgets.empty import EmptyState
from discoursecoder.ui.widgets.palette import LARGE, MEDIUM, Colours

VIEWS = ("categories", "variables", "work", "proposals")


class CodebookEditor(QWidget):
    """Holds the panes; `view_chosen` tells which view is shown."""

    view_chosen = Signal(str)
    import_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, outline: CodebookOutline, work: WorkTable, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build(outline, work, colours)

    def _build(self, outline: CodebookOutline, work: WorkTable, colours: Colours) -> None:
        self.tabs = named(QTabBar(), self.tr("Views of the codebook"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.outline = OutlinePane(outline, colours)
        self.fields = FieldsPane(colours)
        self.aside = AsidePane(colours)
        self.variables = VariablesPane()
        self.work = WorkPane(work, colours)
        self.proposals = ProposalsPane()
        self.empty = EmptyState(
            self.tr("This project has no categories yet. Add one, or import a codebook."),
            self.tr("Import a codebook …"),
        )
        self.empty.acted.connect(self.import_wanted)
        self.bring = QPushButton(self.tr("Import …"))
        self.bring.setAccessibleName(self.tr("Import a codebook"))
        self.bring.clicked.connect(self.import_wanted)
        self.take = QPushButton(self.tr("Export …"))
        self.take.setAccessibleName(self.tr("Export the codebook"))
        self.take.clicked.connect(self.export_wanted)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.fields)
        self._middle.addWidget(self.empty)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        for pane in (self.outline, self._middle, self.aside):
            self.split.addWidget(pane)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([310, 620, 360])
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.stack = QStackedWidget()
        for view in (self.split, self.variables, self.work, self.proposals):
            self.stack.addWidget(view)
            self.tabs.addTab("")
        self.set_numbers(0, 0)
        self.tabs.currentChanged.connect(self._on_tab_chosen)
        top = QHBoxLayout()
        top.setContentsMargins(MEDIUM, MEDIUM, LARGE, 0)
        top.setSpacing(MEDIUM)
        top.addWidget(self.tabs, 1)
        top.addWidget(self.bring)
        top.addWidget(self.take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(MEDIUM)
        layout.addLayout(top)
        layout.addWidget(self.stack, 1)
        self.setFocusProxy(self.outline)

    def set_colours(self, colours: Colours) -> None:
        """Draw in another theme."""
        self.outline.set_colours(colours)
        self.fields.colour.set_colours(colours)
        for sides in (self.aside.compared.sides, self.work.definitions):
            sides.set_colours(colours)

    def set_numbers(self, work: int, proposals: int) -> None:
        """Write on the tabs how many codings and proposals wait."""
        titles = (self.tr("Categories"), self.tr("Variables"), self.tr("To look at again"), self.tr("Proposals"))
        for row, (title, number) in enumerate(zip(titles, (0, 0, work, proposals), strict=True)):
            self.tabs.setTabText(row, f"{title} ({number})" if number else title)

    def set_empty(self, *, empty: bool) -> None:
        """Say in the middle that there are no categories, or show the fields of one."""
        self._middle.setCurrentWidget(self.empty if empty else self.fields)

    def show_view(self, view: str) -> None:
        """Show one of the views."""
        self.tabs.setCurrentIndex(VIEWS.index(view))

    @property
    def view(self) -> str:
        """The name of the view shown."""
        return VIEWS[self.tabs.currentIndex()]

    def _on_tab_chosen(self, row: int) -> None:
        self.fields.commit()
        self.stack.setCurrentIndex(row)
        self.view_chosen.emit(VIEWS[row])
