"""Words as units: runs of letters, digits and marks, with apostrophes inside; Chinese and kana by character.

The rule is fixed and simple, so that a word is the same everywhere: it knows neither dictionaries nor languages.
"""

import re
import sys
import unicodedata
from collections.abc import Iterator
from functools import cache

from discoursecoder.core.model.span import Span

_ALONE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_JOINERS = "\u00ad\u200c\u200d"
_APOSTROPHES = "'\u2019\u02bc"


@cache
def _pattern() -> re.Pattern[str]:
    """Marks (vowel signs, accents written apart) go with the letter before them, which "word characters" leave out."""
    marks = "".join(
        re.escape(chr(point))
        for point in range(min(sys.maxunicode, 0xFFFF))
        if unicodedata.category(chr(point)) in {"Mn", "Mc"}
    )
    letter = rf"(?:[^\W{_ALONE}][{marks}{_JOINERS}]*)"
    return re.compile(rf"[{_ALONE}][{marks}]*|{letter}+(?:[{_APOSTROPHES}]{letter}+)*")


def words(text: str, start: int, end: int) -> Iterator[Span]:
    """The words in `text[start:end]`, as spans of the whole text."""
    return (Span(match.start(), match.end()) for match in _pattern().finditer(text, start, end))
