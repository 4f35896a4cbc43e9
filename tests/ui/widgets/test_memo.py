import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from discoursecoder.ui.widgets.memo import MemoEditor
from ui.seeing import show

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def memo(qtbot: QtBot, parent: QWidget) -> MemoEditor:
    layout = QVBoxLayout(parent)
    made = MemoEditor()
    layout.addWidget(made)
    layout.addWidget(QLineEdit())
    show(qtbot, parent)
    parent.show()
    made.setFocus()
    return made


def test_what_is_typed_is_handed_over_character_by_character(memo: MemoEditor, qtbot: QtBot) -> None:
    qtbot.keyClicks(memo, "two")
    qtbot.keyClick(memo, Qt.Key.Key_Return)
    qtbot.keyClicks(memo, "lines")
    memo.insertPlainText(" «\u00a0commune\u00a0»")
    assert memo.text() == "two\nlines «\u00a0commune\u00a0»"


def test_tab_leaves_the_memo_instead_of_being_written(memo: MemoEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(memo.left):
        qtbot.keyClick(memo, Qt.Key.Key_Tab)
    assert memo.text() == ""
    assert not memo.hasFocus()


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Return, CONTROL), (Qt.Key.Key_Enter, CONTROL)],
)
def test_escape_and_control_with_enter_hand_over_and_leave(
    memo: MemoEditor, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    qtbot.keyClicks(memo, "sure?")
    with qtbot.waitSignals([memo.left, memo.done], order="strict"):
        qtbot.keyClick(memo, key, modifier)
    assert memo.text() == "sure?"


def test_showing_what_is_written_already_leaves_the_caret_where_it_is(memo: MemoEditor, qtbot: QtBot) -> None:
    memo.show_text("irony?")
    assert memo.textCursor().position() == 0
    qtbot.keyClick(memo, Qt.Key.Key_End)
    memo.show_text("irony?")
    assert memo.textCursor().position() == 6
    memo.show_text("another")
    assert memo.text() == "another"
