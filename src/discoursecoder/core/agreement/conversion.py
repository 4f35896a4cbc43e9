"""From spans to units: what each coder's set of labels is in a character, a sentence or the whole text."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from discoursecoder.core.agreement.continuum import Continuum, Unit
from discoursecoder.core.agreement.inputs import bad
from discoursecoder.core.agreement.label_sets import SetRatings, from_sets
from discoursecoder.core.agreement.ratings import Label
from discoursecoder.core.errors import BadValue
from discoursecoder.core.model.span import Span

UNITS = ("characters", "sentences-any", "sentences-half", "document")

Labels = frozenset[Label]
Row = tuple[Span, list[Labels | None]]


def elementary_intervals(continuum: Continuum) -> list[Row]:
    """The stretches between the boundaries of any coder, each with every coder's set of labels.

    Coders who did not code the text have None.
    """
    united = continuum.united()
    coders = united.by_coder()
    edges = {edge for units in coders for unit in units for edge in unit.span}
    places = sorted(edges | set(united.whole))
    position = {edge: number for number, edge in enumerate(places)}
    held: list[list[set[Label]]] = [[set() for _ in coders] for _ in places[1:]]
    for coder, units in enumerate(coders):
        for unit in units:
            for number in range(position[unit.span.start], position[unit.span.end]):
                held[number][coder].add(unit.category)
    return [
        (Span(start, end), _with_absent([frozenset(labels) for labels in found], continuum))
        for start, end, found in zip(places, places[1:], held, strict=False)
    ]


def _with_absent(sets: Sequence[Labels], continuum: Continuum) -> list[Labels | None]:
    """All coders in order: None for those who did not code the text."""
    rest = iter(sets)
    total = len(sets) + len(continuum.absent)
    return [None if place in continuum.absent else next(rest) for place in range(total)]


def unit_label_sets(continuum: Continuum, units: str) -> list[Row]:
    """Every coder's set of labels in each unit.

    Args:
        continuum: what was coded.
        units: "characters" (elementary intervals), "sentences-any", "sentences-half" or "document". A sentence has a
            label if any of its characters, or at least half of them, are coded with it.

    Raises:
        BadValue: if there are no such units.
        BadData: if the sentences are not known.
    """
    if units not in UNITS:
        raise BadValue(field="units", value=units, allowed=", ".join(UNITS))
    if units == "characters":
        return elementary_intervals(continuum)
    spans = (continuum.whole,) if units == "document" else continuum.sentences
    if not spans:
        raise bad("no_sentences")
    coders = [_by_label(found) for found in continuum.united().by_coder()]
    half = units == "sentences-half"
    return [
        (span, _with_absent([_labels_in(span, by_label, half=half) for by_label in coders], continuum))
        for span in spans
    ]


ByLabel = dict[Label, tuple[list[int], list[int]]]


def _by_label(units: Sequence[Unit]) -> ByLabel:
    """Starts and ends of each label's spans, which do not overlap."""
    found: ByLabel = defaultdict(lambda: ([], []))
    for span, label in units:
        found[label][0].append(span.start)
        found[label][1].append(span.end)
    return found


def _labels_in(span: Span, by_label: ByLabel, *, half: bool) -> Labels:
    """The labels that cover a part of the span, or at least half of it."""
    found = set()
    for label, (starts, ends) in by_label.items():
        touched = range(bisect_right(ends, span.start), bisect_left(starts, span.end))
        shared = sum(min(ends[place], span.end) - max(starts[place], span.start) for place in touched)
        if shared * 2 >= span.end - span.start if half else shared:
            found.add(label)
    return frozenset(found)


def listed_intervals(continuum: Continuum) -> list[list[object]]:
    """The elementary intervals as plain lists: start, end, and every coder's labels, sorted."""
    return [[*span, _listed(sets, continuum)] for span, sets in elementary_intervals(continuum)]


def listed_label_sets(continuum: Continuum, *, units: str) -> list[list[list[Label] | None]]:
    """Every coder's labels in each unit as plain lists, in the order of the codebook; see `unit_label_sets`."""
    return [_listed(sets, continuum) for _, sets in unit_label_sets(continuum, units)]


def _listed(sets: Sequence[Labels | None], continuum: Continuum) -> list[list[Label] | None]:
    order = continuum.categories
    return [None if labels is None else [label for label in order if label in labels] for labels in sets]


def set_ratings(continuum: Continuum, units: str) -> SetRatings:
    """The sets of labels as set ratings; a stretch of characters counts by its length."""
    rows = unit_label_sets(continuum, units)
    weights = [span.end - span.start if units == "characters" else 1 for span, _ in rows]
    return from_sets([sets for _, sets in rows], continuum.categories, np.array(weights, dtype=np.int64))
