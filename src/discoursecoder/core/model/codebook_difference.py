"""What differs between two versions of a codebook, and which differences change its meaning."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from discoursecoder.core.messages import say
from discoursecoder.core.model.codebook_document import (
    ActorEntry,
    CategoryEntry,
    CodebookDocument,
    Placed,
    TextEntry,
    VariableEntry,
    flatten,
)
from discoursecoder.core.model.codebook_records import document_nodes, match_nodes

Noun = Literal["category", "variable", "actor"]
_LOOKS = frozenset({"color", "key", "order"})


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs.

    `path` are the names down to the category, or the name of a variable or actor; `field` with `before` and
    `after` say what has changed in it. `meaning` is false for what only changes looks: colour, key, order, actors.
    """

    kind: Literal["added", "removed", "changed"]
    noun: Noun
    path: tuple[str, ...]
    field: str = ""
    before: str = ""
    after: str = ""
    meaning: bool = True

    def __str__(self) -> str:
        """One line for a list."""
        return say(
            f"codebook.difference_{self.kind}",
            noun=say(f"codebook.noun_{self.noun}"),
            name=" / ".join(self.path),
            field=self.field,
            before=self.before,
            after=self.after,
        )


def codebook_difference(old: CodebookDocument, new: CodebookDocument) -> list[Difference]:
    """Every difference from `old` to `new`, categories in the order of the new tree, then what is gone.

    Categories are recognised by id, short code or path, variables and actors by id or name.
    """
    return [
        *_categories(old, new),
        *_flat("variable", old.variables, new.variables),
        *_flat("actor", old.actors, new.actors),
    ]


def _categories(old: CodebookDocument, new: CodebookDocument) -> Iterator[Difference]:
    before, after = flatten(old), flatten(new)
    matched = match_nodes(document_nodes(old), document_nodes(new))
    for index, item in enumerate(after):
        if index not in matched:
            yield Difference("added", "category", item.path)
            continue
        known = before[matched[index]]
        above = None if item.parent is None else matched.get(item.parent, -1)
        if above != known.parent:
            parents = " / ".join(known.path[:-1]), " / ".join(item.path[:-1])
            yield Difference("changed", "category", item.path, "parent", *parents)
        yield from _changed("category", item.path, _category_fields(known.entry), _category_fields(item.entry))
    yield from _orders(before, after, matched)
    kept = set(matched.values())
    for index, item in enumerate(before):
        if index not in kept:
            yield Difference("removed", "category", item.path)


def _orders(before: Sequence[Placed], after: Sequence[Placed], matched: Mapping[int, int]) -> Iterator[Difference]:
    """Where siblings that stay siblings stand in another order."""
    together: dict[int | None, list[int]] = {}
    for index, item in enumerate(after):
        if index in matched and (item.parent is None or item.parent in matched):
            above = None if item.parent is None else matched[item.parent]
            if before[matched[index]].parent == above:
                together.setdefault(item.parent, []).append(index)
    for parent, indices in together.items():
        sorted_before = sorted(indices, key=matched.__getitem__)
        if sorted_before != indices:
            path = () if parent is None else after[parent].path
            was, becomes = (", ".join(after[i].entry.name for i in order) for order in (sorted_before, indices))
            yield Difference("changed", "category", path, "order", was, becomes, meaning=False)


def _category_fields(entry: CategoryEntry) -> dict[str, str]:
    fields = {"name": entry.name, "short": entry.short, "color": entry.color.lower(), "key": entry.key}
    fields |= {f"name ({code})": name for code, name in entry.names.items()}
    fields |= {"codable": str(entry.codable), "exclusive": str(entry.exclusive), "status": entry.status}
    fields |= _texts(entry, "")
    for code, text in entry.texts.items():
        fields |= _texts(text, f" ({code})")
    return fields


def _texts(entry: TextEntry, language: str) -> dict[str, str]:
    return {
        f"definition{language}": entry.definition,
        f"include{language}": entry.include,
        f"exclude{language}": entry.exclude,
        f"examples{language}": "\n".join(entry.examples),
        f"counter_examples{language}": "\n".join(entry.counter_examples),
    }


def _variable_fields(entry: VariableEntry) -> dict[str, str]:
    fields = {"name": entry.name, "kind": entry.kind, "multiple": str(entry.multiple), "level": entry.level}
    fields |= {f"name ({code})": name for code, name in entry.names.items()}
    fields |= {"description": entry.description, "status": entry.status}
    fields["choices"] = "; ".join(choice.name for choice in entry.choices)
    for choice in entry.choices:
        fields |= {f"choice {choice.name} ({code})": name for code, name in choice.names.items()}
    return fields


def _actor_fields(entry: ActorEntry) -> dict[str, str]:
    return {
        "name": entry.name,
        "kind": entry.kind,
        "aliases": "; ".join(entry.aliases),
        "member_of": "; ".join(entry.member_of),
        "note": entry.note,
    }


def _changed(
    noun: Noun, path: tuple[str, ...], before: Mapping[str, str], after: Mapping[str, str]
) -> Iterator[Difference]:
    for field in (*after, *(field for field in before if field not in after)):
        was, becomes = before.get(field, ""), after.get(field, "")
        if was != becomes:
            meaning = noun != "actor" and field not in _LOOKS
            yield Difference("changed", noun, path, field, was, becomes, meaning)


def _flat(
    noun: Literal["variable", "actor"],
    old: Sequence[VariableEntry] | Sequence[ActorEntry],
    new: Sequence[VariableEntry] | Sequence[ActorEntry],
) -> Iterator[Difference]:
    meaning = noun != "actor"
    by_id = {entry.id: entry for entry in old if entry.id}
    by_name = {entry.name.casefold(): entry for entry in old}
    kept: set[str] = set()
    for entry in new:
        known = by_id.get(entry.id or "") or by_name.get(entry.name.casefold())
        if known is None:
            yield Difference("added", noun, (entry.name,), meaning=meaning)
        else:
            kept.add(known.name)
            yield from _changed(noun, (entry.name,), _fields(known), _fields(entry))
    for entry in old:
        if entry.name not in kept:
            yield Difference("removed", noun, (entry.name,), meaning=meaning)


def _fields(entry: VariableEntry | ActorEntry) -> dict[str, str]:
    return _variable_fields(entry) if isinstance(entry, VariableEntry) else _actor_fields(entry)
