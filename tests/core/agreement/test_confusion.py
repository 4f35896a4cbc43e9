import numpy as np

from discoursecoder.core.agreement.confusion import confusion
from discoursecoder.core.agreement.decisions import Decisions, joined


def decided(*coders: list[list[int]], weights: list[int] | None = None) -> Decisions:
    """Decisions by coder, category and unit."""
    values = np.array(coders, dtype=np.int8).transpose(1, 0, 2)
    units = values.shape[2]
    return Decisions(values, np.arange(units), np.arange(units) + 1, np.array(weights or [1] * units))


def table(*coders: list[list[int]], symmetric: bool = False, weights: list[int] | None = None) -> list[list[int]]:
    found: list[list[int]] = confusion(joined([decided(*coders, weights=weights)]), symmetric=symmetric).tolist()
    return found


def test_agreement_stands_on_the_diagonal_and_nothing_in_the_last_cell() -> None:
    assert table([[1, 0, 0], [0, 1, 0]], [[1, 0, 0], [0, 1, 0]]) == [[1, 0, 0], [0, 1, 0], [0, 0, 1]]


def test_another_category_stands_in_its_column_and_a_missed_one_against_nothing() -> None:
    assert table([[1, 1], [0, 0]], [[0, 0], [1, 0]]) == [[0, 1, 1], [0, 0, 0], [0, 0, 0]]


def test_a_category_more_stands_against_nothing_beside_the_agreement() -> None:
    assert table([[1], [1]], [[1], [0]]) == [[1, 0, 0], [0, 0, 1], [0, 0, 0]]


def test_what_one_coder_was_not_asked_for_is_left_out() -> None:
    assert table([[1], [1]], [[1], [-1]]) == [[1, 0, 0], [0, 0, 0], [0, 0, 0]]
    assert table([[-1], [-1]], [[1], [1]]) == [[0, 0, 0], [0, 0, 0], [0, 0, 0]]


def test_units_count_with_their_weights() -> None:
    assert table([[1], [0]], [[0], [1]], weights=[7]) == [[0, 7, 0], [0, 0, 0], [0, 0, 0]]


def test_for_several_coders_both_orders_of_every_pair_are_summed() -> None:
    found = table([[1], [0]], [[1], [0]], [[0], [1]], symmetric=True)
    assert found == [[2, 2, 0], [2, 0, 0], [0, 0, 0]]


def test_releases_are_summed() -> None:
    one = decided([[1], [0]], [[1], [0]])
    assert confusion(joined([one, one]), symmetric=False)[0, 0] == 2
