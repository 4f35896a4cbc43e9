"""Matched spans from sums by release: precision, recall, F1, shared text, distance of boundaries.

Sources: Hripcsak & Rothschild (2005), as in `spans`; the largest matching as in `matching`. Nothing here is corrected
for chance. Of two coders the first is the reference: precision is the share of the second's spans that match, recall
the share of the first's. Of several coders every figure is the mean over pairs, and is called so.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from copy import copy

import numpy as np
from numpy.typing import NDArray

from discoursecoder.core.agreement.additive import Reading, mean, share
from discoursecoder.core.agreement.matching import largest_matching
from discoursecoder.core.agreement.passages import Passages
from discoursecoder.core.agreement.ratings import FloatArray
from discoursecoder.core.messages import say
from discoursecoder.core.model.span import Span

WAYS = ("overlap", "exact", "char")
"""The ways of matching, the leading one first."""

MEAN_OF_PAIRS = "_mean_of_pairs"

(_EXACT, _OVERLAP, _CHARACTERS, _FIRST, _SECOND, _FIRST_CHARACTERS, _SECOND_CHARACTERS, _APART) = range(8)
Counts = tuple[float, ...]

_SHARED = {"overlap": _OVERLAP, "exact": _EXACT, "char": _CHARACTERS}


class SpanSums:
    """One pair of coders: counts of shape (releases, categories, 8), over categories that both were asked for."""

    def __init__(self, releases: Sequence[Passages], categories: Sequence[int], pair: tuple[int, int]) -> None:
        self.counts = np.zeros((len(releases), len(categories), 8))
        self.both = np.zeros((len(releases), len(categories)), dtype=np.bool_)
        place = {category: number for number, category in enumerate(categories)}
        for row, release in enumerate(releases):
            first, second = pair
            asked = (release.asked[first] or frozenset()) & (release.asked[second] or frozenset())
            self.both[row, [place[one] for one in asked if one in place]] = True
            mine, yours = (_by_category(release, coder, asked) for coder in pair)
            for category in mine.keys() | yours.keys():
                if category in place:
                    self.counts[row, place[category]] = compared(mine[category], yours[category])

    @property
    def units(self) -> FloatArray:
        """Shape (releases, categories): spans of both coders."""
        return np.asarray(self.counts[..., _FIRST] + self.counts[..., _SECOND])

    @property
    def compared(self) -> NDArray[np.bool_]:
        """Shape (releases,): whether both decided on anything."""
        return np.asarray(self.both.any(axis=1))

    def of(self, category: int) -> "SpanSums":
        """The counts of one category, by its position."""
        one = copy(self)
        one.counts, one.both = self.counts[:, [category]], self.both[:, [category]]
        return one

    def read(self, weights: FloatArray) -> dict[str, Reading]:
        """Every figure."""
        sums = weights @ self.counts.sum(axis=1)
        found = {}
        for way in WAYS:
            shared = sums[:, _SHARED[way]]
            wholes = (_FIRST_CHARACTERS, _SECOND_CHARACTERS) if way == "char" else (_FIRST, _SECOND)
            first, second = (sums[:, whole] for whole in wholes)
            found[f"span_f1_{way}"] = share(2 * shared, first + second)
            found[f"span_precision_{way}"] = share(shared, second)
            found[f"span_recall_{way}"] = share(shared, first)
        shared = sums[:, _CHARACTERS]
        found["span_iou"] = share(shared, sums[:, _FIRST_CHARACTERS] + sums[:, _SECOND_CHARACTERS] - shared)
        pairs = sums[:, _OVERLAP]
        apart = np.divide(sums[:, _APART], pairs, out=np.full(len(pairs), np.nan), where=pairs > 0)
        found["boundary_distance"] = Reading(apart, sums[:, _APART], pairs, pairs, plain=True)
        return found

    def reason(self, name: str, weights: FloatArray) -> str:
        """Why there is no figure."""
        if not (weights @ self.both).any():
            return say("reason.no_pairs")
        if not (weights @ self.units).any():
            return say("reason.no_marks")
        return say("reason.nothing_matched" if name.startswith("boundary_distance") else "reason.one_marked_nothing")


class PairsOfSpans:
    """Several pairs of coders; of more than two coders every figure is the mean over pairs with releases in common."""

    def __init__(self, pairs: Sequence[SpanSums]) -> None:
        self.pairs = pairs

    def read(self, weights: FloatArray) -> dict[str, Reading]:
        """Every figure."""
        found = [pair.read(weights) for pair in self.pairs]
        if len(found) == 1:
            return found[0]
        entering = [weights @ pair.compared > 0 for pair in self.pairs]
        named = {f"{name}{MEAN_OF_PAIRS}": mean([one[name] for one in found], entering) for name in found[0]}
        return _both_ways(named, len(weights))

    def reason(self, name: str, weights: FloatArray) -> str:
        """Why there is no figure."""
        if len(self.pairs) == 1:
            return self.pairs[0].reason(name, weights)
        if not any((weights @ pair.units).any() for pair in self.pairs):
            return say("reason.no_marks")
        return say("reason.some_pair")


def _both_ways(named: dict[str, Reading], weightings: int) -> dict[str, Reading]:
    """Over pairs in both orders precision and recall are the same: the mean of the two."""
    for way in WAYS:
        names = [f"span_{what}_{way}{MEAN_OF_PAIRS}" for what in ("precision", "recall")]
        both = mean([named[name] for name in names], [np.ones(weightings, dtype=np.bool_)] * 2)
        named.update(dict.fromkeys(names, both))
    return named


def _by_category(release: Passages, coder: int, asked: frozenset[int]) -> dict[int, list[Span]]:
    found: dict[int, list[Span]] = defaultdict(list)
    for passage in release.found[coder]:
        if passage.category in asked:
            found[passage.category].append(passage.span)
    return found


def compared(mine: Sequence[Span], yours: Sequence[Span]) -> Counts:
    """What two coders share of one category: 8 counts.

    Spans with equal edges; spans matched one to one; characters of both; spans of the first, of the second; their
    characters; and how far the edges of matched spans lie apart, on average of the two edges, summed.
    """
    if len(mine) == len(yours) == 1:
        return _of_one(mine[0], yours[0])
    exact = (Counter(mine) & Counter(yours)).total() if mine and yours else 0
    matched = largest_matching(mine, yours) if mine and yours else []
    apart = sum(abs(mine[a].start - yours[b].start) + abs(mine[a].end - yours[b].end) for a, b in matched) / 2
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in mine for b in yours)
    lengths = [sum(span.end - span.start for span in some) for some in (mine, yours)]
    return exact, len(matched), shared, len(mine), len(yours), *lengths, apart


def _of_one(a: Span, b: Span) -> Counts:
    """The same of one span each, which is what most categories of a release have."""
    shared = max(0, min(a.end, b.end) - max(a.start, b.start))
    apart = (abs(a.start - b.start) + abs(a.end - b.end)) / 2 if shared else 0
    return int(a == b), int(shared > 0), shared, 1, 1, a.end - a.start, b.end - b.start, apart
