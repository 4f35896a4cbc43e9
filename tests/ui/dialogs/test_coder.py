import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from discoursecoder.ui.dialogs.coder import CoderDialog, NewCoder
from ui.seeing import button_of, click, show


@pytest.fixture
def dialog(qtbot: QtBot, parent: QWidget) -> CoderDialog:
    return show(qtbot, CoderDialog(parent))


def test_a_name_typed_and_enter_add_a_coder_who_codes_at_once(dialog: CoderDialog, qtbot: QtBot) -> None:
    assert dialog.focusWidget() is dialog.name
    qtbot.keyClicks(dialog.name, "  Chen ")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.entered() == NewCoder("Chen", "coder", codes_now=True)


def test_nobody_is_added_without_a_name(dialog: CoderDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.name, "   ")
    assert not button_of(dialog, "Add").isEnabled()
    with qtbot.assertNotEmitted(dialog.accepted):
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)


def test_another_lead_can_be_added_without_coding_as_her(dialog: CoderDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.name, "Dora")
    qtbot.keyClick(dialog.role, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.now, Qt.Key.Key_Space)
    with qtbot.waitSignal(dialog.accepted):
        click(button_of(dialog, "Add"))
    assert dialog.entered() == NewCoder("Dora", "lead", codes_now=False)
