"""Further figures below the table of categories: a choice of scope and its table."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from discoursecoder.core.model.agreement import AgreementReport, Scope
from discoursecoder.ui.models.agreement_figures import COVERAGE, NAME, FigureTable, figure_lines, scopes_of
from discoursecoder.ui.widgets.access import named
from discoursecoder.ui.widgets.labels import plain_label, scaled
from discoursecoder.ui.widgets.palette import MEDIUM, SMALL

_ROWS = 12
"""More rows than this scroll within the table."""


class Figures(QWidget):
    """Every coefficient of the whole, or figures by release, issuer, language, month."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: AgreementReport | None = None
        self.table = FigureTable(self)
        title = plain_label(self.tr("Further figures"))
        title.setFont(scaled(self.font(), 1.0, bold=True))
        self.scope = named(QComboBox(), self.tr("Which figures"))
        self.scope.currentIndexChanged.connect(lambda _: self._show_scope())
        self.view = self._built_view()
        line = QHBoxLayout()
        line.setSpacing(MEDIUM)
        line.addWidget(title)
        line.addWidget(self.scope)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(line)
        column.addWidget(self.view)

    def _built_view(self) -> QTableView:
        view = named(QTableView(), self.tr("Further figures"))
        view.setModel(self.table)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.verticalHeader().hide()
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        view.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + MEDIUM)
        return view

    def show_report(self, report: AgreementReport | None) -> None:
        """Offer what the report has; the scope shown stays where the report has it."""
        self._report = report
        kept = self.scope.currentData()
        self.scope.blockSignals(True)
        self.scope.clear()
        for scope in scopes_of(report) if report is not None else []:
            self.scope.addItem(self._name(scope), scope)
        self.scope.setCurrentIndex(max(0, self.scope.findData(kept)))
        self.scope.blockSignals(False)
        self._show_scope()

    def _name(self, scope: Scope) -> str:
        return {
            "pooled": self.tr("All coefficients"),
            "variable": self.tr("Variables of matched passages"),
            "release": self.tr("By release"),
            "issuer": self.tr("By issuer"),
            "language": self.tr("By language"),
            "month": self.tr("By month of issue"),
        }[scope]

    def _show_scope(self) -> None:
        scope = self.scope.currentData()
        self.table.set_lines(figure_lines(self._report, scope) if self._report is not None and scope else ())
        self.view.setColumnHidden(COVERAGE, not self.table.has_coverage())
        rows = min(_ROWS, self.table.rowCount())
        height = self.view.verticalHeader().defaultSectionSize() * rows
        self.view.setFixedHeight(self.view.horizontalHeader().sizeHint().height() + height + SMALL)
