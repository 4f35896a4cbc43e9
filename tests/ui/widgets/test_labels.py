import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from discoursecoder.ui.widgets.labels import ElidedLabel, one_line, plain_label, plain_tooltip, scaled
from ui.seeing import colours_on, show


def test_a_label_never_takes_its_text_for_markup(qtbot: QtBot) -> None:
    marked = show(qtbot, plain_label("<b>bold</b>"))
    assert marked.textFormat() == Qt.TextFormat.PlainText
    assert marked.sizeHint().width() > marked.fontMetrics().horizontalAdvance("bold")


def test_a_font_grows_in_points_and_in_pixels_alike(qapp: QApplication) -> None:
    points, pixels = QFont(), QFont()
    points.setPointSizeF(10)
    pixels.setPixelSize(20)
    assert scaled(points, 1.5).pointSizeF() == 15
    assert scaled(pixels, 1.5).pixelSize() == 30
    assert (points.pointSizeF(), pixels.pixelSize()) == (10, 20)


def test_no_font_becomes_too_small_to_read(qapp: QApplication) -> None:
    points, pixels = QFont(), QFont()
    points.setPointSizeF(8)
    pixels.setPixelSize(10)
    assert scaled(points, 0.1).pointSizeF() == 6
    assert scaled(pixels, 0.1).pixelSize() == 8


def test_a_font_is_made_bold_or_plain_only_where_asked(qapp: QApplication) -> None:
    font = QFont()
    font.setBold(True)
    assert scaled(font, 1.0).bold()
    assert not scaled(font, 1.0, bold=False).bold()
    assert scaled(QFont(), 1.0, bold=True).weight() == QFont.Weight.DemiBold


def test_a_long_title_is_cut_and_stands_whole_in_the_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel()
    label.set_text("A joint declaration of <two> ministers " * 5)
    show(qtbot, label, 120, 24)
    assert label.toolTip().startswith("A joint declaration of ‹two> ministers")
    assert label.accessibleName() == label.text()


def test_a_title_that_fits_needs_no_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel()
    label.set_text("Short")
    show(qtbot, label, 400, 24)
    assert label.toolTip() == ""
    assert len(colours_on(label)) > 1


def test_a_title_of_two_lines_is_shown_in_one(qtbot: QtBot) -> None:
    label = ElidedLabel()
    label.set_text("Wang Yi meets\nhis colleague")
    show(qtbot, label)
    assert label.text() == "Wang Yi meets his colleague"
    one, two = ElidedLabel(), ElidedLabel(2.0, bold=True)
    for title in (one, two):
        qtbot.addWidget(title)
        title.set_text("Wang Yi")
    assert two.sizeHint().height() > one.sizeHint().height()
    assert two.sizeHint().width() > 1.5 * one.sizeHint().width()
    assert one.minimumSizeHint().width() <= 40


@pytest.mark.parametrize("text", ["<b>not bold</b>", "1 &lt; 2", "a <br/> b", "R&D", "<a href='x'>x</a>"])
def test_what_looks_like_markup_is_shown_sign_by_sign_in_a_tooltip(text: str, qtbot: QtBot) -> None:
    guessing, plain = QLabel(plain_tooltip(text)), plain_label(plain_tooltip(text))
    for label in (guessing, plain):
        qtbot.addWidget(label)
    assert guessing.grab().toImage() == plain.grab().toImage()


def test_a_text_in_a_list_takes_one_line_and_turns_nothing_around_it() -> None:
    assert one_line("two\r\nlines\u2028and \u202eturned\u2069 <b>") == "two \u23ce lines \u23ce and turned <b>"
    assert one_line("עברית\u200f") == "עברית\u200f"
