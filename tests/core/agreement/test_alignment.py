from collections.abc import Iterator
from itertools import combinations
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discoursecoder.core.agreement import alignment
from discoursecoder.core.agreement.alignment import Marks, Weighing, best_disorder, distances, near_pairs
from discoursecoder.core.agreement.alignment import marks_of as marks_from
from discoursecoder.core.agreement.continuum import Unit
from discoursecoder.core.model.span import Span


def marks_of(coders: list[list[Unit]]) -> Marks:
    rows = [
        (c, unit.span.start, unit.span.end, ord(str(unit.category)))
        for c, units in enumerate(coders)
        for unit in units
    ]
    table = np.array(rows, dtype=np.int64).reshape(-1, 4)
    return marks_from(table[:, 0], table[:, 1], table[:, 2], table[:, 3], len(coders))


@st.composite
def coders(draw: st.DrawFn, *, most: int = 7) -> list[list[Unit]]:
    count = draw(st.integers(2, 4))
    made: list[list[Unit]] = [[] for _ in range(count)]
    for _ in range(draw(st.integers(1, most))):
        start = draw(st.integers(0, 25))
        unit = Unit(Span(start, start + draw(st.integers(1, 9))), draw(st.sampled_from("ab")))
        made[draw(st.integers(0, count - 1))].append(unit)
    return made


def partitions(places: list[int]) -> Iterator[list[list[int]]]:
    """Every way to put the places into groups."""
    if not places:
        yield []
        return
    first, rest = places[0], places[1:]
    for size in range(len(rest) + 1):
        for some in combinations(rest, size):
            for others in partitions([place for place in rest if place not in some]):
                yield [[first, *some], *others]


def by_trying(given_units: list[list[Unit]], weighing: Weighing) -> float:
    """The least disorder of all alignments."""
    marks = marks_of(given_units)
    total = len(marks.starts)
    pairs = marks.pairs
    every = np.arange(total)
    table = np.array([distances(marks, np.full(total, place), every, weighing) for place in every])
    least = np.inf
    for groups in partitions(list(range(total))):
        if any(len({int(marks.coders[p]) for p in group}) < len(group) for group in groups):
            continue
        cost = 0.0
        for group in groups:
            shared = list(combinations(group, 2))
            cost += (sum(table[pair] for pair in shared) + (pairs - len(shared)) * weighing.empty) / pairs
        least = min(least, cost)
    return float(least * marks.count / total)


@settings(max_examples=60)
@given(units=coders(), weights=st.sampled_from([(1, 1, 1), (3, 1, 1), (1, 2, 0.5), (0, 1, 1)]))
def test_the_best_alignment_is_the_least_disorder_of_all(units: list[list[Unit]], weights: Any) -> None:
    weighing = Weighing(*(float(weight) for weight in weights))
    assert best_disorder(marks_of(units), weighing) == pytest.approx(by_trying(units, weighing))


@given(units=coders(most=20))
def test_the_order_of_coders_does_not_matter(units: list[list[Unit]]) -> None:
    assert best_disorder(marks_of(units), Weighing()) == pytest.approx(
        best_disorder(marks_of(units[::-1]), Weighing())
    )


@given(units=coders(most=20))
def test_pairs_looked_at_in_portions_are_the_same(units: list[list[Unit]]) -> None:
    marks = marks_of(units)
    whole = near_pairs(marks, Weighing())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(alignment, "_PORTION", 1)
        portions = near_pairs(marks, Weighing())
    assert all(np.array_equal(one, other) for one, other in zip(whole, portions, strict=True))


def test_equal_units_have_no_disorder_and_unaligned_ones_cost_a_missing_unit() -> None:
    one, other = Unit(Span(0, 5), "a"), Unit(Span(90, 95), "a")
    assert best_disorder(marks_of([[one, other], [one, other]]), Weighing()) == 0
    assert best_disorder(marks_of([[one], [other]]), Weighing()) == 2
    assert best_disorder(marks_of([[one], []]), Weighing(empty=3.0)) == 6


def test_what_is_too_entangled_is_given_up_and_not_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    units = [[Unit(Span(place, place + 30), "a") for place in range(4)] for _ in range(3)]
    monkeypatch.setattr(alignment, "MOST_STATES", 3)
    assert best_disorder(marks_of(units), Weighing()) is None


def test_pairs_too_many_to_look_at_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    units = [[Unit(Span(0, 9), "a"), Unit(Span(1, 8), "a")], [Unit(Span(0, 9), "a")]]
    assert best_disorder(marks_of(units), Weighing()) is not None
    monkeypatch.setattr("discoursecoder.core.agreement.alignment.MOST_PAIRS", 2)
    assert best_disorder(marks_of(units), Weighing()) is None
