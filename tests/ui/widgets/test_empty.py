import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from discoursecoder.ui.widgets.empty import EmptyState
from ui.seeing import button_of, click, show, words_on


@pytest.fixture
def empty(qtbot: QtBot) -> EmptyState:
    return show(qtbot, EmptyState("There are no releases yet.", "Import releases …"))


def test_it_says_one_sentence_and_offers_one_act(empty: EmptyState, qtbot: QtBot) -> None:
    assert words_on(empty) == ["There are no releases yet.", "Import releases …"]
    with qtbot.waitSignal(empty.acted):
        click(button_of(empty, "Import releases …"))


def test_the_act_is_done_by_keyboard(empty: EmptyState, qtbot: QtBot) -> None:
    button = button_of(empty, "Import releases …")
    button.setFocus()
    with qtbot.waitSignal(empty.acted):
        qtbot.keyClick(button, Qt.Key.Key_Space)


def test_without_an_act_there_is_no_button(empty: EmptyState) -> None:
    empty.set_words("Nothing is assigned to you.", "")
    assert words_on(empty) == ["Nothing is assigned to you."]
    empty.set_words("Nothing fits.", "Show all")
    assert words_on(empty) == ["Nothing fits.", "Show all"]
