"""Actors: persons, states and organisations that speak, are addressed or are aimed at."""

from typing import ClassVar, Literal, cast, get_args

from pydantic import Field

from discoursecoder.core import errors
from discoursecoder.core.messages import say
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


def actor_kind_named(name: str) -> ActorKind:
    """The kind of actor of that name.

    Raises:
        BadValue: if there is no such kind.
    """
    for kind in get_args(ActorKind):
        if name.strip().casefold() == kind:
            return cast("ActorKind", kind)
    raise errors.BadValue(field=say("field.kind"), value=name, allowed=", ".join(get_args(ActorKind)))


class ActorUse:
    """A value of a coding that names an actor: a part of the coding, which is counted and never read by itself.

    Its columns are `coding_id`, `variable_id` and `actor_id`.
    """

    kind: ClassVar[str] = "coding_value"
