"""A new coder: name and role, and whether she codes from now on."""

from typing import NamedTuple

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from discoursecoder.core.model.coder import Role
from discoursecoder.ui.widgets.forms import FormDialog


class NewCoder(NamedTuple):
    """What was entered."""

    name: str
    role: Role
    codes_now: bool


class CoderDialog(FormDialog):
    """Asks for name and role."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.describe(self.tr("Add a coder"), self.tr("Add"))
        self.name = QLineEdit()
        self.role = QComboBox()
        self.role.addItem(self.tr("Coder: sees her own codings only"), "coder")
        self.role.addItem(self.tr("Lead: sees everybody's work"), "lead")
        self.now = QCheckBox(self.tr("Code as this person from now on"))
        self.now.setChecked(True)
        self.add_line(self.tr("Name"), self.name)
        self.add_line(self.tr("Role"), self.role)
        self.add_line("", self.now)
        self.name.textChanged.connect(lambda text: self.act.setEnabled(bool(text.strip())))
        self.act.setEnabled(False)

    def entered(self) -> NewCoder:
        """What was entered."""
        role: Role = "lead" if self.role.currentData() == "lead" else "coder"
        return NewCoder(self.name.text().strip(), role, self.now.isChecked())
