"""Connecting: the only place that does, and the only SQL that is SQLite's own (with `search` and `schema`).

A rollback journal and not WAL: when a sync client renames or replaces the open file, this journal refuses the
next write, while WAL reports success and loses it; and a project is mailed as one file.
"""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.pool import StaticPool

from discoursecoder.core import errors

_PRAGMAS = (
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "foreign_keys=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "synchronous=EXTRA",
    "fullfsync=ON",
    "locking_mode=NORMAL",
    "busy_timeout=2000",
)

# One attached database is what VACUUM INTO needs. A frozen text may be long; nothing else is.
_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 256_000_000,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 200,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
    sqlite3.SQLITE_LIMIT_ATTACHED: 1,
}


def file_uri(path: Path, mode: str) -> str:
    """The SQLite address of a file; percent-encoded, so that `?`, `#` and `%` in names are names."""
    return f"file:{quote(path.resolve().as_posix())}?mode={mode}"


def _raw(path: Path, mode: str) -> sqlite3.Connection:
    """A connection that has read the file once: what is wrong with it shows here."""
    # The window reads on one thread and computes on another, each with a connection of its own.
    connection = sqlite3.connect(
        file_uri(path, mode), uri=True, timeout=2, isolation_level=None, check_same_thread=False
    )
    with ExitStack() as unless_read:
        unless_read.callback(connection.close)
        for limit, value in _LIMITS.items():
            connection.setlimit(limit, value)
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        unless_read.pop_all()
    return connection


def _recover(path: Path) -> None:
    """Roll back what a crash left half written; a reader cannot, so a writer does it once."""
    _raw(path, "rw").close()


def _recovered_copy(path: Path) -> sqlite3.Connection:
    """The same where nothing can be written: a copy of file and journal is rolled back, and read into memory."""
    memory = in_memory()
    with TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        for name in (path.name, f"{path.name}-journal"):
            shutil.copyfile(path.with_name(name), copy.with_name(name))
        recovered = _raw(copy, "rw")
        recovered.backup(memory)
        recovered.close()
    return memory


def in_memory() -> sqlite3.Connection:
    """An empty database that is on no disk."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA foreign_keys=ON")
    return connection


def connect(path: Path, *, writable: bool, create: bool = False) -> sqlite3.Connection:
    """A connection by the recipe.

    Raises:
        FileMissing, EmptyFile, FileUnreadable, NotAProject, ProjectLocked: as their names say.
    """
    if not create:
        _look_at(path)
    mode = "rwc" if create else "rw" if writable else "ro"
    with speaking(path):
        try:
            connection = _raw(path, mode)
        except sqlite3.OperationalError as error:
            if writable or not path.with_name(f"{path.name}-journal").exists():
                raise
            connection = _after_recovery(path, error)
        if writable:
            connection.execute("PRAGMA journal_mode=DELETE")
        return connection


def _after_recovery(path: Path, error: sqlite3.OperationalError) -> sqlite3.Connection:
    if not error.sqlite_errorname.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN")):
        raise error
    try:
        _recover(path)
    except sqlite3.OperationalError as refused:
        if not refused.sqlite_errorname.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
            raise
        return _recovered_copy(path)
    return _raw(path, "ro")


def _look_at(path: Path) -> None:
    """What can be said without reading: opening the file itself would drop the locks of an open project."""
    if not path.exists():
        raise errors.FileMissing(path=path)
    if not path.is_file():
        raise errors.NotAProject(path=path)
    if path.stat().st_size == 0:
        raise errors.EmptyFile(path=path)


def copy_database(
    raw: sqlite3.Connection, target: Path, progress: Callable[[int, int, int], object] | None = None
) -> None:
    """Copy an open database to a new file, page by page.

    Raises:
        ExportFailed: if the file cannot be written.
    """
    try:
        copy = _raw(target, "rwc")
        try:
            raw.backup(copy, progress=progress)
        finally:
            copy.close()
    except sqlite3.Error as error:
        raise errors.ExportFailed(path=target, reason=str(error)) from error


def engine_on(raw: sqlite3.Connection) -> Engine:
    """An engine over one connection, whose transactions are begun and ended by `transaction` alone."""
    return create_engine(
        "sqlite://",
        creator=lambda: raw,
        poolclass=StaticPool,
        isolation_level="AUTOCOMMIT",
        hide_parameters=True,
    )


@contextmanager
def transaction(connection: Connection, path: Path) -> Iterator[None]:
    """All or nothing, data definition included; holds the write lock from the start.

    Raises:
        CannotWrite: one of its kinds, when the file cannot be written.
    """
    with speaking(path):
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        try:
            yield
            connection.exec_driver_sql("COMMIT")
        finally:
            # Still open: the act or its commit failed.
            if _driver(connection).in_transaction:
                connection.exec_driver_sql("ROLLBACK")


def _driver(connection: Connection) -> sqlite3.Connection:
    raw: object = connection.connection.dbapi_connection
    if not isinstance(raw, sqlite3.Connection):
        raise TypeError("a project file is an SQLite database")
    return raw


@contextmanager
def snapshot(connection: Connection) -> Iterator[None]:
    """Several reads of one state; inside a transaction it is part of that."""
    if _driver(connection).in_transaction:
        yield
        return
    connection.exec_driver_sql("BEGIN")
    try:
        yield
    finally:
        connection.exec_driver_sql("ROLLBACK")


@contextmanager
def speaking(path: Path) -> Iterator[None]:
    """Turn the database's errors into sentences; constraint violations stay, they are the programmer's."""
    from sqlalchemy.exc import DBAPIError

    try:
        yield
    except sqlite3.Error as error:
        _speak(path, error)
        raise
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.Error):
            _speak(path, error.orig)
        raise
    except UnicodeDecodeError as error:
        # The database quotes a damaged definition in its message, and the message cannot be read.
        raise errors.DamagedProject(path=path, what=str(error)) from error


def _speak(path: Path, error: sqlite3.Error) -> None:
    # Python keeps no extended name for an error it raises itself ("Cannot operate on a closed database.").
    name = getattr(error, "sqlite_errorname", "")
    if str(error).startswith("Could not decode to UTF-8"):
        raise errors.DamagedProject(path=path, what=str(error)) from error
    if name == "SQLITE_NOTADB":
        raise errors.NotAProject(path=path) from error
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        raise errors.ProjectLocked(path=path) from error
    if name == "SQLITE_READONLY_DBMOVED":
        raise errors.ProjectMoved(path=path) from error
    if name.startswith(("SQLITE_READONLY", "SQLITE_PERM")):
        raise errors.ProjectReadOnly(path=path) from error
    if name == "SQLITE_FULL":
        raise errors.DiskFull(path=path) from error
    if name.startswith("SQLITE_CORRUPT"):
        raise errors.DamagedProject(path=path, what=str(error)) from error
    if name.startswith("SQLITE_CANTOPEN"):
        raise errors.FileUnreadable(path=path, reason=str(error)) from error
    if name.startswith("SQLITE_IOERR"):
        raise errors.WriteFailed(path=path, reason=str(error)) from error
