"""The inspector: variables, memo and doubt of the coding in focus."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDoubleValidator, QValidator
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from discoursecoder.core.model.variable import Variable
from discoursecoder.ui.widgets.access import named
from discoursecoder.ui.widgets.choice_box import ChoiceBox
from discoursecoder.ui.widgets.labels import ElidedLabel, plain_label, plain_tooltip, scaled
from discoursecoder.ui.widgets.memo import MemoEditor
from discoursecoder.ui.widgets.palette import LARGE, MEDIUM, SMALL
from discoursecoder.ui.widgets.tokens import Name, TokenField

_ASKED_NEXT = "target"
"""The variable to go to first where the text itself has said who speaks."""


@dataclass(frozen=True, slots=True)
class ShownValues:
    """The coding in focus as the inspector shows it; `values` holds names of actors, choices and texts by variable."""

    coding_id: str
    category: str
    quotation: str
    overlapping: int
    values: dict[str, tuple[str, ...]]
    memo: str
    unsure: bool
    suggested: bool = False
    origin: str = "hand"


class InspectorPanel(QScrollArea):
    """Announces what was entered; what it shows is set from outside alone."""

    values_entered = Signal(str, str, object)  # coding id, variable id, the names or texts entered
    memo_entered = Signal(str, str)
    unsure_entered = Signal(str, bool)
    remove_wanted = Signal(str)
    confirm_wanted = Signal(str)
    finished_with = Signal()  # Enter in the last field: back to the text

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fields: dict[str, TokenField | ChoiceBox | QLineEdit] = {}
        self._names: dict[str, str] = {}
        self._notes: dict[str, ElidedLabel] = {}
        self._holders: dict[str, QWidget] = {}
        self._shown: ShownValues | None = None
        self._origins: Mapping[str, str] = {}
        self.origins_of: Callable[[str], Mapping[str, str]] = lambda _coding_id: {}
        self._build()
        self.show_coding(None, may_change=False)

    def _build(self) -> None:
        named(self, self.tr("This coding"))
        self._title = plain_label(self.tr("This coding"))
        self._title.setFont(scaled(self.font(), 1.0, bold=True))
        self._aside = plain_label(name="dimmed")
        self._hint = plain_label(name="dimmed", wrap=True)
        self._body = QWidget()
        self._form = QFormLayout(self._body)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(MEDIUM)
        self._form.setVerticalSpacing(2)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.memo = named(
            MemoEditor(), self.tr("Memo"), self.tr("Control and Enter, or Escape, goes back to the text")
        )
        self.memo.setObjectName("quiet")
        self.memo.setPlaceholderText(self.tr("M to write …"))
        self.memo.setTabChangesFocus(True)
        self.memo.left.connect(self._on_memo_left)
        self.memo.done.connect(self.finished_with)
        self.unsure = QCheckBox(self.tr("unsure"))
        self.unsure.clicked.connect(self._on_unsure)
        self._confirm = QPushButton(self.tr("Confirm suggestion"))
        self._confirm.clicked.connect(self._on_confirm)
        self._remove = QPushButton(self.tr("Remove"))
        self._remove.setObjectName("link")
        self._remove.setAccessibleName(self.tr("Remove this coding"))
        self._remove.clicked.connect(self._on_remove)
        inside = QWidget()
        inside.setObjectName("frame")
        title = QHBoxLayout()
        title.setSpacing(MEDIUM)
        title.addWidget(self._title)
        title.addWidget(self._aside, 1)
        title.addWidget(self._remove)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(LARGE - 4, MEDIUM, MEDIUM, MEDIUM)
        layout.setSpacing(SMALL)
        layout.addLayout(title)
        layout.addWidget(self._hint)
        layout.addWidget(self._confirm, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._body)
        layout.addStretch(1)
        self.setWidget(inside)

    def set_variables(self, variables: Sequence[Variable], language: str) -> None:
        """Show one line for each variable, then memo and doubt."""
        for widget in (self.memo, self.unsure):
            widget.setParent(None)
        while self._form.rowCount():
            self._form.removeRow(0)
        self._fields.clear()
        self._notes.clear()
        self._holders.clear()
        self._names = {variable.id: variable.name for variable in variables}
        for variable in variables:
            field = self._field(variable, language)
            name = variable.names.get(language) or variable.name
            label = plain_label(name.replace("_", " "), "dimmed")
            label.setBuddy(field)
            if variable.description:
                field.setAccessibleDescription(variable.description)
            self._form.addRow(label, named(field, name))
            self._fields[variable.id] = field
            if variable.variable_kind == "actor":
                self._add_note(variable.id)
        memo = plain_label(self.tr("memo"), "dimmed")
        memo.setBuddy(self.memo)
        self.memo.setFixedHeight(self.memo.fontMetrics().lineSpacing() * 3 + LARGE)
        self._form.addRow(memo, self.memo)
        self._form.addRow(plain_label(), self.unsure)
        for widget in (self.memo, self.unsure):
            widget.show()  # taking them out of the form before has hidden them
        self.show_coding(self._shown, may_change=self._body.isEnabled())

    def _add_note(self, variable_id: str) -> None:
        """A line below a field, in line with what stands in it, for the words of the text that gave its value."""
        note = self._notes[variable_id] = ElidedLabel(0.86)
        note.setObjectName("dimmed")
        holder = self._holders[variable_id] = QWidget()
        inside = QHBoxLayout(holder)
        inside.setContentsMargins(MEDIUM, 0, 0, 0)
        inside.addWidget(note)
        self._form.addRow("", holder)
        self._form.setRowVisible(holder, False)

    def _field(self, variable: Variable, language: str) -> TokenField | ChoiceBox | QLineEdit:
        if variable.variable_kind == "choice" and not variable.multiple:
            return self._choice_field(variable, language)
        if variable.variable_kind in {"actor", "choice"}:
            known_only = variable.variable_kind == "choice"
            field = TokenField(several=variable.multiple, known_only=known_only)
            field.setPlaceholderText("—")
            if known_only:
                field.set_names([Name(choice.name, tuple(choice.names.values())) for choice in variable.choices])
            field.entered.connect(lambda values, v=variable.id: self._entered(v, values))
            field.left_forward.connect(lambda v=variable.id: self._focus_after(v))
            return field
        line = QLineEdit()
        line.setObjectName("quiet")
        line.setPlaceholderText("—")
        if variable.variable_kind == "number":
            line.setValidator(_NumberOrNothing(line))
        line.editingFinished.connect(lambda v=variable.id, f=line: self._entered(v, _words(f, several=False)))
        line.returnPressed.connect(lambda v=variable.id: self._focus_after(v))
        return line

    def _choice_field(self, variable: Variable, language: str) -> ChoiceBox:
        box = ChoiceBox()
        box.setObjectName("quiet")
        box.addItem("—", "")
        for choice in variable.choices:
            box.addItem(choice.names.get(language) or choice.name, choice.name)
        box.activated.connect(
            lambda _=0, v=variable.id, b=box: self._entered(v, tuple(filter(None, (b.currentData(),))))
        )
        box.forward_wanted.connect(lambda v=variable.id: self._focus_after(v))
        return box

    def set_actors(self, names: Sequence[Name], variables: Sequence[Variable]) -> None:
        """What the fields of actors complete."""
        for variable in variables:
            field = self._fields.get(variable.id)
            if variable.variable_kind == "actor" and isinstance(field, TokenField):
                field.set_names(names)

    def show_coding(self, shown: ShownValues | None, *, may_change: bool) -> None:
        """Show a coding, or that none is in focus."""
        self._shown = shown
        self._body.setVisible(shown is not None)
        self._body.setEnabled(may_change)
        self._remove.setVisible(shown is not None and may_change)
        self._confirm.setVisible(shown is not None and shown.suggested and may_change)
        if shown is None:
            self._aside.clear()
            self._hint.setText(self.tr("Select text and press a category's key, or click a bracket in the margin."))
            self._hint.show()
            return
        self._aside.setText(shown.category)
        others = self.tr("%n code(s) here", "", shown.overlapping)
        told = [self._origin_told(shown.origin), others if shown.overlapping > 1 else ""]
        self._hint.setText(" · ".join(part for part in told if part))
        self._hint.setVisible(any(told))
        for variable_id, field in self._fields.items():
            values = shown.values.get(variable_id, ())
            if isinstance(field, TokenField):
                field.set_values(values)
            elif isinstance(field, ChoiceBox):
                field.setCurrentIndex(max(0, field.findData(values[0] if values else "")))
            else:
                field.setText("; ".join(values))
        self._show_origins(self.origins_of(shown.coding_id))
        self.memo.show_text(shown.memo)
        self.unsure.setChecked(shown.unsure)

    def _show_origins(self, origins: Mapping[str, str]) -> None:
        """Say below a field which words of the text gave its value."""
        self._origins = origins
        for variable_id, note in self._notes.items():
            said = origins.get(variable_id, "")
            note.set_text(said)
            self._form.setRowVisible(self._holders[variable_id], bool(said))
            self._fields[variable_id].setToolTip(plain_tooltip(said))

    def _origin_told(self, origin: str) -> str:
        """How a coding came about, where it was not made by hand."""
        told = {
            "suggested": self.tr("suggested, does not count yet"),
            "confirmed": self.tr("confirmed suggestion"),
            "imported": self.tr("imported"),
            "training": self.tr("training, does not count"),
        }
        return told.get(origin, "")

    def focus_first(self) -> None:
        """Go to the first field that is still empty, or to the first at all.

        Where the text gave the speaker, the target is asked for next: whom the speaker quotes or addresses is rarer.
        """
        if self._shown is None or not self._body.isEnabled():
            return
        empty = [v for v in self._fields if not self._shown.values.get(v)]
        if self._origins:
            empty.sort(key=lambda v: self._names.get(v) != _ASKED_NEXT)
        wanted = next(iter(empty or self._fields), None)
        (self._fields[wanted] if wanted else self.memo).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_memo(self) -> None:
        """Go to the memo."""
        if self._shown is not None and self._body.isEnabled():
            self.ensureWidgetVisible(self.memo)
            self.memo.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def commit(self) -> None:
        """Hand over what is still being written."""
        self._on_memo_left()
        for field in self._fields.values():
            if isinstance(field, TokenField) and field.hasFocus():
                field.commit()
            elif isinstance(field, QLineEdit) and field.hasFocus() and field.hasAcceptableInput():
                field.editingFinished.emit()

    def _entered(self, variable_id: str, values: tuple[str, ...]) -> None:
        if self._shown is not None and values != self._shown.values.get(variable_id, ()):
            self.values_entered.emit(self._shown.coding_id, variable_id, values)

    def _focus_after(self, variable_id: str) -> None:
        order = list(self._fields)
        following = order[order.index(variable_id) + 1 :]
        if following:
            self._fields[following[0]].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.finished_with.emit()

    def _on_memo_left(self) -> None:
        written = self.memo.text()
        if self._shown is not None and written != self._shown.memo and not self._body.isHidden():
            self.memo_entered.emit(self._shown.coding_id, written)

    def _on_remove(self) -> None:
        if self._shown is not None:
            self.remove_wanted.emit(self._shown.coding_id)

    def _on_confirm(self) -> None:
        if self._shown is not None:
            self.confirm_wanted.emit(self._shown.coding_id)

    def _on_unsure(self, checked: bool) -> None:
        if self._shown is not None:
            self.unsure_entered.emit(self._shown.coding_id, checked)


class _NumberOrNothing(QDoubleValidator):
    """Qt takes an empty field for a number half written, which Enter could not leave."""

    def validate(self, written: str, position: int) -> object:
        if not written.strip():
            return QValidator.State.Acceptable, written, position
        return super().validate(written, position)


def _words(field: QLineEdit, *, several: bool) -> tuple[str, ...]:
    parts = field.text().split(";") if several else [field.text()]
    return tuple(part.strip() for part in parts if part.strip())
