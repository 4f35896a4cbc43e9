"""Whole characters as people see them: no selection ends between a letter and its accent, or inside an emoji.

`regex` is imported only when a text holds something other than ASCII and a selection needs snapping.
"""

_REACH = 256  # how far back a cluster is looked for; clusters longer than this do not occur in prose


def snap(text: str, start: int, end: int) -> tuple[int, int]:
    """The smallest span of whole grapheme clusters that covers [start, end), in code points; empty stays empty."""
    if start == end:
        before, _ = cluster_at(text, start)
        return before, before
    return cluster_at(text, start)[0], cluster_at(text, end - 1)[1]


def cluster_at(text: str, position: int) -> tuple[int, int]:
    """The grapheme cluster that holds the code point at `position`; at the end of the text: an empty one."""
    if position >= len(text):
        return len(text), len(text)
    neighbourhood = text[max(0, position - 1) : position + 2]
    if neighbourhood.isascii():
        return position, position + 1
    import regex

    begin = _safe_start(text, position)
    for found in regex.finditer(r"\X", text[begin : position + _REACH]):
        if begin + found.end() > position:
            return begin + found.start(), begin + found.end()
    return position, position + 1


def step(text: str, position: int, direction: int) -> int:
    """The cluster boundary one cluster after (`direction` > 0) or before `position`."""
    if direction > 0:
        return cluster_at(text, position)[1]
    return cluster_at(text, position - 1)[0] if position > 0 else 0


def _safe_start(text: str, position: int) -> int:
    """A place before `position` where a cluster certainly begins: behind a line break or an ASCII letter."""
    lowest = max(0, position - _REACH)
    for index in range(position - 1, lowest, -1):
        if text[index - 1 : index + 1].isascii():
            return index
    return lowest
