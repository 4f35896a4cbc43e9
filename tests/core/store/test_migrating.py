import sqlite3
from pathlib import Path

import pytest

from discoursecoder.core.store import migrating, schema
from discoursecoder.core.store.engine import in_memory
from discoursecoder.core.store.migrating import migrate


def test_the_first_step_makes_exactly_what_a_new_project_has() -> None:
    raw = in_memory()
    migrate(raw, Path("new.dcoder"))
    assert schema.describe(raw) == schema.expected()
    assert raw.execute("SELECT version_num FROM alembic_version").fetchall() == [(schema.REVISION,)]
    assert raw.execute("PRAGMA application_id").fetchone() == (schema.APPLICATION_ID,)
    assert raw.execute("PRAGMA user_version").fetchone() == (schema.FORMAT,)


def test_a_database_that_has_every_step_stays_as_it_is() -> None:
    raw = in_memory()
    schema.create_schema(raw)
    raw.execute("INSERT INTO text VALUES (?, 'kept')", ("a" * 64,))
    migrate(raw, Path("new.dcoder"))
    assert schema.describe(raw) == schema.expected()
    assert raw.execute("SELECT content FROM text").fetchall() == [("kept",)]


def test_a_step_that_fails_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = in_memory()
    monkeypatch.setattr(migrating, "VIEWS", {"v_codings": "CREATE VIEW v_codings AS SELECT FROM"})
    with pytest.raises(sqlite3.OperationalError):
        migrate(raw, Path("new.dcoder"))
    assert raw.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (0,)
    assert raw.execute("PRAGMA user_version").fetchone() == (0,)
