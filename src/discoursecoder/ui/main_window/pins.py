"""The categories on the digits 1 to 9: pinned by hand for each project, else the first that can be coded with."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from discoursecoder.core.settings import Settings
from discoursecoder.ui.main_window.window import MainWindow

DIGITS = "123456789"


class Pins(QObject):
    """Pins with Ctrl+Alt and a digit, or from the menu of the category in the tree."""

    def __init__(self, window: MainWindow, save: Callable[[Settings], None]) -> None:
        super().__init__(window)
        self._window = window
        self._save = save
        for number, digit in enumerate(DIGITS):
            keys = QShortcut(QKeySequence(f"Ctrl+Alt+{digit}"), window)
            keys.activated.connect(partial(self._on_pressed, number))
        view = window.code.codebook_panel.view
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._on_menu_wanted)

    def pinned(self) -> tuple[str, ...]:
        """The categories on the digits, "" where there is none."""
        window = self._window
        known = window.code.categories
        chosen = window.settings.pinned.get(window.session.project.project.id, ())
        if chosen:
            return tuple(one if one in known else "" for one in chosen)[: len(DIGITS)]
        above = {category.parent_id for category in known.values()}
        return tuple(one.id for one in known.values() if one.codable and one.id not in above)[: len(DIGITS)]

    def pin(self, category_id: str, number: int) -> None:
        """Put a category on a digit (0 stands for the key 1), where it alone stands then."""
        places = [one if one != category_id else "" for one in self.pinned()]
        places += [""] * (len(DIGITS) - len(places))
        places[number] = category_id
        self._keep(places)
        said = self.tr("%1 is on the key %2").replace("%1", self._window.code.tree.name(category_id))
        self._window.say(said.replace("%2", DIGITS[number]))

    def unpin(self, category_id: str) -> None:
        """Take a category off its digit."""
        self._keep([one if one != category_id else "" for one in self.pinned()])

    def menu(self, category_id: str) -> QMenu:
        """What can be done with a category in the tree."""
        menu = QMenu(self._window)
        category = self._window.code.tree.category(category_id)
        if category is None or not category.codable:
            return menu
        code = menu.addAction(self.tr("Code with it"))
        code.triggered.connect(lambda: self._window.acts.code_with(category_id))
        digits = menu.addMenu(self.tr("Pin on the key"))
        places = self.pinned()
        for number, digit in enumerate(DIGITS):
            held = places[number] if number < len(places) else ""
            name = self._window.code.tree.name(held).replace("&", "&&") if held else self.tr("free")
            action = digits.addAction(f"{digit}  {name}")
            action.setCheckable(True)
            action.setChecked(held == category_id)
            action.triggered.connect(partial(self._on_chosen, category_id, number))
        if category_id in places:
            menu.addAction(self.tr("Take off the digits")).triggered.connect(lambda: self.unpin(category_id))
        return menu

    def _on_chosen(self, category_id: str, number: int, _checked: bool = False) -> None:
        self.pin(category_id, number)

    def _on_menu_wanted(self, point: QPoint) -> None:
        panel = self._window.code.codebook_panel
        menu = self.menu(self._window.code.tree.id_at(panel.view.indexAt(point)))
        if not menu.isEmpty():
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(panel.view.viewport().mapToGlobal(point))

    def _on_pressed(self, number: int) -> None:
        code = self._window.code
        category = code.tree.category(code.codebook_panel.focused())
        if self._window.session.is_open and category is not None and category.codable:
            self.pin(category.id, number)
        else:
            self._window.say(self.tr("Choose a category in the codebook first, or select one of its codings."))

    def _keep(self, places: list[str]) -> None:
        project = self._window.session.project.project.id
        self._save(self._window.settings.remembered("pinned", project, tuple(places)))
