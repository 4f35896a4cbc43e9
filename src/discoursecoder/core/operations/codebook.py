"""Bringing a codebook in and out.

An import that changes what the codebook means writes a new revision, so that each coding can say under which it was
made. Codings are never touched.
"""

from collections.abc import Sequence

from discoursecoder.core import errors
from discoursecoder.core.messages import say
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.category import Category, tree_order
from discoursecoder.core.model.changes import Change, Changes
from discoursecoder.core.model.codebook_difference import Difference, codebook_difference
from discoursecoder.core.model.codebook_document import CodebookDocument, require_rules
from discoursecoder.core.model.codebook_records import CodebookRecords, from_records, to_records
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.memo import Memo
from discoursecoder.core.model.variable import Variable
from discoursecoder.core.operations.revising import changes_with_revision, codebook_records, codebook_title
from discoursecoder.core.store.project import ProjectFile

__all__ = ["Difference", "codebook_difference", "export_codebook", "import_codebook"]


def export_codebook(project: ProjectFile, *, with_ids: bool = True) -> CodebookDocument:
    """The project's codebook as a document, with ids so that it can be brought back to the same categories."""
    return from_records(codebook_records(project), title=codebook_title(project), with_ids=with_ids)


def import_codebook(
    project: ProjectFile,
    document: CodebookDocument,
    *,
    coder_id: str | None = None,
    note: str = "",
    replace: bool = False,
    clear: bool = False,
) -> Changes:
    """Take over a codebook: known categories (by id, short code or path) are changed, new ones added.

    Categories and variables that the document lacks are archived; with `replace`, those that no coding,
    assignment or memo needs are removed. Actors are only ever added to. A change of meaning makes a revision.

    Raises:
        BadCodebook: if the document breaks a rule of codebooks.
        EmptyCodebook: if it holds no category, so that all would be archived, and `clear` does not say so.
    """
    require_rules(document, document.title or say("codebook.place_file"))
    before = codebook_records(project)
    active = sum(category.status == "active" for category in before.categories)
    if active and not document.categories and not clear:
        raise errors.EmptyCodebook(categories=active)
    planned = to_records(document, revision=project.revision + 1, existing=before)
    categories = _keep_categories(project, before.categories, planned.categories, replace=replace)
    variables = _keep_variables(project, before.variables, planned.variables, replace=replace)
    named = {actor.id for actor in planned.actors}
    actors = (*planned.actors, *(actor for actor in before.actors if actor.id not in named))
    after = CodebookRecords(categories, variables, actors)
    title = document.title or codebook_title(project)
    changes = changes_with_revision(project, before, after, title=title, coder_id=coder_id, note=note)
    about = [change for change in changes if change.kind == "category"]
    summary = say(
        "codebook.imported",
        added=sum(change.before is None for change in about),
        changed=sum(change.before is not None and not _archives(change) and not _removes(change) for change in about),
        archived=sum(map(_archives, about)),
        removed=sum(map(_removes, about)),
    )
    return Changes("import_codebook", summary, changes, coder_id=coder_id)


def _archives(change: Change) -> bool:
    was, becomes = getattr(change.before, "status", None), getattr(change.after, "status", None)
    return (was, becomes) == ("active", "archived")


def _removes(change: Change) -> bool:
    return change.after is None


def _keep_categories(
    project: ProjectFile, before: Sequence[Category], planned: Sequence[Category], *, replace: bool
) -> tuple[Category, ...]:
    """The planned categories, and those of before that must not or shall not go, archived."""
    found = {category.id for category in planned}
    missing = [category for category, _ in tree_order(before) if category.id not in found]
    if replace and missing:
        needed = _needed(project)
        parents = {category.id: category.parent_id for category in missing}
        for identity in [category.id for category in missing if category.id in needed]:
            above = parents[identity]
            while above is not None and above not in needed:
                needed.add(above)
                above = parents.get(above)
        missing = [category for category in missing if category.id in needed]
    archived = (category.model_copy(update={"status": "archived", "key": ""}) for category in missing)
    return (*planned, *archived)


def _needed(project: ProjectFile) -> set[str]:
    """The categories that a coding, an assignment or a memo refers to."""
    assigned = {one for task in project.read(Assignment) for one in task.category_ids or ()}
    noted = {memo.target_id for memo in project.read(Memo, target_kind="category")}
    return {*project.count_by(Coding, "category_id"), *assigned, *noted}


def _keep_variables(
    project: ProjectFile, before: Sequence[Variable], planned: Sequence[Variable], *, replace: bool
) -> tuple[Variable, ...]:
    found = {variable.id for variable in planned}
    missing = [variable for variable in before if variable.id not in found]
    if replace and missing and not project.count(Coding):
        missing = []
    return (*planned, *(variable.model_copy(update={"status": "archived"}) for variable in missing))
