"""The button that shows a category's colour and lets another be chosen."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QColorDialog, QMenu, QPushButton, QWidget

from discoursecoder.ui.panels.codebook_editor.rows import paint_mark
from discoursecoder.ui.widgets.access import named
from discoursecoder.ui.widgets.palette import CATEGORY_COLOURS, Colours

_SIZE = 18


class ColourButton(QPushButton):
    """Offers the ten colours that stand apart, and any other."""

    colour_chosen = Signal(str)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._shown = ""
        self._build()

    def _build(self) -> None:
        named(self, self.tr("Colour"))
        self.setIconSize(QSize(_SIZE, _SIZE))
        menu = QMenu(self)
        for number, colour in enumerate(CATEGORY_COLOURS, 1):
            title = self.tr("Colour %s").replace("%s", str(number))
            action = menu.addAction(_mark(colour, self._colours), title)
            action.setData(colour)
            action.triggered.connect(lambda _=False, one=colour: self.colour_chosen.emit(one))
        menu.addSeparator()
        menu.addAction(self.tr("Another …")).triggered.connect(lambda _=False: self._on_another_wanted())
        self.setMenu(menu)

    def show_colour(self, colour: str) -> None:
        """Show a colour."""
        self._shown = colour
        self.setIcon(_mark(colour, self._colours))
        self.setAccessibleDescription(colour)

    def set_colours(self, colours: Colours) -> None:
        """Draw in another theme."""
        self._colours = colours
        if self._shown:
            self.show_colour(self._shown)

    def _on_another_wanted(self) -> None:
        chosen = QColorDialog.getColor(QColor(self._shown or CATEGORY_COLOURS[0]), self.window(), self.tr("Colour"))
        if chosen.isValid():
            self.colour_chosen.emit(chosen.name())


def _mark(colour: str, colours: Colours) -> QIcon:
    picture = QPixmap(_SIZE * 2, _SIZE * 2)
    picture.setDevicePixelRatio(2.0)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, QRectF(1, 1, _SIZE - 2, _SIZE - 2), colour, 0, colours)
    finally:
        painter.end()
    return QIcon(picture)
