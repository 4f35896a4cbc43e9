from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discoursecoder.core.agreement.assignment import largest_gain

gains = st.dictionaries(
    st.tuples(st.integers(0, 4), st.integers(0, 4)), st.one_of(st.integers(1, 4), st.floats(0.01, 2)), max_size=14
)


def neighbours(found: dict[Any, float]) -> dict[int, list[tuple[int, float]]]:
    return {left: [(b, gain) for (a, b), gain in found.items() if a == left] for left in range(5)}


def by_trying(found: dict[Any, float]) -> float:
    return max(sum(found.get((a, b), 0.0) for a, b in enumerate(order)) for order in permutations(range(5)))


@given(found=gains)
def test_the_gain_is_the_largest_of_all_ways(found: dict[Any, float]) -> None:
    assert largest_gain(neighbours(found)) == pytest.approx(by_trying(found))


def test_someone_gives_way_where_another_gains_more() -> None:
    assert largest_gain({0: [(0, 1.0)], 1: [(0, 3.0)]}) == 3
    assert largest_gain({0: [(0, 3.0)], 1: [(0, 1.0)]}) == 3
    assert largest_gain({0: [(0, 2.0), (1, 1.9)], 1: [(0, 2.0)]}) == pytest.approx(3.9)


def test_nobody_gains_nothing() -> None:
    assert largest_gain({}) == 0
    assert largest_gain({0: []}) == 0
