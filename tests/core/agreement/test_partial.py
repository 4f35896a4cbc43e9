import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discoursecoder.core.agreement.partial import MOST_IN_TABLE, Identity, InTable, OnLine, partial_of
from discoursecoder.core.agreement.weighting import line_of, weight_table
from discoursecoder.core.errors import BadData

LABELS = st.lists(st.integers(-50, 50), min_size=2, max_size=9, unique=True).map(sorted)


@settings(max_examples=40)
@given(labels=LABELS, scheme=st.sampled_from(["linear", "quadratic", "ordinal"]), seed=st.integers(0, 99))
def test_sums_along_a_line_are_those_of_the_table(labels: list[int], scheme: str, seed: int) -> None:
    line = line_of(scheme, labels)
    assert line is not None
    sums, table = OnLine(line), InTable(weight_table(scheme, labels))
    shares = np.random.default_rng(seed).random(len(labels))
    one, other = np.indices((len(labels), len(labels))).reshape(2, -1)
    assert sums.against(shares) == pytest.approx(table.against(shares))
    assert sums.between(one, other) == pytest.approx(table.between(one, other))
    assert sums.total == pytest.approx(table.total)


def test_equal_values_alone_are_a_table_of_ones_on_the_diagonal() -> None:
    shares, codes = np.array([0.2, 0.5, 0.3]), np.array([0, 1, 2])
    plain, table = Identity(3), InTable(np.eye(3))
    assert plain.against(shares).tolist() == table.against(shares).tolist()
    assert plain.between(codes, codes[::-1]).tolist() == table.between(codes, codes[::-1]).tolist()
    assert plain.total == table.total


def test_uneven_tables_count_in_both_directions() -> None:
    table = InTable(np.array([[1.0, 0.5], [0.0, 1.0]]))
    assert table.between(np.array([0]), np.array([1])).tolist() == [0.25]
    assert table.against(np.array([0.0, 1.0])).tolist() == [0.25, 1]
    assert table.total == 2.5


def test_many_values_need_a_scheme_that_falls_along_a_line() -> None:
    labels = tuple(range(MOST_IN_TABLE + 1))
    assert isinstance(partial_of("unweighted", labels), Identity)
    assert isinstance(partial_of("linear", labels), OnLine)
    assert isinstance(partial_of("linear", labels[:9]), InTable)
    with pytest.raises(BadData, match="2049 different values, and radical compares at most 2048"):
        partial_of("radical", labels)
