"""Wires settings, session and window together; the only place that does."""

import gc
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from discoursecoder.core.settings import Settings, load_settings, save_settings
from discoursecoder.ui import tasks
from discoursecoder.ui.application import FirstPaint, catch_everything, colours_for, dress, make_application, speak
from discoursecoder.ui.main_window.backups import Backups
from discoursecoder.ui.main_window.commands import Commands
from discoursecoder.ui.main_window.files import FileActs, sample_path
from discoursecoder.ui.main_window.place_makers import MAKERS
from discoursecoder.ui.main_window.window import MainWindow
from discoursecoder.ui.messages import message_for
from discoursecoder.ui.session import Session

_SIZE = (1366, 768)


class Program:
    """The running program: one window on one session, built anew when the language changes."""

    def __init__(self, application: QApplication) -> None:
        self.application = application
        self.settings = load_settings()
        self.session = Session()
        self.language = speak(application, self.settings)
        self.colours = colours_for(application, self.settings.theme)
        dress(application, self.colours)
        self.window, self.files = self._make_window()
        application.styleHints().colorSchemeChanged.connect(lambda _: self._follow_theme())
        catch_everything(lambda error: self.window.show_message(message_for(error)))

    def _make_window(self) -> tuple[MainWindow, FileActs]:
        window = MainWindow(self.session, self.settings, self.colours, self.language)
        files = FileActs(window)
        for name, make in MAKERS.items():
            window.offer_place(name, partial(make, window))
        Commands(window, files, self.keep)
        Backups(window)
        files.project_opened.connect(self._on_project_opened)
        window.closed.connect(self._on_closing)
        window.resize(*_SIZE)
        return window, files

    def open(self, path: Path | None, *, sample: bool) -> None:
        """Open what was asked for on the command line."""
        if path is not None:
            self.files.open_path(path)
        elif sample:
            self.files.open_sample()

    def keep(self, settings: Settings) -> None:
        """Take and save other settings; what they change is seen at once."""
        before, self.settings = self.settings, settings
        save_settings(settings)
        if settings.language != before.language:
            self._rebuild()
            return
        self.window.apply_settings(settings)
        if settings.theme != before.theme:
            self._follow_theme()

    def _follow_theme(self) -> None:
        self.colours = colours_for(self.application, self.settings.theme)
        dress(self.application, self.colours)
        self.window.set_colours(self.colours)

    def _rebuild(self) -> None:
        self.language = speak(self.application, self.settings)
        old = self.window
        geometry, place, release_id = old.geometry(), old.current_place, old.code.release_id
        self.session.disconnect_all()
        self.window, self.files = self._make_window()
        self.window.setGeometry(geometry)
        self.window.show()
        old.hide()
        old.deleteLater()
        if self.session.is_open:
            self.session.announce()
            if release_id:
                self.window.code.open_release(release_id)
            self.window.show_place(place)

    def _on_project_opened(self, path: str) -> None:
        self.keep(self.settings.opened(Path(path).absolute()))

    def _on_closing(self) -> None:
        self.settings = self.settings.with_(layout=self.window.layout_now())
        save_settings(self.settings)
        tasks.stop_all()
        self.session.close()


def run(
    path: Path | None = None,
    *,
    sample: bool = False,
    arguments: Sequence[str] = (),
    after_paint: Callable[[], object] | None = None,
) -> int:
    """Show the window, with a project or the sample where asked for, until it is closed.

    `after_paint` is called when the window was painted first.
    """
    application = make_application(arguments or sys.argv)
    program = Program(application)

    def _painted() -> None:
        gc.enable()
        gc.freeze()
        if after_paint is not None:
            after_paint()

    FirstPaint(program.window, _painted)
    ready = path is not None or (sample and sample_path().is_file())
    if ready:
        program.open(path, sample=sample)
    program.window.show()
    if not ready:
        QTimer.singleShot(0, lambda: program.open(None, sample=sample))
    return application.exec()
