"""Changing the codebook: importing one, adding, changing, moving and archiving categories, adding variables.

Every act that changes what the codebook means writes a new revision with it, so that each coding can say under
which it was made. Codings are never touched.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from pydantic import ValidationError

from discoursecoder.core import errors
from discoursecoder.core.messages import say
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.category import Category, tree_order
from discoursecoder.core.model.changes import Change, Changes
from discoursecoder.core.model.codebook import Revision
from discoursecoder.core.model.codebook_difference import Difference, codebook_difference
from discoursecoder.core.model.codebook_document import (
    CodebookDocument,
    document_data,
    is_language,
    key_is_reserved,
    require_rules,
)
from discoursecoder.core.model.codebook_records import CodebookRecords, from_records, to_records
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.memo import Memo
from discoursecoder.core.model.record import Record, new_id, now
from discoursecoder.core.model.variable import Choice, Level, Variable, VariableKind
from discoursecoder.core.operations.finding import find
from discoursecoder.core.store.project import ProjectFile

__all__ = [
    "Difference",
    "add_category",
    "add_variable",
    "archive_category",
    "change_category",
    "codebook_difference",
    "export_codebook",
    "import_codebook",
    "move_category",
]

_WORDING = ("name", "names", "short", "definition", "include", "exclude", "examples", "counter_examples", "texts")
FIELDS = (*_WORDING, "color", "key", "codable", "exclusive", "status")
"""What `change_category` can change."""


def export_codebook(project: ProjectFile, *, with_ids: bool = True) -> CodebookDocument:
    """The project's codebook as a document, with ids so that it can be brought back to the same categories."""
    return from_records(_records(project), title=_title(project), with_ids=with_ids)


def import_codebook(
    project: ProjectFile,
    document: CodebookDocument,
    *,
    coder_id: str | None = None,
    note: str = "",
    replace: bool = False,
) -> Changes:
    """Take over a codebook: known categories (by id, short code or path) are changed, new ones added.

    Categories and variables that the document lacks are archived; with `replace`, those that no coding,
    assignment or memo needs are removed. Actors are only ever added to. A change of meaning makes a revision.

    Raises:
        BadCodebook: if the document breaks a rule of codebooks.
    """
    require_rules(document, document.title or say("codebook.place_file"))
    before = _records(project)
    planned = to_records(document, revision=project.revision + 1, existing=before)
    categories = _keep_categories(project, before.categories, planned.categories, replace=replace)
    variables = _keep_variables(project, before.variables, planned.variables, replace=replace)
    named = {actor.id for actor in planned.actors}
    actors = (*planned.actors, *(actor for actor in before.actors if actor.id not in named))
    after = CodebookRecords(categories, variables, actors)
    title = document.title or _title(project)
    changes = _with_revision(project, before, after, title=title, coder_id=coder_id, note=note)
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


def _records(project: ProjectFile) -> CodebookRecords:
    return CodebookRecords(tuple(project.read(Category)), tuple(project.read(Variable)), tuple(project.read(Actor)))


def _title(project: ProjectFile) -> str:
    """The title of the codebook, which its last revision holds."""
    current = project.read(Revision, number=project.revision)
    return str(json.loads(current[0].content).get("title", "")) if current and current[0].content else ""


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


def _with_revision(
    project: ProjectFile,
    before: CodebookRecords,
    after: CodebookRecords,
    *,
    title: str = "",
    coder_id: str | None,
    note: str,
) -> tuple[Change, ...]:
    """The changes from one state of the codebook to another, with a revision if its meaning changes."""
    changes = [*_pairs(before.actors, after.actors)]
    old = from_records(before)
    new = from_records(after, title=title or _title(project))
    if any(difference.meaning for difference in codebook_difference(old, new)):
        revision = Revision(
            id=new_id(),
            number=project.revision + 1,
            note=note,
            coder_id=coder_id,
            content=json.dumps(document_data(new), ensure_ascii=False, separators=(",", ":")),
            created=now(),
        )
        changes.append(Change(None, revision))
    return (*changes, *_pairs(before.categories, after.categories), *_pairs(before.variables, after.variables))


