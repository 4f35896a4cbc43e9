"""Backing up a project and getting it back."""

from datetime import timedelta
from pathlib import Path

from discoursecoder.core import errors
from discoursecoder.core.store.backups import EVERY, back_up, backup_due, copy_checked, restore
from discoursecoder.core.store.project import ProjectFile


def back_up_project(project: ProjectFile, path: Path | None = None) -> Path:
    """Make a checked copy of a project at `path`, or among its backups without one; where it is.

    Raises:
        FileExists: if there is a file of that name.
        DamagedProject: if the project fails its check.
        WriteFailed: if the copy cannot be written.
    """
    if path is None:
        return back_up(project).path
    try:
        copy_checked(project, path)
    except OSError as error:
        raise errors.WriteFailed(path=path, reason=error.strerror or str(error)) from error
    return path


def restore_backup(backup: Path, path: Path) -> Path:
    """Make a project from a backup, never over an existing file; where it is.

    Raises:
        FileExists, WriteFailed: as their names say.
        CannotRead: one of its kinds, if the backup is none.
    """
    return restore(backup, path)


def back_up_if_due(project: ProjectFile, *, working: bool = False) -> Path | None:
    """Back a project up if it has changed since its last backup; while somebody works, every half hour at most.

    Returns:
        Where the backup is; None if none was due.

    Raises:
        DamagedProject: if the project fails its check.
        WriteFailed: if the copy cannot be written.
    """
    if not backup_due(project, every=EVERY if working else timedelta(0)):
        return None
    return back_up(project).path
