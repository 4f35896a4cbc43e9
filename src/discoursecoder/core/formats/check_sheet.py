"""The sheet Check: coefficients recomputed by live formulas from the raw units, beside our own values.

Each category has a row of sums, every one a formula over its rows of the raw units, and the coefficients are
formulas of these sums. The last row pools the categories that somebody found: the sum of the observed over the sum
of the expected disagreements, each category with its own margins. Rows that stand for runs of characters are
weighted. The formulas use SUMPRODUCT, SUMIF, ISNUMBER, IF, AND, COUNT and SUM, which every spreadsheet program has.

Sources: Krippendorff, K. (2019), Content Analysis, 4th ed., chapter 12 (alpha: with m values in a unit a pair counts
1/(m-1)); Cohen, J. (1960), A coefficient of agreement for nominal scales, Educational and Psychological Measurement
20(1), 37-46.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from discoursecoder.core.formats.cells import Cell, Formula
from discoursecoder.core.formats.raw_units import RawSheet, Sums
from discoursecoder.core.formats.workbook import Column, column_letters
from discoursecoder.core.model.agreement import AgreementReport


class _Coefficient(NamedTuple):
    """1 - `observed` / `whole`, two columns of sums; one corrected for chance needs somebody to have found it."""

    name: str
    observed: str
    whole: str
    corrected: bool


_PERCENT = _Coefficient("percent_agreement", "percent_disagreeing", "units", corrected=False)
_KAPPA = _Coefficient("cohen_kappa", "kappa_observed", "kappa_expected", corrected=True)
_ALPHA = _Coefficient("krippendorff_alpha", "alpha_observed", "alpha_expected", corrected=True)

_SUMS = ("units", "values", "present", "percent_disagreeing", "alpha_observed", "alpha_expected")
_TWO = ("kappa_units", "first_present", "second_present", "kappa_observed", "kappa_expected")

# W weight, M values, X present, A and B the two coders: columns of the raw units.
_OVER_RAW = {
    "units": "W *( M >=2)",
    "values": "W *( M >=2)* M",
    "present": "W *( M >=2)* X",
    "percent_disagreeing": "W *( M >=2)*2* X *( M - X )/( M *( M -1)+2*( M <2))",
    "alpha_observed": "W *( M >=2)*2* X *( M - X )/( M -1+2*( M <2))",
    "kappa_units": "W *ISNUMBER( A )*ISNUMBER( B )",
    "first_present": "W *ISNUMBER( A )*ISNUMBER( B )*( A =1)",
    "second_present": "W *ISNUMBER( A )*ISNUMBER( B )*( B =1)",
    "kappa_observed": "W *ISNUMBER( A )*ISNUMBER( B )*( A <> B )",
}
_OVER_SUMS = {
    "alpha_expected": "IF({values}>1,2*{present}*({values}-{present})/({values}-1),0)",
    "kappa_expected": "IF({kappa_units}>0,{kappa_units}-({first_present}*{second_present}"
    "+({kappa_units}-{first_present})*({kappa_units}-{second_present}))/{kappa_units},0)",
}


class CheckSheet:
    """The rows of the sheet; to be written when the raw units have gone by."""

    title = "Check"

    def __init__(self, report: AgreementReport, raw: RawSheet) -> None:
        self._report = report
        self._raw = raw
        self._two = raw.coders == 2
        self._sums = (*_SUMS, *_TWO) if self._two else _SUMS
        found = [
            f"{one.name}{what}"
            for one in (_PERCENT, _KAPPA, _ALPHA)
            for what in (" by formula", "", " difference", " reason")
        ]
        self._names = ("category", "short", *found, *self._sums)
        self._letters = {name: column_letters(at) for at, name in enumerate(self._names)}

    @property
    def columns(self) -> list[Column]:
        """For each coefficient the formula's value, ours, their difference and why it is empty; then the sums."""
        figures = {f"{one.name}{what}" for one in (_PERCENT, _KAPPA, _ALPHA) for what in ("", " by formula")}
        return [Column(name, wrap=name.endswith("reason"), figure=name in figures) for name in self._names]

    def rows(self) -> Iterator[Sequence[Cell]]:
        """One row per category, and one for all of them."""
        ids = self._report.category_ids
        shown = zip(self._report.categories, self._report.category_labels, ids, strict=True)
        for row, (name, short, category_id) in enumerate(shown, 2):
            sums = self._raw.sums[category_id]
            yield self._row(row, (name, short), self._own(sums, row), _counted([sums]), category_id)
        used = [self._raw.sums[category_id] for category_id in ids if self._raw.sums[category_id].present]
        if ids:
            yield self._row(len(ids) + 2, ("(all)", ""), self._pooled(len(ids) + 1), _counted(used), "")

    def _own(self, sums: Sums, row: int) -> dict[str, str]:
        """The formulas of the sums of one category."""
        cells = {name: f"{self._letters[name]}{row}" for name in self._sums}
        return {
            name: self._over_raw(sums, _OVER_RAW[name]) if name in _OVER_RAW else _OVER_SUMS[name].format(**cells)
            for name in self._sums
        }

    def _over_raw(self, sums: Sums, expression: str) -> str:
        weight, coders = self._raw.weight, self._raw.coders
        columns = {"W": weight, "A": weight + 1, "B": weight + 2, "M": weight + coders + 1, "X": weight + coders + 2}
        terms = [
            "".join(rows.of(columns[word]) if word in columns else word for word in expression.split())
            for rows in sums.ranges
        ]
        return "+".join(f"SUMPRODUCT({term})" for term in terms) or "0"

    def _pooled(self, last: int) -> dict[str, str]:
        """The formulas of the sums over the categories that somebody found."""
        present = f"${self._letters['present']}$2:${self._letters['present']}${last}"
        columns = {name: f"{letters}$2:{letters}${last}" for name, letters in self._letters.items()}
        return {name: f'SUMIF({present},">0",{columns[name]})' for name in self._sums}

    def _row(
        self, row: int, head: Sequence[Cell], sums: dict[str, str], counted: dict[str, float], category_id: str
    ) -> Sequence[Cell]:
        cells: dict[str, Cell] = {name: Formula(sums[name], counted[name]) for name in self._sums}
        for one in (_PERCENT, _KAPPA, _ALPHA):
            ours, reason = self._ours(one.name, category_id)
            value = None if one is _KAPPA and not self._two else _value(one, counted)
            cells[f"{one.name} by formula"] = self._by_formula(one, row, value)
            cells[one.name] = ours
            cells[f"{one.name} difference"] = self._difference(one, row, value, ours)
            cells[f"{one.name} reason"] = reason
        return (*head, *(cells[name] for name in self._names[2:]))

    def _by_formula(self, one: _Coefficient, row: int, value: float | None) -> Cell:
        if one is _KAPPA and not self._two:
            return None
        observed, whole, present = (f"{self._letters[name]}{row}" for name in (one.observed, one.whole, "present"))
        guard = f"AND({whole}>0,{present}>0)" if one.corrected else f"{whole}>0"
        return Formula(f'IF({guard},1-{observed}/{whole},"")', "" if value is None else value)

    def _difference(self, one: _Coefficient, row: int, value: float | None, ours: float | None) -> Cell:
        theirs, own = (f"{self._letters[name]}{row}" for name in (f"{one.name} by formula", one.name))
        difference = "" if value is None or ours is None else value - ours
        return Formula(f'IF(AND(ISNUMBER({theirs}),ISNUMBER({own})),{theirs}-{own},"")', difference)

    def _ours(self, coefficient: str, category_id: str) -> tuple[float | None, str | None]:
        """Our value of a coefficient, or why there is none."""
        for line in self._report.of("category" if category_id else "pooled", coefficient):
            if line.subject_id == category_id:
                return line.value, line.reason
        return None, None


def _counted(some: Sequence[Sums]) -> dict[str, float]:
    """What the formulas of the sums give, counted from the same rows: shown until they are recalculated."""
    return {
        "units": sum(one.units for one in some),
        "values": sum(one.values for one in some),
        "present": sum(one.present for one in some),
        "percent_disagreeing": sum(one.share for one in some),
        "alpha_observed": sum(one.disagreeing for one in some),
        "alpha_expected": sum(
            2 * one.present * (one.values - one.present) / (one.values - 1) for one in some if one.values > 1
        ),
        "kappa_units": sum(one.both for one in some),
        "first_present": sum(one.first for one in some),
        "second_present": sum(one.second for one in some),
        "kappa_observed": sum(one.differing for one in some),
        "kappa_expected": sum(
            one.both - (one.first * one.second + (one.both - one.first) * (one.both - one.second)) / one.both
            for one in some
            if one.both
        ),
    }


def _value(one: _Coefficient, counted: dict[str, float]) -> float | None:
    if counted[one.whole] <= 0 or (one.corrected and not counted["present"]):
        return None
    return 1 - counted[one.observed] / counted[one.whole]
