"""The coding surface as the window sees it: one release's text, its codings, and what a person does with them.

The panel is fed with values and answers with signals. A moved edge is shown at once; the window stores it and puts
the stored coding (or, where it was refused, the one before) with `put_coding`.
"""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from discoursecoder.ui.panels.text import scrolling
from discoursecoder.ui.panels.text.edges import EdgeSteps
from discoursecoder.ui.panels.text.finds import Finds
from discoursecoder.ui.panels.text.gestures import Gestures
from discoursecoder.ui.panels.text.look import Look
from discoursecoder.ui.panels.text.positions import Positions
from discoursecoder.ui.panels.text.release_text import Edge, ReleaseText, Span, Step, Unit
from discoursecoder.ui.panels.text.shown import SPAN_MIME, ShownCoding
from discoursecoder.ui.panels.text.spans import SpanIndex, reading_order
from discoursecoder.ui.panels.text.surface import Surface
from discoursecoder.ui.panels.text.view import LONGEST_SHORT_TEXT, LongTextView, ShortTextView


class TextPanel(QWidget):
    """The scrolling text of one release with its codings; all positions are code points, half-open."""

    selection_changed = Signal(int, int)  # start == end: the caret alone
    coding_selected = Signal(str)  # id, or "" for none
    coding_activated = Signal(str)
    codings_listed = Signal(list, QPoint)  # ids of several that share a badge, and where it stands on the screen
    edges_changed = Signal(str, int, int)  # id, new start, new end
    category_dropped = Signal(str, int, int)  # category id, start, end
    column_moved = Signal(int, int)  # left and width of the text column, for aligning a header with it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._release = ReleaseText()
        self._positions = Positions("")
        self._look = Look()
        self._steps = EdgeSteps()
        self._lit = False
        self._told: Span = (0, 0)
        self._build()

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._surface = self._new_surface(ShortTextView)
        self._column.addWidget(self._surface)

    def _new_surface(self, view_class: type[ShortTextView | LongTextView]) -> Surface:
        surface = Surface(self, view_class)
        view = surface.view
        view.setAccessibleName(self.tr("Text of the release"))
        view.setAccessibleDescription(
            self.tr("Read-only. Select with Shift and the arrow keys; codings are marked in the text and the margin.")
        )
        surface.margin.setAccessibleName(self.tr("Codings in the margin"))
        view.hooks.copied = self._copied
        view.selectionChanged.connect(self._on_cursor_moved)
        view.cursorPositionChanged.connect(self._on_cursor_moved)
        self._gestures = Gestures(self, surface, lambda: self._release)
        surface.column_moved.connect(self.column_moved)
        self.setFocusProxy(surface)
        return surface

    @property
    def surface(self) -> Surface:
        """The view with its margin that shows the present text."""
        return self._surface

    @property
    def selected_coding(self) -> str | None:
        """The id of the selected coding."""
        return self._surface.overlay.selected

    def set_release(
        self,
        text: str,
        *,
        body: Sequence[Span],
        paragraphs: Sequence[Span],
        sentences: Sequence[Span],
        clauses: Sequence[Span] = (),
        language: str | None = None,
    ) -> None:
        """Show another text without codings; the caret stands at the beginning of its body.

        Args:
            text: canonical text; everything else is spans of it.
            body: the zones that can be coded; the rest is dimmed.
            paragraphs: in reading order, numbered from 1.
            sentences: in reading order.
            clauses: clauses or items of enumerations; none: sentences stand for them.
            language: BCP 47 tag; decides on fonts and words.
        """
        self._release = ReleaseText(text, tuple(body), tuple(paragraphs), tuple(sentences), tuple(clauses), language)
        self._positions = Positions(text)
        had_selected = self.selected_coding is not None
        wanted = ShortTextView if len(text) <= LONGEST_SHORT_TEXT else LongTextView
        if type(self._surface.view) is not wanted:
            before = self._surface
            self._surface = self._new_surface(wanted)
            self._column.replaceWidget(before, self._surface)
            self._surface.show()
            before.hide()
            before.deleteLater()
        overlay = self._surface.overlay
        overlay.index, overlay.selected, overlay.lit, overlay.target = SpanIndex(text), None, None, None
        overlay.nothing, overlay.finds = (), Finds()
        view = self._surface.view
        view.blockSignals(True)
        self._surface.fill(self._release, self._positions, self._look)
        view.blockSignals(False)
        start = self._release.body[0][0] if self._release.body else 0
        self.set_selection(start, start)
        view.verticalScrollBar().setValue(0)
        if had_selected:
            self.coding_selected.emit("")
        self._on_cursor_moved()

    def set_codings(self, codings: Sequence[ShownCoding]) -> None:
        """Show exactly these codings."""
        overlay = self._surface.overlay
        overlay.index.replace(codings)
        gone = overlay.selected is not None and overlay.selected not in overlay.index
        if gone:
            overlay.selected = None
        self._surface.forget()
        if gone:
            self.coding_selected.emit("")

    def put_coding(self, coding: ShownCoding) -> None:
        """Add one coding or change it; only its blocks are computed and painted anew."""
        blocks = self._surface.overlay.index.put(coding)
        self._surface.brackets.put(coding)
        self._surface.refresh(blocks)

    def remove_coding(self, id: str) -> None:  # noqa: A002 - the field's name, as everywhere
        """Take one coding away."""
        overlay = self._surface.overlay
        blocks = overlay.index.remove(id)
        self._surface.brackets.remove(id)
        if overlay.selected == id:
            overlay.selected = None
            self.coding_selected.emit("")
        self._surface.refresh(blocks)

    def select_coding(self, id: str | None) -> None:  # noqa: A002 - the field's name, as everywhere
        """Bring a coding to the front with its outline and handles; None or an unknown id: none."""
        overlay = self._surface.overlay
        wanted = id if id in overlay.index else None
        if wanted == overlay.selected:
            return
        touched = [overlay.index.get(overlay.selected), overlay.index.get(wanted)]
        overlay.selected = wanted
        for coding in touched:
            if coding is not None:
                self._surface.refresh(overlay.index.blocks_of(coding))
        self.coding_selected.emit(wanted or "")

    def selection(self) -> Span:
        """The selected part of the body, in whole characters; (caret, caret) without one."""
        cursor = self._surface.view.textCursor()
        if not cursor.hasSelection():
            caret = self.cursor_position()
            return caret, caret
        start = self._positions.to_point(cursor.selectionStart())
        end = self._positions.to_point(cursor.selectionEnd())
        low, high = self._release.clip(start, end)
        return (low, high) if low < high else (self.cursor_position(), self.cursor_position())

    def set_selection(self, start: int, end: int) -> None:
        """Select a span, or put the caret where start == end."""
        view = self._surface.view
        cursor = QTextCursor(view.document())
        cursor.setPosition(self._positions.to_units(start))
        cursor.setPosition(self._positions.to_units(end), QTextCursor.MoveMode.KeepAnchor)
        view.setTextCursor(cursor)

    def cursor_position(self) -> int:
        """Where the caret stands."""
        return self._positions.to_point(self._surface.view.textCursor().position())

    def show_span(self, start: int, end: int) -> None:
        """Scroll to a span, if it is not seen already."""
        last = max(start, end - 1)
        scrolling.show(self._surface.view, self._positions.to_units(start), self._positions.to_units(last))

    def expand_to(self, unit: Unit) -> None:
        """Extend the selection, or the caret, to whole words, sentences, paragraphs or clauses of the body."""
        self.set_selection(*self._release.expanded(*self.selection(), unit))

    def move_edge(self, edge: Edge, step: Step, direction: int) -> None:
        """Move one edge of the selected coding; the opposite direction takes the step back."""
        coding = self._surface.overlay.index.get(self.selected_coding)
        if coding is None:
            return
        start, end = self._steps.moved(self._release, coding, edge, step, direction)
        if (start, end) != (coding.start, coding.end):
            self.put_coding(coding.moved(start, end))
            self.show_span(*((start, start + 1) if edge == "start" else (end - 1, end)))
            self.edges_changed.emit(coding.id, start, end)

    def cycle_overlaps(self) -> None:
        """Select the next of the codings that lie at the caret, or else of those that meet the selected one."""
        self._gestures.select_next(self.codings_here())

    def codings_here(self) -> list[str]:
        """The ids of the codings that lie at the caret, topmost first, or else of those that meet the selected one."""
        here = [coding.id for coding in self._surface.overlay.index.at(self.cursor_position())]
        selected = self.selected_coding
        return here if selected is None or selected in here else self.codings_meeting(selected)

    def codings_meeting(self, id: str) -> list[str]:  # noqa: A002 - the field's name, as everywhere
        """The ids of a coding and of all that share a character with it, in reading order."""
        index = self._surface.overlay.index
        coding = index.get(id)
        return [one.id for one in index.touching(coding.start, coding.end)] if coding is not None else []

    def next_coding(self, direction: int) -> None:
        """Select the coding after (or before) the selected one, or after the caret; scroll there."""
        index = self._surface.overlay.index
        selected = index.get(self.selected_coding)
        caret = self.cursor_position()
        key = reading_order(selected) if selected else (caret, -len(self._release.text) - 1, "")
        found = index.neighbour(key, direction)
        if found is not None:
            self.set_selection(found.start, found.start)
            self.select_coding(found.id)
            self.show_span(found.start, found.end)

    def current_sentence(self) -> int | None:
        """The index of the sentence at the caret."""
        return self._release.sentence_at(self.selection()[0])

    def neighbouring_sentence(self, direction: int) -> Span | None:
        """The sentence at the caret, or the one after or before it where it is selected or lies behind the caret."""
        start, end = self.selection()
        return self._release.next_sentence(start, end, direction)

    def set_look(self, look: Look) -> None:
        """Take other colours, families or sizes; what is read stays where it is."""
        self._look = look
        self._surface.dress(look)

    def set_font_size(self, points: float) -> None:
        """Show the text at another size, in points."""
        self.set_look(self._look.sized(points * self.logicalDpiY() / 72))

    def set_current_sentence_lit(self, on: bool) -> None:
        """Light the sentence at the caret, for deciding sentence by sentence."""
        self._lit = on
        self._light()

    def set_nothing(self, sentences: Sequence[Span]) -> None:
        """Mark the sentences that were said to hold nothing."""
        overlay = self._surface.overlay
        wanted = tuple(sorted((span[0], span[1]) for span in sentences))
        if wanted != overlay.nothing:
            overlay.nothing = wanted
            self._surface.view.viewport().update()

    def set_finds(self, spans: Sequence[Span], current: int | None) -> None:
        """Mark where words were found, in order; `current` is the number of the find in turn."""
        self._surface.overlay.finds = Finds(tuple(spans), current)
        self._surface.view.viewport().update()

    def _light(self) -> None:
        overlay = self._surface.overlay
        index = self.current_sentence() if self._lit else None
        lit = None if index is None else self._release.clip(*self._release.sentences[index])
        if lit != overlay.lit:
            overlay.lit = lit
            self._surface.view.viewport().update()

    def _copied(self) -> QMimeData:
        """The selection as text of the release (never the widget's, which changes spaces) and as a span to drag."""
        start, end = self.selection()
        cursor = self._surface.view.textCursor()
        first = self._positions.to_point(cursor.selectionStart())
        last = self._positions.to_point(cursor.selectionEnd())
        copied = QMimeData()
        copied.setText(self._release.text[first:last])
        if start < end:
            copied.setData(SPAN_MIME, f"{start},{end}".encode("ascii"))
        return copied

    def _on_cursor_moved(self) -> None:
        selection = self.selection()
        if selection != self._told:
            self._told = selection
            self._light()
            self.selection_changed.emit(*selection)
