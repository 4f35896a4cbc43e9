"""A new category for the passage that is selected: its name, its short code, where it stands."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from discoursecoder.ui.widgets.forms import FormDialog


class NewCategory(NamedTuple):
    """What was entered; `parent_id` is None at the top of the tree."""

    name: str
    short: str
    parent_id: str | None


class InVivoDialog(FormDialog):
    """Asks for the name, with the words of the passage as a proposal."""

    def __init__(self, words: str, places: Sequence[tuple[str, str]], below: str, parent: QWidget) -> None:
        """Take the words selected, the categories (id, path), and the one below which the new one is proposed."""
        super().__init__(parent)
        self.describe(
            self.tr("Category from the selection"),
            self.tr("Add and code"),
            self.tr("The selected passage is coded with it."),
        )
        self.name, self.short, self.place = QLineEdit(words), QLineEdit(), QComboBox()
        self.place.addItem(self.tr("At the top"), "")
        for category_id, path in places:
            self.place.addItem(path, category_id)
        self.place.setCurrentIndex(max(0, self.place.findData(below)))
        self.place.setMinimumContentsLength(20)
        self.place.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.add_line(self.tr("Name"), self.name)
        self.add_line(self.tr("Short code"), self.short)
        self.add_line(self.tr("Below"), self.place)
        self.name.selectAll()
        self.name.textChanged.connect(lambda text: self.act.setEnabled(bool(text.strip())))

    def entered(self) -> NewCategory:
        """What was entered."""
        return NewCategory(self.name.text().strip(), self.short.text().strip(), self.place.currentData() or None)
