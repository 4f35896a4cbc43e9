"""What a merge tells the lead beside what it does: changes that are not the coder's own, and the two codebooks."""

from collections.abc import Iterator

from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.merge import CodebookDifference, Proposal
from discoursecoder.core.model.record import Record
from discoursecoder.core.model.variable import Variable
from discoursecoder.core.operations.merge_matching import Matching
from discoursecoder.core.store.checking import State
from discoursecoder.core.store.project import ProjectFile

OWN = ("assignment", "coding", "decision", "memo")
"""The kinds of record that belong to one coder, in the order in which they are settled."""


def list_proposals(base: State, theirs: State, matching: Matching) -> Iterator[Proposal]:
    """What changed in the package and is not its coder's own work; reported, never applied."""
    for key in sorted(base.keys() | theirs.keys()):
        before, after = base.get(key), theirs.get(key)
        record = after or before
        if before == after or record is None or key[1] in matching.fresh_actors or key[1] in matching.actors:
            continue
        own = key[0] in OWN and getattr(record, "coder_id", None) == matching.their_coder_id
        if own and not _task_changed(before, after):
            continue
        yield Proposal(
            key[0], record.label, "added" if before is None else "changed" if after else "removed", before, after
        )


def _task_changed(before: Record | None, after: Record | None) -> bool:
    """Whether what a coder is asked for was changed, which only the lead does."""
    if not (isinstance(before, Assignment) and isinstance(after, Assignment)):
        return False
    return before.category_ids != after.category_ids


def list_codebook_differences(project: ProjectFile, theirs: State) -> Iterator[CodebookDifference]:
    """The codebook here beside the codebook of the package, field by field where they differ."""
    for one in (Category, Variable):
        ours: dict[str, Record] = {record.id: record for record in project.read(one)}
        there = {record.id: record for (kind, _), record in theirs.items() if kind == one.kind}
        for identity in sorted(ours.keys() | there.keys()):
            yield from _compare(ours.get(identity), there.get(identity))


def _compare(ours: Record | None, theirs: Record | None) -> Iterator[CodebookDifference]:
    if ours is not None and theirs is not None:
        for name in type(ours).model_fields:
            here, there = getattr(ours, name), getattr(theirs, name)
            if here != there:
                yield CodebookDifference(ours.kind, ours.label, name, str(here), str(there))
    else:
        for one in (ours, theirs):
            if one is not None:
                names = ("", one.label) if one is theirs else (one.label, "")
                yield CodebookDifference(one.kind, one.label, "", *names)
