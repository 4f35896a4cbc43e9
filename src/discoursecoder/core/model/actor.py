"""Actors: persons, states and organisations that speak, are addressed or are aimed at."""

from typing import ClassVar, Literal

from pydantic import Field

from discoursecoder.core.model.record import Record

ActorKind = Literal["person", "state", "organisation", "group"]


class Actor(Record):
    """An actor with its other names (`aliases`) and the actors it belongs to (`member_of`, ids)."""

    kind: ClassVar[str] = "actor"

    name: str = Field(min_length=1)
    actor_kind: ActorKind = "person"
    aliases: tuple[str, ...] = ()
    member_of: tuple[str, ...] = ()
    note: str = ""
