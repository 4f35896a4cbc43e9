"""Merging, splitting and archiving a category: what it does is said before it is done, and why is asked."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from discoursecoder.ui.widgets.access import named
from discoursecoder.ui.widgets.forms import FormDialog
from discoursecoder.ui.widgets.labels import one_line, plain_label
from discoursecoder.ui.widgets.palette import MEDIUM, SMALL

Choices = Sequence[tuple[str, str]]
"""Categories as (id, path)."""


class _ActDialog(FormDialog):
    """Says what an act would do, and takes a note of why."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMinimumWidth(560)
        self.effect: QLabel = plain_label(wrap=True)
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("kept with the revision …"))

    def _end(self) -> None:
        self.add_line(self.tr("What it does"), self.effect)
        self.add_line(self.tr("Why"), self.note)

    def tell(self, sentences: Sequence[str]) -> None:
        """Say what the act would do."""
        self.effect.setText("\n".join(sentences))


class ArchiveDialog(_ActDialog):
    """Archiving a category."""

    def __init__(self, name: str, sentences: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.describe(self.tr("Archive"), self.tr("Archive"), one_line(name))
        self._end()
        self.tell(sentences)


class MergeCategoryDialog(_ActDialog):
    """Merging a category into another one that is chosen here."""

    def __init__(self, name: str, choices: Choices, told: Callable[[str], Sequence[str]], parent: QWidget) -> None:
        super().__init__(parent)
        said = self.tr("“%s” is archived, its codings go to another category. Nothing is lost.")
        self.describe(self.tr("Merge"), self.tr("Merge"), said.replace("%s", one_line(name)))
        self._told = told
        self.target = QComboBox()
        self.target.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for category_id, path in choices:
            self.target.addItem(one_line(path), category_id)
        self.target.currentIndexChanged.connect(lambda _: self._on_target_chosen())
        self.add_line(self.tr("Into"), self.target)
        self._end()
        self._on_target_chosen()

    def target_id(self) -> str:
        """The category chosen."""
        return str(self.target.currentData() or "")

    def _on_target_chosen(self) -> None:
        self.act.setEnabled(bool(self.target_id()))
        if self.target_id():
            self.tell(self._told(self.target_id()))


class SplitCategoryDialog(_ActDialog):
    """Splitting a category into parts that are named here."""

    def __init__(self, name: str, told: Callable[[str], Sequence[str]], parent: QWidget) -> None:
        super().__init__(parent)
        said = self.tr("“%s” is archived. Its definition is copied to the parts, where it can be sharpened.")
        self.describe(self.tr("Split"), self.tr("Split"), said.replace("%s", one_line(name)))
        self._told = told
        self._lines: list[tuple[QLineEdit, QLineEdit]] = []
        self._parts = QWidget()
        self._column = QVBoxLayout(self._parts)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SMALL)
        self.more = QPushButton(self.tr("One more part"))
        self.more.clicked.connect(lambda _=False: self._on_more_wanted())
        self.add_line(self.tr("Parts"), self._parts)
        self.add_line("", self.more)
        self._end()
        for _ in range(2):
            self._on_more_wanted()
        self._lines[0][0].setFocus()

    def parts(self) -> list[dict[str, str]]:
        """Name and short code of each part that was named."""
        entered = ((name.text().strip(), short.text().strip()) for name, short in self._lines)
        return [{"name": name, "short": short} for name, short in entered if name]

    def _on_more_wanted(self) -> None:
        number = str(len(self._lines) + 1)
        name = named(QLineEdit(), self.tr("Name of part %s").replace("%s", number))
        name.setPlaceholderText(self.tr("name"))
        short = named(QLineEdit(), self.tr("Short code of part %s").replace("%s", number))
        short.setPlaceholderText(self.tr("short code"))
        short.setMaximumWidth(short.fontMetrics().averageCharWidth() * 16)
        line = QHBoxLayout()
        line.setSpacing(MEDIUM)
        line.addWidget(name, 1)
        line.addWidget(short)
        self._column.addLayout(line)
        self._lines.append((name, short))
        name.textChanged.connect(lambda _: self._on_named())
        self._on_named()

    def _on_named(self) -> None:
        parts = self.parts()
        self.act.setEnabled(len(parts) > 1)
        self.tell(self._told(parts[0]["name"] if parts else "…"))
