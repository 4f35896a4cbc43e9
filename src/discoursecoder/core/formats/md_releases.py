"""Releases in Markdown (.md): the text as a reader of the page sees it, without its marks."""

import re

from discoursecoder.core.formats.release_source import Source, check_length, counted
from discoursecoder.core.text.decoding import decode

_FRONT = re.compile(r"---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"([A-Za-z_-]{2,30})\s*:\s*(.*)")
_FIELDS = {
    "title": "title",
    "date": "issued",
    "issued": "issued",
    "published": "issued",
    "issuer": "issuer",
    "source": "issuer",
    "author": "issuer",
    "country": "country",
    "lang": "language",
    "language": "language",
    "url": "url",
    "link": "url",
    "place": "place",
}
_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$")
_PICTURE = re.compile(r"!\[[^\]\n]{0,500}\]\([^()\n]{0,2000}\)")
_LINK = re.compile(r"\[([^\[\]\n]{1,500})\]\((?:[^()\n]|\([^()\n]{0,200}\)){0,2000}\)")
_AUTOLINK = re.compile(r"<(https?://[^<>\s]{1,2000})>")
_STRONG = re.compile(r"(?<![\w*])\*\*(?=\S)([^*\n]{1,2000}?)(?<=\S)\*\*(?![\w*])")
_STRONG_LOW = re.compile(r"(?<!\w)__(?=\S)([^_\n]{1,2000}?)(?<=\S)__(?!\w)")
_SLANTED = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,2000}?)(?<=\S)\*(?![\w*])")
_SLANTED_LOW = re.compile(r"(?<!\w)_(?=[^\s_])([^_\n]{1,2000}?)(?<=\S)_(?!\w)")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!>|-])")
_QUOTED = re.compile(r"(?: {0,3}> ?)+")
_RULE = re.compile(r" {0,3}(?:[-*_][ \t]*){3,}$")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")


def read_md(data: bytes, path: str) -> Source:
    """Read a text in Markdown.

    A block of fields at its head tells title, date, language and so on; marks of headings, emphasis, links and
    quotations go, their words stay. A text without such marks stays as it is.

    Raises:
        NotATextFile, UndecodableText: if it is no text.
    """
    decoded = decode(data, name=path)
    text = check_length(decoded.text, path)
    front = _FRONT.match(text)
    facts = _fields(front[1]) if front else {}
    if front:
        text = text[front.end() :].lstrip("\n")
    pictures = len(_PICTURE.findall(text))
    title, plain = _without_marks(text)
    return Source(
        text=plain,
        encoding=decoded.encoding,
        encoding_found_by=decoded.found_by,
        replacements=decoded.replacements,
        cut_tail=decoded.cut_tail,
        facts=facts,
        hints={"title": title} if title else {},
        problems=counted("pictures", pictures),
    )


def _fields(front: str) -> dict[str, str]:
    from discoursecoder.core.formats.html_facts import read_moment

    found: dict[str, str] = {}
    for line in front.split("\n"):
        field = _FIELD.fullmatch(line.strip())
        name = _FIELDS.get(field[1].lower()) if field else None
        if field and name:
            value = field[2].strip().strip("\"'").strip()
            found.setdefault(name, read_moment(value) if name == "issued" else value)
    language = found.get("language", "")[:2].lower()
    return {name: value for name, value in {**found, "language": language}.items() if value}


def _without_marks(text: str) -> tuple[str, str]:
    """The first heading of the first level, and the text without marks."""
    title = ""
    lines = []
    fenced = False
    for line in _without_comments(text).split("\n"):
        if _FENCE.match(line):
            fenced = not fenced
            continue
        if fenced:
            lines.append(line)
            continue
        if _RULE.match(line):
            line = ""  # noqa: PLW2901 - a ruler is no text
        quoted = _QUOTED.match(line)
        heading = _HEADING.match(line)
        words = _words(heading[2] if heading else line[quoted.end() :] if quoted else line)
        title = title or (words if heading and len(heading[1]) == 1 else "")
        lines.append(words)
    return title, "\n".join(lines).strip("\n")


def _without_comments(text: str) -> str:
    parts = []
    at = 0
    while (begin := text.find("<!--", at)) >= 0 and (end := text.find("-->", begin)) >= 0:
        parts.append(text[at:begin])
        at = end + len("-->")
    return "".join([*parts, text[at:]])


def _words(line: str) -> str:
    line = _LINK.sub(r"\1", _PICTURE.sub("", line))
    line = _AUTOLINK.sub(r"\1", line)
    for mark in (_STRONG, _STRONG_LOW, _SLANTED, _SLANTED_LOW):
        line = mark.sub(r"\1", line)
    return _ESCAPED.sub(r"\1", line)
