"""A memo on a release or on the project."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from discoursecoder.ui.widgets.forms import FormDialog


class MemoDialog(FormDialog):
    """Asks for a text; Ctrl+Enter keeps it, an empty one takes the memo away."""

    def __init__(self, title: str, about: str, text: str, parent: QWidget) -> None:
        """Take what the window is called, what the memo is about, and the text as it is."""
        super().__init__(parent)
        self.describe(title, self.tr("Keep"), about)
        self.resize(560, 380)
        self.text = QPlainTextEdit(text)
        self.text.setObjectName("field")
        self.text.setTabChangesFocus(True)
        self.add_line(self.tr("Memo"), self.text)
        self.text.moveCursor(self.text.textCursor().MoveOperation.End)
        for keys in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QShortcut(QKeySequence(Qt.KeyboardModifier.ControlModifier | keys), self).activated.connect(self.accept)

    def entered(self) -> str:
        """What was written, character by character: Qt's own plain text turns no-break spaces into spaces."""
        return self.text.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n").strip()
