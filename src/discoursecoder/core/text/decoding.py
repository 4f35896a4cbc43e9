"""From the bytes of a file to canonical text, by a ladder that never guesses in silence.

Byte order mark; strict UTF-8; the charset that the page declares; a guess, always reported as such.
"""

import codecs
import re
from typing import Literal, NamedTuple

from discoursecoder.core.errors import NotATextFile, UndecodableText
from discoursecoder.core.text.canonical import canonicalise
from discoursecoder.core.text.guessing import guess_encoding

FoundBy = Literal["bom", "utf-8", "declared", "guessed"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32le"),
    (codecs.BOM_UTF32_BE, "utf-32be"),
    (codecs.BOM_UTF16_LE, "utf-16le"),
    (codecs.BOM_UTF16_BE, "utf-16be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_BINARY_HEADS = (
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"%PDF-",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\x7fELF",
    b"\xd0\xcf\x11\xe0",
    b"SQLite format 3\x00",
    b"RIFF",
    b"{\\rtf",
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_SCRIPTS = re.compile(rb"<(script|style)\b.*?</\1", re.IGNORECASE | re.DOTALL)
_AS_BROWSERS_DO = {"iso8859-1": "windows-1252", "ascii": "windows-1252", "gb2312": "gb18030", "gbk": "gb18030"}
_NO_CHARSETS = frozenset({"unicode-escape", "raw-unicode-escape", "idna", "punycode", "utf-7", "undefined"})


class Decoded(NamedTuple):
    """A canonical text with how it was read.

    `encoding` is a name that Python's codecs know; `found_by` one of "bom", "utf-8", "declared", "guessed";
    `replacements` counts characters that became U+FFFD; `cut_tail` says that the file ends inside a character,
    which was left out.
    """

    text: str
    encoding: str
    found_by: FoundBy
    replacements: int
    cut_tail: bool


def decode(data: bytes, *, declared: str | None = None, name: str = "") -> Decoded:
    """Decode the bytes of a text file.

    Args:
        data: the whole file.
        declared: a charset that the source declares; without it, one is looked for in the meta elements of markup.
        name: what to call the file in an error.

    Raises:
        NotATextFile: the bytes are a picture, an archive or otherwise binary.
        UndecodableText: they are text in no encoding that could be told.
    """
    if data.startswith(_BINARY_HEADS):
        raise NotATextFile(path=name)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            found = _strictly(data[len(mark) :], encoding)
            if found is not None and _is_text(found[0]):
                return _decoded(*found, encoding, "bom")
    if b"\x00" in data and data.count(b"\x00") * 50 > len(data):
        wide = guess_encoding(data)  # nothing but UTF-16 has so many
        found = _strictly(data, wide) if wide else None
        if wide and found is not None:
            return _decoded(*found, wide, "guessed")
    found = _as_utf_8(data)
    if found is not None and _is_text(found[0]):
        return _decoded(*found, "utf-8", "utf-8")
    return _declared_or_guessed(data, declared or declared_charset(data), name)


def declared_charset(data: bytes) -> str | None:
    """The charset that a page of markup declares in a meta element of its first 4,096 bytes, scripts aside."""
    if not data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return None
    found = _META.search(_SCRIPTS.sub(b"", data[:4096]))
    charset = found[1].decode("ascii") if found else ""
    # A declaration that can be read byte by byte stands in no encoding of two or four bytes.
    return None if charset.lower().startswith(("utf-16", "utf-32", "ucs")) else charset or None


def _declared_or_guessed(data: bytes, declared: str | None, name: str) -> Decoded:
    if declared:
        encoding = _known(declared)
        found = _strictly(data, encoding) if encoding else None
        if encoding and found is not None and _is_text(found[0]):
            return _decoded(*found, encoding, "declared")
    encoding = None if data.startswith(codecs.BOM_UTF8) or _mostly_utf_8(data) else guess_encoding(data)
    found = _strictly(data, encoding) if encoding else None
    if encoding is None or found is None:
        controls = len(_CONTROLS.findall(data))
        raise (NotATextFile if controls > 3 and controls * 50 > len(data) else UndecodableText)(path=name)
    return _decoded(*found, encoding, "guessed")


def _decoded(text: str, cut_tail: bool, encoding: str, found_by: FoundBy) -> Decoded:
    canonical, replacements = canonicalise(text)
    return Decoded(canonical, encoding, found_by, replacements, cut_tail)


def _strictly(data: bytes, encoding: str) -> tuple[str, bool] | None:
    """The text and whether it ends inside a character; None if the bytes are not of that encoding.

    Lone surrogates of UTF-16 pass: they are counted when the text becomes canonical.
    """
    errors = "surrogatepass" if encoding.startswith("utf-16") else "strict"
    decoder = codecs.getincrementaldecoder(encoding)(errors)
    try:
        text = decoder.decode(data)
    except UnicodeError:
        return None
    return text, bool(decoder.getstate()[0])


def _as_utf_8(data: bytes) -> tuple[str, bool] | None:
    """Strict UTF-8, but for a last character that is cut.

    A single high byte at the end of plain ASCII is rather the last letter of a legacy text.
    """
    try:
        return data.decode("utf-8"), False
    except UnicodeDecodeError as error:
        tail = data[error.start :]
        if error.reason != "unexpected end of data" or (len(tail) == 1 and data[: error.start].isascii()):
            return None
        return data[: error.start].decode("utf-8"), True


def _is_text(text: str) -> bool:
    """Few control characters: three, or one in fifty."""
    unfit = canonicalise(text).replacements
    return unfit <= 3 or unfit * 50 <= len(text)


def _known(declared: str) -> str | None:
    """The codec that browsers take for a declared charset; None for what is unknown or no charset of texts."""
    try:
        "a".encode(declared)  # refuses codecs that are no encodings
        found = codecs.lookup(declared).name
    except (LookupError, ValueError):
        return None
    if found in _NO_CHARSETS:
        return None
    found = _AS_BROWSERS_DO.get(found, found)
    return found.replace("cp125", "windows-125") if found.startswith("cp125") else found


def _mostly_utf_8(data: bytes) -> bool:
    """Whether most of the bytes beyond ASCII form UTF-8: such a text is damaged rather than of another encoding."""
    wrong = sum(byte > 0x7F for byte in data.decode("utf-8", "ignore").encode("utf-8"))
    return wrong * 10 > 9 * sum(byte > 0x7F for byte in data) > 0
