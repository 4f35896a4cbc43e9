"""Backups: checked copies in the user's data folder, by project, never beside the project.

The name of a backup says when it was made and which history it holds, so nothing needs opening to know whether
another one is due.
"""

import re
from collections.abc import Iterable
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from discoursecoder.core import errors, paths
from discoursecoder.core.messages import say
from discoursecoder.core.model.record import new_id, now
from discoursecoder.core.store.checking import count_records, find_file_damage
from discoursecoder.core.store.placing import put_in_place
from discoursecoder.core.store.project import ProjectFile, open_project

LAST, DAYS, WEEKS, MONTHS = 10, 14, 8, 12
"""Kept: the last ten, and the last of each day, week and month for so many of them."""

EVERY = timedelta(minutes=30)
"""How often a backup is due while somebody works."""

_NAME = re.compile(r"^(\d{8}T\d{9})Z-([0-9a-f]{16})\.dcoder$")
_HEAD = 16


class Backup(NamedTuple):
    """A backup: the file, when it was made, and the first digits of the hash its history ends with."""

    path: Path
    made: datetime
    head: str


def backup_folder(project_id: str) -> Path:
    """Where the backups of a project lie."""
    # The id comes from a file: only what an id consists of may become a name.
    return paths.data_folder() / "backups" / re.sub(r"[^0-9A-Za-z-]", "_", project_id)


def list_backups(project_id: str) -> list[Backup]:
    """The backups of a project, oldest first."""
    folder = backup_folder(project_id)
    found: list[Backup] = []
    for path in folder.iterdir() if folder.is_dir() else ():
        match = _NAME.match(path.name)
        if match:
            made = datetime.strptime(match[1] + "000", "%Y%m%dT%H%M%S%f").replace(tzinfo=UTC)
            found.append(Backup(path, made, match[2]))
    return sorted(found, key=lambda backup: (backup.made, backup.head))


def backup_due(project: ProjectFile, *, every: timedelta = timedelta(0), moment: datetime | None = None) -> bool:
    """Whether the project has changed since its last backup, and that is at least `every` ago."""
    known = list_backups(project.project.id)
    if not known:
        return True
    last = known[-1]
    return last.head != project.head()[:_HEAD] and (moment or now()) - last.made >= every


def back_up(project: ProjectFile, *, moment: datetime | None = None) -> Backup:
    """Make a backup of an open project, unless the last one holds the same history; then thin out old ones.

    Raises:
        DamagedProject: if the project, or the copy, fails its check; nothing is kept then.
        WriteFailed: if the copy cannot be written.
    """
    known = list_backups(project.project.id)
    head = project.head()[:_HEAD]
    if known and known[-1].head == head:
        return known[-1]
    made = moment or now()
    folder = backup_folder(project.project.id)
    digits = made.astimezone(UTC).strftime("%Y%m%dT%H%M%S%f")[:-3]
    target = folder / f"{digits}Z-{head}.dcoder"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        copy_checked(project, target)
    except OSError as error:
        raise errors.WriteFailed(path=target, reason=error.strerror or str(error)) from error
    thin_out(list_backups(project.project.id))
    return Backup(target, made, head)


def copy_checked(project: ProjectFile, target: Path) -> None:
    """Copy an open project to a new file, and let the copy have its name only when it has passed its check.

    Raises:
        FileExists: if there is a file of that name.
        DamagedProject: if the project or the copy fails its check.
    """
    if target.exists():
        raise errors.FileExists(path=target)
    part = target.with_name(f".{target.name}.{new_id()[-12:]}.part")
    with ExitStack() as afterwards:
        afterwards.callback(part.unlink, missing_ok=True)
        project.copy_to(part)
        with open_project(part) as copy:
            damage = find_file_damage(copy)
            if damage:
                what = " ".join(filter(None, damage[0]))
                raise errors.DamagedProject(path=project.path, what=what)
            if copy.head() != project.head() or count_records(copy) != count_records(project):
                raise errors.DamagedProject(path=project.path, what=say("backup.changed"))
        put_in_place(part, target)


def thin_out(backups: Iterable[Backup]) -> list[Backup]:
    """Remove the backups that are not to be kept; what was removed."""
    known = sorted(backups, key=lambda backup: backup.made)
    kept = set(keep(known))
    gone = [backup for backup in known if backup not in kept]
    for backup in gone:
        backup.path.unlink(missing_ok=True)
    return gone


def keep(backups: Iterable[Backup]) -> list[Backup]:
    """Which backups stay: the last ten, and the last of each of 14 days, 8 weeks and 12 months with backups."""
    newest = sorted(backups, key=lambda backup: backup.made, reverse=True)
    kept = set(newest[:LAST])
    for count, period in (
        (DAYS, lambda made: made.date().isoformat()),
        (WEEKS, lambda made: "{}-{}".format(*made.isocalendar()[:2])),
        (MONTHS, lambda made: made.strftime("%Y-%m")),
    ):
        last_of: dict[str, Backup] = {}
        for backup in newest:
            last_of.setdefault(period(backup.made), backup)
        kept.update(list(last_of.values())[:count])
    return sorted(kept, key=lambda backup: backup.made)


def restore(backup: Path, target: Path) -> Path:
    """Make a project file from a backup; the backup stays as it is.

    Raises:
        FileExists: if there is a file of that name.
        CannotRead: one of its kinds, if the backup cannot be read or fails its check.
        WriteFailed: if the file cannot be written.
    """
    if target.exists():
        raise errors.FileExists(path=target)
    with open_project(backup) as source:
        try:
            copy_checked(source, target)
        except OSError as error:
            raise errors.WriteFailed(path=target, reason=error.strerror or str(error)) from error
    return target
