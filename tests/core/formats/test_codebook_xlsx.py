import io
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest

from codebooks import document, starter
from discoursecoder.core import errors
from discoursecoder.core.formats.codebook_xlsx import read, write
from discoursecoder.core.model.codebook_document import CodebookDocument


def workbook(sheets: dict[str, list[list[Any]]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def taken(data: bytes) -> CodebookDocument:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "book.xlsx"
        path.write_bytes(data)
        return read(data, str(path))


def refused(data: bytes) -> str:
    with pytest.raises(errors.BadCodebook) as raised:
        taken(data)
    return str(raised.value)


def test_a_workbook_has_a_sheet_for_categories_variables_and_actors(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    write(starter(), path)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Codebook", "Variables", "Actors"]
    header = [cell.value for cell in book["Codebook"][1]]
    assert header[:5] == ["record", "depth", "name", "name (fr)", "short"]


def test_every_cell_of_a_workbook_is_text_and_none_a_formula(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    write(document({"name": "=A1", "definition": '=HYPERLINK("x")', "short": "1", "examples": ["#REF!"]}), path)
    kinds = {c.data_type for row in openpyxl.load_workbook(path)["Codebook"] for c in row if c.value is not None}
    assert kinds <= {"s", "inlineStr"}


def test_cells_that_excel_made_numbers_or_booleans_are_read_as_typed() -> None:
    rows: list[list[Any]] = [
        ["depth", "name", "short", "codable", "key"],
        [1, 2022, 1.5, False, None],
        [2.0, "B", "X", True, "c"],
    ]
    found = taken(workbook({"Codebook": rows})).categories[0]
    assert (found.name, found.short, found.codable) == ("2022", "1.5", False)
    assert found.children[0].codable


def test_a_workbook_of_other_sheets_is_read_from_its_first() -> None:
    data = workbook({"Mine": [["name"], ["A"]], "Notes": [["anything"], ["goes"]]})
    assert taken(data).categories[0].name == "A"


def test_a_text_longer_than_a_cell_comes_back_whole(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    long = document({"name": "A", "definition": "w" * 70_000, "examples": ["é" * 40_000, "short"]})
    write(long, path)
    assert taken(path.read_bytes()) == long


def test_what_is_not_understood_is_named_with_sheet_and_row() -> None:
    sentence = refused(workbook({"Codebook": [["name", "hue"], ["A", "red"]]}))
    assert "sheet “Codebook”, row 1: the column “hue” is not known" in sentence
    sentence = refused(workbook({"Codebook": [["name"]], "Actors": [["name", "multiple"], ["A", "maybe"]]}))
    assert "sheet “Actors”, row 2, multiple: “maybe” is neither yes nor no" in sentence


def test_files_that_only_look_like_workbooks_are_refused() -> None:
    assert "book.xlsx, " in refused(b"not a zip")
    data = io.BytesIO()
    with ZipFile(data, "w") as archive:
        archive.writestr("hello.txt", "hello")
    assert "cannot be opened as a workbook" in refused(data.getvalue())
    assert "book.xlsx, " in refused(workbook({"A": [["name"]]})[:-40])


def test_a_part_with_a_document_type_is_refused() -> None:
    whole = workbook({"Codebook": [["name"], ["A"]]})
    data = io.BytesIO()
    with ZipFile(io.BytesIO(whole)) as source, ZipFile(data, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "xl/workbook.xml":
                part = b'<!DOCTYPE x [<!ENTITY a "b">]>' + part
            target.writestr(name, part)
    assert "xl/workbook.xml" in refused(data.getvalue())


def test_an_archive_that_unpacks_to_too_much_is_refused() -> None:
    data = io.BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 60_000_000)
    assert "xl/worksheets/sheet1.xml" in refused(data.getvalue())
    data = io.BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        for number in range(60):
            archive.writestr(f"xl/media/{number}", b" " * 900_000)
    assert "larger than 50 MB" in refused(data.getvalue())
