"""The list of keys, and taking other keys for a command; two commands never have the same."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from discoursecoder.core.settings import Settings
from discoursecoder.ui.actions import COMMANDS, Command, keys_of, title_of
from discoursecoder.ui.main_window.window import MainWindow
from discoursecoder.ui.widgets.key_field import canonical, shown_as

_NINE = "1 – 9"
_ARROWS = ("Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown")
_MOVING = frozenset({*_ARROWS, *(f"Shift+{key}" for key in _ARROWS), "Ctrl+Left", "Ctrl+Right"}) | {
    *("Ctrl+Shift+Left", "Ctrl+Shift+Right", "Tab", "Shift+Tab", "Backtab", "Shift+Backtab", "Esc", "Alt+M"),
    *("Ctrl+C", "Ctrl+A", "Ctrl+V", "Ctrl+X"),
}
_DIGITS = frozenset({*"123456789", *(f"Ctrl+Alt+{digit}" for digit in "123456789")})
_BY_NAME: Mapping[str, Command] = {command.name: command for command in COMMANDS}


class KeyActs(QObject):
    """Shows the keys of a window and keeps what is changed in the settings."""

    def __init__(self, window: MainWindow, save: Callable[[Settings], None]) -> None:
        super().__init__(window)
        self._window = window
        self._save = save

    def show(self) -> None:
        """Show the list of keys."""
        from discoursecoder.ui.dialogs.keys import KeyLine, KeysDialog

        def _lines() -> list[KeyLine]:
            return [KeyLine(*line) for line in self.lines()]

        def _on_chosen(name: str, keys: str) -> None:
            self.choose(name, keys)
            dialog.set_lines(_lines())

        def _on_reset(name: str) -> None:
            self.reset(name)
            dialog.set_lines(_lines())

        dialog = KeysDialog(_lines(), self.refused, self._window)
        dialog.chosen.connect(_on_chosen)
        dialog.reset_wanted.connect(_on_reset)
        dialog.exec()

    def lines(self) -> list[tuple[str, str, str, bool]]:
        """Of every command and category its keys, what it does, its name (or "") and whether its keys were changed."""
        chosen, window = self._window.settings.keys, self._window
        lines = []
        for command in COMMANDS:
            keys = ", ".join(shown_as(one) for one in keys_of(command, chosen))
            changed = command.name in chosen and keys_of(command, {}) != keys_of(command, chosen)
            lines.append((keys, title_of(command), command.name, changed))
        lines.append((_NINE, self.tr("Code with a pinned category"), "", False))
        on_digits = enumerate(window.acts.pinned() if window.session.is_open else (), 1)
        lines += [(str(digit), window.code.tree.path(one), "", False) for digit, one in on_digits if one]
        lines.append((f"Ctrl+Alt+{_NINE}", self.tr("Pin the category in focus"), "", False))
        for category in window.code.codebook.categories:
            if category.key:
                other = self._holder(category.key.upper(), but="")
                path = window.code.tree.path(category.id)
                said = self.tr("%1 (the key is taken: %2)").replace("%2", title_of(other)) if other else "%1"
                lines.append((category.key, said.replace("%1", path), "", False))
        return [*(line for line in lines if line[0]), *(line for line in lines if not line[0])]

    def refused(self, name: str, keys: str) -> str:
        """Why a command cannot have some keys, in a sentence that names who has them; "" where it can."""
        command, wanted = _BY_NAME[name], canonical(keys)
        if wanted in _MOVING:
            return self.tr("%1 moves in the text or between panes.").replace("%1", shown_as(keys))
        if wanted in _DIGITS:
            return self.tr("%1 belongs to the pinned categories.").replace("%1", shown_as(keys))
        letter = wanted.removeprefix("Shift+")
        if len(letter) == 1 and command.scope != "text":
            return self.tr("A letter alone would be typed: add Ctrl or Alt.")
        other = self._holder(wanted, but=name)
        held = title_of(other) if other else ""
        if len(wanted) == 1:
            own = (one for one in self._window.code.codebook.categories if one.key.casefold() == wanted.casefold())
            held = held or next((self._window.code.tree.path(one.id) for one in own), "")
        said = self.tr("%1 is the key of “%2” already.")
        return said.replace("%1", shown_as(keys)).replace("%2", held) if held else ""

    def choose(self, name: str, keys: str) -> None:
        """Give a command other keys, or none."""
        if not keys or not self.refused(name, keys):
            self._save(self._window.settings.remembered("keys", name, canonical(keys)))

    def reset(self, name: str) -> None:
        """Give a command, or all of them (""), the usual keys; what others took meanwhile stays with them."""
        kept = {one: keys for one, keys in self._window.settings.keys.items() if name and one != name}
        self._save(self._window.settings.with_(keys=kept))

    def _holder(self, keys: str, *, but: str) -> Command | None:
        chosen, wanted = self._window.settings.keys, canonical(keys)
        return next((one for one in COMMANDS if one.name != but and wanted in keys_of(one, chosen)), None)
