"""Of which format a file is: by its content, and by its ending where the content leaves it open."""

import io
import re
from pathlib import PurePath
from zipfile import ZipFile

from discoursecoder.core.formats.archives import BROKEN
from discoursecoder.core.formats.release_source import refuse

TEXTS = (".txt", ".text", "")
PAGES = (".html", ".htm", ".xhtml", ".shtml")
TABLES = (".csv", ".tsv", ".xlsx", ".jsonl")
SUFFIXES = (*TEXTS, ".md", *PAGES, ".mht", ".mhtml", ".docx", ".odt", ".rtf", ".pdf", ".epub", *TABLES)
"""Endings of releases and of tables of releases; "" is a name without one."""

KNOWN = ", ".join(suffix for suffix in SUFFIXES if suffix)

_LONGEST_SUFFIX = 7
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html[\s>])", re.IGNORECASE | re.DOTALL
)
_MAIL = re.compile(
    rb"(?:[\w-]+:[^\n]{0,500}\n(?:[ \t][^\n]*\n)*){0,40}?content-type:\s*multipart/related", re.IGNORECASE
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BY_SUFFIX = {
    **dict.fromkeys(TEXTS, "text"),
    **dict.fromkeys(PAGES, "html"),
    **{suffix: suffix[1:] for suffix in TABLES},
    ".md": "md",
}
_BY_MIMETYPE = {b"application/vnd.oasis.opendocument.text": "odt", b"application/epub+zip": "epub"}
_BY_MEMBER = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx", "META-INF/container.xml": "epub"}


def suffix_of(name: str) -> str:
    """The ending in lower case; "" for what only looks like one ("M. Petit à Paris", "release-2022.08")."""
    suffix = PurePath(name).suffix.lower()
    word = suffix[1:]
    return suffix if word.isalnum() and not word.isdigit() and len(suffix) <= _LONGEST_SUFFIX else ""


def kind_of(data: bytes, path: str) -> str:
    """The format of a file.

    Returns:
        One of "text", "html", "mhtml", "md", "docx", "odt", "rtf", "pdf", "epub", "csv", "tsv", "xlsx", "jsonl".

    Raises:
        BadRelease: for documents of an old Office, archives, presentations, and what is protected by a password.
    """
    suffix = suffix_of(path)
    head = data[:4_096].removeprefix(b"\xef\xbb\xbf")
    if b"%PDF-" in head[:1_024]:
        return "pdf"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if head.startswith(_OLE):
        raise refuse(path, _old_office(data))
    if head.startswith(b"PK\x03\x04"):
        return _archive(data, path)
    if suffix in {".mht", ".mhtml"} or _MAIL.match(head.lstrip()):
        return "mhtml"
    if _PAGE.match(head) and suffix not in TABLES:
        return "html"
    return _BY_SUFFIX.get(suffix, "text")


def _old_office(data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "password"
    return "old_word" if "WordDocument".encode("utf-16-le") in data else "old_office"


def _archive(data: bytes, path: str) -> str:
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            mimetype = b""
            if "mimetype" in names:
                with archive.open("mimetype") as file:
                    mimetype = file.read(200).strip()
    except BROKEN as error:
        raise refuse(path, "broken") from error
    kind = _BY_MIMETYPE.get(mimetype) or next((kind for name, kind in _BY_MEMBER.items() if name in names), None)
    if kind is None:
        slides = mimetype.startswith(b"application/vnd.oasis") or "ppt/presentation.xml" in names
        damaged = suffix_of(path) in {".docx", ".odt", ".epub", ".xlsx"}
        raise refuse(path, "slides" if slides else "no_content" if damaged else "archive")
    return kind
