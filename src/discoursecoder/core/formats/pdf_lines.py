"""Lines of pages put back into paragraphs: hyphenation undone, page numbers and running heads left out."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

HYPHENS = "\ufffe\x02\xad"
"""What stands for a hyphen at which the program that made the PDF broke a word."""

_ENDS = tuple('.!?…:;。！？：；؟۔»”"')
_NUMBER = re.compile(
    r"[-–—\s|]*(?:(?:page|p\.|seite|стр\.|страница|página|صفحة|第)\s*)?"
    r"\d{1,4}\s*(?:(?:/|of|sur|de|von|из|من|页)\s*\d{0,4})?"
    r"\s*页?[-–—\s|]*",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d+")
_RADICALS = re.compile("[\u2e80-\u2fdf]")
_FORMS = re.compile("[\ufb00-\ufdf9\ufe70-\ufefc]")
_BULLETS = re.compile("[\uf0a7\uf0a8\uf0b7\uf0d8\uf0e0\uf0fc\uf076\uf071]")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_WIDE_GAP = 1.4
_INDENT = 0.8
_SHORT = 0.85
_SHORTER = 0.6


class Line(NamedTuple):
    """A line with its box on the page, in points from below; a box of zeros where it is not known."""

    text: str
    left: float = 0.0
    right: float = 0.0
    top: float = 0.0
    bottom: float = 0.0


class Cleaned(NamedTuple):
    """A text in usual characters; how many radical signs were rewritten, and how many characters have no meaning."""

    text: str
    radicals: int
    unmapped: int


def clean(text: str) -> Cleaned:
    """Write ligatures, Arabic letter forms, radical signs and bullets of symbol fonts as what they stand for.

    Only these: other compatibility characters (superscripts, wide letters) stay as they are.
    """
    text = _FORMS.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    radicals = sum(unicodedata.normalize("NFKC", sign) != sign for sign in _RADICALS.findall(text))
    text = _RADICALS.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    text = _BULLETS.sub("•", text)
    return Cleaned(text, radicals, len(_PRIVATE.findall(text)))


def without_margins(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], int]:
    """The pages without page numbers and running heads, and how many lines these were.

    A running head is a first or last line that stands, its figures aside, on at least half of three pages or more.
    """
    edges = Counter(shape for page in pages for shape in {_shape(line) for line in _edges(page)})
    often = {shape for shape, times in edges.items() if len(pages) >= 3 and times >= 2 and times * 2 >= len(pages)}
    kept: list[list[Line]] = []
    left_out = 0
    for page in pages:
        lines = list(page)
        for at in (-1, 0):
            while len(lines) > 1 and _is_margin(lines[at], often, alone=len(pages) == 1):
                del lines[at]
                left_out += 1
        kept.append(lines)
    return kept, left_out


def paragraphs_of(pages: Sequence[Sequence[Line]]) -> list[str]:
    """The lines of all pages as paragraphs; one that goes on over the end of a page is one."""
    found: list[str] = []
    for number, page in enumerate(pages):
        for first, paragraph in enumerate(_paragraphs(page)):
            if number and not first and found and _goes_on(found[-1], paragraph):
                found[-1] = _joined(found[-1], paragraph)
            else:
                found.append(paragraph)
    return [one.rstrip(HYPHENS) for one in found]


def _edges(page: Sequence[Line]) -> list[Line]:
    return [*page[:2], *page[-2:]] if len(page) > 4 else [*page[:1], *page[-1:]]


def _shape(line: Line) -> str:
    return _FIGURES.sub("#", " ".join(line.text.split()))


def _is_margin(line: Line, often: set[str], *, alone: bool) -> bool:
    if alone:  # a lone figure on a single page may be anything; "Page 1 of 1" is not
        return _NUMBER.fullmatch(line.text) is not None and not line.text.strip().isdigit()
    return _NUMBER.fullmatch(line.text) is not None or _shape(line) in often


def _paragraphs(page: Sequence[Line]) -> Iterator[str]:
    if not page:
        return
    usual = _usual_gap(page)
    longest = max(len(line.text) for line in page)
    current = page[0].text
    for before, after in pairwise(page):
        if _breaks(before, after, usual, _reach(before, page), longest):
            yield current
            current = after.text
        else:
            current = _joined(current, after.text)
    yield current


def _usual_gap(page: Sequence[Line]) -> float:
    """From one line to the next of a paragraph; a few lines do not tell it, but are hardly further apart than high."""
    gaps = sorted(before.bottom - after.bottom for before, after in pairwise(page) if before.bottom > after.bottom)
    if not gaps:
        return 0.0
    usual = median(gaps)
    return usual if len(gaps) > 3 else min(gaps[0], 1.35 * max(line.top - line.bottom for line in page))


def _reach(line: Line, page: Sequence[Line]) -> float:
    """How far to the right the lines of its column go."""
    near = 3 * (line.top - line.bottom)
    return max(one.right for one in page if abs(one.left - line.left) <= near)


def _breaks(before: Line, after: Line, usual: float, reach: float, longest: int) -> bool:
    """Whether a paragraph ends between two lines."""
    if before.text.endswith(tuple(HYPHENS)):
        return False
    ended = before.text.endswith(_ENDS)
    if not (before.top and after.top):
        return ended and len(before.text) < _SHORT * longest
    gap = before.bottom - after.bottom
    height = max(before.top - before.bottom, 1.0)
    if gap < -height:  # the next column begins above
        return ended and before.right - before.left < _SHORT * (after.right - after.left)
    if gap > _WIDE_GAP * usual or abs((after.top - after.bottom) - height) > 0.3 * height:
        return True
    if _is_right_to_left(before.text) and _is_right_to_left(after.text):
        indented = before.right - after.right > _INDENT * height
        return indented or (ended and before.left > after.left + 2 * height)
    indented = ended and after.left - before.left > _INDENT * height
    return indented or before.right - before.left < (_SHORT if ended else _SHORTER) * (reach - before.left)


def _is_right_to_left(text: str) -> bool:
    return next((unicodedata.bidirectional(sign) in {"R", "AL"} for sign in text if sign.isalpha()), False)


def _goes_on(before: str, after: str) -> bool:
    """Whether a paragraph goes on over the end of a page."""
    if before.endswith(tuple(HYPHENS)):
        return True
    return not before.endswith(_ENDS) and (after[:1].islower() or after[:1] >= "\u3000")


def _joined(before: str, after: str) -> str:
    if before.endswith(tuple(HYPHENS)):
        return before.rstrip(HYPHENS) + after
    if before.endswith("-") and before[-2:-1].isalpha():
        return before + after
    wide = before[-1:] >= "\u3000" and after[:1] >= "\u3000" and not "\uac00" <= before[-1:] <= "\ud7a3"
    return before + after if wide else f"{before} {after}"
