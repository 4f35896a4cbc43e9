import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from discoursecoder.ui.dialogs.keys import KeysDialog
from ui.seeing import button_of, click, show, words_on

LINES = [("Ctrl+K", "Code with a category …"), ("S", "Select the sentence"), ("Ctrl+Z", "Undo")]


@pytest.fixture
def dialog(qtbot: QtBot, parent: QWidget) -> KeysDialog:
    return show(qtbot, KeysDialog(LINES, parent))


def rows(dialog: KeysDialog) -> list[str]:
    model = dialog.view.model()
    return [
        f"{model.index(row, 0).data()}: {model.index(row, 1).data()}"
        for row in range(model.rowCount())
        if not dialog.view.isRowHidden(row)
    ]


def test_every_key_stands_beside_what_it_does(dialog: KeysDialog) -> None:
    assert rows(dialog) == ["Ctrl+K: Code with a category …", "S: Select the sentence", "Ctrl+Z: Undo"]
    assert "Single letters act while the text has the focus." in words_on(dialog)


def test_words_typed_at_once_filter_keys_and_what_they_do(dialog: KeysDialog, qtbot: QtBot) -> None:
    assert dialog.focusWidget() is dialog.words
    qtbot.keyClicks(dialog.words, "ctrl CODE")
    assert rows(dialog) == ["Ctrl+K: Code with a category …"]
    dialog.words.clear()
    assert len(rows(dialog)) == 3


def test_the_list_cannot_be_written_in(dialog: KeysDialog, qtbot: QtBot) -> None:
    dialog.view.setCurrentIndex(dialog.view.model().index(0, 1))
    qtbot.keyClicks(dialog.view, "x")
    qtbot.keyClick(dialog.view, Qt.Key.Key_F2)
    assert rows(dialog)[0] == "Ctrl+K: Code with a category …"
    assert dialog.view.state() != dialog.view.State.EditingState


def test_tab_leaves_the_list(dialog: KeysDialog, qtbot: QtBot) -> None:
    dialog.view.setFocus()
    qtbot.keyClick(dialog.view, Qt.Key.Key_Tab)
    assert not dialog.view.hasFocus()


def test_escape_and_the_button_close_it(dialog: KeysDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.words, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    dialog.show()
    click(button_of(dialog, "Close"))
    assert not dialog.isVisible()
