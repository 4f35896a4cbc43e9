import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from core.store.studies import Study, put
from discoursecoder.core import errors
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.record import new_id
from discoursecoder.core.store import engine
from discoursecoder.core.store.project import ProjectFile, open_project

HALF_WRITTEN = """
import os, sqlite3, sys
raw = sqlite3.connect(sys.argv[1], isolation_level=None)
raw.execute("PRAGMA journal_mode=DELETE")
raw.execute("PRAGMA cache_size=1")
raw.execute("BEGIN IMMEDIATE")
raw.execute("UPDATE coding SET memo = hex(zeroblob(20000))")
raw.execute("UPDATE release SET title = 'half written'")
raw.execute("UPDATE category SET definition = hex(zeroblob(20000))")
os._exit(1)
"""


@pytest.fixture
def project(tmp_path: Path) -> ProjectFile:
    return Study().create_with_work(tmp_path / "study.dcoder")


def category() -> Category:
    return Category(id=new_id(), name="another")


@pytest.mark.parametrize("name", ["a?mode=memory.dcoder", "50%25 #1.dcoder", "file:x.dcoder", "Ünï çødé 各方.dcoder"])
def test_odd_names_are_names_and_nothing_else(tmp_path: Path, name: str) -> None:
    Study().create(tmp_path / name).close()
    assert [path.name for path in tmp_path.iterdir()] == [name]
    with open_project(tmp_path / name) as project:
        assert project.project.title == "Study of statements"


def test_every_connection_follows_the_recipe(project: ProjectFile) -> None:
    def pragma(name: str) -> object:
        return project._raw.execute(f"PRAGMA {name}").fetchone()[0]

    wanted = {
        "trusted_schema": 0, "cell_size_check": 1, "foreign_keys": 1, "secure_delete": 1, "temp_store": 2,
        "synchronous": 3, "fullfsync": 1, "locking_mode": "normal", "busy_timeout": 2000, "journal_mode": "delete",
    }  # fmt: skip
    assert {name: pragma(name) for name in wanted} == wanted
    assert project._raw.getlimit(sqlite3.SQLITE_LIMIT_ATTACHED) == 1
    assert project._raw.getlimit(sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH) == 1


def test_what_cannot_be_a_project_is_told_apart(tmp_path: Path) -> None:
    empty, text, folder, database = (tmp_path / name for name in ("empty", "text", "folder", "database"))
    empty.touch()
    text.write_text("a plain text, long enough for a header of a database " * 40)
    folder.mkdir()
    other = sqlite3.connect(database)
    other.execute("CREATE TABLE coding (id TEXT)")
    other.commit()
    other.close()
    for path, error in (
        (tmp_path / "missing", errors.FileMissing),
        (empty, errors.EmptyFile),
        (text, errors.NotAProject),
        (folder, errors.NotAProject),
        (database, errors.NotAProject),
    ):
        for writable in (False, True):
            with pytest.raises(error, match=path.name):
                open_project(path, writable=writable)
    assert empty.read_bytes() == b""


