from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from agreement_study import finish, study
from discoursecoder import api
from discoursecoder.core.errors import BadValue
from discoursecoder.core.formats.agreement_workbook import write_agreement_workbook
from discoursecoder.core.model.agreement import ALSO
from discoursecoder.core.queries.agreement import measure_project
from discoursecoder.core.store.project import ProjectFile


@pytest.fixture
def project(tmp_path: Path) -> Iterator[ProjectFile]:
    with study(tmp_path / "a.dcoder", releases=3) as made:
        for release in (1, 2, 3):
            finish(made, "Amina", {"HEG": [0, 1]}, release)
            finish(made, "Bruno", {"HEG": [0, release]}, release)
        yield made


def test_errors_of_a_category_are_those_of_its_raw_units(project: ProjectFile) -> None:
    report = measure_project(project, also=ALSO, bootstrap=500, seed=3)
    rows = [list(row.values) for row in report.raw_rows() if row.category == "Criticism of hegemony"]
    data = {"kind": "ratings", "data": rows, "categories": [0, 1]}
    lines = {line.coefficient: line for line in report.of("category") if line.short == "HEG"}
    alpha, ac1 = lines["krippendorff_alpha"].statistics, lines["gwet_ac1"].statistics
    assert ac1["se_gwet"] == pytest.approx(api.measure(data, "gwet_ac1").statistics["se_gwet"])
    assert isinstance(alpha["se_gwet"], float)
    low, high = alpha["krippendorff_bootstrap"] or (0.0, 0.0)  # type: ignore[misc]
    value = lines["krippendorff_alpha"].value
    assert value is not None
    assert low < value < high
    assert alpha["krippendorff_below_800"] is not None
    assert lines["percent_agreement"].statistics == {}
    assert "Hayes and Krippendorff" in report.methods
    assert "Gwet’s (2014)" in report.methods


def test_nothing_is_added_unless_it_is_asked_for(project: ProjectFile) -> None:
    assert all(line.statistics == {} for line in measure_project(project).measures)


def test_the_same_seed_gives_the_same_errors(project: ProjectFile) -> None:
    one, other = (measure_project(project, also=["krippendorff_bootstrap"], seed=7) for _ in range(2))
    assert one.measures == other.measures


@pytest.mark.parametrize(("also", "unit"), [(["jackknife"], "sentence"), (ALSO, "character"), (ALSO, "matched")])
def test_other_errors_and_units_without_errors_are_refused(project: ProjectFile, also: list[str], unit: str) -> None:
    with pytest.raises(BadValue):
        measure_project(project, also=also, unit=unit)


def test_the_workbook_has_columns_for_them(project: ProjectFile, tmp_path: Path) -> None:
    write_agreement_workbook(measure_project(project, also=ALSO), tmp_path / "x.xlsx")
    header, *rows = load_workbook(tmp_path / "x.xlsx")["By category"].iter_rows(values_only=True)
    low, high = (header.index(f"krippendorff_bootstrap_{side}") for side in ("low", "high"))
    found = [(row[low], row[high]) for row in rows if row[low] is not None]
    assert len(found) == 1
    assert "se_gwet" in header
