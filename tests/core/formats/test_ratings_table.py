from pathlib import Path

import pytest
from openpyxl import Workbook

from discoursecoder.core.errors import BadRatings
from discoursecoder.core.formats.ratings_table import GivenData, read_ratings_table


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def given(folder: Path, text: str, *, level: str = "nominal", name: str = "data.csv") -> GivenData:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_ratings_table(path, level=level)


def refused(folder: Path, text: str, *, level: str = "nominal") -> str:
    with pytest.raises(BadRatings) as error:
        given(folder, text, level=level)
    return str(error.value)


def test_units_by_coders_are_read_with_the_names_of_both(folder: Path) -> None:
    found = given(folder, "unit,Amina,Bruno\nfirst,1,1\nsecond,2,\n")
    assert found.document == {"kind": "ratings", "data": [["1", "1"], ["2", None]]}
    assert (found.coders, found.units, found.notes) == (("Amina", "Bruno"), ("first", "second"), ())


def test_without_a_column_of_units_they_are_numbered(folder: Path) -> None:
    found = given(folder, "Amina\tBruno\na\tb\na\ta\n", name="data.tsv")
    assert (found.coders, found.units) == (("Amina", "Bruno"), ("1", "2"))


def test_a_workbook_and_a_table_of_text_give_the_same_values(folder: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in ((None, "Amina", "Bruno"), ("u", 1, 1.0), ("v", "1", 2.5)):
        sheet.append(row)
    book.save(folder / "data.xlsx")
    found = read_ratings_table(folder / "data.xlsx")
    assert found.document["data"] == [["1", "1"], ["1", "2.5"]]
    assert read_ratings_table(folder / "data.xlsx", level="interval").document["data"] == [[1, 1], [1, 2.5]]


def test_the_long_form_puts_the_values_of_a_unit_side_by_side(folder: Path) -> None:
    found = given(folder, "Unit;Coder;Value;when\nu;B;x;1\nu;A;y;2\nv;A;x;3\n")
    assert (found.coders, found.units) == (("B", "A"), ("u", "v"))
    assert found.document["data"] == [["x", "y"], [None, "x"]]
    assert "when" in found.notes[0]


def test_codings_of_several_releases_are_laid_end_to_end(folder: Path) -> None:
    rows = ["release,coder,start,end,category,length", "r,A,0,4,x,10", "r,B,2,5,x,10", "s,A,1,3,y,"]
    found = given(folder, "\n".join(rows))
    assert found.coders == ("A", "B")
    assert found.document["length"] == 13
    assert found.document["releases"] == [10, 13]
    assert found.document["units"][2] == {"coder": "A", "start": 11, "end": 13, "category": "y"}
    # Of s neither the length nor anything of B is known.
    assert [note for note in found.notes if " s" in note] == list(found.notes)
    assert len(found.notes) == 2


def test_what_might_be_meant_otherwise_is_said(folder: Path) -> None:
    assert "NA" in given(folder, "A,B\nNA,1\n2,1\n").notes[0]
    assert "1, 2" in given(folder, "1,2\n1,2\n2,2\n").notes[0]
    numbered = given(folder, "case no,A,B\n1,x,x\n2,x,y\n3,y,y\n")
    assert "case no" in numbered.notes[0]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A,B\n", "no units"),
        ("unit,A\n1,x\n", "“A”"),
        ("A,B\n1,2,3\n", "row 2"),
        ("A,,B\n1,2,3\n", "row 2: a column with values has no name"),
        ("unit,coder,value\n1,A,x\n1,A,y\n", "row 3: A has a value for 1"),
        ("unit,coder,value\n1,,x\n", "row 2: “coder” is empty"),
        ("unit,coder,value\n1,A,x\n", "“A”"),
        ("coder,start,end,category\nA,5,5,x\nB,1,2,x\n", "row 2: the span ends at 5"),
        ("coder,start,end,category\nA,-1,5,x\nB,1,2,x\n", "“-1” is no whole number"),
        ("coder,start,end,category\nA,1.5,5,x\nB,1,2,x\n", "“1.5” is no whole number"),
        ("coder,start,end,category\nA,1,5,\nB,1,2,x\n", "“category” is empty"),
        ("coder,start,end,category\nA,1,5,x\n", "“A”"),
        ("coder,start,end,category,length\nA,1,5,x,4\nB,1,2,x,4\n", "the release has 4"),
        ("coder,start,end,category,length\nA,1,5,x,9\nB,1,2,x,8\n", "row 3: the release has 8"),
    ],
)
def test_a_bad_table_is_refused_with_its_place(folder: Path, text: str, told: str) -> None:
    assert told in refused(folder, text)


def test_a_bad_table_is_to_be_measured_again_and_not_imported(folder: Path) -> None:
    for text in ("A,B\n", "A,B\n1,2,3\n"):
        told = refused(folder, text)
        assert told.endswith("Correct the table and measure it again.")
        assert "import" not in told


@pytest.mark.parametrize("value", ["x", "nan", "inf", "1e999", "1_0", "1,5"])
def test_a_level_of_numbers_takes_numbers_only(folder: Path, value: str) -> None:
    told = refused(folder, f'A;B\n1;2\n3;"{value}"\n', level="interval")
    assert "row 3" in told
    assert f"“{value}”" in told
