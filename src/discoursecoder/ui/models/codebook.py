"""The tree of categories with keys and counts; dragging to the text and from it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from discoursecoder.core.model.category import Category, path_of
from discoursecoder.ui.widgets.labels import plain_tooltip
from discoursecoder.ui.widgets.rows import Role

AnyIndex = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()

# The names that the text surface gives what is dragged; a test holds the two equal.
CATEGORY_MIME = "application/x-discoursecoder-category"
SPAN_MIME = "application/x-discoursecoder-span"


class CodebookTree(QAbstractItemModel):
    """Categories by place in the tree; counts change in place, the model is reset only when the codebook changes."""

    span_dropped = Signal(str, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = "en"
        self._categories: dict[str, Category] = {}
        self._children: dict[str, list[str]] = {}
        self._numbers: dict[str, int] = {}
        self._ids: list[str] = []
        self._here: dict[str, int] = {}
        self._all: dict[str, int] = {}
        self._answers: dict[int, Callable[[Category], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda category: category.name_in(self._language),
            Role.ID: attrgetter("id"),
            Role.COLOUR: attrgetter("color"),
            Role.KEY: attrgetter("key"),
            Role.BRANCH: lambda category: category.id in self._children,
            Role.PALE: lambda category: not category.codable,
            Role.COUNT: lambda category: self.counts(category.id)[0],
            Role.TOTAL: lambda category: self.counts(category.id)[1],
            Qt.ItemDataRole.ToolTipRole: lambda category: plain_tooltip(self._described(category.id)),
            Qt.ItemDataRole.AccessibleTextRole: lambda category: self._described(category.id).replace("\n", ", "),
        }

    def set_categories(self, categories: Sequence[Category], language: str) -> None:
        """Show another state of the codebook; categories come in tree order."""
        self.beginResetModel()
        self._language = language
        self._categories = {category.id: category for category in categories}
        self._ids = list(self._categories)
        self._numbers = {category_id: number for number, category_id in enumerate(self._ids)}
        self._children = {"": []}
        for category in categories:
            parent = category.parent_id if category.parent_id in self._categories else ""
            self._children.setdefault(parent or "", []).append(category.id)
        self.endResetModel()

    def set_counts(self, here: Mapping[str, int], everywhere: Mapping[str, int]) -> None:
        """Show counts, of this release and of all; rows whose counts differ are redrawn, with those above them."""
        here, everywhere = dict(here), dict(everywhere)
        touched = {
            category_id
            for category_id in self._ids
            if here.get(category_id, 0) != self._here.get(category_id, 0)
            or everywhere.get(category_id, 0) != self._all.get(category_id, 0)
        }
        self._here, self._all = here, everywhere
        self._redraw(touched)

    def add_counts(self, category_id: str, here: int, everywhere: int) -> None:
        """Count some codings of one category more, or less."""
        self._here[category_id] = self._here.get(category_id, 0) + here
        self._all[category_id] = self._all.get(category_id, 0) + everywhere
        self._redraw({category_id})

    def _redraw(self, touched: Iterable[str]) -> None:
        lines: set[str] = set()
        for category_id in touched:
            at: str | None = category_id
            while at in self._categories and at not in lines:
                lines.add(at)
                at = self._categories[at].parent_id
        for category_id in lines:
            index = self.index_of(category_id)
            self.dataChanged.emit(index, index, [Role.COUNT, Role.TOTAL])

    def counts(self, category_id: str) -> tuple[int, int]:
        """Codings of a category and of all below it, in this release and in all."""
        below = self._children.get(category_id, ())
        parts = [self.counts(child) for child in below]
        here = self._here.get(category_id, 0) + sum(part[0] for part in parts)
        return here, self._all.get(category_id, 0) + sum(part[1] for part in parts)

    def category(self, category_id: str) -> Category | None:
        """A category of the tree by its id."""
        return self._categories.get(category_id)

    def categories(self) -> list[Category]:
        """All categories of the tree, in its order."""
        return list(self._categories.values())

    def path(self, category_id: str) -> str:
        """The names from the root down, for tooltips and screen readers."""
        category = self._categories[category_id]
        return " / ".join(path_of(category, self._categories, self._language))

    def name(self, category_id: str) -> str:
        """The name in the window's language."""
        return self._categories[category_id].name_in(self._language)

    def index_of(self, category_id: str) -> QModelIndex:
        """Where a category stands; an invalid index where it does not."""
        category = self._categories.get(category_id)
        if category is None:
            return QModelIndex()
        parent = category.parent_id if category.parent_id in self._categories else ""
        row = self._children[parent or ""].index(category_id)
        return self.createIndex(row, 0, self._numbers[category_id])

    def id_at(self, index: AnyIndex) -> str:
        """The category of an index, or "" for the root."""
        return self._ids[int(index.internalId())] if index.isValid() else ""

    def index(self, row: int, column: int, parent: AnyIndex = ROOT) -> QModelIndex:
        """The index of a child."""
        children = self._children.get(self.id_at(parent), ())
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, column, self._numbers[children[row]])

    def parent(self, index: AnyIndex) -> QModelIndex:  # type: ignore[override]  # QObject.parent() takes nothing
        """The index of the category above."""
        if not index.isValid():
            return QModelIndex()
        above = self._categories[self.id_at(index)].parent_id
        return self.index_of(above) if above in self._categories and above is not None else QModelIndex()

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """How many categories stand below."""
        return len(self._children.get(self.id_at(parent), ()))

    def columnCount(self, _parent: AnyIndex = ROOT) -> int:
        """One column; the delegate places everything in it."""
        return 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the delegate and screen readers ask for."""
        if not index.isValid():
            return None
        answer = self._answers.get(role)
        return None if answer is None else answer(self._categories[self.id_at(index)])

    def _described(self, category_id: str) -> str:
        category = self._categories[category_id]
        here, everywhere = self.counts(category_id)
        lines = [self.path(category_id)]
        if category.key:
            lines.append(self.tr("key %s").replace("%s", category.key))
        lines.append(self.tr("%n coding(s) in this release", "", here))
        lines.append(self.tr("%n coding(s) in all", "", everywhere))
        return "\n".join(lines)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Categories can be dragged to the text, and text dropped on them."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._categories[self.id_at(index)].codable:
            usable |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return usable

    def supportedDropActions(self) -> Qt.DropAction:
        """Dropping copies: the text stays where it is."""
        return Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """What can be dropped on a category."""
        return [SPAN_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The id of the category that is dragged."""
        made = QMimeData()
        if indexes:
            made.setData(CATEGORY_MIME, self.id_at(indexes[0]).encode())
        return made

    def canDropMimeData(
        self, mime: QMimeData, _action: Qt.DropAction, _row: int, _column: int, parent: AnyIndex
    ) -> bool:
        """Text can be dropped on a category, not between two."""
        return mime.hasFormat(SPAN_MIME) and parent.isValid()

    def dropMimeData(self, mime: QMimeData, _action: Qt.DropAction, _row: int, _column: int, parent: AnyIndex) -> bool:
        """Announce which span was dropped on which category; the model itself stays as it is."""
        parts = bytes(mime.data(SPAN_MIME).data()).decode("ascii", "replace").split(",")
        if not parent.isValid() or len(parts) != 2 or not all(part.isdecimal() for part in parts):
            return False
        self.span_dropped.emit(self.id_at(parent), int(parts[0]), int(parts[1]))
        return False
