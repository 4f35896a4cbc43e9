"""Noticing that the last session with a project did not end cleanly, and checking it in full then.

The mark of an open project lies in the user's state folder and never in the project, which opening must not change.
A mark that stays behind asks for a check and blocks nothing.
"""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from discoursecoder.core import errors, paths
from discoursecoder.core.store.project import ProjectFile, open_project


def open_watched(path: Path | str, *, writable: bool = True) -> ProjectFile:
    """Open a project for a window: checked in full if the last session with it did not end cleanly.

    The mark that is left now is taken away when the project is closed.

    Raises:
        CannotRead, ProjectReadOnly: as `open_project` does; DamagedProject also for what the full check finds.
    """
    place = Path(path)
    left = marks_of(place)
    unclean = bool(left) or place.with_name(f"{place.name}-journal").exists()
    project = open_project(place, writable=writable)
    if unclean:
        # Most sessions end cleanly, and a window should not wait for what it does not need.
        from discoursecoder.core.store.checking import find_damage

        damage = find_damage(project)
        if damage:
            project.close()
            raise errors.DamagedProject(path=place, what=" ".join(filter(None, damage[0])))
    for mark in left:
        _take_away(mark)
    mark = _leave(place)
    project.closing.callback(_take_away, mark)
    return project


def marks_of(path: Path) -> list[Path]:
    """The marks of sessions with a project that have not ended, or ended without a word."""
    folder = _folder()
    return sorted(folder.glob(f"{_digits(path)}-*")) if folder.is_dir() else []


def _leave(path: Path) -> Path:
    mark = _folder() / f"{_digits(path)}-{os.getpid()}"
    # Without a mark an unclean end goes unnoticed; that is no reason not to open.
    with suppress(OSError):
        mark.parent.mkdir(parents=True, exist_ok=True)
        mark.touch()
    return mark


def _take_away(mark: Path) -> None:
    with suppress(OSError):
        mark.unlink(missing_ok=True)


def _folder() -> Path:
    return paths.state_folder() / "open"


def _digits(path: Path) -> str:
    return hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:24]
