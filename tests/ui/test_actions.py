from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from discoursecoder.ui.actions import CHECKABLE, COMMANDS, MENUS, Actions, shown_keys, title_of
from ui.seeing import show

ALL = frozenset({"project", "release", "coding", "lead"})


class _Text(QWidget):
    """What stands for the text: it takes the focus and no keys."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class Window:
    """A window with a text and a field, the commands, and what was done."""

    def __init__(self, parent: QWidget) -> None:
        self.text, self.beside, self.field = _Text(), _Text(), QLineEdit()
        layout = QVBoxLayout(parent)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.beside, 1)
        layout.addWidget(self.field)
        self.done: list[str] = []
        self.actions = Actions(parent, {})
        self.actions.attach_text(self.text)
        self.actions.connect({command.name: self._note(command.name) for command in COMMANDS})
        self.actions.enable(ALL)
        parent.show()
        parent.activateWindow()
        self.text.setFocus()
        QApplication.processEvents()

    def _note(self, name: str) -> Callable[[], object]:
        return lambda: self.done.append(name)


@pytest.fixture
def window(qtbot: QtBot, parent: QWidget) -> Window:
    show(qtbot, parent)
    return Window(parent)


def press(qtbot: QtBot, where: QWidget, keys: str) -> None:
    """Press a combination as a keyboard sends it."""
    qtbot.keySequence(where, QKeySequence(keys))


def parts_of(menu: QMenu) -> list[QMenu]:
    """The menus by subject."""
    found = [action.menu() for action in menu.actions()]
    return [part for part in found if isinstance(part, QMenu)]


def test_names_are_unique_and_every_menu_is_one_of_those_shown() -> None:
    names = Counter(command.name for command in COMMANDS)
    assert [name for name, count in names.items() if count > 1] == []
    assert {command.menu for command in COMMANDS} - {""} == {name for name, _ in MENUS}
    assert set(names) >= CHECKABLE


def test_every_key_is_understood_and_stands_for_one_command() -> None:
    written = [command.keys for command in COMMANDS if command.keys]
    assert [keys for keys in written if QKeySequence(keys).toString() == ""] == []
    meant = Counter(QKeySequence(keys).toString() for keys in written)
    assert [keys for keys, count in meant.items() if count > 1] == []


def test_single_letters_belong_to_the_text_alone() -> None:
    single = [command for command in COMMANDS if len(command.keys) == 1]
    assert [command.name for command in single if command.scope != "text"] == []
    assert {"W", "S", "P", "I", "E", "B", "M", "U", "O", ".", "]", "[", "/", "?"} <= {one.keys for one in single}


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        ("Ctrl+Z", "undo"),
        ("Ctrl+Shift+Z", "redo"),
        ("Ctrl+Y", "redo"),
        ("Ctrl+K", "palette"),
        ("/", "palette_text"),
        ("Space", "repeat"),
        ("S", "expand_sentence"),
        ("Del", "remove"),
        ("Backspace", "remove"),
        ("Alt+Down", "next_coding"),
        ("Alt+Up", "previous_coding"),
        ("]", "next_release"),
        (".", "next_sentence"),
        ("Ctrl++", "zoom_in"),
        ("Ctrl+=", "zoom_in"),
        ("Ctrl+0", "zoom_reset"),
        ("F6", "next_pane"),
        ("F11", "text_only"),
        ("F1", "keys"),
    ],
)
def test_a_key_in_the_text_does_its_command(window: Window, qtbot: QtBot, keys: str, name: str) -> None:
    press(qtbot, window.text, keys)
    assert window.done == [name]


def test_letters_typed_into_a_field_are_written_and_do_nothing_else(window: Window, qtbot: QtBot) -> None:
    window.field.setFocus()
    qtbot.keyClicks(window.field, "spibweumo./ ")
    press(qtbot, window.field, "Backspace")
    assert window.field.text() == "spibweumo./"
    assert window.done == []


def test_letters_do_nothing_beside_the_text(window: Window, qtbot: QtBot) -> None:
    window.beside.setFocus()
    for keys in ("S", "Del", "Space", "/"):
        press(qtbot, window.beside, keys)
    assert window.done == []
    window.text.setFocus()
    press(qtbot, window.text, "S")
    assert window.done == ["expand_sentence"]


def test_longer_keys_act_wherever_the_focus_is(window: Window, qtbot: QtBot) -> None:
    window.field.setFocus()
    press(qtbot, window.field, "Ctrl+K")
    press(qtbot, window.field, "Alt+Down")
    assert window.done == ["palette", "next_coding"]


def test_without_single_letters_longer_keys_still_act_in_the_text(window: Window, qtbot: QtBot) -> None:
    window.actions.set_keys({}, letters=False)
    for keys in ("S", "/", "Del", "Ctrl+K"):
        press(qtbot, window.text, keys)
    assert window.done == ["remove", "palette"]
    window.actions.set_keys({})
    press(qtbot, window.text, "S")
    assert window.done[-1] == "expand_sentence"


def test_a_key_that_the_user_chose_takes_the_place_of_the_usual_ones(window: Window, qtbot: QtBot) -> None:
    window.actions.set_keys({"undo": "Ctrl+Alt+U", "redo": "Ctrl+Alt+R"})
    for keys in ("Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y", "Ctrl+Alt+U", "Ctrl+Alt+R"):
        press(qtbot, window.text, keys)
    assert window.done == ["undo", "redo"]
    assert shown_keys(window.actions["undo"]) == "Ctrl+Alt+U"


def test_a_command_whose_key_was_taken_away_has_none(window: Window, qtbot: QtBot) -> None:
    window.actions.set_keys({"undo": ""})
    press(qtbot, window.text, "Ctrl+Z")
    assert window.done == []
    assert shown_keys(window.actions["undo"]) == ""


def test_what_is_missing_disables_what_needs_it(window: Window, qtbot: QtBot) -> None:
    window.actions.enable(frozenset({"project"}))
    for keys in ("Ctrl+K", "M", "S", "Ctrl+8", "Ctrl+Z"):
        press(qtbot, window.text, keys)
    assert window.done == ["undo"]
    assert window.actions["new"].isEnabled()
    assert not window.actions["merge"].isEnabled()


def test_without_a_project_one_can_only_begin_look_and_get_help(window: Window) -> None:
    window.actions.enable(frozenset())
    enabled = {command.name for command in COMMANDS if window.actions[command.name].isEnabled()}
    assert {"new", "open", "sample", "quit", "zoom_in", "keys", "theme_dark"} <= enabled
    assert not enabled & {"import", "export", "undo", "palette", "remove", "finish", "place_history", "add_coder"}


def test_every_command_with_a_menu_stands_in_it_once(window: Window, parent: QWidget) -> None:
    whole = window.actions.menu(parent)
    parts = parts_of(whole)
    assert [action.text() for action in whole.actions()] == [title for _, title in MENUS]
    shown = [
        (name, action.objectName())
        for (name, _), part in zip(MENUS, parts, strict=True)
        for action in part.actions()
        if not action.isSeparator()
    ]
    assert shown == [(name, one.name) for name, _ in MENUS for one in COMMANDS if one.menu == name]


def test_no_menu_ends_in_a_line(window: Window, parent: QWidget) -> None:
    parts = parts_of(window.actions.menu(parent))
    assert len(parts) == len(MENUS)
    assert [part.title() for part in parts if part.actions()[-1].isSeparator()] == []


def test_a_command_chosen_in_the_menu_is_done(window: Window, parent: QWidget) -> None:
    window.actions.menu(parent)
    window.actions["finish"].trigger()
    assert window.done == ["finish"]


def test_what_is_on_or_off_is_ticked(window: Window) -> None:
    action = window.actions["text_only"]
    assert action.isCheckable()
    action.trigger()
    assert action.isChecked()
    assert not window.actions["undo"].isCheckable()


def test_titles_are_those_of_the_language_in_use(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("discoursecoder.ui.actions.title_of", lambda command: f"« {title_of(command)} »")
    window.actions.retranslate()
    assert window.actions["undo"].text() == "« Undo »"
