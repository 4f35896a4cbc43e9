"""Agreement by category as a table."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QGuiApplication

from discoursecoder.core.model.agreement import AgreementReport, Measure
from discoursecoder.ui.widgets.labels import plain_tooltip

AnyIndex = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()

NAME, PREVALENCE, PERCENT, ALPHA, INTERVAL, KAPPA, AC1, UNITS = range(8)
RARE, COMMON = 0.05, 0.95


def figure(value: float | None) -> str:
    """A coefficient as the field writes it: two digits, no leading zero; a dash where it is undefined."""
    if value is None:
        return "—"
    text = f"{value:z.2f}".replace("-", "−")
    return text.replace("0.", ".", 1) if "0." in text else text


def percentage(share: float | None, digits: int = 1) -> str:
    """A share in percent without the sign."""
    return "—" if share is None else f"{100 * share:.{digits}f}"


class CategoryLine(NamedTuple):
    """What is known of one category; measures that were not made are None."""

    name: str
    short: str
    alpha: Measure | None
    percent: Measure | None
    kappa: Measure | None
    ac1: Measure | None


def category_lines(report: AgreementReport, names: Mapping[str, str] | None = None) -> list[CategoryLine]:
    """One line a category, in the report's order; `names` by id go before the report's own."""
    names = names or {}
    by_key = {(line.subject_id, line.coefficient): line for line in report.of("category")}
    lines = []
    for category_id, name, label in zip(report.category_ids, report.categories, report.category_labels, strict=False):
        found = [by_key.get((category_id, c)) for c in ("krippendorff_alpha", "percent_agreement")]
        kappa = by_key.get((category_id, "cohen_kappa_mean_of_pairs"))
        if kappa is None or len(report.coders) == 2:
            kappa = by_key.get((category_id, "cohen_kappa"), kappa)
        short = label if label != name else ""
        shown = names.get(category_id, name)
        lines.append(CategoryLine(shown, short, found[0], found[1], kappa, by_key.get((category_id, "gwet_ac1"))))
    return lines


class CategoryTable(QAbstractTableModel):
    """One row a category: prevalence, percent, alpha with its interval, kappa, AC1, units."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[CategoryLine] = ()
        self._names: Mapping[str, str] = {}
        self._answers: dict[int, Callable[[CategoryLine, int], Any]] = {
            Qt.ItemDataRole.DisplayRole: self._shown,
            Qt.ItemDataRole.TextAlignmentRole: lambda _, column: self._alignment(column),
            Qt.ItemDataRole.FontRole: lambda _, column: _bold() if column == ALPHA else None,
            Qt.ItemDataRole.ToolTipRole: lambda line, column: plain_tooltip(self._tip(line, column)),
            Qt.ItemDataRole.AccessibleTextRole: self._tip,
        }

    def set_names(self, names: Mapping[str, str]) -> None:
        """The names of categories by id in the language of the window, for the next report."""
        self._names = names

    def set_report(self, report: AgreementReport | None) -> None:
        """Show another report, or none."""
        self.beginResetModel()
        self._lines = category_lines(report, self._names) if report is not None else ()
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """How many categories there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: AnyIndex = ROOT) -> int:
        """Eight columns."""
        return 0 if parent.isValid() else UNITS + 1

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
            self.tr("Category"),
            self.tr("coded %"),
            self.tr("percent"),
            "α",
            self.tr(".3 to 1, .667 and .800"),
            "κ",
            "AC1",
            self.tr("units"),
        )[section]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the view, its delegate and screen readers ask for."""
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], index.column()
        answer = self._answers.get(role)
        return None if answer is None else answer(line, column)

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignLeft if column in {NAME, INTERVAL} else Qt.AlignmentFlag.AlignRight
        return side | Qt.AlignmentFlag.AlignVCenter

    def _shown(self, line: CategoryLine, column: int) -> object:
        return self._bar(line) if column == INTERVAL else self._cell(line, column)

    def _cell(self, line: CategoryLine, column: int) -> str:
        if column == NAME:
            return f"{line.name}  {line.short}".strip()
        if column == PREVALENCE:
            mark = " ▲" if is_rare(line.alpha) else ""
            return percentage(line.alpha.prevalence if line.alpha else None) + mark
        if column == PERCENT:
            return percentage(line.percent.value if line.percent else None)
        if column == UNITS:
            return f"{line.alpha.units if line.alpha else 0:,}".replace(",", "\u202f")
        measure = {ALPHA: line.alpha, KAPPA: line.kappa, AC1: line.ac1}[column]
        return figure(measure.value if measure else None)

    def _bar(self, line: CategoryLine) -> tuple[float | None, float | None, float | None] | str:
        if line.alpha is None or line.alpha.value is None:
            return (line.alpha.reason if line.alpha else None) or self.tr("undefined")
        return line.alpha.low, line.alpha.value, line.alpha.high

    def _tip(self, line: CategoryLine, column: int) -> str:
        alpha = line.alpha
        if alpha is None:
            return line.name
        if column == PREVALENCE and is_rare(alpha):
            return self.tr("Nearly all values are the same, so coefficients depend on a few units.")
        if column in {ALPHA, INTERVAL}:
            if alpha.low is None or alpha.high is None:
                return alpha.reason or alpha.interval_reason or self.tr("no interval")
            return f"α {figure(alpha.value)}, {figure(alpha.low)} – {figure(alpha.high)}"
        measure = {KAPPA: line.kappa, AC1: line.ac1, PERCENT: line.percent}.get(column)
        if measure is not None and measure.reason:
            return measure.reason
        return f"{line.name}: {self._cell(line, column)}"


def _bold() -> QFont:
    font = QGuiApplication.font()
    font.setWeight(QFont.Weight.DemiBold)
    return font


def is_rare(alpha: Measure | None) -> bool:
    """Whether the values are so uneven that coefficients rest on a few units."""
    share = alpha.prevalence if alpha is not None else None
    return share is not None and not RARE <= share <= COMMON
