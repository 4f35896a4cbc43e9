import numpy as np
import pytest
from hypothesis import given, settings
from statsmodels.stats.inter_rater import fleiss_kappa as independent_fleiss

from discoursecoder.core.agreement.inputs import distribution_of, ratings_of
from discoursecoder.core.agreement.many_coders import (
    conger_kappa,
    fleiss_kappa,
    fleiss_kappa_per_value,
    light_kappa,
    randolph_kappa,
)
from discoursecoder.core.agreement.two_coders import cohen_kappa
from discoursecoder.core.errors import BadValue
from ratings_data import Rows, ratings


@settings(max_examples=60)
@given(rows=ratings(missing=False))
def test_fleiss_and_randolph_equal_statsmodels_wherever_defined(rows: Rows) -> None:
    table = np.array([[row.count(label) for label in (0, 1, 2)] for row in rows])
    data = distribution_of({"table": table.tolist()})
    for function, method in ((fleiss_kappa, "fleiss"), (randolph_kappa, "randolph")):
        found = function(data).value
        if found is not None:
            assert found == pytest.approx(independent_fleiss(table, method=method), abs=1e-9)


@given(rows=ratings(coders=2, missing=False))
def test_for_two_coders_conger_and_light_are_cohen(rows: Rows) -> None:
    data = ratings_of({"data": rows})
    expected = cohen_kappa(data).value
    for function in (conger_kappa, light_kappa):
        assert function(data).value == pytest.approx(expected, abs=1e-9)


def test_unequal_numbers_of_values_need_the_framework_by_name() -> None:
    data = ratings_of({"data": [["a", "a", None], ["b", "b", "b"], ["a", "b", "b"]]})
    refused = fleiss_kappa(data)
    assert refused.value is None
    assert refused.reason is not None
    assert "Gwet framework" in refused.reason
    assert fleiss_kappa(data, missing="Gwet framework").value is not None
    with pytest.raises(BadValue, match="Gwet framework"):
        fleiss_kappa(data, missing="drop")


def test_one_value_against_the_rest_is_fleiss_of_the_dichotomy() -> None:
    rows = [["a", "a", "b"], ["c", "b", "b"], ["a", "c", "c"]]
    rest = [["a" if cell == "a" else "x" for cell in row] for row in rows]
    expected = fleiss_kappa(ratings_of({"data": rest})).value
    assert fleiss_kappa_per_value(ratings_of({"data": rows}), value="a").value == pytest.approx(expected)


def test_light_is_undefined_when_one_pair_is_and_says_which() -> None:
    outcome = light_kappa(ratings_of({"data": [["a", "a", "a"], ["a", "a", "b"]]}))
    assert outcome.value is None
    assert outcome.reason == "undefined for coders 1 and 2: no variation: every unit has the same value"


def test_one_coder_alone_has_no_figure_of_several() -> None:
    alone = ratings_of({"data": [["a"], ["b"]]})
    for function in (fleiss_kappa, conger_kappa, light_kappa, randolph_kappa):
        assert function(alone).reason == "only one coder has data"
    nobody = ratings_of({"data": []})
    for function in (fleiss_kappa, conger_kappa, light_kappa, randolph_kappa):
        assert function(nobody).reason == "there are no units with a value"
