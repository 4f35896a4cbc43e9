"""What is painted under and over the text: tints, underlines, the selected coding's outline and handles.

Only visible lines are touched. The shapes of a block are computed once, kept until a coding on it or its lines
change, and grouped by colour; the document itself is never changed.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QTextBlock

from discoursecoder.ui.panels.text.finds import Finds
from discoursecoder.ui.panels.text.geometry import BlockLines, is_mixed
from discoursecoder.ui.panels.text.look import Look
from discoursecoder.ui.panels.text.positions import Positions
from discoursecoder.ui.panels.text.release_text import Edge, ReleaseText, Span
from discoursecoder.ui.panels.text.shown import ShownCoding
from discoursecoder.ui.panels.text.spans import SpanIndex
from discoursecoder.ui.panels.text.stretches import Underline, stretches
from discoursecoder.ui.panels.text.strokes import Stroke, stroke_lines
from discoursecoder.ui.panels.text.view import ShortTextView, TextView

_SWELL = 2  # pixels a tint reaches above and below the letters, where there is room between the lines
_LEVELS_WITHOUT_ROOM = 2  # underlines that stay legible where they cross the tails of the letters


class Extent(NamedTuple):
    """The part of a coding's bracket beside one block; heights are relative to the block."""

    coding: ShownCoding
    top: float
    bottom: float
    opens: bool
    closes: bool


class BlockShapes(NamedTuple):
    """Everything painted for one block, relative to the corner of its first line."""

    tints: list[tuple[QColor, list[QRectF]]]
    strokes: list[tuple[Stroke, list[QLineF]]]
    outline: list[QRectF]
    extents: list[Extent]
    height: float


