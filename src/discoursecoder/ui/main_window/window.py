"""The frame: title bar, places, messages and status line, around one place at a time."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from discoursecoder.core.errors import CannotWrite
from discoursecoder.core.settings import Settings
from discoursecoder.ui.actions import Actions
from discoursecoder.ui.main_window import panes, places
from discoursecoder.ui.main_window.code_changes import ChangesFollower
from discoursecoder.ui.main_window.code_place import CodePlace
from discoursecoder.ui.main_window.coding_acts import CodingActs
from discoursecoder.ui.main_window.marks import MarkActs
from discoursecoder.ui.main_window.reading import look_for
from discoursecoder.ui.main_window.shown_records import place_of
from discoursecoder.ui.messages import Message, message_for
from discoursecoder.ui.panels.welcome import WelcomePanel
from discoursecoder.ui.session import Session, saved_sentence
from discoursecoder.ui.widgets.bars import PlacesBar, StatusLine, TopBar
from discoursecoder.ui.widgets.notice import Notice
from discoursecoder.ui.widgets.palette import LARGE, MEDIUM, Colours
from discoursecoder.ui.widgets.progress import ProgressLine

_HINT_MS = 6000


class MainWindow(QMainWindow):
    """Shows one place; places other than Code and Welcome are built when first shown."""

    files_dropped = Signal(object)
    closed = Signal()
    place_wanted = Signal(str)

    def __init__(self, session: Session, settings: Settings, colours: Colours, language: str) -> None:
        super().__init__()
        self.session = session
        self.settings = settings
        self.colours = colours
        self.language = language
        self._places: dict[str, QWidget] = {}
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._build()
        self._connect()
        self.apply_settings(settings)
        self.show_place("welcome")
        self._on_opened()

    def _build(self) -> None:
        self.setWindowTitle("DiscourseCoder")
        self.setAcceptDrops(True)
        self.setMinimumSize(900, 560)
        self.actions_by_name = Actions(self, self.settings.keys)
        self.top = TopBar()
        self.top.set_menu(self.actions_by_name.menu(self))
        self.places_bar = PlacesBar([(place.name, places.title_of(place), place.icon) for place in places.PLACES])
        self.stack = QStackedWidget()
        self.notice = Notice()
        self.progress = ProgressLine()
        self.status = StatusLine()
        self.code = CodePlace(self.session, self.colours, self.language)
        ChangesFollower(self.code, self.session)
        self.acts = CodingActs(self.session, self.code, self)
        self.marks = MarkActs(self.session, self.code, self)
        self.acts.speech_of = self.marks.speech
        self.welcome = WelcomePanel()
        self.add_place("welcome", self.welcome)
        self.add_place("code", self.code)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.places_bar)
        middle.addWidget(self.stack, 1)
        working = QHBoxLayout()
        working.setContentsMargins(LARGE, 0, MEDIUM, 0)
        working.addWidget(self.progress)
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top)
        layout.addLayout(middle, 1)
        layout.addWidget(self.notice)
        layout.addLayout(working)
        layout.addWidget(self.status)
        self.setCentralWidget(whole)
        self.actions_by_name.attach_text(self.code.text)
        self._hint_timer = QTimer(self, singleShot=True, interval=_HINT_MS)

    def _connect(self) -> None:
        session = self.session
        session.opened.connect(self._on_opened)
        session.closed.connect(self._on_closed)
        session.coder_changed.connect(self._on_coder_changed)
        session.saved.connect(self._on_saved)
        session.failed.connect(self.show_error)
        session.changed.connect(lambda _: self._show_progress())
        self.code.position_changed.connect(self._on_position_changed)
        self.code.release_opened.connect(lambda _: self._on_release_opened())
        self.acts.hinted.connect(self.say)
        self.marks.hinted.connect(self.say)
        self.marks.failed.connect(self.show_error)
        self.places_bar.place_chosen.connect(self.show_place)
        self._hint_timer.timeout.connect(self._on_position_changed)

    def add_place(self, name: str, place: QWidget) -> None:
        """Give the frame a place."""
        self._places[name] = place
        self.stack.addWidget(place)

    def offer_place(self, name: str, make: Callable[[], QWidget]) -> None:
        """Give the frame a place that is built when first shown."""
        self._makers[name] = make

    def place(self, name: str) -> QWidget | None:
        """A place, if it has been built."""
        return self._places.get(name)

    def show_place(self, name: str) -> None:
        """Show a place."""
        if name not in self._places and name in self._makers:
            self.add_place(name, self._makers.pop(name)())
        self.stack.setCurrentWidget(self._places[name])
        self.places_bar.set_current(name)
        self.places_bar.setVisible(name != "welcome")
        for label in (self.status.position, self.status.progress):
            label.setVisible(name == "code")
        if name == "code":
            self.acts.back_to_text()
        else:
            self._places[name].setFocus(Qt.FocusReason.OtherFocusReason)
        self.place_wanted.emit(name)

    @property
    def current_place(self) -> str:
        """The name of the place shown."""
        shown = self.stack.currentWidget()
        return next((name for name, place in self._places.items() if place is shown), "")

    def apply_settings(self, settings: Settings) -> None:
        """Take keys, text size and layout from the settings."""
        self.settings = settings
        self.actions_by_name.set_keys(settings.keys, letters=settings.letter_keys)
        self.actions_by_name["letter_keys"].setChecked(settings.letter_keys)
        for theme in ("system", "light", "dark", "contrast"):
            self.actions_by_name[f"theme_{theme}"].setChecked(settings.theme == theme)
        self.acts.letters = settings.letter_keys
        self.actions_by_name["show_marks"].setChecked(settings.marks)
        self.marks.switch(on=settings.marks)
        panes.restore(self.code.split, settings.layout.get("code"))
        panes.restore(self.code.side, settings.layout.get("code_side"))
        self.set_colours(self.colours)

    def layout_now(self) -> dict[str, tuple[int, ...]]:
        """The sizes of all panes, to be remembered."""
        if self.actions_by_name["text_only"].isChecked() or not self.code.was_shown:
            return dict(self.settings.layout)
        sizes = {"code": self.code.split.sizes(), "code_side": self.code.side.sizes()}
        return {**self.settings.layout, **{name: tuple(of) for name, of in sizes.items() if all(of)}}

    def set_colours(self, colours: Colours) -> None:
        """Draw in another theme, with the text at the size of the settings."""
        self.colours = colours
        self.top.set_colours(colours)
        self.places_bar.set_colours(colours)
        self.welcome.set_colours(colours)
        self.code.set_colours(colours, look_for(colours, self.settings, self.fontInfo().pixelSize()))
        for place in self._places.values():
            repaint = getattr(place, "set_colours", None)
            if repaint is not None and place not in {self.code, self.welcome}:
                repaint(colours)

    def text_only(self, *, on: bool) -> None:
        """Show the text alone, or everything again."""
        for widget in (self.code.releases_panel, self.code.side, self.places_bar, self.top):
            widget.setVisible(not on)
        self.actions_by_name["text_only"].setChecked(on)
        self.acts.back_to_text()

    def search_corner(self) -> QPoint:
        """Where the palette hangs: under the search field, or in the middle of the text."""
        field = self.top.search
        if field.isVisible():
            return field.mapToGlobal(QPoint(field.width(), field.height() + 2))
        return self.mapToGlobal(QPoint(self.width() // 2 + 230, self.height() // 5))

    def show_error(self, error: Exception) -> None:
        """Say what went wrong; where writing failed, a copy can be saved."""
        self.show_message(message_for(error), save_copy=isinstance(error, CannotWrite))

    def show_message(self, message: Message, *, save_copy: bool = False) -> None:
        """Show a message in the bar above the status line."""
        label = self.tr("Save a copy …") if save_copy else ""
        act = "save_copy" if save_copy else ""
        self.notice.show_sentence(message.sentence, details=message.details, act=act, label=label)

    def say(self, sentence: str) -> None:
        """Say something in passing, where the position stands otherwise."""
        if sentence:
            self.status.position.setText(sentence)
            self._hint_timer.start()
        else:
            self._hint_timer.stop()
            self._on_position_changed()

    def _on_opened(self) -> None:
        if not self.session.is_open:
            self._on_closed()
            return
        self.top.set_title(self.session.project.project.title)
        self.setWindowTitle(f"{self.session.project.project.title} – DiscourseCoder")
        self.status.saved.setText(self.tr("Open") if self.session.project.writable else self.tr("Read-only"))
        self._on_coder_changed()
        self.show_place("code")

    def _on_closed(self) -> None:
        self.top.set_title("DiscourseCoder")
        self.setWindowTitle("DiscourseCoder")
        self.top.set_coder("", "", None)
        for label in (self.status.saved, self.status.position, self.status.progress, self.status.remark):
            label.clear()
        self.welcome.set_recent(self.settings.recent)
        self.actions_by_name.enable(frozenset())
        self.show_place("welcome")

    def _on_coder_changed(self) -> None:
        session = self.session
        if not session.is_open:
            return
        coder, seen = session.coder, session.seen
        role = self.tr("project lead") if session.is_lead else self.tr("coding as")
        name = coder.name if coder else self.tr("nobody yet")
        if seen is not None and seen != coder:
            name = self.tr("%1 · looking at %2").replace("%1", name).replace("%2", seen.name)
        self.top.set_coder(role, name, None)
        for place in places.PLACES:
            self.places_bar.offer(place.name, on=session.is_lead or not place.lead_only)
            if place.lead_only and not session.is_lead and self.current_place == place.name:
                self.show_place("code")
        package = session.project.project.package_coder_id is not None
        remark = self.tr("other coders’ work is not in this file") if package else ""
        if not package and not session.is_lead:
            remark = self.tr("other coders’ work is not shown")
        self.status.remark.setText(remark)
        self._on_release_opened()

    def set_coder_menu(self, menu: QMenu) -> None:
        """The menu that chooses who codes."""
        self.top.coder_button.setMenu(menu)

    def _on_release_opened(self) -> None:
        present = {"project"} if self.session.is_open else set()
        if self.code.page is not None:
            present |= {"release", "coding"}
        present |= {"lead"} if self.session.is_lead else set()
        self.actions_by_name.enable(frozenset(present))
        self._show_progress()
        self._on_position_changed()

    def _on_saved(self, moment: datetime) -> None:
        self.status.saved.setText(self.tr("Saved %s").replace("%s", saved_sentence(moment)))

    def _on_position_changed(self) -> None:
        page = self.code.page
        if page is None or page.segmentation is None:
            self.status.position.clear()
            return
        place = place_of(self.code.text.cursor_position(), page.segmentation)
        said = self.tr("paragraph %1, sentence %2")
        self.status.position.setText(
            said.replace("%1", str(place[0])).replace("%2", str(place[1])) if place else self.tr("before the text")
        )
        coding = self.code.selected()
        self.actions_by_name["unsure"].setChecked(coding is not None and coding.unsure)

    def _show_progress(self) -> None:
        if self.session.is_open:
            done, whole = self.code.finished_of()
            said = self.tr("%1 of %2 finished")
            self.status.progress.setText(said.replace("%1", str(done)).replace("%2", str(whole)) if whole else "")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files can be dropped anywhere."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Announce the files that were dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hand over what is still being written before the window goes."""
        if self.session.is_open:
            self.code.inspector.commit()
        self.closed.emit()
        event.accept()
