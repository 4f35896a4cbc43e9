"""The form that small dialogs share: lines, a sentence on what is missing, two buttons."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from discoursecoder.ui.widgets.labels import plain_label
from discoursecoder.ui.widgets.palette import LARGE, MEDIUM


class FormDialog(QDialog):
    """A dialog with a title, one sentence, a form and the buttons Cancel and what is to be done."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMinimumWidth(460)
        self._build()

    def _build(self) -> None:
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(LARGE)
        self.form.setVerticalSpacing(MEDIUM)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        self.act = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._sentence = plain_label("", "dimmed", wrap=True)
        self._sentence.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        layout.setSpacing(LARGE)
        layout.addWidget(self._sentence)
        layout.addLayout(self.form, 1)
        layout.addWidget(self._buttons)
        # Only a button that stands in its dialog already can become the one that Enter presses.
        self.act.setDefault(True)

    def add_line(self, label: str, field: QWidget) -> None:
        """A line of the form; the label is the field's accessible name too."""
        name = plain_label(label)
        name.setBuddy(field)
        name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        field.setAccessibleName(label)
        self.form.addRow(name, field)
        # From the last field one comes to the buttons, and the dialog opens in the first field.
        QWidget.setTabOrder(field, self.act)
        if self.focusWidget() is None and field.focusPolicy() != Qt.FocusPolicy.NoFocus:
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def describe(self, title: str, act: str, sentence: str = "") -> None:
        """Name the dialog and what its button does, and say a sentence above the form."""
        self.setWindowTitle(title)
        self.act.setText(act)
        self.say(sentence)

    def say(self, sentence: str) -> None:
        """Say another sentence above the form."""
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
