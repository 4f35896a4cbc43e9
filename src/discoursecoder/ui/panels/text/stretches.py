"""What is painted where within one block: one tint and up to four underlines on every stretch of text.

Stacked tints become mud, so only the topmost coding (or the selected one) tints the text; the others that lie there
are drawn as thin lines beneath it, each on a level that it keeps through the block. A suggested or unsure coding is
underlined where it is on top as well, for only a line can be dashed or dotted.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from discoursecoder.ui.panels.text.shown import ShownCoding
from discoursecoder.ui.panels.text.spans import depth

LEVELS = 4


class Tint(NamedTuple):
    """A stretch tinted by one coding."""

    start: int
    end: int
    coding: ShownCoding


class Underline(NamedTuple):
    """A stretch underlined for one coding, on a level from 0 (next to the text) to LEVELS - 1."""

    start: int
    end: int
    coding: ShownCoding
    level: int


def stretches(
    codings: Sequence[ShownCoding], start: int, end: int, selected: str | None
) -> tuple[list[Tint], list[Underline]]:
    """Tints and underlines of the block [start, end), for the codings that touch it."""
    tints: list[Tint] = []
    beneath: dict[str, list[tuple[int, int]]] = {}
    known = {coding.id: coding for coding in codings}
    for low, high, covering in _elementary(codings, start, end, selected):
        top, *others = covering
        if tints and tints[-1].coding is top and tints[-1].end == low:
            tints[-1] = Tint(tints[-1].start, high, top)
        else:
            tints.append(Tint(low, high, top))
        lined = covering if top.suggested or top.unsure else others
        for coding in lined:
            parts = beneath.setdefault(coding.id, [])
            if parts and parts[-1][1] == low:
                parts[-1] = parts[-1][0], high
            else:
                parts.append((low, high))
    return tints, _levels(beneath, known)


def _elementary(
    codings: Sequence[ShownCoding], start: int, end: int, selected: str | None
) -> list[tuple[int, int, list[ShownCoding]]]:
    """The block cut at every edge of a coding: the pieces that are covered, each with its codings, topmost first."""
    places = {start, end}
    for coding in codings:
        places.add(max(start, coding.start))
        places.add(min(end, coding.end))
    cuts = sorted(places)
    covering: list[list[ShownCoding]] = [[] for _ in cuts]
    for coding in sorted(codings, key=lambda coding: (coding.id != selected, depth(coding))):
        first = bisect_right(cuts, max(start, coding.start)) - 1
        for index in range(first, len(cuts)):
            if cuts[index] >= coding.end:
                break
            covering[index].append(coding)
    pieces = zip(cuts, cuts[1:], covering, strict=False)
    return [(low, high, here) for low, high, here in pieces if here]


def _levels(beneath: dict[str, list[tuple[int, int]]], known: dict[str, ShownCoding]) -> list[Underline]:
    """Each coding takes the highest level free over all of its parts; what finds none is left to the brackets."""
    underlines: list[Underline] = []
    last: list[int] = [-1] * LEVELS
    for name, parts in sorted(beneath.items(), key=lambda item: item[1][0]):
        for level in range(LEVELS):
            if last[level] <= parts[0][0]:
                last[level] = parts[-1][1]
                underlines += [Underline(low, high, known[name], level) for low, high in parts]
                break
    return underlines
