"""The place Search, built when first shown: searches beside the window, goes to passages, codes what is ticked."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from discoursecoder.core.errors import DiscourseCoderError
from discoursecoder.core.model.changes import Changes
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.search import Found, Hit, Search
from discoursecoder.core.operations.autocode import (
    Autocoded,
    confirm_suggestions,
    plan_autocode,
    reject_suggestions,
)
from discoursecoder.core.queries.search import search_releases
from discoursecoder.core.queries.suggestions import list_suggestions
from discoursecoder.ui import tasks
from discoursecoder.ui.main_window.category_choices import category_choices
from discoursecoder.ui.main_window.window import MainWindow
from discoursecoder.ui.main_window.work import Work
from discoursecoder.ui.models.finds import FindTable
from discoursecoder.ui.panels.search import SearchPanel

if TYPE_CHECKING:
    from discoursecoder.ui.dialogs.palette import Palette

FIRST = 50
"""Finds shown at once, while the others are still being looked for."""

MOST = 10_000
"""Finds that are listed."""

_PORTIONS = 3
"""Portions of texts that are read for the first finds in the window's own thread: some 50 milliseconds."""

_SHOWN_BY = frozenset({"coding", "assignment"})


class _TooSlow(Exception):
    """The first finds take too long for the window's own thread."""


