"""Where two coders differ: their spans set against one another, and what kind of difference each is."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from discoursecoder.core.model.agreement import DisagreementKind
from discoursecoder.core.model.span import Span


class Coded(NamedTuple):
    """A category in a span."""

    span: Span
    category: str


class Difference(NamedTuple):
    """What the first and the second coder have at one place; None where one has nothing."""

    kind: DisagreementKind
    first: Coded | None
    second: Coded | None


Pair = tuple[Coded, Coded]


def differences(
    first: Sequence[Coded], second: Sequence[Coded], parents: Mapping[str, str | None]
) -> list[Difference]:
    """The differences between two coders in one release, in order of the text.

    Spans of one category are matched first, equal ones before those that share most; one that overlaps a span of
    the same category but found no partner of its own differs in its boundaries too. What remains is matched with
    other categories at the same place, siblings before others.

    Args:
        first: the first coder's spans, those of one category apart from each other.
        second: the second coder's.
        parents: the parent of each category, None at the root.
    """
    mine, yours = sorted(set(first)), sorted(set(second))
    shared = list(_overlapping(mine, yours))
    found = _same_category([pair for pair in shared if pair[0].category == pair[1].category])
    mine_met = {a for a, b in shared if a.category == b.category}
    yours_met = {b for a, b in shared if a.category == b.category}
    open_pairs = [(a, b) for a, b in shared if a not in mine_met and b not in yours_met]
    for a, b in _one_to_one(open_pairs, parents):
        found.append(Difference("sibling" if _siblings(a, b, parents) else "other", a, b))
        mine_met.add(a)
        yours_met.add(b)
    mine_touched, yours_touched = {a for a, _ in shared}, {b for _, b in shared}
    found += [Difference("extra" if a in mine_touched else "missing", a, None) for a in mine if a not in mine_met]
    found += [Difference("extra" if b in yours_touched else "missing", None, b) for b in yours if b not in yours_met]
    return sorted(found, key=_place)


def _same_category(pairs: Sequence[Pair]) -> list[Difference]:
    """Differences of boundaries: matched spans that are not equal, and parts left without a partner."""
    matched = _one_to_one(pairs)
    mine, yours = {a for a, _ in matched}, {b for _, b in matched}
    found = [Difference("boundary", a, b) for a, b in matched if a.span != b.span]
    for a, b in sorted(pairs, key=_closeness):
        if a not in mine or b not in yours:
            found.append(Difference("boundary", a, b))
            mine.add(a)
            yours.add(b)
    return found


def _overlapping(mine: Sequence[Coded], yours: Sequence[Coded]) -> Iterator[Pair]:
    """Every pair that shares a character; both sides sorted."""
    starts = [coded.span.start for coded in yours]
    reach = list(accumulate((coded.span.end for coded in yours), max))
    for a in mine:
        place = bisect_left(starts, a.span.end) - 1
        while place >= 0 and reach[place] > a.span.start:
            if yours[place].span.end > a.span.start:
                yield a, yours[place]
            place -= 1


def _closeness(pair: Pair) -> tuple[bool, int, Coded, Coded]:
    """Equal spans first, then those that share most, then by place."""
    a, b = pair
    shared = min(a.span.end, b.span.end) - max(a.span.start, b.span.start)
    return a.span != b.span, -shared, a, b


def _siblings(a: Coded, b: Coded, parents: Mapping[str, str | None]) -> bool:
    parent = parents.get(a.category)
    return parent is not None and parent == parents.get(b.category)


def _one_to_one(pairs: Iterable[Pair], parents: Mapping[str, str | None] | None = None) -> list[Pair]:
    """Each span at most once: siblings first where parents are given, then the closest."""
    known = parents or {}
    mine: set[Coded] = set()
    yours: set[Coded] = set()
    chosen: list[Pair] = []
    for a, b in sorted(pairs, key=lambda pair: (not _siblings(pair[0], pair[1], known), *_closeness(pair))):
        if a not in mine and b not in yours:
            chosen.append((a, b))
            mine.add(a)
            yours.add(b)
    return chosen


def _place(difference: Difference) -> tuple[Span, str, bool]:
    first, second = difference.first, difference.second
    sides = [side for side in (first, second) if side is not None]
    earliest = min(sides)
    return earliest.span, earliest.category, first is None
