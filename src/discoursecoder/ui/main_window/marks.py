"""The marks of the release shown: drawn, selected by a key, and told to new codings and the inspector."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from discoursecoder.core.model.changes import Changes
from discoursecoder.core.model.mark import Marks, Party, Speech
from discoursecoder.ui.main_window.code_place import CodePlace
from discoursecoder.ui.panels.text.marks import ShownMark
from discoursecoder.ui.session import Session

if TYPE_CHECKING:
    from discoursecoder.core.queries.marks import MarkFinder

_SHOWN = 60


class MarkActs(QObject):
    """Finds the marks of each release once it is shown; what reads tables is imported after the first paint."""

    hinted = Signal(str)
    failed = Signal(object)

    def __init__(self, session: Session, place: CodePlace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._place = place
        self._finder: MarkFinder | None = None
        self._on = True
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._on_drawing_due)
        session.changed.connect(self._on_changed)
        session.opened.connect(self._on_project_opened)
        session.closed.connect(self._on_project_opened)
        place.release_opened.connect(lambda _: self._on_release_opened())
        place.inspector.origins_of = self.origins

    @property
    def is_on(self) -> bool:
        """Whether marks are drawn."""
        return self._on

    def switch(self, *, on: bool) -> None:
        """Draw marks, or draw none; codings take what they say in either case."""
        if on != self._on:
            self._on = on
            self._on_drawing_due()

    def marks(self) -> Marks:
        """The marks of the release shown."""
        page = self._place.page
        if page is None or page.segmentation is None:
            return Marks()
        if self._finder is None:
            from discoursecoder.core.queries.marks import MarkFinder

            self._finder = MarkFinder(self._session.project)
        found = self._finder.marks_of(page.release, page.text, page.segmentation)
        if self._finder.problem is not None:
            problem, self._finder.problem = self._finder.problem, None
            self.failed.emit(problem)
        return found

    def speech(self, start: int, end: int) -> Speech:
        """Whose words a span of the release shown holds."""
        return self.marks().speech(start, end)

    def select_here(self) -> None:
        """Select the mark at the caret; where one is selected, or none is here, the next term of the release."""
        text = self._place.text
        start, end = text.selection()
        marks = self.marks()
        found = marks.at(start) if start == end else None
        if found is None:
            found = marks.following(end if start == end else start + 1) or marks.following(0)
        if found is None:
            self.hinted.emit(self.tr("Nothing is marked in this release."))
            return
        text.select_coding(None)
        text.set_selection(*found)
        text.show_span(*found)

    def origins(self, coding_id: str) -> Mapping[str, str]:
        """By variable the words of the text that give a coding the very value it has."""
        place = self._place
        coding = place.codings.get(coding_id)
        if coding is None or coding.start is None or coding.end is None or place.page is None:
            return {}
        speech = self.speech(coding.start, coding.end)
        given = {
            "speaker": (speech.speakers, speech.phrase),
            "attributed_to": (speech.attributed_to, speech.ascription),
        }
        found = {}
        for variable in place.codebook.variables:
            parties, phrase = given.get(variable.name, ((), None))
            ids = [value.actor_id for value in coding.values if value.variable_id == variable.id]
            if phrase is not None and self._same(parties, ids):
                said = " ".join(place.page.text[phrase.start : phrase.end].split())
                said = said if len(said) <= _SHOWN else said[: _SHOWN - 1] + "…"
                found[variable.id] = self.tr("from the text: %1").replace("%1", said)
        return found

    def _same(self, parties: tuple[Party, ...], ids: list[str | None]) -> bool:
        actors = self._place.actors
        names = [actors[one].name.casefold() for one in ids if one in actors]
        return names == [party.name.casefold() for party in parties][: len(names)] and bool(names)

    def _on_changed(self, changes: Changes) -> None:
        if self._finder is not None and self._finder.follow(changes):
            self._later.start()

    def _on_project_opened(self) -> None:
        self._finder = None

    def _on_release_opened(self) -> None:
        self._place.text.surface.marks.show(())
        self._later.start()

    def _on_drawing_due(self) -> None:
        layer = self._place.text.surface.marks
        if self._finder is None and not layer.was_painted:
            layer.when_painted = self._later.start  # the tables are read when the window stands
            return
        shown: list[ShownMark] = []
        if self._on and self._session.is_open:
            marks = self.marks()
            shown = [ShownMark(term.start, term.end) for term in marks.terms]
            shown += [
                ShownMark(*one.phrase, dashed=True)
                for one in marks.attributions
                if not one.carried and one.phrase.start < one.phrase.end
            ]
        layer.show(list(dict.fromkeys(shown)))
