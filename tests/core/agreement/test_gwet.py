import math

import pytest
from hypothesis import given, settings

from discoursecoder.core.agreement.gwet import (
    alpha_framework,
    brennan_prediger,
    conger_framework,
    fleiss_framework,
    gwet_ac1,
    gwet_ac2,
)
from discoursecoder.core.agreement.inputs import ratings_of
from discoursecoder.core.agreement.krippendorff import krippendorff_alpha
from discoursecoder.core.agreement.many_coders import fleiss_kappa
from discoursecoder.core.errors import BadValue
from ratings_data import Rows, ratings


@settings(max_examples=60)
@given(rows=ratings())
def test_with_identity_weights_the_framework_gives_alpha_itself(rows: Rows) -> None:
    data = ratings_of({"data": rows})
    expected = krippendorff_alpha(data).value
    assert alpha_framework(data, weights="identity").value == pytest.approx(expected, abs=1e-9)


@given(rows=ratings(missing=False))
def test_without_missing_values_the_framework_gives_fleiss_itself(rows: Rows) -> None:
    data = ratings_of({"data": rows})
    assert fleiss_framework(data, weights="identity").value == pytest.approx(fleiss_kappa(data).value, abs=1e-9)


def test_errors_and_intervals_belong_to_every_figure_of_several_units() -> None:
    data = ratings_of({"data": [[1, 1, 2], [2, 2, 2], [1, 1, 1], [2, None, 1]]})
    for outcome in (
        gwet_ac1(data),
        gwet_ac2(data),
        brennan_prediger(data),
        fleiss_framework(data, weights="linear"),
        alpha_framework(data, weights="linear"),
        conger_framework(data, weights="identity"),
    ):
        error, interval = outcome.statistics["se_gwet"], outcome.statistics["ci95_t"]
        assert isinstance(error, float)
        assert error > 0
        assert isinstance(interval, tuple)
        assert outcome.value is not None
        assert interval[0] < outcome.value < interval[1] <= 1


def test_one_unit_alone_has_no_error() -> None:
    data = ratings_of({"data": [[1, 2]]})
    for outcome in (gwet_ac1(data), alpha_framework(data, weights="identity")):
        assert outcome.value is not None
        assert "se_gwet" not in outcome.statistics


def test_a_value_that_everybody_gives_leaves_only_coefficients_with_fixed_chance() -> None:
    data = ratings_of({"data": [["a", "a"], ["a", "a"]], "categories": ["a", "b"]})
    assert gwet_ac1(data).value == 1
    assert brennan_prediger(data).value == 1
    for function in (fleiss_framework, alpha_framework, conger_framework):
        assert function(data, weights="identity").reason == "no variation: every unit has the same value"


def test_one_possible_value_explains_everything() -> None:
    data = ratings_of({"data": [["a", "a"], ["a", "a"]]})
    for outcome in (gwet_ac1(data), brennan_prediger(data)):
        assert outcome.reason == "only one value is possible, so chance explains everything"


def test_nothing_to_compare_is_said() -> None:
    for rows, reason in (
        ([], "there are no units with a value"),
        ([["a"], ["b"]], "only one coder has data"),
        ([["a", None], [None, "b"]], "no unit has the values of two coders"),
    ):
        data = ratings_of({"data": rows})
        for outcome in (
            gwet_ac1(data),
            brennan_prediger(data),
            fleiss_framework(data, weights="identity"),
            alpha_framework(data, weights="identity"),
            conger_framework(data, weights="identity"),
        ):
            assert outcome.reason == reason


def test_ac1_takes_no_weights_and_no_other_way_with_missing_values() -> None:
    data = ratings_of({"data": [[1, 2], [2, 2]]})
    assert math.isclose(gwet_ac1(data).value or 0, gwet_ac2(data, weights="identity").value or 1)
    with pytest.raises(BadValue, match="gwet_ac2"):
        gwet_ac1(data, weights="linear")
    with pytest.raises(BadValue, match="Gwet framework"):
        gwet_ac1(data, missing="drop")
