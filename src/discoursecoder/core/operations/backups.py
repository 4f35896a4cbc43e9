"""Backing up a project and getting it back."""

from pathlib import Path

from discoursecoder.core import errors
from discoursecoder.core.store.backups import back_up, copy_checked, restore
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
