"""The program with its window for tests, on a small project."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from builders import coder_named, small_project
from discoursecoder import app as wiring
from discoursecoder.core.model.coding import Coding

BODY = 24
"""Where the body of the builders' text begins."""


@contextmanager
def program_on(path: Path | None, monkeypatch: pytest.MonkeyPatch, coder: str = "Amina") -> Iterator[wiring.Program]:
    """The program with its window shown, coding as `coder`; mistakes fail the test instead of being told."""
    monkeypatch.setattr(wiring, "catch_everything", lambda _tell: None)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    program = wiring.Program(application)
    if path is not None:
        assert program.files.open_path(path)
        if coder:
            program.session.code_as(coder_named(program.session.project, coder))
    program.window.show()
    program.window.activateWindow()
    QApplication.processEvents()
    program.window.acts.back_to_text()
    QApplication.processEvents()
    try:
        yield program
    finally:
        program.window.close()
        program.window.deleteLater()
        QApplication.processEvents()
        # Outside an event loop nothing is deleted otherwise, and every new window would be styled with all before.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def study(folder: Path, **given: object) -> Path:
    """A small project, closed, ready to be opened."""
    project = small_project(folder / "study.dcoder", **given)  # type: ignore[arg-type]  # passed through
    project.close()
    return folder / "study.dcoder"


def view_of(program: wiring.Program) -> QWidget:
    """The view that shows the text and takes its keys."""
    return program.window.code.text.surface.view


def press(program: wiring.Program, *keys: str | Qt.Key, with_: Qt.KeyboardModifier | None = None) -> None:
    """Press keys where the focus is."""
    for key in keys:
        target = QApplication.focusWidget() or view_of(program)
        modifiers = with_ or Qt.KeyboardModifier.NoModifier
        if isinstance(key, str):
            QTest.keyClicks(target, key, modifiers)
        else:
            QTest.keyClick(target, key, modifiers)
        QApplication.processEvents()


def stored(program: wiring.Program, **equal: object) -> list[Coding]:
    """The codings in the project file."""
    return program.session.project.read(Coding, **equal)
