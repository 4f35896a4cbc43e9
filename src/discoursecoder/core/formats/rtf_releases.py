"""Releases from Rich Text Format (.rtf)."""

import re
from typing import Any

from discoursecoder.core.formats.release_source import Source, check_length, counted, refuse
from discoursecoder.core.text.canonical import canonicalise

MAX_DEPTH = 500

_BRACES = re.compile(rb"(?<!\\)(?:\\\\)*([{}])")
_PICTURE = re.compile(rb"\\pict\b")
_TITLE = re.compile(r"\{\\title\s+([^{}\\]{1,300})\}")
_ADDRESS = re.compile(r"\(\"[^\"\n]{0,2000}\"\)")
_RAISED = (ValueError, LookupError, TypeError, AttributeError, RecursionError, OverflowError)
"""What striprtf raises for text that is no RTF."""


def read_rtf(data: bytes, path: str) -> Source:
    """Read a text in Rich Text Format.

    Raises:
        BadRelease: if it is damaged, nested too deep, or without text.
    """
    from striprtf import striprtf

    rtf_to_text: Any = striprtf.rtf_to_text
    _check_depth(data, path)
    written = data.decode("latin-1")
    try:
        text: str = rtf_to_text(written, errors="replace")
    except _RAISED as error:
        raise refuse(path, "bad_rtf") from error
    if "HYPERLINK" in written:
        text = _ADDRESS.sub("", text)
    if "\\cell" in written:
        text = "\n".join(_row(line) for line in text.split("\n"))
    canonical = canonicalise(check_length(text, path))
    if not canonical.text.strip():
        raise refuse(path, "no_text")
    title = _TITLE.search(written)
    return Source(
        text=canonical.text.strip("\n"),
        replacements=canonical.replacements + canonical.text.count("\ufffd"),
        hints={"title": title[1].strip()} if title and title[1].isascii() and title[1].strip() else {},
        problems=counted("pictures", len(_PICTURE.findall(data))),
    )


def _check_depth(data: bytes, path: str) -> None:
    depth = 0
    for brace in _BRACES.finditer(data):
        depth += 1 if brace[1] == b"{" else -1
        if depth > MAX_DEPTH:
            raise refuse(path, "bad_rtf")


def _row(line: str) -> str:
    """A row of a table, its cells between tabs."""
    return "\t".join(cell.strip() for cell in line[:-1].split("|")) if line.endswith("|") else line
