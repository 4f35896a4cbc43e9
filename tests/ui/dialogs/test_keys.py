import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from discoursecoder.ui.dialogs.keys import KeyLine, KeysDialog
from ui.seeing import button_of, click, show, words_on

LINES = [
    KeyLine("Ctrl+K", "Code with a category …", "palette"),
    KeyLine("S", "Select the sentence", "expand_sentence"),
    KeyLine("Ctrl+Z", "Undo", "undo"),
    KeyLine("h", "Criticism of hegemony"),
]
CONTROL = Qt.KeyboardModifier.ControlModifier


def refused(_name: str, keys: str) -> str:
    return "Ctrl+K is the key of “Code with a category …” already." if keys == "Ctrl+K" else ""


@pytest.fixture
def dialog(qtbot: QtBot, parent: QWidget) -> KeysDialog:
    return show(qtbot, KeysDialog(LINES, refused, parent))


def rows(dialog: KeysDialog) -> list[str]:
    model = dialog.view.model()
    return [
        f"{model.index(row, 0).data()}: {model.index(row, 1).data()}"
        for row in range(model.rowCount())
        if not dialog.view.isRowHidden(row)
    ]


def test_every_key_stands_beside_what_it_does(dialog: KeysDialog) -> None:
    assert rows(dialog) == [
        "Ctrl+K: Code with a category …",
        "S: Select the sentence",
        "Ctrl+Z: Undo",
        "h: Criticism of hegemony",
    ]
    assert "Single letters act while the text has the focus." in words_on(dialog)


def test_words_typed_at_once_filter_keys_and_what_they_do(dialog: KeysDialog, qtbot: QtBot) -> None:
    assert dialog.focusWidget() is dialog.words
    qtbot.keyClicks(dialog.words, "ctrl CODE")
    assert rows(dialog) == ["Ctrl+K: Code with a category …"]
    dialog.words.clear()
    assert len(rows(dialog)) == 4


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


def ask_for(dialog: KeysDialog, qtbot: QtBot, words: str) -> None:
    """Find a command by words and ask for other keys, all by the keyboard."""
    dialog.words.setFocus()
    dialog.words.clear()
    qtbot.keyClicks(dialog.words, words)
    qtbot.keyClick(dialog.words, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.view, Qt.Key.Key_Return)


def test_other_keys_are_taken_by_pressing_them(dialog: KeysDialog, qtbot: QtBot) -> None:
    ask_for(dialog, qtbot, "sentence")
    assert dialog.field.hasFocus()
    with qtbot.waitSignal(dialog.chosen) as told:
        qtbot.keyClick(dialog.field, Qt.Key.Key_X)
    assert told.args == ["expand_sentence", "X"]
    assert not dialog.field.isVisible()
    assert dialog.view.hasFocus()


def test_keys_that_another_command_has_are_refused_with_its_name(dialog: KeysDialog, qtbot: QtBot) -> None:
    ask_for(dialog, qtbot, "sentence")
    with qtbot.assertNotEmitted(dialog.chosen):
        qtbot.keyClick(dialog.field, Qt.Key.Key_K, CONTROL)
    assert "Ctrl+K is the key of “Code with a category …” already." in words_on(dialog)
    assert dialog.field.hasFocus()

    with qtbot.assertNotEmitted(dialog.chosen):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.view.hasFocus()


def test_keys_of_categories_are_not_changed_here(dialog: KeysDialog, qtbot: QtBot) -> None:
    ask_for(dialog, qtbot, "hegemony")
    assert not dialog.field.isVisible()
    assert "These keys cannot be changed here." in words_on(dialog)
    assert not dialog.change.isEnabled()


def test_one_or_all_get_their_usual_keys_back_and_a_command_can_have_none(dialog: KeysDialog, qtbot: QtBot) -> None:
    assert not dialog.all_usual.isEnabled()
    dialog.view.setCurrentIndex(dialog.view.model().index(1, 0))
    with qtbot.waitSignal(dialog.chosen) as told:
        click(dialog.clear)
    assert told.args == ["expand_sentence", ""]
    dialog.set_lines([LINES[0], LINES[1]._replace(keys="", changed=True)])
    assert dialog.current().name == "expand_sentence"
    assert not dialog.clear.isEnabled()
    for button, name in ((dialog.usual, "expand_sentence"), (dialog.all_usual, "")):
        with qtbot.waitSignal(dialog.reset_wanted) as told:
            click(button)
        assert told.args == [name]


def test_escape_and_the_button_close_it(dialog: KeysDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.words, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    dialog.show()
    click(button_of(dialog, "Close"))
    assert not dialog.isVisible()
