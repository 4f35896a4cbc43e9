"""The one-to-one matching with the largest gain, where leaving someone alone costs nothing.

Source: Jonker, R. & Volgenant, A. (1987), A shortest augmenting path algorithm for dense and sparse linear assignment
problems, Computing 38(4), 325-340; here on lists of neighbours, with being alone as everyone's own alternative.
"""

import heapq
from collections.abc import Mapping, Sequence

Neighbours = Mapping[int, Sequence[tuple[int, float]]]
"""For each on the left, whom on the right it could have, and what that would gain."""


def largest_gain(neighbours: Neighbours) -> float:
    """The largest sum of gains of a matching in which everyone stands at most once."""
    gains = {(left, right): gain for left, near in neighbours.items() for right, gain in near}
    return sum(gains[pair] for pair in best_partners(neighbours).items())


def best_partners(neighbours: Neighbours) -> dict[int, int]:
    """Who on the right goes with whom on the left in a matching with the largest gain."""
    matching = _Matching(neighbours)
    for left in neighbours:
        matching.bring_in(left)
    return matching.partner


class _Matching:
    """A best matching of those brought in so far, with prices that prove it.

    For every pair the two prices together are at least the gain, and equal to it for partners. No price is negative,
    and it is zero for whoever is alone.
    """

    def __init__(self, neighbours: Neighbours) -> None:
        self.neighbours = neighbours
        self.partner: dict[int, int] = {}
        self.owner: dict[int, int] = {}
        self.left_price: dict[int, float] = {}
        self.right_price: dict[int, float] = {}

    def bring_in(self, start: int) -> None:
        """Add one on the left along the cheapest path to someone free on the right, or to being alone."""
        prices = self.right_price
        offers = (gain - prices.get(right, 0.0) for right, gain in self.neighbours[start])
        self.left_price[start] = max(0.0, max(offers, default=0.0))
        left_at, right_at = {start: 0.0}, dict[int, float]()
        came_from: dict[int, int] = {}
        waiting: list[tuple[float, int, int]] = []
        left, alone, limit = start, start, self.left_price[start]
        found: int | None = None
        while True:
            price, at = self.left_price[left], left_at[left]
            if at + price < limit:
                alone, limit = left, at + price
            for right, gain in self.neighbours[left]:
                cost = at + price + prices.get(right, 0.0) - gain
                if right not in right_at and cost < limit:
                    heapq.heappush(waiting, (cost, right, left))
            while waiting and waiting[0][1] in right_at:
                heapq.heappop(waiting)
            if not waiting or waiting[0][0] >= limit:
                break
            cost, right, source = heapq.heappop(waiting)
            right_at[right], came_from[right] = cost, source
            if right not in self.owner:
                found, limit = right, cost
                break
            left = self.owner[right]
            left_at[left] = cost
        self._reprice(left_at, right_at, limit)
        self._turn(start, found, alone, came_from)

    def _reprice(self, left_at: dict[int, float], right_at: dict[int, float], limit: float) -> None:
        for left, at in left_at.items():
            self.left_price[left] -= max(0.0, limit - at)
        for right, at in right_at.items():
            self.right_price[right] = self.right_price.get(right, 0.0) + max(0.0, limit - at)

    def _turn(self, start: int, found: int | None, alone: int, came_from: dict[int, int]) -> None:
        """Everyone on the path takes the partner of the next; the last takes the free one, or nobody."""
        right = self.partner.pop(alone, None) if found is None else found
        while right is not None:
            left = came_from[right]
            previous = self.partner.get(left)
            self.partner[left], self.owner[right] = right, left
            right = None if left == start else previous
