import pytest

from discoursecoder.core.agreement.inputs import contingency_of, distribution_of, ratings_of
from discoursecoder.core.agreement.percent import (
    bias_index,
    holsti,
    negative_agreement,
    pabak,
    percent_agreement,
    percent_agreement_pairwise,
    positive_agreement,
    prevalence_index,
)

TABLE = contingency_of({"table": [[40, 9], [6, 45]]})


def test_agreement_is_the_mean_over_units_of_agreeing_pairs() -> None:
    data = ratings_of({"data": [["a", "a", "b"], ["a", "a", None], ["b", None, None]]})
    assert percent_agreement(data).value == pytest.approx((1 / 3 + 1) / 2)
    assert percent_agreement_pairwise(data).value == percent_agreement(data).value
    assert percent_agreement(distribution_of({"table": [[2, 1], [2, 0], [0, 1]]})).value == pytest.approx(2 / 3)


def test_without_pairs_there_is_no_share() -> None:
    assert percent_agreement(ratings_of({"data": [["a"]]})).reason == "only one coder has data"
    assert percent_agreement(ratings_of({"data": []})).reason == "there are no units with a value"
    assert percent_agreement(ratings_of({"data": [["a", None], [None, "a"]]})).value is None


def test_holsti_counts_units_that_one_coder_left_out() -> None:
    assert holsti(ratings_of({"data": [["a", "a"], ["a", "b"], ["b", None]]})).value == pytest.approx(2 / 5)


def test_specific_agreement_looks_at_one_value() -> None:
    assert positive_agreement(TABLE).value == pytest.approx(80 / 95)
    assert negative_agreement(TABLE).value == pytest.approx(90 / 105)
    assert positive_agreement(TABLE, value=2).value == negative_agreement(TABLE).value


def test_specific_agreement_on_an_unused_value_is_undefined() -> None:
    unused = contingency_of({"table": [[0, 0], [0, 5]]})
    assert positive_agreement(unused).reason == "nobody used the value"
    assert negative_agreement(ratings_of({"data": [["a", "a"]]})).reason == "nobody used the value"


def test_indexes_of_prevalence_and_bias_are_for_two_values() -> None:
    assert prevalence_index(TABLE).value == pytest.approx(0.05)
    assert bias_index(TABLE).value == pytest.approx(0.03)
    assert pabak(TABLE).value == pytest.approx(0.7)
    three = contingency_of({"table": [[1, 0, 0], [0, 1, 0], [0, 0, 1]]})
    for function in (prevalence_index, bias_index, pabak, negative_agreement):
        assert function(three).reason == "defined for two values only, and there are 3"


def test_figures_of_two_coders_are_undefined_for_three() -> None:
    three = ratings_of({"data": [["a", "a", "b"]]})
    for function in (prevalence_index, bias_index, pabak, holsti):
        assert function(three).reason == "defined for two coders only, and 3 have data"


def test_agreement_on_a_value_among_several_coders_counts_pairs_for_it() -> None:
    # Ordered pairs whose first coder gave "a": 2 agree of 2, then 2 of 4; a coder alone says nothing.
    data = ratings_of({"data": [["a", "a", None], ["a", "a", "b"], ["a", None, None], ["b", "b", "b"]]})
    assert positive_agreement(data).value == pytest.approx(4 / 6)
    counts = distribution_of({"table": [[2, 0], [2, 1], [1, 0], [0, 3]], "categories": ["a", "b"]})
    assert positive_agreement(counts).value == pytest.approx(4 / 6)
    assert negative_agreement(data).value == pytest.approx(6 / 8)
    assert positive_agreement(data, value="b").value == negative_agreement(data).value
