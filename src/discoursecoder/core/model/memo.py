"""Memos: free text on a project, release, category or coding."""

from typing import ClassVar, Literal

from discoursecoder.core.model.record import Moment, Record

MemoTarget = Literal["project", "release", "category", "coding"]


class Memo(Record):
    """What a coder noted; `target_id` is the id of the thing it is about."""

    kind: ClassVar[str] = "memo"

    target_kind: MemoTarget
    target_id: str
    coder_id: str
    text: str = ""
    created: Moment
    changed: Moment
