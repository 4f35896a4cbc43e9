"""Hand-outs: which package went to which coder."""

from typing import ClassVar

from discoursecoder.core.model.record import Moment, Record


class HandOut(Record):
    """A package that was made for a coder; its id is the `package_id` of the project file she got.

    `head` is the hash of the last journal entry at that time, `returned` when it was last merged.
    """

    kind: ClassVar[str] = "handout"

    coder_id: str
    release_ids: tuple[str, ...] = ()
    head: str = ""
    created: Moment
    returned: Moment | None = None
