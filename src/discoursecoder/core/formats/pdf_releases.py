"""Releases from PDF files with a text layer."""

import re
from typing import Any

from discoursecoder.core.formats.pdf_lines import Line, clean, paragraphs_of, without_margins
from discoursecoder.core.formats.release_source import Source, check_length, counted, refuse
from discoursecoder.core.text.blocks import Block, compose

MAX_PAGES = 2_000
_LEAST_A_PAGE = 20
_NO_TITLE = re.compile(r"microsoft word|untitled|sans titre|\.(?:docx?|odt|rtf|indd|pdf|txt)$|^\W*$", re.IGNORECASE)
# A word that was broken at the end of a line goes on behind the mark, with or without a new line.
_LINE = re.compile("[^\r\n\ufffe\x02]+[\ufffe\x02]?")


def read_pdf(data: bytes, path: str) -> Source:
    """Read a PDF: lines put back into paragraphs, words that were hyphenated whole, page numbers left out.

    Raises:
        BadRelease: if it is damaged, protected by a password, too long, or has no text layer.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise refuse(path, "password" if "password" in str(error).lower() else "bad_pdf") from error
    try:
        if len(document) > MAX_PAGES:
            raise refuse(path, "many_pages", limit=MAX_PAGES)
        pages = [_lines(document, number) for number in range(len(document))]
        told = document.get_metadata_dict()
    except pypdfium2.PdfiumError as error:
        raise refuse(path, "bad_pdf") from error
    finally:
        document.close()
    if sum(len(line.text) for page in pages for line in page) < _LEAST_A_PAGE * min(len(pages), 3):
        raise refuse(path, "no_text_layer")
    kept, margins = without_margins([page for page in pages if page])
    cleaned = [clean(paragraph) for paragraph in paragraphs_of(kept)]
    composed = compose(Block(one.text) for one in cleaned)
    title = " ".join(told.get("Title", "").split())[:300]
    return Source(
        text=check_length(composed.text, path),
        replacements=composed.replacements,
        hints={"title": title} if title and _NO_TITLE.search(title) is None else {},
        problems=(
            *counted("empty_pages", sum(not page for page in pages)),
            *counted("unmapped", sum(one.unmapped for one in cleaned)),
        ),
        remarks=(
            *counted("margin_lines", margins),
            *counted("radicals", sum(one.radicals for one in cleaned)),
        ),
    )


def _lines(document: Any, number: int) -> list[Line]:
    page = document[number]
    text_page = page.get_textpage()
    try:
        text: str = text_page.get_text_range()
        boxed = text_page.count_chars() == len(text)
        found = [_line(text_page, text, match.start(), match.end(), boxed=boxed) for match in _LINE.finditer(text)]
        return [line for line in found if line.text]
    finally:
        text_page.close()
        page.close()


def _line(text_page: Any, text: str, start: int, end: int, *, boxed: bool) -> Line:
    kept = text[start:end].strip()
    if not kept or not boxed:
        return Line(kept)
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end = start + len(kept)
    if kept[-1:] in "\ufffe\x02":
        end = max(start + 1, end - 1)  # the mark of a broken word has no box
    left, bottom, right, top = text_page.get_charbox(start, loose=True)
    last = text_page.get_charbox(end - 1, loose=True)
    return Line(kept, min(left, last[0]), max(right, last[2]), top, bottom)
