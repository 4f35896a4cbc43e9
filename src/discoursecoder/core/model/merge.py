"""Merging by three states of a record: as it was handed out, as it came back, as it is here.

Clocks decide nothing: who coded later is not who was right, and clocks of two machines differ.
"""

import hashlib
import json
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.changes import Change, Changes
from discoursecoder.core.model.codebook import Revision
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.record import Record
from discoursecoder.core.model.release import Release

CONSENT_FROM = 0.2
"""A merge that removes a greater share of a coder's codings than this asks first."""

Outcome = Literal["absent", "same", "new", "changed", "kept", "deleted", "conflict"]
Reason = Literal[
    "",
    "changed_on_both_sides",
    "deleted_there_changed_here",
    "deleted_here_changed_there",
    "duplicate",
    "release_missing",
    "category_missing",
    "variable_missing",
    "target_missing",
    "category_restored",
]
Resolution = Literal["ours", "theirs", "not_applied"]

_STATES = {"new": 0, "in_progress": 1, "finished": 2}


def fingerprint(record: Record) -> str:
    """The SHA-256 of a record as canonical JSON: sorted keys, no spaces, UTF-8."""
    facts = record.model_dump(mode="json")
    content = json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(content.encode()).hexdigest()


def as_handed_out(record: Record) -> Record:
    """The record as a package holds it: without what may concern other coders.

    Notes on releases, actors and revisions have no author on record, so they stay at home.
    """
    if isinstance(record, Assignment):
        return record.model_copy(update={"round_id": None})
    if isinstance(record, Revision):
        return record.model_copy(update={"coder_id": None, "note": ""})
    if isinstance(record, Actor | Release):
        return record.model_copy(update={"note": ""})
    return record


class Verdict(NamedTuple):
    """What becomes of one record: `result` is the state here afterwards, None if it is not here then."""

    outcome: Outcome
    result: Record | None
    reason: Reason = ""


def settle(base: Record | None, theirs: Record | None, ours: Record | None) -> Verdict:
    """Decide on one record from its three states, each None where the record is not there.

    What one side changed is taken; what both changed goes to the higher codebook revision, then to the greater
    hash; a change outlives a removal.
    """
    if theirs is None or ours is None:
        return _settle_gone(base, theirs, ours)
    if ours == theirs:
        return Verdict("same", ours)
    if ours == base:
        return Verdict("changed", theirs)
    if theirs == base:
        return Verdict("kept", ours)
    return Verdict("conflict", max(ours, theirs, key=_rank), "changed_on_both_sides")


def _settle_gone(base: Record | None, theirs: Record | None, ours: Record | None) -> Verdict:
    left = theirs or ours
    if base is None or left is None:
        return Verdict("new", theirs) if theirs else Verdict("absent", ours)
    if left == base:
        return Verdict("deleted" if ours else "absent", None)
    return Verdict("conflict", left, "deleted_here_changed_there" if theirs else "deleted_there_changed_here")


def _rank(record: Record) -> tuple[int, int, str]:
    revision = getattr(record, "codebook_revision", None) or 0
    state = _STATES[record.state] if isinstance(record, Assignment) else 0
    return (revision, state, fingerprint(record))


def with_task_of(ours: Assignment, other: Assignment) -> Assignment:
    """Another state of an assignment with the task as it is here: the task is the lead's, the progress the coder's."""
    task = {"id": ours.id, "category_ids": ours.category_ids, "round_id": ours.round_id, "created": ours.created}
    return other.model_copy(update=task)


class CoderMatch(NamedTuple):
    """A coder of the package and who that is here; `matched_by` is "id", "name" or "new"."""

    package_name: str
    project_name: str
    matched_by: Literal["id", "name", "new"]


class MergeConflict(NamedTuple):
    """Something to look at: `resolution` says whose state stands, `sentence` why, in words."""

    noun: str
    label: str
    ours: Record | None
    theirs: Record | None
    resolution: Resolution
    reason: Reason
    sentence: str


class Proposal(NamedTuple):
    """What the package changed that is not its coder's own: reported, not applied."""

    noun: str
    label: str
    act: Literal["added", "changed", "removed"]
    before: Record | None
    after: Record | None


class CodebookDifference(NamedTuple):
    """A field of a category or variable that is not the same here and in the package; for the lead to look at."""

    noun: str
    label: str
    field: str
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class MergePlan:
    """What merging a package would do; nothing is done until `changes` are applied.

    `new`, `changed` and `deleted` come from the package; `kept` was changed here only; `same` counts what is
    equal. `codings_before` is the number of the coder's codings here before.
    """

    path: str
    package_id: str
    coder: Coder
    coders: tuple[CoderMatch, ...]
    new: tuple[Record, ...]
    same: int
    changed: tuple[Change, ...]
    kept: tuple[Record, ...]
    deleted: tuple[Record, ...]
    conflicts: tuple[MergeConflict, ...]
    proposals: tuple[Proposal, ...]
    codebook: tuple[CodebookDifference, ...]
    warnings: tuple[str, ...]
    codings_before: int
    changes: Changes

    @property
    def removed_codings(self) -> int:
        """How many of the coder's codings here would go."""
        return sum(isinstance(record, Coding) for record in self.deleted)

    @property
    def needs_consent(self) -> bool:
        """Whether so many codings would go that a person has to agree first."""
        return self.removed_codings > CONSENT_FROM * self.codings_before

    def to_dict(self) -> dict[str, Any]:
        """The plan as plain lists, numbers and strings, as `merge --json` prints it."""
        return {
            "package": self.path,
            "package_id": self.package_id,
            "coder": self.coder.name,
            "coders": [match._asdict() for match in self.coders],
            "new": _count(self.new),
            "same": self.same,
            "changed": _count(change.record for change in self.changed),
            "kept": _count(self.kept),
            "deleted": _count(self.deleted),
            "conflicts": [
                {
                    "noun": conflict.noun,
                    "label": conflict.label,
                    "resolution": conflict.resolution,
                    "reason": conflict.reason,
                    "sentence": conflict.sentence,
                    "ours": _plain(conflict.ours),
                    "theirs": _plain(conflict.theirs),
                }
                for conflict in self.conflicts
            ],
            "proposals": [{"noun": p.noun, "label": p.label, "act": p.act} for p in self.proposals],
            "codebook": [difference._asdict() for difference in self.codebook],
            "warnings": list(self.warnings),
            "needs_consent": self.needs_consent,
            "effect": bool(self.changes),
        }


def _plain(record: Record | None) -> dict[str, Any] | None:
    return None if record is None else record.model_dump(mode="json")


def _count(records: Any) -> dict[str, int]:
    counts: dict[str, int] = {}
    for record in records:
        counts[record.kind] = counts.get(record.kind, 0) + 1
    return counts
