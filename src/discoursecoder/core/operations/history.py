"""Taking acts back and bringing them back. Both are entries of the journal themselves.

An act and its later undos and redos share a `root`. The act stands if the last entry of its root is no undo.
"""

from discoursecoder.core import errors
from discoursecoder.core.messages import say
from discoursecoder.core.model.changes import Changes
from discoursecoder.core.model.event import Event
from discoursecoder.core.store.project import ProjectFile


def next_undo(project: ProjectFile, coder_id: str | None = None) -> Event | None:
    """The entry that undo would take back: the last act that stands (of a coder, if asked)."""
    seen: set[str] = set()
    candidates: list[tuple[int, Event]] = []
    numbers: dict[str, int] = {}
    for event in project.events(newest_first=True, coder_id=coder_id):
        numbers[event.id] = event.number
        if event.root in seen:
            continue
        seen.add(event.root)
        if event.role == "undo" or not event.undoable:
            continue
        if event.role != "redo":
            # Older acts cannot be later than this one; only what was brought back since can.
            candidates.append((event.number, event))
            break
        root = project.event(event.root)
        candidates.append((root.number if root else event.number, event))
    return max(candidates, key=lambda pair: pair[0])[1] if candidates else None


def next_redo(project: ProjectFile, coder_id: str | None = None) -> Event | None:
    """The undo that redo would bring back: the last one since the coder's last act."""
    seen: set[str] = set()
    for event in project.events(newest_first=True, coder_id=coder_id):
        if event.role == "undo" and event.root not in seen:
            return event
        if event.role not in {"undo", "redo"} and event.undoable:
            return None
        seen.add(event.root)
    return None


def undo(project: ProjectFile, coder_id: str | None = None) -> Changes:
    """Take back the last act that stands; of one coder, or of anybody without `coder_id`.

    Raises:
        NothingToUndo: if there is none.
    """
    event = next_undo(project, coder_id)
    if event is None:
        raise errors.NothingToUndo
    return take_back(project, event, coder_id=coder_id)


def take_back(project: ProjectFile, event: Event, *, coder_id: str | None = None) -> Changes:
    """Take back one act of the history. Applying it is refused where a record has changed since.

    Raises:
        NothingToUndo: if the entry cannot be taken back, or has been already.
    """
    last = last_of_root(project, event.root)
    if last is None or last.role == "undo" or not last.undoable:
        raise errors.NothingToUndo
    changes = project.changes_of(last).inverted(
        role="undo", undoes=last.id, root=last.root, summary=say("act.undo", what=_plain(project, last))
    )
    return _by(changes, coder_id or last.coder_id)


def redo(project: ProjectFile, coder_id: str | None = None) -> Changes:
    """Bring back what was last taken back.

    Raises:
        NothingToRedo: if nothing was, or an act came after it.
    """
    event = next_redo(project, coder_id)
    if event is None:
        raise errors.NothingToRedo
    changes = project.changes_of(event).inverted(
        role="redo", undoes=event.id, root=event.root, summary=say("act.redo", what=_plain(project, event))
    )
    return _by(changes, coder_id or event.coder_id)


def last_of_root(project: ProjectFile, root: str) -> Event | None:
    """The last entry about an act: the act itself, or its latest undo or redo."""
    for event in project.events(newest_first=True):
        if event.root == root:
            return event
    return None


def _plain(project: ProjectFile, event: Event) -> str:
    """The summary of the act itself, without what was said about undoing it."""
    root = project.event(event.root)
    return root.summary if root else event.summary


def _by(changes: Changes, coder_id: str | None) -> Changes:
    from dataclasses import replace

    return replace(changes, coder_id=coder_id)
