"""Tables from outside: csv, tsv, xlsx and JSON Lines as a header and rows, each row with its number.

Row numbers are those that a spreadsheet program shows (the header has the first); in JSON Lines they are lines.
"""

import csv
import io
import json
import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, NamedTuple

from discoursecoder.core.errors import BadTable, EmptyFile, FileMissing, FileUnreadable, UnknownFormat
from discoursecoder.core.formats.archives import check_archive
from discoursecoder.core.messages import say
from discoursecoder.core.text.canonical import canonicalise
from discoursecoder.core.text.decoding import decode

SUFFIXES = (".csv", ".tsv", ".xlsx", ".jsonl")
MAX_BYTES = 256 << 20
MAX_ROWS = 1_048_576
MAX_COLUMNS = 2_000
MAX_CELLS = 20_000_000

_DELIMITERS = ",;\t|"
_SNIFFED = 30
_SEPARATOR = re.compile(r"sep=(.)\n")

Scalar = str | int | float
Field = Scalar | tuple[Scalar, ...]
"""A cell: text (empty where there is nothing), a number, or several values from a list in JSON."""


class SourceRow(NamedTuple):
    """A row and the number under which a person finds it; as many fields as the header has names."""

    number: int
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class SourceTable:
    """A table as read: where it came from, its column names, and its rows without the empty ones."""

    path: Path
    header: tuple[str, ...]
    rows: tuple[SourceRow, ...]


def read_table(path: Path, *, sheets: Sequence[str] = ()) -> SourceTable:
    """Read a table by its suffix.

    Args:
        path: a .csv, .tsv, .xlsx or .jsonl file.
        sheets: names of the sheets to prefer in a workbook; without one of them its first sheet is read.

    Raises:
        FileMissing, FileUnreadable, EmptyFile, UnknownFormat: as their names say.
        NotATextFile, UndecodableText: for a csv that is no text.
        BadTable: for a table without a header, with two columns of one name, with rows longer than the header, or
            an archive that is not what a spreadsheet program writes.
    """
    suffix = path.suffix.lower()
    readers: dict[str, Callable[[], Iterable[tuple[int, Sequence[Field]]]]] = {
        ".csv": lambda: _csv_rows(path, _text(path), _DELIMITERS),
        ".tsv": lambda: _csv_rows(path, _text(path), "\t"),
        ".xlsx": lambda: _xlsx_rows(path, sheets),
        ".jsonl": lambda: _json_rows(path, _json_text(path)),
    }
    if suffix not in readers:
        raise UnknownFormat(path=path, known=", ".join(SUFFIXES))
    _check_file(path)
    return _table(path, readers[suffix]())


def _check_file(path: Path) -> None:
    try:
        size = path.stat().st_size
        with path.open("rb"):
            pass
    except FileNotFoundError as error:
        raise FileMissing(path=path) from error
    except OSError as error:
        raise FileUnreadable(path=path, reason=error.strerror or error) from error
    if size == 0:
        raise EmptyFile(path=path)
    if size > MAX_BYTES:
        raise BadTable(path=path, place=say("table.file"), what=say("table.too_large", None, limit=MAX_BYTES >> 20))


def _text(path: Path) -> str:
    return decode(path.read_bytes(), name=str(path)).text


def _json_text(path: Path) -> str:
    """JSON is UTF-8; it is not made canonical before it is parsed, since a line separator may stand in a string."""
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return decode(data, name=str(path)).text


def _table(path: Path, rows: Iterable[tuple[int, Sequence[Field]]]) -> SourceTable:
    """Take the first row that holds anything as the header, the others as rows."""
    header: tuple[str, ...] | None = None
    found: list[SourceRow] = []
    for number, fields in rows:
        while fields and fields[-1] == "":
            fields = fields[:-1]  # noqa: PLW2901 - without the empty cells at its end
        if not fields:
            continue
        if header is None:
            header = _header(path, number, fields)
            continue
        if len(fields) > len(header):
            what = say("table.long_row", None, count=len(fields), columns=len(header))
            raise BadTable(path=path, place=say("table.row", None, row=number), what=what)
        if number > MAX_ROWS:
            raise BadTable(path=path, place=say("table.row", None, row=number), what=say("table.many_rows"))
        found.append(SourceRow(number, (*fields, *[""] * (len(header) - len(fields)))))
    if header is None:
        raise BadTable(path=path, place=say("table.row", None, row=1), what=say("table.no_header"))
    return SourceTable(path, header, tuple(found))


def _header(path: Path, number: int, fields: Sequence[Field]) -> tuple[str, ...]:
    names = tuple(str(field).strip() for field in fields)
    place = say("table.row", None, row=number)
    if len(names) > MAX_COLUMNS:
        raise BadTable(path=path, place=place, what=say("table.many_columns", None, limit=MAX_COLUMNS))
    folded = [name.casefold() for name in names if name]
    twice = next((name for name in names if name and folded.count(name.casefold()) > 1), None)
    if twice is not None:
        raise BadTable(path=path, place=place, what=say("table.two_columns", None, name=twice))
    return names


