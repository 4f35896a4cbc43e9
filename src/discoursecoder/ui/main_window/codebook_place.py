"""The place Codebook, built when first shown and fed from the session."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from discoursecoder.core.model.category import Category, path_of
from discoursecoder.core.model.changes import Changes
from discoursecoder.core.model.codebook_difference import Difference
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.naming import PATH_SEPARATOR
from discoursecoder.core.queries.codebook import CodebookPage, read_codebook
from discoursecoder.core.queries.codebook_revisions import RevisionRow, compare_revisions, list_revisions
from discoursecoder.core.queries.codebook_uses import Use, list_uses
from discoursecoder.core.queries.codebook_work import count_work, list_work
from discoursecoder.core.queries.proposals import ProposalRow, list_proposals
from discoursecoder.ui.main_window.window import MainWindow
from discoursecoder.ui.models.codebook_changes import compared_rows
from discoursecoder.ui.models.codebook_outline import CodebookOutline
from discoursecoder.ui.models.codebook_work import WorkTable
from discoursecoder.ui.panels.codebook_editor.aside import ShownRevision
from discoursecoder.ui.panels.codebook_editor.panel import CodebookEditor
from discoursecoder.ui.panels.codebook_editor.proposals import ShownProposal

_KINDS = frozenset({"category", "variable", "revision", "memo", "coding", "coder"})


class CodebookPlace(QObject):
    """Shows the codebook; what is done with it stands in `codebook_acts`."""

    passages_wanted = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self.page = CodebookPage((), (), 0)
        self.revisions: list[RevisionRow] = []
        self._seen_work = ""
        self._stale = True
        self._compared: dict[tuple[int, int], list[Difference]] = {}
        self.outline = CodebookOutline(self)
        self._work = WorkTable(self)
        self.panel = CodebookEditor(self.outline, self._work, window.colours)

    def make(self) -> CodebookEditor:
        """Connect the panel and keep it fed."""
        panel, session = self.panel, self._session
        panel.outline.category_focused.connect(self._on_category_focused)
        panel.outline.archived_toggled.connect(lambda _: self._refresh())
        panel.aside.revision_chosen.connect(lambda _: self._show_changes())
        panel.aside.passages_wanted.connect(lambda: self.passages_wanted.emit(panel.outline.focused()))
        panel.work.row_chosen.connect(lambda _: self._show_definitions())
        panel.work.coder_wanted.connect(self._on_work_wanted)
        panel.view_chosen.connect(lambda _: self._show_view())
        panel.fields.set_languages(self._languages())
        session.changed.connect(self._on_changed)
        session.opened.connect(self._on_replaced)
        session.coder_changed.connect(self._on_replaced)
        session.closed.connect(lambda: panel.fields.show_category(None))
        self._window.place_wanted.connect(lambda _: self._on_place_shown())
        self._refresh()
        return panel

    @property
    def may_edit(self) -> bool:
        """Whether the codebook may be changed: by the lead, in the project itself."""
        session = self._session
        if not session.is_open or not session.is_lead or not session.project.writable:
            return False
        return session.project.project.package_id is None

    @property
    def coder_id(self) -> str | None:
        """Who acts."""
        return self._session.coder.id if self._session.coder else None

    def paths(self, *, codable: bool = False) -> list[tuple[str, str]]:
        """The active categories as (id, path), in tree order."""
        language = self._window.language
        return [
            (one.id, PATH_SEPARATOR.join(path_of(one, self.page.by_id, language)))
            for one in self.page.categories
            if one.codable or not codable
        ]

    def category(self) -> Category | None:
        """The category in focus."""
        return self.page.by_id.get(self.panel.outline.focused())

    def focus_on(self, category_id: str) -> None:
        """Show a category, wherever in the place one is."""
        self.panel.show_view("categories")
        self.panel.outline.words.clear()
        self.panel.outline.focus_on(category_id)

    def _languages(self) -> list[tuple[str, str]]:
        """The category's own wording, the two languages of the program, and those that the codebook has."""
        known = {code for one in self.page.everything for code in (*one.names, *one.texts)}
        names = {"": self.tr("own wording"), "en": self.tr("English"), "fr": self.tr("French")}
        codes = ("", "en", "fr", *sorted(known - names.keys()))
        return [(code, names.get(code, code)) for code in codes]

    def _on_changed(self, changes: Changes) -> None:
        if {change.kind for change in changes.changes} & _KINDS:
            self._refresh()

    def _on_replaced(self) -> None:
        self._seen_work = ""
        self._refresh()

    def _on_place_shown(self) -> None:
        if self._stale:
            self._refresh()

    def _refresh(self) -> None:
        session, panel = self._session, self.panel
        self._stale = True
        place = self._window.current_place
        if not session.is_open or (place != "codebook" and self._window.place("codebook") is not None):
            return
        self._stale = False
        project = session.project
        self.page = read_codebook(project)
        self.revisions = list_revisions(project)
        self._compared.clear()
        focused = panel.outline.focused()
        self._offer()
        panel.fields.set_languages(self._languages())
        shown = self.page.everything if panel.outline.archived.isChecked() else self.page.categories
        if self.outline.show_codebook(shown, self._window.language) or not focused:
            panel.outline.restore_shape(focused)
        mine = {} if session.is_lead else {"coder_id": self.coder_id or ""}
        totals: Counter[str] = Counter(project.count_by(Coding, "category_id", **mine))
        self.outline.set_totals(totals)
        panel.set_empty(empty=not shown and self.may_edit)
        self._show_category()
        self._show_revisions()
        self._show_view()

    def _offer(self) -> None:
        panel, session = self.panel, self._session
        why = ""
        if not self.may_edit:
            why = self.tr("Only the project lead changes the codebook. You can propose a category.")
            if session.is_lead:
                why = self.tr("This file cannot be written, so the codebook is shown only.")
        may_propose = not self.may_edit and session.project.writable and session.coder is not None
        panel.outline.set_editable(editable=self.may_edit, may_propose=may_propose, why_not=why)
        panel.fields.set_editable(editable=self.may_edit)
        panel.bring.setVisible(self.may_edit)

    def _on_category_focused(self, _category_id: str) -> None:
        self._show_category()
        self._show_changes()

    def _show_category(self) -> None:
        category = self.category()
        self.panel.fields.show_category(category)
        session = self._session
        if category is None or not session.is_open:
            self.panel.aside.show_uses(())
            return
        whose = None if session.is_lead else self.coder_id or ""
        self.panel.aside.show_uses([self._use_line(use) for use in list_uses(session.project, category.id, whose)])

    def _use_line(self, use: Use) -> str:
        codings = self.tr("%n coding(s)", "", use.codings)
        releases = self.tr("in %n release(s)", "", use.releases)
        older = self.tr("%n under an older definition", "", use.older)
        said = f"{use.coder}: {codings} {releases}"
        return f"{said}, {older}" if use.older else said

    def _show_revisions(self) -> None:
        panel = self.panel
        last = self.revisions[0] if self.revisions else None
        panel.fields.show_revision(last.number if last else 0, last.note if last else "")
        panel.aside.show_revisions(
            [
                ShownRevision(one.number, f"{one.created.astimezone():%Y-%m-%d}", one.coder, one.note)
                for one in self.revisions
            ]
        )
        self._show_changes()

    def _show_changes(self) -> None:
        number = self.panel.aside.revision()
        if not number or not self._session.is_open or self.panel.view != "categories":
            self.panel.aside.show_changes((), "")
            return
        category = self.category()
        found = self._between(self._before(number), number)
        here = self._about(found, category)
        rest = [one for one in found if one not in here]
        said = ""
        if not found:
            said = self.tr("Nothing changed in meaning.")
        elif not here and category is not None:
            said = self.tr("This category did not change; %n difference(s) elsewhere:", "", len(rest))
        self.panel.aside.show_changes(compared_rows([*here, *rest]), said)

    def _between(self, older: int, newer: int) -> list[Difference]:
        """What differs between two revisions, compared once until something changes."""
        if (older, newer) not in self._compared:
            self._compared[older, newer] = compare_revisions(self._session.project, older, newer)
        return self._compared[older, newer]

    def _before(self, number: int) -> int:
        return next((one.number for one in self.revisions if one.number < number), 0)

    def _about(self, found: Sequence[Difference], category: Category | None) -> list[Difference]:
        path = path_of(category, self.page.by_id) if category else ()
        return [one for one in found if one.noun == "category" and one.path == path]

    def _on_work_wanted(self, coder_id: str) -> None:
        self._seen_work = coder_id
        self._show_view()

    def _show_view(self) -> None:
        """Feed what is shown beside the categories; its numbers stand on the tabs always."""
        session, panel = self._session, self.panel
        if not session.is_open:
            return
        counts = count_work(session.project, None if session.is_lead else self.coder_id or "")
        proposals = list_proposals(session.project, None if session.is_lead else self.coder_id or "")
        waiting = sum(row.proposal.state == "open" for row in proposals)
        panel.set_numbers(sum(counts.values()), waiting)
        if panel.view == "variables":
            panel.variables.show_variables(self.page.all_variables, editable=self.may_edit)
        elif panel.view == "work":
            self._show_work(counts)
        elif panel.view == "proposals":
            may_propose = not self.may_edit and session.project.writable and session.coder is not None
            panel.proposals.show_rows(
                [self._proposal(row) for row in proposals], may_decide=self.may_edit, may_propose=may_propose
            )

    def _show_work(self, counts: Counter[tuple[str, str]]) -> None:
        session, pane = self._session, self.panel.work
        mine = self.coder_id or ""
        whose = self._seen_work or mine
        by_coder: Counter[str] = Counter()
        for (coder, _), count in counts.items():
            by_coder[coder] += count
        people = [(one.id, f"{one.name} ({by_coder[one.id]})") for one in session.coders() if session.is_lead]
        pane.set_coders(people, whose)
        pane.set_categories(self.paths(codable=True))
        pane.show_rows(list_work(session.project, whose), may_act=whose == mine and session.project.writable)

    def _show_definitions(self) -> None:
        row = self.panel.work.current()
        if row is None:
            return
        found = self._between(row.coding.codebook_revision, self.page.revision)
        about = self._about(found, self.page.by_id.get(row.category.id))
        pieces: list[tuple[str, str]] = []
        for one in compared_rows(about):
            pieces += [("same", f"{one.label.removeprefix('~ ')}\n"), *one.pieces, ("same", "\n\n")]
        if not pieces:
            own = row.category.text_in(self._window.language)
            pieces = [("same", own.definition)]
        self.panel.work.show_definitions(pieces)

    def _proposal(self, row: ProposalRow) -> ShownProposal:
        proposal = row.proposal
        states = {"open": self.tr("open"), "accepted": self.tr("accepted"), "declined": self.tr("declined")}
        parts = (
            (self.tr("Name"), proposal.name),
            (self.tr("Below"), row.above),
            (self.tr("Definition"), proposal.definition),
            (self.tr("Why"), proposal.reason),
            (self.tr("Answer"), proposal.answer),
        )
        return ShownProposal(
            id=row.id,
            title=f"{proposal.name} · {row.coder} · {states[proposal.state]}",
            body="\n\n".join(f"{title}\n{text}" for title, text in parts if text),
            open=proposal.state == "open",
            own=row.coder_id == self.coder_id,
        )
