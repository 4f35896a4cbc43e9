"""The frozen text with its units: which part is body, and where words, sentences, paragraphs and clauses lie.

Everything here is pure; spans are half-open in code points of the canonical text.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from discoursecoder.ui.panels.text import graphemes, words

Span = tuple[int, int]
Unit = Literal["word", "sentence", "paragraph", "clause"]
Edge = Literal["start", "end"]
Step = Literal["character", "word", "sentence"]


@dataclass(frozen=True, slots=True)
class ReleaseText:
    """One release's text; spans of each kind are sorted and do not overlap."""

    text: str = ""
    body: tuple[Span, ...] = ()
    paragraphs: tuple[Span, ...] = ()
    sentences: tuple[Span, ...] = ()
    clauses: tuple[Span, ...] = ()
    language: str | None = None
    _merged: tuple[Span, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_merged", tuple(_merge(self.text, self.body)))

    def outside(self) -> list[Span]:
        """The zones that are not body, from the first character to the last."""
        places = [0, *(place for span in self._merged for place in span), len(self.text)]
        return [(start, end) for start, end in zip(places[::2], places[1::2], strict=True) if start < end]

    def clip(self, start: int, end: int) -> Span:
        """The part of [start, end) that can be coded, or (start, start) where nothing remains.

        That is: whole characters of one stretch of body (the one most is selected of), no line breaks at the ends.
        """
        best = (start, start)
        for low, high in _touching(self._merged, start, end):
            part = max(low, start), min(high, end)
            if part[1] - part[0] > best[1] - best[0]:
                best = part
        low, high = best
        while low < high and self.text[low] == "\n":
            low += 1
        while low < high and self.text[high - 1] == "\n":
            high -= 1
        return graphemes.snap(self.text, low, high) if low < high else (start, start)

    def spans_of(self, unit: Unit) -> tuple[Span, ...]:
        """The spans of a unit; clauses fall back to sentences where none are marked. Not for words."""
        if unit == "paragraph":
            return self.paragraphs
        if unit == "clause" and self.clauses:
            return self.clauses
        return self.sentences

    def expanded(self, start: int, end: int, unit: Unit) -> Span:
        """[start, end) extended to whole units, within the body; unchanged where no unit is touched."""
        if unit == "word":
            return self.clip(*words.around(self.text, start, end, self.language))
        touched = _touching(self.spans_of(unit), start, max(end, start + 1))
        if not touched:
            touched = [span for span in self.spans_of(unit) if span[1] == start][-1:]
        if not touched:
            return start, end
        return self.clip(min(start, touched[0][0]) if end > start else touched[0][0], max(end, touched[-1][1]))

    def sentence_at(self, position: int) -> int | None:
        """The index of the sentence at `position`, or of the last one before it."""
        index = bisect_right(self.sentences, position, key=lambda span: span[0]) - 1
        return max(index, 0) if self.sentences else None

    def next_sentence(self, start: int, end: int, direction: int) -> Span | None:
        """What a step by sentences selects, in the body: the sentence at [start, end), if it is not that already.

        Otherwise the next (`direction` > 0) or the previous one; none beyond the first and the last.
        """
        index = self.sentence_at(start)
        if index is None:
            return None
        low, high = self.clip(*self.sentences[index])
        partly = low <= start < high and (start, end) != (low, high) and end <= high
        behind = start >= high and direction < 0
        if not partly and not behind:
            index += direction
        if start < low and direction > 0:
            index = 0
        return self.clip(*self.sentences[index]) if 0 <= index < len(self.sentences) else None

    def stepped(self, span: Span, edge: Edge, step: Step, direction: int) -> Span:
        """`span` with one edge moved by a step: it stays in its stretch of body and keeps at least one character."""
        start, end = span
        place = start if edge == "start" else end
        if step == "character":
            place = graphemes.step(self.text, place, direction)
        elif step == "word":
            place = words.boundary(self.text, place, direction, edge, self.language)
        else:
            place = self._sentence_boundary(place, direction, edge)
        return self.with_edge(span, edge, place)

    def with_edge(self, span: Span, edge: Edge, place: int) -> Span:
        """`span` with one edge put at `place`, or unchanged where that would leave the body or empty the span."""
        start, end = span
        low, high = next(
            (stretch for stretch in self._merged if stretch[0] <= start and end <= stretch[1]), (0, len(self.text))
        )
        place = graphemes.snap(self.text, place, place)[0] if place < len(self.text) else place
        if edge == "start":
            place = max(low, place)
            return (place, end) if place < end else span
        place = min(high, place)
        return (start, place) if place > start else span

    def _sentence_boundary(self, place: int, direction: int, edge: Edge) -> int:
        side = 0 if edge == "start" else 1
        places = [sentence[side] for sentence in self.sentences]
        if direction > 0:
            index = bisect_right(places, place)
            return places[index] if index < len(places) else place
        index = bisect_left(places, place) - 1
        return places[index] if index >= 0 else place


def _touching(spans: Sequence[Span], start: int, end: int) -> list[Span]:
    first = bisect_right(spans, start, key=lambda span: span[1])
    last = bisect_left(spans, end, key=lambda span: span[0])
    return list(spans[first:last])


def _merge(text: str, spans: Sequence[Span]) -> list[Span]:
    """Stretches of body that only white space divides are one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and not text[merged[-1][1] : start].strip():
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged
