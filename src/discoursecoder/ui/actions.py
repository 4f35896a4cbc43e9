"""Every command of the window: its name, its keys, where it stands in the menu. The palette lists all of them."""

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from discoursecoder.ui.widgets.key_field import canonical

Scope = Literal["window", "text"]


class Command(NamedTuple):
    """One command. A `text` command's keys act only while the text has the focus; `places` is where it applies."""

    name: str
    title: str
    keys: str = ""
    menu: str = ""
    scope: Scope = "window"
    needs: str = ""  # "project", "release", "coding" or "": what must be there


def _(_context: str, text: str) -> str:
    """Mark a text for the translators; it is translated when shown."""
    return text


COMMANDS: tuple[Command, ...] = (
    Command("new", _("Commands", "New project …"), "Ctrl+N", "project"),
    Command("open", _("Commands", "Open …"), "Ctrl+O", "project"),
    Command("sample", _("Commands", "Open the sample"), "", "project"),
    Command("import", _("Commands", "Import releases …"), "Ctrl+I", "project", needs="project"),
    Command("import_folder", _("Commands", "Import a folder …"), "", "project", needs="project"),
    Command("package", _("Commands", "Hand out a package …"), "", "project", needs="lead"),
    Command("merge", _("Commands", "Merge packages …"), "", "project", needs="lead"),
    Command("import_codebook", _("Commands", "Import a codebook …"), "", "project", needs="lead"),
    Command("export_codebook", _("Commands", "Export the codebook …"), "", "project", needs="project"),
    Command("export", _("Commands", "Export …"), "Ctrl+E", "project", needs="project"),
    Command("save_copy", _("Commands", "Save a copy …"), "Ctrl+Shift+S", "project", needs="project"),
    Command("close", _("Commands", "Close project"), "Ctrl+W", "project", needs="project"),
    Command("quit", _("Commands", "Quit"), "Ctrl+Q", "project"),
    Command("undo", _("Commands", "Undo"), "Ctrl+Z", "edit", needs="project"),
    Command("redo", _("Commands", "Redo"), "Ctrl+Shift+Z", "edit", needs="project"),
    Command("find_release", _("Commands", "Filter releases"), "Ctrl+L", "edit", needs="project"),
    Command("find_category", _("Commands", "Find a category"), "Ctrl+G", "edit", needs="project"),
    Command("find", _("Commands", "Find in the release …"), "Ctrl+F", "edit", needs="release"),
    Command("place_search", _("Commands", "Search"), "Ctrl+Shift+F", "go", needs="project"),
    Command("find_next", _("Commands", "Next find"), "F3", "edit", needs="release"),
    Command("find_previous", _("Commands", "Previous find"), "Shift+F3", "edit", needs="release"),
    Command("settings", _("Commands", "Settings …"), "Ctrl+,", "edit"),
    Command("palette", _("Commands", "Code with a category …"), "Ctrl+K", "coding", needs="release"),
    Command("palette_text", _("Commands", "Palette of categories"), "/", "", "text", "release"),
    Command("new_category", _("Commands", "Category from the selection …"), "Ctrl+Shift+K", "coding", needs="lead"),
    Command("repeat", _("Commands", "Repeat the last category"), "Space", "coding", "text", "release"),
    Command("expand_word", _("Commands", "Select the word"), "W", "coding", "text", "release"),
    Command("expand_sentence", _("Commands", "Select the sentence"), "S", "coding", "text", "release"),
    Command("expand_paragraph", _("Commands", "Select the paragraph"), "P", "coding", "text", "release"),
    Command("expand_clause", _("Commands", "Select the clause or item"), "I", "coding", "text", "release"),
    Command("sentence_mode", _("Commands", "Sentence by sentence"), "Ctrl+T", "coding", needs="release"),
    Command("decide_none", _("Commands", "Nothing in this sentence"), "0", "coding", "text", "release"),
    Command("select_mark", _("Commands", "Select the mark, or the next one"), "Shift+M", "coding", "text", "release"),
    Command("edge_end", _("Commands", "Move the end with the arrows"), "E", "coding", "text", "coding"),
    Command("edge_start", _("Commands", "Move the beginning with the arrows"), "B", "coding", "text", "coding"),
    Command("edit_coding", _("Commands", "Variables of the coding"), "Shift+Return", "coding", "text", "coding"),
    Command("go_on", _("Commands", "Variables, or the next sentence"), "Return", "", "text", "release"),
    Command("memo", _("Commands", "Memo of the coding"), "M", "coding", "text", "coding"),
    Command("unsure", _("Commands", "Unsure"), "U", "coding", "text", "coding"),
    Command("remove", _("Commands", "Remove the coding"), "Del", "coding", "text", "coding"),
    Command(
        "confirm", _("Commands", "Confirm the suggestion, or go to the next"), "Shift+Y", "coding", "text", "release"
    ),
    Command("confirm_release", _("Commands", "Confirm all suggestions of the release"), "", "coding", needs="release"),
    Command("reject_release", _("Commands", "Reject all suggestions of the release"), "", "coding", needs="release"),
    Command(
        "confirm_category", _("Commands", "Confirm all suggestions of the category"), "", "coding", needs="release"
    ),
    Command("reject_category", _("Commands", "Reject all suggestions of the category"), "", "coding", needs="release"),
    Command("overlaps", _("Commands", "Next of overlapping codings"), "O", "coding", "text", "release"),
    Command("list_codings", _("Commands", "List of codings here"), "Shift+O", "coding", "text", "release"),
    Command("next_coding", _("Commands", "Next coding"), "Alt+Down", "go", needs="release"),
    Command("previous_coding", _("Commands", "Previous coding"), "Alt+Up", "go", needs="release"),
    Command("next_sentence", _("Commands", "Next sentence without a coding"), ".", "go", "text", "release"),
    Command("sentence_down", _("Commands", "Next sentence"), "Ctrl+Down", "go", "text", "release"),
    Command("sentence_up", _("Commands", "Previous sentence"), "Ctrl+Up", "go", "text", "release"),
    Command("next_release", _("Commands", "Next release"), "]", "go", "text", "release"),
    Command("previous_release", _("Commands", "Previous release"), "[", "go", "text", "release"),
    Command("place_code", _("Commands", "Code"), "Ctrl+1", "go", needs="project"),
    Command("place_codebook", _("Commands", "Codebook"), "Ctrl+2", "go", needs="project"),
    Command("place_agreement", _("Commands", "Agreement"), "Ctrl+8", "go", needs="lead"),
    Command("place_actors", _("Commands", "Actors"), "Ctrl+Shift+A", "go", needs="project"),
    Command("place_history", _("Commands", "History"), "Ctrl+9", "go", needs="project"),
    Command("memo_release", _("Commands", "Memo on the release …"), "Ctrl+M", "coding", needs="release"),
    Command("memo_project", _("Commands", "Memo on the project …"), "Ctrl+Shift+M", "coding", needs="project"),
    Command("finish", _("Commands", "Finish or reopen the release"), "Ctrl+Return", "coding", needs="release"),
    Command("add_coder", _("Commands", "Add a coder …"), "", "coders", needs="lead"),
    Command("choose_coder", _("Commands", "Choose who codes …"), "Ctrl+U", "coders", needs="project"),
    Command("zoom_in", _("Commands", "Larger text"), "Ctrl++", "view"),
    Command("zoom_out", _("Commands", "Smaller text"), "Ctrl+-", "view"),
    Command("zoom_reset", _("Commands", "Text at its usual size"), "Ctrl+0", "view"),
    Command("next_pane", _("Commands", "Next pane"), "F6", "view", needs="project"),
    Command("text_only", _("Commands", "Text only"), "F11", "view", needs="project"),
    Command("show_marks", _("Commands", "Marks in the text"), "", "view"),
    Command("theme_system", _("Commands", "Light or dark like the system"), "", "view"),
    Command("theme_light", _("Commands", "Light"), "", "view"),
    Command("theme_dark", _("Commands", "Dark"), "", "view"),
    Command("theme_contrast", _("Commands", "High contrast"), "", "view"),
    Command("commands", _("Commands", "All commands …"), "Ctrl+Shift+P", "help"),
    Command("keys", _("Commands", "List of keys"), "F1", "help"),
    Command("keys_text", _("Commands", "Keys"), "?", "", "text"),
    Command("letter_keys", _("Commands", "Single letters as keys"), "", "help"),
    Command("language_en", _("Commands", "English"), "", "help"),
    Command("language_fr", _("Commands", "French"), "", "help"),
)

