"""Hand-outs: which package went to which coder."""

from typing import ClassVar

from discoursecoder.core.model.record import Moment, Record


class HandOut(Record):
    """A package that was made for a coder; its id is the `package_id` of the project file she got.

    `head` is the hash of the last journal entry at that time, `returned` when it was last merged. `merged_heads`
    are the hashes of the package's own last entry at each merge, so that the next one starts from there.
    """

    kind: ClassVar[str] = "handout"

    coder_id: str
    release_ids: tuple[str, ...] = ()
    head: str = ""
    created: Moment
    returned: Moment | None = None
    merged_heads: tuple[str, ...] = ()
