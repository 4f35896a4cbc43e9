"""Matching of overlapping spans, one to one and as many as possible.

Source: Hopcroft, J. E. & Karp, R. M. (1973), An n^5/2 algorithm for maximum matchings in bipartite graphs, SIAM
Journal on Computing 2(4), 225-231, here by single augmenting paths after a first matching from left to right.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from discoursecoder.core.model.span import Span


def largest_matching(one: Sequence[Span], other: Sequence[Span]) -> list[tuple[int, int]]:
    """Pairs of places in the two lists whose spans overlap, each span in one pair at most, as many as possible.

    A greedy choice alone would depend on its order.
    """
    neighbours = _neighbours(one, other)
    partner_of_other: dict[int, int] = {}
    partner: dict[int, int] = {}
    for place in sorted(range(len(one)), key=lambda number: one[number].end):
        free = [found for found in neighbours[place] if found not in partner_of_other]
        if free:
            chosen = min(free, key=lambda number: other[number].end)
            partner[place], partner_of_other[chosen] = chosen, place
    for place in range(len(one)):
        if place not in partner and neighbours[place]:
            _augment(place, neighbours, partner, partner_of_other)
    return sorted(partner.items())


def _neighbours(one: Sequence[Span], other: Sequence[Span]) -> list[list[int]]:
    """For each span of the first list, the places of the spans of the second that overlap it."""
    order = sorted(range(len(other)), key=lambda number: other[number])
    starts = [other[number].start for number in order]
    reach = list(accumulate((other[number].end for number in order), max))
    found = []
    for span in one:
        near = []
        place = bisect_left(starts, span.end) - 1
        while place >= 0 and reach[place] > span.start:
            if other[order[place]].end > span.start:
                near.append(order[place])
            place -= 1
        found.append(near)
    return found


def _augment(
    start: int, neighbours: Sequence[Sequence[int]], partner: dict[int, int], partner_of_other: dict[int, int]
) -> None:
    """Search a path that alternates between free and matched pairs to a free span, and turn it round."""
    reached_from: dict[int, int] = {}
    waiting = [start]
    while waiting:
        place = waiting.pop()
        for found in neighbours[place]:
            if found in reached_from:
                continue
            reached_from[found] = place
            if found in partner_of_other:
                waiting.append(partner_of_other[found])
                continue
            _turn_round(found, reached_from, partner, partner_of_other)
            return


def _turn_round(
    end: int, reached_from: dict[int, int], partner: dict[int, int], partner_of_other: dict[int, int]
) -> None:
    """Along the path that ends at a free span, free pairs become matched and matched pairs free."""
    found: int | None = end
    while found is not None:
        owner = reached_from[found]
        previous = partner.get(owner)
        partner[owner], partner_of_other[found] = found, owner
        found = previous
