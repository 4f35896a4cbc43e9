"""Spans: half-open ranges of code points."""

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """Characters `start` up to but not including `end`, in code points of the frozen text."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def within(self, other: "Span") -> bool:
        """Whether this span lies wholly in the other."""
        return other.start <= self.start and self.end <= other.end


def unite(spans: Iterable[Span]) -> list[Span]:
    """Unite spans that overlap; spans that only touch stay two units.

    Returns:
        The united spans, sorted.
    """
    united: list[Span] = []
    for span in sorted(spans):
        if united and span.start < united[-1].end:
            last = united[-1]
            united[-1] = Span(last.start, max(last.end, span.end))
        else:
            united.append(span)
    return united


def clip(span: Span, allowed: Iterable[Span]) -> list[Span]:
    """The parts of `span` that lie in the allowed spans, in order."""
    parts = (Span(max(span.start, a.start), min(span.end, a.end)) for a in allowed)
    return [part for part in parts if part.start < part.end]