def _csv_rows(path: Path, text: str, delimiters: str) -> Iterator[tuple[int, Sequence[Field]]]:
    csv.field_size_limit(MAX_BYTES)
    first = 1
    declared = _SEPARATOR.match(text)
    if declared is not None:
        text, delimiters, first = text[declared.end() :], declared[1], 2
    delimiter = delimiters if len(delimiters) == 1 else sniff_delimiter(text)
    number = first - 1
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        for number, row in enumerate(reader, first):
            yield number, row
    except csv.Error as error:
        what = say("table.quotes", None, reason=error)
        raise BadTable(path=path, place=say("table.row", None, row=number + 1), what=what) from error


def sniff_delimiter(text: str) -> str:
    """The delimiter under which most of the first rows are as long as the first, and longest."""
    best, best_score = ",", (0.0, 0)
    for delimiter in _DELIMITERS:
        lengths: list[int] = []
        try:
            for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True):
                if row:
                    lengths.append(len(row))
                if len(lengths) == _SNIFFED:
                    break
        except csv.Error:
            continue
        if lengths and lengths[0] > 1:
            score = (lengths.count(lengths[0]) / len(lengths), lengths[0])
            if score > best_score:
                best, best_score = delimiter, score
    return best


def _json_rows(path: Path, text: str) -> Iterator[tuple[int, Sequence[Field]]]:
    """The keys of all objects as the header; an object inside (such as the variables) lends its own keys."""
    objects: list[tuple[int, dict[str, Field]]] = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            place = say("table.line", None, line=number)
            try:
                given = json.loads(line, parse_constant=_no_number)
            except (ValueError, RecursionError) as error:
                raise BadTable(path=path, place=place, what=say("table.no_json")) from error
            if not isinstance(given, dict):
                raise BadTable(path=path, place=place, what=say("table.no_object"))
            objects.append((number, dict(_flat(given))))
    names = list(dict.fromkeys(name for _, one in objects for name in one))
    yield 0, names
    for number, one in objects:
        yield number, [one.get(name, "") for name in names]


def _no_number(constant: str) -> float:
    raise ValueError(constant)


def _flat(given: dict[str, Any]) -> Iterator[tuple[str, Field]]:
    for key, value in given.items():
        if isinstance(value, dict):
            yield from ((_clean(inner), _field(one)) for inner, one in value.items())
        else:
            yield _clean(key), _field(value)


def _field(value: Any) -> Field:
    """A JSON value as a cell: a list of plain values stays several values, anything deeper becomes its JSON."""
    if isinstance(value, list):
        if all(isinstance(one, str | int | float) for one in value):
            return tuple(_scalar(one) for one in value)
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    return _scalar(value)


def _scalar(value: Any) -> Scalar:
    """A cell's value: text without what no text can hold, dates in ISO 8601, truth as 1 or 0."""
    if isinstance(value, str):
        return _clean(value)
    if isinstance(value, int):
        return int(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if isinstance(value, datetime) and not value.second and not value.microsecond:
        return value.isoformat(timespec="minutes")
    return "" if value is None else value.isoformat() if isinstance(value, date | time) else str(value)


def _clean(text: str) -> str:
    return canonicalise(text).text


def _xlsx_rows(path: Path, sheets: Sequence[str]) -> Iterator[tuple[int, Sequence[Field]]]:
    """The rows of one sheet; formulas count as what they gave when the file was saved."""
    check_archive(path)
    try:
        rows = _sheet_rows(path, sheets)
    except _UNREADABLE as error:
        raise BadTable(path=path, place=say("table.archive"), what=say("table.no_workbook")) from error
    return enumerate(rows, 1)


_UNREADABLE = (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, OverflowError, SyntaxError)
"""What openpyxl raises for parts that are missing or hold what they should not (a ParseError is a SyntaxError)."""


def _sheet_rows(path: Path, sheets: Sequence[str]) -> list[Sequence[Field]]:
    import warnings

    from openpyxl import load_workbook

    rows: list[Sequence[Field]] = []
    with warnings.catch_warnings(), path.open("rb") as file:
        # Extensions that openpyxl does not know hold no cells.
        warnings.simplefilter("ignore")
        book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
        name = next((name for name in sheets if name in book.sheetnames), None)
        sheet: Any = book[name] if name is not None else book.worksheets[0]
        # What a file says of its extent is not always true.
        sheet.reset_dimensions()
        cells = 0
        for row in sheet.iter_rows(values_only=True):
            cells += len(row)
            if len(rows) == MAX_ROWS or cells > MAX_CELLS:
                raise BadTable(path=path, place=say("table.archive"), what=say("table.many_rows"))
            rows.append([_scalar(value) for value in row])
        book.close()
    return rows
