from pathlib import Path
from typing import Any

import pytest

from agreement_study import finish, study
from discoursecoder.core.model.changes import Change, Changes
from discoursecoder.core.model.record import now
from discoursecoder.core.queries.agreement import measure_project
from discoursecoder.core.store.project import ProjectFile


@pytest.fixture
def project(tmp_path: Path) -> Any:
    with study(tmp_path / "a.dcoder", releases=7) as opened:
        for release in range(1, 7):
            finish(opened, "Amina", {"HEG": [0, 1]}, release)
            finish(opened, "Bruno", {"HEG": [0, release % 4]}, release)
        yield opened


def test_the_paragraph_names_everything_that_a_referee_asks_for(project: ProjectFile) -> None:
    report = measure_project(project, bootstrap=500, seed=11)
    alpha = report.pooled()
    assert alpha is not None
    assert alpha.value is not None
    for part in (
        "2 coders (Amina, Bruno)",
        "6 releases that at least two of them had finished",
        "1 further release was left out",
        "2 categories of the codebook (revision 1)",
        "The unit is the sentence",
        "any part of the unit",
        f"alpha for nominal data is {alpha.value:.3f}",
        f"{alpha.low:.3f} to {alpha.high:.3f} (percentiles of 500 resamples of whole releases, seed 11)",
        "below .667",
        "Cohen’s kappa",
        "DiscourseCoder 0.1.0",
        "Krippendorff (2011)",
    ):
        assert part in report.methods


def test_in_french_it_speaks_french_with_a_decimal_comma(project: ProjectFile) -> None:
    report = measure_project(project, methods_language="fr", unit="character")
    alpha = report.pooled()
    assert alpha is not None
    assert f"{alpha.value:.3f}".replace(".", ",") in report.methods
    assert "L’unité est le caractère" in report.methods
    assert "moitié" not in report.methods


def test_half_of_a_unit_is_said_where_it_is_asked_for(project: ProjectFile) -> None:
    assert "at least half of its characters" in measure_project(project, threshold="half").methods


def test_what_was_recorded_beforehand_and_any_departure_is_disclosed(project: ProjectFile) -> None:
    before = project.project
    after = before.model_copy(update={"recorded": now(), "threshold": 0.75})
    project.apply(Changes("record", "recorded", (Change(before, after),)))
    kept, departed = measure_project(project).methods, measure_project(project, unit="word").methods
    assert "the unit sentence and a required level of 0.750 were recorded on" in kept
    assert "departs" not in kept
    assert "departs from the recorded unit and uses the unit word" in departed


def test_without_an_interval_the_paragraph_says_why(project: ProjectFile) -> None:
    few = measure_project(project, releases=["Release 1", "Release 2"])
    assert "No interval is given, since resampling takes at least 5 releases." in few.methods
    assert "interval" not in measure_project(project, bootstrap=0).methods


def test_undefined_or_nothing_compared_is_said_in_place_of_a_figure(tmp_path: Path) -> None:
    with study(tmp_path / "b.dcoder") as project:
        assert "No release could be compared" in measure_project(project).methods
        finish(project, "Amina", {})
        finish(project, "Bruno", {})
        assert "Krippendorff’s alpha is undefined" in measure_project(project).methods
