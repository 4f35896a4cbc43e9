from pathlib import Path

import pytest

from discoursecoder.core.formats.agreement_data_workbook import write_data_workbook
from discoursecoder.core.formats.data_check import CODERS, DataCheck
from discoursecoder.core.formats.ratings_table import GivenData
from discoursecoder.core.queries.agreement_data import measure_data
from worksheet import Worksheets

Rows = list[list[str | None]]

TWO: Rows = [["a", "a"], ["b", "B"], ["a", "b"], ["b", "b"], ["c", None], [None, None]]
THREE: Rows = [["a", "a", "b"], ["b", "b", None], ["a", None, None], ["c", "c", "c"]]


def written(path: Path, rows: Rows) -> Worksheets:
    coders = tuple(f"C{number}" for number, _ in enumerate(rows[0], 1))
    report = measure_data(GivenData("d", {"kind": "ratings", "data": rows}, coders), resamples=0)
    write_data_workbook(report, path)
    return Worksheets(path)


@pytest.mark.parametrize("rows", [TWO, THREE, [["a", "a"], ["a", "a"]], [["a", "b"], ["a", "b"]]])
def test_the_formulas_find_what_we_found(tmp_path: Path, rows: Rows) -> None:
    check = written(tmp_path / "data.xlsx", rows).rows("Check")
    assert [row["coefficient"] for row in check[:3]] == [
        "percent_agreement_pairwise",
        "cohen_kappa",
        "krippendorff_alpha",
    ]
    compared = 0
    for row in check[:3]:
        if row["our value"] is None:
            assert row["reason"]
            assert row["by formula"] in {None, ""}
        else:
            assert row["by formula"] == pytest.approx(row["our value"])
            assert row["difference"] == pytest.approx(0, abs=1e-12)
            compared += 1
    assert compared


def test_capitals_are_another_value_and_each_value_is_counted(tmp_path: Path) -> None:
    check = written(tmp_path / "data.xlsx", TWO).rows("Check")
    counts = {row["value"]: (row["count"], row["first"], row["second"]) for row in check if row["value"]}
    assert counts == {"B": (1, 0, 1), "a": (3, 2, 1), "b": (4, 2, 2), "c": (0, 0, 0)}


def test_more_coders_than_a_formula_holds_are_not_recomputed() -> None:
    rows = [["a"] * (CODERS + 1), ["b"] * (CODERS + 1)]
    names = tuple(str(number) for number in range(CODERS + 1))
    report = measure_data(GivenData("d", {"kind": "ratings", "data": rows}, names), resamples=0)
    assert not DataCheck(report, 1000).possible
