import numpy as np
import pytest

from discoursecoder.core.agreement.distances import distances, given_distance
from discoursecoder.core.errors import BadData

ONES = np.ones(3)


def test_distances_grow_with_the_gap_by_their_own_rule() -> None:
    assert distances("nominal", (1, 2, 4), ONES)[0].tolist() == [0, 1, 1]
    assert distances("interval", (1, 2, 4), ONES)[0].tolist() == [0, 1, 9]
    assert distances("ratio", (1, 3, 0), ONES)[0].tolist() == [0, 0.25, 1]
    assert distances("ordinal", ("a", "b", "c"), np.array([2.0, 4.0, 6.0]))[0].tolist() == [0, 9, 64]


def test_on_a_circle_the_ends_are_neighbours() -> None:
    table = distances("circular", (0, 1, 2, 3), np.ones(4))
    assert table[0, 3] == pytest.approx(table[0, 1])
    assert table[0, 2] == pytest.approx(1)


def test_on_a_bipolar_scale_the_ends_weigh_more() -> None:
    table = distances("bipolar", (0, 1, 2, 3, 4), np.ones(5))
    assert table[0, 1] > table[1, 2]
    assert table[0, 4] == 1.0
    assert table.diagonal().tolist() == [0] * 5


@pytest.mark.parametrize(
    "table",
    [[[0, 1]], [["a", "b"], ["c", "d"]], [[0, 1], [2, 0]], [[0, -1], [-1, 0]], [[1, 1], [1, 0]], [[0], [0, 1]]],
)
def test_a_table_that_is_no_distance_is_refused(table: list[list[float]]) -> None:
    with pytest.raises(BadData, match="distances"):
        given_distance(table, 2)


def test_a_given_distance_is_taken_as_it_is() -> None:
    assert given_distance([[0, 2], [2, 0]], 2).tolist() == [[0, 2], [2, 0]]
