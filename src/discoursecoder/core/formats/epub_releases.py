"""Releases from electronic books (.epub): the documents of the spine as one text."""

import posixpath
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from discoursecoder.core.errors import DiscourseCoderError
from discoursecoder.core.formats.docx_releases import as_blocks, first_heading, local
from discoursecoder.core.formats.html_blocks import Piece, TooDeep, parse, pieces
from discoursecoder.core.formats.html_facts import read_moment
from discoursecoder.core.formats.release_archives import DocumentArchive
from discoursecoder.core.formats.release_source import Source, check_length, counted, refuse
from discoursecoder.core.text.blocks import compose
from discoursecoder.core.text.decoding import decode

_CONTAINER = "META-INF/container.xml"
_PAGES = ("application/xhtml+xml", "text/html")


def read_epub(data: bytes, path: str) -> Source:
    """Read an electronic book.

    Raises:
        BadRelease: if it is damaged, locked, or without text.
    """
    archive = DocumentArchive(data, path)
    if "META-INF/encryption.xml" in archive.names and "META-INF/rights.xml" in archive.names:
        raise refuse(path, "password")
    container = archive.parse(_CONTAINER)
    root = next((one.get("full-path", "") for one in _all(container, "rootfile")), "")
    package = archive.parse(root) if root else None
    if package is None:
        raise refuse(path, "no_content")
    found: list[Piece] = []
    pictures = 0
    for name in _spine(package, posixpath.dirname(root)):
        here, seen = _chapter(archive.read(name), path)
        found += here
        pictures += seen
    composed = compose(as_blocks(found))
    if not composed.text:
        raise refuse(path, "no_text")
    return Source(
        text=check_length(composed.text, path),
        replacements=composed.replacements,
        hints=_told(package, found),
        problems=counted("pictures", pictures),
    )


def _spine(package: Element, folder: str) -> list[str]:
    """The names of the documents in the order of reading, the table of contents aside."""
    items = {
        one.get("id", ""): posixpath.normpath(posixpath.join(folder, unquote(one.get("href", ""))))
        for one in _all(package, "item")
        if one.get("media-type") in _PAGES and "nav" not in (one.get("properties") or "").split()
    }
    return [items[ref] for one in _all(package, "itemref") if (ref := one.get("idref", "")) in items]


def _chapter(data: bytes, path: str) -> tuple[list[Piece], int]:
    """The blocks of one document, and how many pictures it has; a document that is no text has none."""
    if not data:
        return [], 0
    try:
        tree = parse(decode(data, name=path).text)
        return (pieces(tree.body), len(tree.css("img, svg image"))) if tree.body is not None else ([], 0)
    except TooDeep:
        raise refuse(path, "too_deep_page") from None
    except DiscourseCoderError as error:
        raise refuse(path, "broken") from error


def _told(package: Element, found: list[Piece]) -> dict[str, str]:
    told: dict[str, str] = {}
    for name, field in (("title", "title"), ("publisher", "issuer"), ("language", "language"), ("date", "issued")):
        text = next((" ".join((one.text or "").split()) for one in _all(package, name)), "")
        told[field] = text[:300]
    told["title"] = told["title"] or first_heading(found)
    told["language"] = told["language"][:2].lower()
    told["issued"] = read_moment(told["issued"])
    return {name: value for name, value in told.items() if value}


def _all(tree: Element | None, name: str) -> list[Element]:
    return [one for one in tree.iter() if local(one.tag) == name] if tree is not None else []
