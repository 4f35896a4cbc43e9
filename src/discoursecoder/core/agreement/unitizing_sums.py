"""The u family from sums by release, for many weightings of releases at once.

Source: Krippendorff, Mathet, Bouvry & Widlöcher (2016), as in `unitizing`, which computes the same of one continuum.
Lengths, squared lengths and lengths shared by pairs of coders add up over releases; with m coders in a release its
pairs count 1 / (m - 1) each, so that every coder's length enters once.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

import numpy as np

from discoursecoder.core.agreement.additive import Reading, reading
from discoursecoder.core.agreement.passages import Passage, Passages
from discoursecoder.core.agreement.ratings import FloatArray, IntArray
from discoursecoder.core.messages import say
from discoursecoder.core.model.span import Span

PER_CODE = "bar_u_alpha_per_code"


@dataclass(frozen=True, eq=False)
class Lengths:
    """One release, categories along the last axis, the gap being the last value of `same`, `margin` and `own`.

    Attributes:
        same: length to which pairs of coders gave the same value, both orders.
        margin: length that coders gave each value.
        own: squared lengths of units, lengths of gaps: what a unit cannot be paired with.
        inner: as `margin`, where the other coder of a pair has a unit too.
        inner_own: as `own`, there.
    """

    same: FloatArray
    margin: FloatArray
    own: FloatArray
    inner: FloatArray
    inner_own: FloatArray


class UnitizingSums:
    """All categories together, each stretch having one of them or none: u, bar u, cu, and ku by category.

    Coders count who were asked for all of them. Undefined where units of one coder overlap.
    """

    def __init__(self, releases: Sequence[Passages], categories: Sequence[int], coders: Sequence[int]) -> None:
        chosen = list(categories)
        rows = [_lengths(one, chosen, _asked_all(one, chosen, coders)) for one in releases]
        q = len(chosen)
        plain = Lengths(*(np.zeros(q + 1) for _ in range(3)), *(np.zeros(q) for _ in range(2)))
        found = [row.lengths or plain for row in rows]
        self._stacked = Lengths(*(np.stack([getattr(one, f) for one in found]) for f in Lengths.__annotations__))
        self.overlapping = np.array([row.overlapping for row in rows])
        self.units = np.array([float(row.units) for row in rows])
        self.compared = np.array([float(row.compared) for row in rows])
        self.count = q

    def read(self, weights: FloatArray) -> dict[str, Reading]:
        """u, bar u and cu alpha."""
        same, margin, own, inner, inner_own = self._drawn(weights)
        total = margin.sum(axis=1)
        room = _room(total, own)
        chance = total[:, None] * (margin**2 - own) / room[:, None]
        found = {"u_alpha": reading(total - same.sum(axis=1), total - chance.sum(axis=1), total)}
        gap = total * margin[:, -1] * (total - margin[:, -1]) / room
        found["bar_u_alpha"] = reading(margin[:, -1] - same[:, -1], gap, total)
        whole = inner.sum(axis=1)
        chance = whole[:, None] * (inner**2 - inner_own) / _room(whole, inner_own)[:, None]
        cu = reading(whole - same[:, :-1].sum(axis=1), whole - chance.sum(axis=1), whole)
        found["cu_alpha"] = cu._replace(coverage=_share(whole, total))
        forbidden = weights @ self.overlapping > 0
        return {name: _hidden(one, forbidden) for name, one in found.items()}

    def of_category(self, place: int, weights: FloatArray) -> Reading:
        """The ku alpha of one category."""
        same, margin, _, inner, inner_own = self._drawn(weights)
        whole, length = inner.sum(axis=1), inner[:, place]
        room = _room(whole, inner_own)
        alone = whole * (length**2 - inner_own[:, place]) / room
        expected = alone + whole * length * (whole - length) / room
        scale = np.divide(length, expected, out=np.zeros_like(length), where=expected > 0)
        found = reading(length - same[:, place], scale * (expected - alone), length)
        return _hidden(found._replace(coverage=_share(length, margin[:, place])), weights @ self.overlapping > 0)

    def _drawn(self, weights: FloatArray) -> tuple[FloatArray, FloatArray, FloatArray, FloatArray, FloatArray]:
        s = self._stacked
        return weights @ s.same, weights @ s.margin, weights @ s.own, weights @ s.inner, weights @ s.inner_own

    def reason(self, name: str, weights: FloatArray) -> str:
        """Why there is no figure."""
        if not weights @ self.compared:
            return say("reason.not_all_asked")
        if weights @ self.overlapping:
            return say("reason.overlap")
        if not weights @ self.units:
            return say("reason.no_marks")
        _, margin, _, inner, _ = self._drawn(weights[None])
        if name == "bar_u_alpha" and not margin[0, -1]:
            return say("reason.no_gap")
        if name in {"cu_alpha", "ku_alpha"} and not inner.any():
            return say("reason.no_intersection")
        return say("reason.no_variation")

    def reason_of_category(self, place: int, weights: FloatArray) -> str:
        """Why there is no ku alpha of one category."""
        enters = weights @ self.compared > 0 and weights @ self.units > 0 and not weights @ self.overlapping
        if enters and not (weights @ self._stacked.inner)[place]:
            return say("reason.no_intersection")
        return self.reason("u_alpha", weights)


class MarkedSums:
    """Each category on its own, which others may overlap: agreement on where it is marked."""

    def __init__(self, releases: Sequence[Passages], categories: Sequence[int], coders: Sequence[int]) -> None:
        shape = (len(releases), len(categories))
        self.same, self.marked, self.own, self.gap = (np.zeros(shape) for _ in range(4))
        self.total, self.units = np.zeros(shape), np.zeros(shape)
        self.coders = np.zeros((*shape, len(coders)), dtype=np.bool_)
        self._place = {category: number for number, category in enumerate(categories)}
        for row, release in enumerate(releases):
            self._count(row, release, coders)

    def _count(self, row: int, release: Passages, coders: Sequence[int]) -> None:
        for number, coder in enumerate(coders):
            asked = [self._place[one] for one in release.asked[coder] or () if one in self._place]
            self.coders[row, asked, number] = True
        m = self.coders[row].sum(axis=1)
        self.total[row] = np.where(m >= 2, m * release.length, 0)
        spans: dict[int, list[Span]] = defaultdict(list)
        for coder in coders:
            for passage in release.found[coder]:
                place = self._place.get(passage.category, -1)
                if place >= 0 and m[place] >= 2:
                    spans[place].append(passage.span)
        for place, some in spans.items():
            lengths = [end - start for start, end in some]
            self.units[row, place], self.marked[row, place] = len(some), sum(lengths)
            self.own[row, place] = sum(length**2 for length in lengths)
            self.same[row, place] = 2 * _shared_by_pairs(some) / (m[place] - 1)
        self.gap[row] = self.total[row] - self.marked[row]

    def read(self, weights: FloatArray, columns: IntArray | None = None) -> dict[str, Reading]:
        """The figure pooled over categories that somebody marked: sum of observed over sum of expected."""
        chosen = np.flatnonzero(self.marked.any(axis=0)) if columns is None else columns
        marked, total, own = ((weights @ one[:, chosen]) for one in (self.marked, self.total, self.own))
        gap, same = weights @ self.gap[:, chosen], weights @ self.same[:, chosen]
        room = total**2 - own - gap
        expected = np.where(room > 0, total * gap * marked / np.where(room > 0, room, 1), 0.0)
        return {PER_CODE: reading((marked - same).sum(axis=1), expected.sum(axis=1), total.sum(axis=1))}

    def reason(self, _name: str, weights: FloatArray, column: int | None = None) -> str:
        """Why there is no figure."""
        chosen = slice(None) if column is None else slice(column, column + 1)
        if not (weights @ self.total[:, chosen]).any():
            return say("reason.no_pairs")
        if not (weights @ self.units[:, chosen]).any():
            return say("reason.no_marks")
        if not (weights @ self.gap[:, chosen]).any():
            return say("reason.no_gap")
        return say("reason.no_variation")


class _Row:
    """What one release gives."""

    def __init__(self, lengths: Lengths | None = None, units: int = 0, compared: int = 0) -> None:
        self.lengths, self.units, self.compared = lengths, units, compared
        self.overlapping = False


def _asked_all(release: Passages, categories: Sequence[int], coders: Sequence[int]) -> list[int]:
    """The coders who decided on all the categories."""
    return [coder for coder in coders if set(categories) <= (release.asked[coder] or set())]


def _lengths(release: Passages, categories: Sequence[int], coders: Sequence[int]) -> "_Row":
    if len(coders) < 2 or not release.length or not categories:
        return _Row()
    place = {category: number for number, category in enumerate(categories)}
    found = [[p for p in release.found[coder] if p.category in place] for coder in coders]
    row = _Row(units=sum(map(len, found)), compared=len(coders))
    if any(one.span.end > other.span.start for some in found for one, other in pairwise(some)):
        row.overlapping = True
        return row
    row.lengths = _summed(_cut(found, place, release.length))
    return row


@dataclass(frozen=True, eq=False)
class _Cut:
    """The text cut at the edges of all units: value and unit (-1: gap) of every coder in each stretch."""

    widths: FloatArray
    values: IntArray
    owners: IntArray
    labels: IntArray
    sizes: FloatArray
    q: int


def _cut(found: Sequence[Sequence[Passage]], place: Mapping[int, int], length: int) -> _Cut:
    edges = np.unique(np.array([0, length, *(edge for some in found for one in some for edge in one.span)]))
    values = np.full((len(found), len(edges) - 1), len(place), dtype=np.int64)
    owners = np.full(values.shape, -1, dtype=np.int64)
    units = [one for some in found for one in some]
    labels = np.array([place[one.category] for one in units], dtype=np.int64)
    sizes = np.array([one.span.end - one.span.start for one in units], dtype=np.float64)
    spans = np.searchsorted(edges, np.array([one.span for one in units], dtype=np.int64).reshape(-1, 2)).tolist()
    coders = (coder for coder, some in enumerate(found) for _ in some)
    for number, (coder, (first, last)) in enumerate(zip(coders, spans, strict=True)):
        values[coder, first:last], owners[coder, first:last] = labels[number], number
    return _Cut(np.diff(edges).astype(np.float64), values, owners, labels, sizes, len(place))


def _summed(cut: _Cut) -> Lengths:
    m, q, widths = len(cut.values), cut.q, cut.widths
    margin = np.zeros(q + 1)
    for row in cut.values:
        margin += np.bincount(row, weights=widths, minlength=q + 1)
    own = np.asarray(np.bincount(cut.labels, weights=cut.sizes**2, minlength=q + 1), dtype=np.float64)
    own[q] = margin[q]
    same, inner, inner_own = np.zeros(q + 1), np.zeros(q), np.zeros(len(cut.sizes))
    for one, other in combinations(range(m), 2):
        alike = cut.values[one] == cut.values[other]
        same += 2 * np.bincount(cut.values[one][alike], weights=widths[alike], minlength=q + 1)
        inside = (cut.values[one] < q) & (cut.values[other] < q)
        for coder in (one, other):
            inner += np.bincount(cut.values[coder][inside], weights=widths[inside], minlength=q)[:q]
            shared = np.bincount(cut.owners[coder][inside], weights=widths[inside], minlength=len(cut.sizes))
            inner_own += shared**2
    by_value = np.bincount(cut.labels, weights=inner_own, minlength=q)[:q]
    return Lengths(same / (m - 1), margin, own, inner / (m - 1), by_value / (m - 1))


def _shared_by_pairs(spans: Sequence[Span]) -> float:
    """Characters that pairs of coders both marked, each pair of coders once, by a sweep over the edges.

    A coder's own spans do not overlap, so that whatever overlaps is of two coders.
    """
    if len(spans) < 3:
        return (
            float(max(0, min(end for _, end in spans) - max(start for start, _ in spans))) if len(spans) == 2 else 0.0
        )
    changes = sorted((edge, step) for start, end in spans for edge, step in ((start, 1), (end, -1)))
    total, depth, last = 0, 0, 0
    for edge, step in changes:
        total += (edge - last) * depth * (depth - 1) // 2
        depth, last = depth + step, edge
    return float(total)


def _room(total: FloatArray, own: FloatArray) -> FloatArray:
    """How many pairs of lengths chance can draw; NaN where there are none."""
    room = total**2 - own.sum(axis=1)
    return np.asarray(np.where(room > 0, room, np.nan))


def _share(part: FloatArray, whole: FloatArray) -> FloatArray:
    return np.asarray(np.divide(part, whole, out=np.zeros_like(part), where=whole > 0))


def _hidden(found: Reading, forbidden: np.ndarray) -> Reading:
    coverage = None if forbidden.any() else found.coverage
    return found._replace(value=np.where(forbidden, np.nan, found.value), coverage=coverage)
