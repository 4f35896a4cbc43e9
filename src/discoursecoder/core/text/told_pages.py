"""Pages about which a format tells more than their text: fields of a document, meta elements, columns of a table."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from discoursecoder.core.messages import say
from discoursecoder.core.model.segment import Zone
from discoursecoder.core.text.datelines import read_dateline
from discoursecoder.core.text.pages import (
    EVENT_IN,
    Page,
    date_in_name,
    find_event_date,
    page_language,
    read_page,
    title_from,
)
from discoursecoder.core.text.paragraphs import lines


def read_told_page(
    text: str,
    *,
    facts: Mapping[str, str],
    hints: Mapping[str, str],
    zones: Sequence[Zone] | None = None,
    file_name: str | None = None,
    language: str | None = None,
) -> Page:
    """What is known of a release from its text and from what its format tells.

    Args:
        text: the canonical text.
        facts: fields of a release that the format tells without doubt: "title", "issued", "issuer", "language", ...
        hints: fields that it tells less reliably; they count where the text says nothing better, as guesses.
        zones: the zones, where the format knows them; they are looked for in the text otherwise.
        file_name: where title, date and language come from in the end.
        language: the code of the language if a person gave it.
    """
    language = language or facts.get("language")
    if zones is None:
        title = facts.get("title") or hints.get("title", "")
        page = read_page(text, file_name=file_name, language=language, title=title)
    else:
        page = _zoned_page(text, tuple(zones), language, file_name, hints.get("language"))
    guessed = set(page.guessed)
    fields: dict[str, str] = {}
    for name in ("title", "issued", "issuer", "place", "event_date"):
        if facts.get(name):
            fields[name] = facts[name]
            guessed.discard(name)
        elif hints.get(name) and (name in guessed or not getattr(page, name)):
            fields[name] = hints[name]
            guessed.add(name)
    if "issued" in fields and "event_date" not in fields:
        told = _beginning(text, page.zones)
        event = find_event_date(told, fields["issued"], page.language)
        page = replace(page, event_date=event)
        guessed = guessed | {"event_date"} if event else guessed - {"event_date"}
    return replace(page, **fields, guessed=frozenset(guessed))  # type: ignore[arg-type]  # all of them are texts


def _zoned_page(
    text: str, zones: tuple[Zone, ...], language: str | None, file_name: str | None, hinted: str | None
) -> Page:
    guessed: set[str] = set()
    if language is None:
        body = _beginning(text, zones)
        language = page_language(body, lines(body, 0, len(body)), file_name) or hinted
        guessed.add("language")
    title = next((text[zone.start : zone.end] for zone in zones if zone.role == "title"), "")
    if not title:
        guessed.add("title")
        title = title_from(file_name, _beginning(text, zones)) or say("text.untitled")
    issued = issuer = place = ""
    for zone in zones:
        for line in lines(text, zone.start, zone.end) if zone.role == "dateline" else ():
            dateline = read_dateline(text[line.start : line.end], language)
            if dateline is not None and not issued:
                issued, issuer, place = dateline.date.moment(), dateline.issuer, dateline.place
                if dateline.date.unsure:
                    guessed.add("issued")
    if not issued:
        issued = date_in_name(file_name) or ""
        guessed |= {"issued"} if issued else set()
    event = find_event_date(_beginning(text, zones), issued or None, language)
    if event:
        guessed.add("event_date")
    return Page(title, issued or None, event, language, issuer, place, zones, frozenset(guessed))


def _beginning(text: str, zones: Sequence[Zone]) -> str:
    """The first characters of the body, where the day of the event stands."""
    start = next((zone.start for zone in zones if zone.role == "body"), 0)
    end = next((zone.end for zone in zones if zone.role == "body"), len(text))
    return text[start : min(end, start + EVENT_IN)]
