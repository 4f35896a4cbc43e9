"""Keys as they are pressed and written: a field that takes the next keys instead of text."""

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

_MODIFIERS = {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}


def canonical(keys: str) -> str:
    """Keys as Qt writes them, so that two ways of writing the same are equal; "" for what it does not know."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)


def shown_as(keys: str) -> str:
    """Keys as the keyboard of this system names them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def pressed(event: QKeyEvent) -> str:
    """The keys of an event, "" while only Ctrl, Alt or Shift are down; signs are named as they are written."""
    key = Qt.Key(event.key())
    if key in _MODIFIERS or key == Qt.Key.Key_unknown:
        return ""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    text = event.text()
    if modifiers == Qt.KeyboardModifier.ShiftModifier and len(text) == 1 and text.isprintable() and not text.isalpha():
        modifiers = Qt.KeyboardModifier.NoModifier
    return canonical(QKeySequence(QKeyCombination(modifiers, key)).toString())


class KeyField(QLineEdit):
    """Takes the next keys pressed while it has the focus; Escape leaves it as it was."""

    keys_pressed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)

    def event(self, event: QEvent) -> bool:
        """Keys of commands, and Tab, are keys to take here."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Announce what was pressed."""
        event.accept()
        keys = pressed(event)
        if keys == "Esc":
            self.left.emit()
        elif keys:
            self.keys_pressed.emit(keys)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever goes elsewhere wants no other keys."""
        super().focusOutEvent(event)
        self.left.emit()
