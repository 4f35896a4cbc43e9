"""A category that a coder misses: its name, where it would stand, what it would mean, and why."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from discoursecoder.ui.widgets.forms import FormDialog
from discoursecoder.ui.widgets.labels import one_line
from discoursecoder.ui.widgets.memo import MemoEditor


class EnteredProposal(NamedTuple):
    """What was entered."""

    name: str
    parent_id: str
    definition: str
    reason: str


class ProposalDialog(FormDialog):
    """Asks for what the lead needs to decide."""

    def __init__(self, categories: Sequence[tuple[str, str]], below: str, parent: QWidget) -> None:
        super().__init__(parent)
        said = self.tr("The project lead decides on it; it comes to her with your work.")
        self.describe(self.tr("Propose a category"), self.tr("Propose"), said)
        self.name = QLineEdit()
        self.above = QComboBox()
        self.above.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.above.addItem(self.tr("at the top"), "")
        for category_id, path in categories:
            self.above.addItem(one_line(path), category_id)
        self.above.setCurrentIndex(max(0, self.above.findData(below)))
        self.definition, self.reason = MemoEditor(), MemoEditor()
        for editor in (self.definition, self.reason):
            editor.setObjectName("field")
            editor.setFixedHeight(editor.fontMetrics().lineSpacing() * 5)
        self.add_line(self.tr("Name"), self.name)
        self.add_line(self.tr("Below"), self.above)
        self.add_line(self.tr("Definition"), self.definition)
        self.add_line(self.tr("Why it is missed"), self.reason)
        self.name.textChanged.connect(lambda text: self.act.setEnabled(bool(text.strip())))
        self.act.setEnabled(False)

    def entered(self) -> EnteredProposal:
        """What was entered."""
        return EnteredProposal(
            self.name.text().strip(),
            str(self.above.currentData() or ""),
            self.definition.text().strip(),
            self.reason.text().strip(),
        )
