import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from discoursecoder.ui.dialogs.memo import MemoDialog
from ui.seeing import button_of, click, show, words_on


@pytest.fixture
def dialog(qtbot: QtBot, parent: QWidget) -> MemoDialog:
    return show(qtbot, MemoDialog("Memo on the release", "<b>Wang Yi</b> meets", "Read\u00a0once.", parent))


def test_one_writes_on_where_the_memo_ends_and_control_enter_keeps_it(dialog: MemoDialog, qtbot: QtBot) -> None:
    assert dialog.focusWidget() is dialog.text
    qtbot.keyClicks(dialog.text, " And twice.")
    qtbot.keyClick(dialog.text, Qt.Key.Key_Return)
    qtbot.keyClicks(dialog.text, "Irony?")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.entered() == "Read\u00a0once. And twice.\nIrony?"


def test_it_says_what_the_memo_is_about_in_plain_text(dialog: MemoDialog) -> None:
    assert "<b>Wang Yi</b> meets" in words_on(dialog)


def test_escape_keeps_what_was_written_and_the_button_does_not(dialog: MemoDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.text, " Or not.")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.text, Qt.Key.Key_Escape)
    assert dialog.entered() == "Read\u00a0once. Or not."
    dialog.show()
    with qtbot.waitSignal(dialog.rejected):
        click(button_of(dialog, "Cancel"))
