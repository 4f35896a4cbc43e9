"""Adjudications: how a disagreement was settled, by whom and why."""

from typing import ClassVar, Literal

from pydantic import Field

from discoursecoder.core.model.record import Moment, Record

Cause = Literal["", "boundary", "omission", "wrong_category", "codebook_gap", "ambiguous_text"]


class Adjudication(Record):
    """A decision on the codings of several coders (`coding_ids`), with the consensus codings it made.

    `by_rule` names the rule that decided, or is empty where a person did.
    """

    kind: ClassVar[str] = "adjudication"

    release_id: str
    coder_id: str
    start: int | None = Field(default=None, ge=0)
    end: int | None = Field(default=None, gt=0)
    coding_ids: tuple[str, ...] = ()
    result_ids: tuple[str, ...] = ()
    choice: str = ""
    cause: Cause = ""
    reason: str = ""
    by_rule: str = ""
    created: Moment
