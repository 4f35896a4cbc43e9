from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discoursecoder.core.agreement.registry import measure
from discoursecoder.core.formats.check_sheet import CheckSheet
from discoursecoder.core.formats.raw_units import RawSheet
from discoursecoder.core.formats.workbook import WorkbookWriter
from discoursecoder.core.model.agreement import (
    AgreementReport,
    Confusion,
    Measure,
    RawUnits,
    Releases,
    Resampling,
)
from worksheet import Worksheets

Row = tuple[int | None, ...]


def report_on(rows: Mapping[str, Sequence[Row]], coders: int, weights: Sequence[int] = ()) -> AgreementReport:
    """A report on one release whose figures come from the published coefficients, category by category."""
    lines: list[Measure] = []
    blocks = []
    for name, values in rows.items():
        heavy = [weights[place % len(weights)] if weights else 1 for place in range(len(values))]
        data = [row for row, weight in zip(values, heavy, strict=True) for _ in range(weight)]
        for coefficient in ("percent_agreement", "cohen_kappa", "krippendorff_alpha"):
            found = measure({"kind": "ratings", "data": [list(row) for row in data]}, coefficient)
            line = Measure(
                coefficient=coefficient,
                scope="category",
                subject=name,
                subject_id=name,
                value=found.value,
                reason=found.reason,
            )
            lines.append(line)
        codes = bytes(2 if value is None else value for row in values for value in row)
        places = tuple(range(len(values)))
        blocks.append(RawUnits("r", "R", name, name, places, places, tuple(heavy), codes))
    return AgreementReport(
        project="P",
        unit="sentence",
        coders=tuple(f"Coder {n}" for n in range(coders)),
        releases=Releases(used=1),
        categories=tuple(rows),
        codebook_revision=1,
        seed=1,
        bootstrap=Resampling(),
        measures=tuple(lines),
        confusion=Confusion(),
        category_ids=tuple(rows),
        category_labels=tuple(rows),
        raw_units=tuple(blocks),
    )


def checked(folder: Path, report: AgreementReport, row_limit: int = 100_000) -> list[dict[str, object]]:
    """The rows of the sheet Check as a spreadsheet program calculates them."""
    path = folder / "x.xlsx"
    raw = RawSheet(report, row_limit)
    check = CheckSheet(report, raw)
    with WorkbookWriter(row_limit=row_limit) as writer:
        writer.add_sheet(raw.title, raw.columns, raw.rows())
        writer.add_sheet(check.title, check.columns, check.rows())
        writer.save(path, replace=True)
    return Worksheets(path).rows("Check")


TWO: dict[str, list[Row]] = {
    "HEG": [(1, 1), (1, 0), (0, 0), (0, 0), (1, 1), (0, 1), (0, 0), (None, 1)],
    "PLE": [(1, 1), (1, 1), (0, 1), (0, 0), (1, 1), (0, 0), (1, 0), (0, None)],
}


def test_formulas_give_our_values_for_two_coders(tmp_path: Path) -> None:
    rows = checked(tmp_path, report_on(TWO, 2))
    for row in rows[:2]:
        for name in ("percent_agreement", "cohen_kappa", "krippendorff_alpha"):
            assert row[f"{name} by formula"] == pytest.approx(row[name], abs=1e-12)
            assert row[f"{name} difference"] == pytest.approx(0, abs=1e-12)


def test_the_last_row_pools_sums_and_never_averages_coefficients(tmp_path: Path) -> None:
    first, second, pooled = checked(tmp_path, report_on(TWO, 2))
    assert pooled["category"] == "(all)"
    for observed, expected, name in (
        ("alpha_observed", "alpha_expected", "krippendorff_alpha"),
        ("kappa_observed", "kappa_expected", "cohen_kappa"),
        ("percent_disagreeing", "units", "percent_agreement"),
    ):
        over = float(str(first[observed])) + float(str(second[observed]))
        under = float(str(first[expected])) + float(str(second[expected]))
        assert pooled[f"{name} by formula"] == pytest.approx(1 - over / under, abs=1e-12)


