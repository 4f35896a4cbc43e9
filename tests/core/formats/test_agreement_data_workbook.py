from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from discoursecoder.core.errors import FileExists
from discoursecoder.core.formats.agreement_data_workbook import write_data_workbook
from discoursecoder.core.formats.ratings_table import GivenData
from discoursecoder.core.queries.agreement_data import measure_data
from worksheet import Worksheets


def written(path: Path, document: dict[str, Any], coders: tuple[str, ...]) -> Worksheets:
    write_data_workbook(measure_data(GivenData("data.csv", document, coders), resamples=50), path)
    return Worksheets(path)


def test_the_sheets_hold_figures_raw_units_formulas_and_methods(tmp_path: Path) -> None:
    rows = [["=1+1", "a", "a"], ["b", "b", None], ["a", "a", "a"]]
    sheets = written(tmp_path / "data.xlsx", {"kind": "ratings", "data": rows}, ("A", "B", "C"))
    names = load_workbook(tmp_path / "data.xlsx").sheetnames
    assert names == ["Summary", "By pair", "Confusion", "Raw units", "Check", "Methods"]
    kappa = next(row for row in sheets.rows("Summary") if row["coefficient"] == "cohen_kappa")
    assert kappa["value"] is None
    assert "two coders" in kappa["reason"]
    raw = sheets.rows("Raw units")
    # A value that looks like a formula stays text.
    assert [raw[0][name] for name in ("unit", "A", "B", "C", "values", "agreeing")] == ["1", "=1+1", "a", "a", 3, 2]
    assert raw[1]["C"] is None
    assert (raw[1]["values"], raw[1]["agreeing"]) == (2, 2)
    assert {row["what"] for row in sheets.rows("Methods")} >= {"krippendorff_alpha", "Check", "seed of the resamples"}


def test_spans_have_figures_by_category_and_no_raw_units(tmp_path: Path) -> None:
    units = [{"coder": coder, "start": 0, "end": 4 + coder, "category": "x"} for coder in (0, 1)]
    document = {"kind": "continuum", "length": 10, "coders": ["A", "B"], "units": units}
    sheets = written(tmp_path / "data.xlsx", document, ("A", "B"))
    assert load_workbook(tmp_path / "data.xlsx").sheetnames == ["Summary", "By category", "Methods"]
    assert {row["category"] for row in sheets.rows("By category")} == {"x"}


def test_too_many_coders_for_formulas_are_told_so(tmp_path: Path) -> None:
    names = tuple(f"C{number}" for number in range(16))
    sheets = written(tmp_path / "data.xlsx", {"kind": "ratings", "data": [["a"] * 16, ["b"] * 16]}, names)
    assert "15" in sheets.rows("Check")[0]["coefficient"]


def test_a_file_that_is_there_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "data.xlsx"
    path.write_bytes(b"mine")
    with pytest.raises(FileExists):
        written(path, {"kind": "ratings", "data": [["a", "a"], ["b", "b"]]}, ("A", "B"))
    assert path.read_bytes() == b"mine"
