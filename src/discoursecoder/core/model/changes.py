"""A change is a value: what an operation plans, the project applies, and undo inverts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from discoursecoder.core.model.event import EventRole
from discoursecoder.core.model.record import Record


class Change(NamedTuple):
    """One record before and after: created (`before` is None), removed (`after` is None) or changed."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """The record as it is after, or was before."""
        known = self.after or self.before
        if known is None:
            raise ValueError("a change has a record before or after")
        return known

    @property
    def kind(self) -> str:
        """The noun of the record."""
        return self.record.kind

    @property
    def id(self) -> str:
        """The id of the record."""
        return self.record.id

    def inverted(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Changes:
    """What one act does, as a value.

    `act` is the name of the operation ("tag_span"), `summary` one line for the history in plain words. `texts`
    are frozen texts that the new releases need, by hash; they are added once and never taken away. `coder_id` is
    who acts. `role`, `undoes` and `root` are set by undo and redo only.
    """

    act: str
    summary: str
    changes: tuple[Change, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    coder_id: str | None = None
    role: EventRole = "act"
    undoes: str | None = None
    root: str | None = None
    undoable: bool = True

    def __bool__(self) -> bool:
        """Whether anything changes."""
        return bool(self.changes)

    def of(self, kind: str) -> Iterator[Change]:
        """The changes to records of one noun."""
        return (change for change in self.changes if change.kind == kind)

    def inverted(self, *, role: EventRole, undoes: str, root: str, summary: str) -> "Changes":
        """The changes that take these back, last first."""
        back = tuple(change.inverted() for change in reversed(self.changes))
        return replace(self, changes=back, role=role, undoes=undoes, root=root, summary=summary)


def created(records: Iterable[Record]) -> tuple[Change, ...]:
    """Changes that create the records."""
    return tuple(Change(None, record) for record in records)


def removed(records: Iterable[Record]) -> tuple[Change, ...]:
    """Changes that remove the records."""
    return tuple(Change(record, None) for record in records)
