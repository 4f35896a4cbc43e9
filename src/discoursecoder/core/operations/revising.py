"""What every act on the codebook shares: the codebook as records, and the revision that a change of meaning makes."""

import json
from collections.abc import Iterable

from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.changes import Change, Changes
from discoursecoder.core.model.codebook import Revision
from discoursecoder.core.model.codebook_document import document_data
from discoursecoder.core.model.codebook_records import CodebookRecords, from_records
from discoursecoder.core.model.coding import Coding, Decision
from discoursecoder.core.model.handout import HandOut
from discoursecoder.core.model.record import Record, new_id, now
from discoursecoder.core.model.variable import Variable
from discoursecoder.core.store.project import ProjectFile

_LOOKS = frozenset({"color", "key", "position", "lineage", "since_revision"})
"""Fields of a category or variable whose change leaves what it means as it was."""


def codebook_records(project: ProjectFile) -> CodebookRecords:
    """Categories, variables and actors as they now are."""
    return CodebookRecords(tuple(project.read(Category)), tuple(project.read(Variable)), tuple(project.read(Actor)))


def codebook_title(project: ProjectFile) -> str:
    """The title of the codebook, which its last revision holds."""
    current = current_revision(project)
    return str(json.loads(current.content).get("title", "")) if current and current.content else ""


def current_revision(project: ProjectFile) -> Revision | None:
    """The last revision, if there is any."""
    found = project.read(Revision, number=project.revision)
    return found[0] if found else None


def revision_ahead(project: ProjectFile, coder_id: str | None, *, gather: bool) -> int:
    """The number under which a change of meaning will stand."""
    return project.revision if gather and _gathers(project, coder_id) else project.revision + 1


def changes_with_revision(
    project: ProjectFile,
    before: CodebookRecords,
    after: CodebookRecords,
    *,
    title: str = "",
    coder_id: str | None,
    note: str,
    gather: bool = False,
) -> tuple[Change, ...]:
    """The changes from one state of the codebook to another, with a revision if its meaning changes.

    With `gather` the current revision takes the change up where nothing refers to it yet: a codebook that somebody
    is still writing does not get a revision for each of its fields.
    """
    changes = [*_pairs(before.actors, after.actors)]
    categories = _pairs(before.categories, after.categories)
    variables = _pairs(before.variables, after.variables)
    if any(map(changes_meaning, (*categories, *variables))):
        document = from_records(after, title=title or codebook_title(project))
        content = json.dumps(document_data(document), ensure_ascii=False, separators=(",", ":"))
        current = current_revision(project)
        if gather and current is not None and _gathers(project, coder_id):
            noted = "\n".join(dict.fromkeys(filter(None, (current.note, note))))
            changes.append(Change(current, current.model_copy(update={"content": content, "note": noted})))
        else:
            number = project.revision + 1
            revision = Revision(
                id=new_id(), number=number, note=note, coder_id=coder_id, content=content, created=now()
            )
            changes.append(Change(None, revision))
    return (*changes, *categories, *variables)


def changes_meaning(change: Change) -> bool:
    """Whether a category or variable comes, goes, or says something else: its colour, key and place say nothing."""
    if change.before is None or change.after is None:
        return True
    was, becomes = dict(change.before), dict(change.after)
    return any(was[field] != becomes[field] for field in was if field not in _LOOKS)


def _gathers(project: ProjectFile, coder_id: str | None) -> bool:
    """Whether the current revision is this person's, and nothing was made, finished or handed out under it."""
    current = current_revision(project)
    if current is None or coder_id is None or current.coder_id != coder_id:
        return False
    if any(project.count(one, codebook_revision=current.number) for one in (Coding, Decision, Assignment)):
        return False
    return all(handout.created < current.created for handout in project.read(HandOut))


def _pairs(before: Iterable[Record], after: Iterable[Record]) -> list[Change]:
    """Created and changed records in the order of `after`, then the removed ones."""
    was = {record.id: record for record in before}
    becomes = list(after)
    kept = {record.id for record in becomes}
    made = [Change(was.get(record.id), record) for record in becomes if was.get(record.id) != record]
    return made + [Change(record, None) for record in reversed(was.values()) if record.id not in kept]


def change_categories(
    project: ProjectFile,
    changed: Iterable[Category],
    *,
    act: str,
    summary: str,
    coder_id: str | None,
    note: str,
    gather: bool = False,
    removed: Iterable[Category] = (),
    beside: Iterable[Change] = (),
) -> Changes:
    """One act on some categories, with a revision where it changes the codebook's meaning.

    `beside` are the changes to other records that belong to the act.
    """
    before = codebook_records(project)
    gone = {category.id for category in removed}
    merged = {category.id: category for category in before.categories} | {one.id: one for one in changed}
    after = before._replace(categories=tuple(one for one in merged.values() if one.id not in gone))
    changes = changes_with_revision(project, before, after, coder_id=coder_id, note=note, gather=gather)
    return Changes(act, summary, (*changes, *beside), coder_id=coder_id)
