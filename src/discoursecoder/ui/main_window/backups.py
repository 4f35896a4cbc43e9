"""Backups while the window is open: soon after a project was opened, then every half hour of work."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer

from discoursecoder.ui import tasks
from discoursecoder.ui.main_window.window import MainWindow

SOON_MS = 3000
"""After the first paint has long been done."""

LATER_MS = 5 * 60 * 1000
"""How often it is asked whether a backup is due; it is where the last one is half an hour old."""


class Backups(QObject):
    """Makes backups beside the window; says only what goes wrong."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._task: tasks.Task | None = None
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._later = QTimer(self, interval=LATER_MS)
        self._soon.timeout.connect(self._on_soon)
        self._later.timeout.connect(self._on_later)
        self._session.opened.connect(self._on_opened)
        self._session.closed.connect(self._on_closed)

    def _on_opened(self) -> None:
        self._soon.start()
        self._later.start()

    def _on_closed(self) -> None:
        self._soon.stop()
        self._later.stop()

    def _on_soon(self) -> None:
        self.back_up(working=False)

    def _on_later(self) -> None:
        self.back_up(working=True)

    def back_up(self, *, working: bool) -> None:
        """Make a backup if one is due; `working` leaves half an hour between two."""
        if not self._session.is_open:
            return

        def _work(project: Any, _progress: tasks.Progress) -> Path | None:
            from discoursecoder.core.operations.backups import back_up_if_due

            return back_up_if_due(project, working=working)

        head = self._session.project.head()

        def _failed(error: Exception) -> None:
            if self._session.is_open and self._session.project.head() != head:
                # Something was coded while the copy was made; a quieter moment will do.
                self._soon.start()
            else:
                self._window.show_error(error)

        self._task = tasks.run(self._session.aside(_work), on_done=lambda _path: None, on_failed=_failed)
