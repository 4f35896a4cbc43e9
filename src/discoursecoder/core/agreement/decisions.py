"""From spans to decisions: is a category present in a unit, for each coder.

Pure: spans in, arrays out. Which releases, coders and categories enter is settled before (`core.queries`).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

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
    united = [_united(sheet, categories, body) for sheet in sheets]
    if unit == "character":
        return _characters(sheets, categories, united, body)
    if unit == "release":
        units = [Span(body[0].start, body[-1].end)] if body else []
    lengths = _lengths(units, body)
    values = np.full((len(categories), len(sheets), len(units)), UNKNOWN, dtype=np.int8)
    ends = [u.end for u in units]
    starts = [u.start for u in units]
    for i, sheet in enumerate(sheets):
        if sheet is None:
            continue
        unknown = [_touched(span, starts, ends) for span in sheet.undecided]
        for c, category in enumerate(categories):
            if category not in sheet.asked:
                continue
            row = values[c, i]
            row[:] = _covered(united[i][c], starts, ends, lengths, half=half)
            if unit == "release" and category in sheet.whole:
                row[:] = PRESENT
            for touched in unknown:
                row[touched] = UNKNOWN
    whole = np.ones(len(units), dtype=np.int64)
    return Decisions(values, np.array(starts, dtype=np.int64), np.array(ends, dtype=np.int64), whole)


def _united(sheet: Sheet | None, categories: Sequence[str], body: Sequence[Span]) -> list[list[Span]]:
    """Per category, a coder's spans united and cut to the body."""
    if sheet is None:
        return [[] for _ in categories]
    return [
        [part for span in unite(sheet.spans.get(category, ())) for part in clip(span, body)] for category in categories
    ]


def _lengths(units: Sequence[Span], body: Sequence[Span]) -> list[int]:
    if len(body) < 2:
        return [unit.end - unit.start for unit in units]
    return [sum(part.end - part.start for part in clip(unit, body)) for unit in units]


def _touched(span: Span, starts: Sequence[int], ends: Sequence[int]) -> slice:
    """The units that share a character with the span."""
    return slice(bisect_right(ends, span.start), bisect_left(starts, span.end))


def _covered(
    spans: Iterable[Span], starts: Sequence[int], ends: Sequence[int], lengths: Sequence[int], *, half: bool
) -> NDArray[np.bool_]:
    """Which units the spans cover, by any character or by half of their characters."""
    covered = np.zeros(len(starts), dtype=np.int64)
    for span in spans:
        touched = _touched(span, starts, ends)
        if not half:
            covered[touched] = 1
            continue
        for place in range(touched.start, touched.stop):
            covered[place] += min(span.end, ends[place]) - max(span.start, starts[place])
    return covered * 2 >= np.maximum(lengths, 1) if half else covered > 0


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
