"""Slow work of the window: shown with its progress, cancelled by its button, told when it fails."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from discoursecoder.ui import tasks
from discoursecoder.ui.main_window.window import MainWindow

Result = TypeVar("Result")


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
    ) -> None:
        """Do slow work; what is `of_project` is given up when the project is closed or another one opened."""
        progress = self._window.progress

        def _finished(result: Result) -> None:
            progress.finish()
            on_done(result)

        def _failed(error: Exception) -> None:
            progress.finish()
            self._window.show_error(error)

        progress.begin(what, cancellable=cancellable)
        self._of_project = of_project
        self._task = tasks.run(
            work,
            on_done=_finished,
            on_failed=_failed,
            on_progress=progress.advance,
            on_cancelled=self._on_given_up,
        )

    def _on_cancelled(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _on_closed(self) -> None:
        if self._of_project:
            self._on_cancelled()

    def _on_given_up(self) -> None:
        self._window.progress.finish()
        self.abandoned.emit()
