"""Zones and segments of a release: which part is coded, and the units it is counted in."""

from typing import ClassVar, Literal, NamedTuple

from discoursecoder.core.model.record import Record
from discoursecoder.core.model.span import Span

ZoneRole = Literal["breadcrumb", "title", "dateline", "body", "footer"]


class Zone(NamedTuple):
    """A range of the text with a role; only the body is coded and counted."""

    role: ZoneRole
    start: int
    end: int


class Segmentation(Record):
    """The zones, paragraphs, sentences and clauses of one release, as computed once at import.

    Spans are sorted and do not overlap within their kind; each sentence lies in one paragraph, each clause in one
    sentence. `segmenter` and `version` say what computed them; `edited` whether a person split or joined any.
    """

    kind: ClassVar[str] = "segmentation"

    release_id: str
    segmenter: str
    version: str
    edited: bool = False
    zones: tuple[Zone, ...] = ()
    paragraphs: tuple[Span, ...] = ()
    sentences: tuple[Span, ...] = ()
    clauses: tuple[Span, ...] = ()

    @property
    def body(self) -> tuple[Span, ...]:
        """The spans that are coded and counted."""
        return tuple(Span(zone.start, zone.end) for zone in self.zones if zone.role == "body")
