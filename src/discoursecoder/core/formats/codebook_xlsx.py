"""Codebooks as a workbook: sheets Codebook, Variables and Actors; every cell is text, none a formula."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from discoursecoder.core.errors import BadCodebook, BadTable
from discoursecoder.core.formats.archives import check_archive
from discoursecoder.core.formats.codebook_rows import Row, check_columns, column_order, document_rows, rows_document
from discoursecoder.core.messages import say
from discoursecoder.core.model.codebook_document import CodebookDocument

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

SHEETS = {"category": "Codebook", "variable": "Variables", "actor": "Actors"}

_LARGEST = 50_000_000  # bytes of all parts unpacked
_MOST_ROWS = 20_000
_MOST_COLUMNS = 400
_LONG = frozenset({"definition", "include", "exclude"})


def read(data: bytes, path: str) -> CodebookDocument:
    """The codebook of a workbook: its sheets Codebook, Variables and Actors, or else its first sheet.

    Raises:
        BadCodebook: if it is no workbook, or at the first row that is not understood.
    """
    _refuse_bombs(data, path)
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        known = {title.casefold(): record for record, title in SHEETS.items()}
        sheets = [sheet for sheet in book.worksheets if sheet.title.casefold() in known] or book.worksheets[:1]
        rows = [row for sheet in sheets for row in _rows(sheet, known.get(sheet.title.casefold(), "category"), path)]
    except BadCodebook:
        raise
    except (KeyError, ValueError, TypeError, AttributeError, IndexError, OSError, SyntaxError, BadZipFile):
        # What the library raises on files that only look like workbooks.
        raise _unreadable(path) from None
    return rows_document(rows, path)


def _unreadable(path: str) -> BadCodebook:
    return BadCodebook(path=path, place=say("codebook.place_file"), what=say("codebook.not_a_workbook"))


def _refuse_bombs(data: bytes, path: str) -> None:
    """No archive that unpacks to more than it may, no part with a document type, before the library sees it."""
    try:
        check_archive(Path(path))
        with ZipFile(io.BytesIO(data)) as archive:
            total = sum(member.file_size for member in archive.infolist())
    except BadTable as error:
        raise BadCodebook(path=path, place=error.given["place"], what=error.given["what"]) from None
    if total > _LARGEST:
        what = say("codebook.too_large", limit=_LARGEST // 1_000_000)
        raise BadCodebook(path=path, place=say("codebook.place_file"), what=what)


def _rows(sheet: "Worksheet", record: str, path: str) -> Iterator[Row]:
    lines = sheet.iter_rows(values_only=True, max_row=_MOST_ROWS, max_col=_MOST_COLUMNS)
    headers = [_text(value).strip() for value in next(lines, ())]
    place = say("codebook.place_sheet", sheet=sheet.title, place=say("codebook.place_row", row=1))
    check_columns([header for header in headers if header], path, place)
    for number, values in enumerate(lines, 2):
        cells = {h: _text(value) for h, value in zip(headers, values, strict=False) if h and value is not None}
        if any(cells.values()):
            row = say("codebook.place_row", row=number)
            yield Row(say("codebook.place_sheet", sheet=sheet.title, place=row), {"record": record, **cells})


def _text(value: object) -> str:
    """What a person sees in the cell; whole numbers without decimals, as typed."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def write(document: CodebookDocument, path: Path) -> None:
    """Write the codebook as a workbook."""
    from discoursecoder.core.formats.workbook import Column, WorkbookWriter

    rows = list(document_rows(document))
    with WorkbookWriter() as writer:
        for record, title in SHEETS.items():
            own = [
                row for row in rows if row["record"] == record or (row["record"], record) == ("codebook", "category")
            ]
            columns = column_order(own) or ["name"]
            laid_out = [
                Column(column, wrap=column.split(" ")[0] in _LONG or "example" in column) for column in columns
            ]
            writer.add_sheet(title, laid_out, [[row.get(column, "") for column in columns] for row in own])
        writer.save(path, replace=True)
