"""A continuum: what several coders marked in one text, as spans with a category."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from discoursecoder.core.agreement.inputs import bad, labels_of, place_of, whole_number
from discoursecoder.core.agreement.ratings import IntArray, Label
from discoursecoder.core.model.span import Span

_FIELDS = ("coder", "start", "end", "category")


class Unit(NamedTuple):
    """What one coder marked: a span and its category."""

    span: Span
    category: Label


@dataclass(frozen=True, eq=False)
class Continuum:
    """One text as coded by several coders; its units are sorted by coder and place.

    Attributes:
        whole: the span of the text that was to be coded.
        count: how many coders coded the text; one who marked nothing counts.
        coders: shape (units,); whose unit it is, from 0 to `count` - 1.
        starts: shape (units,); where it starts.
        ends: shape (units,); where it ends.
        labels: shape (units,); the place of its category in `categories`.
        categories: the categories, the codebook's where it is known.
        absent: places among all coders of those who did not code the text, so that they are missing and not empty.
        sentences: the sentences, where they are known.
    """

    whole: Span
    count: int
    coders: IntArray
    starts: IntArray
    ends: IntArray
    labels: IntArray
    categories: tuple[Label, ...]
    absent: tuple[int, ...] = ()
    sentences: tuple[Span, ...] = ()

    @property
    def length(self) -> int:
        """Characters of the whole."""
        return self.whole.end - self.whole.start

    @property
    def units(self) -> int:
        """How many units there are."""
        return len(self.starts)

    def slices(self) -> list[slice]:
        """Where each coder's units stand."""
        edges = np.searchsorted(self.coders, np.arange(self.count + 1))
        return [slice(int(first), int(last)) for first, last in pairwise(edges)]

    def by_coder(self) -> list[list[Unit]]:
        """Each coder's units one by one."""
        rows = zip(self.starts.tolist(), self.ends.tolist(), self.labels.tolist(), strict=True)
        units = [Unit(Span(start, end), self.categories[label]) for start, end, label in rows]
        return [units[some] for some in self.slices()]

    def united(self) -> "Continuum":
        """Overlapping units of one coder and category as one; units that only touch stay two."""
        if not self.units:
            return self
        order = np.lexsort((self.starts, self.labels, self.coders))
        coders, labels = self.coders[order], self.labels[order]
        # A step for each coder and category keeps their ends apart in one running maximum.
        step = (coders * len(self.categories) + labels) * (self.length + 1) - self.whole.start
        starts, reach = self.starts[order] + step, np.maximum.accumulate(self.ends[order] + step)
        first = np.flatnonzero(np.concatenate([[True], starts[1:] >= reach[:-1]]))
        last = np.concatenate([first[1:], [len(order)]]) - 1
        merged = coders[first], self.starts[order][first], (reach - step)[last], labels[first]
        return self.with_units(*merged)

    def only(self, category: Label) -> "Continuum":
        """The units of one category.

        Raises:
            BadData: if there is no such category.
        """
        place = self.position(category)
        kept = self.labels == place
        chosen = self.with_units(
            self.coders[kept], self.starts[kept], self.ends[kept], np.zeros(int(kept.sum()), np.int64)
        )
        return replace(chosen, categories=(self.categories[place],))

    def position(self, category: Label) -> int:
        """Where a category stands in `categories`; 1 and "1" are the same where only one of them is there.

        Raises:
            BadData: if there is no such category.
        """
        return place_of(category, self.categories)

    def with_units(self, coders: IntArray, starts: IntArray, ends: IntArray, labels: IntArray) -> "Continuum":
        """The same text with other units, in any order."""
        order = np.lexsort((labels, ends, starts, coders))
        return replace(self, coders=coders[order], starts=starts[order], ends=ends[order], labels=labels[order])

    @property
    def overlapping(self) -> bool:
        """Whether units of one coder overlap each other."""
        same = self.coders[1:] == self.coders[:-1]
        return bool((same & (self.ends[:-1] > self.starts[1:])).any())


