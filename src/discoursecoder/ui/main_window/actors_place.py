"""The place Actors, built when first shown and fed from the session."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from discoursecoder.core.errors import DiscourseCoderError
from discoursecoder.core.messages import say
from discoursecoder.core.model.changes import Changes
from discoursecoder.core.operations.actors import add_actor, change_actor, merge_actors, remove_actor
from discoursecoder.core.queries.actors import list_actor_lines, list_actor_places
from discoursecoder.ui.main_window.window import MainWindow
from discoursecoder.ui.models.actors import ActorTable
from discoursecoder.ui.panels.actors import ActorsPanel

_SHOWN_BY = frozenset({"actor", "coding", "lexicon", "variable", "release"})


class ActorsPlace(QObject):
    """Feeds the panel of the registry; a coder is told of her own codings alone."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._panel = ActorsPanel(ActorTable(self))

    def make(self) -> ActorsPanel:
        """Connect the panel and keep it fed."""
        panel, session = self._panel, self._session
        panel.chosen.connect(self._on_chosen)
        panel.add_wanted.connect(self._on_add)
        panel.fields_entered.connect(self._on_fields_entered)
        panel.merge_wanted.connect(self._on_merge)
        panel.remove_wanted.connect(lambda actor: session.act(remove_actor, actor, coder_id=self._coder_id()))
        panel.place_activated.connect(self._on_place_activated)
        panel.lexicon_wanted.connect(self._on_lexicon_wanted)
        session.changed.connect(self._on_changed)
        session.opened.connect(self._on_refresh_due)
        session.coder_changed.connect(self._on_refresh_due)
        self._window.place_wanted.connect(lambda _: self._on_refresh_due())
        self._on_refresh_due()
        return panel

    def _coder_id(self) -> str | None:
        return self._session.coder.id if self._session.coder else None

    def _whose(self) -> str | None:
        return None if self._session.is_lead else self._coder_id() or ""

    def _on_changed(self, changes: Changes) -> None:
        if any(change.kind in _SHOWN_BY for change in changes.changes):
            self._on_refresh_due()

    def _on_refresh_due(self) -> None:
        session = self._session
        if not session.is_open or self._window.current_place != "actors":
            return
        self._panel.set_writable(writable=session.project.writable)
        self._panel.set_lines(session.ask(list_actor_lines, self._whose()))
        self._show_lexicon()

    def _show_lexicon(self) -> None:
        from discoursecoder.core.queries.marks import has_own_lexicon, list_lexicon

        try:
            count, own = len(self._session.ask(list_lexicon)), self._session.ask(has_own_lexicon)
        except DiscourseCoderError as error:
            self._window.show_error(error)
            return
        self._panel.set_lexicon(say("lexicon.own" if own else "lexicon.shipped", count=count), own=own)

    def _on_chosen(self, actor_id: str) -> None:
        if actor_id:
            language = self._window.language
            self._panel.set_places(self._session.ask(list_actor_places, actor_id, self._whose(), language=language))

    def _on_add(self, name: str) -> None:
        done = self._session.act(add_actor, name, coder_id=self._coder_id())
        if done is not None:
            self._panel.choose(next(change.id for change in done.of("actor")))

    def _on_fields_entered(self, actor_id: str, fields: Mapping[str, object]) -> None:
        given = dict(fields)
        if "member_of" in given:
            ids = {line.actor.name: line.actor.id for line in self._session.ask(list_actor_lines, "")}
            names = given["member_of"]
            given["member_of"] = [ids[name] for name in names if name in ids] if isinstance(names, tuple) else []
        if self._session.act(change_actor, actor_id, coder_id=self._coder_id(), **given) is None:
            self._on_refresh_due()

    def _on_merge(self, kept_id: str, gone_id: str) -> None:
        if self._session.act(merge_actors, kept_id, gone_id, coder_id=self._coder_id()) is not None:
            self._panel.choose(kept_id)

    def _on_place_activated(self, release_id: str, coding_id: str) -> None:
        window = self._window
        window.show_place("code")
        window.code.open_release(release_id)
        coding = window.code.codings.get(coding_id)
        if coding is not None and coding.start is not None and coding.end is not None:
            window.code.text.select_coding(coding_id)
            window.code.text.show_span(coding.start, coding.end)

    def _on_lexicon_wanted(self, what: str) -> None:
        kinds = self.tr("Lexicon (*.yaml *.yml)")
        if what == "drop":
            self._replace_lexicon(None)
        elif what == "import":
            found, _ = QFileDialog.getOpenFileName(self._window, self.tr("Import a lexicon"), "", kinds)
            if found:
                self._replace_lexicon(Path(found))
        else:
            found, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save the lexicon"), "lexicon.yaml", kinds)
            if found:
                self._write_lexicon(Path(found))

    def _replace_lexicon(self, path: Path | None) -> None:
        from discoursecoder.core.formats.mark_tables import read_lexicon
        from discoursecoder.core.operations.lexicon import replace_lexicon

        try:
            entries = read_lexicon(path) if path is not None else []
        except DiscourseCoderError as error:
            self._window.show_error(error)
            return
        self._session.act(replace_lexicon, entries, coder_id=self._coder_id())

    def _write_lexicon(self, path: Path) -> None:
        from discoursecoder.core.formats.mark_tables import write_lexicon
        from discoursecoder.core.formats.output_file import new_file
        from discoursecoder.core.queries.marks import list_lexicon

        try:
            content = write_lexicon(self._session.ask(list_lexicon))
            with new_file(path, replace=True) as part:
                part.write_text(content, encoding="utf-8", newline="\n")
        except DiscourseCoderError as error:
            self._window.show_error(error)
