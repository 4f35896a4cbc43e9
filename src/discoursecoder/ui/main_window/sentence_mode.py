"""Deciding sentence by sentence: a category, several, or nothing; and on to the next sentence."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from discoursecoder.core.model.assignment import CodingMode
from discoursecoder.core.model.coding import Decision
from discoursecoder.core.model.span import Span
from discoursecoder.core.operations.assignments import choose_mode
from discoursecoder.core.operations.codings import remove_coding
from discoursecoder.core.operations.decisions import decide_none, withdraw_decision
from discoursecoder.ui.main_window import shown_records
from discoursecoder.ui.main_window.code_place import CodePlace
from discoursecoder.ui.session import Session
from discoursecoder.ui.widgets.access import announce


class SentenceMode(QObject):
    """Whether the release shown is coded so, which sentence is in turn, and what is decided on it."""

    hinted = Signal(str)
    changed = Signal()

    def __init__(self, session: Session, place: CodePlace, code: Callable[[str, int, int], bool]) -> None:
        """Take the session, the place, and what codes a span."""
        super().__init__(place)
        self._session = session
        self._place = place
        self._code = code
        place.header.mode_wanted.connect(lambda on: self.switch(on=on))
        place.release_opened.connect(lambda _: self.show())
        session.changed.connect(lambda _: self.show())
        place.text.selection_changed.connect(lambda _s, _e: self._tell_decision())

    @property
    def is_on(self) -> bool:
        """Whether the release shown is coded sentence by sentence."""
        page = self._place.page
        return page is not None and page.assignment is not None and page.assignment.mode == "sentences"

    def switch(self, *, on: bool) -> None:
        """Code the release shown sentence by sentence, or by free spans."""
        place, coder = self._place, self._session.coder
        if coder is not None and place.may_code:
            mode: CodingMode = "sentences" if on else "spans"
            self._session.act(choose_mode, release_id=place.release_id, coder_id=coder.id, mode=mode)
        self.show()

    def show(self) -> None:
        """Light the sentence in turn and say how many are decided."""
        page = self._place.page
        on = self.is_on
        self._place.text.set_current_sentence_lit(on)
        self._place.text.set_nothing([(one.start, one.end) for one in self._place.decisions.values()])
        whole = len(page.segmentation.sentences) if page is not None and page.segmentation is not None else 0
        decided = whole - len(self.undecided()) if on else 0
        offered = whole > 0 and self._place.may_code
        self._place.header.show_mode(on=on, offered=offered, decided=decided, whole=whole)
        self.changed.emit()

    def undecided(self) -> list[Span]:
        """The sentences of the release shown that were not decided upon."""
        page = self._place.page
        if page is None or page.segmentation is None:
            return []
        decided = {decision.start for decision in self._place.decisions.values()}
        return shown_records.undecided(page.segmentation, list(self._place.codings.values()), decided)

    def current(self) -> Span | None:
        """The sentence in turn: the one at the caret."""
        page, index = self._place.page, self._place.text.current_sentence()
        if page is None or page.segmentation is None or index is None:
            return None
        return Span(*page.segmentation.sentences[index])

    def decide(self, category_id: str) -> bool:
        """Code the sentence in turn with a category; pressed again, the category is taken away."""
        sentence = self.current()
        coder = self._session.coder
        if sentence is None or coder is None:
            return False
        mine = [
            coding.id
            for coding in self._place.codings.values()
            if coding.category_id == category_id and (coding.start, coding.end) == sentence
        ]
        if mine and self._session.may_code:
            done = self._session.act(remove_coding, mine[0], coder_id=coder.id) is not None
        else:
            done = self._code(category_id, *sentence)
        self._place.text.set_selection(sentence.start, sentence.start)
        return done

    def decide_none(self) -> None:
        """Say that there is nothing in the sentence in turn and go on; pressed again there, it is taken back."""
        sentence, place, coder = self.current(), self._place, self._session.coder
        if sentence is None or coder is None:
            return
        if not self.is_on:
            self.hinted.emit(self.tr("This is for coding sentence by sentence: Ctrl+T."))
            return
        if not self._session.may_code:
            self.hinted.emit(self.tr("Only one's own codings can be changed."))
            return
        before = self.decision_on(sentence)
        if before is not None:
            self._session.act(withdraw_decision, before.id, coder_id=coder.id)
            return
        facts = {"release_id": place.release_id, "coder_id": coder.id}
        if self._session.act(decide_none, start=sentence.start, end=sentence.end, **facts) is not None:
            announce(place.text, self.tr("Nothing in this sentence"))
            self.go_on()

    def decision_on(self, sentence: Span) -> Decision | None:
        """The decision that a sentence holds nothing, if it was made."""
        made = self._place.decisions.values()
        return next((one for one in made if (one.start, one.end) == sentence), None)

    def go_on(self, direction: int = 1) -> None:
        """On to the next (or back to the previous) sentence; behind the last one it is said what is left."""
        sentence, page = self.current(), self._place.page
        if sentence is None or page is None or page.segmentation is None:
            return
        every = page.segmentation.sentences
        ahead = [one for one in every[:: 1 if direction > 0 else -1] if (one[0] - sentence.start) * direction > 0]
        if ahead:
            self.show_sentence(Span(*ahead[0]))
        if ahead or direction < 0:
            return
        left = len(self.undecided())
        if left:
            self.hinted.emit(self.tr("The last sentence; %n not decided yet: . goes there.", "", left))
        else:
            self.hinted.emit(self.tr("All sentences are decided: Ctrl+Enter finishes the release."))

    def show_sentence(self, sentence: Span) -> None:
        """Put a sentence in turn."""
        text = self._place.text
        text.select_coding(None)
        text.set_selection(sentence.start, sentence.start)
        text.show_span(*sentence)

    def _tell_decision(self) -> None:
        """Where nothing is, nothing can be seen: the status line says that it was decided."""
        sentence = self.current() if self.is_on else None
        if sentence is not None and self.decision_on(sentence) is not None:
            self.hinted.emit(self.tr("Nothing in this sentence"))
