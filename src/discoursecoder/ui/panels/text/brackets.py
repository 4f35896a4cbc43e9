"""The brackets beside the text: their lanes over the whole release, their heights where they are seen."""

from collections.abc import Callable
from typing import NamedTuple

from discoursecoder.ui.panels.text import lanes
from discoursecoder.ui.panels.text.lanes import Rows
from discoursecoder.ui.panels.text.overlay import Overlay
from discoursecoder.ui.panels.text.shown import ShownCoding
from discoursecoder.ui.panels.text.view import ShortTextView, TextView

LANES_SHOWN = 12
"""Brackets side by side; what lies further out is counted on a badge."""

_EXACT_CHARACTERS = 60_000
_EXACT_CODINGS = 3_000
_LONGEST_ROW = 120  # characters; the column holds about 75


class Bracket(NamedTuple):
    """A bracket in the viewport: its lane, its heights, and whether the coding begins and ends there."""

    coding: ShownCoding
    lane: int
    top: float
    bottom: float
    opens: bool
    closes: bool


class Brackets:
    """Gives every coding a lane and finds the brackets that are seen."""

    def __init__(self, view: TextView, overlay: Overlay) -> None:
        self._view = view
        self._overlay = overlay
        self._lanes: dict[str, int] | None = None
        self._used = 0
        self._row: Callable[[int], int] | None = None

    def forget(self) -> None:
        """Colour anew before the next painting: the codings have changed as a whole."""
        self._lanes = None

    def relaid(self) -> None:
        """The lines have changed: colour anew, unless the rows are estimated and need no layout."""
        if self._is_exact():
            self._lanes = None

    def lane_of(self, name: str) -> int:
        """The lane of a coding, 0 next to the text."""
        return self._all().get(name, 0)

    def used(self) -> int:
        """How many lanes the release needs, at most LANES_SHOWN; never fewer again until all are coloured anew."""
        self._all()
        return min(LANES_SHOWN, self._used)

    def put(self, coding: ShownCoding) -> None:
        """Give a coding that was added or moved the lowest free lane; the others stay where they are."""
        if self._lanes is None:
            return
        rows = self._rows(coding)
        near = self._overlay.index.touching(max(0, coding.start - 2 * _LONGEST_ROW), coding.end + 2 * _LONGEST_ROW)
        taken = [
            self._lanes[other.id]
            for other in near
            if other.id != coding.id and other.id in self._lanes and _meet(rows, self._rows(other))
        ]
        kept = self._lanes.get(coding.id)
        lane = kept if kept is not None and kept not in taken else lanes.lowest_free(taken)
        self._lanes[coding.id] = lane
        self._used = max(self._used, lane + 1)

    def remove(self, name: str) -> None:
        """Free the lane of a coding that is gone."""
        if self._lanes is not None:
            self._lanes.pop(name, None)

    def visible(self) -> list[Bracket]:
        """The brackets in the viewport in reading order; one across several blocks is one."""
        lanes_of = self._all()
        height = self._view.viewport().height()
        found: dict[str, Bracket] = {}
        for block, corner in self._view.visible_blocks(0, height):
            for extent in self._overlay.shapes(block).extents:
                name = extent.coding.id
                before = found.get(name)
                found[name] = Bracket(
                    extent.coding,
                    lanes_of.get(name, 0),
                    before.top if before else round(corner.y() + extent.top),
                    round(corner.y() + extent.bottom),
                    before.opens if before else extent.opens,
                    extent.closes,
                )
        return [one for one in found.values() if one.bottom > 0 and one.top < height]

    def _all(self) -> dict[str, int]:
        if self._lanes is None:
            self._row = self._counter()
            codings = self._overlay.index.everything()
            self._lanes = lanes.colour((coding.id, self._rows(coding)) for coding in codings)
            self._used = max(self._lanes.values(), default=-1) + 1
        return self._lanes

    def _rows(self, coding: ShownCoding) -> Rows:
        """The rows of a coding; without a layout its characters and a line more, which is never too few."""
        if self._row is None:
            return Rows(coding.start, coding.end + _LONGEST_ROW)
        return Rows(self._row(coding.start), self._row(coding.end - 1))

    def _is_exact(self) -> bool:
        small = len(self._overlay.release.text) <= _EXACT_CHARACTERS
        return small and len(self._overlay.index) <= _EXACT_CODINGS and isinstance(self._view, ShortTextView)

    def _counter(self) -> Callable[[int], int] | None:
        """Rows as they are laid out; none in very long or dense texts, where asking for them takes too long."""
        index = self._overlay.index
        if not self._is_exact():
            return None
        document = self._view.document()
        self._view.block_place(document.lastBlock())  # lays out everything above it
        bases = [0]
        block = document.begin()
        while block.isValid():
            bases.append(bases[-1] + max(1, block.layout().lineCount()))
            block = block.next()

        def row(position: int) -> int:
            number = index.block_at(position)
            found = document.findBlockByNumber(number)
            unit = self._overlay.positions.to_units(position) - found.position()
            line = found.layout().lineForTextPosition(unit)
            return bases[number] + (line.lineNumber() if line.isValid() else 0)

        return row


def _meet(one: Rows, other: Rows) -> bool:
    return one.first <= other.last and other.first <= one.last
