"""From spans to decisions: is a category present in a unit, for each coder.

Pure: spans in, arrays out. Which releases, coders and categories enter is settled before (`core.queries`).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from discoursecoder.core.agreement.ratings import IntArray
from discoursecoder.core.agreement.words import words
from discoursecoder.core.model.segment import Segmentation
from discoursecoder.core.model.span import Span, clip, unite

DecisionArray = NDArray[np.int8]

ABSENT, PRESENT, UNKNOWN = 0, 1, -1


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one coder did in one release.

    Attributes:
        asked: the categories she decided on; all others are missing, not absent.
        spans: her codings by category, in any order; they may overlap and leave the body.
        whole: the categories she gave the release as a whole.
        undecided: sentences she left without a decision; units that touch them are missing.
    """

    asked: frozenset[str]
    spans: Mapping[str, Sequence[Span]]
    whole: frozenset[str] = frozenset()
    undecided: tuple[Span, ...] = ()


@dataclass(frozen=True, eq=False)
class Decisions:
    """The decisions on one release.

    Attributes:
        values: shape (categories, coders, units); 1 present, 0 absent, -1 missing.
        starts: shape (units,); where each unit starts in the text.
        ends: shape (units,); where it ends.
        weights: shape (units,); 1, or the characters of a run.
    """

    values: DecisionArray
    starts: IntArray
    ends: IntArray
    weights: IntArray


@dataclass(frozen=True, eq=False)
class Joined:
    """The decisions on several releases side by side; `release` (shape (units,)) says whose each unit is."""

    values: DecisionArray
    weights: IntArray
    release: IntArray
    releases: int

    @cached_property
    def whole(self) -> bool:
        """Whether no value is missing."""
        return bool((self.values >= 0).all())

    def paired(self, pair: tuple[int, int] | None = None) -> NDArray[np.float64]:
        """Shape (releases,): units in which some category has the values of two coders (of the pair)."""
        coders = list(range(self.values.shape[1])) if pair is None else list(pair)
        paired = np.full(len(self.weights), self.whole and len(coders) > 1 and len(self.values) > 0)
        for row in () if self.whole else self.values:
            paired |= (row[coders] >= 0).sum(axis=0) >= 2
        found = np.bincount(self.release, weights=self.weights * paired, minlength=self.releases)
        return np.asarray(found, dtype=np.float64)

    def present(self) -> NDArray[np.bool_]:
        """Shape (releases, categories, coders): who has values."""
        categories, coders, _ = self.values.shape
        found = np.zeros((self.releases, categories, coders), dtype=np.bool_)
        if self.whole:
            found[np.unique(self.release)] = True
            return found
        for category, coder in np.ndindex(categories, coders):
            found[self.release[self.values[category, coder] >= 0], category, coder] = True
        return found


def joined(decided: Sequence[Decisions]) -> Joined:
    """Put the decisions of releases side by side; at least one release."""
    return Joined(
        np.concatenate([one.values for one in decided], axis=2),
        np.concatenate([one.weights for one in decided]),
        np.repeat(np.arange(len(decided)), [len(one.starts) for one in decided]),
        len(decided),
    )


def merged(decisions: Decisions, members: Sequence[Sequence[int]]) -> Decisions:
    """Decisions on groups of categories: present where one of them is, missing where one of them is missing."""
    values = np.empty((len(members), *decisions.values.shape[1:]), dtype=np.int8)
    for place, some in enumerate(members):
        rows = decisions.values[list(some)]
        values[place] = np.where(rows.min(axis=0) < 0, UNKNOWN, rows.max(axis=0))
    return Decisions(values, decisions.starts, decisions.ends, decisions.weights)


def units_of(unit: str, text: str, body: Sequence[Span], segmentation: Segmentation) -> list[Span]:
    """The units of a release, clipped to its body; none for "character" and "release", which are not listed.

    A sentence without clauses of its own is one clause.
    """
    if unit == "word":
        return [word for zone in body for word in words(text, zone.start, zone.end)]
    if unit == "clause":
        return _inside(_clauses(segmentation), body)
    listed = {"sentence": segmentation.sentences, "paragraph": segmentation.paragraphs}
    return _inside(listed.get(unit, ()), body)


def _inside(units: Iterable[Span], body: Sequence[Span]) -> list[Span]:
    """Each unit from its first to its last character in the body."""
    parts = (clip(unit, body) for unit in units)
    return [Span(part[0].start, part[-1].end) for part in parts if part]


def _clauses(segmentation: Segmentation) -> list[Span]:
    starts = [clause.start for clause in segmentation.clauses]
    units = list(segmentation.clauses)
    for sentence in segmentation.sentences:
        place = bisect_left(starts, sentence.start)
        if place == len(starts) or starts[place] >= sentence.end:
            units.append(sentence)
    return sorted(units)


