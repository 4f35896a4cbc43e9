"""The unit of work: an open project file. `apply` is the only thing that writes."""

import os
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar, Unpack

from sqlalchemy import func, insert, select
from sqlalchemy.exc import IntegrityError

from discoursecoder.core import errors
from discoursecoder.core.messages import say
from discoursecoder.core.model.actor import ActorUse
from discoursecoder.core.model.changes import Change, Changes, created
from discoursecoder.core.model.event import Event
from discoursecoder.core.model.kinds import RECORDS
from discoursecoder.core.model.project import Project
from discoursecoder.core.model.record import Record, new_id
from discoursecoder.core.model.search import Need, Source
from discoursecoder.core.store import engine as connecting
from discoursecoder.core.store import journal, rows, schema, search
from discoursecoder.core.store.catalogue import table_named

R = TypeVar("R", bound=Record)

_TEXTS = table_named("text")

_TOLD_EACH = 500
"""Records written between two reports of progress."""


def _untold(_done: int, _whole: int) -> None:
    """Nobody asked how far the writing is."""


class ProjectFile:
    """An open project: reads records, applies changes. Use `open_project` or `create_project` to get one."""

    def __init__(self, path: Path, *, writable: bool, create: bool = False) -> None:
        self.path = path
        self.writable = writable
        self.session = new_id()
        self.closing = ExitStack()
        self._raw = connecting.connect(path, writable=writable, create=create)
        with ExitStack() as unless_open:
            unless_open.callback(self._raw.close)
            with connecting.speaking(path):
                if create:
                    schema.create_schema(self._raw)
                else:
                    schema.check_structure(self._raw, path)
                    self._quick_check()
            self._connection = connecting.engine_on(self._raw).connect()
            self._remember_file()
            unless_open.pop_all()

    def _quick_check(self) -> None:
        found = self._raw.execute("PRAGMA quick_check(1)").fetchone()[0]
        if found != "ok":
            # SQLite says where on lines of its own; a sentence is one line.
            what = " ".join(str(found).replace("*** in database main ***", "").split())
            raise errors.DamagedProject(path=self.path, what=what)

    def _remember_file(self) -> None:
        status = self.path.stat()
        self._identity = (status.st_dev, status.st_ino)
        self._data_version = self._read_data_version()

    def _read_data_version(self) -> int:
        return int(self._raw.execute("PRAGMA data_version").fetchone()[0])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; nothing is written to it."""
        self._connection.close()
        self._raw.close()
        self.closing.close()

    @property
    def project(self) -> Project:
        """The record that describes the project.

        Raises:
            DamagedProject: if there is none, or several.
        """
        found = self.read(Project)
        if len(found) != 1:
            raise errors.DamagedProject(path=self.path, what=f"{len(found)} project records")
        return found[0]

    @property
    def revision(self) -> int:
        """The number of the current codebook revision; 0 before the first."""
        table = rows.table_of("revision")
        with self._reading("revision"):
            return int(self._connection.execute(select(func.max(table.c.number))).scalar_one() or 0)

    def read(self, record: type[R], **equal: Any) -> list[R]:
        """The records whose fields equal what is asked; a collection means any of its members. Sorted by id."""
        with self._reading(record.kind):
            return rows.read_records(self._connection, record, equal)

    def columns(self, record: type[Record], *names: str, **equal: Any) -> list[tuple[Any, ...]]:
        """Some plain fields of the records whose fields equal what is asked, in no order: for very many of them."""
        with self._reading(record.kind):
            return rows.read_columns(self._connection, record.kind, names, equal)

    @contextmanager
    def _reading(self, noun: str) -> Iterator[None]:
        """Say what is wrong with a row that is not what this program writes: a record, moment or list refuses it."""
        with connecting.speaking(self.path):
            try:
                yield
            except (ValueError, zlib.error) as error:
                raise errors.DamagedProject(path=self.path, what=say("damage.record", noun=noun)) from error

    def get(self, record: type[R], identity: str) -> R | None:
        """The record with this id, if there is one."""
        found = self.read(record, id=identity)
        return found[0] if found else None

    def count(self, record: type[Record], **equal: Any) -> int:
        """How many records there are whose fields equal what is asked."""
        with self._reading(record.kind):
            return rows.count_records(self._connection, record.kind, equal)

    def count_by(self, record: type[Record] | type[ActorUse], *by: str, **equal: Any) -> dict[Any, int]:
        """Counts for each value of a field, or for each tuple of values of several."""
        with self._reading(record.kind):
            return rows.count_by(self._connection, record.kind, by, equal)

    def text(self, sha256: str) -> str:
        """A frozen text.

        Raises:
            DamagedProject: if the project lacks it.
        """
        return self.texts([sha256])[sha256]

    def texts(self, hashes: Iterable[str]) -> dict[str, str]:
        """Frozen texts by hash.

        Raises:
            DamagedProject: if the project lacks one.
        """
        wanted = list(dict.fromkeys(hashes))
        found: dict[str, str] = {}
        for first in range(0, len(wanted), 500):
            statement = select(_TEXTS).where(_TEXTS.c.sha256.in_(wanted[first : first + 500]))
            with self._reading("text"):
                some = {row.sha256: row.content for row in self._connection.execute(statement)}
                if not all(isinstance(text, str) for text in some.values()):
                    raise ValueError("a text is text")
                found.update(some)
        if len(found) != len(wanted):
            raise errors.DamagedProject(path=self.path, what="a text is missing")
        return found

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Several reads of one and the same state, whoever writes meanwhile."""
        with connecting.snapshot(self._connection):
            yield

    def apply(self, changes: Changes, *, progress: Callable[[int, int], None] | None = None) -> Event | None:
        """Write the changes and their journal entry, all or nothing.

        Args:
            changes: what an operation planned.
            progress: told how many records of how many are written; what it raises takes everything back.

        Returns:
            The entry, or None where nothing changes.

        Raises:
            StaleChange: if a record is no longer what the changes were planned on.
            CannotWrite: one of its kinds; the file is as it was.
        """
        if not changes:
            return None
        self._check_file()
        try:
            with connecting.transaction(self._connection, self.path):
                # Asked again under the lock: another program may have written in between.
                self._check_version()
                self._write(changes, progress or _untold)
                event = journal.write_entry(self._connection, changes, self.session)
        except IntegrityError as error:
            some = changes.changes[0].record
            raise errors.StaleChange(noun=some.kind, name=some.label) from error
        self._data_version = self._read_data_version()
        return event

    def _check_file(self) -> None:
        """The open file must still be the file of that name, and nobody else may have written it."""
        if not self.writable:
            raise errors.ProjectReadOnly(path=self.path)
        try:
            status = os.stat(self.path)  # noqa: PTH116  # the same call as at opening, without resolving
        except FileNotFoundError as error:
            raise errors.ProjectMoved(path=self.path) from error
        if (status.st_dev, status.st_ino) != self._identity:
            raise errors.ProjectMoved(path=self.path)
        self._check_version()

    def _check_version(self) -> None:
        if self._read_data_version() != self._data_version:
            raise errors.ProjectChangedOutside(path=self.path)

    def refresh(self) -> None:
        """Accept what another program has written since, so that acts planned from now on may be applied."""
        self._remember_file()

    def _write(self, changes: Changes, progress: Callable[[int, int], None]) -> None:
        self._add_texts(changes)
        whole, done = len(changes.changes), 0
        new: dict[str, list[Record]] = {}
        gone: dict[str, list[Record]] = {}
        altered: dict[str, list[Change]] = {}
        for change in changes.changes:
            if change.before is None:
                new.setdefault(change.kind, []).append(change.record)
            elif change.after is None:
                gone.setdefault(change.kind, []).append(change.before)
            else:
                altered.setdefault(change.kind, []).append(change)
        for kind, before in gone.items():
            self._still_holds(kind, before)
            rows.delete_records(self._connection, kind, [record.id for record in before])
            done += len(before)
            progress(done, whole)
        for kind, some in altered.items():
            self._still_holds(kind, [change.before for change in some if change.before is not None])
            for change in some:
                rows.update_record(self._connection, change.record)
                done += 1
                if done % _TOLD_EACH == 0:
                    progress(done, whole)
        for kind, records in new.items():
            for first in range(0, len(records), _TOLD_EACH):
                portion = records[first : first + _TOLD_EACH]
                rows.insert_records(self._connection, kind, portion)
                done += len(portion)
                progress(done, whole)

    def _add_texts(self, changes: Changes) -> None:
        """Texts are named by their hash: what is there already need not be written, and none is ever removed."""
        if not changes.texts:
            return
        hashes = list(changes.texts)
        known: set[str] = set()
        for first in range(0, len(hashes), 500):
            statement = select(_TEXTS.c.sha256).where(_TEXTS.c.sha256.in_(hashes[first : first + 500]))
            known.update(self._connection.execute(statement).scalars())
        fresh = [{"sha256": sha, "content": text} for sha, text in changes.texts.items() if sha not in known]
        if fresh:
            self._connection.execute(insert(_TEXTS), fresh)
            search.add_texts(self._connection, {one["sha256"]: one["content"] for one in fresh})

    def _still_holds(self, kind: str, before: Sequence[Record]) -> None:
        current = {record.id: record for record in self.read(RECORDS[kind], id=[record.id for record in before])}
        for record in before:
            if current.get(record.id) != record:
                raise errors.StaleChange(noun=kind, name=record.label)

    def events(self, **asked: Unpack[journal.Asked]) -> list[Event]:
        """The history, without the changes themselves."""
        with self._reading("event"):
            return journal.read_events(self._connection, **asked)

    def event(self, event_id: str) -> Event | None:
        """One entry of the history."""
        with self._reading("event"):
            return journal.read_event(self._connection, event_id)

    def changes_of(self, event: Event) -> Changes:
        """What an entry changed."""
        with self._reading("event"):
            return journal.read_changes(self._connection, event)

    def head(self) -> str:
        """The hash of the last journal entry; it stands for the whole history."""
        with self._reading("event"):
            return journal.head(self._connection)[1]

    def handed_out(self) -> dict[tuple[str, str], str]:
        """The hash of each record of a package as it was handed out, by kind and id; empty in a project."""
        with self._reading("handed_out"):
            found = self._connection.execute(select(table_named("handed_out"))).all()
        return {(row.kind, row.record_id): row.hash for row in found}

    def chunks(self, event: Event) -> list[tuple[str, bytes]]:
        """The stored changes of an entry with their stored hashes, for checking."""
        with self._reading("event"):
            return list(journal.read_chunks(self._connection, event.id))

    def sources(self, holding: Collection[str] | None = None) -> list[Source]:
        """The releases that can be searched, in reading order: all, or those with texts of these hashes."""
        with self._reading("release"):
            return search.sources(self._connection, holding)

    def texts_holding(self, needs: Sequence[Need]) -> Collection[str] | None:
        """The hashes of the texts that may hold all of this (all that do are among them); None: any may."""
        with self._reading("text"):
            return search.texts_holding(self._connection, needs)

    def integrity(self) -> list[str]:
        """What the database itself finds wrong; empty when all is well."""
        with connecting.speaking(self.path):
            found = [str(row[0]) for row in self._raw.execute("PRAGMA integrity_check(20)")]
            keys = {(row[0], row[2]) for row in self._raw.execute("PRAGMA foreign_key_check")}
        found = [line for line in found if line != "ok"]
        return [*found, *(say("damage.reference", noun=noun, target=target) for noun, target in sorted(keys))]

    def copy_to(self, target: Path, progress: Callable[[int, int, int], object] | None = None) -> None:
        """A consistent copy of the whole file, made page by page while it is open.

        Raises:
            FileExists: if there is a file of that name.
            ExportFailed: if the copy cannot be written; nothing of it is left.
        """
        if target.exists():
            raise errors.FileExists(path=target)
        with ExitStack() as unless_copied:
            unless_copied.callback(target.unlink, missing_ok=True)
            connecting.copy_database(self._raw, target, progress)
            unless_copied.pop_all()


