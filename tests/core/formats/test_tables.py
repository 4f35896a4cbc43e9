import json
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from discoursecoder.core.errors import (
    BadTable,
    CannotRead,
    EmptyFile,
    FileMissing,
    FileUnreadable,
    NotATextFile,
    UnknownFormat,
)
from discoursecoder.core.formats import tables
from discoursecoder.core.formats.tables import read_table, sniff_delimiter


def written(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def fields(path: Path) -> list[tuple[object, ...]]:
    return [row.fields for row in read_table(path).rows]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_of_a_csv_is_found(tmp_path: Path, delimiter: str) -> None:
    lines = ["release,coder,quote", 'a,Amina,"one, two; three"', 'b,Bruno,"x | y"']
    text = "\n".join(line.replace(",", delimiter).replace(f"one{delimiter}", "one,") for line in lines)
    table = read_table(written(tmp_path / "x.csv", text))
    assert table.header == ("release", "coder", "quote")
    assert [row.fields[:2] for row in table.rows] == [("a", "Amina"), ("b", "Bruno")]


def test_a_delimiter_declared_in_the_first_line_is_taken(tmp_path: Path) -> None:
    table = read_table(written(tmp_path / "x.csv", "sep=:\na:b\n1:2\n"))
    assert table.header == ("a", "b")
    assert table.rows[0] == (3, ("1", "2"))


def test_a_single_column_is_a_table_too(tmp_path: Path) -> None:
    assert fields(written(tmp_path / "x.csv", "title\none\ntwo\n")) == [("one",), ("two",)]


def test_a_tsv_is_split_at_tabs_only(tmp_path: Path) -> None:
    assert fields(written(tmp_path / "x.tsv", "a\tb\n1,5;2\tx\n")) == [("1,5;2", "x")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
def test_a_csv_in_the_usual_encodings_is_read(tmp_path: Path, encoding: str) -> None:
    text = "titre;auteur\r\nLa souveraineté de l'État français;Gérard\r\nRéunion à Genève;Zoë\r\n"
    table = read_table(written(tmp_path / "x.csv", text, encoding))
    assert table.rows[0].fields == ("La souveraineté de l'État français", "Gérard")


def test_rows_are_numbered_as_a_spreadsheet_shows_them(tmp_path: Path) -> None:
    table = read_table(written(tmp_path / "x.csv", 'a,b\n"line\nline",1\n\n3,\n,\n5,6\n'))
    assert [row.number for row in table.rows] == [2, 4, 6]
    assert [row.fields for row in table.rows] == [("line\nline", "1"), ("3", ""), ("5", "6")]


def test_quotation_marks_that_do_not_match_are_named_with_their_row(tmp_path: Path) -> None:
    with pytest.raises(BadTable, match="row 3"):
        read_table(written(tmp_path / "x.csv", 'a,b\n1,2\n"open,3\n4,5\n'))


def test_a_text_longer_than_the_usual_limit_of_csv_is_read_whole(tmp_path: Path) -> None:
    path = written(tmp_path / "x.csv", f"a,b\n{'x' * 200_000},1\n")
    assert len(str(fields(path)[0][0])) == 200_000


def test_a_row_longer_than_the_header_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadTable, match=r"row 2: 3 cells, but the header has 2 columns"):
        read_table(written(tmp_path / "x.csv", "a,b\n1,2,3\n"))


def test_two_columns_of_one_name_are_named(tmp_path: Path) -> None:
    with pytest.raises(BadTable, match="Coder"):
        read_table(written(tmp_path / "x.csv", "Coder,x,coder\n1,2,3\n"))


def test_a_table_without_any_header_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadTable, match="names of the columns"):
        read_table(written(tmp_path / "x.csv", "\n,,\n"))


def test_more_columns_or_rows_than_a_table_can_have_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(BadTable, match="2000 columns"):
        read_table(written(tmp_path / "x.csv", ",".join(f"c{n}" for n in range(2001)) + "\n"))
    monkeypatch.setattr(tables, "MAX_ROWS", 3)
    with pytest.raises(BadTable, match="more rows"):
        read_table(written(tmp_path / "x.csv", "a,b\n1,1\n2,1\n3,1\n4,1\n"))


def test_a_file_too_large_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MAX_BYTES", 3)
    with pytest.raises(BadTable, match="more than 0 MB"):
        read_table(written(tmp_path / "x.csv", "a,b\n"))


