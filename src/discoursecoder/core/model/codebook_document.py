"""The codebook as a document: what codebook files hold, its schema, and the rules such a file obeys.

The shape is checked by pydantic, the rules (short codes, keys and names are unique, reserved keys stay free) by
`rule_breaks`. `parse_document` does both and turns what is wrong into `BadCodebook`, which names the place.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, StrictBool, ValidationError

from discoursecoder.core.errors import BadCodebook
from discoursecoder.core.messages import say
from discoursecoder.core.model.actor import ActorKind
from discoursecoder.core.model.record import Value
from discoursecoder.core.model.variable import Level, VariableKind

SCHEMA = "codebook-1"
"""The schema's `$id`, and the value of the field `schema`."""

RESERVED_KEYS: frozenset[str] = frozenset("wspiebomu0123456789[]./? ")
"""Keys that the text pane needs itself: units (W S P I), edges (E B), overlaps (O), memo (M), unsure (U), pinned
categories (digits), releases and sentences ([ ] .), palette (/), list of keys (?), repeat (space)."""

_DEEPEST = 80  # nested lists and mappings: forty levels of categories
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_BREAKS = re.compile("\r\n|[\r\x85\u2028\u2029]")
_NEWLINES = re.compile(r"\s*\n\s*")
_UUID = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_LANGUAGE = re.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def clean_text(text: str) -> str:
    """One form for all file formats: newlines as LF, no control characters, no white space around."""
    return _CONTROL.sub("�", _BREAKS.sub("\n", text)).strip()


def _only_filled(texts: dict[str, str]) -> dict[str, str]:
    return {language: text for language, text in texts.items() if text}


def _one_line(text: str) -> str:
    return _NEWLINES.sub(" ", clean_text(text))


def _one_line_of_any(value: object) -> object:
    return _one_line(value) if isinstance(value, str) else value


Text = Annotated[str, AfterValidator(clean_text)]
Line = Annotated[str, AfterValidator(_one_line)]
Name = Annotated[str, Field(min_length=1), BeforeValidator(_one_line_of_any)]
Names = Annotated[dict[str, Line], AfterValidator(_only_filled)]
Texts = Annotated[tuple[Text, ...], AfterValidator(lambda items: tuple(item for item in items if item))]
Aliases = Annotated[tuple[Line, ...], AfterValidator(lambda items: tuple(dict.fromkeys(filter(None, items))))]


class TextEntry(Value):
    """The wording of a category in another language."""

    definition: Text = ""
    include: Text = ""
    exclude: Text = ""
    examples: Texts = ()
    counter_examples: Texts = ()


def _only_worded(texts: dict[str, TextEntry]) -> dict[str, TextEntry]:
    return {language: text for language, text in texts.items() if text != TextEntry()}


class CategoryEntry(TextEntry):
    """A category with those below it. `id` is there in exported files, so that they come back to the same one."""

    id: str | None = None
    name: Name
    names: Names = Field(default_factory=dict)
    short: Line = ""
    texts: Annotated[dict[str, TextEntry], AfterValidator(_only_worded)] = Field(default_factory=dict)
    color: str = Field(default="#4c6a92", pattern="^#[0-9a-fA-F]{6}$")
    key: str = Field(default="", max_length=1)
    codable: StrictBool = True
    exclusive: StrictBool = False
    status: Literal["active", "archived"] = "active"
    children: tuple["CategoryEntry", ...] = ()


class ChoiceEntry(Value):
    """One answer of a choice variable."""

    name: Name
    names: Names = Field(default_factory=dict)


class VariableEntry(Value):
    """A variable of the codings."""

    id: str | None = None
    name: Name
    names: Names = Field(default_factory=dict)
    kind: VariableKind = "text"
    multiple: StrictBool = False
    choices: tuple[ChoiceEntry, ...] = ()
    level: Level = "nominal"
    description: Text = ""
    status: Literal["active", "archived"] = "active"


class ActorEntry(Value):
    """An actor of the registry; `member_of` names other actors of the same document."""

    id: str | None = None
    name: Name
    kind: ActorKind = "person"
    aliases: Aliases = ()
    member_of: Aliases = ()
    note: Text = ""


class CodebookDocument(Value):
    """A whole codebook: the tree of categories, the variables and the actors."""

    model_config = ConfigDict(validate_by_name=True, validate_by_alias=True)

    schema_name: Literal["codebook-1"] = Field(default="codebook-1", alias="schema")
    title: Line = ""
    categories: tuple[CategoryEntry, ...] = ()
    variables: tuple[VariableEntry, ...] = ()
    actors: tuple[ActorEntry, ...] = ()


class Placed(NamedTuple):
    """A category of a document with its place: names from the root, index of its parent in the list, rank."""

    entry: CategoryEntry
    path: tuple[str, ...]
    parent: int | None
    position: int
    place: str


