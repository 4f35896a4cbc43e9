"""What a saved page says about itself: its zones, title, dates, language, and what of that is only guessed."""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from discoursecoder.core.messages import say
from discoursecoder.core.model.segment import Zone
from discoursecoder.core.model.span import Span
from discoursecoder.core.text.boilerplate import is_boilerplate, is_bracketed, is_related_heading, is_tail
from discoursecoder.core.text.datelines import Dateline, read_dateline, read_wire_dateline
from discoursecoder.core.text.dates import FoundDate, find_dates
from discoursecoder.core.text.heads import Head, read_head
from discoursecoder.core.text.languages import guess_language
from discoursecoder.core.text.paragraphs import lines as visible_lines

EVENT_IN = 500
"""Among so many characters of the body the day of the event is looked for."""

_LONGEST_BUTTON = 120
_WEEK, _MONTH, _YEAR = 7, 31, 366
_NAME_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)")
_NAME_LANGUAGE = re.compile(r"[._-](ar|de|en|es|fr|it|ja|ko|pt|ru|zh)(?:\.\w+)?$", re.IGNORECASE)
_ENDS = (".", "。", "!", "?", "！", "？", "؟", "…", "»", "”", '"')


@dataclass(frozen=True, slots=True)
class Page:
    """What a page tells.

    `issued` is "2022-08-06T23:52" or "2022-08-06", local, as the page gives it; `event_date` the day that the first
    sentences name. `guessed` names the fields that were guessed and not read. `zones` are sorted and do not overlap.
    """

    title: str
    issued: str | None
    event_date: str | None
    language: str | None
    issuer: str
    place: str
    zones: tuple[Zone, ...]
    guessed: frozenset[str]


def read_page(text: str, *, file_name: str | None = None, language: str | None = None, title: str = "") -> Page:
    """Read a canonical text as a saved page or as plain text.

    Args:
        text: the canonical text.
        file_name: where title, date and language come from when the text does not tell them.
        language: the code of the language if it is known; it is guessed otherwise.
        title: the title if it is known otherwise; a line of the head that says the same is its zone.
    """
    lines = visible_lines(text, 0, len(text))
    guessed: set[str] = set()
    if language is None:
        language = page_language(text, lines, file_name)
        guessed.add("language")
    head = read_head(text, lines, language, title)
    tail = _tail_begins(text, lines, head.lines)
    if tail <= head.lines:  # nothing but a head: what there is, is the release
        head, tail = Head(), _tail_begins(text, lines, 0) or len(lines)
    dateline, dated_at = head.dateline, None
    if dateline is None and tail - head.lines > 1:
        last = lines[tail - 1]
        dateline = read_dateline(text[last.start : last.end], language)
        if dateline is not None:
            tail -= 1
            dated_at = Zone("dateline", *last)
    zones = [*head.zones, *_body(text, lines[head.lines : tail]), *([dated_at] if dated_at else [])]
    zones.extend(Zone("footer", *line) for line in lines[tail + (1 if dated_at else 0) :])
    if lines and all(zone.role != "body" for zone in zones):
        head, zones = Head(), [Zone("body", lines[0].start, lines[-1].end)]
    body = next((Span(zone.start, zone.end) for zone in zones if zone.role == "body"), Span(0, 0))
    wire = read_wire_dateline(text[body.start : min(body.end, body.start + 200)], language)
    issued = _issued(dateline, wire, file_name, guessed)
    told = text[body.start : min(body.end, body.start + EVENT_IN)]
    event = find_event_date(told[wire.length :] if wire else told, issued, language)
    if event is not None:
        guessed.add("event_date")
    return Page(
        title=_title(text, head, body, file_name, guessed),
        issued=issued,
        event_date=event,
        language=language,
        issuer=head.issuer or (dateline.issuer if dateline else ""),
        place=(dateline.place if dateline else "") or (wire.place if wire else ""),
        zones=_united(text, zones),
        guessed=frozenset(guessed),
    )


def page_language(text: str, lines: list[Span], file_name: str | None) -> str | None:
    """The language of the longest stretch of the text, where the body is; in doubt that of the file's name."""
    begin = next((line.start for line in lines if line.end - line.start > _LONGEST_BUTTON), 0)
    guess = guess_language(text[begin:])
    if not guess.certain:
        named = _NAME_LANGUAGE.search(file_name or "")
        if named:
            return named[1].lower()
    return guess.code


