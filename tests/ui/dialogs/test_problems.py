import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from discoursecoder.ui.dialogs.problems import ProblemsDialog
from ui.seeing import button_of, click, show, words_on

LINES = ["a.txt: the file is empty", "<b>b.txt</b>: cannot be read as text"]


@pytest.fixture
def dialog(qtbot: QtBot, parent: QWidget) -> ProblemsDialog:
    return show(qtbot, ProblemsDialog("Import", "2 files were <not> imported.", LINES, parent))


def test_all_problems_stand_in_one_list_with_a_sentence_above(dialog: ProblemsDialog) -> None:
    model = dialog.view.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == LINES
    assert "2 files were <not> imported." in words_on(dialog)
    assert dialog.windowTitle() == "Import"
    assert dialog.view.accessibleName() == "2 files were <not> imported."


def test_the_list_is_read_by_keyboard_and_not_written(dialog: ProblemsDialog, qtbot: QtBot) -> None:
    dialog.view.setFocus()
    qtbot.keyClick(dialog.view, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.view, Qt.Key.Key_F2)
    assert dialog.view.currentIndex().data() in LINES
    assert dialog.view.state() != dialog.view.State.EditingState


def test_it_closes_by_button_and_by_escape(dialog: ProblemsDialog, qtbot: QtBot) -> None:
    click(button_of(dialog, "Close"))
    assert not dialog.isVisible()
    dialog.show()
    qtbot.keyClick(dialog.view, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
