"""Codings: a coder found a category in a span."""

from typing import ClassVar, Literal

from pydantic import Field, model_validator

from discoursecoder.core.model.record import Moment, Record, Value

Origin = Literal["hand", "imported", "suggested", "confirmed", "training"]

UNCOUNTED: frozenset[str] = frozenset({"suggested", "training"})
"""Origins that never enter agreement."""


class VariableValue(Value):
    """One value of one variable; exactly one of `actor_id`, `text`, `number` is set."""

    variable_id: str
    actor_id: str | None = None
    text: str | None = None
    number: float | None = None

    @model_validator(mode="after")
    def _exactly_one(self) -> "VariableValue":
        if sum(part is not None for part in (self.actor_id, self.text, self.number)) != 1:
            raise ValueError("a value is an actor, a text or a number, and just one of them")
        return self


class Coding(Record):
    """A category in a span `[start, end)` of a release, or, without offsets, in the release as a whole.

    `quotation` is the text of the span verbatim. `pass_number` is 1, or 2 in a blind re-test. `values` may hold
    several values of one variable.
    """

    kind: ClassVar[str] = "coding"

    release_id: str
    coder_id: str
    category_id: str
    start: int | None = Field(default=None, ge=0)
    end: int | None = Field(default=None, gt=0)
    quotation: str = ""
    values: tuple[VariableValue, ...] = ()
    memo: str = ""
    unsure: bool = False
    origin: Origin = "hand"
    pass_number: int = Field(default=1, ge=1)
    codebook_revision: int = Field(ge=1)
    created: Moment
    changed: Moment

    @model_validator(mode="after")
    def _span_or_release(self) -> "Coding":
        if (self.start is None) != (self.end is None):
            raise ValueError("a span has both a start and an end")
        if self.start is not None and self.end is not None and self.start >= self.end:
            raise ValueError("a span ends after it starts")
        return self

    @property
    def counts(self) -> bool:
        """Whether it enters agreement."""
        return self.origin not in UNCOUNTED


class Decision(Record):
    """A coder looked at a sentence and found nothing: an explicit none, which differs from not having looked."""

    kind: ClassVar[str] = "decision"

    release_id: str
    coder_id: str
    start: int = Field(ge=0)
    end: int = Field(gt=0)
    pass_number: int = Field(default=1, ge=1)
    codebook_revision: int = Field(ge=1)
    created: Moment