def _tail_begins(text: str, lines: list[Span], first: int) -> int:
    """The number of the line where the foot of the page begins: buttons, notices, addresses, links to other pages."""
    tail = len(lines)
    while tail > first and _in_tail(text[lines[tail - 1].start : lines[tail - 1].end]):
        tail -= 1
    for number in range(max(first + 1, len(lines) * 2 // 5), tail):
        start, end = lines[number]
        if end - start <= 60 and is_related_heading(text[start:end]):
            rest = lines[number + 1 : tail]
            sentences = sum(text.endswith(_ENDS, *line) for line in rest)
            if sentences * 5 <= len(rest) and all(line.end - line.start <= 200 for line in rest):
                return number
    return tail


def _in_tail(line: str) -> bool:
    return len(line) <= 200 and (is_boilerplate(line) or is_bracketed(line) or is_tail(line))


def _body(text: str, lines: list[Span]) -> list[Zone]:
    return [
        Zone("footer" if end - start <= _LONGEST_BUTTON and is_boilerplate(text[start:end]) else "body", start, end)
        for start, end in lines
    ]


def _united(text: str, zones: list[Zone]) -> tuple[Zone, ...]:
    """Neighbouring zones of one role are one zone, titles aside."""
    united: list[Zone] = []
    for zone in zones:
        if united and united[-1].role == zone.role and not text[united[-1].end : zone.start].strip():
            united[-1] = Zone(zone.role, united[-1].start, zone.end)
        else:
            united.append(zone)
    return tuple(united)


def _title(text: str, head: Head, body: Span, file_name: str | None, guessed: set[str]) -> str:
    if head.title is not None:
        if head.title_guessed:
            guessed.add("title")
        return text[head.title.start : head.title.end]
    guessed.add("title")
    return title_from(file_name, text[body.start : body.end]) or say("text.untitled")


def title_from(file_name: str | None, body: str) -> str:
    """A title for a release that tells none: the name of its file, or its first line; "" without either."""
    stem = PurePath(file_name).stem.strip() if file_name else ""
    if stem:
        return stem
    first = body.split("\n", 1)[0].strip()
    return first[:80].rsplit(" ", 1)[0] + "…" if len(first) > 80 else first


def _issued(dateline: Dateline | None, wire: Dateline | None, file_name: str | None, guessed: set[str]) -> str | None:
    if dateline is not None:
        if dateline.date.unsure:
            guessed.add("issued")
        return dateline.date.moment()
    found = wire.date.moment() if wire is not None else date_in_name(file_name)
    if found is not None:
        guessed.add("issued")
    return found


def date_in_name(file_name: str | None) -> str | None:
    """The day that the name of a file holds ("release-2022-08-06.html", "t20220806_10736.htm")."""
    named = _NAME_DATE.search(PurePath(file_name).stem) if file_name else None
    if named is None:
        return None
    try:
        return date(int(named[1]), int(named[2]), int(named[3])).isoformat()
    except ValueError:
        return None


def find_event_date(beginning: str, issued: str | None, language: str | None) -> str | None:
    """The day that the first sentences name: the first within a month before the issue, else within a year of it.

    A date without a year is taken in the year of issue or the one before, and only if it is within that month.
    """
    found = find_dates(beginning, language)
    if issued is None:
        return next((one.iso() for one in found if one.year is not None), None)
    day_of_issue = date.fromisoformat(issued[:10])
    days = [day for one in found for day in _days(one, day_of_issue)]
    recent = [day for day in days if -_MONTH <= (day - day_of_issue).days <= _WEEK]
    near = [
        day for one in found if one.year for day in _days(one, day_of_issue) if abs((day - day_of_issue).days) <= _YEAR
    ]
    return next((day.isoformat() for day in recent + near), None)


def _days(found: FoundDate, day_of_issue: date) -> list[date]:
    years = [found.year] if found.year is not None else [day_of_issue.year, day_of_issue.year - 1]
    days = []
    for year in years:
        with suppress(ValueError):  # the 29th of February
            days.append(date(year, found.month, found.day))
    return days
