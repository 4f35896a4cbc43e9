from pathlib import Path

import pytest

from discoursecoder.core.errors import BadTable
from discoursecoder.core.formats.codings_table import CodingsTable, read_codings_table


def table(tmp_path: Path, text: str, name: str = "codings.csv") -> CodingsTable:
    (tmp_path / name).write_text(text, encoding="utf-8")
    return read_codings_table(tmp_path / name)


def test_a_row_is_read_with_its_optional_columns(tmp_path: Path) -> None:
    found = table(
        tmp_path,
        "Release,CODER,category,start,end,Quotation,memo,unsure,Target,stance\n"
        'a.txt,Amina,HEG,3,9,"« x »",why,yes,Russia; China,\n',
    )
    (line,) = found.lines
    assert (line.number, line.release, line.coder, line.category) == (2, "a.txt", "Amina", "HEG")
    assert (line.start, line.end, line.quote, line.memo, line.unsure) == (3, 9, "« x »", "why", True)
    assert line.values == {"Target": "Russia; China"}
    assert found.columns == ("Target", "stance")
    assert line.pass_number == 1


def test_without_offsets_the_release_as_a_whole_is_coded(tmp_path: Path) -> None:
    (line,) = table(tmp_path, "release,coder,category,start,end\na,b,c,,\n").lines
    assert (line.start, line.end) == (None, None)


def test_numbers_of_a_workbook_or_of_json_are_offsets_too(tmp_path: Path) -> None:
    text = '{"release": "a", "coder": "b", "category": ["X", "Y"], "start": 3, "end": 9.0, "unsure": true, "pass": 2}'
    (line,) = table(tmp_path, text, "x.jsonl").lines
    assert (line.category, line.start, line.end, line.unsure, line.pass_number) == ("X / Y", 3, 9, True, 2)


@pytest.mark.parametrize("missing", ["release", "coder", "category", "start", "end"])
def test_a_needed_column_that_is_missing_is_named(tmp_path: Path, missing: str) -> None:
    names = [name for name in ("release", "coder", "category", "start", "end") if name != missing]
    with pytest.raises(BadTable, match=f"no column “{missing}”"):
        table(tmp_path, ",".join(names) + "\na,b,c,1\n")


def test_ids_can_stand_in_for_names(tmp_path: Path) -> None:
    (line,) = table(tmp_path, "release_id,coder,category_id,start,end\nr1,Amina,k1,0,1\n").lines
    assert (line.release, line.release_id, line.category, line.category_id) == ("", "r1", "", "k1")


def test_columns_of_our_own_export_are_no_variables(tmp_path: Path) -> None:
    found = table(
        tmp_path,
        "release,issued,issuer,language,coder,category,short,start,end,quote,target,origin,pass,marks,memo,unsure,"
        "codebook_revision,created,changed,id,release_id,category_id\n"
        "a,2022-08-06,x,fr,b,c,d,1,2,q,Russia,hand,1,,,0,1,t,t,i,r,k\n",
    )
    assert found.columns == ("target",)


@pytest.mark.parametrize(
    ("row", "column", "sentence"),
    [
        ("a,b,c,three,9", "start", "no whole number"),
        ("a,b,c,1,2.5", "end", "no whole number"),
        ("a,b,c,1,²", "end", "no whole number"),
        ("a,b,c,1," + "9" * 20, "end", "no whole number"),
        ("a,b,c,1,", "end", "both start and end"),
        ("a,b,c,,9", "start", "both start and end"),
        (",b,c,1,2", "release", "is empty"),
        ("a,,c,1,2", "coder", "is empty"),
        ("a,b,,1,2", "category", "is empty"),
        ("a,b,c,1,2,perhaps", "unsure", "neither yes nor no"),
    ],
)
def test_a_bad_cell_is_named_with_file_row_and_column(tmp_path: Path, row: str, column: str, sentence: str) -> None:
    found = table(tmp_path, f"release,coder,category,start,end,unsure\nok,b,c,1,2\n{row}\n")
    ((number, problem),) = found.problems
    assert number == 3
    assert problem.path == str(tmp_path / "codings.csv")
    assert problem.place == f"row 3, column {column}"
    assert sentence in problem.sentence
    assert [line.release for line in found.lines] == ["ok"]


def test_a_negative_offset_is_read_as_such(tmp_path: Path) -> None:
    assert table(tmp_path, "release,coder,category,start,end\na,b,c,-3,9\n").lines[0].start == -3


def test_an_offset_may_be_written_with_a_zero_fraction_as_statistics_packages_do(tmp_path: Path) -> None:
    found = table(tmp_path, "release,coder,category,start,end\na,b,c,200.0,220.0\na,b,c,,\n")
    assert [(line.start, line.end) for line in found.lines] == [(200, 220), (None, None)]


def test_a_table_without_rows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadTable, match="no rows"):
        table(tmp_path, "release,coder,category,start,end\n")
