"""Scrolling so that a line stands at a height, in both kinds of view; positions are Qt's."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextBlock

from discoursecoder.ui.panels.text.view import ShortTextView, TextView


def top_line(view: TextView) -> tuple[int, float]:
    """The position of the first line that is wholly seen, and its height in the viewport; (0, 0) without any."""
    for block, corner in view.visible_blocks(0, view.viewport().height()):
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            if corner.y() + line.y() >= 0:
                return block.position() + line.textStart(), corner.y() + line.y()
    return 0, 0.0


def height_of(view: TextView, unit: int) -> float:
    """The height in the viewport of the top of the line that holds a position."""
    block = view.document().findBlock(unit)
    corner = view.block_place(block)
    return corner.y() + _line_top(view, block, unit)


def scroll_to(view: TextView, unit: int, height: float) -> None:
    """Bring the line that holds a position to a height in the viewport, as near as the text allows."""
    bar = view.verticalScrollBar()
    if isinstance(view, ShortTextView):
        bar.setValue(round(bar.value() + height_of(view, unit) - height))
        return
    block = view.document().findBlock(unit)
    view.block_place(block)
    line = block.layout().lineForTextPosition(unit - block.position())
    above = round(height / max(1.0, line.height() if line.isValid() else 1.0))
    bar.setValue(block.firstLineNumber() + (line.lineNumber() if line.isValid() else 0) - above)


def show(view: TextView, first: int, last: int) -> None:
    """Scroll only where needed, so that the lines from one position to another are seen, the first at least."""
    room = view.viewport().height()
    block = view.document().findBlock(first)
    if not isinstance(view, ShortTextView) and not _is_near(view, block):
        scroll_to(view, first, room / 3)
        return
    top, bottom = height_of(view, first), height_of(view, last) + 2 * view.fontMetrics().height()
    if top < 0 or bottom > room:
        scroll_to(view, first, min(room / 3, max(8.0, room - (bottom - top) - 8)))


def _line_top(view: TextView, block: QTextBlock, unit: int) -> float:
    view.block_place(block)
    line = block.layout().lineForTextPosition(unit - block.position())
    return line.y() if line.isValid() else 0.0


def _is_near(view: TextView, block: QTextBlock) -> bool:
    seen: list[tuple[QTextBlock, QPointF]] = list(view.visible_blocks(0, view.viewport().height()))
    return bool(seen) and seen[0][0].blockNumber() <= block.blockNumber() <= seen[-1][0].blockNumber()
