"""A memo on a release or on the project."""

from PySide6.QtWidgets import QWidget

from discoursecoder.ui.widgets.forms import FormDialog
from discoursecoder.ui.widgets.memo import MemoEditor


class MemoDialog(FormDialog):
    """Asks for a text; Ctrl+Enter and Escape keep it, as in every memo, and an empty one takes the memo away."""

    def __init__(self, title: str, about: str, text: str, parent: QWidget) -> None:
        """Take what the window is called, what the memo is about, and the text as it is."""
        super().__init__(parent)
        self.describe(title, self.tr("Keep"), about)
        self.resize(560, 380)
        self.text = MemoEditor()
        self.text.setObjectName("field")
        self.text.show_text(text)
        self.text.done.connect(self.accept)
        self.add_line(self.tr("Memo"), self.text)
        self.text.moveCursor(self.text.textCursor().MoveOperation.End)

    def entered(self) -> str:
        """What was written."""
        return self.text.text().strip()
