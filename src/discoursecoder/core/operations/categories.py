"""Acts on single categories: adding, changing, moving, archiving, bringing back, removing.

Every act that changes what the codebook means writes a new revision with it. Codings are never touched.
"""

from collections.abc import Collection
from typing import Any

from pydantic import ValidationError

from discoursecoder.core import errors
from discoursecoder.core.messages import say
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.category import Category, tree_order
from discoursecoder.core.model.changes import Changes
from discoursecoder.core.model.codebook_document import clean_text, is_language, key_is_reserved
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.memo import Memo
from discoursecoder.core.model.record import new_id
from discoursecoder.core.operations.finding import find
from discoursecoder.core.operations.revising import change_categories, revision_ahead
from discoursecoder.core.store.project import ProjectFile

_WORDING = ("name", "names", "short", "definition", "include", "exclude", "examples", "counter_examples", "texts")
FIELDS = (*_WORDING, "color", "key", "codable", "exclusive", "status")
"""What `change_category` can change."""


def checked_category(project: ProjectFile, category: Category) -> Category:
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
            fields[name] = " ".join(clean_text(str(value)).split())
        elif isinstance(value, str):
            fields[name] = clean_text(value)
        if name in {"names", "texts"}:
            for code in value:
                if not is_language(code):
                    raise errors.BadValue(field=name, value=code, allowed=say("codebook.allowed_language"))
        if name == "names":
            fields[name] = {code: " ".join(clean_text(text).split()) for code, text in value.items() if text.strip()}
        if name in {"examples", "counter_examples"}:
            fields[name] = tuple(filter(None, (clean_text(text) for text in value)))
    return fields


def validated_category(category: Category, fields: dict[str, Any]) -> Category:
    """The category with other fields.

    Raises:
        BadValue: for a field that is none of `FIELDS`, or a value that it does not take.
    """
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
    gather: bool = False,
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
        since_revision=revision_ahead(project, coder_id, gather=gather),
    )
    category = checked_category(project, validated_category(fresh, {"name": name, **fields}))
    summary = say("codebook.added", name=category.name)
    return change_categories(
        project, [category], act="add_category", summary=summary, coder_id=coder_id, note=note, gather=gather
    )


def change_category(
    project: ProjectFile,
    category_id: str,
    *,
    coder_id: str | None = None,
    note: str = "",
    gather: bool = False,
    **fields: Any,
) -> Changes:
    """Change fields of a category; what changes its meaning makes a revision, colour and key do not.

    Raises:
        UnknownName: if there is no such category.
        NameTaken: for a name, short code or key in use.
        BadValue: for a field or value that cannot be.
    """
    before = find(project, Category, category_id)
    category = checked_category(project, validated_category(before, fields))
    summary = say("codebook.changed", name=category.name)
    return change_categories(
        project, [category], act="change_category", summary=summary, coder_id=coder_id, note=note, gather=gather
    )


def move_category(
    project: ProjectFile,
    category_id: str,
    *,
    parent_id: str | None,
    position: int | None = None,
    coder_id: str | None = None,
    note: str = "",
    gather: bool = False,
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
    moved = checked_category(project, category.model_copy(update={"parent_id": parent_id}))
    others = project.read(Category, parent_id=parent_id)
    siblings = sorted((one for one in others if one.id != category.id), key=lambda one: (one.position, one.name))
    siblings.insert(len(siblings) if position is None else max(0, position), moved)
    placed = [one.model_copy(update={"position": rank}) for rank, one in enumerate(siblings)]
    summary = say("codebook.moved", name=category.name)
    return change_categories(
        project, placed, act="move_category", summary=summary, coder_id=coder_id, note=note, gather=gather
    )


def branch_of(project: ProjectFile, category: Category) -> list[Category]:
    """The category and all below it, in the order of the tree."""
    branch: dict[str, Category] = {}
    for one, _ in tree_order(project.read(Category)):
        if one.id == category.id or one.parent_id in branch:
            branch[one.id] = one
    return list(branch.values())


def archive_category(
    project: ProjectFile, category_id: str, *, coder_id: str | None = None, note: str = ""
) -> Changes:
    """Archive a category with all below it: its codings stay, new ones cannot be made, its keys are free.

    Raises:
        UnknownName: if there is no such category.
    """
    category = find(project, Category, category_id)
    gone = [one.model_copy(update={"status": "archived", "key": ""}) for one in branch_of(project, category)]
    summary = say("codebook.archived", name=category.name)
    return change_categories(project, gone, act="archive_category", summary=summary, coder_id=coder_id, note=note)


def restore_category(
    project: ProjectFile, category_id: str, *, coder_id: str | None = None, note: str = ""
) -> Changes:
    """Bring an archived category back, with those above it, which it cannot stand without.

    Raises:
        UnknownName: if there is no such category.
    """
    category = find(project, Category, category_id)
    known = {one.id: one for one in project.read(Category)}
    back: dict[str, Category] = {}
    at: Category | None = category
    while at is not None and at.id not in back:
        back[at.id] = at.model_copy(update={"status": "active"})
        at = known.get(at.parent_id or "")
    summary = say("codebook.restored", name=category.name)
    return change_categories(
        project, back.values(), act="restore_category", summary=summary, coder_id=coder_id, note=note
    )


def remove_category(
    project: ProjectFile, category_id: str, *, coder_id: str | None = None, note: str = "", gather: bool = False
) -> Changes:
    """Remove a category with all below it, where nothing ever used them; else it can be archived.

    Raises:
        UnknownName: if there is no such category.
        InUse: if a coding, an assignment, a memo or the lineage of another category needs one of them.
    """
    category = find(project, Category, category_id)
    branch = branch_of(project, category)
    users = users_of(project, {one.id for one in branch})
    if users:
        raise errors.InUse(noun=say("codebook.noun_category"), name=category.name, users=users)
    summary = say("codebook.removed", name=category.name)
    return change_categories(
        project,
        (),
        act="remove_category",
        summary=summary,
        coder_id=coder_id,
        note=note,
        gather=gather,
        removed=branch,
    )


def users_of(project: ProjectFile, branch: Collection[str]) -> str:
    """What needs these categories, in words; empty where nothing does."""
    tasks = [task for task in project.read(Assignment) if set(task.category_ids or ()) & set(branch)]
    heirs = [one for one in project.read(Category) if one.id not in branch and set(one.lineage) & set(branch)]
    counts = {
        "codings": project.count(Coding, category_id=tuple(branch)),
        "assignments": len(tasks),
        "memos": project.count(Memo, target_kind="category", target_id=tuple(branch)),
        "heirs": len(heirs),
    }
    return ", ".join(say(f"codebook.users_{noun}", count=count) for noun, count in counts.items() if count)
