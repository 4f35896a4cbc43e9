import numpy as np
import pytest

from discoursecoder.core.agreement.weighting import SCHEMES, line_of, weight_table
from discoursecoder.core.errors import BadData, BadValue


@pytest.mark.parametrize("scheme", sorted(SCHEMES))
def test_equal_values_weigh_one_and_no_pair_more(scheme: str) -> None:
    table = weight_table(scheme, (1, 2, 3, 5))
    assert table.diagonal().tolist() == [1] * 4
    assert table.max() <= 1
    assert np.allclose(table, table.T)


@pytest.mark.parametrize("scheme", ["linear", "quadratic", "ordinal", "radical"])
def test_the_ends_of_the_scale_do_not_agree_at_all(scheme: str) -> None:
    assert weight_table(scheme, (1, 2, 3, 5))[0, -1] == pytest.approx(0)


def test_texts_weigh_by_their_place() -> None:
    assert weight_table("linear", ("low", "middle", "high"))[0].tolist() == [1, 0.5, 0]


def test_one_value_alone_always_agrees() -> None:
    assert weight_table("quadratic", (7,)).tolist() == [[1]]


def test_a_scheme_or_table_that_is_none_is_refused() -> None:
    with pytest.raises(BadValue, match="identity, linear"):
        weight_table("cubic", (1, 2))
    with pytest.raises(BadData, match="2 by 2"):
        weight_table([["a", "b"], ["c", "d"]], (1, 2))  # type: ignore[list-item]  # what a person might pass
    for table in ([[1, 2], [0, 1]], [[0, 0], [0, 1]]):
        with pytest.raises(BadData, match="diagonal"):
            weight_table(table, (1, 2))


def test_other_names_of_schemes_are_understood() -> None:
    assert np.array_equal(weight_table("squared", (1, 2, 3)), weight_table("quadratic", (1, 2, 3)))
    assert np.array_equal(weight_table("unweighted", (1, 2)), np.eye(2))


def test_ratios_take_no_numbers_below_zero() -> None:
    with pytest.raises(BadData, match="-1 is below zero"):
        weight_table("ratio", (-1, 0, 1))


def test_only_some_schemes_fall_along_a_line() -> None:
    assert line_of("linear", (0, 4)) is not None
    assert line_of("circular", (0, 4)) is None
    with pytest.raises(BadValue, match="identity, linear"):
        line_of("cubic", (1, 2))
