"""At the right: where the category is used, and what the revisions changed in it."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListView, QPushButton, QSplitter, QVBoxLayout, QWidget

from discoursecoder.ui.widgets.access import named
from discoursecoder.ui.widgets.compared import Compared, ComparedRow
from discoursecoder.ui.widgets.labels import ElidedLabel, one_line, plain_label
from discoursecoder.ui.widgets.palette import LARGE, MEDIUM, SMALL, Colours


class ShownRevision(NamedTuple):
    """A revision as it is listed: its number, when, by whom, and why."""

    number: int
    created: str
    coder: str
    note: str


class AsidePane(QWidget):
    """Announces which revision is looked at, and that passages or a comparison are wanted."""

    passages_wanted = Signal()
    revision_chosen = Signal(int)
    compare_wanted = Signal()

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._revisions: Sequence[ShownRevision] = ()
        self._build(colours)

    def _build(self, colours: Colours) -> None:
        self._uses_model = QStringListModel(self)
        self._revisions_model = QStringListModel(self)
        self.uses = self._list(self._uses_model, self.tr("Where it is used"))
        self.unused = plain_label(self.tr("Nothing was coded with it yet."), "dimmed", wrap=True)
        self.passages = QPushButton(self.tr("Passages"))
        self.passages.clicked.connect(self.passages_wanted)
        self.revisions = self._list(self._revisions_model, self.tr("Revisions of the codebook"))
        self.revisions.selectionModel().currentChanged.connect(self._on_revision_chosen)
        self.compare = QPushButton(self.tr("Compare …"))
        self.compare.setAccessibleName(self.tr("Compare two revisions"))
        self.compare.clicked.connect(self.compare_wanted)
        self.changed = plain_label(name="dimmed", wrap=True)
        self.compared = Compared(colours)
        split = QSplitter(Qt.Orientation.Vertical)
        for title, button, parts in (
            (self.tr("Where it is used"), self.passages, (self.unused, self.uses)),
            (self.tr("Revisions"), self.compare, (self.revisions,)),
            (self.tr("What changed"), None, (self.changed, self.compared)),
        ):
            split.addWidget(self._part(title, button, parts))
        split.setSizes([150, 160, 330])
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)

    def _list(self, model: QStringListModel, name: str) -> QListView:
        view = named(QListView(), name)
        view.setModel(model)
        view.setWordWrap(True)
        view.setSpacing(2)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        return view

    def _part(self, title: str, button: QPushButton | None, parts: Sequence[QWidget]) -> QWidget:
        heading = ElidedLabel(bold=True)
        heading.set_text(title)
        line = QHBoxLayout()
        line.setSpacing(MEDIUM)
        line.addWidget(heading, 1)
        if button is not None:
            line.addWidget(button)
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(LARGE, MEDIUM, MEDIUM, MEDIUM)
        layout.setSpacing(SMALL)
        layout.addLayout(line)
        for part in parts:
            layout.addWidget(part, 1 if isinstance(part, QListView | Compared) else 0)
        return whole

    def show_uses(self, lines: Sequence[str]) -> None:
        """Show who used the category how often, one line each."""
        self._uses_model.setStringList([one_line(line) for line in lines])
        self.uses.setVisible(bool(lines))
        self.unused.setVisible(not lines)
        self.passages.setEnabled(bool(lines))

    def show_revisions(self, revisions: Sequence[ShownRevision]) -> None:
        """Show the revisions, newest first; an older one looked at stays so, the newest gives way to a newer one."""
        at = self.revision() if self.revisions.currentIndex().row() > 0 else 0
        self._revisions = revisions
        lines = (f"{one.number} · {one.created} · {one.coder} · {one.note}".rstrip(" ·") for one in revisions)
        self._revisions_model.setStringList([one_line(line) for line in lines])
        row = next((row for row, one in enumerate(revisions) if one.number == at), 0)
        self.revisions.setCurrentIndex(self._revisions_model.index(row))
        self.compare.setEnabled(len(revisions) > 1)

    def revision(self) -> int:
        """The number of the revision looked at, or 0."""
        row = self.revisions.currentIndex().row()
        return self._revisions[row].number if 0 <= row < len(self._revisions) else 0

    def show_changes(self, rows: Sequence[ComparedRow], said: str) -> None:
        """Show what the revision looked at changed, or say that it did not."""
        self.changed.setText(said)
        self.changed.setVisible(bool(said))
        self.compared.setVisible(bool(rows))
        self.compared.show_rows(rows)

    def _on_revision_chosen(self, current: QModelIndex) -> None:
        if current.isValid():
            self.revision_chosen.emit(self.revision())
