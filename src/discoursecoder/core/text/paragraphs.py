"""Paragraphs: one a line in a saved page, one a block between blank lines in a text of hard-wrapped lines."""

import itertools
import re
from collections.abc import Iterator

from discoursecoder.core.model.span import Span

_LINE = re.compile(r"[^\n]+")
_FIRST_WORD = re.compile(r"\S+")
_ENDS = frozenset('.!?…:;。！？：；؟۔।»”"')
_WIDEST = 100
_NARROWEST = 24


def lines(text: str, start: int, end: int) -> list[Span]:
    """The lines of `text[start:end]` that are not blank, without white space around them."""
    found = []
    for line in _LINE.finditer(text, start, end):
        span = trim(text, line.start(), line.end())
        if span is not None:
            found.append(span)
    return found


def trim(text: str, start: int, end: int) -> Span | None:
    """The span without white space at either end (no-break spaces count as such); None if nothing is left."""
    part = text[start:end]
    kept = part.strip()
    if not kept:
        return None
    if len(kept) == len(part):
        return Span(start, end)
    start += len(part) - len(part.lstrip())
    return Span(start, start + len(kept))


def paragraphs(text: str, start: int, end: int) -> list[Span]:
    """The paragraphs of `text[start:end]`, trimmed and in order.

    Lines are hard-wrapped where none is longer than 100 characters, and nearly every line that another one follows
    without a blank line is so full that the next word would not have fitted.
    """
    found = lines(text, start, end)
    if len(found) < 2:
        return found
    widest = max(span.end - span.start for span in found)
    if widest > _WIDEST or widest < _NARROWEST:
        return found
    united = []
    for block in _blocks(text, found):
        if _is_wrapped(text, block, widest):
            united.append(Span(block[0].start, block[-1].end))
        else:
            united.extend(block)
    return united


def _blocks(text: str, found: list[Span]) -> Iterator[list[Span]]:
    block = found[:1]
    for before, line in itertools.pairwise(found):
        if text.count("\n", before.end, line.start) > 1:
            yield block
            block = []
        block.append(line)
    yield block


def _is_wrapped(text: str, block: list[Span], widest: int) -> bool:
    if len(block) < 2:
        return False
    full = broken = 0
    for line, after in itertools.pairwise(block):
        word = _FIRST_WORD.match(text, after.start, after.end)
        # Characters of East Asia need no space to break at.
        room = 1 if text[after.start] >= "\u3000" else 1 + (word.end() - word.start() if word else 0)
        full += (line.end - line.start) + room >= widest * 0.9
        broken += text[line.end - 1] not in _ENDS
    return full * 5 >= (len(block) - 1) * 4 and broken > 0
