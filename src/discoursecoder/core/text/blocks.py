"""Blocks of a document, each with its role, put together as one text with zones."""

from collections.abc import Iterable
from typing import NamedTuple

from discoursecoder.core.model.segment import Zone, ZoneRole
from discoursecoder.core.text.canonical import canonicalise


class Block(NamedTuple):
    """A paragraph, a heading, an item or a row; `close` follows the one before without a blank line."""

    text: str
    role: ZoneRole = "body"
    close: bool = False


class Composed(NamedTuple):
    """A canonical text, its zones, and how many characters had to be replaced by U+FFFD."""

    text: str
    zones: tuple[Zone, ...]
    replacements: int


def compose(blocks: Iterable[Block]) -> Composed:
    """Put blocks together: a blank line stands between two, except before one that is close.

    Neighbours of one role are one zone, titles aside. Blocks of white space alone are passed over.
    """
    parts: list[str] = []
    zones: list[Zone] = []
    length = replaced = 0
    for block in blocks:
        text, replacements = canonicalise(block.text)
        text = text.strip()
        if not text:
            continue
        if parts:
            gap = "\n" if block.close else "\n\n"
            parts.append(gap)
            length += len(gap)
        start, length = length, length + len(text)
        parts.append(text)
        replaced += replacements
        if zones and zones[-1].role == block.role and block.role != "title":
            zones[-1] = Zone(block.role, zones[-1].start, length)
        else:
            zones.append(Zone(block.role, start, length))
    return Composed("".join(parts), tuple(zones), replaced)
