"""Proposed categories: coders propose and take back, the lead accepts or declines with a reason."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from discoursecoder.ui.widgets.access import named
from discoursecoder.ui.widgets.labels import one_line, plain_label
from discoursecoder.ui.widgets.palette import LARGE, MEDIUM


class ShownProposal(NamedTuple):
    """A proposal as it is listed and read."""

    id: str
    title: str
    body: str
    open: bool
    own: bool


class ProposalsPane(QWidget):
    """Announces what is decided on the proposal in focus."""

    accepted_with = Signal(str, str)  # the proposal, the answer
    declined_with = Signal(str, str)
    withdraw_wanted = Signal(str)
    propose_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._rows: Sequence[ShownProposal] = ()
        self._may_decide = False
        self._may_propose = False
        self._build()
        self._connect()

    def _build(self) -> None:
        self.said = plain_label(wrap=True)
        self._model = QStringListModel(self)
        self.view = named(QListView(), self.tr("Proposed categories"))
        self.view.setModel(self._model)
        self.view.setUniformItemSizes(True)
        self.view.setSpacing(2)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.body = named(QPlainTextEdit(), self.tr("What is proposed"))
        self.body.setObjectName("field")
        self.body.setReadOnly(True)
        self.body.setTabChangesFocus(True)
        self.answer = named(QLineEdit(), self.tr("Answer to the coder"))
        self.answer.setPlaceholderText(self.tr("answer to the coder …"))
        self.accept = QPushButton(self.tr("Accept"))
        self.decline = QPushButton(self.tr("Decline"))
        self.withdraw = QPushButton(self.tr("Take back"))
        self.propose = QPushButton(self.tr("Propose a category …"))
        middle = QHBoxLayout()
        middle.setSpacing(LARGE)
        middle.addWidget(self.view, 1)
        middle.addWidget(self.body, 1)
        line = QHBoxLayout()
        line.setSpacing(MEDIUM)
        line.addWidget(self.propose)
        line.addWidget(self.answer, 1)
        for button in (self.accept, self.decline, self.withdraw):
            line.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(self.said)
        layout.addLayout(middle, 1)
        layout.addLayout(line)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        self.view.selectionModel().currentChanged.connect(lambda *_: self._on_chosen())
        self.propose.clicked.connect(self.propose_wanted)
        self.accept.clicked.connect(lambda: self.accepted_with.emit(self.focused().id, self._answered()))
        self.decline.clicked.connect(lambda: self.declined_with.emit(self.focused().id, self._answered()))
        self.withdraw.clicked.connect(lambda: self.withdraw_wanted.emit(self.focused().id))

    def show_rows(self, rows: Sequence[ShownProposal], *, may_decide: bool, may_propose: bool) -> None:
        """Show the proposals; the one in focus stays so."""
        at = self.focused().id
        self._rows, self._may_decide, self._may_propose = rows, may_decide, may_propose
        self._model.setStringList([one_line(row.title) for row in rows])
        self.said.setText(
            self.tr("%n proposal(s).", "", len(rows)) if rows else self.tr("No category has been proposed.")
        )
        row = next((number for number, one in enumerate(rows) if one.id == at), 0)
        self.view.setCurrentIndex(self._model.index(row) if rows else self._model.index(-1))
        self._on_chosen()

    def focused(self) -> ShownProposal:
        """The proposal in focus; an empty one where there is none."""
        row = self.view.currentIndex().row()
        return self._rows[row] if 0 <= row < len(self._rows) else ShownProposal("", "", "", open=False, own=False)

    def _on_chosen(self) -> None:
        row = self.focused()
        self.body.setPlainText(row.body)
        for part in (self.accept, self.decline, self.answer):
            part.setVisible(self._may_decide)
            part.setEnabled(row.open)
        self.withdraw.setVisible(row.own and row.open)
        self.propose.setVisible(self._may_propose)

    def _answered(self) -> str:
        answer = self.answer.text().strip()
        self.answer.clear()
        return answer
