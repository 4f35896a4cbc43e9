"""What the full-text index keeps of a text: its words, and pairs of characters where a script sets no spaces.

Both are taken from the plain form without case and accents, so the index answers every kind of literal search with
at least the texts that hold it; the texts themselves decide.
"""

import re
from itertools import pairwise
from typing import NamedTuple

from discoursecoder.core.model.search import Need, Side
from discoursecoder.core.text.folding import fold, fold_words

# Thai to Tibetan, Myanmar, Khmer, kana, ideographs: words stand without spaces between them.
_UNSPACED = "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\u3005-\u3007\u3021-\u3029\u3031-\u3035"
_UNSPACED += "\u303b\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f"
_UNSPACED += "\U0001b000-\U0001b16f\U00020000-\U0003ffff"
UNSPACED = re.compile(f"[{_UNSPACED}]")
"""A character of a script that sets no spaces between words."""

_CLOSE = re.compile(f"[{_UNSPACED}]+")
_WORD = re.compile(f"[^\\W_{_UNSPACED}]+")
_RUN = re.compile(f"({_CLOSE.pattern})|{_WORD.pattern}")

LONGEST = 64
"""Characters of the longest word that is kept; a text with a longer one is always looked at itself."""


class Words(NamedTuple):
    """The words of a text, and its pairs of characters (with the last character of each run)."""

    words: frozenset[str]
    pairs: frozenset[str]


def words_of(text: str) -> Words | None:
    """What is kept of a text; None where a word is too long to be kept."""
    plain = fold(text, accents=False).text
    words = frozenset(_WORD.findall(plain))
    if any(len(word) > LONGEST for word in words):
        return None
    runs = _CLOSE.findall(plain)
    pairs = {pair for run in runs for pair in map("".join, pairwise(run))}
    return Words(words, frozenset(pairs.union(run[-1] for run in runs)))


def needs_of(words: str, *, whole_words: bool = False) -> list[Need]:
    """What a text must hold for these words to be found in it, the most telling first."""
    plain = fold_words(words, accents=False)
    needs: list[Need] = []
    for run in _RUN.finditer(plain):
        found = run[0]
        if run[1]:
            pairs = map("".join, pairwise(found))
            needs += [Need(pair, "whole") for pair in pairs] or [Need(found, "begins")]
            continue
        open_left = run.start() == 0 and not whole_words
        open_right = run.end() == len(plain) and not whole_words
        side: Side = "within" if open_left and open_right else "begins" if open_right else "whole"
        needs.append(Need(found, "ends" if open_left and not open_right else side))
    return sorted(dict.fromkeys(needs), key=lambda need: (need.side != "whole", -len(need.word)))
