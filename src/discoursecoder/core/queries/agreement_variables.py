"""Agreement on the variables of codings, measured on codings that two coders gave the same category at one place."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from discoursecoder.core.agreement.krippendorff import coder_pairs
from discoursecoder.core.agreement.matching import largest_matching
from discoursecoder.core.agreement.paired_values import PairedValues, ValueSums
from discoursecoder.core.agreement.passages import Body
from discoursecoder.core.agreement.ratings import Label
from discoursecoder.core.model.agreement import Measure
from discoursecoder.core.model.coding import Coding, VariableValue
from discoursecoder.core.model.span import Span
from discoursecoder.core.model.variable import Variable
from discoursecoder.core.queries.agreement_selection import Entered, Selection
from discoursecoder.core.queries.agreement_units import Counted, Subject, UnitLines

Given = Label | frozenset[str]
Value = Given | None
Valued = tuple[Span, Coding]


@dataclass(frozen=True)
class Matched:
    """Two codings of two coders that were matched, in the release of that number."""

    release: int
    first: Coding
    second: Coding


def variable_lines(selection: Selection, variables: Sequence[Variable], writer: UnitLines) -> Iterator[Measure]:
    """The lines of every variable: alpha at its level, with coverage and joint agreement."""
    if not variables or not selection.entered:
        return
    matched, things, coders = _matched(selection)
    for variable in variables:
        sums = ValueSums(_paired(variable, matched, things))
        counted = Counted(sums, sums.units, coders & (sums.units > 0)[:, None], sums.pairs.compared, sums.missing)
        joint = sums.joint(np.ones(len(things)))
        subject = Subject("variable", variable.name, variable.id, level=sums.pairs.level)
        for line in writer.of(counted, subject):
            yield line.model_copy(update={"joint": joint})


def _matched(selection: Selection) -> tuple[list[Matched], np.ndarray, np.ndarray]:
    """Matched codings of all pairs of coders, how many codings the pairs have in each release, and who has any.

    The codings themselves are matched, not their unions: two codings of one passage with different speakers are two.
    """
    by_place: dict[tuple[str, str], list[Coding]] = defaultdict(list)
    for coding in selection.valued:
        by_place[coding.release_id, coding.coder_id].append(coding)
    found: list[Matched] = []
    things = np.zeros(len(selection.entered))
    coders = np.zeros((len(selection.entered), len(selection.coders)), dtype=np.bool_)
    for row, entered in enumerate(selection.entered):
        open_ = [span for sheet in entered.sheets if sheet is not None for span in sheet.undecided]
        body = Body(entered.body, open_)
        listed = [_by_category(by_place[entered.release.id, coder.id], body) for coder in selection.coders]
        for pair in coder_pairs(len(selection.coders)):
            for category in _asked(entered, pair):
                mine, yours = (listed[coder].get(category, []) for coder in pair)
                things[row] += len(mine) + len(yours)
                coders[row, list(pair)] = True
                found += [Matched(row, one, other) for one, other in _pairs(mine, yours)]
    return found, things, coders


def _pairs(mine: Sequence[Valued], yours: Sequence[Valued]) -> Iterator[tuple[Coding, Coding]]:
    """As many one-to-one pairs of overlapping codings as possible, those alike in edges and values first.

    Codings with equal edges overlap the same others, so that to pair them first costs no pair.
    """
    waiting: dict[object, list[Coding]] = defaultdict(list)
    for one in reversed(yours):
        waiting[_like(one)].append(one[1])
    left = []
    for one in mine:
        alike = waiting[_like(one)]
        if alike:
            yield one[1], alike.pop()
        else:
            left.append(one)
    open_ = {id(coding) for some in waiting.values() for coding in some}
    right = [one for one in yours if id(one[1]) in open_]
    for a, b in largest_matching([span for span, _ in left], [span for span, _ in right]):
        yield left[a][1], right[b][1]


def _like(one: Valued) -> tuple[Span, tuple[str, ...]]:
    return one[0], tuple(sorted(map(str, one[1].values)))


def _asked(entered: Entered, pair: tuple[int, int]) -> frozenset[str]:
    """The categories that both were asked for."""
    first, second = (entered.sheets[coder] for coder in pair)
    return first.asked & second.asked if first is not None and second is not None else frozenset()


def _by_category(codings: Sequence[Coding], body: Body) -> dict[str, list[Valued]]:
    """The codings in the body, in an order that does not depend on when they were made."""
    found: dict[str, list[Valued]] = defaultdict(list)
    for coding in codings:
        if coding.start is not None and coding.end is not None:
            span = body.joined(Span(coding.start, coding.end))
            if span is not None:
                found[coding.category_id].append((span, coding))
    for some in found.values():
        some.sort(key=_like)
    return found


def _paired(variable: Variable, matched: Sequence[Matched], things: np.ndarray) -> PairedValues:
    """The values of one variable; no value is a value of its own unless the level needs numbers or an order."""
    value = _reader(variable)
    rows = [(value(one.first), value(one.second), one.release) for one in matched]
    labels = _labels(variable, {cell for row in rows for cell in row[:2] if cell is not None})
    place: dict[Value, int] = {label: number for number, label in enumerate(labels)}
    first, second = (np.array([place.get(row[side], -1) for row in rows], dtype=np.int64) for side in (0, 1))
    release = np.array([row[2] for row in rows], dtype=np.int64)
    return PairedValues(first, second, release, labels, _level(variable), things, things > 0)


def _level(variable: Variable) -> str:
    if variable.multiple:
        return "set"
    if variable.variable_kind == "number" or (variable.variable_kind == "choice" and variable.level == "ordinal"):
        return variable.level
    return "nominal"


def _reader(variable: Variable) -> Callable[[Coding], Value]:
    """What a coder said of a coding: for nominal values the empty text where she said nothing."""
    level = _level(variable)

    def _read(coding: Coding) -> Value:
        given = [one for one in coding.values if one.variable_id == variable.id]
        if level == "set":
            return frozenset(map(_text, given))
        if not given:
            return "" if level == "nominal" else None
        first = given[0]
        return first.number if first.number is not None and level != "nominal" else _text(first)

    return _read


def _text(value: VariableValue) -> str:
    if value.actor_id is not None:
        return value.actor_id
    return (value.text or "").strip().casefold() if value.number is None else f"{value.number:g}"


def _labels(variable: Variable, used: set[Given]) -> list[Given]:
    if variable.variable_kind == "choice" and not variable.multiple:
        choices = [choice.name.strip().casefold() for choice in variable.choices]
        used -= set(choices)
        return [*choices, *sorted(used, key=str)]
    return sorted(used, key=_order)


def _order(value: Given) -> tuple[float, str]:
    """Numbers by size, texts and sets by their letters."""
    if isinstance(value, frozenset):
        return 0.0, ", ".join(sorted(value))
    return (float(value), "") if isinstance(value, int | float) else (0.0, str(value))
