"""The codebook as a whole, and its revisions."""

from typing import ClassVar

from pydantic import Field

from discoursecoder.core.model.record import Moment, Record


class Revision(Record):
    """A numbered state of the codebook; `content` is its document (JSON) as of this revision."""

    kind: ClassVar[str] = "revision"

    number: int = Field(ge=1)
    note: str = ""
    coder_id: str | None = None
    content: str = ""
    created: Moment
