"""The tree of categories as it is edited: archived ones too, and what is dragged goes to another place in it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from discoursecoder.core.model.category import Category
from discoursecoder.ui.models.codebook import CATEGORY_MIME, CodebookTree
from discoursecoder.ui.models.codebook_identity import line_patterns
from discoursecoder.ui.widgets.labels import one_line
from discoursecoder.ui.widgets.rows import Role

AnyIndex = QModelIndex | QPersistentModelIndex


class CodebookOutline(CodebookTree):
    """A change of fields redraws rows; only another shape of the tree resets the model."""

    category_dropped = Signal(str, str, int)  # category, the one above it or "", the row; -1 is the last

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.editable = False
        self._patterns: Mapping[str, int] = {}
        self._answers |= {
            Qt.ItemDataRole.DisplayRole: lambda category: one_line(category.name_in(self._language)),
            Role.SECOND: lambda category: one_line(category.short),
            Role.PALE: lambda category: not category.codable or category.status == "archived",
            Role.STATE: lambda category: category.status,
            Role.PATTERN: lambda category: self._patterns.get(category.id, 0),
        }

    def show_codebook(self, categories: Sequence[Category], language: str) -> bool:
        """Show another state of the codebook, in tree order; whether the tree has another shape now."""
        self._patterns = line_patterns(categories)
        shape = [(one.id, one.parent_id) for one in categories]
        if language == self._language and shape == [(one.id, one.parent_id) for one in self.categories()]:
            changed = [one.id for one in categories if one != self._categories[one.id]]
            self._categories = {category.id: category for category in categories}
            for category_id in changed:
                index = self.index_of(category_id)
                self.dataChanged.emit(index, index)
            return False
        self.set_categories(categories, language)
        return True

    def set_totals(self, totals: Mapping[str, int]) -> None:
        """Show how often each category was coded."""
        self.set_counts({}, totals)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Where the codebook may be changed, any category can be dragged, and dropped on another or between two."""
        moving = Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled if self.editable else Qt.ItemFlag(0)
        if not index.isValid():
            return moving & Qt.ItemFlag.ItemIsDropEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | moving

    def mimeTypes(self) -> list[str]:
        """What can be dropped here: a category."""
        return [CATEGORY_MIME]

    def canDropMimeData(
        self, mime: QMimeData, _action: Qt.DropAction, _row: int, _column: int, parent: AnyIndex
    ) -> bool:
        """A category goes anywhere but below itself."""
        dragged = _dragged(mime)
        at = self.category(self.id_at(parent))
        while at is not None:
            if at.id == dragged:
                return False
            at = self.category(at.parent_id or "")
        return self.editable and self.category(dragged) is not None

    def dropMimeData(self, mime: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex) -> bool:
        """Announce what was dropped where; the model itself follows when it has been done."""
        if self.canDropMimeData(mime, action, row, column, parent):
            self.category_dropped.emit(_dragged(mime), self.id_at(parent), row)
        return False


def _dragged(mime: QMimeData) -> str:
    return bytes(mime.data(CATEGORY_MIME).data()).decode("ascii", "replace")
