"""What a coder does in the place Code: code, move edges, remove, decide, go on."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.mark import Speech
from discoursecoder.core.operations.actors import name_actors
from discoursecoder.core.operations.assignments import finish_release, reopen_release
from discoursecoder.core.operations.codings import change_coding, confirm_codings, move_edges, remove_coding
from discoursecoder.core.operations.marks import tag_speech
from discoursecoder.ui.main_window import shown_records
from discoursecoder.ui.main_window.code_place import CodePlace
from discoursecoder.ui.main_window.sentence_mode import SentenceMode
from discoursecoder.ui.panels.text.release_text import Edge, Step
from discoursecoder.ui.session import Session
from discoursecoder.ui.widgets.access import announce

_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_DIGITS = tuple("123456789")
_NONE = "n"
"""The letter that says that there is nothing in a sentence, unless a category has it for its own."""


class CodingActs(QObject):
    """Turns keys, clicks and drops of the place into acts of the session."""

    hinted = Signal(str)
    warned = Signal(str)

    def __init__(self, session: Session, place: CodePlace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._place = place
        self._last = ""
        self._edge: Edge | None = None
        self._watched: QObject | None = None
        self.pinned: Callable[[], Sequence[str]] = lambda: ()
        self.speech_of: Callable[[int, int], Speech] = lambda _start, _end: Speech()
        self.letters = True
        self.sentences = SentenceMode(session, place, self.code_span)
        self._warned = False
        self._connect()

    def _connect(self) -> None:
        place = self._place
        place.text.category_dropped.connect(self.code_span)
        place.text.edges_changed.connect(self._on_edges_changed)
        place.text.coding_selected.connect(lambda _: self.choose_edge(None))
        place.text.coding_activated.connect(lambda _: place.inspector.focus_first())
        place.tree.span_dropped.connect(self.code_span)
        place.codebook_panel.category_wanted.connect(self.code_with)
        place.releases_panel.left.connect(self.back_to_text)
        place.header.finish_wanted.connect(self.finish_or_reopen)
        place.header.reopen_wanted.connect(self.finish_or_reopen)
        place.inspector.values_entered.connect(self._on_values_entered)
        place.inspector.memo_entered.connect(lambda coding_id, memo: self._change(coding_id, memo=memo))
        place.inspector.unsure_entered.connect(lambda coding_id, on: self._change(coding_id, unsure=on))
        place.inspector.remove_wanted.connect(self._on_remove_wanted)
        place.inspector.confirm_wanted.connect(self._on_confirm_wanted)
        place.inspector.finished_with.connect(self.back_to_text)
        place.release_opened.connect(lambda _: self._watch())
        self.sentences.hinted.connect(self.hinted)
        self.sentences.changed.connect(self._on_decided)
        self._watch()

    def _watch(self) -> None:
        """Watch the keys of the view, which another one replaces for very long texts."""
        view = self._place.text.surface.view
        if view is not self._watched:
            view.installEventFilter(self)
            self._watched = view

    def back_to_text(self) -> None:
        """Give the focus to the text."""
        self._place.text.surface.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def code_with(self, category_id: str) -> bool:
        """Code the selected text; without one, the span of the coding in focus gets a further category."""
        place = self._place
        if self.sentences.is_on:
            return self.sentences.decide(category_id)
        start, end = place.text.selection()
        if start == end:
            coding = place.selected()
            if coding is None or coding.start is None or coding.end is None:
                self.hinted.emit(self.tr("Select text first: W word, S sentence, P paragraph, Shift and arrows."))
                return False
            start, end = coding.start, coding.end
        return self.code_span(category_id, start, end)

    def code_span(self, category_id: str, start: int, end: int) -> bool:
        """Code a span of the release shown; the new coding is in focus then."""
        place, coder = self._place, self._session.coder
        if not place.release_id or coder is None:
            return False
        if not self._session.may_code:
            self.hinted.emit(self.tr("Only one's own codings can be changed."))
            return False
        done = self._session.act(
            tag_speech,
            release_id=place.release_id,
            coder_id=coder.id,
            category_id=category_id,
            start=start,
            end=end,
            speech=self.speech_of(start, end),
        )
        if done is None:
            return False
        self._last = category_id
        made = next(change.id for change in done.of("coding"))
        if place.text.selection() != (end, end):
            place.text.set_selection(end, end)
        place.text.select_coding(made)
        announce(place.text, self.tr("Coded %s").replace("%s", place.tree.path(category_id)))
        return True

    def repeat(self) -> None:
        """Code with the category used last; where sentences are decided upon, go on to the next one."""
        if self.sentences.is_on:
            self.sentences.go_on()
        elif self._last in self._place.categories:
            self.code_with(self._last)
        else:
            self.hinted.emit(self.tr("No category has been used yet."))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Category keys, pinned categories and arrows that move an edge, while the text has the focus."""
        if event.type() == QEvent.Type.MouseButtonPress:
            self.choose_edge(None)
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and self._edge and event.key() in _ARROWS:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._on_key(event)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        if self._edge is not None:
            if event.key() in _ARROWS:
                self._place.text.move_edge(self._edge, _step(event), _ARROWS[Qt.Key(event.key())])
                return True
            if event.key() not in {Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Shift}:
                self.choose_edge(None)
            if event.key() == Qt.Key.Key_Escape:
                return True
        if event.key() == Qt.Key.Key_Escape and self._place.text.selected_coding:
            self._place.text.select_coding(None)
            return True
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        # Where digits need Shift, as on French keyboards, they are digits all the same.
        plain = plain or (event.text() in _DIGITS and event.modifiers() == Qt.KeyboardModifier.ShiftModifier)
        if not plain or not self.letters or len(event.text()) != 1:
            return False
        category_id = self._category_for(event.text())
        if category_id:
            self.code_with(category_id)
        elif event.text().casefold() == _NONE and self.sentences.is_on:
            self.sentences.decide_none()
            return True
        return bool(category_id)

    def _category_for(self, typed: str) -> str:
        if typed in _DIGITS:
            pinned = self.pinned()
            return pinned[int(typed) - 1] if int(typed) <= len(pinned) else ""
        wanted = typed.casefold()
        known = self._place.codebook.categories
        return next((category.id for category in known if category.key and category.key.casefold() == wanted), "")

    def choose_edge(self, edge: Edge | None) -> None:
        """Let the arrows move one edge of the coding in focus, or move the caret again."""
        before, self._edge = self._edge, edge
        if edge is not None:
            which = self.tr("end") if edge == "end" else self.tr("beginning")
            self.hinted.emit(
                self.tr("Arrows move the %s: Ctrl by word, Alt by sentence, Esc ends.").replace("%s", which)
            )
        elif before is not None:
            self.hinted.emit("")

    def remove_selected(self) -> None:
        """Remove the coding in focus."""
        if coding_id := self._place.text.selected_coding:
            self._on_remove_wanted(coding_id)

    def toggle_unsure(self) -> None:
        """Doubt the coding in focus, or no longer."""
        coding = self._place.selected()
        if coding is not None:
            self._change(coding.id, unsure=not coding.unsure)

    def finish_or_reopen(self) -> None:
        """Finish the release shown, which locks it, or open it again."""
        place, coder = self._place, self._session.coder
        if place.page is None or coder is None or not self._session.may_code:
            return
        place.inspector.commit()
        left = len(self.sentences.undecided()) if self.sentences.is_on and not place.page.finished else 0
        if left and not self._warned:
            self._warned = True
            self.warned.emit(
                self.tr(
                    "%n sentence(s) not decided: they count as missing in agreement. "
                    "Finish again to finish all the same.",
                    "",
                    left,
                )
            )
            return
        act = reopen_release if place.page.finished else finish_release
        self._session.act(act, release_id=place.release_id, coder_id=coder.id)

    def _on_decided(self) -> None:
        """Whoever was warned and went on coding is warned again."""
        self._warned = False

    def go_on(self) -> None:
        """Enter: the variables of the coding in focus; where sentences are decided upon, the next one."""
        if self.sentences.is_on:
            self.sentences.go_on()
        else:
            self._place.inspector.focus_first()

    def take_sentence(self, direction: int) -> None:
        """Select the sentence at the caret, or, where it is selected or behind the caret, the next or previous one."""
        if self.sentences.is_on:
            self.sentences.go_on(direction)
            return
        text = self._place.text
        found = text.neighbouring_sentence(direction)
        if found is not None:
            text.select_coding(None)
            text.set_selection(*found)
            text.show_span(*found)

    def go_to_undecided(self) -> None:
        """Select the next sentence without a coding."""
        place = self._place
        if place.page is None or place.page.segmentation is None:
            return
        decided = [decision.start for decision in place.decisions.values()]
        start, end = place.text.selection()
        here = max(start, end - 1)
        found = shown_records.next_undecided(here, place.page.segmentation, list(place.codings.values()), decided)
        if found is None:
            said = self.tr("All sentences are decided: Ctrl+Enter finishes the release.")
            self.hinted.emit(said if self.sentences.is_on else self.tr("Every sentence has a coding."))
            return
        self.back_to_text()
        if self.sentences.is_on:
            self.sentences.show_sentence(found)
            return
        place.text.select_coding(None)
        place.text.set_selection(*found)
        place.text.show_span(*found)

    def go_to_release(self, direction: int) -> None:
        """Show the next or previous release that is not finished."""
        following = self._place.releases_panel.neighbour(self._place.release_id, direction)
        if following:
            self._place.open_release(following)
            self.back_to_text()
        else:
            self.hinted.emit(self.tr("There is no other unfinished release in this direction."))

    def _coder_id(self) -> str:
        return self._session.coder.id if self._session.coder else ""

    def _change(self, coding_id: str, **fields: object) -> None:
        if self._session.act(change_coding, coding_id, coder_id=self._coder_id(), **fields) is None:
            self._place.show_coding_again(coding_id)

    def _on_remove_wanted(self, coding_id: str) -> None:
        if self._session.act(remove_coding, coding_id, coder_id=self._coder_id()) is not None:
            announce(self._place.text, self.tr("Coding removed"))
            self.back_to_text()

    def _on_confirm_wanted(self, coding_id: str) -> None:
        self._session.act(confirm_codings, [coding_id], coder_id=self._coder_id())

    def _on_edges_changed(self, coding_id: str, start: int, end: int) -> None:
        if self._session.act(move_edges, coding_id, start=start, end=end, coder_id=self._coder_id()) is None:
            self._place.show_coding_again(coding_id)

    def _on_values_entered(self, coding_id: str, variable_id: str, entered: Sequence[str]) -> None:
        place = self._place
        variable = next((one for one in place.codebook.variables if one.id == variable_id), None)
        if variable is None or coding_id not in place.codings:
            return
        if variable.variable_kind == "actor":
            if self._session.act(name_actors, coding_id, variable_id, entered, coder_id=self._coder_id()) is None:
                place.show_coding_again(coding_id)
                place.show_inspector()
            return
        coding: Coding = place.codings[coding_id]
        try:
            values = shown_records.entered_values(coding, variable, entered, place.actors)
        except ValueError:
            self.hinted.emit(self.tr("That is no number."))
            return
        self._change(coding_id, values=values)


def _step(event: QKeyEvent) -> Step:
    if event.modifiers() & Qt.KeyboardModifier.AltModifier:
        return "sentence"
    return "word" if event.modifiers() & Qt.KeyboardModifier.ControlModifier else "character"
