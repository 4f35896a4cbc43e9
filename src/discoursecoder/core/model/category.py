"""Categories: what a coder can find in a text."""

from collections.abc import Iterable, Mapping
from typing import ClassVar, Literal

from pydantic import Field

from discoursecoder.core.model.record import Record, Value


class CategoryText(Value):
    """The wording of a category in another language; an empty field falls back to the category's own."""

    definition: str = ""
    include: str = ""
    exclude: str = ""
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


class Category(Record):
    """A node of the codebook tree.

    `names` and `texts` hold other languages by code ("fr"). `key` is the letter that applies the category.
    `exclusive`: the categories below exclude each other. `since_revision` is the codebook revision in which it
    appeared; `lineage` names the categories (ids) it was merged or split from.
    """

    kind: ClassVar[str] = "category"

    parent_id: str | None = None
    position: int = 0
    name: str = Field(min_length=1)
    names: dict[str, str] = Field(default_factory=dict)
    short: str = ""
    definition: str = ""
    include: str = ""
    exclude: str = ""
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()
    texts: dict[str, CategoryText] = Field(default_factory=dict)
    color: str = Field(default="#4c6a92", pattern="^#[0-9a-fA-F]{6}$")
    key: str = Field(default="", max_length=1)
    codable: bool = True
    exclusive: bool = False
    status: Literal["active", "archived"] = "active"
    since_revision: int = Field(default=1, ge=1)
    lineage: tuple[str, ...] = ()

    def name_in(self, language: str) -> str:
        """The name in a language, or the category's own."""
        return self.names.get(language) or self.name

    def text_in(self, language: str) -> CategoryText:
        """Definition, include, exclude and examples in a language, each falling back to the category's own."""
        own = CategoryText(
            definition=self.definition,
            include=self.include,
            exclude=self.exclude,
            examples=self.examples,
            counter_examples=self.counter_examples,
        )
        other = self.texts.get(language)
        if other is None:
            return own
        return CategoryText.model_validate({k: v or getattr(own, k) for k, v in other})


def tree_order(categories: Iterable[Category]) -> list[tuple[Category, int]]:
    """Every category with its depth, parents before children, siblings by position and name."""
    children: dict[str | None, list[Category]] = {}
    known = list(categories)
    ids = {category.id for category in known}
    for category in known:
        parent = category.parent_id if category.parent_id in ids else None
        children.setdefault(parent, []).append(category)
    ordered: list[tuple[Category, int]] = []

    def walk(parent: str | None, depth: int) -> None:
        for category in sorted(children.get(parent, ()), key=lambda c: (c.position, c.name, c.id)):
            ordered.append((category, depth))
            walk(category.id, depth + 1)

    walk(None, 0)
    return ordered


def path_of(category: Category, by_id: Mapping[str, Category], language: str = "") -> tuple[str, ...]:
    """The names from the root down to the category."""
    names = [category.name_in(language)]
    seen = {category.id}
    parent = by_id.get(category.parent_id or "")
    while parent is not None and parent.id not in seen:
        seen.add(parent.id)
        names.append(parent.name_in(language))
        parent = by_id.get(parent.parent_id or "")
    return tuple(reversed(names))