def test_kappa_is_left_empty_for_more_than_two_coders_with_the_reason_beside(tmp_path: Path) -> None:
    rows: dict[str, list[Row]] = {"HEG": [(1, 1, 0), (0, 0, 0), (1, None, 1), (0, 1, None), (1, 1, 1)]}
    (row, _) = checked(tmp_path, report_on(rows, 3))
    assert row["cohen_kappa by formula"] is None
    assert row["cohen_kappa"] is None
    assert row["cohen_kappa reason"]
    assert row["krippendorff_alpha by formula"] == pytest.approx(row["krippendorff_alpha"], abs=1e-12)


def test_where_nothing_varies_formula_and_value_are_empty(tmp_path: Path) -> None:
    row, pooled = checked(tmp_path, report_on({"HEG": [(1, 1), (1, 1)]}, 2))
    assert (row["krippendorff_alpha by formula"], row["krippendorff_alpha difference"]) == ("", "")
    assert row["krippendorff_alpha reason"]
    assert row["percent_agreement by formula"] == 1
    assert pooled["krippendorff_alpha by formula"] == ""


def test_a_category_nobody_found_does_not_enter_the_pooled_row(tmp_path: Path) -> None:
    used = {"HEG": TWO["HEG"]}
    alone = checked(tmp_path, report_on(used, 2))[-1]
    with_unused = checked(tmp_path, report_on({**used, "SOV": [(0, 0)] * 50}, 2))[-1]
    for name in ("percent_agreement", "cohen_kappa", "krippendorff_alpha"):
        assert with_unused[f"{name} by formula"] == alone[f"{name} by formula"]


def test_runs_of_characters_count_with_their_weight(tmp_path: Path) -> None:
    for row in checked(tmp_path, report_on(TWO, 2, weights=(40, 7, 1, 13)))[:2]:
        assert row["krippendorff_alpha by formula"] == pytest.approx(row["krippendorff_alpha"], abs=1e-12)
        assert row["cohen_kappa by formula"] == pytest.approx(row["cohen_kappa"], abs=1e-12)


def test_raw_units_in_several_sheets_are_all_counted(tmp_path: Path) -> None:
    whole = checked(tmp_path, report_on(TWO, 2))
    parted = checked(tmp_path, report_on(TWO, 2), row_limit=4)
    assert [row["krippendorff_alpha by formula"] for row in parted] == pytest.approx(
        [row["krippendorff_alpha by formula"] for row in whole], abs=1e-12
    )


def test_a_report_without_categories_has_no_rows(tmp_path: Path) -> None:
    assert checked(tmp_path, report_on({}, 2)) == []


def test_a_category_without_any_unit_gives_zero_and_empty_figures(tmp_path: Path) -> None:
    report = report_on(TWO, 2)
    empty = report.model_copy(
        update={"category_ids": ("none",), "categories": ("None",), "category_labels": ("none",), "raw_units": ()}
    )
    row, _ = checked(tmp_path, empty)
    assert row["units"] == 0
    assert row["krippendorff_alpha by formula"] == ""


VALUES = st.sampled_from([0, 1, None])


@given(
    st.integers(2, 4).flatmap(
        lambda coders: st.tuples(
            st.just(coders), st.lists(st.tuples(*[VALUES] * coders), min_size=1, max_size=12), st.integers(1, 9)
        )
    )
)
def test_formulas_agree_with_the_coefficients_on_any_decisions(
    tmp_path_factory: pytest.TempPathFactory, given_data: tuple[int, list[Row], int]
) -> None:
    coders, rows, weight = given_data
    report = report_on({"HEG": rows}, coders, weights=(weight, 1))
    (row, _) = checked(tmp_path_factory.mktemp("check"), report)
    pairable = any(sum(value is not None for value in one) >= 2 for one in rows)
    found = any(value == 1 for one in rows for value in one if sum(v is not None for v in one) >= 2)
    names = ("percent_agreement", "krippendorff_alpha") if coders > 2 else ("cohen_kappa", "krippendorff_alpha")
    for name in names:
        formula, ours = row[f"{name} by formula"], row[name]
        if ours is None:
            assert formula == ""
        elif pairable and (found or name == "percent_agreement"):
            assert formula == pytest.approx(ours, abs=1e-9)
