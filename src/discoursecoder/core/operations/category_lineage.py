"""Merging and splitting categories: the old one is archived, its lineage is kept, and no coding is lost."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from discoursecoder.core import errors
from discoursecoder.core.messages import say
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.changes import Change, Changes
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.record import new_id, now
from discoursecoder.core.operations.categories import branch_of, checked_category, validated_category
from discoursecoder.core.operations.finding import find, find_active_category
from discoursecoder.core.operations.revising import change_categories
from discoursecoder.core.store.project import ProjectFile


class Passing(NamedTuple):
    """What a merge does with the codings of the category that goes.

    `twins` stay with it: their coder coded the same span with the other category as well, with the same variables,
    and one coder says a thing once.
    """

    moved: tuple[Coding, ...]
    twins: tuple[Coding, ...]


def merge_categories(
    project: ProjectFile, source_id: str, target_id: str, *, coder_id: str | None = None, note: str = ""
) -> Changes:
    """Let one category go into another: its codings get the other, what stands below it comes below the other.

    The one that goes is archived and named in the lineage of the other. Codings keep the revision they were made
    under. Unfinished assignments that ask for the one ask for the other from now on; finished ones stay as they are,
    since nobody has looked for the whole of the other there.

    Raises:
        UnknownName, NotCodable, CategoryArchived: as their names say.
        BadValue: if the other is the same, or stands below the one that goes.
        NameTaken: if a category below the one has the name of one below the other.
    """
    source = find(project, Category, source_id)
    target = find_active_category(project, target_id)
    if target.id in {one.id for one in branch_of(project, source)}:
        raise errors.BadValue(
            field=say("codebook.noun_category"), value=target.name, allowed=say("codebook.allowed_parent")
        )
    moment = now()
    passing = list_passing(project, source.id, target.id)
    moved = [
        Change(one, one.model_copy(update={"category_id": target.id, "changed": moment})) for one in passing.moved
    ]
    lineage = tuple(dict.fromkeys((*target.lineage, source.id, *source.lineage)))
    changed = [
        source.model_copy(update={"status": "archived", "key": ""}),
        target.model_copy(update={"lineage": lineage}),
        *_below(project, source, target.id, beside=project.read(Category, parent_id=target.id)),
    ]
    return change_categories(
        project,
        changed,
        act="merge_categories",
        summary=say("codebook.merged", name=source.name, into=target.name, codings=len(moved)),
        coder_id=coder_id,
        note=note,
        beside=(*moved, *_asked_instead(project, source.id, (target.id,))),
    )


def list_passing(project: ProjectFile, source_id: str, target_id: str) -> Passing:
    """What merging would do with the codings of the category that goes."""
    said = {_what(one) for one in project.read(Coding, category_id=target_id)}
    moved, twins = [], []
    for coding in project.read(Coding, category_id=source_id):
        if _what(coding) in said:
            twins.append(coding)
        else:
            moved.append(coding)
            said.add(_what(coding))
    return Passing(tuple(moved), tuple(twins))


def split_category(
    project: ProjectFile,
    category_id: str,
    parts: Sequence[Mapping[str, Any]],
    *,
    coder_id: str | None = None,
    note: str = "",
) -> Changes:
    """Put several new categories in the place of one, which is archived and named in their lineage.

    Its codings stay as they are: their coders recode them one by one. What stood below it comes below the first part.

    Args:
        project: the project.
        category_id: the category to split.
        parts: for each new category its fields, `name` at least; the others begin as those of the old one.
        coder_id: who acts.
        note: why.

    Raises:
        UnknownName: if there is no such category.
        BadValue: for fewer than two parts, or a field or value that cannot be.
        NameTaken: for a name, short code or key in use.
    """
    category = find(project, Category, category_id)
    if len(parts) < 2:
        raise errors.BadValue(
            field=say("codebook.noun_category"), value=category.name, allowed=say("codebook.allowed_parts")
        )
    made = [_part(project, category, fields, rank) for rank, fields in enumerate(parts)]
    _refuse_repetition(made)
    siblings = project.read(Category, parent_id=category.parent_id)
    after = [one for one in siblings if one.position > category.position]
    changed = [
        category.model_copy(update={"status": "archived", "key": ""}),
        *made,
        *(one.model_copy(update={"position": one.position + len(made)}) for one in after),
        *_below(project, category, made[0].id, beside=()),
    ]
    return change_categories(
        project,
        changed,
        act="split_category",
        summary=say("codebook.split", name=category.name, parts=", ".join(one.name for one in made)),
        coder_id=coder_id,
        note=note,
        beside=_asked_instead(project, category.id, tuple(one.id for one in made)),
    )


def _refuse_repetition(parts: Sequence[Category]) -> None:
    for noun in ("name", "short", "key"):
        given = [getattr(one, noun).casefold() for one in parts if getattr(one, noun)]
        if len(set(given)) != len(given):
            raise errors.NameTaken(noun=say(f"codebook.noun_{noun}"), name=", ".join(given))


def _part(project: ProjectFile, category: Category, fields: Mapping[str, Any], rank: int) -> Category:
    fresh = category.model_copy(
        update={
            "id": new_id(),
            "position": category.position + 1 + rank,
            "names": {},
            "short": "",
            "key": "",
            "status": "active",
            "since_revision": project.revision + 1,
            "lineage": (category.id, *category.lineage),
        }
    )
    return checked_category(project, validated_category(fresh, {"name": "", **fields}))


def _below(project: ProjectFile, category: Category, parent_id: str, *, beside: Sequence[Category]) -> list[Category]:
    """What stands below a category, put below another one behind what is there."""
    names = {one.name.casefold() for one in beside}
    place = max((one.position for one in beside), default=-1) + 1
    moved = []
    children = sorted(project.read(Category, parent_id=category.id), key=lambda one: (one.position, one.name))
    for rank, child in enumerate(children):
        if child.name.casefold() in names:
            raise errors.NameTaken(noun=say("codebook.noun_category"), name=child.name)
        moved.append(child.model_copy(update={"parent_id": parent_id, "position": place + rank}))
    return moved


def _asked_instead(project: ProjectFile, old: str, new: Sequence[str]) -> list[Change]:
    """Unfinished assignments that ask for a category ask for others in its place."""
    changes = []
    for task in project.read(Assignment):
        if task.state != "finished" and task.category_ids is not None and old in task.category_ids:
            asked = [two for one in task.category_ids for two in (new if one == old else (one,))]
            changes.append(Change(task, task.model_copy(update={"category_ids": tuple(dict.fromkeys(asked))})))
    return changes


def _what(coding: Coding) -> tuple[object, ...]:
    """What a coding says beside its category: who, where, in which pass, with which values."""
    place = (coding.release_id, coding.coder_id, coding.start, coding.end, coding.pass_number)
    return (*place, frozenset(coding.values))
