"""Agreement on where a text is divided: boundary edit distance, window measures, and chance-corrected boundaries.

Sources: Fournier, C. (2013), Evaluating text segmentation using boundary edit distance, ACL; Fournier & Inkpen (2012),
Segmentation similarity and agreement, NAACL; Beeferman, D., Berger, A. & Lafferty, J. (1999), Statistical models for
text segmentation, Machine Learning 34, 177-210 (P_k); Pevzner, L. & Hearst, M. (2002), A critique and improvement
of an evaluation metric for text segmentation, Computational Linguistics 28(1), 19-36 (WindowDiff).
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, combinations
from typing import Any, NamedTuple

from discoursecoder.core.agreement.inputs import bad
from discoursecoder.core.agreement.outcome import Extent, Outcome, from_agreement, undefined
from discoursecoder.core.errors import BadValue

Segments = tuple[int, ...]
Segmentations = dict[str, dict[str, Segments]]
"""Item, then coder, to the lengths of segments in order."""

_SIMILARITIES = ("boundary_similarity",)


def segmentation_of(document: Mapping[str, Any]) -> Segmentations:
    """Segmentations from {"data": item -> coder -> lengths of segments in order}.

    Raises:
        BadData: if a length is no positive whole number, or the coders of an item divide texts of unequal length.
    """
    data = document.get("data")
    if not isinstance(data, Mapping) or not data or not all(isinstance(one, Mapping) for one in data.values()):
        raise bad("no_items")
    found: Segmentations = {}
    for item, coders in data.items():
        found[str(item)] = {str(coder): _segments(lengths, item, coder) for coder, lengths in coders.items()}
        if len({sum(lengths) for lengths in found[str(item)].values()}) > 1:
            raise bad("unequal_texts", item=item)
    return found


def _segments(lengths: object, item: object, coder: object) -> Segments:
    if not isinstance(lengths, list | tuple) or not lengths:
        raise bad("no_segments", item=item, coder=coder)
    for length in lengths:
        if isinstance(length, bool) or not isinstance(length, int) or length <= 0:
            raise bad("no_segment", item=item, coder=coder, value=length)
    return tuple(lengths)


def _boundaries(segments: Segments) -> set[int]:
    return set(accumulate(segments[:-1]))


class Edits(NamedTuple):
    """What turns one segmentation into another: boundaries added, moved by one place, and left alone."""

    added: int
    moved: int
    kept: int

    @property
    def weight(self) -> float:
        """The cost: a boundary moved by one place costs half of one added."""
        return self.added + self.moved / 2

    @property
    def boundaries(self) -> int:
        """Everything that is compared."""
        return self.added + self.moved + self.kept


def edits(one: Segments, other: Segments) -> Edits:
    """The fewest edits between two segmentations, boundaries being moved by at most one place."""
    first, second = _boundaries(one), _boundaries(other)
    alone, free = sorted(first - second), second - first
    moved = 0
    for place in alone:
        for near in (place - 1, place + 1):
            if near in free:
                free.remove(near)
                moved += 1
                break
    return Edits(len(alone) + len(free) - moved, moved, len(first & second))


def _pair(data: Segmentations, item: str, coders: Sequence[str]) -> tuple[Segments, Segments]:
    """The segmentations of an item by two coders.

    Raises:
        BadData: if there is no such item or coder, or there are not two.
    """
    if item not in data:
        raise bad("no_such_item", item=item, known=", ".join(data))
    names = [str(coder) for coder in coders]
    if isinstance(coders, str) or len(names) != 2:
        raise bad("not_two_coders")
    for coder in names:
        if coder not in data[item]:
            raise bad("no_such_segmenter", item=item, coder=coder)
    return data[item][names[0]], data[item][names[1]]


def boundary_similarity(data: Segmentations, *, item: str, coders: Sequence[str]) -> Outcome:
    """B: one less the share of boundaries that must be edited; 1 where neither coder divides the text."""
    found = edits(*_pair(data, item, coders))
    value = 1 - found.weight / found.boundaries if found.boundaries else 1.0
    return Outcome(value, None, value, None, found.boundaries, 2)


def segmentation_similarity(data: Segmentations, *, item: str, coders: Sequence[str]) -> Outcome:
    """S: one less the edits among all places where a boundary could stand."""
    one, other = _pair(data, item, coders)
    places = sum(one) - 1
    if not places:
        return undefined("no_places", Extent(0, 2, 0))
    value = 1 - edits(one, other).weight / places
    return Outcome(value, None, value, None, places, 2)


def _window(reference: Segments) -> int:
    """Half the mean length of the reference's segments, at least 2."""
    return max(2, round(sum(reference) / len(reference) / 2))


