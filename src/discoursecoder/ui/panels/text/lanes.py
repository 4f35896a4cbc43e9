"""Lanes of the margin: brackets that meet in a row never share one.

Greedy interval colouring over the whole release (so lanes do not change while scrolling) in the order of the
beginnings, which needs as few lanes as there are brackets on the fullest row; a bracket added later takes the lowest
lane free on its rows and moves no other.
"""

from collections.abc import Iterable
from heapq import heappop, heappush
from typing import NamedTuple


class Rows(NamedTuple):
    """The rows of text that a bracket covers, both included."""

    first: int
    last: int


def colour(brackets: Iterable[tuple[str, Rows]]) -> dict[str, int]:
    """The lane of each bracket, 0 next to the text.

    Args:
        brackets: id and rows; longer brackets that begin on the same row go outwards last, in the order given.
    """
    ordered = sorted(brackets, key=lambda bracket: bracket[1].first)
    lanes: dict[str, int] = {}
    running: list[tuple[int, int]] = []  # last row, lane
    free: list[int] = []
    used = 0
    for name, rows in ordered:
        while running and running[0][0] < rows.first:
            heappush(free, heappop(running)[1])
        if free:
            lane = heappop(free)
        else:
            lane = used
            used += 1
        lanes[name] = lane
        heappush(running, (rows.last, lane))
    return lanes


def lowest_free(taken: Iterable[int]) -> int:
    """The lowest lane that none of the neighbours has taken."""
    occupied = set(taken)
    lane = 0
    while lane in occupied:
        lane += 1
    return lane
