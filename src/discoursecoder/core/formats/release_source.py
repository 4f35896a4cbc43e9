"""What a reader of one format makes of a file: a text with what the format tells about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from discoursecoder.core.errors import BadRelease
from discoursecoder.core.messages import say
from discoursecoder.core.model.segment import Zone

MAX_BYTES = 50 << 20
"""A file of one release has no more."""

MAX_TEXT = 20_000_000
"""Nor has its text more characters."""


@dataclass(frozen=True, slots=True)
class Source:
    """A release as a reader of one format returns it.

    `text` is canonical. `zones` is None where the format does not tell them, so that they are looked for in the text.
    `facts` holds fields of a release that the format tells, `hints` those it tells less reliably, `extra` what there
    is no field for. `problems` are sentences on what was lost or should be looked at, `remarks` on what was done as it
    should be, `left_out` the blocks of a page that are not the release, `rule` the site rule that told them apart.
    `place` is a row where a file holds several.
    """

    text: str
    encoding: str = ""
    encoding_found_by: str = ""
    replacements: int = 0
    cut_tail: bool = False
    zones: tuple[Zone, ...] | None = None
    facts: Mapping[str, str] = field(default_factory=dict)
    hints: Mapping[str, str] = field(default_factory=dict)
    extra: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    rule: str = ""
    place: str = ""


def refuse(path: str, key: str, **facts: object) -> BadRelease:
    """The error that says why a document is not read; the sentence stands under "document.KEY"."""
    return BadRelease(path=path, what=say(f"document.{key}", None, **facts))


def check_length(text: str, path: str) -> str:
    """The text, unless it is longer than any release.

    Raises:
        BadRelease: if it is.
    """
    if len(text) > MAX_TEXT:
        raise refuse(path, "too_long", limit=MAX_TEXT // 1_000_000)
    return text


def counted(key: str, count: int) -> tuple[str, ...]:
    """One sentence on so many things, none on nothing."""
    return (say(f"document.{key}", None, count=count),) if count else ()
