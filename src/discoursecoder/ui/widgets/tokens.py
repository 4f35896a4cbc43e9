"""A line for one or several names, completed over everything that names may also be called."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

_BETWEEN = "; "


class Name(NamedTuple):
    """A name that can be meant, and what else it is called."""

    name: str
    aliases: tuple[str, ...] = ()


def meant(typed: str, names: Iterable[Name], *, begun: bool) -> str | None:
    """The name meant by what was typed: the one exactly called so, in whatever capitals; None for no known one.

    `begun` takes the first that begins so as well, where nothing but a known name can be meant. Elsewhere it would
    put "United States" on record for somebody who typed a new "UN".
    """
    wanted = typed.strip().casefold()
    if not wanted:
        return None
    first: str | None = None
    for known in names:
        calls = [call.casefold() for call in (known.name, *known.aliases)]
        if wanted in calls:
            return known.name
        if begun and first is None and any(call.startswith(wanted) for call in calls):
            first = known.name
    return first


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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys typed while the list is open come here first; Enter is the line's own affair."""
        widget = self.widget()
        if isinstance(widget, TokenField) and isinstance(event, QKeyEvent) and _enters(event):
            widget.keyPressEvent(event)
            return True
        done = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.KeyPress and not _moves(event):
            self.light_first()
        return done

    def take_lit(self) -> None:
        """Write what is lit in the open list into the line."""
        popup, widget = self.popup(), self.widget()
        if (
            popup is not None
            and popup.isVisible()
            and popup.currentIndex().isValid()
            and isinstance(widget, QLineEdit)
        ):
            widget.setText(self.pathFromIndex(popup.currentIndex()))

    def light_first(self) -> None:
        """Light the first name that begins as typed: Enter takes what is lit, so nothing is taken unseen."""
        popup, widget = self.popup(), self.widget()
        if popup is None or not popup.isVisible() or not isinstance(widget, QLineEdit):
            return
        typed = self.splitPath(widget.text())[0].casefold()
        rows = self.completionModel()
        lit = next(
            (row for row in range(rows.rowCount()) if str(rows.index(row, 0).data()).casefold().startswith(typed)), -1
        )
        # The completer would write what is lit into the line while the user still types.
        self.blockSignals(True)
        popup.setCurrentIndex(rows.index(lit, 0) if typed and lit >= 0 else QModelIndex())
        self.blockSignals(False)


def _enters(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.KeyPress and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}


def _moves(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}


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
            name = meant(part, self._names, begun=self._known_only)
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
        """Enter takes what is lit, hands over and goes on; Escape closes the list, then restores what holds."""
        if _enters(event):
            self._complete.take_lit()
            self._close_list()
            self.commit()
            self.left_forward.emit()
        elif event.key() == Qt.Key.Key_Escape and self._close_list():
            event.accept()
        elif event.key() == Qt.Key.Key_Escape and self.text() != _BETWEEN.join(self._shown):
            self.setText(_BETWEEN.join(self._shown))
        else:
            super().keyPressEvent(event)
            self._complete.light_first()

    def _close_list(self) -> bool:
        """Close the list of completions; whether it was open."""
        popup = self._complete.popup()
        if popup is None or not popup.isVisible():
            return False
        popup.hide()
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the field hands over, unless the list of completions takes the focus."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()

    def _on_completed(self) -> None:
        self.commit()
        self.left_forward.emit()
