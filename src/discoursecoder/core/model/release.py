"""Releases: what a government published, with its frozen text."""

from datetime import date, datetime
from typing import ClassVar

from pydantic import Field

from discoursecoder.core import errors
from discoursecoder.core.messages import say
from discoursecoder.core.model.record import Record


class Release(Record):
    """One press release. Its text is named by hash and kept apart, since it never changes.

    `issued` is the date or date and time of issue as the page gives it (ISO 8601, local, no zone); `event_date`
    is the day of the event it reports. `guessed` names the fields that were guessed and not read. `extra` keeps
    columns of imported tables that have no field here. `encoding_found_by` is one of "bom", "utf-8", "declared",
    "guessed"; `replacements` counts the characters that had to be replaced in the text. Releases with the same
    `version_group` are versions of one another in several languages.
    """

    kind: ClassVar[str] = "release"

    title: str = Field(min_length=1)
    text_sha256: str = Field(pattern="^[0-9a-f]{64}$")
    issued: str | None = None
    event_date: str | None = None
    issuer: str = ""
    country: str = ""
    counterpart: str = ""
    place: str = ""
    language: str = ""
    url: str = ""
    release_kind: str = ""
    guessed: tuple[str, ...] = ()
    extra: dict[str, str] = Field(default_factory=dict)
    version_group: str | None = None
    file_name: str = ""
    source_sha256: str = ""
    encoding: str = ""
    encoding_found_by: str = ""
    replacements: int = Field(default=0, ge=0)
    note: str = ""


def checked_date(written: str) -> str:
    """A date, or date and time, as a person wrote it, in ISO 8601; empty stays empty.

    Raises:
        BadValue: if it is none.
    """
    written = written.strip()
    if not written:
        return ""
    try:
        if len(written) == len("2022-08-06"):
            return date.fromisoformat(written).isoformat()
        return datetime.fromisoformat(written).isoformat(timespec="minutes")
    except ValueError as error:
        allowed = "2022-08-06, 2022-08-06T23:52"
        raise errors.BadValue(field=say("field.date"), value=written, allowed=allowed) from error
