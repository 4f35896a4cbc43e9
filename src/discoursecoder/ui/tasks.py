"""Slow work beside the window: the only module that names a thread."""

from collections.abc import Callable
from contextlib import suppress
from contextvars import copy_context
from importlib import import_module
from threading import Event, Thread
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

Result = TypeVar("Result")


class Cancelled(Exception):
    """The user stopped the work; what it had done is given up."""


class Progress:
    """Handed to a work: it reports how far it is, and learns there that it is to stop."""

    def __init__(self, report: Callable[[int, int], None]) -> None:
        self._report = report
        self._stop = Event()

    def __call__(self, done: int, whole: int) -> None:
        """Report that `done` of `whole` are done.

        Raises:
            Cancelled: if the user stopped the work.
        """
        if self._stop.is_set():
            raise Cancelled
        self._report(done, whole)

    def stop(self) -> None:
        """Have the next report raise `Cancelled`."""
        self._stop.set()


class Task(QObject):
    """A work under way; its signals arrive in the window's thread."""

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    _ended = Signal(object, object)

    def __init__(self, work: Callable[[Progress], object], *, keeps: bool = False) -> None:
        super().__init__()
        self._work = work
        self._keeps = keeps
        self._progress = Progress(self.progressed.emit)
        self._given_up = False
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin, in the language in which the window speaks."""
        _RUNNING.add(self)
        context = copy_context()
        QThreadPool.globalInstance().start(lambda: context.run(self._run))

    def cancel(self) -> None:
        """Stop at the next report; the result is given up even where there is none to come, unless it is kept."""
        self._given_up = not self._keeps
        self._progress.stop()

    def _run(self) -> None:
        result: object = None
        error: BaseException | None = None
        try:
            result = self._work(self._progress)
        except Exception as caught:  # noqa: BLE001  # whatever a work raises is told in the window, not lost in a thread
            error = caught
        self._ended.emit(result, error)

    def _on_ended(self, result: object, error: object) -> None:
        _RUNNING.discard(self)
        if self._given_up or isinstance(error, Cancelled):
            self.cancelled.emit()
        elif error is not None:
            self.failed.emit(error)
        else:
            self.done.emit(result)


_RUNNING: set[Task] = set()


def run(
    work: Callable[[Progress], Result],
    *,
    on_done: Callable[[Result], None],
    on_failed: Callable[[Exception], None],
    on_progress: Callable[[int, int], None] | None = None,
    on_cancelled: Callable[[], None] | None = None,
    keeps: bool = False,
) -> Task:
    """Do `work` beside the window and tell the outcome in the window's thread.

    Args:
        work: gets a `Progress` to report to; it must not touch widgets or the session's own project.
        on_done: gets what the work returned.
        on_failed: gets what the work raised.
        on_progress: gets how many parts of how many are done.
        on_cancelled: called instead of the others where the user stopped the work.
        keeps: what is done before the stop arrives is told as done, since it cannot be given up any more.
    """
    task = Task(work, keeps=keeps)
    task.done.connect(on_done)
    task.failed.connect(on_failed)
    if on_progress is not None:
        task.progressed.connect(on_progress)
    if on_cancelled is not None:
        task.cancelled.connect(on_cancelled)
    task.start()
    return task


def load_ahead(module: str) -> None:
    """Import a module beside the window's thread; whoever imports it meanwhile waits until it is there.

    An import that fails here fails again, and is told, where the module is asked for.
    """

    def _load() -> None:
        with suppress(ImportError):
            import_module(module)

    Thread(target=_load, name=f"load {module}", daemon=True).start()


def stop_all(wait_ms: int = 5000) -> bool:
    """Stop what is under way, before the program ends; True where all of it ended in time."""
    for task in tuple(_RUNNING):
        task.cancel()
    return QThreadPool.globalInstance().waitForDone(wait_ms)
