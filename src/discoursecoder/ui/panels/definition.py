"""The definition card: what the category in focus means, includes and leaves out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from discoursecoder.core.model.category import Category
from discoursecoder.ui.widgets.access import named
from discoursecoder.ui.widgets.labels import ElidedLabel, plain_label
from discoursecoder.ui.widgets.palette import LARGE, MEDIUM, SMALL


class DefinitionPanel(QScrollArea):
    """Name, short code, definition, what is in, what is out, examples."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._build()

    def _build(self) -> None:
        named(self, self.tr("Definition of the category"))
        self.name = ElidedLabel(bold=True)
        self.name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.code = plain_label(name="dimmed")
        self.definition = plain_label(wrap=True)
        self.include = plain_label(name="dimmed", wrap=True)
        self.exclude = plain_label(name="dimmed", wrap=True)
        self.examples = plain_label(name="dimmed", wrap=True)
        inside = QWidget()
        inside.setObjectName("frame")
        line = QHBoxLayout()
        line.setSpacing(MEDIUM)
        line.addWidget(self.name)
        line.addWidget(self.code, 1)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(LARGE - 4, LARGE - 4, LARGE - 4, LARGE - 4)
        layout.setSpacing(SMALL)
        layout.addLayout(line)
        for label in (self.definition, self.include, self.exclude, self.examples):
            layout.addWidget(label)
        layout.addStretch(1)
        self.setWidget(inside)

    def show_category(self, category: Category | None, revision: int, language: str) -> None:
        """Show a category in a language, or nothing."""
        if category is None:
            self.name.set_text("")
            for label in (self.code, self.definition, self.include, self.exclude, self.examples):
                label.clear()
            return
        text = category.text_in(language)
        self.name.set_text(category.name_in(language))
        parts = (category.short, self.tr("rev. %s").replace("%s", str(revision)) if revision else "")
        self.code.setText(" · ".join(part for part in parts if part))
        self._say(self.definition, text.definition)
        self._say(self.include, f"+ {text.include}" if text.include else "")
        self._say(self.exclude, f"− {text.exclude}" if text.exclude else "")
        self._say(self.examples, "\n".join(f"“{example}”" for example in text.examples))

    def _say(self, label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))
