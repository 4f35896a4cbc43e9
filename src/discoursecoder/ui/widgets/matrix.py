"""A small matrix of figures in tinted cells: pairs of coders, or one coder's categories against another's."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from discoursecoder.ui.widgets.labels import plain_tooltip, scaled
from discoursecoder.ui.widgets.palette import MEDIUM, SMALL, Colours, mixed


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell, how strong its tint is (0 to 1), whether it is a cause for care, and its description."""

    text: str = ""
    strength: float = 0.0
    alarm: bool = False
    tip: str = ""


class Matrix(QWidget):
    """Named rows and columns of tinted cells; the cell in focus moves by arrow keys and is read out."""

    cell_activated = Signal(int, int)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._rows: Sequence[str] = ()
        self._columns: Sequence[str] = ()
        self._cells: Sequence[Sequence[Cell]] = ()
        self._focus = (0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_colours(self, colours: Colours) -> None:
        """Paint in another theme from now on."""
        self._colours = colours
        self.update()

    def set_cells(self, rows: Sequence[str], columns: Sequence[str], cells: Sequence[Sequence[Cell]]) -> None:
        """Show a matrix: one name a row, one a column, and the cells row by row."""
        self._rows, self._columns, self._cells = tuple(rows), tuple(columns), cells
        self._focus = (0, 0)
        self.updateGeometry()
        self.update()

    def cell_at(self, point: QPoint) -> tuple[int, int] | None:
        """The row and column at a place of the widget."""
        width, height, left, top = self._measures()
        row, column = (point.y() - top) // height, (point.x() - left) // width
        inside = 0 <= row < len(self._rows) and 0 <= column < len(self._columns)
        return (row, column) if inside else None

    def _measures(self) -> tuple[int, int, int, int]:
        metrics = QFontMetrics(self.font())
        small = QFontMetrics(scaled(self.font(), 0.85))
        widest = max((small.horizontalAdvance(name) for name in self._columns), default=0)
        width = max(36, widest + SMALL, self._widest_cell(metrics) + MEDIUM)
        left = max((metrics.horizontalAdvance(name) for name in self._rows), default=0) + MEDIUM + SMALL
        return width, metrics.height() + MEDIUM + SMALL, left, small.height() + SMALL

    def _widest_cell(self, metrics: QFontMetrics) -> int:
        return max((metrics.horizontalAdvance(cell.text) for row in self._cells for cell in row), default=0)

    def sizeHint(self) -> QSize:
        """Room for all rows and columns."""
        width, height, left, top = self._measures()
        return QSize(left + width * len(self._columns) + 1, top + height * len(self._rows) + 1)

    def minimumSizeHint(self) -> QSize:
        """The same: a matrix is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint names and cells."""
        painter = QPainter(self)
        try:
            self._paint(painter)
        finally:
            painter.end()

    def _paint(self, painter: QPainter) -> None:
        width, height, left, top = self._measures()
        colours = self._colours
        painter.setPen(QColor(colours.dimmed))
        painter.setFont(scaled(self.font(), 0.85))
        for column, name in enumerate(self._columns):
            painter.drawText(QRect(left + column * width, 0, width, top), Qt.AlignmentFlag.AlignCenter, name)
        painter.setFont(self.font())
        for row, name in enumerate(self._rows):
            painter.setPen(QColor(colours.ink))
            line = QRect(0, top + row * height, left - MEDIUM, height)
            painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), name)
            for column in range(len(self._columns)):
                box = QRect(left + column * width, line.top(), width - 2, height - 2)
                cell = self._cells[row][column]
                strong = colours.heat_alarm if cell.alarm else colours.heat_high
                painter.fillRect(box, QColor(mixed(strong, colours.frame, cell.strength)))
                painter.setPen(QColor(colours.ink))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cell.text)
                if self.hasFocus() and self._focus == (row, column):
                    painter.setPen(QColor(colours.accent))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRect(box.adjusted(0, 0, -1, -1))
                    painter.drawRect(box.adjusted(1, 1, -2, -2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the focus, Enter opens the cell."""
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None and self._rows and self._columns:
            row = min(len(self._rows) - 1, max(0, self._focus[0] + step[0]))
            column = min(len(self._columns) - 1, max(0, self._focus[1] + step[1]))
            self._focus = (row, column)
            self.setAccessibleDescription(self._cells[row][column].tip)
            self.update()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._rows:
            self.cell_activated.emit(*self._focus)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens the cell."""
        found = self.cell_at(event.position().toPoint())
        if found is not None:
            self._focus = found
            self.update()
            self.cell_activated.emit(*found)

    def event(self, event: QEvent) -> bool:
        """Tooltips belong to cells."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self.cell_at(event.pos())
            tip = self._cells[found[0]][found[1]].tip if found else ""
            QToolTip.showText(event.globalPos(), plain_tooltip(tip), self)
            return True
        return super().event(event)
