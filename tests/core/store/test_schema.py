import sqlite3
from pathlib import Path

import pytest

from core.store.studies import EARLY, TITLES, Study
from discoursecoder.core import errors, paths
from discoursecoder.core.store import schema
from discoursecoder.core.store.project import open_project


@pytest.fixture
def path(tmp_path: Path) -> Path:
    Study().create_with_work(tmp_path / "study.dcoder").close()
    return tmp_path / "study.dcoder"


def change(path: Path, *statements: str) -> None:
    raw = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        raw.execute(statement)
    raw.close()


def test_the_known_digest_is_the_digest_of_what_is_made() -> None:
    assert schema.digest(schema.expected()) == schema.KNOWN_DIGEST


def test_the_published_tables_are_those_that_are_made() -> None:
    assert paths.schema("project.sql").read_text(encoding="utf-8") == schema.project_sql()
    raw = sqlite3.connect(":memory:")
    raw.executescript(schema.project_sql())
    assert schema.describe(raw) == schema.expected()


def test_a_project_is_marked_with_its_application_and_format(path: Path) -> None:
    raw = sqlite3.connect(path)
    assert raw.execute("PRAGMA application_id").fetchone() == (0x44434F44,)
    assert raw.execute("PRAGMA user_version").fetchone() == (1,)
    raw.close()
    assert path.read_bytes()[68:72] == b"DCOD"


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON coding BEGIN DELETE FROM memo; END",
        "CREATE TEMP TABLE x (a); CREATE TABLE extra (a TEXT)",
        "CREATE VIEW extra AS SELECT 1",
        "CREATE VIRTUAL TABLE extra USING fts5(a)",
        "CREATE INDEX extra ON coding (memo)",
        "CREATE INDEX extra ON coding (lower(memo))",
        "DROP INDEX ix_coding_release_coder",
        "DROP VIEW v_codings",
        "DROP TABLE mark",
        "ALTER TABLE coding ADD COLUMN extra TEXT",
        "ALTER TABLE coding ADD COLUMN extra TEXT GENERATED ALWAYS AS (memo || 'x') VIRTUAL",
        "ALTER TABLE coding ADD COLUMN extra TEXT CHECK (length(extra) < 5)",
        "ALTER TABLE coding RENAME COLUMN memo TO note",
        "DROP VIEW v_releases; CREATE VIEW v_releases AS SELECT 1",
    ],
)
def test_a_structure_that_this_program_does_not_make_is_refused(path: Path, statement: str) -> None:
    change(path, *statement.split("; ") if "TRIGGER" not in statement else [statement])
    before = path.read_bytes()
    with pytest.raises(errors.ForeignStructure) as refused:
        open_project(path)
    assert str(path) in str(refused.value)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("'coder', 'lead', 'consensus'", "'coder', 'lead', 'anything'"),
        ("end_offset > start_offset", "end_offset > 0"),
        ("name TEXT NOT NULL", "name TEXT NOT NULL COLLATE NOCASE"),
        ("title TEXT NOT NULL", "title TEXT NOT NULL CHECK (title <> '') DEFAULT ''"),
        (" STRICT", ""),
        ("ON DELETE NO ACTION", "ON DELETE CASCADE"),
        ("UNIQUE (name)", "UNIQUE (name) ON CONFLICT REPLACE"),
    ],
)
def test_constraints_that_were_changed_are_noticed(old: str, new: str) -> None:
    statements = schema.project_sql()
    assert old in statements
    raw = sqlite3.connect(":memory:")
    raw.executescript(statements.replace(old, new))
    assert schema.describe(raw) != schema.expected()


def test_renaming_a_table_to_and_fro_changes_its_text_but_not_its_structure(path: Path) -> None:
    # The view is in the way of the renaming.
    change(
        path,
        "PRAGMA legacy_alter_table=ON",
        "ALTER TABLE mark RENAME TO marks",
        "ALTER TABLE marks RENAME TO mark",
    )
    with open_project(path) as project:
        assert project.project.title == "Study of statements"


def test_a_newer_format_is_named_and_not_opened(path: Path) -> None:
    change(path, "PRAGMA user_version=2", "CREATE TABLE later (a TEXT)")
    before = path.read_bytes()
    for writable in (False, True):
        with pytest.raises(errors.NewerFormat, match="has format 2; this version knows formats up to 1"):
            open_project(path, writable=writable)
    assert path.read_bytes() == before


def test_another_application_is_no_project(path: Path) -> None:
    change(path, "PRAGMA application_id=1")
    with pytest.raises(errors.NotAProject):
        open_project(path)


def test_a_broken_schema_is_refused(path: Path) -> None:
    change(path, "PRAGMA writable_schema=ON", "UPDATE sqlite_schema SET sql = 'CREATE nonsense' WHERE name = 'coding'")
    with pytest.raises(errors.CannotRead):
        open_project(path)


def test_the_views_show_releases_codebook_and_codings_by_name(path: Path) -> None:
    raw = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    codings = raw.execute(
        "SELECT release, coder, category, quotation FROM v_codings WHERE start_offset = 20"
    ).fetchall()
    assert ("Talks in Phnom Penh", "Anna Ivanova", "Claims / Sovereignty", "Both sides") in codings
    assert len(codings) == 4
    paths_of = dict(raw.execute("SELECT name, path FROM v_codebook").fetchall())
    assert paths_of == {"Claims": "Claims", "Sovereignty": "Claims / Sovereignty", "Criticism": "Criticism"}
    assert {title for (title,) in raw.execute("SELECT title FROM v_releases")} == set(TITLES)
    assert raw.execute("SELECT text FROM v_releases WHERE title = ?", TITLES[:1]).fetchone()[0].startswith("Talks")
    raw.close()


def test_moments_are_kept_as_text_that_sorts(path: Path) -> None:
    raw = sqlite3.connect(path)
    assert raw.execute("SELECT DISTINCT created FROM coding").fetchall() == [("2026-01-02T03:04:05.678Z",)]
    assert EARLY.isoformat(timespec="milliseconds").startswith("2026-01-02T03:04:05.678")
    raw.close()
