"""The open project, who codes, and the one signal from which every screen redraws."""

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from discoursecoder.core.errors import DiscourseCoderError, NotAllowed, StillWriting
from discoursecoder.core.model.changes import Changes
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.event import Event
from discoursecoder.core.queries.coders import first_coder, list_coders
from discoursecoder.core.store.project import ProjectFile, open_project

Result = TypeVar("Result")
Facts = ParamSpec("Facts")


class Session(QObject):
    """One project at a time; acts are planned by operations of the core and applied here alone.

    `changed` carries the `Changes` of every act that was written, with all ids; panels never call each other.
    """

    opened = Signal()
    closed = Signal()
    changed = Signal(object)
    coder_changed = Signal()
    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project: ProjectFile | None = None
        self._coder: Coder | None = None
        self._seen: Coder | None = None
        self._writing_beside: ProjectFile | None = None

    @property
    def is_open(self) -> bool:
        """Whether a project is open."""
        return self._project is not None

    @property
    def project(self) -> ProjectFile:
        """The open project.

        Raises:
            RuntimeError: if none is: a mistake of the programmer.
        """
        if self._project is None:
            raise RuntimeError("no project is open")
        return self._project

    @property
    def coder(self) -> Coder | None:
        """Who codes; None while the project has no coders."""
        return self._coder

    @property
    def seen(self) -> Coder | None:
        """Whose codings are shown: the coder's own, or, for a lead, those of whom she chose to look at."""
        return self._seen

    @property
    def is_lead(self) -> bool:
        """Whether the one who codes leads the project."""
        return self._coder is not None and self._coder.role == "lead"

    @property
    def may_code(self) -> bool:
        """Whether codings can be made: the file can be written, and one's own codings are shown."""
        return self.is_open and self.project.writable and self._coder is not None and self._seen == self._coder

    def coders(self) -> list[Coder]:
        """The people of the project."""
        return list_coders(self.project)

    def open(self, path: Path, *, coder_id: str | None = None) -> bool:
        """Open a project, writable where the file system allows; False where it cannot be opened.

        `coder_id` is who coded in it last.
        """
        try:
            project = _opened(path)
        except DiscourseCoderError as error:
            self.failed.emit(error)
            return False
        self.take(project, coder_id=coder_id)
        return True

    def take(self, project: ProjectFile, *, coder_id: str | None = None) -> None:
        """Make an open project the one of this session; the one before is closed."""
        self.close()
        self._project = project
        self._coder = self._seen = first_coder(project, coder_id)
        self.opened.emit()

    def announce(self) -> None:
        """Tell new screens that a project is open."""
        self.opened.emit()

    def disconnect_all(self) -> None:
        """Let go of all screens, before others take their place."""
        for signal in (self.opened, self.closed, self.changed, self.coder_changed, self.saved, self.failed):
            signal.disconnect()

    def close(self) -> None:
        """Let go of the project."""
        if self._project is not None:
            project, self._project = self._project, None
            self._coder = self._seen = None
            self.closed.emit()
            project.close()

    def code_as(self, coder: Coder) -> None:
        """Someone else codes from now on; in a package that is its own coder alone."""
        owner = self.project.project.package_coder_id
        if owner is not None and coder.id != owner:
            self.failed.emit(NotAllowed(what=coder.name))
            return
        self._coder = self._seen = coder
        self.coder_changed.emit()

    def look_as(self, coder: Coder) -> None:
        """The lead looks at the codings of a coder, without changing any."""
        if self.is_lead or coder == self._coder:
            self._seen = coder
            self.coder_changed.emit()

    def act(self, operation: Callable[..., Changes], *given: object, **facts: object) -> Changes | None:
        """Plan an act with an operation of the core and apply it; None where it was refused or failed."""
        changes = self.plan(operation, *given, **facts)
        return changes if changes is not None and self.apply(changes) else None

    def apply(self, changes: Changes) -> bool:
        """Write changes that were planned before; everything else follows from `changed`."""
        return self.apply_all([changes])

    def apply_all(self, several: Iterable[Changes]) -> bool:
        """Write several planned acts one after the other, stopping at the first that fails."""
        for changes in several:
            if self._writing_beside is self._project:
                self.failed.emit(StillWriting())
                return False
            try:
                event = self.project.apply(changes)
            except DiscourseCoderError as error:
                self.failed.emit(error)
                return False
            if event is not None:
                self._announce(event, changes)
        return True

    def _announce(self, event: Event, changes: Changes) -> None:
        self.saved.emit(event.time.astimezone())
        self.changed.emit(changes)
        self._refresh_coders(changes)

    def writing_beside(self, changes: Changes) -> Callable[[Any], Event | None]:
        """A work for `ui.tasks` that writes a large act; until `written_beside` is called no other is written."""
        path, session = self.project.path, self.project.session
        self._writing_beside = self.project

        def _write(progress: Any) -> Event | None:
            with open_project(path, writable=True) as project:
                project.session = session
                return project.apply(changes, progress=progress)

        return _write

    def written_beside(self, event: Event | None, changes: Changes) -> None:
        """The work of `writing_beside` is over; `event` is None where nothing was written."""
        written, self._writing_beside = self._writing_beside, None
        if event is not None and self.is_open and written is self.project:
            self.project.refresh()
            self._announce(event, changes)

    def plan(self, operation: Callable[..., Changes], *given: object, **facts: object) -> Changes | None:
        """Plan an act that is applied later; None where it was refused."""
        try:
            return operation(self.project, *given, **facts)
        except DiscourseCoderError as error:
            self.failed.emit(error)
            return None

    def undo(self) -> Changes | None:
        """Take back what this coder did last."""
        changes = self.plan_undo()
        return changes if changes is not None and self.apply(changes) else None

    def redo(self) -> Changes | None:
        """Bring back what this coder took back last."""
        changes = self.plan_redo()
        return changes if changes is not None and self.apply(changes) else None

    def plan_undo(self) -> Changes | None:
        """What taking back this coder's last act would change; None where there is none."""
        from discoursecoder.core.operations.history import undo

        return self.plan(undo, coder_id=self._coder.id if self._coder else None)

    def plan_redo(self) -> Changes | None:
        """What bringing back what she took back last would change; None where there is nothing."""
        from discoursecoder.core.operations.history import redo

        return self.plan(redo, coder_id=self._coder.id if self._coder else None)

    def ask(
        self, question: Callable[Concatenate[ProjectFile, Facts], Result], *given: Facts.args, **facts: Facts.kwargs
    ) -> Result:
        """Ask a query of the core."""
        return question(self.project, *given, **facts)

    def aside(self, work: Callable[[ProjectFile, Any], Result]) -> Callable[[Any], Result]:
        """A work for `ui.tasks` that gets a read-only project of its own, and the progress to report to."""
        path = self.project.path

        def _with_own_project(progress: Any) -> Result:
            with open_project(path) as project:
                return work(project, progress)

        return _with_own_project

    def compare(self, path: Path, question: Callable[[ProjectFile, ProjectFile], Result]) -> Result | None:
        """Ask something about this project and another one, which is only read; None where it cannot be."""
        try:
            with open_project(path) as other:
                return question(self.project, other)
        except DiscourseCoderError as error:
            self.failed.emit(error)
            return None

    def _refresh_coders(self, changes: Changes) -> None:
        if not any(True for _ in changes.of("coder")):
            return
        by_id = {coder.id: coder for coder in self.coders()}
        mine = self._coder.id if self._coder else None
        shown = self._seen.id if self._seen else None
        self._coder = by_id.get(mine or "") or first_coder(self.project)
        self._seen = by_id.get(shown or "") or self._coder
        self.coder_changed.emit()


def _opened(path: Path) -> ProjectFile:
    """The project, watched: after an unclean end it is checked in full."""
    from discoursecoder.core.errors import ProjectReadOnly
    from discoursecoder.core.store.watching import open_watched

    try:
        return open_watched(path)
    except ProjectReadOnly:
        return open_watched(path, writable=False)


def saved_sentence(moment: datetime) -> str:
    """The time of the last commit as the status line says it."""
    return f"{moment:%H:%M:%S}"
