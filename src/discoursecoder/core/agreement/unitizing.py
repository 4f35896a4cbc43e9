"""The u family of Krippendorff's alpha: agreement on where units lie and what they are.

Source: Krippendorff, K., Mathet, Y., Bouvry, S. & Widlöcher, A. (2016), On the reliability of unitizing textual
continua: Further developments, Quality & Quantity 50(6), 2347-2364. Everything is read off lengths between
neighbouring boundaries of any coder, so that a text costs as much as sorting its units.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from discoursecoder.core.agreement.continuum import Continuum
from discoursecoder.core.agreement.inputs import bad
from discoursecoder.core.agreement.outcome import Extent, Outcome, undefined
from discoursecoder.core.agreement.ratings import FloatArray, IntArray, Label
from discoursecoder.core.errors import BadValue
from discoursecoder.core.messages import say

_PAIRINGS = ("mean", "union")

_MOST_CATEGORIES = 2048
"""More categories than this get no table of pairs of them."""


@dataclass(frozen=True, eq=False)
class Lengths:
    """What the family needs; the last value is the gap.

    Attributes:
        shared: shape (values, values); lengths that one coder gave this and another that, over ordered pairs of
            coders, divided by the number of coders less one.
        own: shape (values,); what a unit cannot be paired with: itself. Squared lengths of units, lengths of gaps.
        units: how many units there are.
        coders: how many coders coded the text.
    """

    shared: FloatArray
    own: FloatArray
    units: int
    coders: int

    @property
    def extent(self) -> Extent:
        """Units, coders; nothing is missing."""
        return Extent(self.units, self.coders, 0)

    @cached_property
    def margins(self) -> FloatArray:
        """The length that coders gave each value."""
        return np.asarray(self.shared.sum(axis=1))

    @cached_property
    def expected(self) -> FloatArray:
        """What chance makes of the margins, no unit being paired with itself; NaN where it makes nothing."""
        total = float(self.margins.sum())
        room = total**2 - float(self.own.sum())
        if room <= 0:
            return np.full_like(self.shared, np.nan)
        return np.asarray(total * (np.outer(self.margins, self.margins) - np.diag(self.own)) / room)


@dataclass(frozen=True, eq=False)
class Layers:
    """Every coder's continuum cut at the boundaries of all.

    Attributes:
        widths: shape (stretches,); lengths.
        values: shape (coders, stretches); positions of categories, the number of categories for a gap.
        units: shape (coders, stretches); which unit (numbered over all coders), -1 for a gap.
        labels: shape (units,); the category of each unit.
        lengths: shape (units,); the length of each unit.
        gaps: shape (coders,); the length of each coder's gaps.
    """

    widths: IntArray
    values: IntArray
    units: IntArray
    labels: IntArray
    lengths: IntArray
    gaps: IntArray


def layers(continuum: Continuum) -> Layers:
    """Cut the continuum; units of one coder must not overlap."""
    q, coders = len(continuum.categories), continuum.slices()
    # Sorted by hand: numpy's unique hashes whole numbers, which takes twenty times as long.
    edges = np.sort(np.concatenate([continuum.starts, continuum.ends, np.array(continuum.whole)]))
    edges = edges[np.diff(edges, prepend=edges[0] - 1) > 0]
    values = np.full((len(coders), len(edges) - 1), q, dtype=np.int64)
    owners = np.full(values.shape, -1, dtype=np.int64)
    lengths, numbers = continuum.ends - continuum.starts, np.arange(continuum.units)
    gaps = np.full(len(coders), continuum.length, dtype=np.int64)
    for coder, some in enumerate(coders):
        first, last = np.searchsorted(edges, continuum.starts[some]), np.searchsorted(edges, continuum.ends[some])
        values[coder] = _painted(len(edges), first, last, continuum.labels[some], q)
        owners[coder] = _painted(len(edges), first, last, numbers[some], -1)
        gaps[coder] -= int(lengths[some].sum())
    return Layers(np.diff(edges), values, owners, continuum.labels, lengths, gaps)


def _painted(edges: int, first: IntArray, last: IntArray, labels: IntArray, gap: int) -> IntArray:
    """The label of each stretch between edges, `gap` outside of all spans; spans go from edge to edge."""
    change = np.zeros(edges, dtype=np.int64)
    change[first] += labels - gap
    change[last] -= labels - gap
    return np.asarray(np.cumsum(change)[:-1] + gap)


def lengths_of(continuum: Continuum, cut: Layers) -> Lengths:
    """The sums of the whole continuum."""
    q, coders = len(continuum.categories), continuum.count
    shared = np.zeros((q + 1, q + 1))
    for first in range(coders):
        for second in range(first + 1, coders):
            shared += _table(cut.values[first], cut.values[second], cut.widths, q + 1)
    own = np.bincount(cut.labels, weights=cut.lengths.astype(np.float64) ** 2, minlength=q + 1)
    own[q] = float(cut.gaps.sum())
    return Lengths(
        (shared + shared.T) / max(coders - 1, 1), np.asarray(own, dtype=np.float64), len(cut.lengths), coders
    )


def _table(one: IntArray, other: IntArray, widths: IntArray, size: int) -> FloatArray:
    counts = np.bincount(one * size + other, weights=widths, minlength=size * size)
    return np.asarray(counts.reshape(size, size), dtype=np.float64)


def intersections(continuum: Continuum, cut: Layers, *, pairing: str = "mean") -> Lengths:
    """The sums where both coders of a pair have a unit.

    Args:
        continuum: what was coded.
        cut: its layers.
        pairing: what of a unit cannot be paired with itself: the "mean" over the other coders of the squared length
            shared with them (as the 2016 paper is implemented elsewhere), or the squared length shared with their
            "union" (as later texts read it). They differ for three coders and more.
    """
    if pairing not in _PAIRINGS:
        raise BadValue(field="self_pairs", value=pairing, allowed=", ".join(_PAIRINGS))
    q, coders = len(continuum.categories), continuum.count
    whole = lengths_of(continuum, cut)
    own = np.zeros(len(cut.lengths))
    valued = cut.values < q
    for coder in range(coders):
        others = np.delete(valued, coder, axis=0)
        if pairing == "union":
            others = np.asarray(others.any(axis=0, keepdims=True))
        for other in others:
            inside = other & valued[coder]
            shared = np.bincount(cut.units[coder][inside], weights=cut.widths[inside], minlength=len(cut.lengths))
            own += shared**2 / (1 if pairing == "union" else max(coders - 1, 1))
    by_value = np.bincount(cut.labels, weights=own, minlength=q)
    return Lengths(whole.shared[:q, :q], np.asarray(by_value, dtype=np.float64), whole.units, coders)


def _ready(continuum: Continuum) -> tuple[Continuum, Layers] | Outcome:
    """The continuum with united units and its layers, or why there is no figure."""
    united = continuum.united()
    extent = Extent(united.units, united.count, len(continuum.absent))
    if extent.coders < 2:
        return undefined("one_coder" if extent.coders else "no_units", extent)
    if not extent.units:
        nothing = undefined("no_marks", extent, observed=0.0, expected=0.0)
        return nothing._replace(statistics={"coverage": 0.0})
    if united.overlapping:
        return undefined("overlap", extent)
    if len(united.categories) > _MOST_CATEGORIES:
        raise bad("too_many_values", values=len(united.categories), name=say("noun.u_family"), most=_MOST_CATEGORIES)
    return united, layers(united)


def _figure(observed: float, expected: float, sums: Lengths, coverage: float | None = None) -> Outcome:
    """1 - observed / expected, both lengths that disagree."""
    statistics = {} if coverage is None else {"coverage": coverage}
    if not expected > 0:
        return undefined("no_variation", sums.extent, observed=observed)._replace(statistics=statistics)
    return Outcome(1 - observed / expected, None, observed, expected, *sums.extent, statistics)


def _apart(table: FloatArray) -> float:
    """The sum off the diagonal; no difference of sums, so that it is exactly zero where nothing differs."""
    return float((table * (1 - np.eye(len(table)))).sum())


def u_alpha(continuum: Continuum) -> Outcome:
    """Agreement on boundaries and categories together, the gap being one more value."""
    ready = _ready(continuum)
    if isinstance(ready, Outcome):
        return ready
    sums = lengths_of(*ready)
    return _figure(_apart(sums.shared), _apart(sums.expected), sums)


def bar_u_alpha(continuum: Continuum) -> Outcome:
    """Agreement on what is marked at all, whatever the category."""
    ready = _ready(continuum)
    if isinstance(ready, Outcome):
        return ready
    sums = lengths_of(*ready)
    if not sums.margins[-1]:
        return undefined("no_gap", sums.extent)
    observed = float(sums.margins[-1] - sums.shared[-1, -1])
    return _figure(observed, float(sums.expected[-1, :-1].sum()), sums)


def bar_u_alpha_per_code(continuum: Continuum, *, code: Label) -> Outcome:
    """Agreement on where one category is marked; other categories may overlap it."""
    return bar_u_alpha(continuum.only(code))


def cu_alpha(continuum: Continuum, *, self_pairs: str = "mean") -> Outcome:
    """Agreement on categories where both coders have marked something; statistics: `coverage`.

    Args:
        continuum: what was coded.
        self_pairs: see `intersections`.
    """
    ready = _ready(continuum)
    if isinstance(ready, Outcome):
        return ready
    whole, sums = lengths_of(*ready), intersections(*ready, pairing=self_pairs)
    total = float(sums.margins.sum())
    if not total:
        return undefined("no_intersection", sums.extent)._replace(statistics={"coverage": 0.0})
    coverage = total / float(whole.margins.sum())
    return _figure(_apart(sums.shared), _apart(sums.expected), sums, coverage)


def ku_alpha(continuum: Continuum, *, category: Label, self_pairs: str = "mean") -> Outcome:
    """Agreement on one category where both coders have marked something; statistics: `coverage`.

    Args:
        continuum: what was coded.
        category: the category.
        self_pairs: see `intersections`.
    """
    k = continuum.position(category)
    ready = _ready(continuum)
    if isinstance(ready, Outcome):
        return ready
    whole, sums = lengths_of(*ready), intersections(*ready, pairing=self_pairs)
    margin = float(sums.margins[k])
    if not margin:
        return undefined("no_intersection", sums.extent)._replace(statistics={"coverage": 0.0})
    expected = float(sums.expected[k].sum())
    scale = margin / expected if expected > 0 else 0.0
    observed = float(np.delete(sums.shared[k], k).sum())
    chance = scale * float(np.delete(sums.expected[k], k).sum())
    return _figure(observed, chance, sums, margin / float(whole.margins[k]))
