"""Labels that show plain text only."""

import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


def plain_label(text: str = "", name: str = "", *, wrap: bool = False) -> QLabel:
    """A label that never takes its text for markup; `name` is its name in the style sheet."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setObjectName(name)
    label.setWordWrap(wrap)
    return label


def scaled(font: QFont, factor: float, *, bold: bool | None = None) -> QFont:
    """A font some times as large, whether it was given in points or in pixels."""
    made = QFont(font)
    if font.pixelSize() > 0:
        made.setPixelSize(max(8, round(font.pixelSize() * factor)))
    else:
        made.setPointSizeF(max(6.0, font.pointSizeF() * factor))
    if bold is not None:
        made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


class ElidedLabel(QWidget):
    """One line of plain text, cut with an ellipsis where it does not fit; whole in the tooltip then."""

    def __init__(self, factor: float = 1.0, *, bold: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._factor = factor
        self._bold = bold
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """The whole text."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show a text; line breaks become spaces."""
        self._text = " ".join(text.split("\n"))
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    def shown_font(self) -> QFont:
        """The font in which the text is drawn."""
        return scaled(self.font(), self._factor, bold=self._bold)

    def sizeHint(self) -> QSize:
        """Wide enough for the text, one line high."""
        label = QLabel()
        label.setFont(self.shown_font())
        metrics = label.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text) + 2, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        """Narrow, since the text can be cut."""
        return QSize(40, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        try:
            painter.setFont(self.shown_font())
            painter.setPen(self.palette().color(self.foregroundRole()))
            metrics = painter.fontMetrics()
            shown = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
            self.setToolTip("" if shown == self._text else plain_tooltip(self._text))
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
        finally:
            painter.end()


def plain_tooltip(text: str) -> str:
    """A text for a tooltip, where Qt guesses whether it is markup: the signs by which it guesses are exchanged."""
    return text.replace("<", "‹").replace("&lt;", "&\u2060lt;")


_BREAKS = re.compile("[\\r\\n\\v\\f\\x85\\u2028\\u2029]+")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def one_line(text: str) -> str:
    """A text in one line of a list: breaks become a sign, and what turns the direction of its surroundings goes."""
    return _TURNING.sub("", _BREAKS.sub(" \u23ce ", text))
