import csv
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discoursecoder.core.errors import FileExists
from discoursecoder.core.formats.csv_tables import excel_safe, from_excel_safe, write_csv
from discoursecoder.core.formats.export_tables import Table
from discoursecoder.core.formats.workbook import Column

STARTS = "=+-@\t\r\n"
SHAPES = ("{0}1+1", "  {0}1+1", '"{0}1+1', ";{0}1+1", "{0}cmd|' /C calc'!A0", "'{0}1+1")
ATTACKS = [shape.format(start) for start in STARTS for shape in SHAPES]


def table(*rows: tuple[object, ...]) -> Table:
    return Table("T", (Column("a"), Column("b")), rows)  # type: ignore[arg-type]


def read(path: Path, encoding: str = "utf-8") -> list[list[str]]:
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.reader(file, strict=True))


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_text_begins_like_a_formula_and_each_comes_back_equal(attack: str) -> None:
    assert len(ATTACKS) == 42
    safe = excel_safe(attack)
    assert safe.startswith("'")
    assert from_excel_safe(safe) == attack


@pytest.mark.parametrize("number", ["-5", "+33", "-1.5e3", "-0,5", " -7 "])
def test_a_plain_number_stays_a_number(number: str) -> None:
    assert excel_safe(number) == number


@pytest.mark.parametrize("attack", ["-1+1", "-5-5", "+1(2)", "@handle", "＝1+1", "\u200b=1", "\u202e=1", "\ufeff=1"])
def test_what_only_begins_like_a_number_or_hides_its_start_is_marked(attack: str) -> None:
    assert excel_safe(attack) == "'" + attack


@pytest.mark.parametrize("text", ["", "1+1", "a=b", "« -5 »", "Lavrov", " space", "e@mail"])
def test_a_harmless_text_is_untouched(text: str) -> None:
    assert excel_safe(text) == text
    assert from_excel_safe(excel_safe(text)) == text


@given(st.text(alphabet=st.sampled_from("=+-@\t\r\n'\";, a1＝é\u200b")) | st.text())
def test_the_inverse_is_exact(text: str) -> None:
    assert from_excel_safe(excel_safe(text)) == text


@given(st.lists(st.tuples(st.text(st.characters(codec="utf-8")), st.text(st.characters(codec="utf-8"))), max_size=5))
def test_both_dialects_come_back_equal_from_a_file(rows: list[tuple[str, str]]) -> None:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        plain, safe = Path(folder) / "plain.csv", Path(folder) / "safe.csv"
        assert write_csv(table(*rows), plain) == len(rows)
        write_csv(table(*rows), safe, for_excel=True)
        assert read(plain)[1:] == [list(row) for row in rows]
        back = [[from_excel_safe(cell) for cell in row] for row in read(safe, "utf-8-sig")[1:]]
        assert back == [list(row) for row in rows]


def test_the_analysis_dialect_is_plain_utf_8_with_untouched_texts(tmp_path: Path) -> None:
    write_csv(table(("=1+1", 'say "so"'), ("a,b", "line\nline")), tmp_path / "x.csv")
    expected = 'a,b\r\n=1+1,"say ""so"""\r\n"a,b","line\nline"\r\n'
    assert (tmp_path / "x.csv").read_bytes() == expected.encode()


def test_the_excel_safe_dialect_has_a_mark_of_byte_order_and_quotes_every_field(tmp_path: Path) -> None:
    write_csv(table(("=1+1", 5)), tmp_path / "x.csv", for_excel=True)
    assert (tmp_path / "x.csv").read_bytes() == b'\xef\xbb\xbf"a","b"\r\n"\'=1+1","5"\r\n'


def test_numbers_dates_and_moments_are_written_so_that_they_can_be_read(tmp_path: Path) -> None:
    moment = datetime(2022, 8, 6, 12, 0, 0, 7000, tzinfo=UTC)
    local = datetime.fromisoformat("2022-08-06T23:52")
    rows = [(0.1 + 0.2, date(2022, 8, 6)), (moment, local), (None, True), (float("nan"), 3)]
    write_csv(table(*rows), tmp_path / "x.csv")
    assert read(tmp_path / "x.csv")[1:] == [
        ["0.30000000000000004", "2022-08-06"],
        ["2022-08-06T12:00:00.007Z", "2022-08-06T23:52"],
        ["", "1"],
        ["", "3"],
    ]


def test_a_file_is_not_overwritten_unless_told_so(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("old")
    with pytest.raises(FileExists):
        write_csv(table(("a", "b")), path)
    assert path.read_text() == "old"
    assert write_csv(table(("a", "b")), path, replace=True) == 1
