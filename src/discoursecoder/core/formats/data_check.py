"""The sheet Check of ratings: nominal coefficients recomputed by live formulas from the raw units.

A unit with m values and A ordered pairs of coders with equal values has the share A / (m (m - 1)) of agreeing pairs
and adds A / (m - 1) to the agreeing coincidences. A table of values holds how often each was given, and by whom. The
formulas use SUMPRODUCT, EXACT, IF and AND, which every spreadsheet program has; EXACT tells capitals apart.

Sources: Krippendorff, K. (2019), Content Analysis, 4th ed., chapter 12; Cohen, J. (1960), A coefficient of agreement
for nominal scales, Educational and Psychological Measurement 20(1), 37-46.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from discoursecoder.core.formats.cells import MAX_UNITS, Cell, Formula
from discoursecoder.core.formats.workbook import Column, column_letters
from discoursecoder.core.model.agreement_data import DataReport

CODERS = 15
"""A formula holds 8,192 characters; pairs of more coders do not fit."""

VALUES = 200

_HEAD = ("coefficient", "by formula", "our value", "difference", "reason", "sum", "of the sum")
_SUMS = ("units", "values", "percent_observed", "alpha_observed", "alpha_expected", "kappa_expected")
# Where the sums stand; the table of values has the columns I to L beside them.
_AT = {name: f"$G${row}" for row, name in enumerate(_SUMS, 2)}
_FORMULAS = {
    "percent_agreement_pairwise": ("{units}>0", "{percent_observed}/{units}"),
    "cohen_kappa": (
        "AND({units}>0,{units}*{units}>{kappa_expected})",
        "({percent_observed}*{units}-{kappa_expected})/({units}*{units}-{kappa_expected})",
    ),
    "krippendorff_alpha": (
        "{values}*({values}-1)>{alpha_expected}",
        "1-({values}-{alpha_observed})*({values}-1)/({values}*({values}-1)-{alpha_expected})",
    ),
}

Row = Sequence[str | int | float | None]


class DataCheck:
    """The formulas beside the raw units, and the rows of the sheet."""

    def __init__(self, report: DataReport, row_limit: int) -> None:
        self._report = report
        self._coders = len(report.coders)
        self._last = len(report.rows) + 1
        used = Counter(value for row in report.rows for value in row if value is not None)
        self._labels = sorted(used, key=str)
        fits = all(not isinstance(label, str) or len(label) <= MAX_UNITS // 2 for label in self._labels)
        self.possible = fits and 2 <= self._coders <= CODERS and len(used) <= VALUES and self._last <= row_limit
        """Whether formulas can hold it all."""

    def counted(self, row: Row, number: int) -> tuple[Formula, Formula]:
        """How many values the unit in that row of the sheet has, and how many ordered pairs of coders agree."""
        cells = [f"{column_letters(place)}{number}" for place in range(1, self._coders + 1)]
        values = f"{self._coders}-" + "-".join(f'EXACT({cell},"")' for cell in cells)
        pairs = "+".join(f'EXACT({one},{other})*(1-EXACT({one},""))' for one, other in combinations(cells, 2))
        m, agreeing = _counts(row)
        return Formula(values, m), Formula(f"2*({pairs})", agreeing)

    @property
    def columns(self) -> list[Column]:
        """The coefficients, the sums they are made of, and the values with their counts."""
        figures = {"by formula", "our value"}
        head = [Column(name, figure=name in figures, wrap=name == "reason") for name in _HEAD]
        return [*head, Column(" "), *map(Column, ("value", "count", "first", "second"))]

    def rows(self) -> Iterator[Sequence[Cell]]:
        """A row for each coefficient and sum, with a value beside it as long as there are any."""
        sums = self._sums()
        known = {name: float(formula.value or 0) for name, formula in sums.items()}
        found = list(self._coefficients(known))
        values = list(self._values())
        for place in range(max(len(found), len(sums), len(values))):
            coefficient = found[place] if place < len(found) else (None,) * 5
            name = _SUMS[place] if place < len(sums) else None
            value = values[place] if place < len(values) else ()
            yield *coefficient, name, sums[name] if name else None, None, *value

    def _coefficients(self, known: dict[str, float]) -> Iterator[Sequence[Cell]]:
        for row, (name, (guard, formula)) in enumerate(_FORMULAS.items(), 2):
            ours = self._report.nominal[name]
            if name == "cohen_kappa" and self._coders != 2:
                yield name, None, ours.value, None, ours.reason
                continue
            value = _computed(name, known)
            difference = "" if value is None or ours.value is None else value - ours.value
            expression = f'IF({guard},{formula},"")'.format(**_AT)
            by_formula = Formula(expression, "" if value is None else value)
            checked = Formula(f'IF(AND(ISNUMBER(B{row}),ISNUMBER(C{row})),B{row}-C{row},"")', difference)
            yield name, by_formula, ours.value, checked, ours.reason

    def _sums(self) -> dict[str, Formula]:
        m, a = (self._column(self._coders + more) for more in (1, 2))
        last = len(self._labels) + 1
        counts, first, second = (f"${letter}$2:${letter}${last}" for letter in "JKL")
        rows = [(found, agreeing) for found, agreeing in map(_counts, self._report.rows) if found > 1]
        margins = self._margins()
        by_coder = zip(margins[1], margins[2], strict=True) if self._coders == 2 else []
        return {
            "units": Formula(f"SUMPRODUCT(({m}>=2)*1)", len(rows)),
            "values": Formula(f"SUMPRODUCT(({m}>=2)*{m})", sum(found for found, _ in rows)),
            "percent_observed": Formula(
                f"SUMPRODUCT(({m}>=2)*{a}/({m}*({m}-1)+2*({m}<2)))", sum(a / (m * (m - 1)) for m, a in rows)
            ),
            "alpha_observed": Formula(
                f"SUMPRODUCT(({m}>=2)*{a}/({m}-1+2*({m}<2)))", sum(a / (m - 1) for m, a in rows)
            ),
            "alpha_expected": Formula(
                f"SUMPRODUCT({counts}*({counts}-1))" if self._labels else "0", sum(n * (n - 1) for n in margins[0])
            ),
            "kappa_expected": Formula(
                f"SUMPRODUCT({first}*{second})" if self._labels and self._coders == 2 else "0",
                sum(one * other for one, other in by_coder),
            ),
        }

    def _margins(self) -> list[list[int]]:
        """How often each value was given in units with two values: by all, and by each coder."""
        rows = [row for row in self._report.rows if _counts(row)[0] > 1]
        by_coder = [Counter(row[place] for row in rows) for place in range(self._coders)]
        counts = [[one[label] for label in self._labels] for one in by_coder]
        return [[sum(some) for some in zip(*counts, strict=True)], *counts]

    def _values(self) -> Iterator[Sequence[Cell]]:
        m = self._column(self._coders + 1)
        margins = self._margins()
        for place, label in enumerate(self._labels):
            by_coder = [
                f"SUMPRODUCT(EXACT({self._column(coder)},$I${place + 2})*({m}>=2))"
                for coder in range(1, self._coders + 1)
            ]
            cells: list[Cell] = [label, Formula("+".join(by_coder), margins[0][place])]
            if self._coders == 2:
                cells += [Formula(by_coder[coder], margins[coder + 1][place]) for coder in (0, 1)]
            yield cells

    def _column(self, place: int) -> str:
        letters = column_letters(place)
        return f"'Raw units'!${letters}$2:${letters}${self._last}"


def _counts(row: Row) -> tuple[int, int]:
    given = [value for value in row if value is not None]
    return len(given), sum(count * (count - 1) for count in Counter(given).values())


def _computed(name: str, known: dict[str, float]) -> float | None:
    """What the formula of a coefficient gives, shown until it is recalculated."""
    units, values = known["units"], known["values"]
    if name == "percent_agreement_pairwise":
        return known["percent_observed"] / units if units else None
    if name == "cohen_kappa":
        room = units * units - known["kappa_expected"]
        return (known["percent_observed"] * units - known["kappa_expected"]) / room if units and room > 0 else None
    room = values * (values - 1) - known["alpha_expected"]
    return 1 - (values - known["alpha_observed"]) * (values - 1) / room if room > 0 else None
