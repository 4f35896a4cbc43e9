import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from discoursecoder.ui.widgets.find_bar import FindBar
from discoursecoder.ui.widgets.palette import LIGHT
from ui.seeing import click, show


@pytest.fixture
def bar(qtbot: QtBot) -> FindBar:
    made = FindBar()
    made.set_colours(LIGHT)
    return show(qtbot, made, 700, 40)


def test_what_is_typed_and_ticked_is_announced(bar: FindBar) -> None:
    told: list[str] = []
    bar.changed.connect(lambda: told.append(f"{bar.words.text()} {bar.pattern.isChecked()} {bar.case.isChecked()}"))
    QTest.keyClicks(bar.words, "pa")
    bar.pattern.click()
    bar.case.click()
    assert told == ["p False False", "pa False False", "pa True False", "pa True True"]


def test_enter_and_buttons_step_and_escape_closes_from_everywhere(bar: FindBar) -> None:
    told: list[object] = []
    bar.stepped.connect(told.append)
    bar.closed.connect(lambda: told.append("closed"))
    QTest.keyClick(bar.words, Qt.Key.Key_Return)
    QTest.keyClick(bar.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    click(bar.after)
    click(bar.before)
    for widget in (bar.words, bar.case, bar.after):
        QTest.keyClick(widget, Qt.Key.Key_Escape)
    click(bar.close_button)
    assert told == [1, -1, 1, -1, "closed", "closed", "closed", "closed"]


def test_what_is_wrong_is_said_in_another_colour_than_what_is_found(bar: FindBar) -> None:
    bar.say("3 of 17")
    assert (bar.said.text(), bar.said.objectName()) == ("3 of 17", "dimmed")
    bar.say("mistake", wrong=True)
    assert (bar.said.text(), bar.said.objectName()) == ("mistake", "warning")


def test_every_control_of_the_bar_has_a_name(bar: FindBar) -> None:
    for widget in (bar, bar.words, bar.before, bar.after, bar.close_button):
        assert widget.accessibleName()
    assert bar.pattern.accessibleDescription()
