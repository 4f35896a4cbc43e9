from pathlib import Path

import pytest

from agreement_study import add, assignment, finish, study
from builders import category_short
from discoursecoder.core.messages import use_language
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.record import new_id
from discoursecoder.core.queries.agreement import measure_project
from discoursecoder.core.store.project import ProjectFile


def said(project: ProjectFile, part: str, *, bootstrap: int = 100) -> list[str]:
    return [warning for warning in measure_project(project, bootstrap=bootstrap).warnings if part in warning]


def coded(path: Path, releases: int) -> ProjectFile:
    project = study(path / "a.dcoder", releases=releases)
    for release in range(1, releases + 1):
        finish(project, "Amina", {"HEG": [0, 1, 2, 3], "PLE": [0] if release == 1 else []}, release)
        finish(project, "Bruno", {"HEG": [0, 1, 2, 3]}, release)
    return project


def test_few_releases_are_told_by_their_number(tmp_path: Path) -> None:
    with coded(tmp_path, 4) as project:
        assert said(project, "No interval") == [
            "No interval is given: only 4 releases entered, and resampling takes at least 5."
        ]
        assert said(project, "No interval", bootstrap=0) == []


def test_between_five_and_twelve_releases_the_interval_is_too_narrow(tmp_path: Path) -> None:
    with coded(tmp_path, 6) as project:
        (warning,) = said(project, "too narrow")
        assert warning.startswith("The intervals are too narrow: only 6 releases entered, fewer than 12. In simulat")
        assert "95 % intervals held the true alpha in 35 to 86 % of the studies" in warning
        assert said(project, "too narrow", bootstrap=0) == []


def test_from_twelve_releases_on_nothing_is_said_of_intervals(tmp_path: Path) -> None:
    with coded(tmp_path, 12) as project:
        assert said(project, "interval") == []
        assert said(project, "little weight") == []


def test_rare_and_common_categories_are_named(tmp_path: Path) -> None:
    with coded(tmp_path, 6) as project:
        (rare,) = said(project, "fewer than 5 %")
        (common,) = said(project, "more than 95 %")
    assert rare.endswith(": PLE.")
    assert common.endswith(": HEG.")


def test_unused_categories_are_named(tmp_path: Path) -> None:
    with study(tmp_path / "a.dcoder") as project:
        finish(project, "Amina", {"HEG": [0]})
        finish(project, "Bruno", {"HEG": [1]})
        assert said(project, "Nobody used") == [
            "Nobody used these categories, so they do not enter the pooled figure: PLE."
        ]
        assert said(project, "little weight") == ["Only 4 units entered; the figures carry little weight."]


def test_an_undefined_pooled_figure_is_told_with_its_reason(tmp_path: Path) -> None:
    with study(tmp_path / "a.dcoder") as project:
        finish(project, "Amina", {})
        finish(project, "Bruno", {})
        assert said(project, "undefined") == [
            "The pooled figure is undefined: no variation: every unit has the same value (nobody used the category)."
        ]


def test_missing_values_are_told_once_per_coder_and_reason(tmp_path: Path) -> None:
    with study(tmp_path / "a.dcoder", coders=("Amina", "Bruno", "Chen"), releases=3) as project:
        for release in (1, 2, 3):
            finish(project, "Amina", {"HEG": [0]}, release)
            finish(project, "Bruno", {"HEG": [1]}, release, category_ids=(category_short(project, "HEG").id,))
        finish(project, "Chen", {}, 1)
        assert said(project, " missing in ") == [
            "Chen: values are missing in 2 releases (not assigned).",
            "Bruno: values of these categories are missing in 3 releases (not asked for): Cooperation pledge.",
        ]
        assert not said(project, "asked for all the categories")


def test_several_categories_not_asked_for_are_one_sentence(tmp_path: Path) -> None:
    with study(tmp_path / "a.dcoder") as project:
        add(project, [Category(id=new_id(), name="Concern", short="CON", position=9)])
        finish(project, "Amina", {"HEG": [0]})
        finish(project, "Bruno", {"HEG": [1]}, category_ids=(category_short(project, "HEG").id,))
        (told,) = said(project, "not asked for")
        assert told.endswith("(not asked for): Cooperation pledge, Concern.")


@pytest.mark.parametrize("unit", ["set", "continuum"])
def test_units_that_hold_all_categories_say_whom_they_leave_out(tmp_path: Path, unit: str) -> None:
    with study(tmp_path / "a.dcoder") as project:
        finish(project, "Amina", {"HEG": [0]})
        finish(project, "Bruno", {"HEG": [1]}, category_ids=(category_short(project, "HEG").id,))
        told = measure_project(project, unit=unit).warnings
        assert any("asked for all the categories compared" in warning for warning in told)


def test_rare_categories_of_a_continuum_are_told_by_their_share_of_the_text(tmp_path: Path) -> None:
    with coded(tmp_path, 12) as project:
        told = measure_project(project, unit="continuum", bootstrap=0).warnings
        assert any(warning.startswith("Fewer than 5 % of the characters") and "PLE" in warning for warning in told)
        assert any(warning.startswith("More than 95 % of the characters") and "HEG" in warning for warning in told)
        matched = measure_project(project, unit="matched", bootstrap=0).warnings
        assert not any("5 %" in warning for warning in matched)


def test_what_is_left_out_is_announced_in_the_language_in_use(tmp_path: Path) -> None:
    with study(tmp_path / "a.dcoder", coders=("Amina", "Bruno", "Chen"), releases=2) as project:
        finish(project, "Amina", {"HEG": [0]})
        finish(project, "Bruno", {"HEG": [1]})
        add(project, [assignment(project, "Chen", state="new", finished=None, codebook_revision=None)])
        assert said(project, "left out") == ["1 release is left out; the list says why."]
        assert said(project, "Chen") == ["Chen has finished no release and is not counted."]
        use_language("fr")
        assert said(project, "écarté") == ["1 communiqué est écarté ; la liste dit pourquoi."]
