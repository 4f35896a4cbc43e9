"""Tables as csv, in two dialects.

The analysis dialect (RFC 4180, UTF-8, no byte order mark) holds every text untouched, for R, Python and every
program that does not calculate while opening. The Excel-safe dialect begins with a byte order mark, quotes every
field, and puts an apostrophe before texts that a spreadsheet program would take for a formula; `from_excel_safe`
is its exact inverse. Texts that begin with an apostrophe get a second one, which is what makes it exact.
"""

import csv
import math
import re
from datetime import date, datetime
from pathlib import Path

from discoursecoder.core.formats.cells import Cell
from discoursecoder.core.formats.export_tables import Table
from discoursecoder.core.formats.output_file import new_file

_MARK = "'"
_LIVELY = frozenset("=+-@＝＋－＠")
_BREAKS = frozenset("\t\r\n")
# What may stand before a formula and be dropped by a program that splits or trims.
_LEAD = re.compile(r"[\s\"';,|\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]*")
_NUMBER = re.compile(r"\s*[+-]?[0-9]+(?:[.,][0-9]+)?(?:[eE][+-]?[0-9]{1,3})?\s*", re.ASCII)


def write_csv(table: Table, path: Path, *, for_excel: bool = False, replace: bool = False) -> int:
    """Write a table as csv.

    Returns:
        How many rows were written, the header aside.

    Raises:
        FileExists: if the file is there and `replace` is false.
        ExportFailed: if the system refuses to write.
    """
    encoding = "utf-8-sig" if for_excel else "utf-8"
    rows = 0
    with (
        new_file(path, replace=replace) as part,
        part.open("w", encoding=encoding, errors="backslashreplace", newline="") as file,
    ):
        writer = csv.writer(file, quoting=csv.QUOTE_ALL if for_excel else csv.QUOTE_MINIMAL, lineterminator="\r\n")
        writer.writerow([_field(column.name, for_excel=for_excel) for column in table.columns])
        for rows, row in enumerate(table.rows, 1):  # noqa: B007 - the last number is what is returned
            writer.writerow([_field(cell, for_excel=for_excel) for cell in row])
    return rows


def excel_safe(text: str) -> str:
    """The text as an Excel-safe csv holds it."""
    if text[:1] == _MARK:
        return _MARK + text
    lead = _LEAD.match(text)
    before = lead.group() if lead is not None else ""
    first = text[len(before) : len(before) + 1]
    if not _BREAKS.isdisjoint(before) or (first and first in _LIVELY and not _NUMBER.fullmatch(text)):
        return _MARK + text
    return text


def from_excel_safe(text: str) -> str:
    """The text that `excel_safe` was given."""
    return text[1:] if text[:1] == _MARK else text


def _field(cell: Cell, *, for_excel: bool) -> str:
    """A cell as text: dates in ISO 8601, moments of the program in UTC with "Z", numbers to the last digit."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return excel_safe(cell) if for_excel else cell
    if isinstance(cell, datetime):
        return _moment(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and not math.isfinite(cell):
        return ""
    return str(int(cell)) if isinstance(cell, bool) else str(cell)


def _moment(given: datetime) -> str:
    if given.tzinfo is not None:
        return given.replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"
    return given.isoformat(timespec="minutes" if not given.second and not given.microsecond else "auto")
