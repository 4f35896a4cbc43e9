"""Between the codebook as a document and the codebook as records of a project."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.category import Category, CategoryText, path_of, tree_order
from discoursecoder.core.model.codebook_document import (
    ActorEntry,
    CategoryEntry,
    ChoiceEntry,
    CodebookDocument,
    TextEntry,
    VariableEntry,
    flatten,
)
from discoursecoder.core.model.record import new_id
from discoursecoder.core.model.variable import Choice, Variable


class CodebookRecords(NamedTuple):
    """The records that make up a codebook."""

    categories: tuple[Category, ...] = ()
    variables: tuple[Variable, ...] = ()
    actors: tuple[Actor, ...] = ()


class Node(NamedTuple):
    """By what a category is recognised in another version of the codebook."""

    id: str
    short: str
    path: tuple[str, ...]


def match_nodes(old: Sequence[Node], new: Sequence[Node]) -> dict[int, int]:
    """Which old category each new one is: by id, else by short code, else by path; each at most once.

    Returns:
        Index in `new` to index in `old`.
    """
    matched: dict[int, int] = {}
    recognise: tuple[Callable[[Node], object], ...] = (
        lambda node: node.id,
        lambda node: node.short.casefold(),
        lambda node: tuple(name.casefold() for name in node.path),
    )
    for mark_of in recognise:
        taken = set(matched.values())
        free: dict[object, list[int]] = {}
        for index, node in enumerate(old):
            if index not in taken:
                free.setdefault(mark_of(node), []).append(index)
        for index, node in enumerate(new):
            mark = mark_of(node)
            if index not in matched and mark and len(free.get(mark, ())) == 1:
                matched[index] = free.pop(mark)[0]
    return matched


def document_nodes(document: CodebookDocument) -> list[Node]:
    """The categories of a document, in the order of `flatten`."""
    return [Node(item.entry.id or "", item.entry.short, item.path) for item in flatten(document)]


def to_records(
    document: CodebookDocument, *, revision: int, existing: CodebookRecords | None = None
) -> CodebookRecords:
    """The records that a document describes.

    Args:
        document: a document that keeps the rules (`require_rules`).
        revision: the codebook revision in which new categories appear.
        existing: records that keep their identity, and what no document holds, where they are recognised.

    Returns:
        Categories in the order of the tree, variables and actors in the order of the document. Actors keep the
        aliases and memberships that they had; existing records that the document does not name are not there.
    """
    known = existing or CodebookRecords()
    return CodebookRecords(
        _categories(document, known.categories, revision),
        _variables(document.variables, known.variables),
        _actors(document.actors, known.actors),
    )


def _categories(document: CodebookDocument, known: Sequence[Category], revision: int) -> tuple[Category, ...]:
    by_id = {category.id: category for category in known}
    old = [Node(category.id, category.short, path_of(category, by_id)) for category in known]
    placed = flatten(document)
    matched = match_nodes(old, document_nodes(document))
    made: list[Category] = []
    for index, (entry, _, parent, position, _) in enumerate(placed):
        before = known[matched[index]] if index in matched else None
        made.append(
            Category(
                id=before.id if before else entry.id or new_id(),
                parent_id=None if parent is None else made[parent].id,
                position=position,
                texts={language: CategoryText(**dict(text)) for language, text in entry.texts.items()},
                since_revision=before.since_revision if before else revision,
                lineage=before.lineage if before else (),
                **{field: getattr(entry, field) for field in _SHARED},
            )
        )
    return tuple(made)


_SHARED = tuple(field for field in CategoryEntry.model_fields if field not in {"id", "texts", "children"})


def _variables(entries: Sequence[VariableEntry], known: Sequence[Variable]) -> tuple[Variable, ...]:
    by_id = {variable.id: variable for variable in known}
    by_name = {variable.name.casefold(): variable for variable in known}
    made = []
    for position, entry in enumerate(entries):
        before = by_id.get(entry.id or "") or by_name.get(entry.name.casefold())
        made.append(
            Variable(
                id=before.id if before else entry.id or new_id(),
                name=entry.name,
                names=entry.names,
                variable_kind=entry.kind,
                multiple=entry.multiple,
                choices=tuple(Choice(name=choice.name, names=choice.names) for choice in entry.choices),
                level=entry.level,
                description=entry.description,
                position=position,
                status=entry.status,
            )
        )
    return tuple(made)


def _actors(entries: Sequence[ActorEntry], known: Sequence[Actor]) -> tuple[Actor, ...]:
    by_id = {actor.id: actor for actor in known}
    by_name = {actor.name.casefold(): actor for actor in known}
    befores = [by_id.get(entry.id or "") or by_name.get(entry.name.casefold()) for entry in entries]
    ids = [before.id if before else entry.id or new_id() for before, entry in zip(befores, entries, strict=True)]
    id_of = {entry.name.casefold(): id_ for entry, id_ in zip(entries, ids, strict=True)}
    return tuple(
        Actor(
            id=id_,
            name=entry.name,
            actor_kind=entry.kind,
            aliases=_united(before.aliases if before else (), entry.aliases),
            member_of=_united(before.member_of if before else (), (id_of[n.casefold()] for n in entry.member_of)),
            note=entry.note or (before.note if before else ""),
        )
        for entry, before, id_ in zip(entries, befores, ids, strict=True)
    )


def _united(first: Iterable[str], second: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *second)))


def from_records(records: CodebookRecords, *, title: str = "", with_ids: bool = True) -> CodebookDocument:
    """The document that describes the records; with ids, so that it comes back to the same ones."""
    children: dict[str | None, list[CategoryEntry]] = {}
    ordered = tree_order(records.categories)
    known = {category.id for category, _ in ordered}
    for category, _ in reversed(ordered):  # the deepest first, so that its parent finds it complete
        entry = CategoryEntry(
            texts={language: TextEntry(**dict(text)) for language, text in category.texts.items()},
            children=tuple(children.pop(category.id, ())),
            **{"id": category.id if with_ids else None} | {field: getattr(category, field) for field in _SHARED},
        )
        parent = category.parent_id if category.parent_id in known else None
        children.setdefault(parent, []).insert(0, entry)
    names = {actor.id: actor.name for actor in records.actors}
    return CodebookDocument(
        title=title,
        categories=tuple(children.get(None, ())),
        variables=tuple(
            VariableEntry(
                id=variable.id if with_ids else None,
                name=variable.name,
                names=variable.names,
                kind=variable.variable_kind,
                multiple=variable.multiple,
                choices=tuple(ChoiceEntry(name=choice.name, names=choice.names) for choice in variable.choices),
                level=variable.level,
                description=variable.description,
                status=variable.status,
            )
            for variable in sorted(records.variables, key=lambda v: (v.position, v.name, v.id))
        ),
        actors=tuple(
            ActorEntry(
                id=actor.id if with_ids else None,
                name=actor.name,
                kind=actor.actor_kind,
                aliases=actor.aliases,
                member_of=tuple(names[other] for other in actor.member_of if other in names),
                note=actor.note,
            )
            for actor in sorted(records.actors, key=lambda a: (a.name.casefold(), a.id))
        ),
    )
