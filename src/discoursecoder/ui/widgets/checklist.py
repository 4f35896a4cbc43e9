"""A button that sums up which of several things are chosen, and opens the list of them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QPushButton, QVBoxLayout, QWidget

from discoursecoder.ui.widgets.access import named
from discoursecoder.ui.widgets.palette import SMALL

_WIDEST = 640
_NAMED = 3
"""Up to how many things are named on the button."""


class CheckList(QPushButton):
    """All are chosen at first; `changed` when the list is closed with others chosen."""

    changed = Signal()

    def __init__(self, everything: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pick")
        self._everything = everything
        self._model = QStandardItemModel(self)
        self._before: tuple[str, ...] | None = None
        self._build()
        self.clicked.connect(self._on_clicked)
        self._sum_up()

    def _build(self) -> None:
        self._popup = QFrame(self, Qt.WindowType.Popup)
        self._popup.setObjectName("popup")
        self._popup.installEventFilter(self)
        self._view = named(QListView(), self._everything)
        self._view.setModel(self._model)
        self._view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        layout = QVBoxLayout(self._popup)
        layout.setContentsMargins(SMALL, SMALL, SMALL, SMALL)
        layout.addWidget(self._view)
        self._model.itemChanged.connect(lambda _: self._on_checked())

    def set_items(self, items: Sequence[tuple[str, str]]) -> None:
        """Offer things as (id, name), all chosen; those not chosen before stay so."""
        unchosen = {self._model.item(row).data() for row in range(self._model.rowCount()) if not self._is_on(row)}
        self._model.blockSignals(True)
        self._model.clear()
        for item_id, name in items:
            item = QStandardItem(name)
            item.setData(item_id)
            item.setCheckable(True)
            item.setEditable(False)
            state = Qt.CheckState.Unchecked if item_id in unchosen else Qt.CheckState.Checked
            item.setCheckState(state)
            self._model.appendRow(item)
        self._model.blockSignals(False)
        self._model.layoutChanged.emit()
        self._sum_up()

    def chosen(self) -> tuple[str, ...] | None:
        """The ids chosen; None where all are."""
        rows = range(self._model.rowCount())
        found = tuple(str(self._model.item(row).data()) for row in rows if self._is_on(row))
        return None if len(found) == len(rows) else found

    def _is_on(self, row: int) -> bool:
        return self._model.item(row).checkState() == Qt.CheckState.Checked

    def _sum_up(self) -> None:
        rows = range(self._model.rowCount())
        names = [self._model.item(row).text() for row in rows if self._is_on(row)]
        whole = len(names) == self._model.rowCount()
        text = ", ".join(names) if len(names) <= _NAMED else f"{len(names)} / {len(rows)}"
        if whole and len(names) > _NAMED:
            text = f"{self._everything} ({len(names)})"
        self.setText(text.replace("&", "&&") or "—")

    def _on_checked(self) -> None:
        self._sum_up()

    def _on_clicked(self) -> None:
        self._before = self.chosen()
        rows = min(14, max(2, self._model.rowCount()))
        wide = min(_WIDEST, self._view.sizeHintForColumn(0) + 32)
        self._popup.resize(max(self.width(), 260, wide), rows * (self._view.sizeHintForRow(0) + 2) + 16)
        self._popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        self._popup.show()
        self._view.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Tell what is chosen when the list closes."""
        if event.type() == QEvent.Type.Hide and self.chosen() != self._before:
            self._before = self.chosen()
            self.changed.emit()
        return False
