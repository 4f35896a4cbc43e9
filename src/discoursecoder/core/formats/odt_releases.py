"""Releases from OpenDocument texts (.odt), with tables, text boxes and notes."""

import re
from collections import Counter
from xml.etree.ElementTree import Element

from discoursecoder.core.formats.docx_releases import document_facts, local
from discoursecoder.core.formats.release_archives import DocumentArchive
from discoursecoder.core.formats.release_source import Source, check_length, counted, refuse
from discoursecoder.core.text.blocks import Block, compose

_SPACES = re.compile(r"[ \t\n\r]+")
_UNSEEN = frozenset({"tracked-changes", "annotation", "annotation-end", "sequence-decls", "forms", "user-field-decls"})
_MOST_SPACES = 1_000


def read_odt(data: bytes, path: str) -> Source:
    """Read an OpenDocument text.

    Raises:
        BadRelease: if it is damaged, protected by a password, or without text.
    """
    archive = DocumentArchive(data, path)
    if b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise refuse(path, "password")
    content = archive.parse("content.xml")
    if content is None:
        raise refuse(path, "no_content")
    walk = _Walk()
    body = next((one for one in content.iter() if local(one.tag) == "body"), content)
    walk.over(body)
    composed = compose([*walk.blocks, *walk.notes])
    if not composed.text:
        raise refuse(path, "no_text")
    counts = Counter(local(element.tag) for element in content.iter())
    return Source(
        text=check_length(composed.text, path),
        replacements=composed.replacements,
        hints=document_facts(archive.parse("meta.xml"), walk.heading),
        problems=(
            *counted("deletions", counts["deletion"]),
            *counted("comments", counts["annotation"]),
            *counted("pictures", counts["image"]),
        ),
        remarks=(*counted("insertions", counts["insertion"]), *counted("notes", len(walk.notes))),
    )


class _Walk:
    """Gathers paragraphs, rows of tables and notes in their order; elements are nested a few hundred deep at most."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.notes: list[Block] = []
        self.heading = ""
        self._listed = 0
        self._last_listed = False

    def over(self, element: Element) -> None:
        tag = local(element.tag)
        if tag in _UNSEEN:
            return
        if tag in {"p", "h"}:
            self._paragraph(element, heading=tag == "h")
        elif tag == "table-row":
            self._add("\t".join(self._cell(cell) for cell in element if local(cell.tag) == "table-cell"), listed=True)
        else:
            self._listed += tag == "list"
            for child in element:
                self.over(child)
            self._listed -= tag == "list"

    def _paragraph(self, element: Element, *, heading: bool) -> None:
        boxes: list[Element] = []
        text = self._text(element, boxes)
        if heading and not self.heading and len(self.blocks) < 6:
            self.heading = " ".join(text.split())
        self._add(text, listed=self._listed > 0)
        for box in boxes:
            for child in box:
                self.over(child)

    def _add(self, text: str, *, listed: bool) -> None:
        if text.strip():
            self.blocks.append(Block(text, close=listed and self._last_listed))
            self._last_listed = listed

    def _cell(self, cell: Element) -> str:
        boxes: list[Element] = []
        inside = (one for one in cell.iter() if local(one.tag) in {"p", "h"})
        return " ".join(part for one in inside if (part := self._text(one, boxes).strip())).replace("\n", " ")

    def _text(self, element: Element, boxes: list[Element]) -> str:
        """The text of a paragraph; boxes in it are put aside, since they are paragraphs of their own."""
        return "".join(self._parts(element, boxes)).strip()

    def _parts(self, element: Element, boxes: list[Element]) -> list[str]:
        parts = [_SPACES.sub(" ", element.text or "")]
        for child in element:
            tag = local(child.tag)
            if tag == "text-box":
                boxes.append(child)
            elif tag == "note":
                parts.append(self._note(child))
            elif tag in {"s", "tab", "line-break"}:
                parts.append({"tab": "\t", "line-break": "\n"}.get(tag) or " " * _count(child))
            elif tag not in _UNSEEN:
                parts += self._parts(child, boxes)
            parts.append(_SPACES.sub(" ", child.tail or ""))
        return parts

    def _note(self, note: Element) -> str:
        """The mark of a note in the text; the note itself goes after the text."""
        boxes: list[Element] = []
        inside = [one for one in note.iter() if local(one.tag) in {"p", "h"}]
        mark = "".join("".join(one.itertext()) for one in note if local(one.tag) == "note-citation").strip()
        mark = f"[{mark or len(self.notes) + 1}]"
        text = " ".join(part for one in inside if (part := self._text(one, boxes)))
        self.notes.append(Block(f"{mark} {text}", close=bool(self.notes)))
        return mark


def _count(element: Element) -> int:
    written = next((value for name, value in element.attrib.items() if local(name) == "c"), "1")
    return min(int(written), _MOST_SPACES) if written.isascii() and written.isdigit() and len(written) < 6 else 1
