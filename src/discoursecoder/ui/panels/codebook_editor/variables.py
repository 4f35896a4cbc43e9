"""The variables of codings: what can be said about each, with which answers, at which level of measurement."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QListView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from discoursecoder.core.model.variable import Choice, Variable
from discoursecoder.ui.widgets.access import named
from discoursecoder.ui.widgets.labels import one_line, plain_label
from discoursecoder.ui.widgets.memo import MemoEditor
from discoursecoder.ui.widgets.palette import LARGE, MEDIUM, SMALL

OTHER = "fr"
"""The second language of names here; files take any."""


class VariablesPane(QWidget):
    """Announces what was entered; what it shows is set from outside alone."""

    field_entered = Signal(str, str, object)  # variable, field, value
    choice_renamed = Signal(str, str, str)  # variable, answer, its new name
    kind_entered = Signal(str, str)
    acted = Signal(str, str)  # add, up, down, archive, restore, remove; the variable

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._variables: Sequence[Variable] = ()
        self._editable = False
        self._filling = False
        self._build()
        self._connect()

    def _build(self) -> None:
        self._model = QStringListModel(self)
        self.view = named(QListView(), self.tr("Variables"))
        self.view.setModel(self._model)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setSpacing(2)
        self.buttons = {name: QPushButton(title) for name, title in self._titles()}
        self.name = named(QLineEdit(), self.tr("Name"))
        self.other = named(QLineEdit(), self.tr("French name"))
        self.kind = named(QComboBox(), self.tr("Kind"))
        for code, title in self._kinds():
            self.kind.addItem(title, code)
        self.level = named(QComboBox(), self.tr("Level of measurement"))
        for code, title in self._levels():
            self.level.addItem(title, code)
        self.multiple = QCheckBox(self.tr("several values"))
        self.description = named(MemoEditor(), self.tr("Description"))
        self.description.setObjectName("field")
        self.description.setFixedHeight(self.fontMetrics().lineSpacing() * 3 + LARGE)
        self.choices = named(QTableWidget(0, 2), self.tr("Answers"), self.tr("F2 changes the name of an answer"))
        self.choices.setHorizontalHeaderLabels([self.tr("Answer"), self.tr("in French")])
        self.choices.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.choices.verticalHeader().hide()
        self.choices.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.choices.setTabKeyNavigation(False)
        self.more = QPushButton(self.tr("Add an answer"))
        self.less = QPushButton(self.tr("Remove the answer"))
        left = QVBoxLayout()
        left.setSpacing(MEDIUM)
        left.addWidget(self.view, 1)
        line = QHBoxLayout()
        line.setSpacing(SMALL)
        for button in self.buttons.values():
            line.addWidget(button)
        line.addStretch(1)
        left.addLayout(line)
        self._form = QWidget()
        whole = QHBoxLayout(self)
        whole.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        whole.setSpacing(LARGE)
        whole.addLayout(left, 2)
        whole.addWidget(self._form, 5)
        self._build_form()
        self.setFocusProxy(self.view)

    def _build_form(self) -> None:
        whole = QVBoxLayout(self._form)
        whole.setContentsMargins(0, 0, 0, 0)
        form = QFormLayout()
        whole.addLayout(form)
        whole.addStretch(1)
        form.setHorizontalSpacing(LARGE)
        form.setVerticalSpacing(MEDIUM)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        buttons = QHBoxLayout()
        buttons.setSpacing(MEDIUM)
        buttons.addWidget(self.more)
        buttons.addWidget(self.less)
        buttons.addStretch(1)
        self.answers = QWidget()
        column = QVBoxLayout(self.answers)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        self.choices.setMinimumHeight(self.fontMetrics().lineSpacing() * 14)
        column.addWidget(self.choices, 1)
        column.addLayout(buttons)
        for field in (self.name, self.other, self.description, self.kind, self.level):
            label = plain_label(field.accessibleName(), "dimmed")
            label.setBuddy(field)
            form.addRow(label, field)
        form.addRow(plain_label(), self.multiple)
        self._answers_label = plain_label(self.choices.accessibleName(), "dimmed")
        self._answers_label.setBuddy(self.choices)
        form.addRow(self._answers_label, self.answers)

    def _titles(self) -> tuple[tuple[str, str], ...]:
        return (
            ("add", self.tr("New")),
            ("up", self.tr("Up")),
            ("down", self.tr("Down")),
            ("archive", self.tr("Archive")),
            ("restore", self.tr("Bring back")),
            ("remove", self.tr("Remove")),
        )

    def _kinds(self) -> tuple[tuple[str, str], ...]:
        return (
            ("actor", self.tr("an actor of the registry")),
            ("choice", self.tr("one of some answers")),
            ("text", self.tr("a text")),
            ("number", self.tr("a number")),
        )

    def _levels(self) -> tuple[tuple[str, str], ...]:
        return (
            ("nominal", self.tr("nominal")),
            ("ordinal", self.tr("ordinal")),
            ("interval", self.tr("interval")),
            ("ratio", self.tr("ratio")),
        )

    def _connect(self) -> None:
        self.view.selectionModel().currentChanged.connect(lambda *_: self._fill())
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _=False, act=name: self.acted.emit(act, self.focused_id()))
        self.name.editingFinished.connect(lambda: self._enter("name", self.name.text()))
        self.other.editingFinished.connect(self._on_other_left)
        self.kind.activated.connect(lambda _: self._on_kind_chosen())
        self.level.activated.connect(lambda _: self._enter("level", self.level.currentData()))
        self.multiple.clicked.connect(lambda on: self._enter("multiple", on))
        self.description.left.connect(lambda: self._enter("description", self.description.text().strip()))
        self.choices.itemChanged.connect(self._on_choice_changed)
        self.more.clicked.connect(self._on_choice_added)
        self.less.clicked.connect(self._on_choice_removed)

    def show_variables(self, variables: Sequence[Variable], *, editable: bool, focused: str = "") -> None:
        """Show the variables in their order; the one in focus stays so."""
        at = focused or self.focused_id()
        self._variables, self._editable = variables, editable
        archived = self.tr("%s (archived)")
        self._model.setStringList(
            [one_line(one.name if one.status == "active" else archived.replace("%s", one.name)) for one in variables]
        )
        row = next((number for number, one in enumerate(variables) if one.id == at), 0)
        self.view.setCurrentIndex(self._model.index(row) if variables else self._model.index(-1))
        self._fill()

    def focused(self) -> Variable | None:
        """The variable in focus."""
        row = self.view.currentIndex().row()
        return self._variables[row] if 0 <= row < len(self._variables) else None

    def focused_id(self) -> str:
        """The id of the variable in focus, or ""."""
        variable = self.focused()
        return variable.id if variable else ""

    def _fill(self) -> None:
        variable = self.focused()
        self._filling = True
        self._form.setVisible(variable is not None)
        self._form.setEnabled(self._editable)
        if variable is not None:
            self.name.setText(variable.name)
            self.other.setText(variable.names.get(OTHER, ""))
            self.kind.setCurrentIndex(self.kind.findData(variable.variable_kind))
            self.level.setCurrentIndex(self.level.findData(variable.level))
            self.multiple.setChecked(variable.multiple)
            self.description.show_text(variable.description)
            self.choices.setRowCount(len(variable.choices))
            for row, choice in enumerate(variable.choices):
                self.choices.setItem(row, 0, QTableWidgetItem(choice.name))
                self.choices.setItem(row, 1, QTableWidgetItem(choice.names.get(OTHER, "")))
        self._filling = False
        self._offer(variable)

    def _offer(self, variable: Variable | None) -> None:
        choice = variable is not None and variable.variable_kind == "choice"
        for part in (self.answers, self._answers_label):
            part.setVisible(choice)
        active = variable is not None and variable.status == "active"
        for name, button in self.buttons.items():
            button.setVisible(self._editable and name not in ({"restore"} if active else {"archive"}))
            button.setEnabled(name == "add" or variable is not None)
        self.less.setEnabled(choice and variable is not None and len(variable.choices) > 1)

    def _enter(self, field: str, value: Any) -> None:
        variable = self.focused()
        if variable is not None and self._editable and getattr(variable, field) != value:
            self.field_entered.emit(variable.id, field, value)

    def _on_other_left(self) -> None:
        variable, written = self.focused(), self.other.text().strip()
        if variable is not None and written != variable.names.get(OTHER, ""):
            kept = {code: name for code, name in variable.names.items() if code != OTHER}
            self._enter("names", {**kept, **({OTHER: written} if written else {})})

    def _on_kind_chosen(self) -> None:
        variable = self.focused()
        if variable is not None and self.kind.currentData() != variable.variable_kind:
            self.kind_entered.emit(variable.id, self.kind.currentData())

    def _on_choice_changed(self, item: QTableWidgetItem) -> None:
        variable = self.focused()
        if variable is None or self._filling or item.row() >= len(variable.choices):
            return
        choice, written = variable.choices[item.row()], item.text().strip()
        if item.column() == 0:
            if written != choice.name:
                self.choice_renamed.emit(variable.id, choice.name, written)
            return
        kept = {code: name for code, name in choice.names.items() if code != OTHER}
        named_so = choice.model_copy(update={"names": {**kept, **({OTHER: written} if written else {})}})
        self._enter("choices", tuple(named_so if one == choice else one for one in variable.choices))

    def _on_choice_added(self) -> None:
        variable = self.focused()
        if variable is not None:
            taken = {choice.name for choice in variable.choices}
            number = len(taken) + 1
            while (name := self.tr("answer %s").replace("%s", str(number))) in taken:
                number += 1
            self._enter("choices", (*variable.choices, Choice(name=name)))
            self.choices.setCurrentCell(self.choices.rowCount() - 1, 0)
            self.choices.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_choice_removed(self) -> None:
        variable, row = self.focused(), self.choices.currentRow()
        if variable is not None and 0 <= row < len(variable.choices):
            self._enter("choices", tuple(one for number, one in enumerate(variable.choices) if number != row))
