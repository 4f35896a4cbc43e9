"""Codebooks as csv: one table with a row for each category, variable and actor.

Written for spreadsheet programs: UTF-8 with a byte order mark, and an apostrophe before a text that would otherwise
become a formula. Reading takes exactly that apostrophe away again.
"""

import csv
import io
from pathlib import Path

from discoursecoder.core.errors import BadCodebook
from discoursecoder.core.formats.codebook_rows import Row, check_columns, column_order, document_rows, rows_document
from discoursecoder.core.messages import say
from discoursecoder.core.model.codebook_document import CodebookDocument
from discoursecoder.core.text.decoding import decode

_LIVELY = frozenset("=+-@\t\r'＝＋－＠")
_DELIMITERS = ",;\t"


def _safe(text: str) -> str:
    return f"'{text}" if text[:1] in _LIVELY else text


def _plain(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and cell[1:2] in _LIVELY else cell


def read(data: bytes, path: str) -> CodebookDocument:
    """The codebook of a csv file; comma, semicolon or tab, UTF-8 or an older encoding.

    Raises:
        BadCodebook: at the first row that is not understood.
        UndecodableText, NotATextFile: if it is no text.
    """
    text = decode(data, name=path).text
    head = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[Row] = []
    try:
        headers = [header.strip() for header in next(reader)]
        used = [header for header in headers if header]
        check_columns(used, path, say("codebook.place_row", row=1))
        for number, cells in enumerate(reader, 2):
            named = {h: _plain(cell) for h, cell in zip(headers, cells, strict=False) if h and cell}
            if named:
                rows.append(Row(say("codebook.place_row", row=number), named))
    except csv.Error as error:
        place = say("codebook.place_line", line=reader.line_num)
        raise BadCodebook(path=path, place=place, what=say("codebook.syntax", reason=error)) from None
    return rows_document(rows, path)


def write(document: CodebookDocument, path: Path) -> None:
    """Write the codebook as csv."""
    rows = list(document_rows(document))
    columns = column_order(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write("\ufeff")  # without it a spreadsheet program takes the letters for an older encoding
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows([_safe(row.get(column, "")) for column in columns] for row in rows)
