"""The journal as a table."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from discoursecoder.core.queries.history import HistoryRow
from discoursecoder.ui.widgets.labels import plain_tooltip
from discoursecoder.ui.widgets.rows import Role

AnyIndex = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class EventTable(QAbstractTableModel):
    """One row an entry, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[HistoryRow] = []

    def set_rows(self, rows: Iterable[HistoryRow]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def entry(self, row: int) -> HistoryRow:
        """The entry of a row."""
        return self._rows[row]

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """How many entries there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = ROOT) -> int:
        """When, who, what, and its state."""
        return 0 if parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The names of the columns."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("When"), self.tr("Who"), self.tr("What"), self.tr("State"))[section]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the view and screen readers ask for."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Role.ID:
            return row.id
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._cell(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(row.summary)
        return None

    def _cell(self, row: HistoryRow, column: int) -> str:
        if column == 0:
            return f"{row.time.astimezone():%Y-%m-%d  %H:%M:%S}"
        if column == 1:
            return row.coder
        if column == 2:
            return row.summary
        return self.tr("taken back") if row.taken_back else ""
