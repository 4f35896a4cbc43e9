"""A new project: its title, who leads it, the codebook it begins with."""

from typing import NamedTuple

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from discoursecoder.ui.widgets.forms import FormDialog


class NewProject(NamedTuple):
    """What was entered."""

    title: str
    lead: str
    starter: bool


class NewProjectDialog(FormDialog):
    """Asks for title and lead; the starter codebook is offered."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.describe(self.tr("New project"), self.tr("Choose where …"))
        self.title, self.lead = QLineEdit(), QLineEdit(name)
        self.starter = QCheckBox(self.tr("Begin with the starter codebook for foreign-policy discourse"))
        self.starter.setChecked(True)
        self.title.setPlaceholderText(self.tr("Visits and statements 2022"))
        self.add_line(self.tr("Title"), self.title)
        self.add_line(self.tr("Your name"), self.lead)
        self.add_line(self.tr("Codebook"), self.starter)
        for field in (self.title, self.lead):
            field.textChanged.connect(self._on_text_changed)
        self._on_text_changed()

    def entered(self) -> NewProject:
        """What was entered."""
        return NewProject(self.title.text().strip(), self.lead.text().strip(), self.starter.isChecked())

    def _on_text_changed(self) -> None:
        self.act.setEnabled(bool(self.title.text().strip() and self.lead.text().strip()))
