"""Which codings lie on which block: sorted lists and bisection, so that adding one touches its blocks alone."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable

from discoursecoder.ui.panels.text.shown import ShownCoding

Key = tuple[int, int, str]


def reading_order(coding: ShownCoding) -> Key:
    """By beginning, longer before shorter, then by id."""
    return coding.start, -coding.end, coding.id


def depth(coding: ShownCoding) -> Key:
    """What lies on top comes first: the shorter, then the later beginning, then by id."""
    return coding.end - coding.start, -coding.start, coding.id


class SpanIndex:
    """The codings of one release by id, by reading order, and by block (a line of the text up to its line break)."""

    def __init__(self, text: str = "", codings: Iterable[ShownCoding] = ()) -> None:
        self.starts = _block_starts(text)
        self._length = len(text)
        self._by_id: dict[str, ShownCoding] = {}
        self._by_block: dict[int, dict[str, ShownCoding]] = {}
        self._order: list[Key] = []
        self.replace(codings)

    def __len__(self) -> int:
        return len(self._by_id)

    def __contains__(self, name: object) -> bool:
        return name in self._by_id

    def get(self, name: str | None) -> ShownCoding | None:
        """The coding of that id, if it is shown."""
        return None if name is None else self._by_id.get(name)

    def replace(self, codings: Iterable[ShownCoding]) -> None:
        """Show exactly these; a span outside the text is left out."""
        self._by_id = {coding.id: coding for coding in codings if 0 <= coding.start < coding.end <= self._length}
        self._by_block = {}
        starts, by_block = self.starts, self._by_block
        for name, coding in self._by_id.items():
            first = bisect_right(starts, coding.start) - 1
            last = bisect_left(starts, coding.end) - 1
            for block in range(first, last + 1):
                by_block.setdefault(block, {})[name] = coding
        self._order = sorted(map(reading_order, self._by_id.values()))

    def put(self, coding: ShownCoding) -> range:
        """Add or change one; returns the blocks to paint anew (from the first touched to the last)."""
        if not 0 <= coding.start < coding.end <= self._length:
            return self.remove(coding.id)
        before = self.remove(coding.id)
        blocks = self.blocks_of(coding)
        self._by_id[coding.id] = coding
        for block in blocks:
            self._by_block.setdefault(block, {})[coding.id] = coding
        insort(self._order, reading_order(coding))
        return range(min(before.start, blocks.start), max(before.stop, blocks.stop)) if before else blocks

    def remove(self, name: str) -> range:
        """Take one away; returns the blocks to paint anew (none where it was not shown)."""
        coding = self._by_id.pop(name, None)
        if coding is None:
            return range(0)
        blocks = self.blocks_of(coding)
        for block in blocks:
            del self._by_block[block][name]
        del self._order[bisect_left(self._order, reading_order(coding))]
        return blocks

    def blocks_of(self, coding: ShownCoding) -> range:
        """The blocks that a coding touches."""
        return range(self.block_at(coding.start), bisect_left(self.starts, coding.end))

    def block_at(self, position: int) -> int:
        """The block that holds the code point at `position`."""
        return bisect_right(self.starts, position) - 1

    def block_span(self, block: int) -> tuple[int, int]:
        """Start and end of a block, without its line break."""
        end = self.starts[block + 1] - 1 if block + 1 < len(self.starts) else self._length
        return self.starts[block], end

    def in_block(self, block: int) -> list[ShownCoding]:
        """The codings that touch a block, in reading order."""
        return sorted(self._by_block.get(block, {}).values(), key=reading_order)

    def at(self, position: int) -> list[ShownCoding]:
        """The codings that cover the code point at `position`, the topmost first."""
        here = self._by_block.get(self.block_at(position), {}).values()
        return sorted((coding for coding in here if coding.start <= position < coding.end), key=depth)

    def touching(self, start: int, end: int) -> list[ShownCoding]:
        """The codings that share a character with [start, end), in reading order."""
        found: dict[str, ShownCoding] = {}
        for block in range(self.block_at(start), bisect_left(self.starts, end)):
            found.update(self._by_block.get(block, {}))
        here = (coding for coding in found.values() if coding.start < end and coding.end > start)
        return sorted(here, key=reading_order)

    def everything(self) -> list[ShownCoding]:
        """All codings in reading order."""
        return [self._by_id[key[2]] for key in self._order]

    def neighbour(self, key: Key, direction: int) -> ShownCoding | None:
        """The next coding in reading order after `key` (or the one before), if there is one."""
        index = bisect_right(self._order, key) if direction > 0 else bisect_left(self._order, key) - 1
        return self._by_id[self._order[index][2]] if 0 <= index < len(self._order) else None


def _block_starts(text: str) -> list[int]:
    starts = [0]
    found = text.find("\n")
    while found >= 0:
        starts.append(found + 1)
        found = text.find("\n", found + 1)
    return starts
