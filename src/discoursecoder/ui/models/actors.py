"""The registry of actors as a table."""

from collections.abc import Iterable
from typing import Any, get_args

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from discoursecoder.core.model.actor import ActorKind
from discoursecoder.core.queries.actors import ActorLine
from discoursecoder.ui.widgets.labels import plain_tooltip
from discoursecoder.ui.widgets.rows import Role

AnyIndex = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_USES = 4
KINDS: tuple[ActorKind, ...] = get_args(ActorKind)


def kind_name(kind: ActorKind) -> str:
    """The name of a kind of actors in the language in use."""
    names: dict[ActorKind, str] = {
        "person": QCoreApplication.translate("ActorTable", "person"),
        "state": QCoreApplication.translate("ActorTable", "state"),
        "organisation": QCoreApplication.translate("ActorTable", "organisation"),
        "group": QCoreApplication.translate("ActorTable", "group"),
    }
    return names[kind]


class ActorTable(QAbstractTableModel):
    """One row an actor, by name."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ActorLine] = []

    def set_rows(self, rows: Iterable[ActorLine]) -> None:
        """Show other actors."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def lines(self) -> list[ActorLine]:
        """All actors that are shown."""
        return list(self._rows)

    def line(self, row: int) -> ActorLine:
        """The actor of a row."""
        return self._rows[row]

    def row_of(self, actor_id: str) -> int:
        """The row of an actor, or -1."""
        return next((row for row, line in enumerate(self._rows) if line.actor.id == actor_id), -1)

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """How many actors there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = ROOT) -> int:
        """Name, kind, other names, to whom it belongs, and how often it is named."""
        return 0 if parent.isValid() else _USES + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The names of the columns."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (self.tr("Name"), self.tr("Kind"), self.tr("Also called"), self.tr("Belongs to"), self.tr("Codings"))
        return names[section]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the view and screen readers ask for."""
        if not index.isValid():
            return None
        line = self._rows[index.row()]
        if role == Role.ID:
            return line.actor.id
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == _USES:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._cell(line, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(str(self._cell(line, index.column())))
        return None

    def _cell(self, line: ActorLine, column: int) -> str | int:
        if column == _USES:
            return line.uses
        aliases, groups = "; ".join(line.actor.aliases), "; ".join(line.groups)
        return (line.actor.name, kind_name(line.actor.actor_kind), aliases, groups)[column]
