"""Coders: the people who code, the lead, and the coder called consensus."""

from typing import ClassVar, Literal

from pydantic import Field

from discoursecoder.core.model.record import Moment, Record

CONSENSUS = "consensus"

Role = Literal["coder", "lead", "consensus"]


class Coder(Record):
    """A person who codes; `lead` sees everybody's work, `consensus` holds adjudicated codings."""

    kind: ClassVar[str] = "coder"

    name: str = Field(min_length=1)
    role: Role = "coder"
    active: bool = True
    created: Moment