def _pairs(before: Iterable[Record], after: Iterable[Record]) -> list[Change]:
    """Created and changed records in the order of `after`, then the removed ones."""
    was = {record.id: record for record in before}
    becomes = list(after)
    kept = {record.id for record in becomes}
    made = [Change(was.get(record.id), record) for record in becomes if was.get(record.id) != record]
    return made + [Change(record, None) for record in reversed(was.values()) if record.id not in kept]


def _change_categories(
    project: ProjectFile, changed: Iterable[Category], *, act: str, summary: str, coder_id: str | None, note: str
) -> Changes:
    """The changes for some categories, with a revision where they change the codebook's meaning."""
    before = _records(project)
    merged = {category.id: category for category in before.categories} | {one.id: one for one in changed}
    after = before._replace(categories=tuple(merged.values()))
    changes = _with_revision(project, before, after, coder_id=coder_id, note=note)
    return Changes(act, summary, changes, coder_id=coder_id)


def _checked(project: ProjectFile, category: Category) -> Category:
    """The category, if its name, short code and key are free."""
    if key_is_reserved(category.key) or len(category.key) > 1:
        raise errors.BadValue(field=say("codebook.noun_key"), value=category.key, allowed=say("codebook.allowed_key"))
    for other in project.read(Category):
        if other.id == category.id:
            continue
        if other.parent_id == category.parent_id and other.name.casefold() == category.name.casefold():
            raise errors.NameTaken(noun=say("codebook.noun_category"), name=category.name)
        if category.short and other.short.casefold() == category.short.casefold():
            raise errors.NameTaken(noun=say("codebook.noun_short"), name=category.short)
        if category.key and other.key.casefold() == category.key.casefold():
            raise errors.NameTaken(noun=say("codebook.noun_key"), name=category.key)
    return category


