"""The mouse on the text: clicking codings, dragging their edges, dropping categories, tooltips.

It watches the viewport's events before the view does; what it does not take (placing the caret, selecting words and
paragraphs, dragging selected text) stays Qt's.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from discoursecoder.ui.panels.text.geometry import Place, caret_at, place_at
from discoursecoder.ui.panels.text.overlay import Overlay
from discoursecoder.ui.panels.text.release_text import Edge
from discoursecoder.ui.panels.text.shown import CATEGORY_MIME
from discoursecoder.ui.panels.text.tooltip import show_tooltip
from discoursecoder.ui.panels.text.view import TextView

_GRASP = 6.0  # pixels around an edge within which it is taken


class Pointer(QObject):
    """Turns mouse events on one view into acts; all positions are code points."""

    clicked = Signal(int, bool)  # position, whether a character was hit
    double_clicked = Signal(int)
    edge_dragged = Signal(str, int)  # "start" or "end", where the pointer is
    edge_released = Signal()
    category_hovered = Signal(int)  # position, or -1 when it has left
    category_dropped = Signal(str, int)

    def __init__(self, view: TextView, overlay: Overlay) -> None:
        super().__init__(view)
        self._view = view
        self._overlay = overlay
        self._pressed: QPoint | None = None
        self._edge: Edge | None = None
        view.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: PLR0911 - one return for each kind of event
        """Take the events that are ours; True keeps them from the view."""
        # A plain chain of cases: the view still sends other events while this object is being taken down.
        match event.type():
            case QEvent.Type.MouseMove:
                return self._move(event)
            case QEvent.Type.MouseButtonPress:
                return self._press(event)
            case QEvent.Type.MouseButtonRelease:
                return self._release(event)
            case QEvent.Type.MouseButtonDblClick:
                return self._double(event)
            case QEvent.Type.ToolTip:
                return self._tell(event)
            case QEvent.Type.DragEnter | QEvent.Type.DragMove:
                return self._hover(event)
            case QEvent.Type.DragLeave:
                return self._leave(event)
            case QEvent.Type.Drop:
                return self._drop(event)
        return False

    def edge_at(self, point: QPointF) -> Edge | None:
        """The edge of the selected coding that can be grasped at a point of the viewport."""
        near: list[tuple[float, Edge]] = []
        for edge, line in self._overlay.handles().items():
            if line.y1() - 4 <= point.y() <= line.y2() + 4 and abs(line.x1() - point.x()) <= _GRASP:
                near.append((abs(line.x1() - point.x()), edge))
        return min(near)[1] if near else None

    def place(self, point: QPointF) -> Place:
        """What lies at a point of the viewport, in code points."""
        found = place_at(self._view, point)
        return Place(self._overlay.positions.to_point(found.unit), found.exact)

    def _press(self, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent) or event.button() is not Qt.MouseButton.LeftButton:
            return False
        self._edge = self.edge_at(event.position())
        self._pressed = None if self._edge else event.position().toPoint()
        return self._edge is not None

    def _move(self, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent):
            return False
        if self._edge is not None:
            self._scroll_along(event.position().y())
            unit = caret_at(self._view, event.position())
            self.edge_dragged.emit(self._edge, self._overlay.positions.to_point(unit))
            return True
        if event.buttons() == Qt.MouseButton.NoButton:
            edge = self.edge_at(event.position())
            shape = Qt.CursorShape.SizeHorCursor if edge else Qt.CursorShape.IBeamCursor
            self._view.viewport().setCursor(shape)
        return False

    def _scroll_along(self, height: float) -> None:
        """An edge dragged over the border of the pane takes the text along."""
        bar = self._view.verticalScrollBar()
        if height < 0:
            bar.setValue(bar.value() - bar.singleStep())
        elif height > self._view.viewport().height():
            bar.setValue(bar.value() + bar.singleStep())

    def _release(self, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent) or event.button() is not Qt.MouseButton.LeftButton:
            return False
        if self._edge is not None:
            self._edge = None
            self.edge_released.emit()
            return True
        pressed, self._pressed = self._pressed, None
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if pressed is not None and plain:
            moved = (event.position().toPoint() - pressed).manhattanLength()
            if moved < QApplication.startDragDistance():
                self.clicked.emit(*self.place(event.position()))
        return False

    def _double(self, event: QEvent) -> bool:
        self._pressed = None
        if isinstance(event, QMouseEvent) and event.button() is Qt.MouseButton.LeftButton:
            found = self.place(event.position())
            if found.exact:
                self.double_clicked.emit(found.unit)
        return False

    def _tell(self, event: QEvent) -> bool:
        if not isinstance(event, QHelpEvent):
            return False
        found = self.place(QPointF(event.pos()))
        codings = self._overlay.index.at(found.unit) if found.exact else []
        show_tooltip(event.globalPos(), [coding.description for coding in codings], self._view.viewport())
        return True

    def _hover(self, event: QEvent) -> bool:
        if not isinstance(event, QDragMoveEvent) or not event.mimeData().hasFormat(CATEGORY_MIME):
            return False
        event.acceptProposedAction()
        self.category_hovered.emit(self.place(event.position()).unit)
        return True

    def _leave(self, _event: QEvent) -> bool:
        self.category_hovered.emit(-1)
        return False

    def _drop(self, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent) or not event.mimeData().hasFormat(CATEGORY_MIME):
            return False
        name = bytes(event.mimeData().data(CATEGORY_MIME).data()).decode("utf-8", "replace")
        event.acceptProposedAction()
        self.category_hovered.emit(-1)
        self.category_dropped.emit(name, self.place(event.position()).unit)
        return True
