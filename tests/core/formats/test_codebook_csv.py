import csv
from pathlib import Path

import pytest

from codebooks import document
from discoursecoder.core import errors
from discoursecoder.core.formats.codebook_csv import read, write

OLD = "Name\tCodable\nÉtat\tnon\nB\tyes\n".encode("windows-1252")
MARK = b"\xef\xbb\xbf"


def refused(text: str) -> str:
    with pytest.raises(errors.BadCodebook) as raised:
        read(text.encode(), "book.csv")
    return str(raised.value)


def test_a_table_made_by_hand_with_paths_becomes_a_tree() -> None:
    text = "path;short;definition;examples\nA;;;\nA / B;BB;about b;one\nC;;;\nA / B / D;;;\n"
    found = read(MARK + text.encode(), "book.csv").categories
    assert [category.name for category in found] == ["A", "C"]
    below = found[0].children[0]
    assert (below.name, below.short, below.definition, below.examples) == ("B", "BB", "about b", ("one",))
    assert below.children[0].name == "D"


def test_a_flat_list_of_names_becomes_a_codebook() -> None:
    found = read(OLD, "book.csv").categories
    assert [(category.name, category.codable) for category in found] == [("État", False), ("B", True)]


def test_no_cell_becomes_a_formula_in_a_spreadsheet(tmp_path: Path) -> None:
    path = tmp_path / "book.csv"
    lively = ["=1+1", "+1", "-1", "@x", "＝1", "'x"]
    found = document({"name": "A", "examples": lively})
    write(found, path)
    assert path.read_bytes().startswith(MARK)
    with path.open(encoding="utf-8", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert not [cell for cell in cells if cell and cell[0] in "=+-@＝"]
    assert read(path.read_bytes(), "book.csv") == found


def test_an_apostrophe_of_the_author_stays() -> None:
    assert read(b"name\n'tis\n", "book.csv").categories[0].name == "'tis"


def test_rows_that_are_not_understood_are_named() -> None:
    assert "row 1: the column “colour” is not known" in refused("name,colour\nA,red\n")
    assert "row 1: the column “name” stands twice" in refused("name,name\nA,B\n")
    assert "row 1: there is no column “name”" in refused("short\nA\n")
    assert "row 2: a depth of 2 cannot follow here" in refused("depth,name\n2,A\n")
    assert "row 3: a depth of x cannot follow here" in refused("depth,name\n1,A\nx,B\n")
    assert "row 2: the category above, “A”, must stand in an earlier row" in refused("path\nA / B\n")
    assert "row 2, codable: “perhaps” is neither yes nor no" in refused("name,codable\nA,perhaps\n")
    assert "row 2: “coder” is no kind of row" in refused("record,name\ncoder,A\n")
    assert "the file cannot be parsed" in refused('name\n"A"x\n')


def test_an_empty_line_is_passed_over() -> None:
    assert len(read(b"name,short\nA,X\n\n,\nB,Y\n", "book.csv").categories) == 2


def test_a_picture_is_no_table() -> None:
    with pytest.raises(errors.NotATextFile, match=r"book\.csv"):
        read(b"\x89PNG\r\n\x1a\n\x00\x00", "book.csv")
