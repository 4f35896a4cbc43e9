"""The best alignment of the units of several coders, as the gamma measure defines it.

Source: Mathet, Y., Widlöcher, A. & Métivier, J.-P. (2015), The unified and holistic method gamma for inter-annotator
agreement measure and alignment, Computational Linguistics 41(3), 437-479.

A unitary alignment takes at most one unit of each coder; its disorder is the mean over pairs of coders of the distance
of their units, a missing unit being `empty` away from anything. An alignment puts every unit into one unitary
alignment. Units that are too far apart never stand in one, so the continuum falls into parts that are solved by
themselves: for two coders as an assignment, for more from left to right, keeping every state that can still matter.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

import numpy as np

from discoursecoder.core.agreement.assignment import best_partners
from discoursecoder.core.agreement.ratings import FloatArray, IntArray

MOST_STATES = 100_000
"""More states than this at one place, and no exact alignment is sought."""

MOST_PAIRS = 1_000_000_000
"""With more pairs of units to look at than this, no alignment is sought either."""

_PORTION = 5_000_000
"""Pairs of units looked at together."""

Edges = dict[tuple[int, int], float]
"""Distances of units that can stand in one unitary alignment, the earlier unit first."""

Group = tuple[int, ...]
"""The places of the units of one unitary alignment; of one unit, it is aligned with nobody's."""


@dataclass(frozen=True)
class Weighing:
    """How distances are made: weights of position and category, and the cost of a missing unit."""

    position: float = 1.0
    category: float = 1.0
    empty: float = 1.0


@dataclass(frozen=True, eq=False)
class Marks:
    """All units from left to right, shape (units,): coder, start, end and number of the category."""

    coders: IntArray
    starts: IntArray
    ends: IntArray
    labels: IntArray
    count: int

    @property
    def pairs(self) -> int:
        """How many pairs of coders there are."""
        return self.count * (self.count - 1) // 2


def marks_of(coders: IntArray, starts: IntArray, ends: IntArray, labels: IntArray, count: int) -> Marks:
    """The units of `count` coders from left to right."""
    order = np.lexsort((labels, coders, ends, starts))
    return Marks(coders[order], starts[order], ends[order], labels[order], count)


def distances(marks: Marks, one: IntArray, other: IntArray, weighing: Weighing) -> FloatArray:
    """The distances of pairs of units: squared relative shift, and another category, each weighed."""
    category = marks.labels[one] != marks.labels[other]
    shift = shifts(marks, one, other)
    return np.asarray(weighing.empty * (weighing.position * shift + weighing.category * category))


def shifts(marks: Marks, one: IntArray, other: IntArray) -> FloatArray:
    """How far pairs of units lie apart: both ends' differences by both lengths, squared."""
    apart = np.abs(marks.starts[one] - marks.starts[other]) + np.abs(marks.ends[one] - marks.ends[other])
    lengths = marks.ends[one] - marks.starts[one] + marks.ends[other] - marks.starts[other]
    return np.asarray((apart / lengths) ** 2)


class Alignment(NamedTuple):
    """A best alignment: every unit stands in one group, and no other way to group them has less disorder."""

    groups: list[Group]
    disorder: float
    """For each unit of a coder."""


def best_disorder(marks: Marks, weighing: Weighing) -> float | None:
    """The disorder of the best alignment for each unit of a coder; None where it is too entangled to be found."""
    found = best_alignment(marks, weighing)
    return None if found is None else found.disorder


def best_alignment(marks: Marks, weighing: Weighing) -> Alignment | None:
    """The alignment with the least disorder; None where it is too entangled to be found."""
    total, groups = 0.0, list[Group]()
    if int(_reached(marks, weighing).sum()) > MOST_PAIRS:
        return None
    for members, edges in _parts(len(marks.starts), *near_pairs(marks, weighing)):
        way = _two_coders if marks.count == 2 else _many_coders
        found = way(members, edges, marks, weighing)
        if found is None:
            return None
        total += found[0]
        groups += found[1]
    return Alignment(groups, total * marks.count / len(marks.starts))


