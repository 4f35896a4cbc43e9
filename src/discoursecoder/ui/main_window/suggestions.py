"""Deciding on suggested codings: one by key, or all of a release or a category in one act."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from discoursecoder.core.model.changes import Changes
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.operations.autocode import confirm_suggestions, reject_suggestions
from discoursecoder.core.queries.suggestions import list_suggestions
from discoursecoder.ui.main_window.window import MainWindow
from discoursecoder.ui.main_window.work import Work
from discoursecoder.ui.widgets.access import announce


class SuggestionActs(QObject):
    """Confirms and rejects what a search suggested to the coder."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._work = Work(window)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The commands that are done here."""
        return {
            "confirm": self.confirm,
            "confirm_release": lambda: self._decide_release(confirm_suggestions),
            "reject_release": lambda: self._decide_release(reject_suggestions),
            "confirm_category": lambda: self._decide_category(confirm_suggestions),
            "reject_category": lambda: self._decide_category(reject_suggestions),
        }

    def _coder_id(self) -> str:
        return self._session.coder.id if self._session.coder else ""

    def confirm(self) -> None:
        """Confirm the suggestion in focus and go to the next one; without one in focus, go to the next."""
        code, window = self._window.code, self._window
        if not code.may_code:
            window.say(self.tr("Only one's own codings in unfinished releases can be changed."))
            return
        coding = code.selected()
        place = code.text.cursor_position()
        if coding is not None and coding.origin == "suggested":
            place = coding.start or 0
            if self._session.act(confirm_suggestions, [coding.id], coder_id=self._coder_id()) is None:
                return
            announce(code.text, self.tr("Suggestion confirmed"))
        following = self._next(place)
        if following is None:
            window.say(self.tr("No suggestion is left in this release."))
        elif following.start is not None and following.end is not None:
            code.text.set_selection(following.start, following.start)
            code.text.select_coding(following.id)
            code.text.show_span(following.start, following.end)
            window.say(self.tr("Suggestion: Shift+Y confirms, Del rejects."))

    def _next(self, place: int) -> Coding | None:
        """The first suggestion of the release at or after a place, else the first of all."""
        waiting = sorted(
            (one for one in self._window.code.codings.values() if one.origin == "suggested"),
            key=lambda one: (one.start or 0, one.end or 0, one.id),
        )
        after = [one for one in waiting if (one.start or 0) >= place]
        return next(iter(after or waiting), None)

    def _decide_release(self, act: Callable[..., Changes]) -> None:
        if self._session.may_code:
            found = self._session.ask(list_suggestions, self._coder_id(), release_id=self._window.code.release_id)
            self._decide(act, found)

    def _decide_category(self, act: Callable[..., Changes]) -> None:
        code = self._window.code
        coding = code.selected()
        category_id = coding.category_id if coding is not None else code.codebook_panel.focused()
        if not category_id:
            self._window.say(self.tr("Choose a category in the codebook, or a coding, first."))
        elif self._session.may_code:
            self._decide(act, self._session.ask(list_suggestions, self._coder_id(), category_id=category_id))

    def _decide(self, act: Callable[..., Changes], codings: Sequence[Coding]) -> None:
        if not codings:
            self._window.say(self.tr("No suggestion waits there."))
            return
        changes = self._session.plan(act, [one.id for one in codings], coder_id=self._coder_id())
        if changes is not None:
            self._work.write(changes, lambda: self._window.say(changes.summary))
