"""The head of a page: way through the site, letterhead, title, date line, up to the first line of the body."""

import re
from dataclasses import dataclass, field
from enum import Enum

from discoursecoder.core.model.segment import Zone
from discoursecoder.core.model.span import Span
from discoursecoder.core.text.boilerplate import is_boilerplate, is_bracketed, is_breadcrumb
from discoursecoder.core.text.datelines import Dateline, is_issuer_line, is_kind_line, read_dateline

_MOST_LINES = 14
_LONGEST_TITLE = 250
_LONGEST_GUESSED_TITLE = 150
_ENDS = (".", "。", ";", "；", ":", "：", ",", "，", "؛", "،", "…")
_TITLE_LABEL = re.compile(r"(?:title|titre|título|标题|標題|заголовок|العنوان)\s*[:：]\s*(?=\S)", re.IGNORECASE)


class Line(Enum):
    """What a line of the head is."""

    WAY = "breadcrumb"
    DATE = "dateline"
    KIND = "kind"
    TEXT = "text"


@dataclass
class Head:
    """What the head of a page tells; `lines` is how many of the lines that are not blank belong to it."""

    lines: int = 0
    zones: list[Zone] = field(default_factory=list)
    title: Span | None = None
    title_guessed: bool = False
    dateline: Dateline | None = None
    issuer: str = ""


def read_head(text: str, lines: list[Span], language: str | None, title: str = "") -> Head:
    """Read the head of a page.

    A title is told by page structure: a way through the site or a date line before it, or a date line within two lines
    after it. Without, a short first line before a blank line is taken for one, as a guess. Where the title is known
    otherwise, the line that says the same is it.
    """
    kinds = _kinds(text, lines, language)
    head = Head()
    for number, (line, (kind, dateline)) in enumerate(zip(lines, kinds, strict=False)):
        if kind is Line.TEXT:
            if title and head.title is None and text[line.start : line.end] == title:
                _take_title(text, line, head, guessed=False)
            elif not _take_text(text, lines, [kind for kind, _ in kinds], number, head):
                break
        elif kind is Line.WAY:
            head.zones.append(Zone("breadcrumb", *line))
        else:
            head.zones.append(Zone("dateline", *line))
            if dateline is not None and (head.dateline is None or _better(dateline, head.dateline)):
                head.dateline = dateline
        head.lines = number + 1
    if head.title is None and kinds[:1] and kinds[0][0] is Line.KIND and head.zones:
        # A page that says "Statement" and nothing else above its body is called so.
        head.title, head.title_guessed = lines[0], True
        head.zones[0] = Zone("title", *lines[0])
    if head.dateline is not None and head.dateline.issuer:
        head.issuer = head.dateline.issuer
    return head


def _better(new: Dateline, old: Dateline) -> bool:
    return bool(new.date.time) and not old.date.time


def _kinds(text: str, lines: list[Span], language: str | None) -> list[tuple[Line, Dateline | None]]:
    found: list[tuple[Line, Dateline | None]] = []
    texts = 0
    for start, end in lines[:_MOST_LINES]:
        if end - start > _LONGEST_TITLE or texts > 3:
            break
        line = text[start:end]
        dateline = read_dateline(line, language)
        if dateline is not None:
            found.append((Line.DATE, dateline))
        elif is_kind_line(line):
            found.append((Line.KIND, None))
        elif is_boilerplate(line) or is_breadcrumb(line) or is_bracketed(line):
            found.append((Line.WAY, None))
        else:
            texts += 1
            found.append((Line.TEXT, None))
    return found


def _take_text(text: str, lines: list[Span], kinds: list[Line], number: int, head: Head) -> bool:
    """Take a line of text into the head, as letterhead, title or subtitle; False if the body begins there."""
    line = lines[number]
    part = text[line.start : line.end]
    following = kinds[number + 1 : number + 3]
    dated_next = following[:1] == [Line.DATE]
    dated_soon = Line.DATE in following and (
        dated_next or following[0] is not Line.TEXT or _titular(text, lines[number + 1])
    )
    if head.title is not None:
        # A subtitle stands between title and date line.
        if not head.title_guessed and dated_soon and head.dateline is None and _titular(text, line):
            head.zones.append(Zone("title", *line))
            return True
        return False
    if is_issuer_line(part) and _another_title_follows(text, lines, kinds, number):
        head.zones.append(Zone("breadcrumb", *line))
        head.issuer = part
        return True
    structured = bool(head.zones) or dated_soon
    sandwiched = dated_next and head.dateline is None and number + 2 < len(lines)
    if structured and (_titular(text, line) or sandwiched):
        return _take_title(text, line, head, guessed=False)
    last = number + 1 >= len(lines)
    if not structured and number == 0 and not last and len(part) <= _LONGEST_GUESSED_TITLE and _titular(text, line):
        blank_after = text.count("\n", line.end, lines[1].start) > 1
        return blank_after and _take_title(text, line, head, guessed=True)
    return False


def _take_title(text: str, line: Span, head: Head, *, guessed: bool) -> bool:
    label = _TITLE_LABEL.match(text, line.start, line.end)
    head.title = Span(label.end() if label else line.start, line.end)
    head.title_guessed = guessed
    head.zones.append(Zone("title", *head.title))
    return True


def _titular(text: str, line: Span) -> bool:
    """Whether a line could be a title: short, and not ending as a sentence does."""
    return line.end - line.start <= _LONGEST_TITLE and not text.endswith(_ENDS, line.start, line.end)


def _another_title_follows(text: str, lines: list[Span], kinds: list[Line], number: int) -> bool:
    for after in range(number + 1, min(number + 4, len(kinds))):
        if kinds[after] is Line.TEXT:
            return _titular(text, lines[after])
    return False
