"""The frame's own bars: title above, places at the left, status below."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from discoursecoder.ui.widgets.access import named
from discoursecoder.ui.widgets.icons import icon
from discoursecoder.ui.widgets.labels import ElidedLabel, plain_label, scaled
from discoursecoder.ui.widgets.palette import LARGE, MEDIUM, SMALL, Colours


class TopBar(QWidget):
    """Menu, title of the project, who is coding, and the field that opens the palette."""

    search_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build()

    def _build(self) -> None:
        self.menu_button = named(QToolButton(), self.tr("Menu"), self.tr("All commands by subject"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setIconSize(QSize(18, 18))
        self.menu_button.setToolTip(self.tr("Menu (Alt+M)"))
        self.menu_button.setShortcut(QKeySequence("Alt+M"))
        self._title = ElidedLabel(bold=True)
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._role = plain_label(name="dimmed")
        self.coder_button = QToolButton()
        self.coder_button.setObjectName("coder")
        self.coder_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.search = named(QPushButton(), self.tr("Category or command"))
        self.search.setObjectName("search")
        self.search.setMinimumWidth(280)
        self.search.clicked.connect(self.search_wanted)
        inside = QHBoxLayout(self.search)
        inside.setContentsMargins(MEDIUM + 2, 0, MEDIUM + 2, 0)
        inside.addWidget(plain_label(self.tr("Category or command …"), "dimmed"), 1)
        inside.addWidget(plain_label("Ctrl K", "dimmed"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(MEDIUM, SMALL, LARGE, SMALL)
        layout.setSpacing(MEDIUM)
        layout.addWidget(self.menu_button)
        layout.addWidget(self._title)
        layout.addSpacing(SMALL)
        layout.addWidget(self._role)
        layout.addWidget(self.coder_button)
        layout.addStretch(1)
        layout.addWidget(self.search)

    def set_menu(self, menu: QMenu) -> None:
        """The menu behind the button at the left."""
        self.menu_button.setMenu(menu)

    def set_colours(self, colours: Colours) -> None:
        """Draw in another theme."""
        self.menu_button.setIcon(icon("menu", colours.ink))
        palette = self.coder_button.palette()
        palette.setColor(self.coder_button.foregroundRole(), colours.accent)
        self.coder_button.setPalette(palette)
        self.coder_button.setStyleSheet(f"QToolButton {{ color: {colours.accent}; font-weight: 600; }}")

    def set_title(self, title: str) -> None:
        """The title of the project, or nothing."""
        self._title.set_text(title)

    def set_coder(self, role: str, name: str, menu: QMenu | None) -> None:
        """Who is coding and as what; `menu` lets her be another."""
        self._role.setText(role)
        self.coder_button.setText(name)
        self.coder_button.setVisible(bool(name))
        self.coder_button.setAccessibleName(f"{role} {name}".strip())
        if menu is not None:
            self.coder_button.setMenu(menu)


class PlacesBar(QWidget):
    """One button a place; those that do not apply are not shown."""

    place_chosen = Signal(str)

    def __init__(self, places: Sequence[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        """Take places as (name, title, icon)."""
        super().__init__(parent)
        self.setObjectName("placesBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icons = {name: picture for name, _, picture in places}
        self._buttons: dict[str, QToolButton] = {}
        self._build(places)

    def _build(self, places: Sequence[tuple[str, str, str]]) -> None:
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, LARGE - SMALL, 0, 0)
        layout.setSpacing(SMALL)
        for name, title, _ in places:
            button = named(QToolButton(), title)
            button.setObjectName("place")
            button.setText(title)
            button.setCheckable(True)
            button.setFont(scaled(self.font(), 0.85))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setIconSize(QSize(22, 22))
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _=False, chosen=name: self.place_chosen.emit(chosen))
            self._group.addButton(button)
            self._buttons[name] = button
            layout.addWidget(button)
        layout.addStretch(1)

    def set_colours(self, colours: Colours) -> None:
        """Draw in another theme."""
        for name, button in self._buttons.items():
            button.setIcon(icon(self._icons[name], colours.dimmed, colours.accent))

    def offer(self, place: str, *, on: bool) -> None:
        """Show the button of a place, or not."""
        self._buttons[place].setVisible(on)

    def set_current(self, place: str) -> None:
        """Mark a place as the one shown; an unknown name marks none."""
        self._group.setExclusive(False)
        for name, button in self._buttons.items():
            button.setChecked(name == place)
        self._group.setExclusive(True)


class StatusLine(QWidget):
    """What was saved when, where one is, how far the work is; at the right what holds for the whole file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build()

    def _build(self) -> None:
        self.saved = plain_label()
        self.position = plain_label(name="dimmed")
        self.progress = plain_label(name="dimmed")
        self.remark = plain_label(name="dimmed")
        self.keys = QPushButton(self.tr("? keys"))
        self.keys.setObjectName("link")
        self.keys.setAccessibleName(self.tr("List of keys"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(LARGE - 2, 1, MEDIUM, 1)
        layout.setSpacing(LARGE)
        for label in (self.saved, self.position, self.progress):
            label.setFont(scaled(label.font(), 0.95))
            layout.addWidget(label)
        layout.addStretch(1)
        layout.addWidget(self.remark)
        layout.addWidget(self.keys)
