"""The finds of a search as a table: ticked ones are coded together."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from discoursecoder.core.model.search import Hit
from discoursecoder.ui.widgets.labels import plain_tooltip

AnyIndex = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()

LEFT, FIND, RIGHT, RELEASE, DATE = range(5)
COLUMNS = 5


class FindTable(QAbstractTableModel):
    """One row a find; further ones are added without a reset."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: list[Hit] = []
        self._ticked: set[int] = set()

    def set_hits(self, hits: Sequence[Hit]) -> None:
        """Show other finds, none of them ticked."""
        self.beginResetModel()
        self._hits = list(hits)
        self._ticked.clear()
        self.endResetModel()
        self.ticks_changed.emit()

    def extend(self, hits: Sequence[Hit]) -> None:
        """Show all of these finds, of which those shown are the first; what is ticked stays."""
        known = len(self._hits)
        if len(hits) > known:
            self.beginInsertRows(QModelIndex(), known, len(hits) - 1)
            self._hits += hits[known:]
            self.endInsertRows()
            self.ticks_changed.emit()

    @property
    def hits(self) -> Sequence[Hit]:
        """All finds shown."""
        return self._hits

    def hit(self, row: int) -> Hit | None:
        """The find of a row, if there is one."""
        return self._hits[row] if 0 <= row < len(self._hits) else None

    def ticked(self) -> list[Hit]:
        """The finds that are ticked, in order."""
        return [self._hits[row] for row in sorted(self._ticked)]

    def tick(self, rows: Iterable[int], *, on: bool) -> None:
        """Tick rows, or take their ticks away."""
        wanted = {row for row in rows if 0 <= row < len(self._hits)}
        changed = wanted - self._ticked if on else wanted & self._ticked
        if not changed:
            return
        self._ticked ^= changed
        first, last = self.index(min(changed), 0), self.index(max(changed), 0)
        self.dataChanged.emit(first, last, [Qt.ItemDataRole.CheckStateRole, Qt.ItemDataRole.AccessibleTextRole])
        self.ticks_changed.emit()

    def is_ticked(self, row: int) -> bool:
        """Whether a row is ticked."""
        return row in self._ticked

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """How many finds are shown."""
        return 0 if parent.isValid() else len(self._hits)

    def columnCount(self, parent: AnyIndex = ROOT) -> int:
        """The text before, the find, the text after, its release and the day of issue."""
        return 0 if parent.isValid() else COLUMNS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | Qt.AlignmentFlag | None:
        """The names of the columns; the first stands at the find."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == LEFT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Before"), self.tr("Find"), self.tr("After"), self.tr("Release"), self.tr("Date"))[section]

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """The first cell of a row can be ticked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a row by its box."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.tick([index.row()], on=Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the view and screen readers ask for."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        hit = self._hits[row]
        if role == Qt.ItemDataRole.DisplayRole:
            return _cell(hit, column)
        if role == Qt.ItemDataRole.CheckStateRole and column == 0:
            return Qt.CheckState.Checked if row in self._ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(_line(f"{hit.left}{hit.text}{hit.right}") if column <= RIGHT else hit.release)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            ticked = self.tr("ticked") if column == 0 and row in self._ticked else ""
            whole = _line(f"{hit.left}{hit.text}{hit.right}") if column == 0 else _cell(hit, column)
            return ", ".join(part for part in (ticked, whole) if part)
        return None


def _cell(hit: Hit, column: int) -> str:
    texts = (hit.left, hit.text, hit.right, hit.release, hit.issued[:10])
    return _line(texts[column])


def _line(text: str) -> str:
    """A part of a text on one line."""
    return text.replace("\n", " ").replace("\t", " ")
