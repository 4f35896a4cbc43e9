"""What every command does: the one place where names of commands meet the window, the acts and the files."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication, QMenu

from discoursecoder.core.settings import Settings
from discoursecoder.ui.actions import COMMANDS, shown_keys, title_of
from discoursecoder.ui.main_window import panes
from discoursecoder.ui.main_window.category_choices import category_choices
from discoursecoder.ui.main_window.codebook_files import CodebookFiles
from discoursecoder.ui.main_window.files import FileActs
from discoursecoder.ui.main_window.find_in_release import FindInRelease
from discoursecoder.ui.main_window.key_acts import KeyActs
from discoursecoder.ui.main_window.overlaps import Overlaps
from discoursecoder.ui.main_window.pins import Pins
from discoursecoder.ui.main_window.places import PLACES
from discoursecoder.ui.main_window.suggestions import SuggestionActs
from discoursecoder.ui.main_window.text_acts import TextActs
from discoursecoder.ui.main_window.window import MainWindow
from discoursecoder.ui.models.choices import Choice

if TYPE_CHECKING:
    from discoursecoder.ui.dialogs.palette import Palette

_STEPS = (50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)


class Commands(QObject):
    """Connects the commands of a window."""

    def __init__(self, window: MainWindow, files: FileActs, save: Callable[[Settings], None]) -> None:
        """Take the window, what is done with files, and what keeps settings."""
        super().__init__(window)
        self._window = window
        self._files = files
        self._save = save
        self._palette: Palette | None = None
        self._pins = Pins(window, save)
        self._keys = KeyActs(window, save)
        self._overlaps = Overlaps(window)
        self._texts = TextActs(window)
        self._connect()
        self._on_coders_changed()

    def _connect(self) -> None:
        window, acts, files = self._window, self._window.acts, self._files
        session = window.session
        window.actions_by_name.connect(
            {
                **files.handlers(),
                **CodebookFiles(window).handlers(),
                **FindInRelease(window).handlers(),
                **SuggestionActs(window).handlers(),
                "quit": window.close,
                "find_release": window.code.releases_panel.words.setFocus,
                "find_category": window.code.codebook_panel.words.setFocus,
                "palette": lambda: self.open_palette(commands=False),
                "palette_text": lambda: self.open_palette(commands=False),
                "commands": lambda: self.open_palette(commands=True),
                **self._coding_handlers(),
                **self._view_handlers(),
                "finish": acts.finish_or_reopen,
                "add_coder": self.add_coder,
                "choose_coder": window.top.coder_button.showMenu,
                "settings": self.show_settings,
                "keys": self._keys.show,
                "keys_text": self._keys.show,
                "letter_keys": self._toggle_letters,
                "language_en": lambda: self._set(language="en"),
                "language_fr": lambda: self._set(language="fr"),
            }
        )
        themes = QActionGroup(self)
        for theme in ("system", "light", "dark", "contrast"):
            themes.addAction(window.actions_by_name[f"theme_{theme}"])
        acts.pinned = self._pins.pinned
        acts.warned.connect(self._on_warned)
        acts.sentences.changed.connect(
            lambda: window.actions_by_name["sentence_mode"].setChecked(acts.sentences.is_on)
        )
        window.top.search_wanted.connect(lambda: self.open_palette(commands=False))
        window.status.keys.clicked.connect(self._keys.show)
        session.opened.connect(self._on_coders_changed)
        session.coder_changed.connect(self._on_coders_changed)
        window.notice.acted.connect(self._on_notice_acted)

    def _coding_handlers(self) -> dict[str, Callable[[], object]]:
        acts, inspector, text = self._window.acts, self._window.code.inspector, self._window.code.text
        return {
            "repeat": acts.repeat,
            "expand_word": lambda: text.expand_to("word"),
            "expand_sentence": lambda: text.expand_to("sentence"),
            "expand_paragraph": lambda: text.expand_to("paragraph"),
            "expand_clause": lambda: text.expand_to("clause"),
            "select_mark": self._window.marks.select_here,
            "edge_end": lambda: acts.choose_edge("end"),
            "edge_start": lambda: acts.choose_edge("start"),
            "edit_coding": inspector.focus_first,
            "go_on": acts.go_on,
            "sentence_mode": lambda: acts.sentences.switch(on=not acts.sentences.is_on),
            "decide_none": acts.sentences.decide_none,
            "sentence_down": lambda: acts.take_sentence(1),
            "sentence_up": lambda: acts.take_sentence(-1),
            "memo": inspector.focus_memo,
            "unsure": acts.toggle_unsure,
            "remove": acts.remove_selected,
            "overlaps": text.cycle_overlaps,
            "list_codings": self._overlaps.show_here,
            "new_category": self._texts.new_category,
            "memo_release": self._texts.memo_of_release,
            "memo_project": self._texts.memo_of_project,
            "next_coding": lambda: text.next_coding(1),
            "previous_coding": lambda: text.next_coding(-1),
            "next_sentence": acts.go_to_undecided,
            "next_release": lambda: acts.go_to_release(1),
            "previous_release": lambda: acts.go_to_release(-1),
        }

    def _view_handlers(self) -> dict[str, Callable[[], object]]:
        window = self._window
        return {
            **{f"place_{place.name}": partial(window.show_place, place.name) for place in PLACES},
            "zoom_in": lambda: self.zoom(1),
            "zoom_out": lambda: self.zoom(-1),
            "zoom_reset": lambda: self.zoom(0),
            "next_pane": self.next_pane,
            "text_only": lambda: window.text_only(on=window.actions_by_name["text_only"].isChecked()),
            "show_marks": lambda: self._set(marks=window.actions_by_name["show_marks"].isChecked()),
            "theme_system": lambda: self._set(theme="system"),
            "theme_light": lambda: self._set(theme="light"),
            "theme_dark": lambda: self._set(theme="dark"),
            "theme_contrast": lambda: self._set(theme="contrast"),
        }

    def open_palette(self, *, commands: bool) -> None:
        """Offer categories and commands, or, where no release is shown, commands alone."""
        from discoursecoder.ui.dialogs.palette import Palette

        window = self._window
        offered = [] if commands or window.code.page is None else category_choices(window.code, window.language)
        offered += self._command_choices()
        if self._palette is not None:
            self._palette.deleteLater()
        palette = self._palette = Palette(window.colours, window)
        palette.chosen.connect(self._on_chosen)
        palette.command_chosen.connect(lambda name: window.actions_by_name[name].trigger())
        palette.open_with(offered, window.search_corner())

    def _command_choices(self) -> list[Choice]:
        actions = self._window.actions_by_name
        return [
            Choice(command.name, title_of(command), "", key=shown_keys(actions[command.name]), command=True)
            for command in COMMANDS
            if command.menu and actions[command.name].isEnabled()
        ]

    def _on_chosen(self, category_id: str, how: str) -> None:
        window = self._window
        if window.acts.code_with(category_id) and how == "memo":
            window.code.inspector.focus_memo()
        elif how == "apply":
            window.acts.back_to_text()

    def add_coder(self) -> None:
        """Ask for a coder and add her."""
        from discoursecoder.core.operations.coders import add_coder
        from discoursecoder.ui.dialogs.coder import CoderDialog

        window, session = self._window, self._window.session
        dialog = CoderDialog(window)
        if not dialog.exec():
            return
        entered = dialog.entered()
        by = session.coder.id if session.coder else None
        done = session.act(add_coder, entered.name, role=entered.role, coder_id=by)
        if done is None:
            return
        made = next(change.id for change in done.of("coder"))
        self._on_coders_changed()
        if entered.codes_now:
            self._code_as(made)

    def _code_as(self, coder_id: str) -> None:
        window = self._window
        coder = next((one for one in window.session.coders() if one.id == coder_id), None)
        if coder is not None:
            window.code.inspector.commit()
            window.session.code_as(coder)
            project = window.session.project.project.id
            self._save(window.settings.remembered("coders", project, coder.id))

    def _on_coders_changed(self) -> None:
        window = self._window
        if not window.session.is_open:
            return
        menu = QMenu(window.top.coder_button)
        people = window.session.coders()
        menu.addAction(self.tr("Code as")).setEnabled(False)
        for coder in people:
            action = _checkable(menu, coder.name, checked=coder == window.session.coder)
            action.triggered.connect(lambda _=False, one=coder.id: self._code_as(one))
        if window.session.is_lead and len(people) > 1:
            menu.addSeparator()
            menu.addAction(self.tr("Look at the codings of")).setEnabled(False)
            for coder in people:
                action = _checkable(menu, coder.name, checked=coder == window.session.seen)
                action.triggered.connect(lambda _=False, one=coder: window.session.look_as(one))
        menu.addSeparator()
        menu.addAction(window.actions_by_name["add_coder"])
        window.set_coder_menu(menu)

    def zoom(self, direction: int) -> None:
        """Show the text larger (+1), smaller (-1) or at its usual size (0)."""
        now = self._window.settings.zoom
        wanted = 100
        if direction > 0:
            wanted = next((step for step in _STEPS if step > now), now)
        elif direction < 0:
            wanted = next((step for step in reversed(_STEPS) if step < now), now)
        self._set(zoom=wanted)
        self._window.say(self.tr("Text at %s %").replace("%s", str(wanted)))

    def next_pane(self) -> None:
        """Give the focus to the next pane."""
        code = self._window.code
        order = (code.releases_panel, code.text, code.codebook_panel, code.definition, code.inspector)
        pane = panes.following(order, QApplication.focusWidget())
        if pane is code.inspector:
            code.inspector.focus_first()
        if pane is not None and not panes.holds(pane, QApplication.focusWidget() or self._window):
            panes.enter(pane)

    def show_settings(self) -> None:
        """Show the settings; what is changed there is seen at once, the language when they are closed."""
        from discoursecoder.ui.dialogs.settings import SettingsDialog

        window = self._window
        coder = window.session.coder
        dialog = SettingsDialog(window.settings, coder.name if coder else "", window)
        dialog.changed.connect(lambda fields: self._set(**fields))
        dialog.renamed.connect(self._on_renamed)
        dialog.keys_wanted.connect(self._keys.show)
        dialog.exec()
        if dialog.language() != window.settings.language:
            self._set(language=dialog.language())

    def _on_renamed(self, name: str) -> None:
        from discoursecoder.core.operations.coders import rename_coder

        coder = self._window.session.coder
        if coder is not None and name != coder.name:
            self._window.session.act(rename_coder, coder.id, name, coder_id=coder.id)

    def _on_warned(self, sentence: str) -> None:
        self._window.notice.show_sentence(sentence, act="next_sentence", label=self.tr("Show the next one"))

    def _toggle_letters(self) -> None:
        self._set(letter_keys=self._window.actions_by_name["letter_keys"].isChecked())

    def _set(self, **fields: object) -> None:
        self._save(self._window.settings.with_(**fields))

    def _on_notice_acted(self, act: str) -> None:
        if act:
            self._window.actions_by_name[act].trigger()


def _checkable(menu: QMenu, text: str, *, checked: bool) -> QAction:
    action = menu.addAction(text.replace("&", "&&"))
    action.setCheckable(True)
    action.setChecked(checked)
    return action
