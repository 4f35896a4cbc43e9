"""Finding words in the release shown: the bar above the text, all finds marked, the one in turn selected."""

from bisect import bisect_left
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QBoxLayout

from discoursecoder.core.errors import BadPattern
from discoursecoder.core.model.search import Search
from discoursecoder.ui.main_window.window import MainWindow

if TYPE_CHECKING:
    from discoursecoder.ui.widgets.find_bar import FindBar

_LONGEST_S = 0.2
"""Seconds that a pattern may hold up the window."""


class FindInRelease(QObject):
    """Opens the bar, keeps its finds true to the release shown, and steps through them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._bar: FindBar | None = None
        self._finds: tuple[tuple[int, int], ...] = ()
        self._current: int | None = None
        self._from = 0
        self._left_at = (0, 0)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The commands that are done here."""
        return {"find": self.open, "find_next": lambda: self.step(1), "find_previous": lambda: self.step(-1)}

    @property
    def bar(self) -> "FindBar":
        """The bar, built when first asked for."""
        if self._bar is None:
            self._bar = self._made()
        return self._bar

    def _made(self) -> "FindBar":
        from discoursecoder.ui.widgets.find_bar import FindBar

        code = self._window.code
        bar = FindBar(code)
        bar.hide()
        bar.set_colours(self._window.colours)
        bar.changed.connect(self._on_changed)
        bar.stepped.connect(self.step)
        bar.closed.connect(self.close)
        code.release_opened.connect(lambda _: self._on_release_opened())
        middle = code.header.parentWidget()
        column = middle.layout() if middle is not None else None
        if isinstance(column, QBoxLayout):
            column.insertWidget(column.indexOf(code.header) + 1, bar)
        return bar

    def open(self) -> None:
        """Show the bar, with a short selection as the words to find."""
        bar, code = self.bar, self._window.code
        self._window.show_place("code")
        bar.set_colours(self._window.colours)
        start, end = code.text.selection()
        self._from = start
        selected = code.page.text[start:end] if code.page is not None else ""
        was_hidden = bar.isHidden()
        bar.show()
        bar.words.setFocus()
        taken = was_hidden and 0 < len(selected) <= 80 and "\n" not in selected and not bar.pattern.isChecked()
        if taken and selected != bar.words.text():
            bar.words.setText(selected)
        else:
            self._on_changed()
        bar.words.selectAll()

    def close(self) -> None:
        """Hide the bar; the find in turn stays selected, for a key of a category to code it."""
        self.bar.hide()
        self._window.code.text.set_finds((), None)
        self._window.acts.back_to_text()

    def step(self, direction: int) -> None:
        """Go to the next find or the one before, in a circle; without words the bar asks for them."""
        if self.bar.isHidden() or not self.bar.words.text():
            self.open()
            return
        if not self._finds:
            return
        selection = self._window.code.text.selection()
        if self._current is not None and selection == self._left_at:
            wanted = self._current + direction
        else:
            # The caret was moved meanwhile.
            wanted = bisect_left(self._finds, selection) - (direction < 0)
        self._take(wanted % len(self._finds))

    def _on_release_opened(self) -> None:
        self._from = 0
        if not self.bar.isHidden():
            self._find()

    def _on_changed(self) -> None:
        self._find()
        if self._finds:
            self._take(bisect_left(self._finds, (self._from, 0)) % len(self._finds))

    def _find(self) -> None:
        from discoursecoder.core.text.matching import matcher

        bar, page = self.bar, self._window.code.page
        finds: list[tuple[int, int]] = []
        wrong = ""
        words = bar.words.text()
        if words and page is not None:
            search = Search(words, regex=bar.pattern.isChecked(), case=bar.case.isChecked())
            try:
                finds.extend(matcher(search, longest_s=_LONGEST_S)(page.text))
            except BadPattern as error:
                wrong = self.tr("mistake at character %1").replace("%1", str(error.given["place"]))
            except TimeoutError:
                wrong = self.tr("the pattern takes too long")
        self._finds, self._current = tuple(finds), None
        self._tell(wrong)

    def _take(self, number: int) -> None:
        self._current = number
        text, span = self._window.code.text, self._finds[number]
        text.select_coding(None)
        text.set_selection(*span)
        text.show_span(*span)
        self._left_at = text.selection()
        self._tell("")

    def _tell(self, wrong: str) -> None:
        bar = self.bar
        self._window.code.text.set_finds(self._finds, self._current)
        for button in (bar.before, bar.after):
            button.setEnabled(bool(self._finds))
        if wrong or not bar.words.text():
            bar.say(wrong, wrong=bool(wrong))
        elif not self._finds:
            bar.say(self.tr("nothing found"))
        elif self._current is None:
            bar.say(self.tr("%n find(s)", "", len(self._finds)))
        else:
            said = self.tr("%1 of %2")
            bar.say(said.replace("%1", str(self._current + 1)).replace("%2", str(len(self._finds))))
