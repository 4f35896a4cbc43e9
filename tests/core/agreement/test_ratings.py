import numpy as np
import pytest

from discoursecoder.core.agreement.ratings import dense_codes, from_codes, gathered, small, trimmed, without_order
from discoursecoder.core.errors import BadData

CODES = np.array([[0, 1, -1], [0, 0, -1], [-1, -1, -1], [0, 1, -1]], dtype=np.int8)


def test_coders_and_units_without_any_value_are_left_out() -> None:
    ratings = trimmed(CODES, ("a", "b"), np.ones(4, dtype=np.int64))
    assert ratings.codes.tolist() == [[0, 1], [0, 0], [0, 1]]
    assert ratings.coders == 2


def test_rows_that_no_unit_has_are_left_out() -> None:
    ratings = trimmed(CODES[:2, :2], ("a", "b"), np.array([0, 3]))
    assert ratings.codes.tolist() == [[0, 0]]
    assert ratings.weights.tolist() == [3]


def test_equal_rows_are_gathered_with_their_number() -> None:
    codes = np.tile(np.array([[0, 1], [1, -1], [0, 1], [1, 1]], dtype=np.int8), (100, 1))
    ratings = from_codes(codes, ("a", "b"))
    found = {tuple(row): weight for row, weight in zip(ratings.codes.tolist(), ratings.weights.tolist(), strict=True)}
    assert found == {(0, 1): 200, (1, -1): 100, (1, 1): 100}


def test_rows_are_not_gathered_where_nearly_all_differ() -> None:
    codes = np.arange(4000, dtype=np.int16).reshape(2000, 2)
    ratings = from_codes(codes, tuple(range(4000)))
    assert gathered(ratings) is ratings


def test_extent_counts_pairable_units_coders_and_empty_cells() -> None:
    ratings = from_codes(np.array([[0, 1, -1], [0, -1, -1], [1, 1, 1]], dtype=np.int8), ("a", "b"))
    assert ratings.extent == (2, 3, 3)
    assert not ratings.complete
    assert ratings.margins.tolist() == [1, 4]
    assert ratings.coder_margins.tolist() == [[1, 1], [0, 2], [0, 1]]


def test_two_columns_are_the_ratings_of_two_coders() -> None:
    ratings = from_codes(np.array([[0, 1, -1], [0, -1, -1], [1, 1, 1]], dtype=np.int8), ("a", "b"))
    assert ratings.columns(1, 2).extent == (1, 2, 1)


def test_a_value_is_found_as_number_or_as_text() -> None:
    ratings = from_codes(np.zeros((1, 2), dtype=np.int8), (1, 2))
    assert ratings.position("2") == 1
    with pytest.raises(BadData, match="“3”"):
        ratings.position(3)


@pytest.mark.parametrize(
    ("values", "labels"),
    [
        (np.array([[3, 1], [1, 7]]), (1, 3, 7)),
        (np.array([[3.0, 1.0], [1.0, 7.0]]), (1, 3, 7)),
        (np.array([[0.5, 1.0], [1.0, 7.0]]), (0.5, 1, 7)),
        (np.array([[10**12, 1], [1, 7]]), (1, 7, 10**12)),
        (np.array([["b", "a"], ["a", "c"]]), ("a", "b", "c")),
    ],
)
def test_numbers_and_texts_become_positions_in_their_order(values: np.ndarray, labels: tuple[object, ...]) -> None:
    codes, found = dense_codes(values, np.ones(values.shape, dtype=np.bool_))
    assert found == labels
    assert [[found[code] for code in row] for row in codes.tolist()] == values.tolist()


def test_cells_that_are_not_given_become_missing() -> None:
    given = np.array([[True, False], [True, True]])
    codes, labels = dense_codes(np.array([[5.0, np.nan], [6.0, 5.0]]), given)
    assert (codes.tolist(), labels) == ([[0, -1], [1, 0]], (5.0, 6.0))
    assert dense_codes(np.array([[np.nan]]), np.array([[False]]))[0].tolist() == [[-1]]


def test_without_order_rows_of_equal_values_are_one() -> None:
    found = without_order(from_codes(np.array([[0, 1, -1], [1, -1, 0], [1, 1, 0]], dtype=np.int8), ("a", "b")))
    assert found.codes.tolist() == [[-1, 0, 1], [0, 1, 1]]
    assert found.weights.tolist() == [2, 1]


def test_positions_take_the_smallest_type_that_holds_them() -> None:
    assert [small(q) for q in (2, 126, 127, 40_000)] == [np.int8, np.int8, np.int16, np.int32]
