"""Words for expanding selections and moving edges: letters that belong together, by the habits of the language.

French and Italian elide ("l'île" is two words). Chinese and Japanese have no spaces, so each ideograph stands alone
and nothing snaps; nor have Thai, Lao, Khmer and Burmese, where each letter stands alone with its marks.
"""

import re
from bisect import bisect_left, bisect_right
from functools import cache

_IDEOGRAPH = "\u2e80-\u2fdf\u3005-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_MARK = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0903\u093a-\u094f"
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_UNSPACED_MARK = (
    "\u0e31\u0e33-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb3-\u0ebc\u0ec8-\u0ece"
    "\u102b-\u103e\u1056-\u1059\u105e-\u1060\u17b4-\u17d3\u17dd"
)
_LETTER = rf"(?:[^\W{_IDEOGRAPH}{_UNSPACED}]|[{_MARK}])"
_ALONE = rf"[{_IDEOGRAPH}]|[{_UNSPACED}][{_UNSPACED_MARK}]*"
_WHOLE = rf"{_ALONE}|{_LETTER}+(?:[-'’·]{_LETTER}+)*"
_ELIDING = rf"{_ALONE}|{_LETTER}+['’]?(?:-{_LETTER}+)*"
_ELIDING_LANGUAGES = ("fr", "it", "ca", "oc")


def words(text: str, start: int, end: int, language: str | None) -> list[tuple[int, int]]:
    """The words that begin in text[start:end], as spans in code points of `text`."""
    eliding = language is not None and language.lower().split("-")[0] in _ELIDING_LANGUAGES
    pattern = _compiled(_ELIDING if eliding else _WHOLE)
    return [found.span() for found in pattern.finditer(text, start, end)]


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiling takes some milliseconds, which the first paint need not wait for."""
    return re.compile(pattern)


def around(text: str, start: int, end: int, language: str | None) -> tuple[int, int]:
    """[start, end) extended to whole words; a caret takes the word it touches, or stays where none is."""
    found = words(text, *_line(text, start, end), language)
    starts = [word[0] for word in found]
    first = bisect_right(starts, start) - 1
    if start == end:
        for index in (first, first - 1):
            if index >= 0 and found[index][0] <= start <= found[index][1]:
                return found[index]
        return start, end
    if first >= 0 and found[first][0] < start < found[first][1]:
        start = found[first][0]
    last = bisect_left(starts, end) - 1
    if last >= 0 and found[last][0] < end < found[last][1]:
        end = found[last][1]
    return start, end


def boundary(text: str, position: int, direction: int, edge: str, language: str | None) -> int:
    """The next beginning of a word (edge "start") or end of one (edge "end") in `direction`; none: the text's end."""
    side = 0 if edge == "start" else 1
    begin, finish = _line(text, position, position)
    while True:
        places = [word[side] for word in words(text, begin, finish, language)]
        ahead = [place for place in places if (place > position if direction > 0 else place < position)]
        if ahead:
            return ahead[0] if direction > 0 else ahead[-1]
        if direction > 0:
            if finish >= len(text):
                return len(text)
            begin, finish = _line(text, finish + 1, finish + 1)
        else:
            if begin <= 0:
                return 0
            begin, finish = _line(text, begin - 1, begin - 1)


def _line(text: str, start: int, end: int) -> tuple[int, int]:
    finish = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, len(text) if finish < 0 else finish
