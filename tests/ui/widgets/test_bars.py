import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from discoursecoder.ui.widgets.bars import PlacesBar, StatusLine, TopBar
from discoursecoder.ui.widgets.palette import DARK, LIGHT
from ui.seeing import click, colours_on, show, words_on

PLACES = (("code", "Code", "code"), ("agreement", "Agreement", "agreement"), ("history", "History", "history"))


@pytest.fixture
def top(qtbot: QtBot) -> TopBar:
    bar = TopBar()
    bar.set_colours(LIGHT)
    return show(qtbot, bar, 900, 44)


@pytest.fixture
def places(qtbot: QtBot) -> PlacesBar:
    bar = PlacesBar(PLACES)
    bar.set_colours(LIGHT)
    return show(qtbot, bar, 84, 400)


def place(bar: PlacesBar, title: str) -> QToolButton:
    return next(button for button in bar.findChildren(QToolButton) if button.text() == title)


def checked(bar: PlacesBar) -> list[str]:
    return [button.text() for button in bar.findChildren(QToolButton) if button.isChecked()]


def test_the_bar_says_who_is_coding_and_opens_the_choice_of_another(top: TopBar) -> None:
    menu = QMenu(top)
    top.set_coder("coding as", "Amina", menu)
    assert top.coder_button.isVisible()
    assert (top.coder_button.text(), top.coder_button.accessibleName()) == ("Amina", "coding as Amina")
    assert top.coder_button.menu() is menu


def test_without_a_coder_there_is_no_button_for_one(top: TopBar) -> None:
    top.set_coder("", "", None)
    assert not top.coder_button.isVisible()


def test_a_click_into_the_field_asks_for_the_palette(top: TopBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(top.search_wanted):
        click(top.search)


def test_the_palette_is_reached_from_the_bar_by_keyboard(top: TopBar, qtbot: QtBot) -> None:
    top.search.setFocus()
    with qtbot.waitSignal(top.search_wanted):
        qtbot.keyClick(top.search, Qt.Key.Key_Space)


def test_a_title_too_long_for_the_bar_leaves_room_for_everything_else(top: TopBar) -> None:
    top.set_coder("coding as", "Amina", None)
    top.set_title("Visits, statements and joint declarations " * 20)
    QApplication.processEvents()
    assert top.rect().contains(top.search.geometry())
    assert top.search.width() >= 280
    assert not top.coder_button.geometry().intersects(top.search.geometry())


def test_the_name_of_the_coder_has_the_accent_of_the_theme(top: TopBar) -> None:
    top.set_coder("coding as", "MMMM", None)
    top.set_colours(DARK)
    assert DARK.accent in colours_on(top.coder_button)


def test_a_click_on_a_place_asks_for_it(places: PlacesBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(places.place_chosen) as told:
        click(place(places, "Agreement"))
    assert told.args == ["agreement"]


def test_a_place_that_is_not_offered_is_not_shown(places: PlacesBar) -> None:
    places.offer("agreement", on=False)
    assert words_on(places) == ["Code", "History"]
    places.offer("agreement", on=True)
    assert words_on(places) == ["Code", "Agreement", "History"]


def test_one_place_at_most_is_marked_as_shown(places: PlacesBar) -> None:
    places.set_current("code")
    places.set_current("history")
    assert checked(places) == ["History"]
    places.set_current("welcome")
    assert checked(places) == []


def test_a_place_is_chosen_by_keyboard(places: PlacesBar, qtbot: QtBot) -> None:
    button = place(places, "History")
    button.setFocus()
    with qtbot.waitSignal(places.place_chosen) as told:
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert told.args == ["history"]


def test_the_status_line_shows_user_data_as_plain_text(qtbot: QtBot) -> None:
    line = show(qtbot, StatusLine(), 700, 26)
    line.saved.setText("Saved <b>14:02:31</b>")
    assert line.saved.textFormat() == Qt.TextFormat.PlainText
    assert line.keys.accessibleName() == "List of keys"
    assert "? keys" in words_on(line)
