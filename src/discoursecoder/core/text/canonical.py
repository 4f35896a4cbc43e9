"""The canonical text: what a release's offsets count in, for ever."""

import re
from hashlib import sha256
from typing import NamedTuple

BOM = "\ufeff"
REPLACEMENT = "\ufffd"

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufdd0\ufdd1\ufffe\uffff]")


class Canonical(NamedTuple):
    """A canonical text and the number of characters that had to be replaced by U+FFFD."""

    text: str
    replacements: int


def canonicalise(text: str) -> Canonical:
    """Make `text` canonical.

    In this order: byte order marks at the start go; CRLF, CR, U+2028 and U+2029 become LF; lone surrogates, control
    characters other than tab and LF, and the noncharacters U+FDD0, FDD1, FFFE and FFFF become U+FFFD; byte order
    marks at the start go again. All else stays: no-break spaces, soft hyphens, joiners, Bidi controls,
    decomposed letters. A toolkit that counts in UTF-16 maps such a text exactly. Canonical text stays as it is.
    """
    text = text.lstrip(BOM)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii():
        text = text.replace("\u2028", "\n").replace("\u2029", "\n")
    text, replacements = _UNFIT.subn(REPLACEMENT, text)
    return Canonical(text.lstrip(BOM), replacements)


def text_sha256(text: str) -> str:
    """The SHA-256 of the text in UTF-8, 64 hexadecimal digits."""
    return sha256(text.encode()).hexdigest()
