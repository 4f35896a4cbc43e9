"""Finding words or a pattern in a text."""

import unicodedata
from collections.abc import Callable, Iterator
from typing import Any

from discoursecoder.core import errors
from discoursecoder.core.model.search import Search
from discoursecoder.core.text.folding import fold, fold_words
from discoursecoder.core.text.index_words import UNSPACED

Spans = Callable[[str], Iterator[tuple[int, int]]]

LONGEST_S = 0.5
"""Seconds that a pattern may take on one text."""


def matcher(search: Search, *, longest_s: float = LONGEST_S) -> Spans:
    """What finds the spans [start, end) of a search in a text, in code points, in order and apart from one another.

    Raises:
        BadPattern: for a pattern that cannot be read. What is returned raises `TimeoutError` where a pattern takes
            longer than `longest_s` seconds on one text.
    """
    return _pattern(search, longest_s) if search.regex else _literal(search)


def _literal(search: Search) -> Spans:
    wanted = fold_words(search.words, case=search.case, accents=search.accents)

    def _spans(text: str) -> Iterator[tuple[int, int]]:
        plain = fold(text, case=search.case, accents=search.accents)
        low = plain.text.find(wanted) if wanted else -1
        while low >= 0:
            high = low + len(wanted)
            if not search.whole_words or _is_whole(plain.text, low, high):
                yield plain.span(low, high)
            else:
                high = low + 1
            low = plain.text.find(wanted, high)

    return _spans


def _is_whole(text: str, low: int, high: int) -> bool:
    """Whether no word goes on beyond the edges; a script without spaces has no such edges."""
    before = low > 0 and _joins(text[low - 1]) and _joins(text[low])
    after = high < len(text) and _joins(text[high - 1]) and _joins(text[high])
    return not before and not after


def _joins(character: str) -> bool:
    """Whether a character is part of a word as scripts with spaces write it."""
    return bool(character.isalnum() or unicodedata.combining(character)) and not UNSPACED.match(character)


def _pattern(search: Search, longest_s: float) -> Spans:
    import regex

    flags = regex.VERSION1 | regex.MULTILINE | (0 if search.case else regex.IGNORECASE)
    words = search.words if search.accents else fold_words(search.words, case=True, accents=False)
    try:
        # As it was written too, so that the place of a mistake is one of what was written.
        regex.compile(search.words, flags)
        compiled: Any = regex.compile(rf"\b(?:{words})\b" if search.whole_words else words, flags)
    except regex.error as error:
        # Attributes that the package's type hints leave out.
        where: int | None = getattr(error, "pos", None)
        place = len(search.words) if where is None else min(where + 1, len(search.words))
        what = getattr(error, "msg", str(error))
        raise errors.BadPattern(pattern=search.words, place=place, what=what) from error

    def _spans(text: str) -> Iterator[tuple[int, int]]:
        plain = None if search.accents else fold(text, case=True, accents=False)
        for found in compiled.finditer(plain.text if plain else text, timeout=longest_s, concurrent=True):
            low, high = found.span()
            if low < high:
                yield plain.span(low, high) if plain else (low, high)

    return _spans