def decide(
    sheets: Sequence[Sheet | None],
    categories: Sequence[str],
    unit: str,
    *,
    units: Sequence[Span],
    body: Sequence[Span],
    half: bool = False,
) -> Decisions:
    """The decisions of all coders on one release.

    Args:
        sheets: one per coder; None where she did not finish the release.
        categories: ids, in the order of the result.
        unit: the name of the unit.
        units: the units as `units_of` gives them.
        body: the spans that count, sorted and apart.
        half: whether a unit counts as coded only when at least half of it is.
    """
    if unit == "character":
        return _characters(sheets, categories, [_united(sheet, categories, body) for sheet in sheets], body)
    if unit == "release":
        units = [Span(body[0].start, body[-1].end)] if body else []
    values = np.full((len(categories), len(sheets), len(units)), UNKNOWN, dtype=np.int8)
    place = _Units(units, body, half=half)
    for i, sheet in enumerate(sheets):
        if sheet is None:
            continue
        for c, category in enumerate(categories):
            if category in sheet.asked:
                values[c, i] = ABSENT
                place.mark(values[c, i], sheet.spans.get(category, ()))
                if unit == "release" and category in sheet.whole:
                    values[c, i] = PRESENT
        for span in sheet.undecided:
            values[:, i, place.touched(span)] = UNKNOWN
    starts, ends = place.starts, place.ends
    whole = np.ones(len(units), dtype=np.int64)
    return Decisions(values, np.array(starts, dtype=np.int64), np.array(ends, dtype=np.int64), whole)


def _parts(spans: Iterable[Span], body: Sequence[Span]) -> list[Span]:
    """What of the spans lies in the body."""
    return [part for span in spans for part in clip(span, body)]


def _united(sheet: Sheet | None, categories: Sequence[str], body: Sequence[Span]) -> list[list[Span]]:
    """Per category, a coder's spans united and cut to the body."""
    if sheet is None:
        return [[] for _ in categories]
    return [_parts(unite(sheet.spans.get(category, ())), body) for category in categories]


class _Units:
    """The units of a release, and what spans do to them."""

    def __init__(self, units: Sequence[Span], body: Sequence[Span], *, half: bool) -> None:
        self.starts = [unit.start for unit in units]
        self.ends = [unit.end for unit in units]
        self.body = body
        self.half = half
        self._lengths = [self._length(unit) for unit in units] if half else []

    def _length(self, unit: Span) -> int:
        if len(self.body) < 2:
            return unit.end - unit.start
        return sum(part.end - part.start for part in clip(unit, self.body))

    def touched(self, span: Span) -> slice:
        """The units that share a character with the span."""
        return slice(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))

    def mark(self, row: DecisionArray, spans: Sequence[Span]) -> None:
        """Call the units present that the spans cover, by any character or by half of their characters."""
        if self.half and spans:
            row[self._covered(_parts(unite(spans), self.body)) * 2 >= np.maximum(self._lengths, 1)] = PRESENT
            return
        for span in spans if len(self.body) == 1 else _parts(spans, self.body):
            row[self.touched(span)] = PRESENT

    def _covered(self, spans: Iterable[Span]) -> IntArray:
        """How many characters of each unit the spans cover."""
        covered = np.zeros(len(self.starts), dtype=np.int64)
        for span in spans:
            touched = self.touched(span)
            for place in range(touched.start, touched.stop):
                covered[place] += min(span.end, self.ends[place]) - max(span.start, self.starts[place])
        return covered


def _characters(
    sheets: Sequence[Sheet | None],
    categories: Sequence[str],
    united: Sequence[Sequence[Sequence[Span]]],
    body: Sequence[Span],
) -> Decisions:
    """Runs of characters on which nobody changes anything, each with its length as weight."""
    edges = {edge for zone in body for edge in zone}
    edges.update(edge for rows in united for spans in rows for span in spans for edge in span)
    edges.update(
        edge
        for sheet in sheets
        if sheet is not None
        for span in sheet.undecided
        for part in clip(span, body)
        for edge in part
    )
    places = sorted(edges)
    position = {edge: number for number, edge in enumerate(places)}
    values = np.full((len(categories), len(sheets), max(0, len(places) - 1)), UNKNOWN, dtype=np.int8)
    for i, sheet in enumerate(sheets):
        if sheet is None:
            continue
        unknown = [part for span in sheet.undecided for part in clip(span, body)]
        for c, category in enumerate(categories):
            if category in sheet.asked:
                values[c, i] = ABSENT
                for span in united[i][c]:
                    values[c, i, position[span.start] : position[span.end]] = PRESENT
                for span in unknown:
                    values[c, i, position[span.start] : position[span.end]] = UNKNOWN
    line = np.array(places, dtype=np.int64)
    starts, ends = line[:-1], line[1:]
    kept = np.zeros(len(starts), dtype=np.bool_)
    for zone in body:
        kept[position[zone.start] : position[zone.end]] = True
    return Decisions(values[:, :, kept], starts[kept], ends[kept], (ends - starts)[kept])


def runs(
    decisions: Decisions, category: int, *, across_gaps: bool = False
) -> tuple[IntArray, IntArray, IntArray, DecisionArray]:
    """The units of one category with neighbours of equal pattern joined: starts, ends, weights, values.

    Units with nothing between them join, which runs of characters are; with `across_gaps` also words, sentences
    and the like. The values have shape (coders, runs).
    """
    values = decisions.values[category]
    if values.shape[1] < 2:
        return decisions.starts, decisions.ends, decisions.weights, values
    fresh = (values[:, 1:] != values[:, :-1]).any(axis=0)
    if not across_gaps:
        fresh |= decisions.starts[1:] != decisions.ends[:-1]
    first = np.flatnonzero(np.concatenate([[True], fresh]))
    last = np.concatenate([first[1:] - 1, [values.shape[1] - 1]])
    return (
        decisions.starts[first],
        decisions.ends[last],
        np.add.reduceat(decisions.weights, first),
        values[:, first],
    )
