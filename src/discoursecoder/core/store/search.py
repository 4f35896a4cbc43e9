"""The full-text index of a project file: which texts may hold what is looked for. SQL here is SQLite's own.

The index is made with the first texts and written in the transaction that adds texts; as texts are never removed and
never change, that keeps it true, and it is no part of what a project has to have: a text that it does not know is
looked at itself, so is every text where there is no index (another database, or an SQLite without FTS5).

FTS5 gets the words and pairs of characters that `core.text.index_words` makes, each once a text: its own tokenizers
either answer nothing for two characters or split no Chinese. It keeps them without positions; the texts say where.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import Connection, func, select

from discoursecoder.core.model.search import Need, Source
from discoursecoder.core.store.catalogue import table_named

_MAKING: Mapping[str, str] = {
    "search_text": "CREATE TABLE search_text (id INTEGER NOT NULL PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE) STRICT",
    "search_word": "CREATE TABLE search_word (form TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID",
    # ASCII: takes what is not punctuation in ASCII for a part of a word, so what it is given stays as it is.
    "search_index": "CREATE VIRTUAL TABLE search_index USING fts5(words, content='', columnsize=0, detail=none, "
    "tokenize='ascii')",
}
_SHADOWS = frozenset({"search_index_config", "search_index_data", "search_index_idx"})

_FEW = 500
"""Texts that one statement asks for; SQLite takes at least 999 parameters."""

_MANY = 2000
"""Words that a part of a word may stand for; with more, nearly every text holds it anyway."""


def is_index(objects: Iterable[tuple[str, str, str, str | None]]) -> bool:
    """Whether these rows of the database's catalogue (type, name, table, statement) are the index and nothing else."""
    found = {name: (kind, sql) for kind, name, _table, sql in objects if not name.startswith("sqlite_")}
    shadows = found.keys() - _MAKING.keys()
    return (
        found.keys() >= _MAKING.keys()
        and shadows == _SHADOWS
        and all(kind == "table" for kind, _ in found.values())
        and all(found[name][1] == statement for name, statement in _MAKING.items())
    )


def add_texts(connection: Connection, texts: Mapping[str, str]) -> None:
    """Take new texts, by their hash, into the index; it is made where there is none yet."""
    from discoursecoder.core.text.index_words import words_of

    if not texts or not _can_index(connection):
        return
    known = {one: words for one in texts if (words := words_of(texts[one])) is not None}
    if not _is_there(connection):
        for statement in _MAKING.values():
            connection.exec_driver_sql(statement)
    first = int(connection.exec_driver_sql("SELECT coalesce(max(id), 0) FROM search_text").scalar_one()) + 1
    numbered = list(enumerate(known.items(), first))
    if not numbered:
        return
    connection.exec_driver_sql(
        "INSERT INTO search_text VALUES (?, ?)", [(number, sha) for number, (sha, _) in numbered]
    )
    connection.exec_driver_sql(
        "INSERT INTO search_index (rowid, words) VALUES (?, ?)",
        [(number, " ".join(words.words | words.pairs)) for number, (_, words) in numbered],
    )
    forms = sorted(frozenset().union(*(words.words for words in known.values())))
    if forms:
        connection.exec_driver_sql("INSERT OR IGNORE INTO search_word VALUES (?)", [(form,) for form in forms])


def sources(connection: Connection, holding: Collection[str] | None = None) -> list[Source]:
    """The releases by day of issue and title, all or those with these texts."""
    release = table_named("release")
    issued = func.coalesce(release.c.issued, "")
    columns = (release.c.id, release.c.title, issued, release.c.text_sha256)
    asked = select(*columns).order_by(issued, release.c.title, release.c.id)
    if holding is None:
        return list(map(Source._make, connection.execute(asked)))
    if len(holding) <= _FEW:
        asked = asked.where(release.c.text_sha256.in_(list(holding)))
    return [Source._make(row) for row in connection.execute(asked) if row.text_sha256 in holding]


def texts_holding(connection: Connection, needs: Sequence[Need]) -> Collection[str] | None:
    """The hashes of the texts that may hold all of this; None where the index cannot tell.

    Every text that does hold it is among them.
    """
    if not needs or not _can_index(connection) or not _is_there(connection):
        return None
    asked = [query for need in needs if (query := _query(connection, need)) is not None]
    if not asked:
        return None
    unknown = connection.exec_driver_sql(
        "SELECT sha256 FROM text WHERE sha256 NOT IN (SELECT sha256 FROM search_text)"
    ).scalars()
    if not all(asked):
        return set(unknown)
    match = " AND ".join(asked)
    holding = connection.exec_driver_sql(
        "SELECT sha256 FROM search_text WHERE id IN (SELECT rowid FROM search_index WHERE search_index MATCH ?)",
        (match,),
    ).scalars()
    return {*holding, *unknown}


def _query(connection: Connection, need: Need) -> str | None:
    """The question to FTS5; None where the need says too little, "" where no word answers it."""
    if need.side == "whole":
        return f'"{need.word}"'
    if need.side == "begins":
        return f'"{need.word}" *'
    condition = "instr(form, ?1) > 0" if need.side == "within" else "substr(form, -length(?1)) = ?1"
    statement = f"SELECT form FROM search_word WHERE {condition} LIMIT {_MANY + 1}"  # noqa: S608  # one of two conditions
    forms = connection.exec_driver_sql(statement, (need.word,)).scalars().all()
    if len(forms) > _MANY:
        return None
    quoted = " OR ".join(f'"{form}"' for form in forms)
    return f"({quoted})" if forms else ""


def _can_index(connection: Connection) -> bool:
    if connection.dialect.name != "sqlite":
        return False
    return bool(connection.exec_driver_sql("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'").all())


def _is_there(connection: Connection) -> bool:
    rows = connection.exec_driver_sql("SELECT 1 FROM sqlite_schema WHERE name = 'search_index'").all()
    return bool(rows)