class Overlay:
    """The marks of one view."""

    def __init__(self, view: TextView) -> None:
        self._view = view
        self._has_room = isinstance(view, ShortTextView)
        self._swell = _SWELL if self._has_room else 0
        self.release = ReleaseText()
        self.positions = Positions("")
        self.index = SpanIndex()
        self.look = Look()
        self.selected: str | None = None
        self.lit: Span | None = None
        self.target: Span | None = None
        self.nothing: tuple[Span, ...] = ()  # sentences looked at and said to hold nothing, in order
        self.finds = Finds()
        self._shapes: dict[int, BlockShapes] = {}

    def forget(self, blocks: Iterable[int] | None = None) -> None:
        """Compute the shapes of these blocks anew when they are next seen; without an argument: of all."""
        if blocks is None:
            self._shapes.clear()
            return
        for block in blocks:
            self._shapes.pop(block, None)

    def shapes(self, block: QTextBlock) -> BlockShapes:
        """The shapes of one laid-out block."""
        number = block.blockNumber()
        found = self._shapes.get(number)
        if found is None:
            found = self._shapes[number] = self._compute(block, number)
        return found

    def is_prepared(self, block: QTextBlock) -> bool:
        """Whether the shapes of a block are known already."""
        return block.blockNumber() in self._shapes

    def rectangles(self, span: Span, block: QTextBlock) -> list[QRectF]:
        """Where a span stands within one block."""
        start, end = self.index.block_span(block.blockNumber())
        low, high = max(span[0], start), min(span[1], end)
        return self._lines(block).rectangles(*self._within(block, low, high)) if low < high else []

    def area(self, blocks: range) -> QRect:
        """The part of the viewport that some blocks take, for painting it anew."""
        viewport = self._view.viewport().rect()
        document = self._view.document()
        seen = [block.blockNumber() for block, _ in self._view.visible_blocks(0, viewport.height())]
        here = [number for number in seen if number in blocks]
        if not here:
            return QRect()
        top = self._view.block_place(document.findBlockByNumber(here[0])).y()
        last = document.findBlockByNumber(here[-1])
        bottom = self._view.block_place(last).y() + last.layout().boundingRect().height()
        return QRect(0, int(top) - 8, viewport.width(), int(bottom - top) + 24).intersected(viewport)

    def handles(self) -> dict[Edge, QLineF]:
        """The edges of the selected coding as upright lines in the viewport, where they are seen."""
        coding = self.index.get(self.selected)
        if coding is None:
            return {}
        rtl = self._view.document().defaultTextOption().textDirection() is Qt.LayoutDirection.RightToLeft
        found: dict[Edge, QLineF] = {}
        blocks = self.index.blocks_of(coding)
        for block, corner in self._view.visible_blocks(-40, self._view.viewport().height() + 40):
            outline = self.shapes(block).outline
            if not outline:
                continue
            if block.blockNumber() == blocks.start:
                first = [one.translated(corner) for one in outline if one.top() == outline[0].top()]
                found["start"] = _upright(first, right=rtl)
            if block.blockNumber() == blocks.stop - 1:
                last = [one.translated(corner) for one in outline if one.top() == outline[-1].top()]
                found["end"] = _upright(last, right=not rtl)
        return found

    def paint_under(self, painter: QPainter, area: QRect) -> None:
        """Paint the lit sentence, tints, underlines and the outline of the selected coding."""
        for block, corner in self._view.visible_blocks(area.top() - 12, area.bottom() + 12):
            shapes = self.shapes(block)
            painter.save()
            painter.translate(corner.x(), round(corner.y()))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            self._paint_span(painter, block, self.lit, 28)
            for colour, rectangles in shapes.tints:
                painter.setBrush(colour)
                painter.drawRects(rectangles)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            here = self.index.block_span(block.blockNumber())
            self.finds.paint(painter, here, self.look, partial(self.rectangles, block=block))
            for stroke, lines in shapes.strokes:
                painter.setPen(stroke.pen())
                painter.drawLines(lines)
            self._paint_nothing(painter, block)
            painter.setPen(Qt.PenStyle.NoPen)
            self._paint_span(painter, block, self.target, 80)
            if shapes.outline:
                painter.setPen(QPen(self.look.colour("accent"), 1.4))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                for rectangle in shapes.outline:
                    painter.drawRoundedRect(rectangle, 3, 3)
            painter.restore()

    def paint_over(self, painter: QPainter, area: QRect) -> None:
        """Paint the handles with which the edges of the selected coding are dragged."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = self.look.colour("accent")
        for edge, line in self.handles().items():
            if line.y2() < area.top() - 8 or line.y1() > area.bottom() + 8:
                continue
            painter.setPen(QPen(accent, 2))
            painter.drawLine(line)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(accent))
            painter.drawEllipse(line.p1() if edge == "start" else line.p2(), 3.5, 3.5)

    def _paint_nothing(self, painter: QPainter, block: QTextBlock) -> None:
        """Underline with sparse dots what was said to hold nothing, so that it differs from what nobody looked at."""
        if not self.nothing:
            return
        start, end = self.index.block_span(block.blockNumber())
        first = bisect_right(self.nothing, start, key=lambda span: span[1])
        last = bisect_left(self.nothing, end, key=lambda span: span[0])
        pen = QPen(self.look.colour("dimmed"), 1.6)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern((0.1, 3.4))
        painter.setPen(pen)
        for span in self.nothing[first:last]:
            for one in self.rectangles(span, block):
                below = one.bottom() + self._swell
                painter.drawLine(QLineF(one.left() + 2, below, one.right() - 2, below))

    def _paint_span(self, painter: QPainter, block: QTextBlock, span: Span | None, opacity: int) -> None:
        if span is None:
            return
        colour = self.look.colour("accent")
        colour.setAlpha(opacity)
        painter.setBrush(colour)
        painter.drawRects([_swollen(one, 3) for one in self.rectangles(span, block)])

    def _lines(self, block: QTextBlock) -> BlockLines:
        start, end = self.index.block_span(block.blockNumber())
        return BlockLines(block, mixed=is_mixed(self.release.text[start:end]))

    def _within(self, block: QTextBlock, start: int, end: int) -> tuple[int, int]:
        base = block.position()
        return self.positions.to_units(start) - base, self.positions.to_units(end) - base

    def _compute(self, block: QTextBlock, number: int) -> BlockShapes:
        start, end = self.index.block_span(number)
        codings = self.index.in_block(number)
        height = block.layout().boundingRect().height()
        if not codings:
            return BlockShapes([], [], [], [], height)
        lines = self._lines(block)
        tints, underlines = stretches(codings, start, end, self.selected)
        by_colour: dict[tuple[str, bool], list[QRectF]] = {}
        for tint in tints:
            there = lines.rectangles(*self._within(block, tint.start, tint.end))
            by_colour.setdefault((tint.coding.colour, tint.coding.suggested), []).extend(
                _swollen(one, self._swell) for one in there
            )
        outline = []
        selected = self.index.get(self.selected)
        if selected is not None and number in self.index.blocks_of(selected):
            there = lines.rectangles(*self._within(block, max(start, selected.start), min(end, selected.end)))
            outline = [_swollen(one, self._swell + 1).adjusted(-1, 0, 1, 0) for one in there]
        return BlockShapes(
            [(self._tinted(*key), rectangles) for key, rectangles in by_colour.items()],
            self._strokes(block, lines, underlines),
            outline,
            [self._extent(coding, block, lines, start, end) for coding in codings],
            height,
        )

    def _tinted(self, colour: str, suggested: bool) -> QColor:
        tint = QColor(colour)
        tint.setAlphaF(self.look.tint * (0.5 if suggested else 1.0))
        return tint

    def _strokes(
        self, block: QTextBlock, lines: BlockLines, underlines: list[Underline]
    ) -> list[tuple[Stroke, list[QLineF]]]:
        levels = max((underline.level for underline in underlines), default=0) + 1
        room = max(lines.height * (self.look.line_height - 1), 6.0)
        width = (2.0 if levels <= 2 else 1.5) * max(1.0, self.look.size / 20)
        pitch = min(width + 1.0, room / levels) * (1 if self._has_room else -1)
        grouped: dict[Stroke, list[QLineF]] = {}
        for underline in underlines:
            if not self._has_room and underline.level >= _LEVELS_WITHOUT_ROOM:
                continue
            below = self._swell - width / 2 + underline.level * pitch
            for one in lines.rectangles(*self._within(block, underline.start, underline.end)):
                height = one.bottom() + (round(below) if levels <= 2 else below)
                line = QLineF(one.left(), height, one.right(), height)
                for stroke, drawn in stroke_lines(underline.coding, line, width):
                    grouped.setdefault(stroke, []).append(drawn)
        return list(grouped.items())

    def _extent(self, coding: ShownCoding, block: QTextBlock, lines: BlockLines, start: int, end: int) -> Extent:
        low, high = self._within(block, max(start, coding.start), max(start, min(end, coding.end)))
        top = lines.tops[lines.line_of(low)] if lines.tops else 0.0
        bottom = (lines.tops[lines.line_of(max(low, high - 1))] if lines.tops else 0.0) + lines.height
        return Extent(coding, top - self._swell, bottom + self._swell, coding.start >= start, coding.end <= end + 1)


def _swollen(rectangle: QRectF, by: float) -> QRectF:
    return rectangle.adjusted(0, -by, 0, by)


def _upright(line: list[QRectF], *, right: bool) -> QLineF:
    across = max(one.right() for one in line) if right else min(one.left() for one in line)
    return QLineF(QPointF(across, line[0].top() - 1), QPointF(across, line[0].bottom() + 1))
