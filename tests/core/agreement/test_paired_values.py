import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from discoursecoder.core.agreement.paired_values import PairedValues, ValueSums
from discoursecoder.core.agreement.registry import measure

Row = tuple[int | None, int | None]

cells = st.one_of(st.none(), st.integers(0, 3))
rows = st.lists(st.tuples(cells, cells), min_size=1, max_size=8)


def sums(listed: list[Row], level: str, labels: list[object] | None = None) -> ValueSums:
    """Pairs in two releases in turn; twelve codings in each release."""
    one, other = (np.array([-1 if row[side] is None else row[side] for row in listed]) for side in (0, 1))
    release = np.arange(len(listed)) % 2
    known: list[object] = labels or [1, 2, 3, 5]
    return ValueSums(PairedValues(one, other, release, known, level, np.full(2, 12.0), np.ones(2, dtype=np.bool_)))  # type: ignore[arg-type]


@given(rows)
@pytest.mark.parametrize("level", ["nominal", "ordinal", "interval", "ratio"])
def test_alpha_of_a_variable_is_that_of_its_pairs_of_values(level: str, listed: list[Row]) -> None:
    labels = [1, 2, 3, 5]
    data = [[None if cell is None else labels[cell] for cell in row] for row in listed]
    found = sums(listed, level).read(np.ones((1, 2)))["krippendorff_alpha"]
    given_ = {"kind": "ratings", "data": data, "categories": labels}
    expected = measure(given_, "krippendorff_alpha", metric=level).value
    assert np.isnan(found.value[0]) == (expected is None)
    if expected is not None:
        assert found.value[0] == pytest.approx(expected, abs=1e-9)


def test_sets_of_values_are_measured_by_how_much_they_share() -> None:
    labels: list[object] = [frozenset(), frozenset({"a"}), frozenset({"a", "b"})]
    listed: list[Row] = [(1, 1), (1, 2), (0, 0), (2, 2)]
    found = sums(listed, "set", labels).read(np.ones((1, 2)))["krippendorff_alpha_sets_masi"]
    data = [[sorted(labels[cell or 0]) for cell in row] for row in listed]  # type: ignore[call-overload]
    expected = measure({"kind": "set_ratings", "data": data}, "krippendorff_alpha_sets", distance="masi")
    assert found.value[0] == pytest.approx(expected.value)


def test_coverage_and_joint_agreement_stand_beside() -> None:
    made = sums([(0, 0), (0, 1), (2, None)], "nominal")
    found = made.read(np.ones((1, 2)))
    assert found["percent_agreement"].value[0] == 0.5
    assert found["krippendorff_alpha"].coverage is not None
    assert found["krippendorff_alpha"].coverage[0] == 6 / 24
    assert made.joint(np.ones(2)) == 2 / 24
    assert made.missing.tolist() == [1, 0]


def test_a_release_drawn_twice_counts_twice() -> None:
    listed: list[Row] = [(0, 0), (0, 1), (2, 2), (1, 1)]
    for level in ("ordinal", "interval"):
        twice = sums(listed, level).read(np.array([[2.0, 1.0]]))["krippendorff_alpha"].value[0]
        again: list[Row] = [listed[0], listed[1], listed[2], listed[3], listed[0], (None, None), listed[2]]
        assert twice == pytest.approx(sums(again, level).read(np.ones((1, 2)))["krippendorff_alpha"].value[0])


def test_an_undefined_figure_has_its_reason() -> None:
    ones = np.ones(2)
    assert sums([(None, 1)], "interval").reason("", ones) == "no two matched codings both have a value"
    assert sums([(1, 1)], "nominal").reason("", ones) == "no variation: every unit has the same value"
    assert "no passage" in sums([(1, 1)], "nominal").reason("", np.array([0.0, 1.0]))
