from datetime import UTC, date, datetime
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discoursecoder.core.formats.cells import MAX_UNITS, Cell, Formula, Styles, parts, write_cell

STYLES = Styles(plain=1, wrapped=2, quoted=3, quoted_wrapped=4, day=5, moment=6, figure=7, header=8)


def xml(value: Cell, style: int = STYLES.plain) -> str:
    return write_cell("A1", value, STYLES, style).xml


def read(text: str) -> ET.Element:
    return ET.fromstring(text)  # noqa: S314 - our own XML


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def test_a_text_is_an_inline_string_whatever_it_looks_like() -> None:
    for text in ("=1+1", "#N/A", "TRUE", "00123", "1e5", "2022-08-06"):
        assert 't="inlineStr"' in xml(text)
        assert "<f>" not in xml(text)


def test_a_number_is_a_number_to_the_last_digit() -> None:
    assert xml(3) == '<c r="A1" s="1"><v>3</v></c>'
    assert xml(0.1 + 0.2) == '<c r="A1" s="1"><v>0.30000000000000004</v></c>'


def test_what_is_no_number_of_a_worksheet_is_written_as_text() -> None:
    for value, shown in ((float("nan"), "nan"), (float("inf"), "inf"), (2**53 + 1, "9007199254740993")):
        assert f">{shown}</t>" in xml(value)


def test_a_truth_value_is_a_truth_value() -> None:
    assert xml(True) == '<c r="A1" s="1" t="b"><v>1</v></c>'


def test_nothing_and_an_empty_text_leave_the_cell_out() -> None:
    assert xml(None) == ""
    assert xml("") == ""


def test_a_date_is_a_serial_number_with_the_style_of_dates() -> None:
    assert xml(date(2022, 8, 6)) == '<c r="A1" s="5"><v>44779</v></c>'
    assert xml(datetime(2022, 8, 6, 12, tzinfo=UTC)) == '<c r="A1" s="6"><v>44779.5</v></c>'


def test_a_day_before_worksheets_count_rightly_is_written_as_text() -> None:
    assert ">1848-02-24</t>" in xml(date(1848, 2, 24))
    assert ">1848-02-24T10:00:00</t>" in xml(datetime(1848, 2, 24, 10, tzinfo=UTC))


def test_a_text_that_would_come_alive_when_edited_has_the_quote_prefix() -> None:
    assert 's="3"' in xml("=1+1")
    assert 's="4"' in xml("@home", STYLES.wrapped)
    assert 's="1"' in xml("1+1")


def test_a_character_code_written_out_stays_as_written() -> None:
    text = "_x000D_ and _x0041__x0042_"
    root = read(xml(text))
    runs = [node.text or "" for node in root.iter("t")]
    assert "".join(runs) == text
    assert not any("_x000D_" in run or "_x0041_" in run or "_x0042_" in run for run in runs)


def test_a_formula_is_only_made_of_a_formula() -> None:
    assert xml(Formula("1-B2/C2")) == '<c r="A1" s="1"><f>1-B2/C2</f></c>'
    assert xml(Formula('IF(A2<1,"",2)', 2.0)) == '<c r="A1" s="1"><f>IF(A2&lt;1,"",2)</f><v>2.0</v></c>'
    assert xml(Formula('""', "a&b")) == '<c r="A1" s="1" t="str"><f>""</f><v>a&amp;b</v></c>'


@pytest.mark.parametrize("code", [*range(9), 11, 12, *range(14, 32), 0xD800, 0xDFFF, 0xFFFE, 0xFFFF])
def test_a_character_no_worksheet_holds_is_replaced_and_counted(code: int) -> None:
    written = write_cell("A1", f"a{chr(code)}b", STYLES, STYLES.plain)
    assert written.replaced == 1
    assert "".join(read(written.xml).itertext()) == "a\ufffdb"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), min_size=1))
def test_every_other_text_comes_back_equal(text: str) -> None:
    written = write_cell("A1", text, STYLES, STYLES.plain)
    assert written.replaced == 0
    assert "".join(read(written.xml).itertext()) == text


def test_tabs_line_ends_and_outer_spaces_come_back_equal() -> None:
    for text in ("\ttab", " space ", "line\nline", "line\r\nline", "\r=1+1"):
        assert "".join(read(xml(text)).itertext()) == text


def test_a_text_that_fits_stays_whole() -> None:
    assert parts("é" * MAX_UNITS) == ["é" * MAX_UNITS]


def test_a_longer_text_is_cut_between_characters() -> None:
    for text in ("a" * (MAX_UNITS + 1), "🇷" * MAX_UNITS, "a" + "🇷" * MAX_UNITS, "a" * 100_000 + "🇷"):
        pieces = parts(text)
        assert "".join(pieces) == text
        assert all(0 < units(piece) <= MAX_UNITS for piece in pieces)
        assert len(pieces) == -(-units(text) // MAX_UNITS) or "🇷" in text
