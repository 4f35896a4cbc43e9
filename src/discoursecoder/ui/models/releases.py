"""The list of releases, smooth with thousands of rows, and its filter."""

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from discoursecoder.core.queries.releases import ReleaseRow
from discoursecoder.ui.widgets.labels import plain_tooltip
from discoursecoder.ui.widgets.rows import Role

AnyIndex = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()

ORDERS = ("issued", "title", "state")
"""What the list can be sorted by."""

_STATES = {"in_progress": 0, "new": 1, "finished": 2}


class ReleaseList(QAbstractListModel):
    """One row a release; a change of one release touches its row alone."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ReleaseRow] = []
        self._places: dict[str, int] = {}
        self._answers: dict[int, Callable[[ReleaseRow], Any]] = {
            Qt.ItemDataRole.DisplayRole: attrgetter("title"),
            Role.ID: attrgetter("id"),
            Role.SECOND: attrgetter("second_line"),
            Role.COUNT: attrgetter("codings"),
            Role.STATE: attrgetter("state"),
            Qt.ItemDataRole.ToolTipRole: self._tip,
            Qt.ItemDataRole.AccessibleTextRole: self._read_out,
        }

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """How many releases there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the delegate and screen readers ask for."""
        if not index.isValid():
            return None
        answer = self._answers.get(role)
        return None if answer is None else answer(self._rows[index.row()])

    def _tip(self, row: ReleaseRow) -> str:
        return plain_tooltip(f"{row.title}\n{row.second_line}\n{self.state_name(row.state)}")

    def _read_out(self, row: ReleaseRow) -> str:
        count = self.tr("%n coding(s)", "", row.codings)
        return f"{row.title}, {row.second_line}, {self.state_name(row.state)}, {count}"

    def state_name(self, state: str) -> str:
        """The state of a release in words."""
        names = {
            "new": self.tr("not begun"),
            "in_progress": self.tr("in progress"),
            "finished": self.tr("finished"),
        }
        return names.get(state, "")

    def set_rows(self, rows: Iterable[ReleaseRow]) -> None:
        """Show other releases: when a project is opened, the coder changes or releases come and go."""
        self.beginResetModel()
        self._rows = list(rows)
        self._places = {row.id: place for place, row in enumerate(self._rows)}
        self.endResetModel()

    def put(self, row: ReleaseRow) -> None:
        """Show one release as it is now, without touching the others; a new one is put at the end."""
        place = self._places.get(row.id)
        if place is None:
            place = len(self._rows)
            self.beginInsertRows(ROOT, place, place)
            self._rows.append(row)
            self._places[row.id] = place
            self.endInsertRows()
        elif self._rows[place] != row:
            self._rows[place] = row
            index = self.index(place)
            self.dataChanged.emit(index, index)

    def row(self, release_id: str) -> ReleaseRow | None:
        """The line of a release."""
        place = self._places.get(release_id)
        return None if place is None else self._rows[place]

    def rows(self) -> Sequence[ReleaseRow]:
        """All lines, unfiltered."""
        return self._rows

    def index_of(self, release_id: str) -> QModelIndex:
        """Where a release stands; an invalid index where it does not."""
        place = self._places.get(release_id)
        return QModelIndex() if place is None else self.index(place)


class ReleaseFilter(QSortFilterProxyModel):
    """The releases that hold all the words typed, in the order chosen."""

    def __init__(self, source: ReleaseList, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._order = "issued"
        self._source = source
        self.setSourceModel(source)
        self.sort(0)

    def set_words(self, typed: str) -> None:
        """Show the releases that hold every word typed, in title, date, language, issuer or state."""
        self.beginFilterChange()
        self._words = tuple(typed.casefold().split())
        self.endFilterChange()

    def set_order(self, order: str) -> None:
        """Sort by one of `ORDERS`."""
        self._order = order
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: AnyIndex) -> bool:
        """Whether the release of a row is shown."""
        if not self._words or parent.isValid():
            return True
        known = self._source.rows()[row]
        hay = " ".join((known.title, known.issued, known.language, known.issuer, self._source.state_name(known.state)))
        hay = hay.casefold()
        return all(word in hay for word in self._words)

    def lessThan(self, left: AnyIndex, right: AnyIndex) -> bool:
        """The order chosen, and within it date and title."""
        rows = self._source.rows()
        return self._key(rows[left.row()]) < self._key(rows[right.row()])

    def _key(self, row: ReleaseRow) -> tuple[object, ...]:
        if self._order == "title":
            return (row.title.casefold(), row.issued, row.id)
        if self._order == "state":
            return (_STATES.get(row.state, 3), row.issued, row.title, row.id)
        return (row.issued, row.title, row.id)
