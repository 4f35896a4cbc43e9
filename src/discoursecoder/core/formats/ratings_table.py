"""Ratings from people who have a table and no project: units by coders, long form, or codings with offsets.

Which of the three it is, the header says: `unit, coder, value` is the long form; `coder, start, end, category`
(with `release` and `length` where they are known) are codings; anything else has a column for each coder, and perhaps
a first one that names the units. Values are text, whatever they look like, unless numbers are asked for.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from discoursecoder.core.errors import BadRatings, BadTable
from discoursecoder.core.formats.tables import Field, SourceTable, read_table
from discoursecoder.core.messages import say

Label = str | int | float

LONG = ("unit", "coder", "value")
SPANS = ("coder", "start", "end", "category")
SPANS_TOO = ("release", "length")
NAMES_OF_UNITS = {"", "unit", "units", "unité", "unités", "item", "items", "id", "case", "segment", "text"}

_MARKERS = {"na", "n/a", "nan", "null", "none", "nil", ".", "-", "inf", "-inf"}
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?")


@dataclass(frozen=True)
class GivenData:
    """Data as `api.measure` takes them, with names for people.

    `document` has the kind `ratings` or `continuum`, or is what a JSON file holds. `units` names the rows of ratings.
    `notes` are sentences on what was taken for granted.
    """

    name: str
    document: Mapping[str, Any]
    coders: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def read_ratings_table(path: Path, *, level: str = "nominal") -> GivenData:
    """Read a .csv, .tsv, .xlsx or .jsonl table of ratings.

    Args:
        path: the table.
        level: at any level but "nominal" values are numbers.

    Raises:
        BadRatings: if it lacks what is needed, with the row; and whatever else `tables.read_table` raises.
    """
    try:
        table = read_table(path)
    except BadTable as error:
        raise BadRatings(**error.given) from error
    columns = {name.casefold(): place for place, name in enumerate(table.header)}
    if set(LONG) <= set(columns):
        return _long(table, columns, level)
    if set(SPANS) <= set(columns):
        document, notes = _continuum(table, columns)
        ignored = _ignored(table, {*SPANS, *SPANS_TOO})
        return GivenData(path.name, document, tuple(document["coders"]), notes=(*ignored, *notes))
    return _matrix(table, level)


def _bad(table: SourceTable, number: int, key: str, **facts: object) -> BadRatings:
    """The error that says what is wrong in a row."""
    return BadRatings(path=table.path, place=say("table.row", None, row=number), what=say(key, None, **facts))


def _matrix(table: SourceTable, level: str) -> GivenData:
    """One row per unit, one column per coder."""
    named = table.header[0].casefold() in NAMES_OF_UNITS and len(table.header) > 1
    places = _coder_columns(table, 1 if named else 0)
    coders = tuple(table.header[place] for place in places)
    rows = [[_value(table, row.number, row.fields[place], level) for place in places] for row in table.rows]
    units = tuple(
        str(row.fields[0]) if named and row.fields[0] != "" else str(number)
        for number, row in enumerate(table.rows, 1)
    )
    notes = [*_notes(rows)]
    used = {str(value) for row in rows for value in row if value is not None}
    if all(name in used for name in coders):
        notes.append(say("given.header_is_data", None, names=", ".join(coders)))
    first = [row[0] for row in rows if row[0] is not None]
    if not named and len(coders) > 2 and len(first) > 2 and len(set(first)) == len(first):
        notes.append(say("given.numbering", None, name=coders[0]))
    return GivenData(table.path.name, {"kind": "ratings", "data": rows}, coders, units, tuple(notes))


def _coder_columns(table: SourceTable, start: int) -> list[int]:
    """The columns of coders; those without a name must be empty."""
    if not table.rows:
        raise _bad(table, 1, "given.no_rows")
    for row in table.rows:
        for place in range(start, len(table.header)):
            if not table.header[place] and row.fields[place] != "":
                raise _bad(table, row.number, "given.nameless")
    places = [place for place in range(start, len(table.header)) if table.header[place]]
    if not places:
        raise _bad(table, 1, "given.no_coders")
    if len(places) == 1:
        raise _bad(table, 1, "given.one_coder", name=table.header[places[0]])
    return places


def _long(table: SourceTable, columns: Mapping[str, int], level: str) -> GivenData:
    """One row per unit and coder."""
    if not table.rows:
        raise _bad(table, 1, "given.no_rows")
    found: dict[str, dict[str, Label | None]] = {}
    coders: dict[str, None] = {}
    for row in table.rows:
        unit, coder = (_name(table, row.number, row.fields[columns[name]], name) for name in ("unit", "coder"))
        given = found.setdefault(unit, {})
        if coder in given:
            raise _bad(table, row.number, "given.twice", coder=coder, unit=unit)
        coders[coder] = None
        given[coder] = _value(table, row.number, row.fields[columns["value"]], level)
    if len(coders) == 1:
        raise _bad(table, 1, "given.one_coder", name=next(iter(coders)))
    rows = [[given.get(coder) for coder in coders] for given in found.values()]
    notes = (*_ignored(table, set(LONG)), *_notes(rows))
    return GivenData(table.path.name, {"kind": "ratings", "data": rows}, tuple(coders), tuple(found), notes)


def _name(table: SourceTable, number: int, field: Field, name: str) -> str:
    """A name in a cell; it must not be empty."""
    text = _text(table, number, field)
    if not text:
        raise _bad(table, number, "given.empty", name=name)
    return text


def _text(table: SourceTable, number: int, field: Field) -> str:
    if isinstance(field, tuple):
        raise _bad(table, number, "given.no_value", value="; ".join(map(str, field)))
    # A workbook keeps 1 as 1.0 or not, as it pleases.
    return str(int(field)) if isinstance(field, float) and field.is_integer() else str(field).strip()


def _value(table: SourceTable, number: int, field: Field, level: str) -> Label | None:
    text = _text(table, number, field)
    if not text:
        return None
    if level == "nominal":
        return text
    value = _number(text)
    if value is None:
        raise _bad(table, number, "given.not_a_number", value=text, level=level)
    return value


def _number(text: str) -> float | None:
    """The finite number that a text writes in digits, or None."""
    return float(text) if _NUMBER.fullmatch(text) and abs(float(text)) < float("inf") else None


def _notes(rows: Sequence[Sequence[Label | None]]) -> Iterator[str]:
    """What looks like a mark for "missing" and is taken as a value."""
    used = dict.fromkeys(value for row in rows for value in row if isinstance(value, str))
    for value in used:
        if value.casefold() in _MARKERS:
            yield say("given.marker", None, value=value)


def _ignored(table: SourceTable, known: set[str]) -> Iterator[str]:
    names = [name for name in table.header if name and name.casefold() not in known]
    if names:
        yield say("given.ignored", None, names=", ".join(names))


def _continuum(table: SourceTable, columns: Mapping[str, int]) -> tuple[dict[str, Any], list[str]]:
    """Codings with offsets as one continuum, release behind release.

    Everything that is measured on spans is additive over releases, so that laying them end to end pools them; where
    each release ends is kept for the intervals.
    """
    if not table.rows:
        raise _bad(table, 1, "given.no_rows")
    lengths, last, units = _spans(table, columns)
    coders = list(dict.fromkeys(unit["coder"] for unit in units))
    if len(coders) == 1:
        raise _bad(table, 1, "given.one_coder", name=coders[0])
    marked = {(unit["coder"], unit["release"]) for unit in units}
    notes = [say("given.no_length", None, release=name or table.path.name) for name in last if name not in lengths]
    notes += [
        say("given.nothing_marked", None, coder=coder, release=name)
        for name in last
        for coder in coders
        if (coder, name) not in marked
    ]
    begins: dict[str, int] = {}
    ends: list[int] = []
    whole = 0
    for name, end in last.items():
        begins[name] = whole
        whole += lengths.get(name, end)
        ends.append(whole)
    laid = [
        {
            "coder": unit["coder"],
            "category": unit["category"],
            "start": unit["start"] + begins[unit["release"]],
            "end": unit["end"] + begins[unit["release"]],
        }
        for unit in units
    ]
    document = {"kind": "continuum", "begin": 0, "length": whole, "coders": coders, "units": laid}
    return {**document, "releases": ends}, notes


def _spans(
    table: SourceTable, columns: Mapping[str, int]
) -> tuple[dict[str, int], dict[str, int], list[dict[str, Any]]]:
    """The lengths of releases where they are given, the last end in each release, and the spans."""
    lengths: dict[str, int] = {}
    last: dict[str, int] = {}
    units = []
    for row in table.rows:
        cells = {name: row.fields[columns[name]] for name in (*SPANS, *SPANS_TOO) if name in columns}
        release = _text(table, row.number, cells.get("release", ""))
        coder, category = (_name(table, row.number, cells[name], name) for name in ("coder", "category"))
        start, end = (_offset(table, row.number, cells[name]) for name in ("start", "end"))
        if start >= end:
            raise _bad(table, row.number, "given.reversed", start=start, end=end)
        if cells.get("length", "") != "":
            length = _offset(table, row.number, cells["length"])
            if lengths.setdefault(release, length) != length:
                raise _bad(table, row.number, "given.two_lengths", length=length, other=lengths[release])
        last[release] = max(last.get(release, 0), end)
        if release in lengths and last[release] > lengths[release]:
            raise _bad(table, row.number, "given.beyond", end=last[release], length=lengths[release])
        units.append({"coder": coder, "category": category, "start": start, "end": end, "release": release})
    return lengths, last, units


def _offset(table: SourceTable, number: int, field: Field) -> int:
    text = _text(table, number, field)
    if not re.fullmatch(r"[0-9]{1,15}", text):
        raise _bad(table, number, "given.not_whole", value=text)
    return int(text)