class SearchPlace(QObject):
    """Feeds the panel; a coder searches the releases she sees and codes for herself alone."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._model = FindTable(self)
        self._panel = SearchPanel(self._model, window.colours)
        self._work = Work(window)
        self._task: tasks.Task | None = None
        self._palette: Palette | None = None

    def make(self) -> SearchPanel:
        """Connect the panel and keep it fed."""
        panel, session = self._panel, self._session
        panel.search_wanted.connect(self.search)
        panel.cancelled.connect(self._on_cancelled)
        panel.passage_wanted.connect(self._on_passage_wanted)
        panel.code_wanted.connect(self._on_code_wanted)
        panel.confirm_wanted.connect(lambda: self._decide(confirm_suggestions))
        panel.reject_wanted.connect(lambda: self._decide(reject_suggestions))
        session.changed.connect(self._on_changed)
        session.opened.connect(self._on_cleared)
        session.closed.connect(self._on_cleared)
        session.coder_changed.connect(self._on_cleared)
        self._window.place_wanted.connect(lambda _: self._show_state())
        self._show_state()
        return panel

    def _coder_id(self) -> str:
        return self._session.coder.id if self._session.coder else ""

    def _on_cleared(self) -> None:
        self._on_cancelled()
        self._model.set_hits(())
        self._panel.show_sentence("")
        self._show_state()

    def _show_state(self) -> None:
        """Show whether codings can be made, and how many suggestions wait on the finds."""
        if not self._session.is_open or self._window.current_place not in {"search", ""}:
            return
        self._panel.set_may_code(may_code=self._session.may_code)
        self._panel.show_suggestions(len(self._suggestions()))

    def _suggestions(self) -> list[Coding]:
        if not self._model.hits or not self._session.may_code:
            return []
        chosen = self._model.ticked() or self._model.hits
        finds = [hit.span for hit in chosen]
        return self._session.ask(list_suggestions, self._coder_id(), finds=finds)

    def _on_changed(self, changes: Changes) -> None:
        kinds = {change.kind for change in changes.changes}
        if "release" in kinds:
            self._on_cleared()
        elif kinds & _SHOWN_BY:
            self._show_state()

    def search(self, search: Search) -> None:
        """Find; the first finds are shown at once, all of them as they are ready."""
        self._on_cancelled()
        if not self._session.is_open:
            return
        releases = {row.id for row in self._window.code.releases.rows()}
        self._model.set_hits(())
        try:
            first = self._first(search, releases)
        except DiscourseCoderError as error:
            self._panel.show_sentence(str(error), wrong=True)
            return
        if first is not None:
            self._show(first)
            if first.complete:
                return

        def _search(project: Any, progress: tasks.Progress) -> Found:
            return search_releases(project, search, releases=releases, limit=MOST, progress=progress)

        self._panel.progress.begin(self.tr("Searching …"))
        self._task = tasks.run(
            self._session.aside(_search),
            on_done=self._on_found,
            on_failed=self._on_failed,
            on_progress=self._panel.progress.advance,
            on_cancelled=self._panel.progress.finish,
        )

    def _first(self, search: Search, releases: set[str]) -> Found | None:
        """The first finds; None where they would take too long. A pattern may take any time."""
        if search.regex:
            from discoursecoder.core.text.matching import matcher

            matcher(search)  # A mistake in it is told at once.
            return None
        portions = 0

        def _hurry(_done: int, _whole: int) -> None:
            nonlocal portions
            portions += 1
            if portions > _PORTIONS:
                raise _TooSlow

        try:
            return search_releases(self._session.project, search, releases=releases, limit=FIRST, progress=_hurry)
        except _TooSlow:
            return None

    def _on_cancelled(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._panel.progress.finish()

    def _on_found(self, found: Found) -> None:
        self._task = None
        self._panel.progress.finish()
        self._show(found)

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        self._panel.progress.finish()
        if isinstance(error, DiscourseCoderError):
            self._panel.show_sentence(str(error), wrong=True)
        else:
            self._window.show_error(error)

    def _show(self, found: Found) -> None:
        self._model.extend(found.hits)
        said = self.tr("Nothing found.")
        if found.hits:
            said = self.tr("%n find(s)", "", len(found.hits))
            said = self.tr("%1 in %2").replace("%1", said)
            said = said.replace("%2", self.tr("%n release(s)", "", found.releases))
        if len(found.hits) >= MOST:
            said += " · " + self.tr("only the first are listed")
        if found.problems:
            said += " · " + "; ".join(
                f"{one.place or self.tr('Search')}: {one.sentence}" for one in found.problems[:3]
            )
        self._panel.show_sentence(said, wrong=bool(found.problems))
        self._show_state()

    def _on_passage_wanted(self, hit: Hit) -> None:
        window = self._window
        window.show_place("code")
        if window.code.release_id != hit.release_id:
            window.code.open_release(hit.release_id)
        text = window.code.text
        text.select_coding(None)
        text.set_selection(hit.start, hit.end)
        text.show_span(hit.start, hit.end)

    def _on_code_wanted(self, reach: str) -> None:
        from discoursecoder.ui.dialogs.palette import Palette

        window = self._window
        if self._palette is not None:
            self._palette.deleteLater()
        palette = self._palette = Palette(window.colours, window)
        palette.chosen.connect(lambda category_id, _how: self.code(category_id, reach))
        palette.open_with(category_choices(window.code, window.language), window.search_corner())

    def code(self, category_id: str, reach: str) -> None:
        """Code the ticked finds as suggestions, in one act."""
        finds = [hit.span for hit in self._model.ticked()]
        coder_id = self._coder_id()
        if not finds or not self._session.may_code:
            return
        made: list[Autocoded] = []

        def _plan(project: Any, **facts: Any) -> Changes:
            made.append(plan_autocode(project, **facts))
            return made[0].changes

        changes = self._session.plan(_plan, coder_id=coder_id, category_id=category_id, finds=finds, reach=reach)
        if changes is not None:
            self._write(changes, lambda: self._tell_coded(made[0]))

    def _write(self, changes: Changes, then: Callable[[], object]) -> None:
        """Write an act; what is none is told too."""
        if changes:
            self._work.write(changes, then)
        else:
            then()

    def _tell_coded(self, coded: Autocoded) -> None:
        parts = [self.tr("%n coded as suggestion(s)", "", coded.coded)]
        if coded.known:
            parts.append(self.tr("%n coded so already", "", coded.known))
        if coded.outside:
            parts.append(self.tr("%n outside the body", "", coded.outside))
        if coded.locked:
            parts.append(self.tr("%n in finished releases", "", coded.locked))
        self._panel.show_sentence(" · ".join(parts))

    def _decide(self, act: Callable[..., Changes]) -> None:
        """Confirm or reject the suggestions on the ticked finds, or on all where none is ticked."""
        ids: Iterable[str] = [coding.id for coding in self._suggestions()]
        changes = self._session.plan(act, ids, coder_id=self._coder_id())
        if changes is not None:
            self._write(changes, lambda: self._panel.show_sentence(changes.summary))
