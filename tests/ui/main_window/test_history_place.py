from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from discoursecoder.app import Program
from discoursecoder.ui.panels.history import HistoryPanel
from windows import BODY, press, program_on, stored, study

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    with program_on(study(tmp_path), monkeypatch) as made:
        yield made


def be(program: Program, name: str) -> None:
    program.session.code_as(next(one for one in program.session.coders() if one.name == name))


def code(program: Program, start: int = BODY, end: int = BODY + 9) -> None:
    program.window.show_place("code")
    program.window.code.text.set_selection(start, end)
    press(program, "h")


def panel_of(program: Program) -> HistoryPanel:
    program.window.show_place("history")
    panel = program.window.place("history")
    assert isinstance(panel, HistoryPanel)
    return panel


def who(panel: HistoryPanel) -> set[str]:
    """Whose entries are listed; nobody's belong to the program."""
    model = panel.view.model()
    return {str(model.index(row, 1).data() or "") for row in range(model.rowCount())} - {""}


def entries(panel: HistoryPanel) -> int:
    return panel.view.model().rowCount()


def take_back(panel: HistoryPanel) -> QPushButton:
    return next(one for one in panel.findChildren(QPushButton) if one.text() == "Take back")


def test_a_coder_sees_her_own_acts_alone(program: Program) -> None:
    code(program)
    be(program, "Bruno")
    code(program)

    panel = panel_of(program)
    assert who(panel) == {"Bruno"}
    assert panel.coders.count() == 1


def test_the_lead_sees_everybody_and_may_choose_whose(program: Program) -> None:
    code(program)
    be(program, "Bruno")
    code(program)
    be(program, "Marie")

    panel = panel_of(program)
    assert {"Amina", "Bruno"} <= who(panel)
    panel.coders.setCurrentIndex(panel.coders.findText("Amina"))
    panel.coders.activated.emit(panel.coders.currentIndex())
    assert who(panel) == {"Amina"}
    assert panel.coders.currentText() == "Amina"


def test_the_history_follows_what_is_done_elsewhere(program: Program) -> None:
    panel = panel_of(program)
    before = entries(panel)
    code(program)
    assert entries(panel) == before

    program.window.show_place("history")
    assert entries(panel) == before + 1
    program.session.undo()
    assert entries(panel) > before


def test_an_entry_that_is_taken_back_leaves_the_later_ones(program: Program, qtbot: QtBot) -> None:
    code(program)
    code(program, BODY + 10, BODY + 15)
    panel = panel_of(program)
    panel.view.selectRow(1)
    assert take_back(panel).isEnabled()
    qtbot.mouseClick(take_back(panel), Qt.MouseButton.LeftButton)

    assert [one.start for one in stored(program)] == [BODY + 10]


def test_another_coder_changes_what_is_listed_at_once(program: Program) -> None:
    code(program)
    panel = panel_of(program)
    assert who(panel) == {"Amina"}
    be(program, "Bruno")

    assert entries(panel) == 0
