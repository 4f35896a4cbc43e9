"""Events: the append-only history of the project."""

from datetime import datetime
from typing import Literal, NamedTuple

EventRole = Literal["act", "undo", "redo", "snapshot", "merge"]


class Event(NamedTuple):
    """The header of one journal entry, without its changes.

    `root` is the id of the act that an undo or redo is about (its own id for an act); `undoes` names the entry
    taken back. `undoable` is false for what cannot be taken back, such as the making of the project.
    """

    id: str
    number: int
    time: datetime
    coder_id: str | None
    session: str
    act: str
    summary: str
    role: EventRole
    undoes: str | None
    root: str
    undoable: bool
    changes: int
    previous_hash: str
    hash: str