def test_a_file_that_another_program_is_writing_is_locked(project: ProjectFile) -> None:
    project._raw.execute("PRAGMA busy_timeout=1")
    other = sqlite3.connect(project.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(errors.ProjectLocked):
        put(project, category())
    assert project.count(Category) == 3
    other.execute("COMMIT")
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(errors.ProjectLocked):
        project.read(Category)
    other.execute("ROLLBACK")
    put(project, category())
    assert project.count(Category) == 4
    other.close()


def crash(project: ProjectFile) -> Path:
    """End a writer in the middle of a transaction; its journal stays behind."""
    project.close()
    done = subprocess.run([sys.executable, "-c", HALF_WRITTEN, str(project.path)], check=False, timeout=60)
    journal = project.path.with_name("study.dcoder-journal")
    assert done.returncode == 1
    assert journal.exists()
    return journal


def test_a_reader_recovers_what_a_crash_left_half_written(project: ProjectFile) -> None:
    journal = crash(project)
    with open_project(project.path) as opened:
        assert opened.integrity() == []
        assert opened._raw.execute("SELECT count(*) FROM release WHERE title = 'half written'").fetchone() == (0,)
        assert not opened.writable
    assert not journal.exists()


def test_a_writer_recovers_what_a_crash_left_half_written(project: ProjectFile) -> None:
    crash(project)
    with open_project(project.path, writable=True) as opened:
        put(opened, category())
        assert opened.integrity() == []
        assert opened.count(Category) == 4


def test_where_nothing_can_be_written_a_copy_is_recovered_and_read(
    project: ProjectFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> None:
        error = sqlite3.OperationalError("attempt to write a readonly database")
        error.sqlite_errorname = "SQLITE_READONLY"
        raise error

    journal = crash(project)
    before = project.path.read_bytes(), journal.read_bytes()
    monkeypatch.setattr(engine, "_recover", refuse)
    with open_project(project.path) as opened:
        assert opened.count(Category) == 3
        assert opened._raw.execute("SELECT count(*) FROM release WHERE title = 'half written'").fetchone() == (0,)
    assert (project.path.read_bytes(), journal.read_bytes()) == before


def test_a_full_disk_is_told_and_the_file_is_as_it_was(project: ProjectFile) -> None:
    pages = project._raw.execute("PRAGMA page_count").fetchone()[0]
    project._raw.execute(f"PRAGMA max_page_count={pages}")
    head = project.head()
    with pytest.raises(errors.DiskFull):
        put(project, Category(id=new_id(), name="long", definition="long " * 100_000))
    assert project.head() == head
    project._raw.execute("PRAGMA max_page_count=1000000")
    put(project, category())
    assert project.count(Category) == 4


def test_a_transaction_takes_definitions_back_too(project: ProjectFile) -> None:
    def fail() -> None:
        with engine.transaction(project._connection, project.path):
            project._connection.exec_driver_sql("CREATE TABLE extra (a INTEGER)")
            raise RuntimeError("half way")

    with pytest.raises(RuntimeError):
        fail()
    assert project._raw.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'extra'").fetchone() == (0,)
    assert not project._raw.in_transaction


def test_a_snapshot_shows_one_state_and_ends(project: ProjectFile) -> None:
    other = sqlite3.connect(project.path, isolation_level=None, timeout=0)
    with project.snapshot():
        before = project.count(Category)
        with project.snapshot():
            assert project.count(Category) == before
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("DELETE FROM mark")
        assert project.count(Category) == before
    other.execute("DELETE FROM mark")
    other.close()


def test_errors_name_the_reason(tmp_path: Path) -> None:
    def error(name: str, text: str = "reason") -> sqlite3.OperationalError:
        made = sqlite3.OperationalError(text)
        made.sqlite_errorname = name
        return made

    def spoken(given: sqlite3.OperationalError) -> type[BaseException]:
        with pytest.raises((errors.DiscourseCoderError, sqlite3.Error)) as raised, engine.speaking(tmp_path / "x"):
            raise given
        return raised.type

    kinds = {
        "SQLITE_NOTADB": errors.NotAProject, "SQLITE_BUSY": errors.ProjectLocked,
        "SQLITE_LOCKED_SHAREDCACHE": errors.ProjectLocked, "SQLITE_READONLY_DBMOVED": errors.ProjectMoved,
        "SQLITE_READONLY_DIRECTORY": errors.ProjectReadOnly, "SQLITE_PERM": errors.ProjectReadOnly,
        "SQLITE_FULL": errors.DiskFull, "SQLITE_CORRUPT_INDEX": errors.DamagedProject,
        "SQLITE_CANTOPEN": errors.FileUnreadable, "SQLITE_IOERR_WRITE": errors.WriteFailed,
        "SQLITE_ERROR": sqlite3.OperationalError,
    }  # fmt: skip
    assert {name: spoken(error(name)) for name in kinds} == kinds
    assert spoken(error("", "Could not decode to UTF-8 column 'memo'")) is errors.DamagedProject


def test_a_database_in_memory_checks_references() -> None:
    raw = engine.in_memory()
    assert raw.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert raw.execute("PRAGMA database_list").fetchone()[2] == ""


def test_copying_to_where_nothing_can_be_written_says_so(project: ProjectFile, tmp_path: Path) -> None:
    with pytest.raises(errors.ExportFailed):
        project.copy_to(tmp_path / "no folder" / "copy.dcoder")
