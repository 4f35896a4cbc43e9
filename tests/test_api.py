"""The Python interface for notebooks."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from agreement_study import finish, study
from discoursecoder import api
from discoursecoder.core.errors import FileMissing, ProjectReadOnly
from discoursecoder.core.queries.agreement import measure_project


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with study(tmp_path / "study.dcoder", releases=2) as project:
        finish(project, "Amina", {"HEG": [0, 1], "PLE": [3]})
        finish(project, "Bruno", {"HEG": [0], "PLE": [3]})
    return tmp_path / "study.dcoder"


def test_a_project_gives_its_records(path: Path) -> None:
    with api.open_project(path) as project:
        titles = [release.title for release in project.releases()]
        shorts = [category.short for category in project.categories()]
        names = [coder.name for coder in project.coders()]
        quotations = [coding.quotation for coding in project.codings()]
        text = project.text(next(project.releases()))
        assert project.project.title == "Étude"
    assert titles == ["Release 1", "Release 2"]
    assert shorts == ["PLE", "CTS", "HEG"]
    assert names == ["Marie", "Amina", "Bruno"]
    assert len(quotations) == 5
    assert quotations[0] in text


def test_its_agreement_is_the_report_of_the_window_and_the_command_line(path: Path) -> None:
    with api.open_project(path) as project:
        report = project.agreement(unit="sentence", coders=["Amina", "Bruno"], bootstrap=200, seed=1)
    from discoursecoder.core.store.project import open_project

    with open_project(path) as file:
        expected = measure_project(file, coders=["Amina", "Bruno"], bootstrap=200, seed=1)
    assert report.to_dict() == expected.to_dict()
    assert report.measures == expected.measures
    assert list(report.raw_rows()) == list(expected.raw_rows())


def test_the_workbook_is_written_where_it_is_asked_for(path: Path, tmp_path: Path) -> None:
    with api.open_project(path) as project:
        report = project.agreement(bootstrap=0)
    written = report.to_excel(str(tmp_path / "agreement.xlsx"))
    assert written.read_bytes()[:2] == b"PK"


def test_a_project_is_opened_for_reading_unless_asked_otherwise(path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    with api.open_project(str(path)) as project:
        project.agreement(bootstrap=0)
        assert not project._file.writable
    assert path.read_bytes() == before
    with api.open_project(path, writable=True) as project:
        assert project._file.writable
    with pytest.raises(FileMissing):
        api.open_project(tmp_path / "absent.dcoder")
    assert issubclass(ProjectReadOnly, Exception)


def test_tables_of_values_are_measured_without_a_project(tmp_path: Path) -> None:
    data = [[1, 1], [2, 2], [1, 2], [2, 2]]
    result = api.measure(data, "cohen_kappa")
    assert result.value == pytest.approx(0.5)
    assert (result.reason, result.units, result.coders) == (None, 4, 2)
    assert result.statistics["se_asymptotic"] is not None
    stored = tmp_path / "data.json"
    stored.write_text(json.dumps({"kind": "ratings", "data": data}))
    assert api.measure(stored, "cohen_kappa") == result


def test_an_undefined_figure_has_no_value_but_a_reason() -> None:
    result = api.measure([[1, 1], [1, 1]], "krippendorff_alpha", metric="nominal")
    assert result.value is None
    assert result.reason == "no variation: every unit has the same value"


def test_the_bootstrap_gives_an_interval_that_repeats() -> None:
    data = [[1, 1], [2, 2], [1, 2], [2, 2], [1, 1], [2, 1]]
    interval = api.bootstrap(data, "krippendorff_alpha", resamples=300, seed=1, metric="nominal")
    assert interval.low is not None
    assert interval.high is not None
    assert interval.low < interval.high
    assert interval == api.bootstrap(data, "krippendorff_alpha", resamples=300, seed=1, metric="nominal")


def test_conversions_give_lists() -> None:
    pairs = {"kind": "set_pairs", "data": [[["a", "b"], ["a"]], [["a"], ["b"]]]}
    assert api.convert(pairs, "set_distance", distance="jaccard") == [0.5, 1.0]


def test_coefficients_are_listed_with_their_sources() -> None:
    known = api.coefficients()
    assert {"percent_agreement", "cohen_kappa", "krippendorff_alpha", "gwet_ac1"} <= set(known)
    assert "(Cohen 1960)" in known["cohen_kappa"]


def test_neither_qt_nor_numpy_is_loaded_before_it_is_needed() -> None:
    code = "import sys, discoursecoder.api; print([m for m in ('PySide6', 'numpy', 'openpyxl') if m in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
