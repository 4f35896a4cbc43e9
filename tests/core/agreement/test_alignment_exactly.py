"""Alignments of contested units, against trying all pairings, and what an alignment is made of."""

from itertools import permutations

import numpy as np
import pytest

from discoursecoder.core.agreement.alignment import Marks, Weighing, best_alignment, distances, marks_of


def drawn(seed: int, *, coders: int, each: int, room: int = 24) -> Marks:
    """Units so near each other that several could stand beside one."""
    generator = np.random.default_rng(seed)
    starts = generator.integers(0, room, coders * each)
    ends = starts + generator.integers(2, 9, coders * each)
    labels = generator.integers(0, 2, coders * each)
    return marks_of(np.repeat(np.arange(coders), each), starts, ends, labels, coders)


def by_pairing(marks: Marks, weighing: Weighing) -> float:
    """The least disorder of two coders with equally many units, over all ways to pair some of them."""
    mine, yours = (np.flatnonzero(marks.coders == coder) for coder in (0, 1))
    apart = np.array([distances(marks, np.full(len(yours), one), yours, weighing) for one in mine])
    costs = np.minimum(apart, 2 * weighing.empty)
    best = min(sum(costs[i, j] for i, j in enumerate(order)) for order in permutations(range(len(yours))))
    return float(best * 2 / len(marks.starts))


@pytest.mark.parametrize("weighing", [Weighing(), Weighing(empty=2.5), Weighing(3.0, 0.5, 0.75)])
def test_of_two_coders_the_pairing_with_the_least_disorder_is_found(weighing: Weighing) -> None:
    for seed in range(40):
        marks = drawn(seed, coders=2, each=5)
        found = best_alignment(marks, weighing)
        assert found is not None
        assert found.disorder == pytest.approx(by_pairing(marks, weighing)), seed


@pytest.mark.parametrize("coders", [2, 3, 4])
def test_every_unit_stands_in_one_group_with_no_other_of_its_coder(coders: int) -> None:
    for seed in range(15):
        marks = drawn(seed, coders=coders, each=4)
        found = best_alignment(marks, Weighing())
        assert found is not None
        placed = [place for group in found.groups for place in group]
        assert sorted(placed) == list(range(len(marks.starts)))
        assert all(len({int(marks.coders[place]) for place in group}) == len(group) for group in found.groups)


@pytest.mark.parametrize("coders", [2, 3])
def test_the_disorder_is_that_of_the_groups(coders: int) -> None:
    weighing = Weighing(1.5, 1.0, 0.8)
    for seed in range(15):
        marks = drawn(seed, coders=coders, each=4)
        found = best_alignment(marks, weighing)
        assert found is not None
        cost = 0.0
        for group in found.groups:
            pairs = [(a, b) for a in group for b in group if a < b]
            near = sum(float(distances(marks, np.array([a]), np.array([b]), weighing)[0]) for a, b in pairs)
            cost += (near + weighing.empty * (marks.pairs - len(pairs))) / marks.pairs
        assert found.disorder == pytest.approx(cost * coders / len(marks.starts))
