import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from discoursecoder.ui.widgets.icons import NAMES, application_icon, icon, outline, pixmap
from ui.seeing import colours_of, colours_on, show


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_stays_inside_its_grid_and_is_drawn_in_its_colour(name: str, qapp: QApplication) -> None:
    box = outline(name).boundingRect()
    assert not box.isEmpty()
    assert box.left() >= 1
    assert box.top() >= 1
    assert box.right() <= 23
    assert box.bottom() <= 23
    assert "#2c5f8f" in colours_of(pixmap(name, "#2c5f8f").toImage())


def test_no_two_icons_look_the_same(qapp: QApplication) -> None:
    pictures = [pixmap(name, "#000000").toImage() for name in NAMES]
    alike = [(a, b) for i, a in enumerate(NAMES) for j, b in enumerate(NAMES) if i < j and pictures[i] == pictures[j]]
    assert alike == []


def test_an_icon_is_sharp_on_a_screen_with_twice_as_many_pixels(qapp: QApplication) -> None:
    picture = pixmap("new", "#000000", size=18)
    assert picture.size() == QSize(36, 36)
    assert picture.deviceIndependentSize().toSize() == QSize(18, 18)


def test_the_icon_of_a_checked_button_has_the_other_colour(qtbot: QtBot) -> None:
    button = show(qtbot, QToolButton(), 40, 40)
    button.setIconSize(QSize(24, 24))
    button.setCheckable(True)
    button.setIcon(icon("code", "#aa0000", "#00aa00"))
    assert "#aa0000" in colours_on(button)
    button.setChecked(True)
    assert "#00aa00" in colours_on(button)


def test_an_unknown_icon_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        outline("unknown")


def test_the_mark_of_the_program_comes_in_small_and_large(qapp: QApplication) -> None:
    mark = application_icon("#ffffff", "#2c5f8f")
    sizes = sorted(size.width() for size in mark.availableSizes())
    assert (sizes[0], sizes[-1]) == (16, 256)
    picture = mark.pixmap(QSize(64, 64), QIcon.Mode.Normal).toImage()
    assert {"#ffffff", "#2c5f8f", "#d55e00"} <= colours_of(picture)
    assert picture.pixelColor(0, 0).alpha() < 30
