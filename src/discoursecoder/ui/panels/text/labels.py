"""Labels of brackets, stacked downwards so that none covers another; what finds no place is counted on a badge."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from discoursecoder.ui.panels.text.brackets import Bracket

_FARTHEST = 14  # heights of a label between a bracket's first visible line and its label
_PATIENCE = 2  # heights a label is pushed down before it moves to another column, if there is one


class Label(NamedTuple):
    """A short code, or "+3" for several codings that find no room; colour "" means neutral; column 0 is nearest."""

    top: float
    text: str
    colour: str
    names: tuple[str, ...]
    column: int = 0


class _Wanted(NamedTuple):
    anchor: float
    lane: int
    text: str
    colour: str
    names: tuple[str, ...]


def stack(brackets: Sequence[Bracket], height: float, lanes_shown: int, columns: int = 1) -> list[Label]:
    """The labels of the brackets that are seen, from top to bottom.

    Args:
        brackets: those in the viewport; a label stands at the first line that is seen of its bracket.
        height: of one label.
        lanes_shown: brackets in further lanes are not drawn but counted, beside the first of them.
        columns: labels that fit side by side.
    """
    labels: list[Label] = []
    waiting: list[str] = []
    free = [0.0] * columns
    drawn = [_wanted(one) for one in brackets if one.lane < lanes_shown]
    for wanted in sorted([*drawn, *_overflowing(brackets, lanes_shown)]):
        if waiting and wanted.anchor >= free[0]:
            labels.append(Label(free[0], f"+{len(waiting)}", "", tuple(waiting)))
            free[0] += height
            waiting = []
        patient = [column for column in range(columns) if free[column] - wanted.anchor <= _PATIENCE * height]
        column = patient[0] if patient else free.index(min(free))
        top = max(wanted.anchor, free[column])
        if top - wanted.anchor > _FARTHEST * height:
            waiting += wanted.names
            continue
        labels.append(Label(top, wanted.text, wanted.colour, wanted.names, column))
        free[column] = top + height
    if waiting:
        labels.append(Label(free[0], f"+{len(waiting)}", "", tuple(waiting)))
    return labels


def _wanted(bracket: Bracket) -> _Wanted:
    coding = bracket.coding
    return _Wanted(max(0.0, bracket.top + 1.0), bracket.lane, coding.shown_label, coding.colour, (coding.id,))


def _overflowing(brackets: Iterable[Bracket], lanes_shown: int) -> list[_Wanted]:
    """One badge for each group of brackets beyond the lanes that meet one another."""
    groups: list[tuple[float, list[Bracket]]] = []
    outside = [one for one in brackets if one.lane >= lanes_shown]
    for bracket in sorted(outside, key=lambda one: one.top):
        if groups and bracket.top < groups[-1][0]:
            bottom, group = groups[-1]
            groups[-1] = max(bottom, bracket.bottom), [*group, bracket]
        else:
            groups.append((bracket.bottom, [bracket]))
    return [_counted(group) for _, group in groups]


def _counted(group: Sequence[Bracket]) -> _Wanted:
    """A badge for several; one alone keeps its own label."""
    first = _wanted(group[0])
    if len(group) == 1:
        return first
    return first._replace(
        lane=-1, text=f"+{len(group)}", colour="", names=tuple(bracket.coding.id for bracket in group)
    )
