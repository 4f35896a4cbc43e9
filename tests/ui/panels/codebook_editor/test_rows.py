from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from discoursecoder.core.model.category import Category
from discoursecoder.ui.models.codebook_outline import CodebookOutline
from discoursecoder.ui.panels.codebook_editor.outline import OutlinePane
from discoursecoder.ui.panels.codebook_editor.rows import paint_mark
from discoursecoder.ui.widgets.palette import LIGHT
from ui.seeing import show


def picture(pattern: int) -> bytes:
    image = QImage(24, 24, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.paper))
    painter = QPainter(image)
    paint_mark(painter, QRectF(2, 2, 20, 20), "#0b5cad", pattern, LIGHT)
    painter.end()
    return bytes(image.constBits())


def test_marks_of_one_colour_differ_in_their_pattern(qtbot: QtBot) -> None:
    assert len({picture(pattern) for pattern in range(4)}) == 4


def test_a_row_is_painted_with_name_code_key_and_count(qtbot: QtBot) -> None:
    model = CodebookOutline()
    model.show_codebook([Category(id="a", name="A", short="AAA", key="c", color="#c2266b")], "en")
    pane = show(qtbot, OutlinePane(model, LIGHT), 300, 200)
    with_code = pane.view.grab().toImage()
    model.show_codebook([Category(id="a", name="A", color="#c2266b", status="archived")], "en")
    assert pane.view.grab().toImage() != with_code
