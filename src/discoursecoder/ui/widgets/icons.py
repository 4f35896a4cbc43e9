"""The one set of icons, drawn by us from strokes on a grid of 24 by 24."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

# M and L take points, A takes a box (x, y, width, height), where it starts and how far it goes in degrees
# (counter-clockwise, 0 at three o'clock), Z closes.
_STROKES: dict[str, str] = {
    "code": "M 5 19 L 6 15 L 16 5 L 19 8 L 9 18 L 5 19 Z M 14 7 L 17 10",
    "codebook": "M 6 4 L 18 4 L 18 20 L 6 20 Z M 9 4 L 9 20 M 12 9 L 15 9 M 12 13 L 15 13",
    "agreement": "M 19 5 L 16 13 L 13 17 L 9 19 L 6 17 L 5 13 L 7 9 L 10 7 L 13 9 L 16 16 L 19 19",
    "actors": (
        "M 7 5 A 6 5 6 6 90 360 M 4 18 A 4 13 10 11 180 -180 M 15 6 A 14 6 5 5 90 -180 M 16 13 A 12 13 8 11 90 -90"
    ),
    "search": "M 16 16 L 20 20 M 17.5 11 A 4.5 4.5 13 13 0 360",
    "history": "M 5 6 L 5 10 L 9 10 M 5 10 A 5 5 14 14 160 -290 M 12 8 L 12 12 L 15 14",
    "menu": "M 5 7 L 19 7 M 5 12 L 19 12 M 5 17 L 19 17",
    "new": "M 12 5 L 12 19 M 5 12 L 19 12",
    "open": "M 4 18 L 4 6 L 9 6 L 11 8 L 20 8 L 20 18 Z",
    "sample": "M 6 4 L 15 4 L 19 8 L 19 20 L 6 20 Z M 15 4 L 15 8 L 19 8 M 9 12 L 16 12 M 9 16 L 14 16",
    "import": "M 12 4 L 12 14 M 8 10 L 12 14 L 16 10 M 5 16 L 5 20 L 19 20 L 19 16",
    "close": "M 6 6 L 18 18 M 18 6 L 6 18",
    "filter": "M 5 6 L 19 6 L 14 12 L 14 18 L 10 19 L 10 12 Z",
    "lock": "M 6 11 L 18 11 L 18 20 L 6 20 Z M 8 11 L 8 8 A 8 4 8 8 180 -180 L 16 11",
}
NAMES = tuple(_STROKES)


def _numbers(words: Iterator[str], count: int) -> list[float]:
    return [float(next(words)) for _ in range(count)]


def outline(name: str) -> QPainterPath:
    """The path of an icon on the grid of 24 by 24.

    Raises:
        KeyError: if there is no such icon: a mistake of the programmer.
    """
    path = QPainterPath()
    words = iter(_STROKES[name].split())
    for word in words:
        if word == "M":
            path.moveTo(QPointF(*_numbers(words, 2)))
        elif word == "L":
            path.lineTo(QPointF(*_numbers(words, 2)))
        elif word == "A":
            x, y, width, height, start, sweep = _numbers(words, 6)
            path.arcTo(QRectF(x, y, width, height), start, sweep)
        else:
            path.closeSubpath()
    return path


def pixmap(name: str, colour: str, size: int = 24, ratio: float = 2.0) -> QPixmap:
    """An icon in one colour, `size` pixels wide, sharp on screens with up to `ratio` times as many."""
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(size / 24, size / 24)
        pen = QPen(QColor(colour), 1.6)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPath(outline(name))
    finally:
        painter.end()
    return picture


def icon(name: str, colour: str, chosen: str | None = None, size: int = 24) -> QIcon:
    """An icon; `chosen` is its colour while the button is checked."""
    made = QIcon(pixmap(name, colour, size))
    if chosen is not None:
        made.addPixmap(pixmap(name, chosen, size), QIcon.Mode.Normal, QIcon.State.On)
    return made


def application_icon(paper: str, ink: str) -> QIcon:
    """The mark of the program: brackets in the margin of a text."""
    made = QIcon()
    for size in (16, 32, 64, 128, 256):
        picture = QPixmap(size, size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(size / 24, size / 24)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(paper))
            painter.drawRoundedRect(QRectF(1, 1, 22, 22), 4, 4)
            for colour, shape in ((ink, "M 8 5 L 5 5 L 5 14 L 8 14"), ("#d55e00", "M 8 11 L 5 11 L 5 19 L 8 19")):
                painter.setPen(QPen(QColor(colour), 2))
                words = shape.split()
                points = [QPointF(float(words[at + 1]), float(words[at + 2])) for at in range(0, len(words), 3)]
                painter.drawPolyline(points)
            painter.setPen(QPen(QColor(ink), 2))
            for y, width in ((6, 9), (11, 9), (16, 6)):
                painter.drawLine(QPointF(11, y + 1), QPointF(11 + width, y + 1))
        finally:
            painter.end()
        made.addPixmap(picture)
    return made
