"""A line for one or several names, completed over everything that names may also be called."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

_BETWEEN = "; "


class Name(NamedTuple):
    """A name that can be meant, and what else it is called."""

    name: str
    aliases: tuple[str, ...] = ()


def meant(typed: str, names: Iterable[Name]) -> str | None:
    """The name meant by what was typed: exactly called so, else the first that begins so; None for no known one."""
    wanted = typed.strip().casefold()
    if not wanted:
        return None
    begins: str | None = None
    for known in names:
        calls = [call.casefold() for call in (known.name, *known.aliases)]
        if wanted in calls:
            return known.name
        if begins is None and any(call.startswith(wanted) for call in calls):
            begins = known.name
    return begins


class _LastName(QCompleter):
    """Completes what stands after the last semicolon; rows are "alias - name" or the name itself."""

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(";")[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        chosen = str(index.data()).rpartition(" → ")[2]
        widget = self.widget()
        written = widget.text() if isinstance(widget, QLineEdit) else ""
        before, comma, _ = written.rpartition(";")
        return f"{before}{comma} {chosen}" if comma else chosen


class TokenField(QLineEdit):
    """Names with semicolons between them; `entered` carries them when the user is done, once for each change."""

    entered = Signal(object)
    left_forward = Signal()

    def __init__(self, *, several: bool, known_only: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quiet")
        self._several = several
        self._known_only = known_only
        self._names: tuple[Name, ...] = ()
        self._shown: tuple[str, ...] = ()
        self._model = QStringListModel(self)
        self._complete = _LastName(self._model, self)
        self._complete.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._complete.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(self._complete)
        self._complete.activated.connect(self._on_completed, Qt.ConnectionType.QueuedConnection)

    def set_names(self, names: Sequence[Name]) -> None:
        """What can be completed."""
        self._names = tuple(names)
        rows = [known.name for known in names]
        rows += [f"{alias} → {known.name}" for known in names for alias in known.aliases]
        self._model.setStringList(rows)

    def set_values(self, values: Sequence[str]) -> None:
        """Show the values that hold now."""
        self._shown = tuple(values)
        self.setText(_BETWEEN.join(values))
        self.setCursorPosition(0)

    def values(self) -> tuple[str, ...]:
        """The names written, each as it is known, new ones as typed; without doubles."""
        parts = [part.strip() for part in self.text().split(";")] if self._several else [self.text().strip()]
        found: list[str] = []
        for part in parts:
            name = meant(part, self._names)
            if name is None and not self._known_only:
                name = part
            if name and name not in found:
                found.append(name)
        return tuple(found)

    def commit(self) -> None:
        """Hand over what is written, if it differs from what holds."""
        values = self.values()
        if values != self._shown:
            self._shown = values
            self.setText(_BETWEEN.join(values))
            self.entered.emit(values)
        elif self.text() != _BETWEEN.join(self._shown):
            self.setText(_BETWEEN.join(self._shown))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter hands over and goes on; Escape restores what holds. Both close the list of completions."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._close_list()
            self.commit()
            self.left_forward.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text() != _BETWEEN.join(self._shown):
            self._close_list()
            self.setText(_BETWEEN.join(self._shown))
        else:
            super().keyPressEvent(event)

    def _close_list(self) -> None:
        popup = self._complete.popup()
        if popup is not None:
            popup.hide()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the field hands over, unless the list of completions takes the focus."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()

    def _on_completed(self) -> None:
        self.commit()
        self.left_forward.emit()
