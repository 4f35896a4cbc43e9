"""Agreement by category as a table."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QGuiApplication

from discoursecoder.core.messages import language
from discoursecoder.core.model.agreement import AgreementReport, Measure, Scope, leading_of
from discoursecoder.ui.widgets.labels import plain_tooltip

AnyIndex = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()

NAME, PREVALENCE, PERCENT, ALPHA, INTERVAL, KAPPA, AC1, UNITS = range(8)
RARE, COMMON = 0.05, 0.95


def figure(value: float | None) -> str:
    """A coefficient as the field writes it: two digits; a dash where it is undefined.

    English leaves the zero before the point out; French writes a comma and keeps it.
    """
    return "—" if value is None else written(f"{value:z.2f}")


def written(number: str) -> str:
    """A decimal number below 1 or so as the language in use writes it."""
    text = number.replace("-", "−")
    if language() == "fr":
        return text.replace(".", ",")
    return text.replace("0.", ".", 1) if text.removeprefix("−").startswith("0.") else text


def percentage(share: float | None, digits: int = 1) -> str:
    """A share in percent without the sign."""
    if share is None:
        return "—"
    text = f"{100 * share:.{digits}f}"
    return text.replace(".", ",") if language() == "fr" else text


def symbol(coefficient: str) -> str:
    """The short sign of the coefficient that leads at a unit."""
    if coefficient.startswith("span_f1"):
        return "F1"
    return {"u_alpha": "uα", "bar_u_alpha_per_code": "|uα"}.get(coefficient, "α")


class CategoryLine(NamedTuple):
    """What is known of one category or branch; measures that were not made are None."""

    name: str
    short: str
    alpha: Measure | None
    percent: Measure | None
    kappa: Measure | None
    ac1: Measure | None
    branch: bool = False


def category_lines(report: AgreementReport, names: Mapping[str, str] | None = None) -> list[CategoryLine]:
    """One line a category in the report's order, a branch before its first; `names` by id go before the report's own.

    A category with others below it that nobody coded by itself is there as a branch alone.
    """
    of_category, of_branch = _by_subject(report, "category"), _by_subject(report, "branch")
    before: dict[str, list[str]] = {}
    for branch, members in report.branches.items():
        before.setdefault(members[0], []).append(branch)
    lines = []
    for identity, name, label in zip(report.category_ids, report.categories, report.category_labels, strict=False):
        for branch in before.get(identity, ()):
            if branch in of_branch:
                found = of_branch[branch]
                about = next(iter(found.values()))
                shown = (names or {}).get(branch, str(about.subject))
                lines.append(_line(report, shown, about.short, found, branch=True))
        found = of_category.get(identity, {})
        if identity in report.branches and not _coded(report, found):
            continue
        lines.append(_line(report, (names or {}).get(identity, name), label if label != name else "", found))
    return lines


def _by_subject(report: AgreementReport, scope: Scope) -> dict[str, dict[str, Measure]]:
    found: dict[str, dict[str, Measure]] = {}
    for line in report.of(scope):
        found.setdefault(str(line.subject_id), {})[line.coefficient] = line
    return found


def _coded(report: AgreementReport, found: Mapping[str, Measure]) -> bool:
    """Whether somebody coded it."""
    leading = leading_of(report.unit, found)
    return leading is not None and (leading.value is not None or bool(leading.prevalence))


def _line(
    report: AgreementReport, name: str, short: str, found: Mapping[str, Measure], *, branch: bool = False
) -> CategoryLine:
    kappa = found.get("cohen_kappa_mean_of_pairs")
    if kappa is None or len(report.coders) == 2:
        kappa = found.get("cohen_kappa", kappa)
    percent, ac1 = found.get("percent_agreement"), found.get("gwet_ac1")
    return CategoryLine(name, short, leading_of(report.unit, found), percent, kappa, ac1, branch)


class CategoryTable(QAbstractTableModel):
    """One row a category: prevalence, percent, alpha with its interval, kappa, AC1, units."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[CategoryLine] = ()
        self._names: Mapping[str, str] = {}
        self._symbol = "α"
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
        leading = next((line.alpha for line in self._lines if line.alpha is not None), None)
        self._symbol = symbol(leading.coefficient) if leading is not None else "α"
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
            self._symbol,
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

    def empty_columns(self) -> set[int]:
        """Columns without any figure, as of coefficients that the unit does not have."""
        found = {PERCENT: "percent", KAPPA: "kappa", AC1: "ac1"}
        empty = {column for column, name in found.items() if all(getattr(one, name) is None for one in self._lines)}
        if all(line.alpha is None or line.alpha.prevalence is None for line in self._lines):
            empty.add(PREVALENCE)
        return empty

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignLeft if column in {NAME, INTERVAL} else Qt.AlignmentFlag.AlignRight
        return side | Qt.AlignmentFlag.AlignVCenter

    def _shown(self, line: CategoryLine, column: int) -> object:
        return self._bar(line) if column == INTERVAL else self._cell(line, column)

    def _cell(self, line: CategoryLine, column: int) -> str:
        if column == NAME:
            name = self.tr("%1 with all below it").replace("%1", line.name) if line.branch else line.name
            return f"{name}  {line.short}".strip()
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
            return f"{self._symbol} {figure(alpha.value)}, {figure(alpha.low)} – {figure(alpha.high)}"
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
