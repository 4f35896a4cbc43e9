import json
from pathlib import Path
from typing import Any

import pytest

from discoursecoder.core.errors import BadData, BadTable, EmptyFile, FileMissing, UnknownName
from discoursecoder.core.queries.verification import fits, read_case, run_case, verify

SHARED = Path(__file__).resolve().parents[3].parent / "shared" / "agreement_cases" / "open"

CASE: dict[str, Any] = {
    "id": "mine",
    "source": {"citation": "Somebody (1999)"},
    "input": {"kind": "ratings", "data": [[1, 1], [2, 2], [1, 2], [2, 2]]},
    "checks": [
        {"coefficient": "cohen_kappa", "expected": 0.5, "tolerance": 1e-9},
        {"coefficient": "krippendorff_alpha", "params": {"metric": "nominal"}, "expected": 0.9, "tolerance": 0.01},
    ],
}


def test_every_figure_that_ships_holds_and_has_its_source() -> None:
    cases = verify()
    assert 15 <= len(cases) <= 40
    assert [check for case in cases for check in case.checks if not check.held] == []
    assert [case.name for case in cases if not case.citation or not case.checks] == []


def test_a_wrong_figure_is_told_from_a_right_one() -> None:
    case = run_case(CASE)
    assert [check.held for check in case.checks] == [True, False]
    assert (case.name, case.citation, case.held) == ("mine", "Somebody (1999)", 1)
    assert case.checks[1].what == "krippendorff_alpha (metric=nominal)"
    assert case.checks[1].found == pytest.approx(8 / 15)


def test_statistics_and_conversions_are_checked_as_well() -> None:
    statistic = {"coefficient": "cohen_kappa", "statistic": "se_null", "expected": 9, "tolerance": 0.1}
    found = run_case({**CASE, "checks": [statistic]}).checks[0]
    assert (found.what, found.held) == ("cohen_kappa se_null", False)
    pairs = {"kind": "set_pairs", "data": [[["a"], ["a", "b"]]]}
    check = {"coefficient": "set_distance", "params": {"distance": "jaccard"}, "expected": [0.5], "tolerance": 0}
    assert run_case({"input": pairs, "checks": [check]}).held == 1


@pytest.mark.parametrize(
    ("expected", "found", "held"),
    [
        (None, None, True),
        (None, 0.0, False),
        (0.5, None, False),
        (0.5, 0.501, False),
        ([0.1, None], [0.1, None], True),
        ([0.1], [0.1, 0.2], False),
        ([0.1], 0.1, False),
        ("a", "a", True),
    ],
)
def test_a_figure_fits_within_its_tolerance_only(expected: Any, found: Any, held: bool) -> None:
    assert fits(expected, found, 1e-6) == held


def test_the_cases_beside_the_checkout_hold() -> None:
    if not SHARED.is_dir():
        pytest.skip(reason="the published cases are not beside this checkout")
    cases = verify(SHARED)
    assert [(case.name, check) for case in cases for check in case.checks if not check.held] == []


def test_a_folder_without_cases_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadTable, match="no case files"):
        verify(tmp_path)
    with pytest.raises(FileMissing):
        verify(tmp_path / "absent")


def test_a_file_that_is_no_case_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "one.json"
    for text, error in (("[]", BadTable), ('{"input": {}}', BadTable), ("{", BadData), ("", EmptyFile)):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(error):
            read_case(path)
    path.write_text(json.dumps({**CASE, "checks": [{"coefficient": "cohen_kappa"}]}), encoding="utf-8")
    with pytest.raises(BadTable, match="no case"):
        read_case(path)


def test_a_coefficient_that_does_not_exist_is_named() -> None:
    with pytest.raises(UnknownName, match="mood"):
        run_case({**CASE, "checks": [{"coefficient": "mood", "expected": 1, "tolerance": 0}]})
