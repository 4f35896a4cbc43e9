"""Marks: what the program finds by itself in a release, never counted as coding; and the lexicon behind them."""

from typing import ClassVar, Literal

from pydantic import Field

from discoursecoder.core.model.record import Record

MarkKind = Literal["quoted", "institution", "initiative", "attribution"]


class Mark(Record):
    """A quoted term, an institution, an initiative, or an attribution with the scope it governs."""

    kind: ClassVar[str] = "mark"

    release_id: str
    mark_kind: MarkKind
    start: int = Field(ge=0)
    end: int = Field(gt=0)
    scope_start: int | None = None
    scope_end: int | None = None
    lexicon_id: str | None = None
    actor_id: str | None = None
    rule: str = ""


class LexiconEntry(Record):
    """An institution or initiative that the project wants marked, with the forms it takes in texts."""

    kind: ClassVar[str] = "lexicon"

    name: str = Field(min_length=1)
    entry_kind: Literal["institution", "initiative"] = "institution"
    forms: tuple[str, ...] = ()
    language: str = ""
