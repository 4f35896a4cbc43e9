"""The place Code: releases, text, codebook, definition and inspector, fed from the session."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.coding import Coding, Decision
from discoursecoder.core.model.span import Span
from discoursecoder.core.queries.codebook import CodebookPage, read_codebook
from discoursecoder.core.queries.codings import count_by_category, list_actors
from discoursecoder.core.queries.releases import ReleasePage, list_releases, open_release
from discoursecoder.ui.main_window import shown_records
from discoursecoder.ui.models.codebook import CodebookTree
from discoursecoder.ui.models.codebook_identity import line_patterns
from discoursecoder.ui.models.releases import ReleaseList
from discoursecoder.ui.panels.codebook import CodebookPanel
from discoursecoder.ui.panels.definition import DefinitionPanel
from discoursecoder.ui.panels.header import HeaderPanel
from discoursecoder.ui.panels.inspector import InspectorPanel
from discoursecoder.ui.panels.releases import ReleasesPanel
from discoursecoder.ui.panels.text.look import Look
from discoursecoder.ui.panels.text.panel import TextPanel
from discoursecoder.ui.panels.text.shown import ShownCoding
from discoursecoder.ui.session import Session
from discoursecoder.ui.widgets.palette import Colours


class CodePlace(QWidget):
    """Shows one release of the session to the coder who is seen; `code_changes` keeps it true."""

    release_opened = Signal(str)
    position_changed = Signal()

    def __init__(self, session: Session, colours: Colours, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._colours = colours
        self._language = language
        self.was_shown = False
        self.page: ReleasePage | None = None
        self.codings: dict[str, Coding] = {}
        self.decisions: dict[str, Decision] = {}
        self.codebook = CodebookPage((), (), 0)
        self._patterns: dict[str, int] = {}
        self.actors: dict[str, Actor] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        self.releases = ReleaseList(self)
        self.tree = CodebookTree(self)
        self.releases_panel = ReleasesPanel(self.releases, self._colours)
        self.header = HeaderPanel()
        self.text = TextPanel()
        self.codebook_panel = CodebookPanel(self.tree, self._colours)
        self.definition = DefinitionPanel()
        self.inspector = InspectorPanel()
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.text, 1)
        self.side = QSplitter(Qt.Orientation.Vertical)
        for panel, share in ((self.codebook_panel, 5), (self.definition, 2), (self.inspector, 3)):
            self.side.addWidget(panel)
            self.side.setStretchFactor(self.side.count() - 1, share)
        self.side.setSizes([300, 145, 260])
        self.split = QSplitter(Qt.Orientation.Horizontal)
        for pane in (self.releases_panel, middle, self.side):
            self.split.addWidget(pane)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([262, 732, 318])
        for splitter in (self.split, self.side):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.split)

    def _connect(self) -> None:
        self._session.opened.connect(self.reload)
        self._session.coder_changed.connect(self.reload)
        self._session.closed.connect(self.clear)
        self.releases_panel.release_chosen.connect(self.open_release)
        self.codebook_panel.category_focused.connect(self._on_category_focused)
        self.text.coding_selected.connect(self._on_coding_selected)
        self.text.selection_changed.connect(lambda _s, _e: self.position_changed.emit())
        self.text.column_moved.connect(lambda left, _width: self.header.set_left(left))
        self.tree.modelReset.connect(lambda: self._on_category_focused(""))

    def showEvent(self, event: QShowEvent) -> None:
        """Only panes that have been shown have sizes worth remembering."""
        self.was_shown = True
        super().showEvent(event)

    @property
    def seen_id(self) -> str:
        """The id of the coder whose codings are shown."""
        return self._session.seen.id if self._session.seen else ""

    @property
    def release_id(self) -> str:
        """The id of the release shown, or ""."""
        return self.page.release.id if self.page else ""

    @property
    def may_code(self) -> bool:
        """Whether codings can be made in the release shown."""
        return self.page is not None and not self.page.finished and self._session.may_code

    @property
    def categories(self) -> dict[str, Category]:
        """The active categories by id."""
        return {category.id: category for category in self.codebook.categories}

    def selected(self) -> Coding | None:
        """The coding in focus."""
        return self.codings.get(self.text.selected_coding or "")

    def clear(self) -> None:
        """Show nothing, since no project is open."""
        self.page, self.codings, self.decisions = None, {}, {}
        self.releases.set_rows(())
        self.text.set_release("", body=(), paragraphs=(), sentences=())
        self.header.show_release(None, finished=False, may_code=False)
        self.inspector.show_coding(None, may_change=False)

    def reload(self) -> None:
        """Read everything anew: another project, another coder, or very much changed."""
        if not self._session.is_open:
            return
        project, shown = self._session.project, self.release_id
        self.read_codebook_anew()
        rows = list_releases(project, self.seen_id, everything=self._session.is_lead)
        self.releases.set_rows(rows)
        ids = {row.id for row in rows}
        self.open_release(shown if shown in ids else self.releases_panel.first())

    def read_codebook_anew(self) -> None:
        """Show the codebook as it now is, with its counts."""
        project = self._session.project
        self.codebook = read_codebook(project)
        self._patterns = line_patterns(self.codebook.everything)
        self.tree.set_categories(self.codebook.categories, self._language)
        self.inspector.set_variables(self.codebook.variables, self._language)
        self.read_actors_anew()
        self._count()

    def read_actors_anew(self) -> None:
        """Offer the actors as they now are."""
        self.actors = {actor.id: actor for actor in list_actors(self._session.project)}
        self.inspector.set_actors(shown_records.actor_names(self.actors), self.codebook.variables)

    def _count(self) -> None:
        project, seen = self._session.project, self.seen_id
        here = count_by_category(project, seen, self.release_id) if self.page else {}
        self.tree.set_counts(here, count_by_category(project, seen))

    def open_release(self, release_id: str) -> None:
        """Show a release; "" shows none."""
        self.inspector.commit()
        self.page = open_release(self._session.project, release_id, self.seen_id) if release_id else None
        page = self.page
        if page is None or page.segmentation is None:
            self.codings, self.decisions = {}, {}
            self.text.set_release("", body=(), paragraphs=(), sentences=())
        else:
            units = page.segmentation
            self.text.set_release(
                page.text,
                body=units.body,
                paragraphs=units.paragraphs,
                sentences=units.sentences,
                clauses=units.clauses,
                language=page.release.language or None,
            )
            self.codings = {coding.id: coding for coding in page.codings}
            self.decisions = {decision.id: decision for decision in page.decisions}
            self.show_codings()
            sentences = page.assignment is not None and page.assignment.mode == "sentences"
            self.text.set_current_sentence_lit(sentences)
        self.show_header()
        self._count()
        self.show_inspector()
        self.releases_panel.choose(release_id)
        self.release_opened.emit(release_id)
        self.position_changed.emit()

    def show_codings(self) -> None:
        """Draw all codings of the release anew."""
        shown = (self.shown(coding) for coding in self.codings.values())
        self.text.set_codings([coding for coding in shown if coding is not None])

    def shown(self, coding: Coding) -> ShownCoding | None:
        """What the text draws of a coding; None for one that has no span or category here."""
        seen = self._session.seen
        return shown_records.shown_coding(
            coding,
            self.codebook.by_id,
            colours=self._colours,
            language=self._language,
            coder=seen.name if seen else "",
            patterns=self._patterns,
        )

    def show_header(self) -> None:
        """Show title and state of the release."""
        page = self.page
        finished = page is not None and page.finished
        self.header.show_release(page.release if page else None, finished=finished, may_code=self._session.may_code)

    def show_inspector(self) -> None:
        """Show the coding in focus in the inspector."""
        coding = self.selected()
        category = self.codebook.by_id.get(coding.category_id) if coding else None
        if coding is None or category is None:
            self.inspector.show_coding(None, may_change=False)
            return
        span = Span(coding.start or 0, coding.end or 0)
        overlapping = sum(
            other.start is not None and other.end is not None and span.overlaps(Span(other.start, other.end))
            for other in self.codings.values()
        )
        shown = shown_records.shown_values(
            coding,
            shown_records.short_label(category),
            self.codebook.variables,
            self.actors,
            overlapping=overlapping,
        )
        self.inspector.show_coding(shown, may_change=self.may_code)

    def set_colours(self, colours: Colours, look: Look) -> None:
        """Draw in another theme, with the text in a look that fits it."""
        self._colours = colours
        for panel in (self.releases_panel, self.codebook_panel):
            panel.set_colours(colours)
        self.text.set_look(look)
        self.show_codings()

    def show_coding_again(self, coding_id: str) -> None:
        """Put a coding back as it is stored, where a change of it was refused."""
        coding = self.codings.get(coding_id)
        shown = self.shown(coding) if coding else None
        if shown is not None:
            self.text.put_coding(shown)

    def _on_coding_selected(self, coding_id: str) -> None:
        self.inspector.commit()
        coding = self.codings.get(coding_id)
        if coding is not None:
            self.codebook_panel.focus_on(coding.category_id)
        self.show_inspector()
        self.position_changed.emit()

    def _on_category_focused(self, category_id: str) -> None:
        category = self.tree.category(category_id)
        self.definition.show_category(category, self.codebook.revision, self._language)

    def finished_of(self) -> tuple[int, int]:
        """How many of the releases shown are finished, and how many there are."""
        rows = self.releases.rows()
        return sum(row.state == "finished" for row in rows), len(rows)
