import numpy as np
import pytest

from discoursecoder.core.agreement.decisions import Decisions, joined
from discoursecoder.core.agreement.presence import Sums, sums_by_release
from discoursecoder.core.queries.agreement_table import ALPHA, KAPPA, Choice, Table

CHOICE = Choice("sentence", "any", resamples=300, seed=4)


def sums(releases: int, *, coders: int = 2) -> Sums:
    generator = np.random.default_rng(9)
    place = np.arange(6)
    decided = [
        Decisions(
            generator.integers(0, 2, (3, coders, 6)).astype(np.int8), place, place + 1, np.ones(6, dtype=np.int64)
        )
        for _ in range(releases)
    ]
    for one in decided:
        one.values[2] = 0
    return sums_by_release(joined(decided))


def table(releases: int, choice: Choice = CHOICE) -> Table:
    return Table(sums(releases), np.full(releases, 6.0), 2, choice)


def test_resampled_figures_are_those_of_the_drawn_releases_together() -> None:
    made = table(8)
    found = made.figures[ALPHA.name].resampled
    from discoursecoder.core.agreement.clusters import release_draws

    draws = release_draws(8, 300, 4)
    for row in (0, 7, 299):
        again = sums(8).chosen(np.repeat(np.arange(8), draws[row])).total()
        expected = ALPHA.value(ALPHA.parts(again).of(made.used))
        assert found[row, -1] == pytest.approx(float(expected))


def test_a_category_that_nobody_used_stays_out_of_the_pooled_figure() -> None:
    made = table(8)
    assert made.used.tolist() == [True, True, False]
    figures = made.figures["gwet_ac1"]
    assert np.isnan(figures.values[2])
    assert float(figures.pooled.weight) == 2 * 48
    assert made.reason(2) == "no variation: every unit has the same value (nobody used the category)"


def test_below_five_releases_there_is_no_interval_and_the_reason() -> None:
    made = table(4)
    assert made.figures[KAPPA.name].resampled.shape == (0, 4)
    interval = made.interval(made.figures[KAPPA.name].resampled[:, 0])
    assert (interval.low, interval.reason) == (None, "only 4 releases entered; an interval takes at least 5")


def test_without_resamples_no_interval_is_promised() -> None:
    made = table(8, Choice("sentence", "any", resamples=0, seed=1))
    assert made.interval(made.figures[ALPHA.name].resampled[:, 0]).reason == "no resamples were asked for"


def test_releases_without_common_units_are_no_clusters() -> None:
    made = Table(sums(8), np.array([6.0] * 5 + [0.0] * 3), 2, CHOICE)
    assert made.releases == 5


def test_three_coders_have_no_kappa() -> None:
    made = Table(sums(6, coders=3), np.full(6, 6.0), 3, CHOICE)
    assert KAPPA.name not in made.figures


def test_drawing_in_portions_gives_the_same_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = table(8).figures
    monkeypatch.setattr("discoursecoder.core.queries.agreement_table._PORTION", 1000)
    portions = table(8).figures
    for name, figures in whole.items():
        assert np.array_equal(figures.resampled, portions[name].resampled, equal_nan=True)


def test_nothing_to_pair_is_told_from_nothing_that_varies() -> None:
    empty = Sums(np.zeros((1, 1, 3, 3)), np.zeros((1, 1, 1, 4)))
    made = Table(empty, np.ones(1), 2, CHOICE)
    assert made.reason(0) == made.reason(-1) == "no unit has the values of two coders"
