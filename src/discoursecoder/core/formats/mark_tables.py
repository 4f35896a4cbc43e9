"""The tables behind marks: reporting words by language, and lexicons, as YAML; shipped ones and the user's own."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from discoursecoder.core import paths
from discoursecoder.core.errors import BadCodebook, BadTable, FileUnreadable
from discoursecoder.core.formats.codebook_yaml import dump_yaml, load_yaml
from discoursecoder.core.messages import say
from discoursecoder.core.model.mark import LexiconEntry
from discoursecoder.core.text.attributions_table import LISTS, AttributionTable, make_table

LEXICON_SCHEMA = "lexicon-1"
TABLE_SCHEMA = "attributions-1"


def read_tables(*, with_own: bool = True) -> dict[str, AttributionTable]:
    """The shipped tables by language, each with what a file of its name in the settings folder adds.

    A file there for another language adds that language.

    Raises:
        BadTable: if a file of the user's cannot be understood.
    """
    own = paths.settings_folder() / "attributions"
    files = {path.name: [path] for path in sorted(paths.resource("attributions").glob("*.yaml"))}
    for path in sorted(own.glob("*.yaml")) if with_own else ():
        files.setdefault(path.name, []).append(path)
    tables = (_table(tuple(_state(path) for path in several)) for several in files.values())
    return {table.language: table for table in tables}


def _state(path: Path) -> tuple[Path, int]:
    """A file as it is now: read again only when it was written again."""
    try:
        return path, path.stat().st_mtime_ns
    except OSError as error:
        raise FileUnreadable(path=path, reason=str(error.strerror)) from error


@lru_cache(maxsize=32)
def _table(files: tuple[tuple[Path, int], ...]) -> AttributionTable:
    merged: dict[str, Any] = {}
    for path, _ in files:
        data = _document(path, TABLE_SCHEMA)
        merged["language"] = data.get("language", path.stem)
        for name in LISTS:
            merged[name] = [*merged.get(name, ()), *_words(data.get(name), path, name)]
    return make_table(merged)


def read_shipped_lexicon(*, with_own: bool = True) -> list[LexiconEntry]:
    """The lexicon that ships with the program, with what lexicon.yaml in the settings folder adds.

    An entry of the user's replaces a shipped one of the same name.

    Raises:
        BadTable: if the user's file cannot be understood.
    """
    entries = {entry.name.casefold(): entry for entry in read_lexicon(paths.resource("lexicon", "institutions.yaml"))}
    own = paths.settings_folder() / "lexicon.yaml"
    if with_own and own.is_file():
        entries |= {entry.name.casefold(): entry for entry in read_lexicon(own)}
    return list(entries.values())


def read_lexicon(path: Path) -> list[LexiconEntry]:
    """The entries of a lexicon; their ids are their places in it.

    Raises:
        BadTable: if it is no lexicon, with the place of what is wrong.
    """
    return list(_entries(*_state(path)))


@lru_cache(maxsize=8)
def _entries(path: Path, _written: int) -> tuple[LexiconEntry, ...]:
    data = _document(path, LEXICON_SCHEMA)
    listed = data.get("entries")
    if not isinstance(listed, list):
        raise BadTable(path=path, place="entries", what=say("lexicon.no_entries"))
    found = []
    seen: set[str] = set()
    for number, one in enumerate(listed):
        entry = _entry(one, number, path)
        if entry.name.casefold() in seen:
            raise BadTable(path=path, place=f"entries[{number}].name", what=say("lexicon.twice", name=entry.name))
        seen.add(entry.name.casefold())
        found.append(entry)
    return tuple(found)


def write_lexicon(entries: Iterable[LexiconEntry]) -> str:
    """A lexicon as YAML, which `read_lexicon` reads back."""
    listed = []
    for entry in entries:
        one: dict[str, Any] = {"name": entry.name, "kind": entry.entry_kind}
        if entry.forms:
            one["forms"] = list(entry.forms)
        if entry.language:
            one["language"] = entry.language
        listed.append(one)
    return dump_yaml({"schema": LEXICON_SCHEMA, "entries": listed})


def _document(path: Path, schema: str) -> Mapping[str, Any]:
    try:
        data = load_yaml(path.read_bytes(), str(path))
    except BadCodebook as error:
        raise BadTable(path=path, place=error.given["place"], what=error.given["what"]) from None
    except OSError as error:
        raise FileUnreadable(path=path, reason=str(error.strerror)) from error
    if not isinstance(data, dict) or data.get("schema") != schema:
        raise BadTable(path=path, place="schema", what=say("lexicon.schema", schema=schema))
    return data


def _words(given: object, path: Path, name: str) -> list[str]:
    if given is None:
        return []
    if not isinstance(given, list) or not all(isinstance(word, str) and word.strip() for word in given):
        raise BadTable(path=path, place=name, what=say("lexicon.words"))
    return [str(word) for word in given]


def _entry(one: object, number: int, path: Path) -> LexiconEntry:
    place = f"entries[{number}]"
    if not isinstance(one, dict) or not str(one.get("name") or "").strip():
        raise BadTable(path=path, place=place, what=say("lexicon.no_name"))
    kind = one.get("kind", "institution")
    if kind not in {"institution", "initiative"}:
        raise BadTable(path=path, place=f"{place}.kind", what=say("lexicon.kind", kind=kind))
    forms = tuple(" ".join(form.split()) for form in _words(one.get("forms"), path, f"{place}.forms"))
    name, language = " ".join(str(one["name"]).split()), str(one.get("language") or "")
    return LexiconEntry(id=str(number), name=name, entry_kind=kind, forms=forms, language=language)
