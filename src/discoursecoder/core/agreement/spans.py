"""Span F1: how many spans, or characters, two coders share.

Source: Hripcsak, G. & Rothschild, A. S. (2005), Agreement, the F-measure, and reliability in information retrieval,
Journal of the American Medical Informatics Association 12(3), 296-298. Not corrected for chance, which is right where
what nobody marked cannot be counted.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from discoursecoder.core.agreement.continuum import Continuum, Unit
from discoursecoder.core.agreement.krippendorff import coder_pairs
from discoursecoder.core.agreement.matching import largest_matching
from discoursecoder.core.agreement.outcome import Extent, Outcome, undefined
from discoursecoder.core.agreement.ratings import Label
from discoursecoder.core.errors import BadValue
from discoursecoder.core.model.span import Span, unite

Shared = tuple[int, int]
"""What two coders share, and what they have in all, both coders added."""


def span_f1(continuum: Continuum, *, match: str = "exact") -> Outcome:
    """2 shared / (one + other) of two coders; of several, the mean over pairs, undefined if one of them is.

    Args:
        continuum: what was coded.
        match: "exact" (same offsets and category), "overlap" (units of one category that overlap, one to one, as many
            as possible) or "char" (characters of one category).
    """
    if match not in _WAYS:
        raise BadValue(field="match", value=match, allowed=", ".join(_WAYS))
    extent = Extent(continuum.units, continuum.count, len(continuum.absent))
    if extent.coders < 2:
        return undefined("one_coder" if extent.coders else "no_units", extent)
    figures, coders = [], continuum.by_coder()
    for first, second in coder_pairs(extent.coders):
        shared, total = _WAYS[match](coders[first], coders[second])
        if not total:
            return undefined("no_marks", extent)
        figures.append(2 * shared / total)
    value = sum(figures) / len(figures)
    return Outcome(value, None, value, None, *extent)


def _exact(one: Sequence[Unit], other: Sequence[Unit]) -> Shared:
    return (Counter(one) & Counter(other)).total(), len(one) + len(other)


def _overlap(one: Sequence[Unit], other: Sequence[Unit]) -> Shared:
    mine, yours = _by_category(one), _by_category(other)
    shared = sum(len(largest_matching(spans, yours.get(category, []))) for category, spans in mine.items())
    return shared, len(one) + len(other)


def _characters(one: Sequence[Unit], other: Sequence[Unit]) -> Shared:
    mine = {category: unite(spans) for category, spans in _by_category(one).items()}
    yours = {category: unite(spans) for category, spans in _by_category(other).items()}
    shared = sum(_common(spans, yours.get(category, [])) for category, spans in mine.items())
    total = sum(span.end - span.start for side in (mine, yours) for spans in side.values() for span in spans)
    return shared, total


def _by_category(units: Sequence[Unit]) -> dict[Label, list[Span]]:
    found: dict[Label, list[Span]] = defaultdict(list)
    for unit in units:
        found[unit.category].append(unit.span)
    return found


def _common(one: Sequence[Span], other: Sequence[Span]) -> int:
    """Characters in both of two lists of spans, each sorted and apart."""
    total = i = j = 0
    while i < len(one) and j < len(other):
        total += max(0, min(one[i].end, other[j].end) - max(one[i].start, other[j].start))
        if one[i].end < other[j].end:
            i += 1
        else:
            j += 1
    return total


_WAYS: dict[str, Callable[[Sequence[Unit], Sequence[Unit]], Shared]] = {
    "exact": _exact,
    "overlap": _overlap,
    "char": _characters,
}
