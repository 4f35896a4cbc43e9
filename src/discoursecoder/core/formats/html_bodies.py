"""The release among menus and links, on a page that no site rule knows."""

from itertools import pairwise
from typing import NamedTuple

from discoursecoder.core.formats.html_blocks import Piece, plain
from discoursecoder.core.text.boilerplate import is_boilerplate

_LARGEST = 4 << 20
_LEAST = 40
_GAP = 5
_LONG_ENOUGH = 25
_SURE = 0.5


class Body(NamedTuple):
    """Which pieces are the release, by their numbers; `sure` where two ways of telling agree."""

    kept: frozenset[int]
    sure: bool


def tell_body(markup: str, found: list[Piece]) -> Body:
    """Tell the body from the rest of a page.

    What trafilatura, set to precision, takes for the text is looked for among the pieces, whose order and wording
    count; pieces between two of them belong to it unless they are links. Where it finds nothing, all is kept that is
    neither a menu nor mostly links.

    Args:
        markup: the page.
        found: its pieces.
    """
    candidates = {number for number, piece in enumerate(found) if not piece.around and not _is_links(piece)}
    text = _extract(markup) if len(markup) <= _LARGEST else ""
    lines = {plain(line) for line in text.split("\n")} - {""}
    whole = " ".join(plain(line) for line in text.split("\n"))
    hits = [number for number, piece in enumerate(found) if not piece.around and _among(piece, lines, whole)]
    kept = set(hits)
    for before, after in pairwise(hits):
        if after - before <= _GAP:
            kept.update(candidates & set(range(before, after)))
    size = sum(len(found[number].text) for number in kept)
    if size < _LEAST:
        return Body(frozenset(candidates), sure=False)
    of = sum(len(found[number].text) for number in candidates | kept)
    return Body(frozenset(kept), sure=size >= _SURE * of)


def _is_links(piece: Piece) -> bool:
    return piece.linked * 2 > len(piece.text) or is_boilerplate(piece.text)


def _among(piece: Piece, lines: set[str], whole: str) -> bool:
    """Whether every line of a piece stands in the text, short ones as a line of their own."""
    own = [text for text in (plain(line) for line in piece.text.split("\n")) if text]
    return bool(own) and all(one in lines or (len(one) >= _LONG_ENOUGH and one in whole) for one in own)


def _extract(markup: str) -> str:
    import logging

    from trafilatura import extract

    # It logs titles and texts of what it reads.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        return extract(markup, favor_precision=True, include_comments=False, include_tables=True) or ""
    except (ValueError, TypeError, AttributeError, IndexError, KeyError, RecursionError, AssertionError):
        return ""  # what it raises on markup that is none
