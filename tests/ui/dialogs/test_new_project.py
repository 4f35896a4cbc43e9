import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from discoursecoder.ui.dialogs.new_project import NewProject, NewProjectDialog
from ui.seeing import button_of, show


@pytest.fixture
def dialog(qtbot: QtBot, parent: QWidget) -> NewProjectDialog:
    return show(qtbot, NewProjectDialog("Marie", parent))


def test_a_title_and_enter_are_enough(dialog: NewProjectDialog, qtbot: QtBot) -> None:
    assert dialog.focusWidget() is dialog.title
    qtbot.keyClicks(dialog.title, " Visites 2022 ")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.title, Qt.Key.Key_Return)
    assert dialog.entered() == NewProject("Visites 2022", "Marie", starter=True)


def test_title_and_lead_are_both_needed(dialog: NewProjectDialog, qtbot: QtBot) -> None:
    act = button_of(dialog, "Choose where …")
    assert not act.isEnabled()
    qtbot.keyClicks(dialog.title, "Visites")
    assert act.isEnabled()
    dialog.lead.selectAll()
    qtbot.keyClicks(dialog.lead, " ")
    assert not act.isEnabled()
    with qtbot.assertNotEmitted(dialog.accepted):
        qtbot.keyClick(dialog.lead, Qt.Key.Key_Return)


def test_one_can_begin_without_the_starter_codebook(dialog: NewProjectDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.starter, Qt.Key.Key_Space)
    assert dialog.entered().starter is False
