"""Codebooks for tests: the shipped one, and any that the rules allow (for hypothesis)."""

from functools import cache
from typing import Any

from hypothesis import strategies as st

from discoursecoder.core import paths
from discoursecoder.core.formats.codebook_files import read_codebook
from discoursecoder.core.model.codebook_document import RESERVED_KEYS, CodebookDocument, parse_document


@cache
def starter() -> CodebookDocument:
    """The codebook that new projects begin with."""
    return read_codebook(paths.resource("codebooks", "starter.yaml"))


def document(*categories: dict[str, Any], **parts: Any) -> CodebookDocument:
    """A document of these categories."""
    return parse_document({"categories": list(categories), **parts}, "test")


_letters = st.characters(codec="utf-8", exclude_characters="\x00")
_odd = st.sampled_from(
    ["=1+1", "'x", "-", "@a", "true", "null", "~", "NO", "2022", "1e3", "a: b", "# c", "a\nb", "＝"]
)
_texts = st.one_of(_odd, st.text(_letters, max_size=20))
_names = _texts.filter(lambda text: bool(text.strip()))
_languages = st.sampled_from(["fr", "zh-Hans", "ru"])
_keys = st.text(_letters, max_size=1).filter(
    lambda key: key == "" or (key.casefold() not in RESERVED_KEYS and key.isprintable())
)


def _wording() -> dict[str, st.SearchStrategy[Any]]:
    lists = st.lists(_texts, max_size=3)
    return {
        "definition": _texts,
        "include": _texts,
        "exclude": _texts,
        "examples": lists,
        "counter_examples": lists,
    }


_categories: st.SearchStrategy[list[dict[str, Any]]] = st.recursive(
    st.just([]),
    lambda children: st.lists(
        st.fixed_dictionaries(
            {"name": _names, "children": children},
            optional={
                **_wording(),
                "names": st.dictionaries(_languages, _texts, max_size=2),
                "short": _texts,
                "texts": st.dictionaries(_languages, st.fixed_dictionaries({}, optional=_wording()), max_size=2),
                "color": st.from_regex("#[0-9a-f]{6}", fullmatch=True),
                "key": _keys,
                "codable": st.booleans(),
                "exclusive": st.booleans(),
                "status": st.sampled_from(["active", "archived"]),
            },
        ),
        max_size=3,
    ),
    max_leaves=6,
)
_choices = st.lists(
    st.fixed_dictionaries({"name": _names}, optional={"names": st.dictionaries(_languages, _texts, max_size=1)}),
    min_size=1,
    max_size=3,
)
_variables = st.lists(
    st.fixed_dictionaries(
        {"name": _names},
        optional={
            "names": st.dictionaries(_languages, _texts, max_size=1),
            "choices": _choices,
            "multiple": st.booleans(),
            "level": st.sampled_from(["nominal", "ordinal"]),
            "description": _texts,
        },
    ),
    max_size=2,
)
_actors = st.lists(
    st.fixed_dictionaries(
        {"name": _names},
        optional={
            "kind": st.sampled_from(["state", "group"]),
            "aliases": st.lists(_texts, max_size=2),
            "note": _texts,
        },
    ),
    max_size=2,
)


def _distinct(parts: dict[str, Any]) -> CodebookDocument:
    """The parts with what must be unique made so by leaving repetitions out."""
    shorts: set[str] = set()
    keys: set[str] = set()

    def fold(text: str) -> str:
        return document({"name": text}).categories[0].name.casefold()

    def once(seen: set[str], text: str) -> bool:
        folded = fold(f"-{text}")
        new = folded not in seen
        seen.add(folded)
        return new

    def walk(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
        names: set[str] = set()
        kept = []
        for entry in entries:
            if not fold(f"x{entry['name']}")[1:].strip() or not once(names, entry["name"]):
                continue
            plain = {field: value for field, value in entry.items() if field not in {"short", "key"}}
            if once(shorts, entry.get("short", "")):
                plain["short"] = entry.get("short", "")
            if once(keys, entry.get("key", "")):
                plain["key"] = entry.get("key", "")
            kept.append({**plain, "children": walk(entry["children"])})
        return kept

    def flat(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
        names: set[str] = set()
        return [entry for entry in entries if once(names, entry["name"])]

    variables = [
        {**entry, "choices": flat(entry["choices"]), "kind": "choice"} if "choices" in entry else entry
        for entry in flat(parts["variables"])
    ]
    data = {**parts, "categories": walk(parts["categories"]), "variables": variables, "actors": flat(parts["actors"])}
    return parse_document(data, "test")


def documents() -> st.SearchStrategy[CodebookDocument]:
    """Any codebook that the rules allow."""
    parts = {"title": _texts, "categories": _categories, "variables": _variables, "actors": _actors}
    return st.fixed_dictionaries(parts).map(_distinct)
