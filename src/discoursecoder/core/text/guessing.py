"""Guessing the encoding of a text that does not say it.

Every candidate that decodes strictly is judged by how plausible its text is; only when none convinces is
charset-normalizer asked, since it takes many short releases for their neighbours (windows-1250, macintosh).
"""

import codecs
import re

from discoursecoder.core.text.languages import guess_language
from discoursecoder.core.text.plausibility import plausibility

USUAL = (
    "windows-1252",
    "windows-1251",
    "gb18030",
    "big5",
    "shift_jis",
    "euc_jp",
    "cp949",
    "windows-1256",
    "windows-1250",
    "windows-1253",
    "windows-1255",
    "windows-1254",
    "utf-16le",
    "utf-16be",
)
RARE = (
    "koi8-r",
    "koi8-u",
    "iso8859-2",
    "iso8859-5",
    "cp866",
    "mac_cyrillic",
    "mac_roman",
    "cp850",
)
"""Both in order of frequency: the earlier one wins when two decode to the same."""

_CONVINCING = 0.4
_LEAST_USUAL = 0.3
_LEAST_RARE = 0.7
_LOOKED_AT = 4_096
_NOISE = "\x81"
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
_WORDS = re.compile(rb"(?<![\x80-\xff])\b[A-Za-z]+\b(?![\x80-\xff])")


def guess_encoding(data: bytes) -> str | None:
    """The encoding that makes the most plausible text of `data`; None if none does.

    Encodings in use for releases today need less evidence than those of old systems, which make letters of any byte.
    """
    sample = data[:_LOOKED_AT]
    words = _WORDS.findall(sample.replace(b"\x00", b""))
    language = guess_language(b" ".join(words).decode("ascii")).code
    best, score = _best_candidate(sample, language)
    if score < _CONVINCING and b"\x00" not in data:
        other = _by_charset_normalizer(data)
        rival = _judge(sample, other, language) if other else None
        if rival is not None and rival > score and rival >= _LEAST_RARE:
            best = other
    return best


def _best_candidate(sample: bytes, language: str | None) -> tuple[str | None, float]:
    best: str | None = None
    score = -3.0
    for encoding in USUAL + RARE:
        found = _judge(sample, encoding, language)
        least = _LEAST_USUAL if encoding in USUAL else _LEAST_RARE
        if found is not None and found >= least and found > score + 1e-9:
            best, score = encoding, found
    return best, score


def _judge(sample: bytes, encoding: str, language: str | None) -> float | None:
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    try:
        text = decoder.decode(sample)
    except UnicodeError:
        return None
    if _looks_like_noise(text, encoding):
        return None
    cut = _NOISE if decoder.getstate()[0] and len(sample) < _LOOKED_AT else ""
    return plausibility(text + cut, language or guess_language(text).code)


def _looks_like_noise(text: str, encoding: str) -> bool:
    """Whether the text consists of few characters repeated or, in an encoding of old systems, of capitals."""
    beyond = _BEYOND_ASCII.findall(text[:60])
    if len(beyond) >= 5 and len(beyond) * 2 > len(text[:60]) and len(set(beyond)) * 10 < len(beyond) * 2:
        return True
    return encoding in RARE and sum(map(str.isupper, text)) > sum(map(str.islower, text))


def _by_charset_normalizer(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    found = from_bytes(data).best()
    if found is None or b"plain text".decode(found.encoding, "ignore") != "plain text":
        return None  # EBCDIC makes letters of anything
    return found.encoding
