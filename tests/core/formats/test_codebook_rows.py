import pytest

from codebooks import document, starter
from discoursecoder.core import errors
from discoursecoder.core.formats.codebook_rows import Row, check_columns, column_order, document_rows, rows_document


def test_a_row_fills_only_the_columns_it_needs() -> None:
    rows = list(document_rows(document({"name": "A", "examples": ["x", "y"]}, title="T")))
    assert rows[0] == {"record": "codebook", "name": "T"}
    assert rows[1]["example 2"] == "y"
    assert "definition" not in rows[1]
    assert rows[1]["codable"] == "yes"


def test_columns_stand_in_the_order_in_which_people_read_them() -> None:
    columns = column_order(list(document_rows(starter())))
    assert columns[:4] == ["record", "depth", "name", "name (fr)"]
    assert columns.index("definition (fr)") == columns.index("definition") + 1
    assert columns.index("example 1 (fr)") == columns.index("example 1") + 1


def test_rows_and_document_are_two_forms_of_the_same() -> None:
    rows = [Row("here", cells) for cells in document_rows(starter())]
    assert rows_document(rows, "x") == starter()


def test_examples_may_stand_in_one_cell_a_line_each() -> None:
    found = rows_document([Row("here", {"name": "A", "examples": "one\n\ntwo", "examples (fr)": "un"})], "x")
    assert found.categories[0].examples == ("one", "two")
    assert found.categories[0].texts["fr"].examples == ("un",)


def test_columns_are_understood_in_whatever_capitals() -> None:
    check_columns(["Name", "Definition (fr)", "Example 12"], "x", "here")
    found = rows_document([Row("here", {"Name": "A", "Example 2": "b", "Example 1": "a"})], "x")
    assert found.categories[0].examples == ("a", "b")


@pytest.mark.parametrize("column", ["definition 2", "(fr)", "colour", "name 1 (fr)", "two\nlines"])
def test_an_unknown_column_is_refused_with_the_known_ones(column: str) -> None:
    with pytest.raises(errors.BadCodebook, match="known: record, depth, path, name"):
        check_columns(["name", column], "x", "here")
