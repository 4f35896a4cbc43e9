"""How the place Code follows what was changed: one by one where that is few, anew where it is much."""

from PySide6.QtCore import QObject

from discoursecoder.core.model.changes import Changes
from discoursecoder.core.model.coding import Coding, Decision
from discoursecoder.core.queries.releases import open_release, release_row
from discoursecoder.ui.main_window.code_place import CodePlace
from discoursecoder.ui.session import Session

_MANY = 200
"""Changes from which a place reads everything anew instead of following one by one."""


class ChangesFollower(QObject):
    """Keeps the place Code true to the project by `session.changed` alone."""

    def __init__(self, place: CodePlace, session: Session) -> None:
        super().__init__(place)
        self._place = place
        self._session = session
        session.changed.connect(self._on_changed)

    def _on_changed(self, changes: Changes) -> None:
        place = self._place
        kinds = {change.kind for change in changes.changes}
        if len(changes.changes) > _MANY or kinds & {"release", "segmentation", "coder", "project"}:
            place.reload()
            return
        if kinds & {"category", "variable", "revision"}:
            place.read_codebook_anew()
            place.show_codings()
        elif "actor" in kinds:
            place.read_actors_anew()
        touched = self._follow_codings(changes)
        touched |= self._follow_assignments(changes)
        self._follow_decisions(changes)
        for release_id in touched:
            row = release_row(self._session.project, release_id, place.seen_id)
            if row is not None:
                place.releases.put(row)
        place.show_inspector()
        place.position_changed.emit()

    def _follow_codings(self, changes: Changes) -> set[str]:
        place = self._place
        touched: set[str] = set()
        for change in changes.of("coding"):
            for coding, step in ((change.before, -1), (change.after, 1)):
                if isinstance(coding, Coding) and coding.coder_id == place.seen_id:
                    touched.add(coding.release_id)
                    here = step if coding.release_id == place.release_id else 0
                    place.tree.add_counts(coding.category_id, here, step)
            record = change.record
            if isinstance(record, Coding) and self._is_here(record):
                self._follow_coding(record, gone=change.after is None)
        return touched

    def _is_here(self, coding: Coding) -> bool:
        place = self._place
        return coding.release_id == place.release_id and coding.coder_id == place.seen_id

    def _follow_coding(self, coding: Coding, *, gone: bool) -> None:
        place = self._place
        if gone:
            place.codings.pop(coding.id, None)
            place.text.remove_coding(coding.id)
            return
        place.codings[coding.id] = coding
        shown = place.shown(coding)
        if shown is not None:
            place.text.put_coding(shown)

    def _follow_assignments(self, changes: Changes) -> set[str]:
        place = self._place
        touched = {str(getattr(change.record, "release_id", "")) for change in changes.of("assignment")}
        if place.release_id in touched:
            place.page = open_release(self._session.project, place.release_id, place.seen_id)
            place.show_header()
        return touched & {row.id for row in place.releases.rows()}

    def _follow_decisions(self, changes: Changes) -> None:
        place = self._place
        for change in changes.of("decision"):
            record = change.record
            if not isinstance(record, Decision) or record.release_id != place.release_id:
                continue
            if change.after is None:
                place.decisions.pop(record.id, None)
            elif record.coder_id == place.seen_id:
                place.decisions[record.id] = record
