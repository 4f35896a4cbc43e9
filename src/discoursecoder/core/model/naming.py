"""Finding the record that a person means by a name."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from discoursecoder.core.errors import AmbiguousName, UnknownName
from discoursecoder.core.messages import say
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.category import Category, path_of
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.record import Record
from discoursecoder.core.model.release import Release

PATH_SEPARATOR = " / "
"""Stands between the names of a category's path."""

_SHOWN = 12

R = TypeVar("R", bound=Record)
Key = Callable[[R], Iterable[str]]


def resolve_coder(coders: Iterable[Coder], name: str) -> Coder:
    """The coder of that id or name; capitals matter only where two coders differ in nothing else.

    Raises:
        UnknownName: if there is none.
        AmbiguousName: if there are several.
    """
    return _resolve(list(coders), name, "coder", (lambda c: (c.id,), lambda c: (c.name,)))


def resolve_release(releases: Iterable[Release], name: str) -> Release:
    """The release of that id, title or file name, where the name fits one release only.

    Raises:
        UnknownName: if there is none.
        AmbiguousName: if there are several.
    """
    return _resolve(list(releases), name, "release", (lambda r: (r.id,), lambda r: (r.title, r.file_name)))


def resolve_category(categories: Iterable[Category], name: str) -> Category:
    """The category of that id, short code, path with " / ", or name where it is unique.

    Names in the other languages of the codebook are understood as well.

    Raises:
        UnknownName: if there is none.
        AmbiguousName: if there are several.
    """
    known = list(categories)
    by_id = {category.id: category for category in known}

    def path(category: Category) -> Iterable[str]:
        languages = {"", *(language for c in known for language in c.names)}
        return {PATH_SEPARATOR.join(path_of(category, by_id, language)) for language in languages}

    return _resolve(
        known,
        name,
        "category",
        (
            lambda c: (c.id,),
            lambda c: (c.short,),
            lambda c: (c.name,),
            path,
            lambda c: tuple(c.names.values()),
        ),
    )


def resolve_actor(actors: Iterable[Actor], name: str) -> Actor:
    """The actor of that id, name or alias.

    Raises:
        UnknownName: if there is none.
        AmbiguousName: if there are several.
    """
    return _resolve(list(actors), name, "actor", (lambda a: (a.id,), lambda a: (a.name,), lambda a: a.aliases))


def unique_names(categories: Sequence[Category]) -> dict[str, str]:
    """What to call each category (by id): its name, or its path where several have that name."""
    by_id = {category.id: category for category in categories}
    count: dict[str, int] = {}
    for category in categories:
        count[category.name] = count.get(category.name, 0) + 1
    return {
        category.id: category.name if count[category.name] == 1 else PATH_SEPARATOR.join(path_of(category, by_id))
        for category in categories
    }


def _resolve(records: list[R], name: str, noun: str, keys: Sequence[Key[R]]) -> R:
    """The record that the first fitting key singles out, first to the letter, then without regard to capitals."""
    wanted = name.strip()
    for fold in (str.strip, lambda text: text.strip().casefold()):
        for key in keys:
            found = [record for record in records if fold(wanted) in {fold(part) for part in key(record) if part}]
            if len(found) == 1:
                return found[0]
            if found:
                raise AmbiguousName(noun=say(f"noun.{noun}"), name=name, ways=say(f"ways.{noun}"))
    labels = [record.label for record in records]
    shown = ", ".join(labels[:_SHOWN]) + (", …" if len(labels) > _SHOWN else "")
    raise UnknownName(noun=say(f"noun.{noun}"), name=name, known=shown or say("noun.none"))
