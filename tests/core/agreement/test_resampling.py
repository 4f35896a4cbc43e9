from functools import partial

import numpy as np
import pytest

from discoursecoder.core.agreement.inputs import ratings_of
from discoursecoder.core.agreement.krippendorff import krippendorff_alpha
from discoursecoder.core.agreement.many_coders import conger_kappa
from discoursecoder.core.agreement.ratings import without_order
from discoursecoder.core.agreement.resampling import bootstrap_pairs, bootstrap_units, draws, interval_of
from discoursecoder.core.errors import BadValue

DATA = ratings_of(
    {"data": [[1, 1, 2], [2, 2, None], [1, 2, 1], [3, 3, 3], [1, 1, 1], [3, 2, 3], [2, 2, 2], [1, 3, 1]]}
)


def test_draws_repeat_with_their_seed_and_keep_the_number_of_units() -> None:
    weights = np.array([3, 1, 6])
    first = np.concatenate(list(draws(weights, 50, 7)))
    assert first.shape == (50, 3)
    assert first.sum(axis=1).tolist() == [10] * 50
    assert (first == np.concatenate(list(draws(weights, 50, 7)))).all()


@pytest.mark.parametrize("metric", ["nominal", "interval", "ratio"])
def test_all_resamples_at_once_equal_one_by_one(metric: str) -> None:
    again = partial(krippendorff_alpha, metric=metric)
    at_once = bootstrap_units(DATA, again, resamples=300, seed=5, metric=metric)
    one_by_one = bootstrap_units(without_order(DATA), again, resamples=300, seed=5)
    assert at_once.low == pytest.approx(one_by_one.low)
    assert at_once.high == pytest.approx(one_by_one.high)
    assert at_once.undefined == one_by_one.undefined


def test_resamples_that_lose_a_coder_are_measured_or_undefined_but_never_wrong() -> None:
    rows = [["a", "a", None], ["b", "a", None], ["b", "b", None], ["a", "b", "b"]]
    interval = bootstrap_units(ratings_of({"data": rows}), conger_kappa, resamples=200, seed=1)
    assert interval.low is not None
    assert interval.undefined is not None
    assert -1 <= interval.low <= 1


def test_an_interval_reports_what_is_undefined_and_what_falls_short() -> None:
    interval = interval_of(np.array([0.5, 0.7, 0.9, np.nan]), level=0.5, seed=1, over="units")
    assert interval.low == pytest.approx(0.6)
    assert interval.high == pytest.approx(0.8)
    assert interval.undefined == 0.25
    assert interval.below_667 == pytest.approx(1 / 3)
    assert interval.below_800 == pytest.approx(2 / 3)


def test_without_resamples_or_defined_values_there_is_a_reason() -> None:
    assert interval_of(np.empty(0), level=0.95, seed=1, over="units").reason == "no resamples were asked for"
    nothing = interval_of(np.array([np.nan]), level=0.95, seed=1, over="units")
    assert nothing.reason == "the coefficient is undefined in every resample"
    assert bootstrap_units(DATA, krippendorff_alpha, resamples=0, seed=1).reason is not None
    assert bootstrap_pairs(DATA, "nominal", resamples=0, seed=1).reason is not None
    same = ratings_of({"data": [[1, 1], [1, 1]]})
    assert bootstrap_pairs(same, "nominal", resamples=5, seed=1).low is None


@pytest.mark.parametrize(
    ("resamples", "seed", "level"), [(-1, 1, 0.95), (10**9, 1, 0.95), (10, -1, 0.95), (10, 1, 1.0), (10, True, 0.5)]
)
def test_parameters_out_of_range_are_refused(resamples: int, seed: int, level: float) -> None:
    with pytest.raises(BadValue):
        bootstrap_units(DATA, krippendorff_alpha, resamples=resamples, seed=seed, level=level)


def test_perfect_agreement_leaves_pairs_nothing_to_deviate() -> None:
    perfect = ratings_of({"data": [[1, 1], [2, 2], [3, 3]]})
    interval = bootstrap_pairs(perfect, "nominal", resamples=50, seed=1)
    assert (interval.low, interval.high) == (1, 1)


def test_the_bootstrap_of_pairs_is_centred_on_alpha() -> None:
    interval = bootstrap_pairs(DATA, "nominal", resamples=4000, seed=2, level=0.02)
    alpha = krippendorff_alpha(DATA).value
    assert alpha is not None
    assert interval.low == pytest.approx(alpha, abs=0.05)


def test_many_different_numbers_are_resampled_by_sums_with_the_same_result() -> None:
    generator = np.random.default_rng(3)
    first = generator.normal(size=300)
    values = np.column_stack([first, first + generator.normal(size=300) / 2, generator.normal(size=300)])
    values[generator.random(values.shape) < 0.2] = np.nan
    data = ratings_of({"data": values})
    by_sums = bootstrap_units(data, krippendorff_alpha, resamples=60, seed=1, metric="interval")
    one_by_one = bootstrap_units(data, partial(krippendorff_alpha, metric="interval"), resamples=60, seed=1)
    assert by_sums.low == pytest.approx(one_by_one.low)
    assert by_sums.high == pytest.approx(one_by_one.high)


def test_rows_drawn_block_by_block_have_the_same_distribution(monkeypatch: pytest.MonkeyPatch) -> None:
    first = np.random.default_rng(4).normal(size=400)
    data = ratings_of({"data": np.column_stack([first, first + np.random.default_rng(5).normal(size=400)])})
    whole = bootstrap_units(data, krippendorff_alpha, resamples=2000, seed=1, metric="interval")
    monkeypatch.setattr("discoursecoder.core.agreement.resampling._BLOCK", 64)
    blocks = bootstrap_units(data, krippendorff_alpha, resamples=2000, seed=1, metric="interval")
    assert blocks.low == pytest.approx(whole.low, abs=0.01)
    assert blocks.high == pytest.approx(whole.high, abs=0.01)


def test_resamples_in_which_nothing_varies_have_no_interval_alpha(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("discoursecoder.core.agreement.resampling._MOST_AT_ONCE", 0)
    data = ratings_of({"data": [[1.5, 1.5]] * 30 + [[2.5, 2.5]]})
    found = bootstrap_units(data, krippendorff_alpha, resamples=400, seed=1, metric="interval")
    assert found.undefined == pytest.approx((30 / 31) ** 31, abs=0.08)
    assert (found.low, found.high) == (1, 1)
