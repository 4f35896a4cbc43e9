"""The work list as a table: codings made under an older definition."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from discoursecoder.core.queries.codebook_work import WorkRow
from discoursecoder.ui.widgets.labels import one_line, plain_tooltip
from discoursecoder.ui.widgets.rows import Role

AnyIndex = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_AROUND = 24


class WorkTable(QAbstractTableModel):
    """One row a coding: category, passage with what stands around it, release, why it is here."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[WorkRow] = ()

    def set_rows(self, rows: Sequence[WorkRow]) -> None:
        """Show other codings."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, number: int) -> WorkRow | None:
        """The coding of a row, if there is one."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """How many codings are to be looked at again."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = ROOT) -> int:
        """Category, passage, release, why."""
        return 0 if parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The names of the columns."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Category"), self.tr("Passage"), self.tr("Release"), self.tr("Why"))[section]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the view and screen readers ask for."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Role.ID:
            return row.coding.id
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(one_line(f"{row.before}[{row.coding.quotation}]{row.after}"))
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return one_line(self._cell(row, index.column()))
        return None

    def _cell(self, row: WorkRow, column: int) -> str:
        if column == 0:
            return row.category.short or row.category.name
        if column == 1:
            passage = f"… {row.before[-_AROUND:]}[{row.coding.quotation}]{row.after[:_AROUND]} …"
            return passage if row.coding.quotation else self.tr("the release as a whole")
        if column == 2:
            return row.release
        if row.why == "split":
            return self.tr("category split")
        said = self.tr("made in revision %1, redefined in %2")
        return said.replace("%1", str(row.coding.codebook_revision)).replace("%2", str(row.changed_in))