MENUS: tuple[tuple[str, str], ...] = (
    ("project", _("Commands", "Project")),
    ("edit", _("Commands", "Edit")),
    ("coding", _("Commands", "Coding")),
    ("go", _("Commands", "Go")),
    ("coders", _("Commands", "Coders")),
    ("view", _("Commands", "View")),
    ("help", _("Commands", "Help")),
)

CHECKABLE = frozenset(
    {
        "sentence_mode",
        "show_marks",
        "text_only",
        "letter_keys",
        "theme_system",
        "theme_light",
        "theme_dark",
        "theme_contrast",
        "unsure",
    }
)
_BEFORE_LINE = frozenset({"sample", "merge", "save_copy", "repeat", "expand_clause", "remove", "previous_release"})
_BEFORE_LINE |= {"redo", "zoom_reset", "text_only", "letter_keys", "list_codings", "decide_none", "reject_category"}

# Ctrl+= is what many keyboards send for Ctrl++.
_ALSO: Mapping[str, tuple[str, ...]] = {"zoom_in": ("Ctrl+=",), "redo": ("Ctrl+Y",), "remove": ("Backspace",)}


class Actions(QObject):
    """The commands as actions of Qt, with the keys of the settings; handlers are connected by name."""

    def __init__(self, window: QWidget, keys: Mapping[str, str]) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}
        for command in COMMANDS:
            action = QAction(window)
            action.setObjectName(command.name)
            action.setCheckable(command.name in CHECKABLE)
            context = Qt.ShortcutContext.WindowShortcut
            if command.scope == "text":
                context = Qt.ShortcutContext.WidgetWithChildrenShortcut
            action.setShortcutContext(context)
            self._actions[command.name] = action
            if command.scope == "window":
                window.addAction(action)
        self.set_keys(keys)
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        """The action of a command."""
        return self._actions[name]

    def set_keys(self, keys: Mapping[str, str], *, letters: bool = True) -> None:
        """Take the keys a user chose; commands that are not named keep their own.

        Without `letters` the single keys of the text are switched off; longer ones always act.
        """
        for command in COMMANDS:
            wanted = keys_of(command, keys)
            if command.scope == "text" and not letters:
                wanted = tuple(key for key in wanted if len(key) > 1)
            self._actions[command.name].setShortcuts([QKeySequence(key) for key in wanted])

    def retranslate(self) -> None:
        """Take the titles of the language in use."""
        for command in COMMANDS:
            self._actions[command.name].setText(title_of(command))

    def attach_text(self, widget: QWidget) -> None:
        """Let the single keys act while the focus is in this widget."""
        for command in COMMANDS:
            if command.scope == "text":
                widget.addAction(self._actions[command.name])

    def connect(self, handlers: Mapping[str, Callable[[], object]]) -> None:  # type: ignore[override]  # by name
        """Connect commands with what they do."""
        for name, handler in handlers.items():
            self._actions[name].triggered.connect(lambda _checked=False, do=handler: do())

    def enable(self, present: frozenset[str]) -> None:
        """Enable the commands whose need is among what is present."""
        for command in COMMANDS:
            self._actions[command.name].setEnabled(not command.needs or command.needs in present)

    def menu(self, parent: QWidget) -> QMenu:
        """All commands by subject."""
        whole = QMenu(parent)
        for name, title in MENUS:
            part = whole.addMenu(QCoreApplication.translate("Commands", title))
            for command in COMMANDS:
                if command.menu == name:
                    part.addAction(self._actions[command.name])
                    if command.name in _BEFORE_LINE:
                        part.addSeparator()
        return whole


def keys_of(command: Command, chosen: Mapping[str, str]) -> tuple[str, ...]:
    """The keys of a command: what the user chose ("": none), or the usual ones that she gave to no other command."""
    if command.name in chosen:
        own = chosen[command.name]
        also = _ALSO.get(command.name, ()) if canonical(own) == canonical(command.keys) else ()
        return tuple(canonical(keys) for keys in (own, *also) if keys)
    taken = {canonical(keys) for keys in chosen.values()}
    usual = (canonical(keys) for keys in (command.keys, *_ALSO.get(command.name, ())) if keys)
    return tuple(keys for keys in usual if keys not in taken)


def title_of(command: Command) -> str:
    """The title of a command in the language in use."""
    return QCoreApplication.translate("Commands", command.title)


def shown_keys(action: QAction) -> str:
    """The keys of an action as a keyboard shows them."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