def flatten(document: CodebookDocument) -> list[Placed]:
    """Every category, parents before children, siblings in order."""
    placed: list[Placed] = []

    def walk(entries: Sequence[CategoryEntry], parent: int | None, above: tuple[str, ...], place: str) -> None:
        for position, entry in enumerate(entries):
            here = f"{place}[{position}]"
            placed.append(Placed(entry, (*above, entry.name), parent, position, here))
            walk(entry.children, len(placed) - 1, (*above, entry.name), f"{here}.children")

    walk(document.categories, None, (), "categories")
    return placed


class RuleBreak(NamedTuple):
    """Where a document breaks a rule, and the sentence that says which."""

    place: str
    what: str


def key_is_reserved(key: str) -> bool:
    """Whether the text pane needs this key for itself."""
    return key.casefold() in RESERVED_KEYS or (key != "" and not key.isprintable())


def is_language(code: str) -> bool:
    """Whether this looks like a language code: fr, zh-Hans."""
    return _LANGUAGE.fullmatch(code) is not None


def rule_breaks(document: CodebookDocument) -> Iterator[RuleBreak]:
    """What the document breaks of the rules that go beyond the shape of its fields, place by place."""
    placed = flatten(document)
    yield from _repeated([(p.place + ".short", p.entry.short) for p in placed], "codebook.short_twice")
    yield from _repeated([(p.place + ".key", p.entry.key) for p in placed], "codebook.key_twice")
    siblings = [(p.place + ".name", p.entry.name, str(p.parent)) for p in placed]
    yield from _repeated(
        [(place, name) for place, name, _ in siblings], "codebook.name_twice", [s[2] for s in siblings]
    )
    for item in placed:
        if key_is_reserved(item.entry.key):
            yield RuleBreak(item.place + ".key", say("codebook.key_reserved", key=item.entry.key))
        languages = (*item.entry.names, *item.entry.texts)
        yield from (
            RuleBreak(item.place, say("codebook.no_language", code=code))
            for code in languages
            if not is_language(code)
        )
    yield from _variable_breaks(document)
    yield from _actor_breaks(document)
    ids = [(p.place + ".id", p.entry.id or "") for p in placed]
    ids += [(f"variables[{i}].id", variable.id or "") for i, variable in enumerate(document.variables)]
    ids += [(f"actors[{i}].id", actor.id or "") for i, actor in enumerate(document.actors)]
    yield from _repeated(ids, "codebook.id_twice")
    yield from (
        RuleBreak(place, say("codebook.no_id", id=id_)) for place, id_ in ids if id_ and not _UUID.fullmatch(id_)
    )


def _repeated(values: Sequence[tuple[str, str]], key: str, groups: Sequence[str] | None = None) -> Iterator[RuleBreak]:
    """The places whose value, upper and lower case alike, stood before in the same group."""
    seen: dict[tuple[str, str], str] = {}
    for index, (place, value) in enumerate(values):
        folded = (groups[index] if groups else "", value.casefold())
        if value and folded in seen:
            yield RuleBreak(place, say(key, value=value, first=seen[folded]))
        seen.setdefault(folded, place)


def _variable_breaks(document: CodebookDocument) -> Iterator[RuleBreak]:
    variables = document.variables
    yield from _repeated([(f"variables[{i}].name", v.name) for i, v in enumerate(variables)], "codebook.name_twice")
    for index, variable in enumerate(variables):
        place = f"variables[{index}].choices"
        if (variable.kind == "choice") != bool(variable.choices):
            yield RuleBreak(place, say("codebook.choices_misfit"))
        names = [(f"{place}[{i}].name", choice.name) for i, choice in enumerate(variable.choices)]
        yield from _repeated(names, "codebook.name_twice")
        languages = {code for names_by in _names_of(variable) for code in names_by}
        for code in sorted(languages):
            if not is_language(code):
                yield RuleBreak(f"variables[{index}]", say("codebook.no_language", code=code))


def _names_of(variable: VariableEntry) -> Iterator[dict[str, str]]:
    yield variable.names
    yield from (choice.names for choice in variable.choices)


def _actor_breaks(document: CodebookDocument) -> Iterator[RuleBreak]:
    actors = document.actors
    yield from _repeated([(f"actors[{i}].name", a.name) for i, a in enumerate(actors)], "codebook.name_twice")
    known = {actor.name.casefold() for actor in actors}
    for index, actor in enumerate(actors):
        for rank, name in enumerate(actor.member_of):
            if name.casefold() not in known or name.casefold() == actor.name.casefold():
                yield RuleBreak(f"actors[{index}].member_of[{rank}]", say("codebook.no_actor", name=name))


