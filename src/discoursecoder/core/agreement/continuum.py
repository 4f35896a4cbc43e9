"""A continuum: what several coders marked in one text, as spans with a category."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

from discoursecoder.core.agreement.inputs import bad, labels_of
from discoursecoder.core.agreement.ratings import Label
from discoursecoder.core.model.span import Span, unite


class Unit(NamedTuple):
    """What one coder marked: a span and its category."""

    span: Span
    category: Label


@dataclass(frozen=True)
class Continuum:
    """One text as coded by several coders.

    Attributes:
        whole: the span of the text that was to be coded.
        coders: the units of each coder who coded the text, in order; a coder who marked nothing has none.
        categories: the categories, the codebook's where it is known.
        absent: places among all coders of those who did not code the text, so that they are missing and not empty.
        sentences: the sentences, where they are known.
    """

    whole: Span
    coders: tuple[tuple[Unit, ...], ...]
    categories: tuple[Label, ...]
    absent: tuple[int, ...] = ()
    sentences: tuple[Span, ...] = ()

    @property
    def length(self) -> int:
        """Characters of the whole."""
        return self.whole.end - self.whole.start

    def united(self) -> "Continuum":
        """Overlapping units of one coder and category as one; units that only touch stay two."""
        return Continuum(
            self.whole, tuple(_united(units) for units in self.coders), self.categories, self.absent, self.sentences
        )

    def only(self, category: Label) -> "Continuum":
        """The units of one category.

        Raises:
            BadData: if there is no such category.
        """
        if category not in self.categories:
            raise bad("no_such_value", value=category)
        coders = tuple(tuple(unit for unit in units if unit.category == category) for units in self.coders)
        return Continuum(self.whole, coders, (category,), self.absent, self.sentences)

    @property
    def overlapping(self) -> bool:
        """Whether units of one coder overlap each other."""
        return any(one.span.end > other.span.start for units in self.coders for one, other in pairwise(units))


def _united(units: Sequence[Unit]) -> tuple[Unit, ...]:
    by_category: dict[Label, list[Span]] = defaultdict(list)
    for unit in units:
        by_category[unit.category].append(unit.span)
    found = [Unit(span, category) for category, spans in by_category.items() for span in unite(spans)]
    return tuple(sorted(found, key=lambda unit: (unit.span, str(unit.category))))


def continuum_of(document: Mapping[str, Any]) -> Continuum:
    """A continuum from {"begin", "length", "coders", "units": {coder, start, end, category}}.

    A coder is named or numbered from 0. "coders_who_coded_the_document", "codebook" and "sentences" are optional.

    Raises:
        BadData: if a unit is reversed, empty or outside the text, or the layout is another.
    """
    begin = _whole(document.get("begin", 0), "begin", 0)
    length = _whole(document.get("length"), "length", 0)
    if length <= 0:
        raise bad("no_length", value=length)
    whole = Span(begin, begin + length)
    names = document.get("coders")
    if not isinstance(names, list | tuple) or len(set(map(str, names))) < len(names):
        raise bad("coders_no_list")
    listed = document.get("units")
    if not isinstance(listed, list | tuple):
        raise bad("no_rows", field="units")
    found: list[list[Unit]] = [[] for _ in names]
    for number, unit in enumerate(listed, 1):
        coder, made = _unit(unit, number, names, whole)
        found[coder].append(made)
    used = {unit.category for units in found for unit in units}
    present = _present(document.get("coders_who_coded_the_document"), found)
    return Continuum(
        whole,
        tuple(tuple(sorted(units, key=_in_order)) for units, here in zip(found, present, strict=True) if here),
        labels_of(used, document.get("codebook")),
        tuple(place for place, here in enumerate(present) if not here),
        _spans(document.get("sentences"), whole),
    )


def _in_order(unit: Unit) -> tuple[Span, str]:
    return unit.span, str(unit.category)


def _whole(value: object, field: str, number: int) -> int:
    if (
        isinstance(value, bool)
        or not isinstance(value, int | float)
        or not math.isfinite(value)
        or value != int(value)
    ):
        raise bad("no_whole_number", field=field, number=number, value=value)
    return int(value)


def _unit(unit: object, number: int, names: Sequence[Any], whole: Span) -> tuple[int, Unit]:
    if not isinstance(unit, Mapping) or not {"coder", "start", "end", "category"} <= set(unit):
        raise bad("not_a_unit", number=number)
    span = Span(_whole(unit["start"], "start", number), _whole(unit["end"], "end", number))
    if span.start >= span.end:
        raise bad("reversed", number=number, start=span.start, end=span.end)
    if not span.within(whole):
        raise bad("outside", number=number, start=span.start, end=span.end, first=whole.start, last=whole.end)
    category = unit["category"]
    if isinstance(category, bool) or not isinstance(category, str | int | float) or category != category:  # noqa: PLR0124  # NaN
        raise bad("not_a_unit", number=number)
    return _coder(unit["coder"], number, names), Unit(span, category)


def _coder(coder: object, number: int, names: Sequence[Any]) -> int:
    if coder in names:
        return names.index(coder)
    if isinstance(coder, int) and not isinstance(coder, bool) and 0 <= coder < len(names):
        return coder
    raise bad("no_such_coder", number=number, coder=coder)


def _present(flags: object, found: Sequence[Sequence[Unit]]) -> list[bool]:
    """Who coded the text; whoever is said not to have must have no units."""
    if flags is None:
        return [True] * len(found)
    if not isinstance(flags, list | tuple) or len(flags) != len(found):
        raise bad("flags_do_not_fit", count=len(found))
    for place, (flag, units) in enumerate(zip(flags, found, strict=True), 1):
        if not flag and units:
            raise bad("absent_with_units", coder=place)
    return [bool(flag) for flag in flags]


def _spans(spans: object, whole: Span) -> tuple[Span, ...]:
    if spans is None:
        return ()
    if not isinstance(spans, list | tuple) or not all(
        isinstance(span, list | tuple) and len(span) == 2 for span in spans
    ):
        raise bad("no_rows", field="sentences")
    found = sorted(Span(_whole(a, "sentences", 0), _whole(b, "sentences", 0)) for a, b in spans)
    for number, span in enumerate(found, 1):
        if span.start >= span.end or not span.within(whole):
            raise bad("reversed", number=number, start=span.start, end=span.end)
    if any(one.end > other.start for one, other in pairwise(found)):
        raise bad("sentences_overlap")
    return tuple(found)
