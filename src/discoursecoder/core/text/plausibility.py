"""How much a decoded text looks like what people write, judged by its letters beyond ASCII and their neighbours."""

import re
import unicodedata
from functools import lru_cache
from itertools import islice

from discoursecoder.core.text import letters

_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_SAMPLE = 200

_SCRIPTS = (
    (0x00C0, 0x024F, "latin"),
    (0x0370, 0x03FF, "greek"),
    (0x0400, 0x052F, "cyrillic"),
    (0x0590, 0x05FF, "hebrew"),
    (0x0600, 0x06FF, "arabic"),
    (0x1E00, 0x1EFF, "latin"),
    (0x1F00, 0x1FFF, "greek"),
    (0x3040, 0x30FF, "kana"),
    (0x3400, 0x9FFF, "han"),
    (0xAC00, 0xD7AF, "hangul"),
)
_EAST_ASIA = frozenset({"kana", "han", "hangul"})


def script(character: str) -> str:
    """The script of a letter; "" for what is no letter of the scripts known here."""
    if character.isascii():
        return "latin" if character.isalpha() else ""
    code = ord(character)
    for first, last, name in _SCRIPTS:
        if first <= code <= last:
            return name if character.isalpha() or name == "kana" else ""
    return ""


def plausibility(text: str, language: str | None = None) -> float:
    """Judge `text` from about -2 (noise) to 1 (certainly prose).

    The mean over its first 200 characters beyond ASCII, each judged with its neighbours; control characters count
    as noise. A text of ASCII alone has 1. `language` tells which letters to expect in Latin script.
    """
    expected = letters.LATIN.get(language or "", letters.ANY_LATIN)
    text = f" {text} "
    ratings = [
        _rate(text[at - 1], text[at], text[at + 1], expected)
        for at in (found.start() for found in islice(_BEYOND_ASCII.finditer(text), _SAMPLE))
    ]
    ratings += [-2.0] * len(list(islice(_CONTROL.finditer(text), _SAMPLE)))
    if not ratings:
        return 1.0
    return sum(ratings) / len(ratings) - (0.0 if _pronounceable(text) else 0.8)


def _pronounceable(text: str) -> bool:
    """Whether Cyrillic letters, if there are some, hold about as many vowels as a Slavic language needs."""
    cyrillic = _CYRILLIC.findall(text[: 4 * _SAMPLE].lower())
    vowels = sum(letter in letters.CYRILLIC_VOWELS for letter in cyrillic)
    if len(cyrillic) < 12:
        return len(cyrillic) < 3 or vowels > 0
    return 0.25 < vowels / len(cyrillic) < 0.6


@lru_cache(maxsize=100_000)
def _rate(before: str, character: str, after: str, expected: frozenset[str]) -> float:
    kind = script(character)
    if not kind:
        return _rate_mark(before, character, after)
    beside = (script(before), script(after))
    if kind in _EAST_ASIA:
        return _rate_east_asian(character, kind) - (0.6 * beside.count("latin"))
    if any(other not in {"", kind} for other in beside):
        return -2.0
    if kind == "latin":
        return _rate_latin(before, character, after, expected)
    return _rate_letter(before, character, after, kind)


def _rate_letter(before: str, character: str, after: str, kind: str) -> float:
    if kind == "cyrillic":
        return _rate_cyrillic(before, character, after)
    common = {
        "greek": letters.GREEK_COMMON,
        "hebrew": letters.HEBREW_COMMON,
        "arabic": letters.ARABIC_COMMON,
    }[kind]
    if not before.isalpha() and not after.isalpha():
        return -0.6
    if character == "ل" and before == "ا":
        return 1.5
    if before.islower() and character.isupper():
        return -1.5
    return 0.8 if character.lower() in common else -0.3


def _rate_latin(before: str, character: str, after: str, expected: frozenset[str]) -> float:
    small = character.lower()
    rating = 1.0 if small in expected else 0.0 if small in letters.ANY_LATIN else -0.6
    if not before.isalpha() and not after.isalpha() and character not in letters.ALONE:
        rating -= 1.0
    if character.isupper():
        rating -= 2.0 if before.islower() else 0.1
    if not before.isascii() and before.isalpha():
        rating -= 0.5
    return rating


def _rate_cyrillic(before: str, character: str, after: str) -> float:
    small = character.lower()
    rating = 1.0 if small in letters.CYRILLIC_COMMON else 0.2 if small in letters.CYRILLIC_RARE else -0.7
    if not before.isalpha() and not after.isalpha() and character not in letters.CYRILLIC_ALONE:
        rating -= 0.8
    if character.isupper():
        rating -= 2.0 if before.islower() else 0.1
    return rating


def _rate_east_asian(character: str, kind: str) -> float:
    if kind == "han":
        return 1.0 if character in letters.HAN_COMMON else -0.25
    if kind == "hangul":
        return 1.0 if character in letters.HANGUL_COMMON else -0.1
    return 0.9 if character < "\u30a0" else 0.5


def _rate_mark(before: str, character: str, after: str) -> float:
    between = before.isalpha() and after.isalpha()
    east_asian = script(before) in _EAST_ASIA or script(after) in _EAST_ASIA
    if character in letters.CJK_MARKS and (east_asian or before in letters.CJK_MARKS):
        return 1.0
    if character in letters.MARKS:
        if between and character == "’":
            return 1.2
        return 0.6 if not between or character in letters.JOINING_MARKS or east_asian else -1.5
    return _rate_sign(before, character, after, between=between)


def _rate_sign(before: str, character: str, after: str, *, between: bool) -> float:
    rating = -2.0 if unicodedata.category(character) in {"Cc", "Cn", "Co", "Cs"} else -1.0
    if character in "¿¡":
        rating = 1.0 if after.isalpha() and not before.isalpha() else -1.0
    elif character in "£¥¢ªº²³½¼¾":
        beside_number = before.isdigit() or after.isdigit() or (character in "ªº²³" and before.isalpha())
        rating = 0.5 if beside_number else -0.8
    elif character in "©®™":
        rating = -1.5 if between else 0.1
    return rating