def parse_document(data: object, path: str) -> CodebookDocument:
    """A document from parsed JSON or YAML.

    Raises:
        BadCodebook: at the first place that breaks the schema or a rule; `path` names the file.
    """
    if _too_deep(data):
        raise BadCodebook(path=path, place="categories", what=say("codebook.too_deep", levels=_DEEPEST // 2))
    try:
        document = CodebookDocument.model_validate(data)
    except ValidationError as error:
        # Unknown and missing fields first: a misspelt name brings other complaints with it.
        urgent = {"extra_forbidden": 0, "missing": 1}
        first, *_ = sorted(error.errors(), key=lambda complaint: urgent.get(complaint["type"], 2))
        location = tuple(first["loc"])
        raise BadCodebook(path=path, place=_place(location), what=_what(first, location)) from None
    require_rules(document, path)
    return document


def require_rules(document: CodebookDocument, path: str) -> None:
    """Refuse a document that breaks a rule.

    Raises:
        BadCodebook: at the first such place.
    """
    broken = next(rule_breaks(document), None)
    if broken is not None:
        raise BadCodebook(path=path, place=broken.place, what=broken.what)


def _too_deep(data: object) -> bool:
    level: list[object] = [data]
    for _ in range(_DEEPEST):
        level = [
            inner
            for item in level
            if isinstance(item, Mapping | list | tuple)
            for inner in (item.values() if isinstance(item, Mapping) else item)
        ]
        if not level:
            return False
    return True


_MODELS: dict[str, type[Value]] = {
    "categories": CategoryEntry,
    "children": CategoryEntry,
    "texts": TextEntry,
    "variables": VariableEntry,
    "choices": ChoiceEntry,
    "actors": ActorEntry,
}


def _place(location: tuple[int | str, ...]) -> str:
    """`("categories", 0, "key")` as `categories[0].key`; the top of the file as `$`."""
    steps = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in location)
    return steps.removeprefix(".") or "$"


_KINDS = {
    "tuple_type": "list_type",
    "list_type": "list_type",
    "model_type": "dict_type",
    "model_attributes_type": "dict_type",
    "dict_type": "dict_type",
    "missing": "missing",
    "string_type": "string_type",
    "string_too_short": "string_too_short",
    "string_too_long": "string_too_long",
    "bool_type": "bool_type",
}
"""Complaints of pydantic whose sentence needs no facts."""


def _what(error: Mapping[str, Any], location: tuple[int | str, ...]) -> str:
    """What a complaint of pydantic says to a person."""
    kind = str(error["type"])
    if kind == "extra_forbidden":
        holders = [step for step in location[:-1] if step in _MODELS]
        model = _MODELS[str(holders[-1])] if holders else CodebookDocument
        known = [field.alias or name for name, field in model.model_fields.items()]
        return say("codebook.extra_forbidden", field=location[-1], known=", ".join(known))
    if kind == "literal_error":
        return say("codebook.literal_error", value=error["input"], allowed=error["ctx"]["expected"])
    if kind == "string_pattern_mismatch":
        return say("codebook.string_pattern_mismatch", value=error["input"])
    return say(f"codebook.{_KINDS[kind]}") if kind in _KINDS else str(error["msg"])


_ALWAYS = frozenset({"name", "short", "definition", "include", "exclude", "examples", "color", "key", "children"})


def document_data(document: CodebookDocument) -> dict[str, Any]:
    """The document as plain dicts, lists and strings, in the order of the contract.

    A category always has the fields of the contract (and `children`); what is empty otherwise is left out.
    """
    return {
        "schema": document.schema_name,
        "title": document.title,
        "categories": [_category_data(entry) for entry in document.categories],
        "variables": [_sparse(entry) for entry in document.variables],
        "actors": [_sparse(entry) for entry in document.actors],
    }


_ORDER = (
    "id",
    "name",
    "names",
    "short",
    "definition",
    "include",
    "exclude",
    "examples",
    "counter_examples",
    "texts",
    "color",
    "key",
    "codable",
    "exclusive",
    "status",
    "children",
)


@cache
def _defaults() -> dict[str, Any]:
    return CategoryEntry(name="-").model_dump(mode="json")


def _category_data(entry: CategoryEntry) -> dict[str, Any]:
    plain = entry.model_dump(mode="json", exclude={"children", "texts"})
    plain["texts"] = {language: _sparse(text) for language, text in entry.texts.items()}
    plain["children"] = [_category_data(child) for child in entry.children]
    defaults = _defaults()
    return {name: plain[name] for name in _ORDER if name in _ALWAYS or plain[name] != defaults[name]}


def _sparse(entry: Value) -> dict[str, Any]:
    return entry.model_dump(mode="json", exclude_defaults=True)


def codebook_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of codebook files; `discoursecoder schema codebook` prints it."""
    reserved = "".join(sorted(key + key.upper() if key.isalpha() else key for key in RESERVED_KEYS))
    free = "^[^" + re.sub(r"([\[\]/.?])", r"\\\1", reserved) + "]?$"
    generated = CodebookDocument.model_json_schema(by_alias=True)
    generated["$defs"]["CategoryEntry"]["properties"]["key"]["pattern"] = free
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA, **generated}
