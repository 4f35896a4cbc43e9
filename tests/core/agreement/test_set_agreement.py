from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discoursecoder.core.agreement import set_agreement
from discoursecoder.core.agreement.inputs import ratings_of
from discoursecoder.core.agreement.krippendorff import krippendorff_alpha
from discoursecoder.core.agreement.label_sets import SET_DISTANCES, SetRatings, set_distances, set_ratings_of
from discoursecoder.core.agreement.set_agreement import (
    krippendorff_alpha_binary_presence,
    krippendorff_alpha_sets,
    kupper_hafner,
)
from discoursecoder.core.errors import BadData, BadValue
from ratings_data import close

cells = st.one_of(st.none(), st.lists(st.sampled_from("abc"), unique=True, max_size=3))
tables = st.lists(st.lists(cells, min_size=3, max_size=3), min_size=1, max_size=6)


def read(rows: list[Any], **more: Any) -> SetRatings:
    return set_ratings_of({"data": rows, **more})


def by_hand(rows: list[Any], distance: str) -> float | None:
    """Alpha from every pair of values, one by one."""
    units = [[frozenset(cell) for cell in row if cell is not None] for row in rows]
    units = [unit for unit in units if len(unit) > 1]
    values = [value for unit in units for value in unit]
    if not units:
        return None
    observed = sum(
        sum(set_distances(list(permutations(unit, 2)), distance=distance)) / (len(unit) - 1) for unit in units
    )
    expected = sum(set_distances(list(permutations(values, 2)), distance=distance)) / (len(values) - 1)
    return None if expected == 0 else 1 - observed / expected


@settings(max_examples=30)
@given(rows=tables)
def test_alpha_on_sets_equals_the_sum_over_all_pairs(rows: list[Any]) -> None:
    for distance in SET_DISTANCES:
        assert close(krippendorff_alpha_sets(read(rows), distance=distance).value, by_hand(rows, distance))


def test_sets_compared_in_portions_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    rows: list[Any] = [[["a"], ["a", "b"]], [["b"], ["c"]], [["a", "c"], ["c"]], [[], ["a"]]]
    whole = krippendorff_alpha_sets(read(rows)).value
    monkeypatch.setattr(set_agreement, "_PORTION", 2)
    assert krippendorff_alpha_sets(read(rows)).value == pytest.approx(whole)


@given(rows=tables)
def test_one_label_is_a_decision_between_present_and_absent(rows: list[Any]) -> None:
    data = read(rows, codebook=["a", "b", "c"])
    plain = [[None if cell is None else int("a" in cell) for cell in row] for row in rows]
    expected = krippendorff_alpha(ratings_of({"data": plain})).value
    assert close(krippendorff_alpha_binary_presence(data, code="a").value, expected)


def test_a_label_that_is_not_there_and_units_of_ratings_are_refused() -> None:
    data = read([[["a"], ["a"]], [["b"], []]])
    with pytest.raises(BadData, match="no value “z”"):
        krippendorff_alpha_binary_presence(data, code="z")
    with pytest.raises(BadValue, match="characters"):
        krippendorff_alpha_sets(data, units="characters")


def test_concordance_leaves_out_units_without_any_label() -> None:
    rows = [[["a"], ["a", "b"]], [["b"], ["b"]], [[], []], [["a"], None]]
    found = kupper_hafner(read(rows, codebook=["a", "b", "c", "d"]))
    # shares 1/2 and 1; chance (1 + 1) / (2 * 4)
    assert found.value == pytest.approx((0.75 - 0.25) / 0.75)
    assert (found.units, found.missing) == (2, 2)


def test_concordance_is_for_two_coders_with_labels() -> None:
    assert kupper_hafner(read([[["a"], ["a"], ["b"]]])).reason == "defined for two coders only, and 3 have data"
    assert kupper_hafner(read([[["a"]], [["b"]]])).reason == "only one coder has data"
    assert kupper_hafner(read([[[], []]])).reason == "no unit has a label of either coder"


def test_nothing_to_pair_has_its_reason() -> None:
    assert krippendorff_alpha_sets(read([])).reason == "there are no units with a value"
    assert (
        krippendorff_alpha_sets(read([[["a"], None], [None, ["a"]]])).reason == "no unit has the values of two coders"
    )
    assert krippendorff_alpha_sets(read([[["a"], ["a"]]])).reason == "no variation: every unit has the same value"


def test_too_many_different_sets_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("discoursecoder.core.agreement.set_agreement._MOST_SETS", 2)
    with pytest.raises(BadData, match="3 different values, and the comparison of sets compares at most 2"):
        krippendorff_alpha_sets(set_ratings_of({"data": [[["a"], ["b"]], [[], ["a"]]]}))
