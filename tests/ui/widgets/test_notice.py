import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from discoursecoder.ui.widgets.notice import Notice
from ui.seeing import button_of, click, show, words_on


@pytest.fixture
def notice(qtbot: QtBot) -> Notice:
    made = show(qtbot, Notice(), 700, 60)
    made.hide()
    return made


def test_a_sentence_is_shown_as_plain_text_with_nothing_but_a_way_to_close_it(notice: Notice) -> None:
    notice.show_sentence("The file <b>a.txt</b> is empty.")
    assert words_on(notice) == ["The file <b>a.txt</b> is empty.", "Close"]
    assert notice.sentence() == "The file <b>a.txt</b> is empty."


def test_details_are_folded_until_wanted_and_folded_again_for_the_next_sentence(notice: Notice) -> None:
    notice.show_sentence("The program made a mistake.", details="ValueError < ui/x.py:3")
    assert "ValueError < ui/x.py:3" not in words_on(notice)
    click(button_of(notice, "Details"))
    assert "ValueError < ui/x.py:3" in words_on(notice)
    notice.show_sentence("Another.", details="KeyError")
    assert "KeyError" not in words_on(notice)


def test_the_act_is_announced_by_its_name_and_closes_the_bar(notice: Notice, qtbot: QtBot) -> None:
    notice.show_sentence("A filter hides 3 codings.", act="show_all", label="Show all")
    with qtbot.waitSignal(notice.acted) as told:
        click(button_of(notice, "Show all"))
    assert told.args == ["show_all"]
    assert notice.sentence() == ""


def test_closing_does_nothing_else(notice: Notice, qtbot: QtBot) -> None:
    notice.show_sentence("A filter hides 3 codings.", act="show_all", label="Show all")
    with qtbot.assertNotEmitted(notice.acted):
        click(button_of(notice, "Close"))
    assert not notice.isVisible()


def test_escape_closes_the_bar(notice: Notice, qtbot: QtBot) -> None:
    notice.show_sentence("The disk is full.")
    close = button_of(notice, "Close")
    close.setFocus()
    qtbot.keyClick(close, Qt.Key.Key_Escape)
    assert not notice.isVisible()
