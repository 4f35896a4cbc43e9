import json
from pathlib import Path

import jsonschema
import pytest
from openpyxl import load_workbook

from commands import Terminal
from discoursecoder import api
from discoursecoder.core.model.agreement import agreement_schema

ROWS = [["a", "a"], ["b", "b"], ["a", "b"], ["b", "b"]]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "ratings.csv"
    path.write_text("unit,Amina,Bruno\n" + "".join(f"{n},{a},{b}\n" for n, (a, b) in enumerate(ROWS)))
    return path


def test_a_table_of_ratings_is_measured_without_a_project(terminal: Terminal, table: Path) -> None:
    lines = terminal.done("agreement", "--data", table).splitlines()
    cells = {line.split("\t")[0]: line.split("\t") for line in lines if "\t" in line}
    value = api.measure(ROWS, "cohen_kappa").value
    assert cells["cohen_kappa"][2] == f"{value:.3f}"
    assert {"krippendorff_alpha", "percent_agreement_pairwise", "fleiss_kappa", "gwet_ac1"} <= set(cells)
    assert any("conditional" in line for line in lines)
    assert "Coders: Amina, Bruno" in lines


def test_its_json_is_one_document_in_the_shape_of_reports(terminal: Terminal, table: Path) -> None:
    report = terminal("agreement", "--data", table, "--json", "--bootstrap", "100", "--seed", "3").json
    jsonschema.validate(report, agreement_schema())
    assert (report["project"], report["coders"], report["seed"]) == ("ratings.csv", ["Amina", "Bruno"], 3)
    alpha = next(one for one in report["measures"] if one["coefficient"] == "krippendorff_alpha")
    interval = api.bootstrap(ROWS, "krippendorff_alpha", resamples=100, seed=3)
    assert (alpha["low"], alpha["high"]) == (interval.low, interval.high)


def test_the_level_of_measurement_is_chosen(terminal: Terminal, tmp_path: Path) -> None:
    rows = [[1, 1], [2, 3], [5, 5], [4, 3]]
    path = tmp_path / "ratings.json"
    path.write_text(json.dumps({"kind": "ratings", "data": rows}))
    for level in ("ordinal", "interval", "ratio"):
        report = terminal("agreement", "--data", path, "--level", level, "--json").json
        alpha = next(one for one in report["measures"] if one["coefficient"] == "krippendorff_alpha")
        assert alpha["value"] == pytest.approx(api.measure(rows, "krippendorff_alpha", metric=level).value)


def test_the_workbook_of_a_table_is_written(terminal: Terminal, table: Path) -> None:
    book = table.with_suffix(".xlsx")
    terminal.done("agreement", "--data", table, "-o", book)
    assert {"Summary", "Raw units", "Check", "Methods"} <= set(load_workbook(book).sheetnames)
    # What was written can be read again: the sheet of raw units is no table of ratings, so it is said what it lacks.
    assert terminal("agreement", "--data", table, "-o", book).status == 3


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("study.dcoder", "--data", "ratings.csv"),
        ("study.dcoder", "--level", "ordinal"),
        ("--data", "ratings.csv", "--round", "Pilot"),
        ("--data", "ratings.csv", "--unit", "word"),
    ],
)
def test_words_that_do_not_go_together_are_wrong_use(terminal: Terminal, words: tuple[str, ...]) -> None:
    told = terminal("agreement", *words)
    assert told.status == 2
    assert "--" in told.err


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ragged.csv", "A,B\n1,2\n1,2,3\n"),
        ("alone.csv", "unit,A\n1,2\n"),
        ("none.csv", "A,B\n"),
        ("text.json", "{"),
        ("mixed.json", '[[1, "a"], [2, "b"]]'),
        ("nan.json", "[[1, NaN], [2, 2]]"),
        ("table.ods", "x"),
    ],
)
def test_what_cannot_be_measured_is_one_sentence(terminal: Terminal, tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text)
    told = terminal("agreement", "--data", path)
    assert told.status == 3
    assert told.out == ""
    assert told.err.count("\n") == 1


def test_words_at_a_level_of_numbers_are_refused_with_their_row(terminal: Terminal, table: Path) -> None:
    told = terminal("agreement", "--data", table, "--level", "interval")
    assert told.status == 3
    assert "row 2" in told.err
    assert terminal("agreement", "--data", table, "--level", "mood").status == 3