def near_pairs(marks: Marks, weighing: Weighing) -> tuple[IntArray, IntArray, FloatArray]:
    """The pairs of units of different coders that can stand in one unitary alignment, with their distances.

    To take a unit out of a unitary alignment of k units changes the sum by (pairs + k - 1) missing units less its
    distances, so that no best alignment holds a greater distance; for two coders it is that of two missing units.
    """
    most, counts = _furthest(marks), _reached(marks, weighing)
    found: list[tuple[IntArray, IntArray, FloatArray]] = []
    portion = max(1, _PORTION // max(1, int(counts.max())))
    for start in range(0, len(counts), portion):
        some = counts[start : start + portion]
        one = np.repeat(np.arange(start, start + len(some)), some)
        other = one + 1 + np.arange(len(one)) - np.repeat(np.cumsum(some) - some, some)
        apart = distances(marks, one, other, weighing)
        kept = (marks.coders[one] != marks.coders[other]) & (apart <= most * weighing.empty)
        found.append((one[kept], other[kept], apart[kept]))
    ones, others, gaps = zip(*found, strict=True)
    return np.concatenate(ones), np.concatenate(others), np.concatenate(gaps)


def _furthest(marks: Marks) -> float:
    """The greatest distance in a unitary alignment, a missing unit being 1 away."""
    return 2.0 if marks.count == 2 else float(marks.pairs + marks.count - 1)


def _reached(marks: Marks, weighing: Weighing) -> IntArray:
    """For each unit, how many later ones start near enough to be looked at."""
    width = np.sqrt(_furthest(marks) / weighing.position) if weighing.position > 0 else np.inf
    lengths = marks.ends - marks.starts
    reach = np.minimum(width * (lengths + lengths.max()), float(marks.ends.max() - marks.starts.min()) + 1)
    last = np.searchsorted(marks.starts, marks.starts + reach, side="right")
    return np.asarray(last - np.arange(len(last)) - 1, dtype=np.int64)


def _parts(total: int, one: IntArray, other: IntArray, apart: FloatArray) -> Iterator[tuple[list[int], Edges]]:
    """Units that hang together by near pairs, with the distances between them."""
    root = list(range(total))

    def top(place: int) -> int:
        while root[place] != place:
            root[place] = root[root[place]]
            place = root[place]
        return place

    pairs = list(zip(one.tolist(), other.tolist(), apart.tolist(), strict=True))
    for a, b, _ in pairs:
        first, second = top(a), top(b)
        root[max(first, second)] = min(first, second)
    members: dict[int, list[int]] = {}
    for place in range(total):
        members.setdefault(top(place), []).append(place)
    edges: dict[int, Edges] = {place: {} for place in members}
    for a, b, distance in pairs:
        edges[top(a)][a, b] = distance
    for place, found in members.items():
        yield found, edges[place]


def _two_coders(members: Sequence[int], edges: Edges, marks: Marks, weighing: Weighing) -> tuple[float, list[Group]]:
    """The least sum of disorders: a pair saves two missing units and costs its distance."""
    gains: dict[int, list[tuple[int, float]]] = {}
    for (a, b), distance in edges.items():
        left, right = (a, b) if marks.coders[a] == 0 else (b, a)
        gains.setdefault(left, []).append((right, 2 * weighing.empty - distance))
    pairs = [(min(pair), max(pair)) for pair in best_partners(gains).items()]
    paired = {place for pair in pairs for place in pair}
    alone = [place for place in members if place not in paired]
    total = sum(edges[pair] for pair in pairs) + weighing.empty * len(alone)
    return total, [*pairs, *((place,) for place in alone)]


Way = tuple[Group, "Way | None"]
"""How a state was reached: the last group, and the way before it."""

States = dict[int, tuple[float, Way | None]]
"""What later units are already used, with the least cost so far and how it was reached."""


def _many_coders(
    members: Sequence[int], edges: Edges, marks: Marks, weighing: Weighing
) -> tuple[float, list[Group]] | None:
    """The least sum of disorders of a part, or None where too many states would have to be kept.

    A state is what later units are already used; of two ways to reach it only the better one matters.
    """
    position = {place: number for number, place in enumerate(members)}
    choices = _unitary_alignments(members, edges, marks, weighing)
    states: States = {0: (0.0, None)}
    for place in members:
        reached: States = {}
        bit = 1 << position[place]
        options = [(sum(1 << position[other] for other in found), cost, found) for found, cost in choices[place]]
        for used, (total, way) in states.items():
            if used & bit:
                _keep(reached, used & ~bit, total, way)
                continue
            for mask, cost, group in options:
                if not used & mask:
                    _keep(reached, (used | mask) & ~bit, total + cost, (group, way))
        if len(reached) > MOST_STATES:
            return None
        states = reached
    total, way = states[0]
    groups = []
    while way is not None:
        groups.append(way[0])
        way = way[1]
    return total, groups[::-1]


def _keep(states: States, used: int, total: float, way: Way | None) -> None:
    known = states.get(used)
    if known is None or total < known[0]:
        states[used] = total, way


def _unitary_alignments(
    members: Sequence[int], edges: Edges, marks: Marks, weighing: Weighing
) -> dict[int, list[tuple[tuple[int, ...], float]]]:
    """By first unit: unitary alignments that cost less than any way to split them, with their disorders."""
    near: dict[int, list[int]] = {place: [] for place in members}
    for a, b in edges:
        near[a].append(b)
    coders = marks.coders.tolist()
    best: dict[tuple[int, ...], float] = {(place,): weighing.empty for place in members}
    found: dict[int, list[tuple[tuple[int, ...], float]]] = {place: [((place,), weighing.empty)] for place in members}
    grown: list[tuple[int, ...]] = [(place,) for place in members]
    for size in range(2, marks.count + 1):
        missing = (marks.pairs - size * (size - 1) // 2) * weighing.empty
        wider = []
        for some in grown:
            taken = {coders[place] for place in some}
            for place in near[some[0]]:
                if place <= some[-1] or coders[place] in taken or any((one, place) not in edges for one in some):
                    continue
                together = (*some, place)
                cost = (sum(edges[pair] for pair in combinations(together, 2)) + missing) / marks.pairs
                apart = _cheapest_split(together, best, weighing)
                best[together] = min(cost, apart)
                if cost < apart:
                    found[some[0]].append((together, cost))
                wider.append(together)
        grown = wider
    return found


def _cheapest_split(units: tuple[int, ...], best: dict[tuple[int, ...], float], weighing: Weighing) -> float:
    """The least cost of the units in two or more unitary alignments."""
    first, rest = units[0], units[1:]
    costs = []
    for size in range(len(rest)):
        for some in combinations(rest, size):
            other = tuple(place for place in rest if place not in some)
            costs.append(_known((first, *some), best, weighing) + _known(other, best, weighing))
    return min(costs)


def _known(units: tuple[int, ...], best: dict[tuple[int, ...], float], weighing: Weighing) -> float:
    return best.get(units, weighing.empty * len(units))
