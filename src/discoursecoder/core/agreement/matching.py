"""Matching of overlapping spans, one to one and as many as possible."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from discoursecoder.core.model.span import Span


def largest_matching(one: Sequence[Span], other: Sequence[Span]) -> list[tuple[int, int]]:
    """Pairs of places in the two lists whose spans overlap, each span in one pair at most, as many as possible.

    The spans of the first list choose in the order of their ends, each the free one that ends first. That is the best
    choice: a later span that overlaps this one overlaps every other that was free as well, since it ends no earlier
    than the chooser and starts before the one chosen ends. Any other order would not find as many.
    """
    neighbours = _neighbours(one, other)
    taken: set[int] = set()
    pairs = []
    for place in sorted(range(len(one)), key=lambda number: one[number].end):
        free = [found for found in neighbours[place] if found not in taken]
        if free:
            chosen = min(free, key=lambda number: other[number].end)
            taken.add(chosen)
            pairs.append((place, chosen))
    return sorted(pairs)


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
