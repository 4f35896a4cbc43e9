"""A table of codings from outside: its columns found, its offsets and marks understood, names still as written."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from discoursecoder.core.errors import BadTable
from discoursecoder.core.formats.tables import Field, SourceTable, read_table
from discoursecoder.core.messages import say
from discoursecoder.core.model.naming import PATH_SEPARATOR
from discoursecoder.core.model.problem import Problem

NEEDED = ("release", "coder", "category", "start", "end")
OWN = ("quote", "memo", "unsure", "pass", "release_id", "category_id")
# Columns of our own exports that an import has no use for.
_EXPORTED = {
    *("id", "issued", "issuer", "language", "short", "origin", "marks", "codebook_revision", "created", "changed"),
}
_ALIASES = {"quotation": "quote"}
_YES = {"1", "true", "yes", "y", "x", "oui", "vrai"}
_NO = {"", "0", "false", "no", "n", "non", "faux"}


class CodingLine(NamedTuple):
    """One row, with names as written; `start` and `end` are None where the release as a whole is coded.

    `values` holds the cells of all further columns that are not empty, by column name.
    """

    number: int
    release: str
    release_id: str
    coder: str
    category: str
    category_id: str
    start: int | None
    end: int | None
    quote: str
    memo: str
    unsure: bool
    pass_number: int
    values: Mapping[str, Field]


@dataclass(frozen=True)
class CodingsTable:
    """The lines that could be understood, the problems of the others with their row, and names of further columns."""

    path: Path
    lines: tuple[CodingLine, ...]
    problems: tuple[tuple[int, Problem], ...]
    columns: tuple[str, ...]


def read_codings_table(path: Path) -> CodingsTable:
    """Read a table of codings (.csv, .tsv, .xlsx, .jsonl); of a codings workbook the sheet Codings.

    Raises:
        BadTable: if a needed column is missing or there are no rows.
        CannotRead: one of its kinds, as `read_table` says.
    """
    return codings_table(read_table(path, sheets=("Codings",)))


def codings_table(table: SourceTable) -> CodingsTable:
    """Find the columns of a table of codings and read each row.

    Raises:
        BadTable: if a needed column is missing or there are no rows.
    """
    places: dict[str, int] = {}
    for place, name in enumerate(table.header):
        folded = _ALIASES.get(name.casefold(), name.casefold())
        known = folded if folded in NEEDED or folded in OWN or folded in _EXPORTED else name
        places.setdefault(known, place)
    for name in NEEDED:
        if name not in places and f"{name}_id" not in places:
            what = say("codings.columns", None, name=name)
            raise BadTable(path=table.path, place=say("table.row", None, row=1), what=what)
    if not table.rows:
        raise BadTable(path=table.path, place=say("table.row", None, row=2), what=say("codings.no_rows"))
    further = tuple(
        name for name in places if name and name not in NEEDED and name not in OWN and name not in _EXPORTED
    )
    lines: list[CodingLine] = []
    problems: list[tuple[int, Problem]] = []
    for row in table.rows:
        reading = _Reading(table.path, row.number, {name: row.fields[place] for name, place in places.items()})
        line = reading.line(further)
        problems += [(row.number, problem) for problem in reading.problems]
        if not reading.problems:
            lines.append(line)
    return CodingsTable(table.path, tuple(lines), tuple(problems), further)


class _Reading:
    """One row being read; what could not be understood is collected in `problems`."""

    def __init__(self, path: Path, number: int, fields: Mapping[str, Field]) -> None:
        self._path = path
        self._number = number
        self._fields = fields
        self.problems: list[Problem] = []

    def line(self, further: tuple[str, ...]) -> CodingLine:
        """The row as a line; to be used only if it has no problems."""
        start, end = self._offset("start"), self._offset("end")
        if (start is None) != (end is None) and not self.problems:
            self._problem("end" if end is None else "start", "half_span")
        for name in ("release", "coder", "category"):
            if not self._text(name) and not self._text(f"{name}_id"):
                self._problem(name, "empty", name=name)
        return CodingLine(
            number=self._number,
            release=self._text("release").strip(),
            release_id=self._text("release_id").strip(),
            coder=self._text("coder").strip(),
            category=self._text("category").strip(),
            category_id=self._text("category_id").strip(),
            start=start,
            end=end,
            quote=self._text("quote"),
            memo=self._text("memo"),
            unsure=self._truth("unsure"),
            pass_number=self._offset("pass") or 1,
            values={name: self._fields[name] for name in further if self._fields[name] not in {"", ()}},
        )

    def _problem(self, column: str, key: str, **facts: object) -> None:
        place = say("table.cell", None, row=self._number, column=column)
        self.problems.append(Problem(str(self._path), place, say(f"codings.{key}", None, **facts)))

    def _text(self, column: str) -> str:
        field = self._fields.get(column, "")
        if isinstance(field, tuple):
            return PATH_SEPARATOR.join(str(one) for one in field)
        return str(int(field)) if isinstance(field, float) and field.is_integer() else str(field)

    def _offset(self, column: str) -> int | None:
        text = self._text(column).strip()
        if not text:
            return None
        # Statistics packages write "200.0" where a column has empty cells.
        text = text.removesuffix(".0")
        if not (text.isascii() and text.removeprefix("-").isdigit() and len(text) < 16):
            self._problem(column, "not_whole", value=text[:80])
            return None
        return int(text)

    def _truth(self, column: str) -> bool:
        text = self._text(column).strip().casefold()
        if text not in _YES | _NO:
            self._problem(column, "not_yes_no", value=text[:80])
        return text in _YES
