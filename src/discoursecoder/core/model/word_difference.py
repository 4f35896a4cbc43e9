"""What differs between two texts, word by word."""

import re
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

# Words, single signs of scripts without spaces, runs of white space, and every other sign by itself.
_TOKEN = re.compile(
    "[\u2e80-\u9fff\uf900-\ufaff\u0e00-\u0e7f]|[^\\W\u2e80-\u9fff\uf900-\ufaff\u0e00-\u0e7f]+|\\s+|[^\\w\\s]"
)
_WORD_BY_WORD = 3000


class Piece(NamedTuple):
    """A stretch of text that both have ("same"), or only the older ("removed") or the newer ("inserted")."""

    kind: Literal["same", "removed", "inserted"]
    text: str


def word_difference(older: str, newer: str) -> list[Piece]:
    """The stretches that make up both texts: without the inserted ones the older, without the removed the newer.

    Texts of several thousand words are compared line by line, since comparing all their words takes too long.
    """
    before, after = _TOKEN.findall(older), _TOKEN.findall(newer)
    if len(before) + len(after) > 2 * _WORD_BY_WORD:
        before, after = older.splitlines(keepends=True), newer.splitlines(keepends=True)
    pieces: list[Piece] = []
    for kind, i, j, m, n in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append(Piece("same", "".join(before[i:j])))
            continue
        if i < j:
            pieces.append(Piece("removed", "".join(before[i:j])))
        if m < n:
            pieces.append(Piece("inserted", "".join(after[m:n])))
    return pieces
