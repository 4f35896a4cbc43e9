"""What was found: the pooled figure, the table of categories, pairs, confusion, warnings."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from discoursecoder.core.model.agreement import NOTHING, AgreementReport, Measure
from discoursecoder.ui.models.agreement import INTERVAL, CategoryTable, figure, percentage, symbol, written
from discoursecoder.ui.panels.agreement.figures import Figures
from discoursecoder.ui.widgets.access import named
from discoursecoder.ui.widgets.intervals import IntervalDelegate
from discoursecoder.ui.widgets.labels import plain_label, scaled
from discoursecoder.ui.widgets.matrix import Cell, Matrix
from discoursecoder.ui.widgets.palette import LARGE, MEDIUM, SMALL, Colours

TENTATIVE, RELIABLE = 0.667, 0.8

_WIDEST = 1100


class Results(QScrollArea):
    """One report at a time."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.table = CategoryTable(self)
        self._build(colours)
        self.show_report(None)

    def _build(self, colours: Colours) -> None:
        self.figure = plain_label()
        self.figure.setFont(scaled(self.font(), 2.6, bold=True))
        self.facts = plain_label(name="dimmed", wrap=True)
        self.verdict = plain_label(wrap=True)
        top = QHBoxLayout()
        top.setSpacing(LARGE)
        top.addWidget(self.figure, 0, Qt.AlignmentFlag.AlignBottom)
        top.addWidget(self.facts, 1, Qt.AlignmentFlag.AlignBottom)
        self._build_table(colours)
        self.pairs = named(Matrix(colours), self.tr("Pairs of coders"))
        self.confusion = named(Matrix(colours), self.tr("Confusion"))
        below = QHBoxLayout()
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(3 * LARGE)
        for title, aside, matrix in (
            (self.tr("Pairs"), self.tr("the figure of each two coders"), self.pairs),
            (self.tr("Confusion"), self.tr("one coder’s category against another’s, — nothing"), self.confusion),
        ):
            below.addLayout(self._titled(title, aside, matrix))
        below.addStretch(1)
        self.figures = Figures()
        self.figures.setMaximumWidth(_WIDEST)
        self.matrices = QWidget()
        self.matrices.setLayout(below)
        self._empty = plain_label("", "dimmed", wrap=True)
        self.warnings = plain_label(name="warning", wrap=True)
        self.warnings.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._found = QWidget()
        column = QVBoxLayout(self._found)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addLayout(top)
        column.addWidget(self.verdict)
        column.addSpacing(SMALL)
        column.addWidget(self.view)
        column.addSpacing(MEDIUM)
        column.addWidget(self.matrices)
        column.addSpacing(MEDIUM)
        column.addWidget(self.figures)
        column.addWidget(self.warnings)
        inside = QWidget()
        outer = QVBoxLayout(inside)
        outer.setContentsMargins(LARGE + MEDIUM, LARGE, LARGE + MEDIUM, LARGE)
        outer.addWidget(self._empty)
        outer.addWidget(self._found)
        outer.addStretch(1)
        self.setWidget(inside)

    def _build_table(self, colours: Colours) -> None:
        self.view = named(QTableView(), self.tr("Agreement by category"))
        self.view.setModel(self.table)
        self.bars = IntervalDelegate(colours, self.view)
        self.view.setItemDelegateForColumn(INTERVAL, self.bars)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setTabKeyNavigation(False)
        self.view.setShowGrid(False)
        self.view.verticalHeader().hide()
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.view.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(48)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(INTERVAL, QHeaderView.ResizeMode.Stretch)
        self.view.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + MEDIUM)
        self.view.setMaximumWidth(_WIDEST)

    def _titled(self, title: str, aside: str, matrix: Matrix) -> QVBoxLayout:
        name = plain_label(title)
        name.setFont(scaled(self.font(), 1.0, bold=True))
        line = QHBoxLayout()
        line.setSpacing(MEDIUM)
        line.addWidget(name)
        line.addWidget(plain_label(aside, "dimmed"), 1)
        column = QVBoxLayout()
        column.setSpacing(SMALL)
        column.addLayout(line)
        column.addWidget(matrix)
        column.addStretch(1)
        return column

    def set_colours(self, colours: Colours) -> None:
        """Draw in another theme."""
        self.bars.set_colours(colours)
        self.pairs.set_colours(colours)
        self.confusion.set_colours(colours)
        self.view.viewport().update()

    def explain(self, sentence: str) -> None:
        """Say why there is nothing to see, or that it is being computed."""
        self._empty.setText(sentence)
        self._empty.setVisible(bool(sentence))

    def show_report(self, report: AgreementReport | None) -> None:
        """Show a report, or none."""
        self._found.setVisible(report is not None)
        self.table.set_report(report)
        if report is None:
            return
        self.explain("")
        for part in (self.view, self.matrices, self.figures):
            part.setVisible(bool(report.coders))
        pooled = report.leading()
        sign = symbol(pooled.coefficient) if pooled else "α"
        self.figure.setText(f"{sign} {figure(pooled.value if pooled else None)}")
        self.facts.setText(" · ".join(self._facts(report, pooled)))
        self.verdict.setText(self._verdict(report, pooled))
        self.figures.show_report(report)
        empty = self.table.empty_columns()
        for column in range(self.table.columnCount()):
            self.view.setColumnHidden(column, column in empty)
        self._fit_table()
        self._show_pairs(report)
        self._show_confusion(report)
        self.warnings.setText("\n".join(report.warnings))
        self.warnings.setVisible(bool(report.warnings))

    def _fit_table(self) -> None:
        rows = sum(self.view.rowHeight(row) for row in range(self.table.rowCount(QModelIndex())))
        self.view.setFixedHeight(self.view.horizontalHeader().sizeHint().height() + rows + SMALL)

    def _facts(self, report: AgreementReport, pooled: Measure | None) -> list[str]:
        if pooled is None:
            return []
        facts = []
        if pooled.low is not None and pooled.high is not None:
            said = self.tr("95 % interval %1 to %2")
            facts.append(said.replace("%1", figure(pooled.low)).replace("%2", figure(pooled.high)))
        elif pooled.interval_reason:
            facts.append(pooled.interval_reason)
        percent = report.pooled("percent_agreement")
        if percent is not None and percent.value is not None:
            facts.append(self.tr("percent %1").replace("%1", percentage(percent.value)))
        for name, value in (("Dₒ", pooled.observed), ("Dₑ", pooled.expected)):
            if value is not None:
                facts.append(f"{name} {written(f'{value:.3f}')}")
        units = self.tr("%n unit(s)", "", pooled.units)
        facts.append(self.tr("%1 by %2 coders").replace("%1", units).replace("%2", str(pooled.coders)))
        used = self.tr("%n release(s)", "", report.releases.used)
        facts.append(used)
        return facts

    def _verdict(self, report: AgreementReport, pooled: Measure | None) -> str:
        if pooled is None:
            return ""
        if pooled.value is None:
            return self.tr("Undefined: %1").replace("%1", pooled.reason or "")
        if report.unit == "matched":
            return self.tr("Not corrected for chance, so that no threshold applies.")
        return " ".join(part for part in (self._stand_in(report, pooled), self._judged(pooled)) if part)

    def _stand_in(self, report: AgreementReport, pooled: Measure) -> str:
        """Why another figure leads than the usual one of the unit."""
        usual = report.pooled("u_alpha")
        if usual is None or usual is pooled:
            return ""
        said = self.tr("Each category on its own, since uα is undefined: %1.")
        return said.replace("%1", usual.reason or "")

    def _judged(self, pooled: Measure) -> str:
        value = pooled.value or 0.0
        if value >= RELIABLE:
            said = self.tr("Reliable by the usual threshold of .800.")
        elif value >= TENTATIVE:
            said = self.tr("Tentative conclusions only.")
        else:
            said = self.tr("Too low to draw conclusions.")
        if pooled.below_667 is not None and pooled.below_800 is not None:
            shares = self.tr("%1 % of resamples below .667, %2 % below .800.")
            low, high = percentage(pooled.below_667, 0), percentage(pooled.below_800, 0)
            said += " " + shares.replace("%1", low).replace("%2", high)
        return said

    def _show_pairs(self, report: AgreementReport) -> None:
        by_pair = {line.subject: report.leading("pair", line.subject_id) for line in report.of("pair")}
        cells = []
        for one in report.coders:
            row = []
            for other in report.coders:
                line = by_pair.get((one, other)) or by_pair.get((other, one))
                row.append(self._pair(one, other, line))
            cells.append(row)
        self.pairs.set_cells(report.coders, [name[:3] for name in report.coders], cells)

    def _pair(self, one: str, other: str, line: Measure | None) -> Cell:
        if line is None or one == other:
            return Cell()
        what = line.reason if line.value is None else f"{symbol(line.coefficient)} {figure(line.value)}"
        tip = f"{one} – {other}: {what}"
        strength = 0.0 if line.value is None else min(1.0, max(0.0, (line.value - 0.2) / 0.8))
        return Cell(figure(line.value), strength, tip=tip)

    def _show_confusion(self, report: AgreementReport) -> None:
        labels = [("—" if label == NOTHING else label) for label in report.confusion.labels]
        counts = report.confusion.counts
        last = len(labels) - 1
        kept = [i for i in range(len(labels)) if any(counts[i]) or any(row[i] for row in counts)]
        wrong = max((counts[i][j] for i in kept for j in kept if i != j), default=0)
        right = max((counts[i][i] for i in kept if i != last), default=0)
        cells = []
        for i in kept:
            row = []
            for j in kept:
                count = counts[i][j]
                if i == j:
                    share = 0.5 * count / right if right and i != last else 0.0
                    text = f"{count}" if count and i != last else ""
                    row.append(Cell(text, share, tip=f"{labels[i]}: {count}"))
                else:
                    share = count / wrong if wrong else 0.0
                    row.append(Cell(f"{count or ''}", share, alarm=True, tip=f"{labels[i]} – {labels[j]}: {count}"))
            cells.append(row)
        names = [labels[i] for i in kept]
        self.confusion.set_cells(names, names, cells)
