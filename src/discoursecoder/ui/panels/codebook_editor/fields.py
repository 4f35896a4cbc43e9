"""The fields of a category in the middle: each is one act when it is left."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from discoursecoder.core.model.category import Category, CategoryText
from discoursecoder.ui.panels.codebook_editor.colour import ColourButton
from discoursecoder.ui.widgets.access import named
from discoursecoder.ui.widgets.labels import plain_label, scaled
from discoursecoder.ui.widgets.memo import MemoEditor
from discoursecoder.ui.widgets.palette import LARGE, MEDIUM, SMALL, Colours

_LINES = {"definition": 4, "include": 3, "exclude": 3, "examples": 4, "counter_examples": 3}
_LISTS = frozenset({"examples", "counter_examples"})
_BREAK = "\u23ce"
"""Stands for a line break within an example, since each line is an example."""


class FieldsPane(QScrollArea):
    """Announces what was entered as `field_entered(category, field, value)`; shows what it is given."""

    field_entered = Signal(str, str, object)
    wording_touched = Signal(str)
    note_entered = Signal(str)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("paper")
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 34)
        self._category: Category | None = None
        self._build(colours)
        self._connect()
        self.show_category(None)

    def _build(self, colours: Colours) -> None:
        named(self, self.tr("Fields of the category"))
        self.name = named(QLineEdit(), self.tr("Name"))
        self.name.setFont(scaled(self.font(), 1.15, bold=True))
        self.language = named(QComboBox(), self.tr("Language of the wording"))
        self.texts = {field: named(MemoEditor(), title) for field, title in self._titles().items()}
        for field, editor in self.texts.items():
            editor.setObjectName("field")
            editor.setFixedHeight(editor.fontMetrics().lineSpacing() * _LINES[field] + LARGE)
        self.short = named(QLineEdit(), self.tr("Short code"))
        self.key = named(QLineEdit(), self.tr("Key"), self.tr("The single letter that codes with this category"))
        self.key.setMaxLength(1)
        self.colour = ColourButton(colours)
        self.codable = QCheckBox(self.tr("passages can be coded with it"))
        self.exclusive = QCheckBox(self.tr("the categories below exclude each other"))
        self.state = plain_label(name="warning", wrap=True)
        self._build_layout()

    def _build_layout(self) -> None:
        self._inside = QWidget()
        top = QHBoxLayout()
        top.setSpacing(MEDIUM)
        top.addWidget(self.name, 1)
        top.addWidget(self.language)
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(LARGE)
        self.form.setVerticalSpacing(MEDIUM)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        # With large letters a label stands above its field.
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for field, editor in self.texts.items():
            self._add_line(self._titles()[field], editor)
        codes = QHBoxLayout()
        codes.setSpacing(MEDIUM)
        for line, width in ((self.short, 9), (self.key, 3)):
            line.setFixedWidth(line.fontMetrics().averageCharWidth() * width + 2 * LARGE)
        for part in (self.short, plain_label(self.tr("Key"), "dimmed"), self.key):
            codes.addWidget(part)
        codes.addStretch(1)
        label = plain_label(self.tr("Short code"), "dimmed")
        label.setBuddy(self.short)
        self.form.addRow(label, codes)
        colour = QHBoxLayout()
        colour.addWidget(self.colour)
        colour.addStretch(1)
        self.form.addRow(plain_label(self.tr("Colour"), "dimmed"), colour)
        self.form.addRow(self.codable)
        self.form.addRow(self.exclusive)
        layout = QVBoxLayout(self._inside)
        layout.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        layout.setSpacing(LARGE)
        layout.addLayout(top)
        layout.addWidget(self.state)
        layout.addLayout(self.form)
        layout.addStretch(1)
        layout.addWidget(self._build_effect())
        self.setWidget(self._inside)

    def _build_effect(self) -> QWidget:
        self.effect = plain_label(name="dimmed", wrap=True)
        self.revision = plain_label(name="dimmed")
        self.note = named(QLineEdit(), self.tr("Why the codebook was changed"))
        self.note.setPlaceholderText(self.tr("why it was made …"))
        line = QHBoxLayout()
        line.setSpacing(MEDIUM)
        line.addWidget(self.revision)
        line.addWidget(self.note, 1)
        self._foot = QWidget()
        layout = QVBoxLayout(self._foot)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self.effect)
        layout.addLayout(line)
        return self._foot

    def _titles(self) -> dict[str, str]:
        return {
            "definition": self.tr("Definition"),
            "include": self.tr("Include"),
            "exclude": self.tr("Exclude"),
            "examples": self.tr("Examples"),
            "counter_examples": self.tr("Counter-examples"),
        }

    def _add_line(self, title: str, field: QWidget) -> None:
        label = plain_label(title, "dimmed")
        label.setBuddy(field)
        self.form.addRow(label, field)

    def _connect(self) -> None:
        self.language.activated.connect(lambda _: self._fill())
        self.name.editingFinished.connect(self._on_name_left)
        self.short.editingFinished.connect(lambda: self._enter("short", self.short.text()))
        self.key.editingFinished.connect(lambda: self._enter("key", self.key.text()))
        self.note.editingFinished.connect(self._on_note_left)
        for field, editor in self.texts.items():
            editor.left.connect(lambda one=field: self._on_text_left(one))
            editor.textChanged.connect(lambda one=field: self._on_text_changed(one))
        self.colour.colour_chosen.connect(lambda colour: self._enter("color", colour))
        self.codable.clicked.connect(lambda on: self._enter("codable", on))
        self.exclusive.clicked.connect(lambda on: self._enter("exclusive", on))

    def set_languages(self, languages: Sequence[tuple[str, str]]) -> None:
        """Offer languages of the wording as (code, name); "" stands for the category's own."""
        chosen = self.language.currentData()
        if [self.language.itemData(row) for row in range(self.language.count())] != [one for one, _ in languages]:
            self.language.clear()
            for code, name in languages:
                self.language.addItem(name, code)
            self.language.setCurrentIndex(max(0, self.language.findData(chosen)))

    def set_editable(self, *, editable: bool) -> None:
        """Let the fields be changed, or only read."""
        for line in (self.name, self.short, self.key, self.note):
            line.setReadOnly(not editable)
        for editor in self.texts.values():
            editor.setReadOnly(not editable)
        for part in (self.colour, self.codable, self.exclusive):
            part.setEnabled(editable)

    def show_category(self, category: Category | None) -> None:
        """Show a category, or nothing; what is being written is handed over first."""
        if category is None or self._category is None or category.id != self._category.id:
            self.commit()
            self.effect.clear()
        self._category = category
        self._inside.setVisible(category is not None)
        if category is not None:
            self.state.setText(
                self.tr("Archived: nothing can be coded with it.") if category.status != "active" else ""
            )
            self.state.setVisible(category.status != "active")
            self._fill()

    def show_revision(self, number: int, note: str) -> None:
        """Show the number of the current revision and why it was made."""
        self.revision.setText(self.tr("Revision %s").replace("%s", str(number)))
        if not self.note.hasFocus():
            self.note.setText(note)

    def show_effect(self, sentences: Sequence[str]) -> None:
        """Say what a change of the wording does."""
        self.effect.setText(" ".join(sentences))

    def commit(self) -> None:
        """Hand over what is being written."""
        for field in self.texts:
            self._on_text_left(field)
        self._on_name_left()
        if self._category is not None:
            self._enter("short", self.short.text())
            self._enter("key", self.key.text())

    def focus_name(self) -> None:
        """Let the name be written."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _code(self) -> str:
        return str(self.language.currentData() or "")

    def _fill(self) -> None:
        category, code = self._category, self._code()
        if category is None:
            return
        own = CategoryText(**{field: getattr(category, field) for field in _LINES})
        shown = own if not code else category.texts.get(code, CategoryText())
        _set(self.name, category.names.get(code, "") if code else category.name)
        self.name.setPlaceholderText(category.name if code else "")
        for field, editor in self.texts.items():
            editor.blockSignals(True)
            editor.show_text(_written(getattr(shown, field)))
            editor.blockSignals(False)
            editor.setPlaceholderText(_written(getattr(own, field)) if code else "")
        _set(self.short, category.short)
        _set(self.key, category.key)
        self.colour.show_colour(category.color)
        self.codable.setChecked(category.codable)
        self.exclusive.setChecked(category.exclusive)

    def _enter(self, field: str, value: Any) -> None:
        category = self._category
        if category is not None and getattr(category, field) != value:
            self.field_entered.emit(category.id, field, value)

    def _on_name_left(self) -> None:
        category, code, written = self._category, self._code(), self.name.text()
        if category is None or not self.name.isModified():
            return
        self.name.setModified(False)
        if not code:
            self._enter("name", written)
        elif written.strip() != category.names.get(code, ""):
            self._enter("names", _with(category.names, code, written.strip()))

    def _on_text_changed(self, field: str) -> None:
        category = self._category
        if category is not None and self._read(field) != self._stored(field):
            self.wording_touched.emit(category.id)

    def _on_text_left(self, field: str) -> None:
        category, code = self._category, self._code()
        if category is None or self._read(field) == self._stored(field):
            return
        value = self._read(field)
        if not code:
            self._enter(field, value)
            return
        text = category.texts.get(code, CategoryText()).model_copy(update={field: value})
        self._enter("texts", _with(category.texts, code, text if text != CategoryText() else None))

    def _stored(self, field: str) -> str | tuple[str, ...]:
        category, code = self._category, self._code()
        source = category.texts.get(code, CategoryText()) if category is not None and code else category
        return getattr(source, field)  # type: ignore[no-any-return]  # a text, or several

    def _read(self, field: str) -> str | tuple[str, ...]:
        text = self.texts[field].text()
        if field not in _LISTS:
            return text.strip()
        return tuple(line.strip().replace(f" {_BREAK} ", "\n") for line in text.split("\n") if line.strip())

    def _on_note_left(self) -> None:
        if self.note.isModified():
            self.note.setModified(False)
            self.note_entered.emit(self.note.text())


def _with(known: dict[str, Any], code: str, value: Any) -> dict[str, Any]:
    """The values by language with another one for a language, or none."""
    return {**{one: kept for one, kept in known.items() if one != code}, **({code: value} if value else {})}


def _written(value: str | tuple[str, ...]) -> str:
    if isinstance(value, str):
        return value
    return "\n".join(item.replace("\n", f" {_BREAK} ") for item in value)


def _set(line: QLineEdit, text: str) -> None:
    if line.text() != text:
        line.setText(text)
    line.setModified(False)
