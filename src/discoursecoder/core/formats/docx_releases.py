"""Releases from Word documents (.docx), with tables, tracked insertions and text boxes."""

from collections import Counter
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from discoursecoder.core.formats.html_blocks import Piece, TooDeep, parse, pieces
from discoursecoder.core.formats.release_archives import DocumentArchive
from discoursecoder.core.formats.release_source import Source, check_length, counted, refuse
from discoursecoder.core.text.blocks import Block, compose

_PART = "word/document.xml"
_CORE = "docProps/core.xml"
_STYLES = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => h2:fresh"
_RETURN = ('a[href^="#footnote-ref-"]', 'a[href^="#endnote-ref-"]')
_RAISED = (KeyError, ValueError, TypeError, AttributeError, IndexError, OSError, RecursionError, AssertionError)
"""What mammoth raises for parts that are missing or hold what they should not."""

_NEAR = 6


def read_docx(data: bytes, path: str) -> Source:
    """Read a Word document.

    Raises:
        BadRelease: if it is damaged, protected by a password, unlike any that Word writes, or without text.
    """
    archive = DocumentArchive(data, path)
    document = archive.parse(_PART)
    if document is None:
        raise refuse(path, "no_content")
    found = _pieces(archive, path)
    composed = compose(as_blocks(found))
    if not composed.text:
        raise refuse(path, "no_text")
    core = archive.parse(_CORE)
    return Source(
        text=check_length(composed.text, path),
        replacements=composed.replacements,
        hints=document_facts(core, first_heading(found)),
        problems=_lost(document, archive),
        remarks=_moved(document),
    )


def as_blocks(found: Sequence[Piece]) -> list[Block]:
    """Pieces as blocks of one text: rows and items stand close together."""
    blocks = []
    for number, piece in enumerate(found):
        blocks.append(Block(piece.text, close=piece.row and number > 0 and found[number - 1].row))
    return blocks


def first_heading(found: Sequence[Piece]) -> str:
    """The heading of the first level near the beginning of a document."""
    return next((" ".join(piece.text.split()) for piece in found[:_NEAR] if piece.level == 1), "")


def document_facts(core: Element | None, heading: str) -> dict[str, str]:
    """Title and language as the properties of a document tell them; its first heading is the better title."""
    told = {local(one.tag): " ".join((one.text or "").split()) for one in (core.iter() if core is not None else ())}
    language = told.get("language", "")[:2].lower()
    facts = {"title": heading or told.get("title", ""), "language": language if language.isalpha() else ""}
    return {name: value[:300] for name, value in facts.items() if value}


def local(tag: str) -> str:
    """The name of an element without its namespace."""
    return tag.rpartition("}")[2]


def _pieces(archive: DocumentArchive, path: str) -> list[Piece]:
    import mammoth

    wanted = [name for name in archive.names if name.endswith((".xml", ".rels")) and _is_text_part(name)]
    try:
        copy = archive.checked_copy(wanted)
        markup: str = mammoth.convert_to_html(copy, style_map=_STYLES, convert_image=_no_picture).value
    except _RAISED as error:
        raise refuse(path, "bad_docx") from error
    try:
        return pieces(parse(check_length(markup, path)).body, without=_RETURN)
    except TooDeep:
        raise refuse(path, "bad_docx") from None


def _is_text_part(name: str) -> bool:
    return name.startswith(("word/", "_rels/")) or name == "[Content_Types].xml"


def _no_picture(_image: object) -> list[object]:
    return []


def _lost(document: Element, archive: DocumentArchive) -> tuple[str, ...]:
    """What is not in the text."""
    counts = Counter(local(element.tag) for element in document.iter())
    margins = sum(
        1 for name in archive.names if name.startswith(("word/header", "word/footer")) and _has_text(archive, name)
    )
    return (
        *counted("deletions", counts["del"]),
        *counted("comments", counts["commentReference"]),
        *counted("pictures", counts["blip"] + counts["imagedata"]),
        *counted("margins", margins),
    )


def _moved(document: Element) -> tuple[str, ...]:
    counts = Counter(local(element.tag) for element in document.iter())
    notes = counts["footnoteReference"] + counts["endnoteReference"]
    return *counted("insertions", counts["ins"]), *counted("notes", notes)


def _has_text(archive: DocumentArchive, name: str) -> bool:
    tree = archive.parse(name) if name.endswith(".xml") else None
    return tree is not None and any((one.text or "").strip() for one in tree.iter() if local(one.tag) == "t")