def _window_error(data: Segmentations, item: str, coders: Sequence[str], *, count: bool) -> Outcome:
    hypothesis, reference = _pair(data, item, coders)
    window, length = _window(reference), sum(reference)
    windows = length - window
    if windows <= 0:
        return undefined("text_too_short", Extent(0, 2, 0))
    running = [
        list(accumulate((place in found for place in range(length)), initial=0))
        for found in (_boundaries(hypothesis), _boundaries(reference))
    ]
    between = [[sums[i + window + 1] - sums[i + 1] for i in range(windows)] for sums in running]
    differing = sum(one != other if count else (one > 0) != (other > 0) for one, other in zip(*between, strict=True))
    value = differing / windows
    return Outcome(value, None, value, None, windows, 2)


def pk(data: Segmentations, *, item: str, coders: Sequence[str]) -> Outcome:
    """P_k, an error: the share of windows whose ends only one of the two puts into one segment.

    Args:
        data: the segmentations.
        item: which text.
        coders: the segmentation judged and the reference, in this order.
    """
    return _window_error(data, item, coders, count=False)


def window_diff(data: Segmentations, *, item: str, coders: Sequence[str]) -> Outcome:
    """WindowDiff, an error: the share of windows with another number of boundaries; arguments as for `pk`."""
    return _window_error(data, item, coders, count=True)


def _agreement(data: Segmentations, similarity: str) -> tuple[float | None, Extent]:
    """Boundaries that need no edit among all that are compared, over items and pairs of coders."""
    if similarity not in _SIMILARITIES:
        raise BadValue(field="similarity", value=similarity, allowed=", ".join(_SIMILARITIES))
    found = [edits(one, other) for coders in data.values() for one, other in combinations(coders.values(), 2)]
    compared = sum(one.boundaries for one in found)
    extent = Extent(compared, max(len(coders) for coders in data.values()), 0)
    if not compared:
        return None, extent
    return 1 - sum(one.weight for one in found) / compared, extent


def actual_agreement_boundaries(data: Segmentations, *, similarity: str = "boundary_similarity") -> Outcome:
    """Agreement on boundaries over all items and pairs of coders."""
    observed, extent = _agreement(data, similarity)
    if observed is None:
        return undefined("no_boundaries", extent)
    return Outcome(observed, None, observed, None, *extent)


def fleiss_pi_boundaries(data: Segmentations, *, similarity: str = "boundary_similarity") -> Outcome:
    """Fleiss' pi for boundaries: chance is the mean over items of the share of places with a boundary, squared."""
    observed, extent = _agreement(data, similarity)
    if observed is None:
        return undefined("no_boundaries", extent)
    shares = [_share(coders.values()) for coders in data.values()]
    return from_agreement(observed, (sum(shares) / len(shares)) ** 2, extent)


def fleiss_kappa_boundaries(data: Segmentations, *, similarity: str = "boundary_similarity") -> Outcome:
    """Kappa for boundaries: chance is the mean over pairs of coders of the product of their own shares."""
    observed, extent = _agreement(data, similarity)
    if observed is None:
        return undefined("no_boundaries", extent)
    names = sorted({coder for coders in data.values() for coder in coders})
    own = [_share([coders[name] for coders in data.values() if name in coders]) for name in names]
    products = [one * other for one, other in combinations(own, 2)]
    return from_agreement(observed, sum(products) / len(products), extent)


def _share(segmentations: Iterable[Segments]) -> float:
    """The share of places with a boundary."""
    known = list(segmentations)
    places = sum(sum(one) - 1 for one in known)
    return sum(len(one) - 1 for one in known) / places if places else 0.0
