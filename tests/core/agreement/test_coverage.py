"""The simulated coverage of intervals is what anyone gets who simulates it again."""

import importlib.util
import math
from pathlib import Path
from types import ModuleType

import pytest

from discoursecoder.core.agreement.clusters import FEW, FEWEST
from discoursecoder.core.agreement.coverage import simulated_coverage, simulation
from discoursecoder.core.paths import resource

SCRIPT = Path(__file__).resolve().parents[3] / "packaging" / "interval_coverage.py"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("interval_coverage", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_cell_simulated_again_agrees_within_its_monte_carlo_error(script: ModuleType) -> None:
    again = {line["coefficient"]: line for line in script.cell(10, 0.5, 100)}
    for line in simulation()["cells"]:
        if (line["releases"], line["prevalence"]) != (10, 0.5):
            continue
        other, p = again[line["coefficient"]], line["coverage"]
        error = math.sqrt(p * (1 - p) * (1 / other["studies"] + 1 / line["studies"]))
        assert abs(other["coverage"] - p) < 4 * error
        assert abs(other["mean"] - line["mean"]) < line["width"] / math.sqrt(other["studies"])
        assert other["true"] == line["true"]


def test_every_study_holds_the_true_value_or_misses_it_on_one_side(script: ModuleType) -> None:
    for line in simulation()["cells"]:
        assert line["coverage"] + line["too_low"] + line["too_high"] == pytest.approx(1, abs=2e-4)
        assert line["true"] == round(script.truth(line["prevalence"])[line["coefficient"]], 4)


def test_the_figures_were_made_as_the_script_makes_them(script: ModuleType) -> None:
    made = simulation()
    assert made["level"] == script.LEVEL
    assert made["resamples"] == script.RESAMPLES
    assert made["mean_of_squared_sight"] == pytest.approx(script.SIGHT[0] ** 2 + script.SIGHT[1])
    cells = {(line["coefficient"], line["releases"], line["prevalence"]) for line in made["cells"]}
    assert cells == {(c, r, p) for c in script.COEFFICIENTS for r in script.RELEASES for p in script.PREVALENCES}
    assert {line["studies"] for line in made["cells"]} == {script.STUDIES}


def test_many_releases_reach_the_true_value(script: ModuleType) -> None:
    table = script.drawn(2000, 0.1, 4, (1, 2, 3))
    for name, true in script.truth(0.1).items():
        assert table.figures[name].values[:4] == pytest.approx([true] * 4, abs=0.05)


def test_every_number_of_releases_that_is_warned_of_has_its_own_simulation() -> None:
    simulated = {line["releases"] for line in simulation()["cells"]}
    assert set(range(FEWEST, FEW + 1)) <= simulated


def test_coverage_spans_the_prevalences_and_the_next_smaller_number_speaks() -> None:
    lines = [line for line in simulation()["cells"] if line["coefficient"] == "krippendorff_alpha"]
    eight = [line["coverage"] for line in lines if line["releases"] == 8]
    assert simulated_coverage(8) == (min(eight), max(eight))
    assert simulated_coverage(49) == simulated_coverage(30)
    assert simulated_coverage(5000) == simulated_coverage(100)


def test_nothing_is_said_of_what_was_not_simulated() -> None:
    assert simulated_coverage(4) is None
    assert simulated_coverage(12, "scott_pi") is None
    assert simulated_coverage(12, "gwet_ac1") is not None


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_help_shows_the_simulated_figures(script: ModuleType, language: str) -> None:
    page = resource("help", language, "intervals.md").read_text(encoding="utf-8")
    assert script.table(simulation()["cells"], language) in page
