"""The plain form of a text in which words are looked for, and the way back to the text's own characters.

Kinds of spaces, apostrophes and hyphens become one; what cannot be seen (soft hyphens, joiners, marks of direction)
goes; letters lose their case and, where asked, their accents. All this is done to every character by itself, so the
plain form of a part is a part of the plain form.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

_SAME = {
    **dict.fromkeys("\t\n\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a", " "),
    **dict.fromkeys("\u202f\u205f\u3000", " "),
    **dict.fromkeys("\u2018\u2019\u02bc\u2032", "'"),
    **dict.fromkeys("\u2010\u2011\u2012", "-"),
}
_UNSEEN = frozenset("\u00ad\u0640\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff") | {
    chr(code) for start, stop in ((0x202A, 0x202F), (0x2066, 0x206A), (0xFE00, 0xFE10)) for code in range(start, stop)
}

# Accents that can be left out in writing; the vowel signs of Thai or Hindi cannot.
# U+0345 is no accent: it folds to a letter.
_MARKS = "\u0300-\u0344\u0346-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u064b-\u0655\u0670"
_MARKS += "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_ACCENT = re.compile(f"[{_MARKS}]")

_COMMON = ("\n", "\u00a0", "\u2019", "\u202f", "\u3000", "\t", "\u2018", "\u2011")
# Where letters have accents of their own.
_MARKED = re.compile("[\u00c0-\u024f\u0370-\u06ff\u1e00-\u1fff\u2126\u212a\u212b\ufb1d-\ufb4f]")

# Where one character may become none or several, or several one.
_RARE = "".join(sorted((_SAME.keys() | _UNSEEN) - set(_COMMON)))
_SEVERAL = "\u00df\u0130\u0149\u01f0\u0390\u03b0\u0587\u1e96-\u1e9e\u1f50-\u1fff\ufb00-\ufb4f"
_ANY_ODD = re.compile(f"[{_MARKS}{_RARE}{_SEVERAL}]")
_ODD = re.compile(f".?[{_MARKS}]+|[{_RARE}{_SEVERAL}]", re.DOTALL)


class _Break(NamedTuple):
    """A part of the plain text that does not stand one for one for its part of the text."""

    low: int
    high: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Folded:
    """A plain text; outside its breaks each character stands for one of the text."""

    text: str
    breaks: Sequence[_Break] = ()

    def span(self, low: int, high: int) -> tuple[int, int]:
        """The characters [start, end) of the text itself that [low, high) of the plain one stand for."""
        if not self.breaks or low >= high:
            return low, high
        return self._place(low)[0], self._place(high - 1)[1]

    def _place(self, point: int) -> tuple[int, int]:
        number = bisect_right(self.breaks, point, key=lambda one: one.low) - 1
        if number < 0:
            return point, point + 1
        _, high, start, end = self.breaks[number]
        if point < high:
            return start, end
        return end + point - high, end + point - high + 1


class _Plain(dict[int, str]):
    """The plain form of each character by its code point, worked out when first met."""

    def __init__(self, *, case: bool, accents: bool) -> None:
        super().__init__()
        self._case = case
        self._accents = accents

    def __missing__(self, code: int) -> str:
        character = chr(code)
        plain = "" if character in _UNSEEN else _SAME.get(character, character)
        if not self._accents and (_MARKED.match(plain) or _ACCENT.match(plain)):
            parts = unicodedata.normalize("NFD", plain)
            kept = _ACCENT.sub("", parts)
            plain = plain if kept == parts else kept
        if not self._case:
            plain = plain.casefold()
        self[code] = plain
        return plain


@cache
def _table(*, case: bool, accents: bool) -> _Plain:
    return _Plain(case=case, accents=accents)


def fold(text: str, *, case: bool = False, accents: bool = True) -> Folded:
    """The plain form of a text.

    Args:
        text: canonical text; offsets are code points of it.
        case: keep capitals apart from small letters.
        accents: keep accents; letters with marks of their own (decomposed) equal composed ones.
    """
    if not _ANY_ODD.search(text):
        return Folded(_one_for_one(text, case=case, accents=accents))
    parts: list[str] = []
    breaks: list[_Break] = []
    done = length = 0
    for odd in _ODD.finditer(text):
        before = _one_for_one(text[done : odd.start()], case=case, accents=accents)
        whole = unicodedata.normalize("NFC", odd[0]) if accents else odd[0]
        letters = whole.translate(_table(case=case, accents=accents))
        parts += (before, letters)
        low = length + len(before)
        done, length = odd.end(), low + len(letters)
        breaks.append(_Break(low, length, *odd.span()))
    parts.append(_one_for_one(text[done:], case=case, accents=accents))
    return Folded("".join(parts), breaks)


def _one_for_one(text: str, *, case: bool, accents: bool) -> str:
    plain = text if accents or text.isascii() else _MARKED.sub(_bare, text)
    plain = plain if case else plain.casefold()
    for odd in _COMMON:
        plain = plain.replace(odd, _SAME[odd])
    return plain


def _bare(found: re.Match[str]) -> str:
    return _table(case=True, accents=False)[ord(found[0])]


def fold_words(words: str, *, case: bool = False, accents: bool = True) -> str:
    """The plain form of what is looked for."""
    return fold(unicodedata.normalize("NFC", words), case=case, accents=accents).text
