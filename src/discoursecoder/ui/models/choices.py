"""What the palette offers, ranked by how well it fits what was typed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from discoursecoder.ui.widgets.rows import Role

AnyIndex = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Choice:
    """A category or a command: what it is called, where it stands, what it means, how else it is reached."""

    id: str
    name: str
    second: str = ""
    short: str = ""
    colour: str = ""
    key: str = ""
    command: bool = False


def score(typed: str, choice: Choice) -> float | None:
    """How well a choice fits what was typed, or None where it does not; more is better.

    The letters must occur in order. The short code counts most, then the beginning of the name, beginnings of
    words, and letters in a row; what only path or meaning hold, word for word, counts least.
    """
    wanted = typed.casefold().replace(" ", "")
    if not wanted:
        return 0.0
    if choice.short.casefold() == wanted:
        return 1000.0
    if choice.short and choice.short.casefold().startswith(wanted):
        return 800.0
    own = _fit(wanted, choice.name.casefold())
    if own is not None:
        return own + 100.0
    return 50.0 if typed.casefold().strip() in choice.second.casefold() else None


def _fit(wanted: str, text: str) -> float | None:
    found = text.replace(" ", "").find(wanted)
    best = 0.0
    if found >= 0:
        best = 200.0 - found
        if text.startswith(wanted):
            best += 200.0
    place, before, points = 0, -2, 0.0
    for letter in wanted:
        place = text.find(letter, place)
        if place < 0:
            return best or None
        begins = place == 0 or not text[place - 1].isalnum()
        points += 10.0 if begins else 4.0 if place == before + 1 else 1.0
        before, place = place, place + 1
    return max(best, points - len(text) / 100)


def ranked(typed: str, choices: Iterable[Choice]) -> list[Choice]:
    """The choices that fit, best first; equals stay in their order."""
    fits = [(fit, choice) for choice in choices if (fit := score(typed, choice)) is not None]
    return [choice for _, choice in sorted(fits, key=lambda pair: -pair[0])]


class ChoiceList(QAbstractListModel):
    """The ranked choices as rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: list[Choice] = []

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Show other choices."""
        self.beginResetModel()
        self._choices = list(choices)
        self.endResetModel()

    def choice(self, row: int) -> Choice | None:
        """The choice of a row, if there is one."""
        return self._choices[row] if 0 <= row < len(self._choices) else None

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """How many choices fit."""
        return 0 if parent.isValid() else len(self._choices)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the delegate and screen readers ask for."""
        if not index.isValid():
            return None
        answer = _ANSWERS.get(role)
        return None if answer is None else answer(self._choices[index.row()])


_ANSWERS: dict[int, Callable[[Choice], Any]] = {
    Qt.ItemDataRole.DisplayRole: attrgetter("name"),
    Role.ID: attrgetter("id"),
    Role.SECOND: attrgetter("second"),
    Role.COLOUR: attrgetter("colour"),
    Role.KEY: attrgetter("key"),
    Role.BRANCH: attrgetter("command"),
    Qt.ItemDataRole.AccessibleTextRole: lambda choice: ", ".join(
        filter(None, (choice.name, choice.second, choice.key))
    ),
}
