import numpy as np
import pytest
from hypothesis import given, settings
from sklearn.metrics import cohen_kappa_score
from statsmodels.stats.inter_rater import cohens_kappa

from discoursecoder.core.agreement.gwet import brennan_prediger, conger_framework, fleiss_framework
from discoursecoder.core.agreement.inputs import contingency_of, ratings_of
from discoursecoder.core.agreement.many_coders import fleiss_kappa
from discoursecoder.core.agreement.two_coders import (
    bennett_s,
    cohen_kappa,
    cohen_kappa_max,
    scott_pi,
    weighted_kappa,
)
from discoursecoder.core.errors import BadData
from ratings_data import Rows, ratings


@settings(max_examples=60)
@given(rows=ratings(coders=2, missing=False))
def test_kappa_equals_scikit_learn_wherever_it_is_defined(rows: Rows) -> None:
    first, second = [row[0] for row in rows], [row[1] for row in rows]
    data = ratings_of({"data": rows, "categories": [0, 1, 2]})
    for function, weights in ((cohen_kappa, None), (weighted_kappa, "linear")):
        found = function(data).value
        if found is not None:
            expected = cohen_kappa_score(first, second, labels=[0, 1, 2], weights=weights)
            assert found == pytest.approx(expected, abs=1e-9)


@settings(max_examples=60)
@given(rows=ratings(coders=2, missing=False))
def test_kappa_and_its_errors_equal_statsmodels_wherever_defined(rows: Rows) -> None:
    table = np.zeros((3, 3))
    for first, second in rows:
        table[first, second] += 1
    found = cohen_kappa(contingency_of({"table": table.tolist()}))
    if found.value is None:
        return
    with np.errstate(all="ignore"):
        expected = cohens_kappa(table)
    assert found.value == pytest.approx(expected.kappa, abs=1e-9)
    for name, error in (("se_asymptotic", expected.std_kappa), ("se_null", expected.std_kappa0)):
        if not np.isnan(error):
            assert found.statistics[name] == pytest.approx(error, abs=1e-7)


@pytest.mark.parametrize("weights", ["linear", "quadratic"])
@pytest.mark.parametrize("seed", range(3))
def test_weighted_kappa_and_its_errors_equal_statsmodels(weights: str, seed: int) -> None:
    table = np.random.default_rng(seed).integers(1, 30, (4, 4)) + 20 * np.eye(4, dtype=np.int64)
    found, expected = (
        weighted_kappa(contingency_of({"table": table}), weights=weights),
        cohens_kappa(table, wt=weights),
    )
    assert found.value == pytest.approx(expected.kappa, abs=1e-9)
    assert found.statistics["se_asymptotic"] == pytest.approx(expected.std_kappa, abs=1e-9)
    assert found.statistics["se_null"] == pytest.approx(expected.std_kappa0, abs=1e-9)


@pytest.mark.parametrize("seed", range(3))
def test_errors_of_two_coders_are_those_of_the_framework_for_several(seed: int) -> None:
    table = np.random.default_rng(seed).integers(0, 30, (3, 3)) + 9 * np.eye(3, dtype=np.int64)
    data = contingency_of({"table": table})
    for outcome, framework in (
        (cohen_kappa(data), conger_framework(data, weights="identity")),
        (weighted_kappa(data), conger_framework(data, weights="linear")),
        (scott_pi(data), fleiss_framework(data, weights="identity")),
        (bennett_s(data), brennan_prediger(data)),
    ):
        for name in ("se_gwet", "ci95_t"):
            assert outcome.statistics[name] == pytest.approx(framework.statistics[name], abs=1e-12)
    assert scott_pi(data).statistics["se_null"] == pytest.approx(fleiss_kappa(data).statistics["se_null"])


def test_weights_that_differ_by_direction_have_a_figure_without_errors() -> None:
    data = contingency_of({"table": [[8, 3], [1, 6]]})
    outcome = weighted_kappa(data, weights=[[1, 0.5], [0, 1]])
    assert outcome.value == pytest.approx(1 - (3 * 0.5 + 1) / 18 / ((11 * 9 * 0.5 + 7 * 9) / 18**2))
    assert outcome.statistics == {}


def test_many_different_values_are_compared_along_a_line() -> None:
    values = np.random.default_rng(1).normal(size=3000)
    data = ratings_of({"data": np.column_stack([values, values + 0.1])})
    assert cohen_kappa(data).value == pytest.approx(0, abs=1e-3)
    expected = 0.1 * 3000**2 / np.abs(values[:, None] - values[None, :] - 0.1).sum()
    assert weighted_kappa(data).value == pytest.approx(1 - expected, abs=1e-9)
    with pytest.raises(BadData, match="6000 different values"):
        weighted_kappa(data, weights="radical")


def test_chance_is_the_sum_over_values_and_not_a_product_of_shares() -> None:
    # Two codings of 100 characters in 1,000 that share 50: the textbook kappa is .4444.
    outcome = cohen_kappa(contingency_of({"table": [[50, 50], [50, 850]]}))
    assert outcome.value == pytest.approx(0.4444444, abs=1e-6)
    assert outcome.expected == pytest.approx(0.82)


def test_three_coders_have_no_kappa_but_a_reason() -> None:
    for function in (cohen_kappa, cohen_kappa_max, weighted_kappa, scott_pi, bennett_s):
        outcome = function(ratings_of({"data": [[1, 1, 2], [2, 2, 2]]}))
        assert outcome.value is None
        assert outcome.reason == "defined for two coders only, and 3 have data"


def test_coders_without_common_units_or_alone_have_none_either() -> None:
    assert cohen_kappa(ratings_of({"data": [[1, None], [None, 2]]})).reason == "no unit has the values of two coders"
    assert cohen_kappa(ratings_of({"data": [[1], [2]]})).reason == "only one coder has data"
    assert cohen_kappa(ratings_of({"data": []})).reason == "there are no units with a value"


def test_always_the_same_value_is_undefined_and_one_possible_value_too() -> None:
    same = ratings_of({"data": [[1, 1], [1, 1]]})
    for function in (cohen_kappa, cohen_kappa_max, scott_pi, weighted_kappa):
        assert function(same).reason == "no variation: every unit has the same value"
    assert bennett_s(same).reason == "only one value is possible, so chance explains everything"


def test_the_largest_kappa_is_one_only_with_equal_shares() -> None:
    assert cohen_kappa_max(contingency_of({"table": [[1, 4], [4, 1]]})).value == pytest.approx(1)
    uneven = cohen_kappa_max(contingency_of({"table": [[1, 8], [0, 1]]})).value
    assert uneven is not None
    assert uneven < 1


def test_given_weights_must_fit_the_values() -> None:
    data = contingency_of({"table": [[3, 1], [1, 3]]})
    assert weighted_kappa(data, weights=[[1, 0], [0, 1]]).value == pytest.approx(cohen_kappa(data).value)
    with pytest.raises(BadData, match="2 by 2"):
        weighted_kappa(data, weights=[[1, 0, 0]])