def test_files_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        read_table(tmp_path / "none.csv")
    with pytest.raises(EmptyFile):
        read_table(written(tmp_path / "empty.csv", ""))
    with pytest.raises(UnknownFormat, match=r"\.csv, \.tsv, \.xlsx, \.jsonl"):
        read_table(written(tmp_path / "x.doc", "a"))
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(FileUnreadable):
        read_table(tmp_path / "folder.csv")
    (tmp_path / "picture.csv").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    with pytest.raises(NotATextFile):
        read_table(tmp_path / "picture.csv")


def book(path: Path, rows: list[list[object]], title: str = "Data", before: str | None = None) -> Path:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    if before is not None:
        sheet.title = before
        sheet = workbook.create_sheet()
    sheet.title = title
    for row in rows:
        sheet.append(row)
    workbook.save(path)
    return path


def test_a_workbook_gives_numbers_as_numbers_and_dates_in_iso(tmp_path: Path) -> None:
    moment = datetime.fromisoformat("2022-08-06T23:52")
    path = book(tmp_path / "x.xlsx", [["a", "b", "c", "d"], [1, 0.5, date(2022, 8, 6), True], ["x", None, moment]])
    assert fields(path) == [(1, 0.5, "2022-08-06T00:00", 1), ("x", "", "2022-08-06T23:52", "")]


def test_the_sheet_asked_for_is_read_else_the_first(tmp_path: Path) -> None:
    path = book(tmp_path / "x.xlsx", [["a"], [1]], title="Codings", before="Read me")
    assert read_table(path, sheets=("Codings",)).header == ("a",)
    with pytest.raises(BadTable, match="names of the columns"):
        read_table(path)


def test_a_workbook_with_rows_left_out_keeps_their_numbers(tmp_path: Path) -> None:
    path = book(tmp_path / "x.xlsx", [["a", "b"], [], [1, 2], [], [3, 4]])
    assert [row.number for row in read_table(path).rows] == [3, 5]


def test_more_cells_than_fit_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MAX_CELLS", 3)
    with pytest.raises(BadTable, match="more rows"):
        read_table(book(tmp_path / "x.xlsx", [["a", "b"], [1, 2]]))


def test_json_lines_lend_the_keys_of_inner_objects_and_keep_several_values(tmp_path: Path) -> None:
    lines = [
        {"release": "r", "category": ["A", "B"], "start": 3, "variables": {"target": ["x", "y"], "weight": 0.5}},
        {"release": "s", "zones": [{"role": "body"}], "unsure": True, "memo": None},
    ]
    text = "\n".join(json.dumps(line) for line in lines)
    table = read_table(written(tmp_path / "x.jsonl", text + "\n\n"))
    assert table.header == ("release", "category", "start", "target", "weight", "zones", "unsure", "memo")
    assert table.rows[0] == (1, ("r", ("A", "B"), 3, ("x", "y"), 0.5, "", "", ""))
    assert table.rows[1] == (2, ("s", "", "", "", "", '[{"role": "body"}]', 1, ""))


def test_a_line_separator_inside_a_json_string_does_not_end_the_line(tmp_path: Path) -> None:
    path = written(tmp_path / "x.jsonl", '{"a": "one\u2028two", "b": 1}\n')
    assert fields(path) == [("one\ntwo", 1)]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("[1, 2]", "JSON object"),
        ('{"a": 1', "no JSON"),
        ('{"a": NaN}', "no JSON"),
        ("text", "no JSON"),
        ("[" * 100_000, "no JSON"),
        ('{"a": ' + "9" * 5000 + "}", "no JSON"),
    ],
)
def test_a_line_that_is_no_json_object_is_named(tmp_path: Path, line: str, sentence: str) -> None:
    with pytest.raises(BadTable, match=f"line 2: .*{sentence}"):
        read_table(written(tmp_path / "x.jsonl", '{"a": 1}\n' + line))


@given(st.text())
def test_a_delimiter_is_always_found(text: str) -> None:
    assert sniff_delimiter(text) in ",;\t|"


def outcome(path: Path) -> bool:
    """Whether the file is a table with a header, or refused by name."""
    try:
        return bool(read_table(path).header)
    except CannotRead as error:
        return str(path) in str(error)


@given(st.binary(min_size=1, max_size=300))
def test_any_bytes_are_a_table_or_a_sentence(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        for suffix in tables.SUFFIXES:
            path = Path(folder) / f"x{suffix}"
            path.write_bytes(data)
            assert outcome(path)
