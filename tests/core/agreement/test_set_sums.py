import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from discoursecoder.core.agreement import set_sums
from discoursecoder.core.agreement.decisions import Decisions
from discoursecoder.core.agreement.registry import measure
from discoursecoder.core.agreement.set_sums import DISTANCES, MULTIVALUED, SetSums, set_cells

NAMES = ["k0", "k1", "k2"]

cells = st.one_of(st.none(), st.frozensets(st.integers(0, 2)))
tables = st.lists(st.lists(st.tuples(cells, cells, cells), min_size=1, max_size=4), min_size=1, max_size=3)

Row = tuple[frozenset[int] | None, ...]


def decisions(rows: list[Row]) -> Decisions:
    """Sets as decisions; None is missing for one category, which is enough."""
    values = np.zeros((3, len(rows[0]), len(rows)), dtype=np.int8)
    for unit, row in enumerate(rows):
        for coder, cell in enumerate(row):
            if cell is None:
                values[1, coder, unit] = -1
            else:
                values[list(cell), coder, unit] = 1
    place = np.arange(len(rows))
    return Decisions(values, place, place + 1, np.ones(len(rows), dtype=np.int64))


def outcome(plan: list[list[Row]], name: str, **params: str) -> float | None:
    rows = [[None if cell is None else [NAMES[n] for n in cell] for cell in row] for one in plan for row in one]
    return measure({"kind": "set_ratings", "data": rows, "codebook": NAMES}, name, **params).value


def sums(plan: list[list[Row]]) -> SetSums:
    return SetSums(set_cells([decisions(rows) for rows in plan], range(3)))


@given(tables)
def test_pooled_figures_are_those_of_all_units_together(plan: list[list[Row]]) -> None:
    found = sums(plan).read(np.ones((1, len(plan))))
    for name, params in [
        *((f"krippendorff_alpha_sets_{one}", {"distance": one}) for one in DISTANCES),
        (MULTIVALUED, {}),
    ]:
        expected = outcome(plan, MULTIVALUED if name == MULTIVALUED else "krippendorff_alpha_sets", **params)
        value = float(found[name].value[0])
        assert np.isnan(value) == (expected is None), name
        if expected is not None:
            assert value == pytest.approx(expected, abs=1e-9)


PLAN: list[list[Row]] = [
    [(frozenset({0}), frozenset({0, 1}), None), (frozenset(), frozenset({2}), frozenset())],
    [(frozenset({1}), frozenset({1}), frozenset({1})), (frozenset({0, 2}), frozenset({0}), frozenset({2}))],
    [(frozenset(), frozenset(), frozenset({1}))],
]


def test_a_release_drawn_twice_counts_twice() -> None:
    drawn = sums(PLAN).read(np.array([[2.0, 0.0, 1.0]]))
    again = [PLAN[0], PLAN[0], PLAN[2]]
    for name in DISTANCES:
        expected = outcome(again, "krippendorff_alpha_sets", distance=name)
        assert drawn[f"krippendorff_alpha_sets_{name}"].value[0] == pytest.approx(expected)
    assert drawn[MULTIVALUED].value[0] == pytest.approx(outcome(again, MULTIVALUED))


def test_very_many_sets_give_the_same_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    weights = np.array([[1.0, 1.0, 1.0], [0.0, 2.0, 1.0]])
    few = sums(PLAN).read(weights)
    monkeypatch.setattr(set_sums, "_KEPT", 1)
    monkeypatch.setattr(set_sums, "_PORTION", 2)
    many = sums(PLAN).read(weights)
    for name, one in few.items():
        assert many[name].value == pytest.approx(one.value)


def test_percent_is_the_share_of_equal_sets() -> None:
    found = sums(PLAN[1:]).read(np.ones((1, 2)))["percent_agreement"]
    assert found.value[0] == pytest.approx((1 + 0 + 1 / 3) / 3)
    assert not found.corrected


def test_two_coders_alone_are_compared_on_what_both_decided() -> None:
    every = set_cells([decisions(rows) for rows in PLAN], range(3))
    two = SetSums(every.of((0, 2)), multi=False)
    assert two.units.tolist() == [1, 2, 1]
    assert MULTIVALUED not in two.read(np.ones((1, 3)))
    assert MULTIVALUED not in sums(PLAN).without_multivalued().read(np.ones((1, 3)))
    assert every.coders.tolist() == [[True, True, True]] * 3
    assert every.missing.tolist() == [1, 0, 0]


def test_more_than_64_categories_are_told_apart() -> None:
    values = np.zeros((70, 2, 3), dtype=np.int8)
    values[69, :, 0] = values[3, 0, 1] = values[66, 1, 1] = 1
    place = np.arange(3)
    cells = set_cells([Decisions(values, place, place + 1, np.ones(3, dtype=np.int64))], range(70))
    assert len(cells.sets.members) == 4
    assert cells.codes[0, 0] == cells.codes[0, 1]
    assert cells.codes[1, 0] != cells.codes[1, 1]


def test_the_reason_tells_nothing_to_pair_from_nothing_that_varies() -> None:
    empty: list[list[Row]] = [[(frozenset(), None, None)], [(frozenset(), frozenset(), None)]]
    found = sums(empty)
    assert found.reason("", np.array([1.0, 0.0])) == "no unit has the values of two coders"
    assert found.reason("", np.array([1.0, 1.0])) == "no variation: every unit has the same value"
