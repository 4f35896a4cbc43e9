"""What lies behind the figures: the raw units, and the places where coders differ."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from discoursecoder.core.agreement.decisions import Decisions, Sheet, runs
from discoursecoder.core.agreement.disagreements import Coded, differences
from discoursecoder.core.agreement.krippendorff import coder_pairs
from discoursecoder.core.agreement.passages import passages_of
from discoursecoder.core.agreement.ratings import IntArray
from discoursecoder.core.model.agreement import Disagreement, RawSpan, RawUnits, Side
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.span import clip, unite
from discoursecoder.core.queries.agreement_selection import Entered, Selection

_MISSING = 2

_ROWS = 1_000_000
"""More units than fit a sheet are told as runs of equal decisions, whatever the unit: 450 MB of words became 1."""


def raw_units(selection: Selection, decided: Sequence[Decisions], names: Mapping[str, str]) -> Iterator[RawUnits]:
    """The units of every release and category as the coders decided on them; characters, and very many units, as runs.

    Args:
        selection: what entered.
        decided: its decisions, release by release.
        names: what each category is called.
    """
    many = sum(len(decisions.starts) for decisions in decided) * len(selection.categories) > _ROWS
    for entered, decisions in zip(selection.entered, decided, strict=True):
        whole = not many and bool((decisions.weights == 1).all()) and len(decisions.starts) > 0
        shared = _columns(decisions.starts, decisions.ends, decisions.weights) if whole else None
        for number, category in enumerate(selection.categories):
            if shared is None:
                starts, ends, weights, values = runs(decisions, number, across_gaps=many)
                columns = _columns(starts, ends, weights)
            else:
                columns, values = shared, decisions.values[number]
            cells = np.where(values < 0, _MISSING, values).astype(np.uint8)
            release, name = entered.release, names[category.id]
            packed = np.ascontiguousarray(cells.T).tobytes()
            yield RawUnits(release.id, release.title, category.id, name, *columns, packed)


def raw_spans(selection: Selection, names: Mapping[str, str]) -> Iterator[RawSpan]:
    """The passages that unitizing and matching compare, by release, coder and place in the text."""
    ids = [category.id for category in selection.categories]
    for entered in selection.entered:
        release = entered.release
        passages = passages_of(entered.sheets, ids, entered.body)
        for coder, found in zip(selection.coders, passages.found, strict=True):
            for one in found:
                (start, end), category = one.place, ids[one.category]
                head = (release.id, release.title, category, names[category])
                yield RawSpan(*head, coder.name, start, end, entered.text[start:end])


def _columns(
    starts: IntArray, ends: IntArray, weights: IntArray
) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    return tuple(starts.tolist()), tuple(ends.tolist()), tuple(weights.tolist())


def disagreements(selection: Selection, names: Mapping[str, str]) -> Iterator[Disagreement]:
    """Every difference between two coders, by release and pair, in order of the text.

    Only categories that both were asked for are compared, and only where both decided. Codings of whole releases
    differ without a place.
    """
    parents = {category.id: category.parent_id for category in selection.all_categories.values()}
    for entered in selection.entered:
        for first, second in coder_pairs(len(selection.coders)):
            mine, yours = entered.sheets[first], entered.sheets[second]
            if mine is None or yours is None:
                continue
            asked = [category for category in selection.categories if category.id in mine.asked & yours.asked]
            coders = (selection.coders[first].name, selection.coders[second].name)
            found = differences(_coded(mine, yours, asked, entered), _coded(yours, mine, asked, entered), parents)
            for kind, one, other in found:
                sides = (_side(one, entered.text, names), _side(other, entered.text, names))
                yield Disagreement(kind, entered.release.id, entered.release.title, coders, *sides)
            for left, right in _of_whole(mine, yours, asked, names):
                yield Disagreement("missing", entered.release.id, entered.release.title, coders, left, right)


def _coded(own: Sheet, other: Sheet, asked: Sequence[Category], entered: Entered) -> list[Coded]:
    """A coder's united spans in the body, where the other coder decided as well."""
    return [
        Coded(part, category.id)
        for category in asked
        for span in unite(own.spans.get(category.id, ()))
        for part in clip(span, entered.body)
        if not any(part.overlaps(sentence) for sentence in (*own.undecided, *other.undecided))
    ]


def _side(coded: Coded | None, text: str, names: Mapping[str, str]) -> Side:
    if coded is None:
        return Side()
    start, end = coded.span
    return Side(names[coded.category], coded.category, start, end, text[start:end])


def _of_whole(
    mine: Sheet, yours: Sheet, asked: Sequence[Category], names: Mapping[str, str]
) -> Iterator[tuple[Side, Side]]:
    """The categories that only one of two coders gave the release as a whole."""
    for category in asked:
        here, there = category.id in mine.whole, category.id in yours.whole
        if here != there:
            side = Side(names[category.id], category.id)
            yield (side, Side()) if here else (Side(), side)
