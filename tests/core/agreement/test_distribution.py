import numpy as np
import pytest

from discoursecoder.core.agreement.distribution import Distribution, distribution_of
from discoursecoder.core.agreement.inputs import ratings_of
from discoursecoder.core.errors import BadData


def test_values_are_counted_per_unit_without_saying_who_gave_them() -> None:
    found = distribution_of(ratings_of({"data": [["a", "b", None], ["b", "b", "a"]]}))
    rows = dict(zip(map(tuple, found.counts.tolist()), found.weights.tolist(), strict=True))
    assert rows == {(1, 1): 1, (1, 2): 1}


def test_extent_counts_what_falls_short_of_the_fullest_unit() -> None:
    found = Distribution(np.array([[2, 1], [1, 0], [0, 0]]), ("a", "b"), np.array([1, 2, 5]))
    assert found.extent == (1, 3, 4)
    assert found.used == 2
    assert found.q == 2


def test_a_value_that_is_not_there_is_refused() -> None:
    found = Distribution(np.array([[2, 1]]), ("a", "b"), np.array([1]))
    assert found.position("b") == 1
    with pytest.raises(BadData):
        found.position("c")
