"""The two read-only views: one with room between the lines, one for very long texts; the same surface on both.

`ShortTextView` lays out everything and honours line heights; `LongTextView` lays out what is seen. Neither is ever
asked for its text. Both call the layers below and above the text from their paint event, and take what is copied or
dragged from the frozen text.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextBlock, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

LONGEST_SHORT_TEXT = 300_000
"""Characters up to which the whole text is laid out with its line height."""

Layer: TypeAlias = Callable[[QPainter, QRect], None]


def _nothing(_painter: QPainter, _area: QRect) -> None:
    """A layer without marks."""


@dataclass(slots=True)
class Hooks:
    """What a view asks for: the layers below and above its text, and what is copied or dragged out of it."""

    under: Layer = _nothing
    over: Layer = _nothing
    copied: Callable[[], QMimeData] = QMimeData


class ShortTextView(QTextEdit):
    """The view for releases up to LONGEST_SHORT_TEXT characters."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hooks = Hooks()
        self.setAcceptRichText(False)
        self.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)
        _prepare(self)

    def set_side_margins(self, left: int, right: int) -> None:
        """Leave room beside the text column, in pixels."""
        self.setViewportMargins(left, 0, right, 0)

    def visible_blocks(self, top: float, bottom: float) -> Iterator[tuple[QTextBlock, QPointF]]:
        """The blocks between two heights of the viewport, each with the place of its first line's corner."""
        layout = self.document().documentLayout()
        scrolled = self.verticalScrollBar().value()
        block = self._block_above(scrolled + top)
        while block.isValid():
            place = layout.blockBoundingRect(block)
            if place.top() - scrolled > bottom:
                return
            if place.bottom() - scrolled >= top:
                yield block, block.layout().position() - QPointF(0, scrolled)
            block = block.next()

    def _block_above(self, height: float) -> QTextBlock:
        """The last block that begins above a height of the document, or the first one.

        Qt's own search goes astray above the first line. Galloping first, for asking about a block lays out all
        that stands above it.
        """
        document = self.document()
        layout = document.documentLayout()
        low, high = 0, 1
        while (
            high < document.blockCount() and layout.blockBoundingRect(document.findBlockByNumber(high)).top() < height
        ):
            low, high = high, high * 2
        high = min(high, document.blockCount())
        while high - low > 1:
            middle = (low + high) // 2
            if layout.blockBoundingRect(document.findBlockByNumber(middle)).top() < height:
                low = middle
            else:
                high = middle
        return document.findBlockByNumber(low)

    def block_place(self, block: QTextBlock) -> QPointF:
        """The corner of a block's first line in the viewport, which may lie outside of what is seen."""
        self.document().documentLayout().blockBoundingRect(block)
        return block.layout().position() - QPointF(0, self.verticalScrollBar().value())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what lies under the text, the text, and what lies over it."""
        _paint(self.viewport(), event.rect(), self.hooks.under)
        super().paintEvent(event)
        _paint(self.viewport(), event.rect(), self.hooks.over)

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied or dragged: the frozen text, never the widget's."""
        return self.hooks.copied()

    def event(self, event: QEvent) -> bool:
        """Let the wheel turn over the empty sides too."""
        if event.type() == QEvent.Type.Wheel and isinstance(event, QWheelEvent):
            self.wheelEvent(event)
            return True
        return super().event(event)


class LongTextView(QPlainTextEdit):
    """The view for longer releases; lines stand at their natural height."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hooks = Hooks()
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        _prepare(self)

    def set_side_margins(self, left: int, right: int) -> None:
        """Leave room beside the text column, in pixels."""
        self.setViewportMargins(left, 0, right, 0)

    def visible_blocks(self, top: float, bottom: float) -> Iterator[tuple[QTextBlock, QPointF]]:
        """The blocks between two heights of the viewport, each with the place of its first line's corner."""
        block = self.firstVisibleBlock()
        place = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
        while block.isValid() and place.y() <= bottom:
            height = self.blockBoundingRect(block).height()
            if place.y() + height >= top:
                yield block, place
            place = QPointF(place.x(), place.y() + height)
            block = block.next()

    def block_place(self, block: QTextBlock) -> QPointF:
        """The corner of a block's first line in the viewport, which may lie outside of what is seen."""
        return self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what lies under the text, the text, and what lies over it."""
        _paint(self.viewport(), event.rect(), self.hooks.under)
        super().paintEvent(event)
        _paint(self.viewport(), event.rect(), self.hooks.over)

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied or dragged: the frozen text, never the widget's."""
        return self.hooks.copied()

    def event(self, event: QEvent) -> bool:
        """Let the wheel turn over the empty sides too."""
        if event.type() == QEvent.Type.Wheel and isinstance(event, QWheelEvent):
            self.wheelEvent(event)
            return True
        return super().event(event)


TextView: TypeAlias = ShortTextView | LongTextView


def _prepare(view: QTextEdit | QPlainTextEdit) -> None:
    view.setReadOnly(True)
    view.setUndoRedoEnabled(False)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    view.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    view.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
    view.setAutoFillBackground(True)
    view.viewport().setMouseTracking(True)
    view.viewport().setAcceptDrops(True)
    view.setCursorWidth(2)


def _paint(viewport: QWidget, area: QRect, layer: Layer) -> None:
    """Run one layer; whatever happens in it, the painter is closed."""
    painter = QPainter(viewport)
    try:
        layer(painter, area)
    finally:
        painter.end()
