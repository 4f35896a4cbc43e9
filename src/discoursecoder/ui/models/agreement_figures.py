"""Further figures of a report as a table: all coefficients of the whole, or one scope subject by subject."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from discoursecoder.core.messages import say
from discoursecoder.core.model.agreement import AgreementReport, Measure, Scope, leading_of
from discoursecoder.ui.models.agreement import ROOT, AnyIndex, figure, percentage
from discoursecoder.ui.widgets.labels import plain_tooltip

NAME, VALUE, LOW, HIGH, COVERAGE, RELEASES, UNITS = range(7)

SCOPES: tuple[Scope, ...] = ("pooled", "variable", "release", "issuer", "language", "month")
"""What can be looked through, in the order in which it is offered."""

_DISTANCE = "boundary_distance"


class FigureLine(NamedTuple):
    """A line of the report and what to call it."""

    name: str
    measure: Measure


def figure_lines(report: AgreementReport, scope: Scope) -> list[FigureLine]:
    """Every coefficient of the whole, else the leading line of each subject."""
    if scope == "pooled":
        return [FigureLine(_named(line.coefficient), line) for line in report.of("pooled")]
    return list(_leading(report, scope))


def scopes_of(report: AgreementReport) -> list[Scope]:
    """The scopes that have anything to show."""
    there = {line.scope for line in report.measures}
    return [scope for scope in SCOPES if scope in there]


def _leading(report: AgreementReport, scope: Scope) -> Iterator[FigureLine]:
    by_subject: dict[object, dict[str, Measure]] = {}
    for line in report.of(scope):
        by_subject.setdefault(line.subject_id, {})[line.coefficient] = line
    for found in by_subject.values():
        # A variable has coefficients of its own, alpha first.
        leading = leading_of(report.unit, found) or next(iter(found.values()))
        yield FigureLine(str(leading.subject), leading)


def _named(coefficient: str) -> str:
    name = say(f"name.{coefficient}")
    return name[:1].upper() + name[1:]


class FigureTable(QAbstractTableModel):
    """One row a figure: its name, value, interval, coverage, releases and units."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[FigureLine] = ()

    def set_lines(self, lines: Sequence[FigureLine]) -> None:
        """Show other figures."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """How many figures there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: AnyIndex = ROOT) -> int:
        """Seven columns."""
        return 0 if parent.isValid() else UNITS + 1

    def has_coverage(self) -> bool:
        """Whether any figure leaves something aside."""
        return any(line.measure.coverage is not None for line in self._lines)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object | None:
        """The names of the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Figure"),
            self.tr("value"),
            self.tr("from"),
            self.tr("to"),
            self.tr("coverage %"),
            self.tr("releases"),
            self.tr("units"),
        )[section]

    def data(self, index: QModelIndex | Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the view and screen readers ask for."""
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(line, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(self._tip(line, column))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.name}: {self._tip(line, column)}" if column else line.name
        return None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignLeft if column == NAME else Qt.AlignmentFlag.AlignRight
        return side | Qt.AlignmentFlag.AlignVCenter

    def _cell(self, line: FigureLine, column: int) -> str:
        measure = line.measure
        if column == NAME:
            return line.name
        if column in {VALUE, LOW, HIGH}:
            value = (measure.value, measure.low, measure.high)[column - VALUE]
            if value is not None and measure.coefficient.startswith(_DISTANCE):
                return figure(value) if abs(value) < 1 else f"{value:.0f}"
            return figure(value)
        if column == COVERAGE:
            return percentage(measure.coverage)
        count = measure.releases if column == RELEASES else measure.units
        return f"{count:,}".replace(",", "\u202f")

    def _tip(self, line: FigureLine, column: int) -> str:
        measure = line.measure
        if column == VALUE and measure.reason:
            return measure.reason
        if column in {LOW, HIGH} and measure.low is None:
            return measure.reason or measure.interval_reason or self.tr("no interval")
        return self._cell(line, column)
