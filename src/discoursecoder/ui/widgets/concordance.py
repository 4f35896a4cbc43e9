"""How the rows of a concordance are painted: the find in the middle, what stands before it close to it."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionButton, QStyleOptionViewItem, QWidget

from discoursecoder.ui.widgets.labels import scaled
from discoursecoder.ui.widgets.palette import SMALL, Colours
from discoursecoder.ui.widgets.rows import AnyIndex, data


class ConcordanceDelegate(QStyledItemDelegate):
    """Paints plain text: column `before` ends at its right edge, column `find` is set off; a tick box where one is."""

    def __init__(self, colours: Colours, parent: QWidget, *, before: int = 0, find: int = 1) -> None:
        super().__init__(parent)
        self._colours = colours
        self._before = before
        self._find = find

    def set_colours(self, colours: Colours) -> None:
        """Paint in another theme from now on."""
        self._colours = colours

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one cell; the painter is given back as it came."""
        painter.save()
        try:
            rect: QRect = option.rect
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(rect, QColor(self._colours.chosen))
            if option.state & QStyle.StateFlag.State_HasFocus:
                painter.fillRect(QRect(rect.left(), rect.top(), 2, rect.height()), QColor(self._colours.accent))
            self._cell(painter, option, index)
        finally:
            painter.restore()

    def _cell(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rect = QRect(option.rect).adjusted(SMALL, 0, -SMALL, 0)
        column, font = index.column(), QFont(option.font)
        ink, mode, flags = self._colours.ink, Qt.TextElideMode.ElideRight, Qt.AlignmentFlag.AlignLeft
        if column == self._before:
            box = self._box(option)
            self._tick(painter, option, index, box)
            rect.setLeft(box.right() + SMALL)
            mode, flags = Qt.TextElideMode.ElideLeft, Qt.AlignmentFlag.AlignRight
        elif column == self._find:
            font, ink = scaled(font, 1.0, bold=True), self._colours.accent
        elif column > self._find + 1:
            ink = self._colours.dimmed
        painter.setFont(font)
        painter.setPen(QColor(ink))
        shown = QFontMetrics(font).elidedText(str(index.data()), mode, rect.width())
        flags |= Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(rect, int(flags | Qt.TextFlag.TextSingleLine), shown)

    def _box(self, option: QStyleOptionViewItem) -> QRect:
        """Where the tick box stands: where Qt looks for a click on it."""
        widget: QWidget = option.widget
        whole = QStyleOptionViewItem(option)
        whole.features |= QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
        return widget.style().subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, whole, widget)

    def _tick(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, box: QRect) -> None:
        widget: QWidget = option.widget
        drawn = QStyleOptionButton()
        drawn.rect = box
        ticked = Qt.CheckState(data(index, Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        drawn.state = QStyle.StateFlag.State_Enabled | (
            QStyle.StateFlag.State_On if ticked else QStyle.StateFlag.State_Off
        )
        widget.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, drawn, painter, widget)
