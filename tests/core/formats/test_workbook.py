from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from discoursecoder.core.errors import FileExists
from discoursecoder.core.formats.cells import MAX_UNITS, Cell, Formula
from discoursecoder.core.formats.workbook import MAX_COLUMNS, Column, Scale, WorkbookWriter

STARTS = ("=", "+", "-", "@", "\t", "\n", "\r", "＝", "'")
TAILS = ("1+1", 'HYPERLINK("http://example.org","x")', "cmd|' /C calc'!A0", "SUM(A1:A9)", "a", "", "1", "🇷🇺", "«»")
LOOKS = (
    *("#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "TRUE", "FALSE", "true", "00123", "1e5"),
    *("1E400", "-5", "+33 1 23", "2022-08-06", "06/08/2022", "23:52", "1,5", "12 %", "nan", "inf", "None", "NULL"),
    *(
        "_x000D_",
        "_x0041_",
        "_x005F_x000D_",
        "_xZZZZ_",
        "__x0020__",
        "<c>",
        "&amp;",
        "]]>",
        "<!--",
        '"',
        "a\tb",
        "a\nb",
    ),
    *(
        " leading",
        "trailing ",
        "  ",
        "\u00a0",
        "\u200f\u202eabc",
        "e\u0301",
        "a\u2028b",
        "\ufeffa",
        "😀",
        "中文",
        "العربية",
    ),
)
PAYLOADS = [start + tail for start in STARTS for tail in TAILS]
PAYLOADS += [f" {payload}" for payload in PAYLOADS] + list(LOOKS)


def local(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC).replace(tzinfo=None)  # type: ignore[misc, arg-type]


def sheet_of(path: Path, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> WorkbookWriter:
    with WorkbookWriter() as writer:
        writer.add_sheet("Data", columns, rows)
        writer.save(path)
    return writer


def test_texts_of_every_kind_come_back_equal_and_none_is_a_formula_or_an_error(tmp_path: Path) -> None:
    assert len(PAYLOADS) >= 200
    sheet_of(tmp_path / "x.xlsx", [Column("plain"), Column("wrapped", wrap=True)], [(p, p) for p in PAYLOADS])
    for read_only in (False, True):
        book = load_workbook(tmp_path / "x.xlsx", read_only=read_only)
        rows = list(book["Data"].iter_rows(min_row=2))
        book.close()
        assert len(rows) == len(PAYLOADS)
        for row, payload in zip(rows, PAYLOADS, strict=True):
            assert [cell.value for cell in row] == [payload, payload]
            assert {cell.data_type for cell in row} == {"s"}


def test_numbers_are_numbers_and_dates_are_dates(tmp_path: Path) -> None:
    row = (1, 0.25, date(2022, 8, 6), datetime(2022, 8, 6, 23, 52, tzinfo=UTC), None)
    sheet_of(tmp_path / "x.xlsx", [Column(name) for name in "abcde"], [row])
    cells = next(load_workbook(tmp_path / "x.xlsx")["Data"].iter_rows(min_row=2))
    assert [cell.value for cell in cells[:4]] == [1, 0.25, local(2022, 8, 6), local(2022, 8, 6, 23, 52)]
    assert [cell.data_type for cell in cells[:4]] == ["n", "n", "d", "d"]


def test_the_header_is_frozen_bold_and_filtered_and_columns_fit(tmp_path: Path) -> None:
    sheet_of(tmp_path / "x.xlsx", [Column("n"), Column("quote", wrap=True)], [(1, "word " * 30), (2, "中" * 9)])
    sheet = load_workbook(tmp_path / "x.xlsx")["Data"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:B3"
    assert sheet["A1"].font.bold
    assert sheet["B2"].alignment.wrap_text
    assert not sheet["A2"].alignment.wrap_text
    assert sheet.column_dimensions["A"].width < 10
    assert sheet.column_dimensions["B"].width == 60


def test_a_long_text_continues_in_a_further_column_and_is_never_cut(tmp_path: Path) -> None:
    text = "é" * MAX_UNITS + "🇷" * 20_000
    columns = [Column("id", "number"), Column("text"), Column("memo")]
    writer = sheet_of(tmp_path / "x.xlsx", columns, [(1, text, text), (2, "short", "m"), (3, "b" * 40_000, "")])
    header, first, second, third = load_workbook(tmp_path / "x.xlsx")["Data"].iter_rows(values_only=True)
    assert header == ("id", "text", "memo", "text (2)", "text (3)", "memo (2)", "memo (3)")
    assert str(first[1]) + str(first[3]) + str(first[4]) == text
    assert str(first[2]) + str(first[5]) + str(first[6]) == text
    assert second == (2, "short", "m", None, None, None, None)
    assert str(third[1]) + str(third[3]) == "b" * 40_000
    assert writer.continued == 3


def test_characters_no_worksheet_holds_are_counted(tmp_path: Path) -> None:
    writer = sheet_of(tmp_path / "x.xlsx", [Column("a")], [("\x00\x1f",), ("\ud800",), ("fine",)])
    assert writer.replaced == 3
    rows = load_workbook(tmp_path / "x.xlsx")["Data"].iter_rows(min_row=2, values_only=True)
    assert [row[0] for row in rows] == ["\ufffd\ufffd", "\ufffd", "fine"]


def test_more_rows_than_a_sheet_holds_go_on_in_a_second_sheet(tmp_path: Path) -> None:
    with WorkbookWriter(row_limit=4) as writer:
        sheets = writer.add_sheet("Data", [Column("n", "number")], [(n,) for n in range(8)])
        writer.save(tmp_path / "x.xlsx")
    assert sheets == [("Data", 4), ("Data (2)", 4), ("Data (3)", 3)]
    book = load_workbook(tmp_path / "x.xlsx")
    assert [[row[0] for row in sheet.iter_rows(values_only=True)] for sheet in book] == [
        ["n", 0, 1, 2],
        ["n", 3, 4, 5],
        ["n", 6, 7],
    ]


def test_more_columns_than_a_sheet_holds_are_refused() -> None:
    with WorkbookWriter() as writer, pytest.raises(ValueError, match="16385 columns"):
        writer.add_sheet("Data", [Column("a")] * (MAX_COLUMNS + 1), [])


def test_formulas_of_our_own_are_live_and_recalculated_on_load(tmp_path: Path) -> None:
    sheet_of(tmp_path / "x.xlsx", [Column("a", figure=True), Column("b")], [(2.5, Formula("A2*2", 5))])
    book = load_workbook(tmp_path / "x.xlsx")
    assert book["Data"]["B2"].value == "=A2*2"
    assert book["Data"]["A2"].number_format == "0.000"
    assert book.calculation.fullCalcOnLoad
    assert load_workbook(tmp_path / "x.xlsx", data_only=True)["Data"]["B2"].value == 5


def test_a_scale_colours_its_cells(tmp_path: Path) -> None:
    with WorkbookWriter() as writer:
        writer.add_sheet("Pairs", [Column("a"), Column("b")], [("x", 0.5)], scales=[Scale("B2:B2", "0072B2")])
        writer.save(tmp_path / "x.xlsx")
    rules = load_workbook(tmp_path / "x.xlsx")["Pairs"].conditional_formatting
    assert [str(each.sqref) for each in rules] == ["B2"]


def test_columns_beyond_z_have_two_letters(tmp_path: Path) -> None:
    sheet_of(tmp_path / "x.xlsx", [Column(str(n)) for n in range(703)], [tuple(range(703))])
    sheet = load_workbook(tmp_path / "x.xlsx")["Data"]
    assert (sheet["Z2"].value, sheet["AA2"].value, sheet["ZZ2"].value, sheet["AAA2"].value) == (25, 26, 701, 702)


def test_rows_are_reported_as_they_are_written_and_an_export_can_be_cancelled(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    with WorkbookWriter(progress=lambda done, total: seen.append((done, total)), total=1200) as writer:
        writer.add_sheet("Data", [Column("n")], ((n,) for n in range(1200)))
    assert seen == [(500, 1200), (1000, 1200), (1200, 1200)]

    def cancel(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with WorkbookWriter(progress=cancel, total=9) as writer, pytest.raises(KeyboardInterrupt):
        writer.add_sheet("Data", [Column("n")], [(1,)])
    assert list(tmp_path.iterdir()) == []


def test_a_workbook_is_not_overwritten_unless_told_so(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    path.write_text("old")
    with WorkbookWriter() as writer:
        writer.add_sheet("Data", [Column("n")], [(1,)])
        with pytest.raises(FileExists):
            writer.save(path)
        assert path.read_text() == "old"
        writer.save(path, replace=True)
    assert ZipFile(path).testzip() is None
