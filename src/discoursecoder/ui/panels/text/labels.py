"""Labels of brackets, stacked downwards so that none covers another; what drifts too far is counted on a badge."""

from collections.abc import Sequence
from typing import NamedTuple

from discoursecoder.ui.panels.text.brackets import Bracket

_FARTHEST = 14  # heights of a label between a bracket's first visible line and its label


class Label(NamedTuple):
    """A short code, or "+3" for several codings whose brackets or labels find no room; colour "" means neutral."""

    top: float
    text: str
    colour: str
    names: tuple[str, ...]


def stack(brackets: Sequence[Bracket], height: float, lanes_shown: int) -> list[Label]:
    """The labels of the brackets that are seen, from top to bottom.

    Args:
        brackets: those in the viewport; a label stands at the first line that is seen of its bracket.
        height: of one label.
        lanes_shown: brackets in further lanes are not drawn and are counted.
    """
    labels: list[Label] = []
    waiting: list[str] = []
    free = 0.0
    ordered = sorted(brackets, key=lambda one: (max(0.0, one.top), one.lane))
    for bracket in ordered:
        anchor = max(0.0, bracket.top + 1.0)
        if waiting and anchor >= free:
            labels.append(_badge(free, waiting))
            free += height
            waiting = []
        top = max(anchor, free)
        if bracket.lane >= lanes_shown or top - anchor > _FARTHEST * height:
            waiting.append(bracket.coding.id)
            continue
        labels.append(Label(top, bracket.coding.shown_label, bracket.coding.colour, (bracket.coding.id,)))
        free = top + height
    if waiting:
        labels.append(_badge(free, waiting))
    return labels


def _badge(top: float, names: Sequence[str]) -> Label:
    return Label(top, f"+{len(names)}", "", tuple(names))
