"""The structure of the project file: making it, and telling it from every other."""

import hashlib
import re
import sqlite3
from functools import cache
from pathlib import Path

from discoursecoder.core import errors
from discoursecoder.core.store.catalogue import declare_all
from discoursecoder.core.store.columns import Table
from discoursecoder.core.store.engine import engine_on, in_memory
from discoursecoder.core.store.search import is_index

APPLICATION_ID = 0x44434F44
"""The bytes "DCOD"."""

FORMAT = 1
"""The number of the project format; the file's `user_version`."""

REVISION = "0001"
"""The migration that makes this format."""

VIEWS = {
    "v_codebook": """
        CREATE VIEW v_codebook AS
        WITH RECURSIVE branch (id, path, depth) AS (
            SELECT id, name, 0 FROM category WHERE parent_id IS NULL
            UNION ALL
            SELECT category.id, branch.path || ' / ' || category.name, branch.depth + 1
            FROM category JOIN branch ON category.parent_id = branch.id
        )
        SELECT category.id, branch.path, branch.depth, category.name, category.short, category.definition,
               category.include, category.exclude, category.status, category.since_revision
        FROM category JOIN branch ON branch.id = category.id""",
    "v_releases": """
        CREATE VIEW v_releases AS
        SELECT release.id, release.title, release.issued, release.event_date, release.issuer, release.country,
               release.language, release.url, release.file_name, release.text_sha256, text.content AS text
        FROM release JOIN text ON text.sha256 = release.text_sha256""",
    "v_codings": """
        CREATE VIEW v_codings AS
        SELECT coding.id, release.title AS release, coder.name AS coder, v_codebook.path AS category,
               v_codebook.short, coding.start_offset, coding.end_offset, coding.quotation, coding.memo,
               coding.unsure, coding.origin, coding.pass_number, coding.codebook_revision, coding.created,
               coding.changed, coding.release_id, coding.coder_id, coding.category_id
        FROM coding
        JOIN release ON release.id = coding.release_id
        JOIN coder ON coder.id = coding.coder_id
        JOIN v_codebook ON v_codebook.id = coding.category_id""",
}

_CHECK = re.compile(r"CHECK\s*\((.*)\)\s*,?\s*$", re.IGNORECASE)

_CLAUSE = re.compile(r"\b(?:CHECK|GENERATED|COLLATE|CONFLICT|WITHOUT)\b", re.IGNORECASE)


def create_schema(raw: sqlite3.Connection) -> None:
    """Make all tables, indexes and views in an empty database and mark it as a project."""
    declare_all()
    with engine_on(raw).connect() as connection:
        # One transaction: quicker, and a file that a crash leaves half made is an empty one.
        raw.execute("BEGIN IMMEDIATE")
        Table.metadata.create_all(connection)
        for statement in VIEWS.values():
            raw.execute(statement)
        raw.execute("CREATE TABLE alembic_version (version_num TEXT NOT NULL PRIMARY KEY)")
        raw.execute("INSERT INTO alembic_version VALUES (?)", (REVISION,))
        raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
        raw.execute(f"PRAGMA user_version={FORMAT}")
        raw.execute("COMMIT")


def project_sql() -> str:
    """The statements that make an empty project, as `schemas/project.sql` holds them for those who read it from R."""
    raw = in_memory()
    try:
        create_schema(raw)
        rows = raw.execute(
            "SELECT made.sql FROM sqlite_schema AS made JOIN sqlite_schema AS owner ON owner.name = made.tbl_name "
            "WHERE made.sql IS NOT NULL ORDER BY owner.type, owner.name, made.type DESC, made.name"
        ).fetchall()
    finally:
        raw.close()
    head = (
        f"-- DiscourseCoder project, format {FORMAT}. Offsets count Unicode code points, half-open, on text.content.",
        "-- Moments are UTC in ISO 8601; lists and documents are JSON. Read the views; write with the program only.",
        f"PRAGMA application_id = {APPLICATION_ID};",
        f"PRAGMA user_version = {FORMAT};",
    )
    statements = ("\n".join(line.rstrip() for line in row[0].replace("\t", "    ").splitlines()) for row in rows)
    return (
        "\n".join(head)
        + "\n\n"
        + ";\n\n".join(one.strip().replace("\n STRICT", " STRICT") for one in statements)
        + ";\n"
    )


def describe(raw: sqlite3.Connection) -> dict[str, str]:
    """What the database consists of: each object's name and a normal form of its structure.

    Tables are described by their columns, indexes, foreign keys and checks and not by their text, which a
    renaming rewrites. The full-text index may be there or not, and is left out where it is exactly ours.
    """
    described: dict[str, str] = {}
    rows = raw.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name").fetchall()
    indexing = [row for row in rows if row[2].startswith("search_")]
    left_out = {row[1] for row in indexing} if is_index(indexing) else set()
    for kind, name, _table, sql in rows:
        if kind == "index" or name.startswith("sqlite_") or name in left_out:
            continue
        if kind != "table":
            described[f"{kind} {name}"] = " ".join((sql or "").split())
            continue
        facts = [
            raw.execute(f"SELECT * FROM pragma_{part}(?)", (name,)).fetchall()  # noqa: S608  # one of three names
            # xinfo: the other one does not tell computed columns.
            for part in ("table_xinfo", "index_list", "foreign_key_list")
        ]
        checks = sorted(m.group(1) for line in (sql or "").splitlines() if (m := _CHECK.search(line)))
        strict = (sql or "").rstrip().upper().endswith("STRICT")
        indexes = sorted(
            (row[1] if row[3] == "c" else "", row[2], row[3], row[4], _index_columns(raw, row[1])) for row in facts[1]
        )
        clauses = sorted(clause.upper() for clause in _CLAUSE.findall(sql or ""))
        keys = sorted(key[2:] for key in facts[2])
        described[f"table {name}"] = repr((facts[0], indexes, keys, checks, clauses, strict))
    return described


def _index_columns(raw: sqlite3.Connection, index: str) -> tuple[str, ...]:
    rows = raw.execute("SELECT name FROM pragma_index_info(?)", (index,)).fetchall()
    return tuple(str(row[0]) for row in rows)


@cache
def expected() -> dict[str, str]:
    """The description of a project file of this format."""
    raw = in_memory()
    try:
        create_schema(raw)
        return describe(raw)
    finally:
        raw.close()


def digest(described: dict[str, str]) -> str:
    """One hash over a description."""
    return hashlib.sha256(repr(sorted(described.items())).encode()).hexdigest()


KNOWN_DIGEST = "aeae2d2d6f53213c6719fbf747c583b968bbcd81425a966fec2b6de687e1870c"
"""The digest of `expected()`; a test keeps it true, and opening is spared building the whole schema."""


def check_structure(raw: sqlite3.Connection, path: Path) -> None:
    """Refuse a file that is not of this program's making.

    Raises:
        NotAProject: for another program's database.
        NewerFormat: for a file of a later version.
        ForeignStructure: for tables, views or triggers that do not belong.
    """
    if raw.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise errors.NotAProject(path=path)
    found = raw.execute("PRAGMA user_version").fetchone()[0]
    if found > FORMAT:
        raise errors.NewerFormat(path=path, found=found, known=FORMAT)
    described = describe(raw)
    if digest(described) == KNOWN_DIGEST:
        return
    wanted = expected()
    differing = sorted(name for name in described.keys() | wanted.keys() if described.get(name) != wanted.get(name))
    if differing:
        raise errors.ForeignStructure(path=path, what=", ".join(differing))