def _fields(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields to set.

    Raises:
        BadValue: for one that is none of `FIELDS`.
    """
    for name, value in fields.items():
        if name not in FIELDS:
            raise errors.BadValue(field=say("field.field"), value=name, allowed=", ".join(FIELDS))
        if name in {"name", "short"}:
            fields[name] = " ".join(str(value).split())
        if name in {"names", "texts"}:
            for code in value:
                if not is_language(code):
                    raise errors.BadValue(field=name, value=code, allowed=say("codebook.allowed_language"))
    return fields


def _validated(category: Category, fields: dict[str, Any]) -> Category:
    try:
        return Category.model_validate({**dict(category), **_fields(fields)})
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0])
        allowed = say("allowed.name") if name == "name" else first["msg"]
        raise errors.BadValue(field=name, value=first["input"], allowed=allowed) from None


def add_category(
    project: ProjectFile,
    name: str,
    *,
    parent_id: str | None = None,
    coder_id: str | None = None,
    note: str = "",
    **fields: Any,
) -> Changes:
    """Add a category at the end of its siblings; `fields` are any of `FIELDS`.

    Raises:
        UnknownName: if there is no such parent.
        NameTaken: for a name, short code or key in use.
        BadValue: for a field or value that cannot be.
    """
    if parent_id is not None:
        find(project, Category, parent_id)
    siblings = project.read(Category, parent_id=parent_id)
    fresh = Category(
        id=new_id(),
        parent_id=parent_id,
        position=max((category.position for category in siblings), default=-1) + 1,
        name="-",
        since_revision=project.revision + 1,
    )
    category = _checked(project, _validated(fresh, {"name": name, **fields}))
    summary = say("codebook.added", name=category.name)
    return _change_categories(project, [category], act="add_category", summary=summary, coder_id=coder_id, note=note)


def change_category(
    project: ProjectFile, category_id: str, *, coder_id: str | None = None, note: str = "", **fields: Any
) -> Changes:
    """Change fields of a category; what changes its meaning makes a revision, colour and key do not.

    Raises:
        UnknownName: if there is no such category.
        NameTaken: for a name, short code or key in use.
        BadValue: for a field or value that cannot be.
    """
    before = find(project, Category, category_id)
    category = _checked(project, _validated(before, fields))
    summary = say("codebook.changed", name=category.name)
    return _change_categories(
        project, [category], act="change_category", summary=summary, coder_id=coder_id, note=note
    )


def move_category(
    project: ProjectFile,
    category_id: str,
    *,
    parent_id: str | None,
    position: int | None = None,
    coder_id: str | None = None,
    note: str = "",
) -> Changes:
    """Put a category below another (or at the top), before the sibling at `position`, else last.

    Raises:
        UnknownName: if there is no such category.
        BadValue: if it would come below itself.
        NameTaken: if a sibling there has its name.
    """
    category = find(project, Category, category_id)
    above = parent_id
    while above is not None:
        if above == category.id:
            raise errors.BadValue(
                field=say("codebook.noun_category"), value=category.name, allowed=say("codebook.allowed_parent")
            )
        above = find(project, Category, above).parent_id
    moved = _checked(project, category.model_copy(update={"parent_id": parent_id}))
    others = project.read(Category, parent_id=parent_id)
    siblings = sorted((one for one in others if one.id != category.id), key=lambda one: (one.position, one.name))
    siblings.insert(len(siblings) if position is None else max(0, position), moved)
    placed = [one.model_copy(update={"position": rank}) for rank, one in enumerate(siblings)]
    summary = say("codebook.moved", name=category.name)
    return _change_categories(project, placed, act="move_category", summary=summary, coder_id=coder_id, note=note)


def archive_category(
    project: ProjectFile, category_id: str, *, coder_id: str | None = None, note: str = ""
) -> Changes:
    """Archive a category with all below it: its codings stay, new ones cannot be made, its keys are free.

    Raises:
        UnknownName: if there is no such category.
    """
    category = find(project, Category, category_id)
    branch = {category.id}
    gone = []
    for one, _ in tree_order(project.read(Category)):
        if one.id in branch or one.parent_id in branch:
            branch.add(one.id)
            gone.append(one.model_copy(update={"status": "archived", "key": ""}))
    summary = say("codebook.archived", name=category.name)
    return _change_categories(project, gone, act="archive_category", summary=summary, coder_id=coder_id, note=note)


def add_variable(
    project: ProjectFile,
    name: str,
    *,
    variable_kind: VariableKind = "text",
    multiple: bool = False,
    choices: Sequence[str] = (),
    level: Level = "nominal",
    names: dict[str, str] | None = None,
    description: str = "",
    coder_id: str | None = None,
    note: str = "",
) -> Changes:
    """Add a variable behind the others.

    Raises:
        NameTaken: if a variable has the name.
        BadValue: for an empty name, or choices that do not fit the kind.
    """
    name = " ".join(name.split())
    if not name:
        raise errors.BadValue(field=say("field.name"), value=name, allowed=say("allowed.name"))
    if (variable_kind == "choice") != bool(choices) or len(set(choices)) != len(choices):
        shown = ", ".join(choices)
        raise errors.BadValue(field=name, value=shown, allowed=say("codebook.choices_misfit"))
    before = _records(project)
    if any(variable.name.casefold() == name.casefold() for variable in before.variables):
        raise errors.NameTaken(noun=say("codebook.noun_variable"), name=name)
    variable = Variable(
        id=new_id(),
        name=name,
        names=names or {},
        variable_kind=variable_kind,
        multiple=multiple,
        choices=tuple(Choice(name=choice) for choice in choices),
        level=level,
        description=description,
        position=max((one.position for one in before.variables), default=-1) + 1,
    )
    after = before._replace(variables=(*before.variables, variable))
    changes = _with_revision(project, before, after, coder_id=coder_id, note=note)
    summary = say("codebook.variable_added", name=name)
    return Changes("add_variable", summary, changes, coder_id=coder_id)
