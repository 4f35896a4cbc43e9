"""What the screens ask about the journal."""

from datetime import datetime
from typing import NamedTuple

from discoursecoder.core.model.coder import Coder
from discoursecoder.core.store.project import ProjectFile


class HistoryRow(NamedTuple):
    """One line of the history; `taken_back` says whether a later entry took it back."""

    id: str
    number: int
    time: datetime
    coder_id: str
    coder: str
    act: str
    role: str
    summary: str
    changes: int
    undoable: bool
    taken_back: bool


def list_history(project: ProjectFile, coder_id: str | None = None) -> list[HistoryRow]:
    """The journal, newest first; with `coder_id` only what this coder did."""
    names = {coder.id: coder.name for coder in project.read(Coder)}
    events = project.events(newest_first=True)
    undone: dict[str, bool] = {}
    for event in reversed(events):
        if event.role in {"undo", "redo"}:
            undone[event.root] = event.role == "undo"
    return [
        HistoryRow(
            id=event.id,
            number=event.number,
            time=event.time,
            coder_id=event.coder_id or "",
            coder=names.get(event.coder_id or "", ""),
            act=event.act,
            role=event.role,
            summary=event.summary,
            changes=event.changes,
            undoable=event.undoable,
            taken_back=undone.get(event.id, False),
        )
        for event in events
        if coder_id is None or event.coder_id == coder_id
    ]
