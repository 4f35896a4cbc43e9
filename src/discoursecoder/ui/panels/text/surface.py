"""One view with its margin, its numbers and its pointer, placed side by side.

The text column stands in the middle of the pane, the margin at its logical start, the numbers at its end.
"""

from PySide6.QtCore import QRect, QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from discoursecoder.ui.panels.text import document, scrolling
from discoursecoder.ui.panels.text.brackets import Brackets
from discoursecoder.ui.panels.text.look import Look
from discoursecoder.ui.panels.text.margin import Margin, margin_width
from discoursecoder.ui.panels.text.marks import MarkLayer
from discoursecoder.ui.panels.text.numbers import Numbers
from discoursecoder.ui.panels.text.overlay import Overlay
from discoursecoder.ui.panels.text.pointer import Pointer
from discoursecoder.ui.panels.text.positions import Positions
from discoursecoder.ui.panels.text.release_text import ReleaseText
from discoursecoder.ui.panels.text.view import TextView

_NUMBERS_WIDTH = 34
_BLOCKS_AT_ONCE = 2


class Surface(QWidget):
    """Everything that is painted for one release; knows where things stand, not what acts mean."""

    column_moved = Signal(int, int)  # left and width of the text column in this widget

    def __init__(self, parent: QWidget, view_class: type[TextView]) -> None:
        super().__init__(parent)
        self._build(view_class)
        bar = self.view.verticalScrollBar()
        bar.valueChanged.connect(self._on_scrolled)
        bar.rangeChanged.connect(self._on_laid_out)
        self._idle.timeout.connect(self.prepare)

    def _build(self, view_class: type[TextView]) -> None:
        self.view = view_class(self)
        self.overlay = Overlay(self.view)
        self.brackets = Brackets(self.view, self.overlay)
        self.margin = Margin(self, self.overlay, self.brackets, self.view.viewport())
        self.numbers = Numbers(self, self.overlay, self.view)
        self.pointer = Pointer(self.view, self.overlay)
        self.marks = MarkLayer(self.view, self.overlay)
        self.view.hooks.under = self._paint_under
        self.view.hooks.over = self.overlay.paint_over
        self.setFocusProxy(self.view)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(0)

    def fill(self, release: ReleaseText, positions: Positions, look: Look) -> None:
        """Show another text, from its top."""
        self.overlay.release, self.overlay.positions, self.overlay.look = release, positions, look
        mirrored = document.is_right_to_left(release)
        self.margin.mirrored = self.numbers.mirrored = mirrored
        document.fill(self.view, release, positions, look)
        self.forget()
        self._place()

    def dress(self, look: Look) -> None:
        """Show the same text in another look; what is read stays where it is."""
        place = scrolling.top_line(self.view)
        self.overlay.look = look
        document.dress(self.view, self.overlay.release, self.overlay.positions, look)
        self.forget()
        self._place()
        scrolling.scroll_to(self.view, *place)

    def _paint_under(self, painter: QPainter, area: QRect) -> None:
        self.marks.paint(painter, area)
        self.overlay.paint_under(painter, area)

    def forget(self) -> None:
        """Compute and paint everything anew."""
        self.overlay.forget()
        self.marks.forget()
        self.brackets.forget()
        self.refresh()

    def refresh(self, blocks: range | None = None) -> None:
        """Paint some blocks anew (all: without an argument), and the margin beside them."""
        if blocks is None:
            self.view.viewport().update()
        else:
            self.overlay.forget(blocks)
            self.view.viewport().update(self.overlay.area(blocks))
        self.margin.update()
        self.numbers.update()

    def prepare(self) -> None:
        """Compute a few blocks of the neighbouring pages while nothing else is to do, and come back for more."""
        height = self.view.viewport().height()
        ahead = [block for block, _ in self.view.visible_blocks(-height, 2 * height)]
        missing = [block for block in ahead if not self.overlay.is_prepared(block)]
        for block in missing[:_BLOCKS_AT_ONCE]:
            self.overlay.shapes(block)
        if missing[_BLOCKS_AT_ONCE:]:
            self._idle.start()

    def column(self) -> tuple[int, int]:
        """Left and width of the text column in this widget, in pixels."""
        left, width = self._column()
        return left + document.PADDING, width - 2 * document.PADDING

    def sizeHint(self) -> QSize:
        """Room for the column and its margin."""
        return QSize(760, 620)

    def minimumSizeHint(self) -> QSize:
        """A few words a line."""
        return QSize(360, 120)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the text out at the new width; the line at the top stays there."""
        super().resizeEvent(event)
        place = scrolling.top_line(self.view)
        self._place()
        if event.oldSize().width() != event.size().width():
            self.overlay.forget()
            self.marks.forget()
            self.brackets.relaid()
            scrolling.scroll_to(self.view, *place)

    def _column(self) -> tuple[int, int]:
        bar = self.view.verticalScrollBar().sizeHint().width()
        room = self.width() - bar - _NUMBERS_WIDTH
        look, release = self.overlay.look, self.overlay.release
        wanted = round(look.measure(release.language)) + 2 * document.PADDING
        margin = margin_width(look) - document.PADDING
        width = max(120, min(wanted, room - margin))
        beside = max(margin, (self.width() - bar - width) // 2)
        if self.margin.mirrored:
            return max(_NUMBERS_WIDTH, min(beside, self.width() - bar - margin - width)), width
        return beside, width

    def _place(self) -> None:
        left, width = self._column()
        self.view.setGeometry(QRect(0, 0, self.width(), self.height()))
        bar = self.view.verticalScrollBar().sizeHint().width()
        right = max(0, self.width() - bar - left - width)
        self.view.set_side_margins(left, right)
        start = QRect(0, 0, left, self.height())
        end = QRect(left + width, 0, right, self.height())
        self.margin.setGeometry(end if self.margin.mirrored else start)
        self.numbers.setGeometry(start if self.margin.mirrored else end)
        self.margin.raise_()
        self.numbers.raise_()
        self.column_moved.emit(*self.column())

    def _on_scrolled(self) -> None:
        self._idle.start()
        self.margin.update()
        self.numbers.update()

    def _on_laid_out(self) -> None:
        self.brackets.relaid()
        self.margin.update()
