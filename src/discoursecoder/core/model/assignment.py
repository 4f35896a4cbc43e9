"""Assignments: which coder codes which release, and how far she is."""

from typing import ClassVar, Literal

from pydantic import Field

from discoursecoder.core.model.record import Moment, Record

AssignmentState = Literal["new", "in_progress", "finished"]
CodingMode = Literal["spans", "sentences"]


class Assignment(Record):
    """A coder's task on a release in a pass.

    `category_ids` are the categories she is asked for; None means all of the codebook. `codebook_revision` and
    `finished` (a moment) are set when the state is "finished".
    """

    kind: ClassVar[str] = "assignment"

    release_id: str
    coder_id: str
    pass_number: int = Field(default=1, ge=1)
    state: AssignmentState = "new"
    mode: CodingMode = "spans"
    category_ids: tuple[str, ...] | None = None
    round_id: str | None = None
    codebook_revision: int | None = None
    finished: Moment | None = None
    created: Moment