def open_project(path: Path | str, *, writable: bool = False) -> ProjectFile:
    """Open a project file; nothing in it changes by being opened.

    Raises:
        CannotRead: one of its kinds, with the sentence to show.
        ProjectReadOnly: if it is to be written and cannot be.
    """
    place = Path(path)
    if writable and place.is_file() and not (os.access(place, os.W_OK) and os.access(place.parent, os.W_OK)):
        raise errors.ProjectReadOnly(path=place)
    return ProjectFile(place, writable=writable)


def create_project(path: Path | str, records: Iterable[Record], *, act: str, summary: str) -> ProjectFile:
    """Make a project file with its first records, which the journal begins with.

    Raises:
        FileExists: if there is a file of that name.
        FolderMissing, WriteFailed, ProjectReadOnly: if the file cannot be made.
    """
    place = Path(path)
    if place.exists():
        raise errors.FileExists(path=place)
    if not place.parent.is_dir():
        raise errors.FolderMissing(path=place, folder=place.parent)
    if not os.access(place.parent, os.W_OK):
        raise errors.ProjectReadOnly(path=place)
    with ExitStack() as unless_made:
        # Called last first: Windows does not remove what is open.
        unless_made.callback(place.unlink, missing_ok=True)
        project = ProjectFile(place, writable=True, create=True)
        unless_made.callback(project.close)
        project.apply(Changes(act=act, summary=summary, changes=created(records), undoable=False))
        unless_made.pop_all()
    return project
