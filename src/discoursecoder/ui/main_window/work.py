"""Slow work of the window: shown with its progress, cancelled by its button, told when it fails."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from discoursecoder.core.errors import StillWriting
from discoursecoder.core.model.changes import Changes
from discoursecoder.core.model.event import Event
from discoursecoder.ui import tasks
from discoursecoder.ui.main_window.window import MainWindow

Result = TypeVar("Result")

LARGE = 300
"""Changes from which an act is written beside the window: they take about a tenth of a second."""


class Work(QObject):
    """One slow work at a time; `abandoned` is emitted where the user or the end of its project stopped it."""

    abandoned = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._task: tasks.Task | None = None
        self._of_project = False
        window.progress.cancelled.connect(self._on_cancelled)
        window.session.closed.connect(self._on_closed)

    def do(
        self,
        work: Callable[[tasks.Progress], Result],
        what: str,
        on_done: Callable[[Result], object],
        *,
        cancellable: bool = True,
        of_project: bool = False,
        keeps: bool = False,
        on_given_up: Callable[[], object] | None = None,
    ) -> bool:
        """Do slow work; what is `of_project` is given up when the project is closed or another one opened.

        Returns:
            False, and says why, where another work is still under way.
        """
        progress = self._window.progress
        if self._task is not None:
            self._window.say(self.tr("Something is still being done. Wait for it or cancel it first."))
            return False

        def _finished(result: Result) -> None:
            self._end()
            on_done(result)

        def _failed(error: Exception) -> None:
            self._end()
            if on_given_up is not None:
                on_given_up()
            self._window.show_error(error)

        def _given_up() -> None:
            self._end()
            if on_given_up is not None:
                on_given_up()
            self.abandoned.emit()

        progress.begin(what, cancellable=cancellable)
        self._of_project = of_project
        self._task = tasks.run(
            work,
            on_done=_finished,
            on_failed=_failed,
            on_progress=progress.advance,
            on_cancelled=_given_up,
            keeps=keeps,
        )
        return True

    def write(self, changes: Changes, on_written: Callable[[], object] | None = None) -> None:
        """Write an act: at once, or, where it is large, beside the window, with a Cancel that takes all of it back."""
        session = self._window.session
        if len(changes.changes) < LARGE:
            if session.apply(changes) and on_written is not None:
                on_written()
            return

        def _written(event: Event | None) -> None:
            session.written_beside(event, changes)
            if on_written is not None:
                on_written()

        if self._task is not None:
            self._window.show_error(StillWriting())
            return
        self.do(
            session.writing_beside(changes),
            self.tr("Saving …"),
            _written,
            of_project=True,
            keeps=True,
            on_given_up=lambda: session.written_beside(None, changes),
        )

    def undo(self) -> None:
        """Take back what this coder did last, however much it was."""
        changes = self._window.session.plan_undo()
        if changes is not None:
            self.write(changes)

    def redo(self) -> None:
        """Bring back what this coder took back last, however much it was."""
        changes = self._window.session.plan_redo()
        if changes is not None:
            self.write(changes)

    def _end(self) -> None:
        self._task = None
        self._window.progress.finish()

    def _on_cancelled(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _on_closed(self) -> None:
        if self._of_project:
            self._on_cancelled()
