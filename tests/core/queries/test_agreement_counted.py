import numpy as np

from discoursecoder.core.agreement.decisions import Decisions, Sheet
from discoursecoder.core.model.span import Span
from discoursecoder.core.queries.agreement_counted import (
    PRESENCE,
    ContinuumUnits,
    MatchedUnits,
    SetUnits,
    texts_of,
)

ONCE = np.ones((1, 2))


def decided(*rows: list[list[int]]) -> list[Decisions]:
    """Two releases of three sentences; for each category the values of each coder."""
    place = np.arange(3)
    values = np.array(rows, dtype=np.int8)
    return [Decisions(values, place, place + 1, np.ones(3, dtype=np.int64))] * 2


def test_a_category_of_sets_is_its_presence() -> None:
    kept = SetUnits(decided([[1, 0, 0], [1, 1, 0]], [[0, 0, 0], [0, 0, -1]], [[0] * 3] * 2), [])
    whole, first = kept.whole(), kept.category(0)
    assert whole.units.tolist() == [2, 2]
    assert whole.missing is not None
    assert whole.missing.tolist() == [1, 1]
    assert first.units.tolist() == [3, 3]
    assert first.present is not None
    assert first.present.tolist() == [3, 3]
    assert list(first.sums.read(ONCE)) == [PRESENCE]
    second, third = kept.category(1), kept.category(2)
    assert second.missing is not None
    assert second.missing.tolist() == [1, 1]
    assert third.sums.reason(PRESENCE, ONCE[0]) == (
        "no variation: every unit has the same value (nobody used the category)"
    )
    assert third.sums.reason(PRESENCE, np.zeros(2)) == "no unit has the values of two coders"


def test_groups_of_sets_do_without_multi_valued_alpha() -> None:
    kept = SetUnits(decided([[1, 0, 0], [1, 1, 0]]), decided([[1, 1, 0], [1, 1, 0]]))
    multi = "multivalued_alpha_nominal"
    assert multi in kept.whole().sums.read(ONCE)
    assert multi not in kept.grouped().sums.read(ONCE)
    assert multi not in kept.pair((0, 1)).sums.read(ONCE)
    assert kept.branch(0).sums.read(ONCE)[PRESENCE].value[0] == 1


def sheet(*spans: tuple[str, int, int], asked: str = "xy") -> Sheet:
    found: dict[str, list[Span]] = {}
    for name, start, end in spans:
        found.setdefault(name, []).append(Span(start, end))
    return Sheet(frozenset(asked), found)


SHEETS: list[list[Sheet | None]] = [
    [sheet(("x", 0, 5), ("y", 10, 15)), sheet(("x", 0, 5)), None],
    [sheet(("x", 2, 8)), sheet(("x", 2, 8), asked="x"), sheet(("y", 0, 4))],
]
BODIES = [[Span(0, 20)]] * 2
BRANCHES: list[list[Sheet | None]] = [
    [None if one is None else Sheet(frozenset({"b"}), {"b": list(one.spans.get("x", ()))}) for one in some]
    for some in SHEETS
]
TEXTS = texts_of(SHEETS, BODIES, ["x", "y"], (BRANCHES, ["b"]))


def test_passages_are_counted_where_two_coders_were_asked() -> None:
    matched = MatchedUnits(TEXTS, [(0, 1), (0, 2), (1, 2)])
    assert matched.whole().units.tolist() == [3, 3]
    assert matched.pair((0, 1)).units.tolist() == [3, 2]
    assert matched.category(1).units.tolist() == [1, 1]
    assert matched.category(1).coders.tolist() == [[True, True, False], [True, False, True]]
    assert matched.branch(0).units.tolist() == [2, 2]
    assert matched.grouped().compared.tolist() == [True, True]


def test_a_continuum_has_the_family_and_each_category_on_its_own() -> None:
    kept = ContinuumUnits(TEXTS)
    whole = kept.whole()
    assert list(whole.sums.read(ONCE)) == ["u_alpha", "bar_u_alpha", "cu_alpha", "bar_u_alpha_per_code"]
    assert whole.units.tolist() == [3, 3]
    first = kept.category(0)
    assert list(first.sums.read(ONCE)) == ["bar_u_alpha_per_code", "ku_alpha"]
    assert first.values is not None
    assert first.values.tolist() == [40, 60]
    assert kept.category(1).sums.reason("ku_alpha", np.array([1.0, 0.0])) == "no two coders marked a common place"
    assert kept.category(1).sums.reason("bar_u_alpha_per_code", np.zeros(2)) == "no unit has the values of two coders"
    assert kept.branch(0).units.tolist() == [2, 2]
    assert kept.branch(0).sums.reason("bar_u_alpha_per_code", np.zeros(2))
    assert kept.pair((0, 1)).sums.read(ONCE)["bar_u_alpha_per_code"].value[0] < 1
    assert whole.sums.reason("u_alpha", np.zeros(2)) == "no two coders were asked for all these categories"
    assert whole.sums.reason("bar_u_alpha_per_code", np.zeros(2)) == "no unit has the values of two coders"
