"""Dialogs and questions for files, answered for tests as soon as they come up."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

AnyDialog = TypeVar("AnyDialog", bound=QDialog)


def answer(
    monkeypatch: pytest.MonkeyPatch, kind: type[AnyDialog], act: Callable[[AnyDialog], object]
) -> list[AnyDialog]:
    """Show every dialog of a kind and act on it instead of waiting; those that came up so far."""
    seen: list[AnyDialog] = []

    def _exec(dialog: AnyDialog) -> int:
        seen.append(dialog)
        dialog.show()
        dialog.activateWindow()
        QApplication.processEvents()
        act(dialog)
        result = dialog.result()
        dialog.hide()
        return result

    monkeypatch.setattr(kind, "exec", _exec)
    return seen


def choose_to_write(monkeypatch: pytest.MonkeyPatch, path: Path | None, kind: str = "") -> None:
    """Whoever asks where to write is told this path, and the kind of file; None: the question is cancelled."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path) if path else "", kind))


def choose_to_read(monkeypatch: pytest.MonkeyPatch, *paths: Path) -> None:
    """Whoever asks for files, for one or for a folder is told these paths; none: the question is cancelled."""
    told: Sequence[str] = [str(path) for path in paths]
    first = told[0] if told else ""
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (list(told), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (first, ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: first)