def continuum_of(document: Mapping[str, Any]) -> Continuum:
    """A continuum from {"begin", "length", "coders", "units": {coder, start, end, category}}.

    A coder is named or numbered from 0. "coders_who_coded_the_document", "codebook" and "sentences" are optional.

    Raises:
        BadData: if a unit is reversed, empty or outside the text, or the layout is another.
    """
    begin = whole_number(document.get("begin", 0), "begin", 0)
    length = whole_number(document.get("length"), "length", 0)
    if length <= 0:
        raise bad("no_length", value=length)
    whole = Span(begin, begin + length)
    names = document.get("coders")
    if not isinstance(names, list | tuple) or len(set(map(str, names))) < len(names):
        raise bad("coders_no_list")
    coder, start, end, category = _columns(document.get("units"))
    starts, ends = _offsets(start, "start"), _offsets(end, "end")
    _check_spans(starts, ends, whole)
    known = labels_of(_distinct(category), document.get("codebook"))
    place = {label: number for number, label in enumerate(known)}
    labels = np.array([place[label] for label in category], dtype=np.int64)
    coders = _places(coder, names)
    present = _present(document.get("coders_who_coded_the_document"), len(names), coders)
    renumbered = np.cumsum(present) - 1
    empty = np.empty(0, dtype=np.int64)
    sentences = _spans(document.get("sentences"), whole)
    absent = tuple(np.flatnonzero(~present).tolist())
    plain = Continuum(whole, int(present.sum()), empty, empty, empty, empty, known, absent, sentences)
    return plain.with_units(renumbered[coders], starts, ends, labels)


def _columns(listed: object) -> tuple[list[Any], list[Any], list[Any], list[Any]]:
    """The fields of all units."""
    if not isinstance(listed, list | tuple):
        raise bad("no_rows", field="units")
    try:
        coder, start, end, category = ([unit[field] for unit in listed] for field in _FIELDS)
    except (TypeError, KeyError, IndexError):
        fitting = [isinstance(unit, Mapping) and set(_FIELDS) <= set(unit) for unit in listed]
        raise bad("not_a_unit", number=fitting.index(False) + 1) from None
    return coder, start, end, category


def _offsets(values: Sequence[Any], field: str) -> IntArray:
    plain = set(map(type, values)) <= {int} and max(map(abs, values), default=0) < 1 << 52
    checked = values if plain else [whole_number(value, field, number) for number, value in enumerate(values, 1)]
    return np.array(checked, dtype=np.int64)


def _check_spans(starts: IntArray, ends: IntArray, whole: Span) -> None:
    for wrong, key in (
        (starts >= ends, "reversed"),
        ((starts < whole.start) | (ends > whole.end), "outside"),
    ):
        if wrong.any():
            place = int(np.argmax(wrong))
            facts = {"number": place + 1, "start": int(starts[place]), "end": int(ends[place])}
            raise bad(key, **facts, first=whole.start, last=whole.end)


def _distinct(categories: Sequence[Any]) -> set[Label]:
    """The different categories; texts or finite numbers."""
    try:
        found = set(categories)
    except TypeError:
        found = {None}
    for category in found:
        number = isinstance(category, int | float) and not isinstance(category, bool) and abs(category) < 1e100
        if not (number or isinstance(category, str)):
            faulty = [not isinstance(one, str | int | float) or one is category for one in categories]
            raise bad("not_a_unit", number=faulty.index(True) + 1)
    return found


def _places(values: Sequence[Any], names: Sequence[Any]) -> IntArray:
    """The coder of each unit, by name or number."""
    try:
        places = {value: _coder(value, values, names) for value in set(values)}
    except TypeError:
        faulty = [not isinstance(value, str | int) for value in values]
        raise bad("no_such_coder", number=faulty.index(True) + 1, coder=values[faulty.index(True)]) from None
    return np.array([places[value] for value in values], dtype=np.int64)


def _coder(coder: object, values: Sequence[Any], names: Sequence[Any]) -> int:
    if coder in names:
        return names.index(coder)
    if isinstance(coder, int) and not isinstance(coder, bool) and 0 <= coder < len(names):
        return coder
    raise bad("no_such_coder", number=values.index(coder) + 1, coder=coder)


def _present(flags: object, count: int, coders: IntArray) -> NDArray[np.bool_]:
    """Who coded the text; whoever is said not to have must have no units."""
    if flags is None:
        return np.ones(count, dtype=np.bool_)
    if not isinstance(flags, list | tuple) or len(flags) != count or any(flag not in (0, 1) for flag in flags):
        raise bad("flags_do_not_fit", count=count)
    present = np.array([bool(flag) for flag in flags], dtype=np.bool_)
    for coder in np.unique(coders):
        if not present[coder]:
            raise bad("absent_with_units", coder=int(coder) + 1)
    return present


def _spans(spans: object, whole: Span) -> tuple[Span, ...]:
    if spans is None:
        return ()
    if not isinstance(spans, list | tuple) or not all(
        isinstance(span, list | tuple) and len(span) == 2 for span in spans
    ):
        raise bad("no_rows", field="sentences")
    found = sorted(Span(whole_number(a, "sentences", 0), whole_number(b, "sentences", 0)) for a, b in spans)
    for number, span in enumerate(found, 1):
        if span.start >= span.end or not span.within(whole):
            raise bad("reversed", number=number, start=span.start, end=span.end)
    if any(one.end > other.start for one, other in pairwise(found)):
        raise bad("sentences_overlap")
    return tuple(found)
