"""The sheet of raw units: what every coder decided on every category in every unit, the table a referee needs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from discoursecoder.core.formats.cells import Cell, Formula
from discoursecoder.core.formats.workbook import Column, column_letters
from discoursecoder.core.model.agreement import AgreementReport, RawUnit, RawUnits

_HEAD = ("release", "category", "unit", "start", "end", "weight")


class Range(NamedTuple):
    """Rows `first` to `last` of a sheet."""

    sheet: str
    first: int
    last: int

    def of(self, column: int) -> str:
        """The cells of one column (counted from 0) as a formula names them."""
        letters = column_letters(column)
        return f"'{self.sheet}'!${letters}${self.first}:${letters}${self.last}"


@dataclass
class Sums:
    """Sums over the rows of a category, and where these rows stand.

    Units with two values or more: `units` (weighted), `values` in them, `present` among those, `disagreeing` pairs
    counted 1/(m-1) and, as `share`, 1/(m(m-1)). Of two coders: the units `both` decided, those the `first` and the
    `second` found it in, and those in which they differ.
    """

    units: int = 0
    values: int = 0
    present: int = 0
    disagreeing: float = 0.0
    share: float = 0.0
    both: int = 0
    first: int = 0
    second: int = 0
    differing: int = 0
    ranges: list[Range] = field(default_factory=list)

    def add(self, unit: RawUnit) -> None:
        """Count one row."""
        values = [value for value in unit.values if value is not None]
        m, x, weight = len(values), sum(values), unit.weight
        if m < 2:
            return
        self.units += weight
        self.values += weight * m
        self.present += weight * x
        self.disagreeing += weight * 2 * x * (m - x) / (m - 1)
        self.share += weight * 2 * x * (m - x) / (m * (m - 1))
        if len(unit.values) == 2:
            self.both += weight
            self.first += weight * values[0]
            self.second += weight * values[1]
            self.differing += weight * (values[0] != values[1])


class RawSheet:
    """The rows, category by category, so that each category's rows stand together; `sums` fills while they go by."""

    title = "Raw units"
    weight = _HEAD.index("weight")
    """The column of the weight, counted from 0; a column for each coder follows, then two counts."""

    def __init__(self, report: AgreementReport, row_limit: int) -> None:
        self._report = report
        self._room = row_limit - 1
        self.coders = len(report.coders)
        self.sums: dict[str, Sums] = {category_id: Sums() for category_id in report.category_ids}

    @property
    def columns(self) -> list[Column]:
        """Release, category, unit and weight; a column for each coder; how many decided and how many found it."""
        counts = (Column(name, "number") for name in ("values", "present"))
        coders = (Column(name, "number") for name in self._report.coders)
        return [*map(Column, _HEAD), *coders, *counts, Column("release_id"), Column("category_id")]

    def rows(self) -> Iterator[Sequence[Cell]]:
        """One row per unit and category; what a coder did not decide is an empty cell."""
        blocks: dict[str, list[RawUnits]] = {category_id: [] for category_id in self.sums}
        for block in self._report.raw_units:
            blocks.setdefault(block.category_id, []).append(block)
        done = 0
        for category_id, found in blocks.items():
            sums = self.sums.setdefault(category_id, Sums())
            begun = done
            for block in found:
                for unit in block.rows():
                    sums.add(unit)
                    yield self._row(unit, done % self._room + 2)
                    done += 1
            sums.ranges = list(self._ranges(begun, done))

    def _row(self, unit: RawUnit, number: int) -> Sequence[Cell]:
        first, last = column_letters(self.weight + 1), column_letters(self.weight + self.coders)
        cells = f"{first}{number}:{last}{number}"
        given = [value for value in unit.values if value is not None]
        head = (unit.release, unit.category, unit.number, unit.start, unit.end, unit.weight)
        counts = (Formula(f"COUNT({cells})", len(given)), Formula(f"SUM({cells})", sum(given)))
        return (*head, *unit.values, *counts, unit.release_id, unit.category_id)

    def _ranges(self, begun: int, done: int) -> Iterator[Range]:
        """Where rows `begun` to `done` (from 0) stand; they may go on in a further sheet."""
        while begun < done:
            part, row = divmod(begun, self._room)
            end = min(done, (part + 1) * self._room)
            title = self.title if part == 0 else f"{self.title} ({part + 1})"
            yield Range(title, row + 2, row + 1 + end - begun)
            begun = end
