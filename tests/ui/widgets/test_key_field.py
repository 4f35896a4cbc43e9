import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from discoursecoder.ui.widgets.key_field import KeyField, canonical, pressed, shown_as
from ui.seeing import show

NONE, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
KEYPAD = Qt.KeyboardModifier.KeypadModifier


@pytest.mark.parametrize(
    ("key", "modifiers", "text", "keys"),
    [
        (Qt.Key.Key_S, NONE, "s", "S"),
        (Qt.Key.Key_S, SHIFT, "S", "Shift+S"),
        (Qt.Key.Key_K, CONTROL | SHIFT, "", "Ctrl+Shift+K"),
        (Qt.Key.Key_Question, SHIFT, "?", "?"),
        (Qt.Key.Key_1, KEYPAD, "1", "1"),
        (Qt.Key.Key_F5, NONE, "", "F5"),
        (Qt.Key.Key_Space, NONE, " ", "Space"),
        (Qt.Key.Key_Control, CONTROL, "", ""),
        (Qt.Key.Key_unknown, NONE, "", ""),
    ],
)
def test_what_is_pressed_is_named_as_it_is_written(
    key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str, keys: str
) -> None:
    assert pressed(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)) == keys


def test_two_ways_of_writing_the_same_keys_are_equal() -> None:
    assert canonical("ctrl+shift+k") == canonical("Shift+Ctrl+K") == "Ctrl+Shift+K"
    assert canonical("no keys at all") == ""
    assert shown_as("Ctrl+K") != ""


def test_the_next_keys_are_taken_and_escape_leaves(qtbot: QtBot) -> None:
    field = show(qtbot, KeyField())
    taken: list[str] = []
    field.keys_pressed.connect(taken.append)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    qtbot.keyClick(field, Qt.Key.Key_K, CONTROL)
    qtbot.keyClick(field, Qt.Key.Key_Control, CONTROL)
    assert taken == ["Tab", "Ctrl+K"]
    assert field.text() == ""
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert taken == ["Tab", "Ctrl+K"]
