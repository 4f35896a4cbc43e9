import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidgetItem
from pytestqt.qtbot import QtBot

from discoursecoder.core.model.variable import Choice, Variable
from discoursecoder.ui.panels.codebook_editor.variables import VariablesPane
from ui.seeing import click, click_row, show

STANCE = Variable(
    id="s", name="stance", variable_kind="choice", choices=(Choice(name="yes"), Choice(name="no", names={"fr": "non"}))
)
NOTE = Variable(id="n", name="note", names={"fr": "remarque"}, status="archived")


@pytest.fixture
def pane(qtbot: QtBot) -> VariablesPane:
    made = show(qtbot, VariablesPane(), 800, 500)
    made.show_variables([STANCE, NOTE], editable=True)
    return made


def answer(pane: VariablesPane, row: int, column: int) -> QTableWidgetItem:
    item = pane.choices.item(row, column)
    assert item is not None
    return item


def test_a_variable_shows_its_fields_and_only_a_choice_its_answers(pane: VariablesPane) -> None:
    assert (pane.name.text(), pane.kind.currentData(), pane.level.currentData()) == ("stance", "choice", "nominal")
    assert pane.choices.isVisible()
    click_row(pane.view, 1)
    assert pane.other.text() == "remarque"
    assert not pane.choices.isVisible()
    assert pane.buttons["restore"].isVisible()
    assert not pane.buttons["archive"].isVisible()


def test_fields_are_entered_when_they_are_left(pane: VariablesPane, qtbot: QtBot) -> None:
    pane.name.setText("position")
    with qtbot.waitSignal(pane.field_entered) as told:
        qtbot.keyClick(pane.name, Qt.Key.Key_Return)
    assert told.args == ["s", "name", "position"]
    pane.other.setText("posture")
    with qtbot.waitSignal(pane.field_entered) as told:
        qtbot.keyClick(pane.other, Qt.Key.Key_Return)
    assert told.args == ["s", "names", {"fr": "posture"}]
    with qtbot.waitSignal(pane.field_entered) as told:
        pane.multiple.click()
    assert told.args == ["s", "multiple", True]
    pane.level.setCurrentIndex(1)
    with qtbot.waitSignal(pane.field_entered) as told:
        pane.level.activated.emit(1)
    assert told.args == ["s", "level", "ordinal"]
    pane.kind.setCurrentIndex(pane.kind.findData("text"))
    with qtbot.waitSignal(pane.kind_entered) as told:
        pane.kind.activated.emit(pane.kind.currentIndex())
    assert told.args == ["s", "text"]


def test_answers_are_renamed_translated_added_and_removed(pane: VariablesPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.choice_renamed) as told:
        answer(pane, 0, 0).setText("for")
    assert told.args == ["s", "yes", "for"]
    with qtbot.waitSignal(pane.field_entered) as told:
        answer(pane, 0, 1).setText("oui")
    assert told.args == ["s", "choices", (Choice(name="yes", names={"fr": "oui"}), STANCE.choices[1])]
    with qtbot.waitSignal(pane.field_entered) as told:
        click(pane.more)
    assert told.args == ["s", "choices", (*STANCE.choices, Choice(name="answer 3"))]
    pane.choices.setCurrentCell(1, 0)
    with qtbot.waitSignal(pane.field_entered) as told:
        click(pane.less)
    assert told.args == ["s", "choices", STANCE.choices[:1]]


def test_buttons_announce_their_acts(pane: VariablesPane, qtbot: QtBot) -> None:
    for name in ("add", "up", "down", "archive", "remove"):
        with qtbot.waitSignal(pane.acted) as told:
            click(pane.buttons[name])
        assert told.args == [name, "s"]


def test_frozen_variables_are_only_read(pane: VariablesPane) -> None:
    pane.show_variables([STANCE], editable=False)
    assert not pane.name.isEnabled()
    assert not any(button.isVisible() for button in pane.buttons.values())
    pane.show_variables([], editable=False)
    assert not pane.name.isVisible()
