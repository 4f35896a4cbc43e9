"""The passages of every coder in the joined body of a release: units for unitizing and for matching.

The body of a release is its body zones joined. Sentences that one of the coders compared left without a decision are
cut out for all of them: nobody can tell what she would have marked there.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from discoursecoder.core.agreement.decisions import Sheet
from discoursecoder.core.model.span import Span, unite


class Passage(NamedTuple):
    """What one coder marked: the united span in the joined body, its category, and where it stands in the text."""

    span: Span
    category: int
    place: Span


@dataclass(frozen=True)
class Passages:
    """One release.

    Attributes:
        length: characters of the joined body.
        asked: for each coder the categories she decided on, as positions; None where she did not finish the release.
        found: for each coder her passages, in order of the text.
    """

    length: int
    asked: tuple[frozenset[int] | None, ...]
    found: tuple[tuple[Passage, ...], ...]


class Body:
    """The spans that count, and where each character of the text stands when they are joined."""

    def __init__(self, zones: Sequence[Span], left_open: Sequence[Span] = ()) -> None:
        self.zones = _without(zones, left_open)
        self._starts = [zone.start for zone in self.zones]
        self._before = [0]
        for zone in self.zones:
            self._before.append(self._before[-1] + zone.end - zone.start)

    @property
    def length(self) -> int:
        """Characters that count."""
        return self._before[-1]

    def joined(self, span: Span) -> Span | None:
        """The span in the joined body; None where it lies outside."""
        found = Span(self._place(span.start), self._place(span.end))
        return found if found.start < found.end else None

    def _place(self, offset: int) -> int:
        number = bisect_right(self._starts, offset) - 1
        if number < 0:
            return 0
        zone = self.zones[number]
        return self._before[number] + min(offset, zone.end) - zone.start


def _without(zones: Sequence[Span], holes: Sequence[Span]) -> list[Span]:
    """The zones less the holes."""
    left, cut = [], unite(holes)
    for zone in zones:
        start = zone.start
        for hole in cut:
            if hole.start < zone.end and hole.end > start:
                if hole.start > start:
                    left.append(Span(start, hole.start))
                start = hole.end
        if start < zone.end:
            left.append(Span(start, zone.end))
    return left


def passages_of(sheets: Sequence[Sheet | None], categories: Sequence[str], body: Sequence[Span]) -> Passages:
    """The united passages of several coders in one release; a category of one coder never overlaps itself.

    Args:
        sheets: one per coder; None where she did not finish the release.
        categories: ids; passages name them by position.
        body: the spans that count, sorted and apart.
    """
    left_open = [span for sheet in sheets if sheet is not None for span in sheet.undecided]
    joined = Body(body, left_open)
    asked = tuple(
        None if sheet is None else frozenset(n for n, one in enumerate(categories) if one in sheet.asked)
        for sheet in sheets
    )
    found = tuple(
        () if sheet is None or known is None else tuple(_of(sheet, categories, known, joined))
        for sheet, known in zip(sheets, asked, strict=True)
    )
    return Passages(joined.length, asked, found)


def _of(sheet: Sheet, categories: Sequence[str], asked: frozenset[int], body: Body) -> list[Passage]:
    found = []
    for number in asked:
        for place in unite(sheet.spans.get(categories[number], ())):
            span = body.joined(place)
            if span is not None:
                found.append(Passage(span, number, place))
    return sorted(found)
