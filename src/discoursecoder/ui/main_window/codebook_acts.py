"""What the project lead does with the codebook, and what a coder may: each is one act of the session."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from discoursecoder.core.model.category import Category
from discoursecoder.core.model.changes import Changes
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.variable import Choice
from discoursecoder.core.operations import categories, codebook_effects, definitions, proposals, variables
from discoursecoder.core.operations.category_lineage import merge_categories, split_category
from discoursecoder.core.queries.codebook_uses import first_coding
from discoursecoder.ui.main_window.codebook_place import CodebookPlace
from discoursecoder.ui.main_window.window import MainWindow
from discoursecoder.ui.models.codebook_identity import free_key, free_short, next_colour


class CodebookActs(QObject):
    """Turns what the panes announce into acts; what was refused is shown as it is stored."""

    def __init__(self, place: CodebookPlace, window: MainWindow) -> None:
        super().__init__(place)
        self._place = place
        self._window = window
        self._session = window.session
        self._connect()

    def _connect(self) -> None:
        place, panel = self._place, self._place.panel
        panel.outline.acted.connect(self._on_acted)
        for command, wanted in (("import", panel.import_wanted), ("export", panel.export_wanted)):
            wanted.connect(self._window.actions_by_name[f"{command}_codebook"].trigger)
        panel.outline.rename_wanted.connect(panel.fields.focus_name)
        place.outline.category_dropped.connect(self._on_dropped)
        panel.fields.field_entered.connect(self._on_field_entered)
        panel.fields.wording_touched.connect(self._on_wording_touched)
        panel.fields.note_entered.connect(self._on_note_entered)
        panel.aside.compare_wanted.connect(self._on_compare_wanted)
        place.passages_wanted.connect(self._on_passages_wanted)
        panel.work.confirm_wanted.connect(self._on_confirm_wanted)
        panel.work.recode_wanted.connect(self._on_recode_wanted)
        panel.work.open_wanted.connect(self._on_open_wanted)
        panel.proposals.propose_wanted.connect(self.propose)
        panel.proposals.accepted_with.connect(self._on_accepted)
        panel.proposals.declined_with.connect(
            lambda memo, answer: self._act(proposals.decline_proposal, memo, answer=answer)
        )
        panel.proposals.withdraw_wanted.connect(lambda memo: self._act(proposals.withdraw_proposal, memo))
        panel.variables.field_entered.connect(self._on_variable_entered)
        panel.variables.kind_entered.connect(self._on_kind_entered)
        panel.variables.choice_renamed.connect(self._on_choice_renamed)
        panel.variables.acted.connect(self._on_variable_acted)

    def _act(self, operation: Callable[..., Changes], *given: object, **facts: object) -> Changes | None:
        return self._session.act(operation, *given, coder_id=self._place.coder_id, **facts)

    def _on_acted(self, act: str) -> None:
        if act in {"add", "add_below"}:
            self.add_category(below=act == "add_below")
        elif act == "propose":
            self.propose()
        else:
            category = self._place.category()
            if category is not None:
                self._acts_on_one()[act](category)

    def _acts_on_one(self) -> dict[str, Callable[[Category], object]]:
        return {
            "up": lambda one: self._step(one, -1),
            "down": lambda one: self._step(one, 1),
            "in": self._nest,
            "out": self._unnest,
            "merge": self._merge,
            "split": self._split,
            "archive": self._archive,
            "restore": lambda one: self._act(categories.restore_category, one.id),
            "remove": lambda one: self._act(categories.remove_category, one.id, gather=True),
        }

    def add_category(self, *, below: bool) -> None:
        """Add a category beside or below the one in focus, and let it be named."""
        place = self._place
        here, known = place.category(), place.page.everything
        parent = (here.id if below else here.parent_id) if here is not None else None
        taken = {one.name.casefold() for one in known if one.parent_id == parent}
        title = self.tr("New category")
        name = next(one for one in _numbered(title, len(known) + 2) if one.casefold() not in taken)
        done = self._act(
            categories.add_category, name, parent_id=parent, color=next_colour(place.page.categories), gather=True
        )
        if done is not None:
            place.focus_on(next(change.id for change in done.of("category")))
            place.panel.fields.focus_name()

    def _siblings(self, parent_id: str | None) -> list[Category]:
        """The categories shown at one place of the tree, in their order."""
        return [one for one in self._place.outline.categories() if one.parent_id == parent_id]

    def _move(self, category: Category, parent_id: str | None, before: Category | None) -> None:
        """Put a category before another one, or last; places are counted with the archived, which stay hidden."""
        everyone = [one for one in self._place.page.everything if one.parent_id == parent_id and one != category]
        position = everyone.index(before) if before in everyone else len(everyone)
        done = self._act(categories.move_category, category.id, parent_id=parent_id, position=position, gather=True)
        if done is not None:
            self._place.panel.outline.focus_on(category.id)

    def _step(self, category: Category, step: int) -> None:
        siblings = self._siblings(category.parent_id)
        at = siblings.index(category) + step
        if 0 <= at < len(siblings):
            after = at + 1 if step > 0 else at
            self._move(category, category.parent_id, siblings[after] if after < len(siblings) else None)

    def _nest(self, category: Category) -> None:
        siblings = self._siblings(category.parent_id)
        at = siblings.index(category)
        if at > 0:
            self._move(category, siblings[at - 1].id, None)

    def _unnest(self, category: Category) -> None:
        above = self._place.page.by_id.get(category.parent_id or "")
        if above is not None:
            siblings = self._siblings(above.parent_id)
            after = siblings.index(above) + 1
            self._move(category, above.parent_id, siblings[after] if after < len(siblings) else None)

    def _on_dropped(self, category_id: str, parent_id: str, row: int) -> None:
        category = self._place.page.by_id.get(category_id)
        siblings = self._siblings(parent_id or None)
        if category is not None:
            self._move(category, parent_id or None, siblings[row] if 0 <= row < len(siblings) else None)

    def _merge(self, category: Category) -> None:
        from discoursecoder.ui.dialogs.category_acts import MergeCategoryDialog

        session, by = self._session, self._place.coder_id
        choices = [one for one in self._place.paths(codable=True) if one[0] != category.id]
        dialog = MergeCategoryDialog(
            category.name_in(self._window.language),
            choices,
            lambda target: codebook_effects.tell_merge(session.project, category.id, target, coder_id=by),
            self._window,
        )
        if dialog.exec() and self._act(merge_categories, category.id, dialog.target_id(), note=dialog.note.text()):
            self._place.focus_on(dialog.target_id())

    def _split(self, category: Category) -> None:
        from discoursecoder.ui.dialogs.category_acts import SplitCategoryDialog

        session, by = self._session, self._place.coder_id
        dialog = SplitCategoryDialog(
            category.name_in(self._window.language),
            lambda first: codebook_effects.tell_split(session.project, category.id, first, coder_id=by),
            self._window,
        )
        if not dialog.exec():
            return
        known = list(self._place.page.categories)
        parts: list[dict[str, str]] = []
        for part in dialog.parts():
            colour = next_colour(known) if parts else category.color
            parts.append({**part, "color": colour})
            known.append(category.model_copy(update={"color": colour}))
        done = self._act(split_category, category.id, parts, note=dialog.note.text())
        if done is not None:
            self._place.focus_on(next(change.id for change in done.of("category") if change.before is None))

    def _archive(self, category: Category) -> None:
        from discoursecoder.ui.dialogs.category_acts import ArchiveDialog

        by = self._place.coder_id
        told = codebook_effects.tell_archiving(self._session.project, category.id, coder_id=by)
        dialog = ArchiveDialog(category.name_in(self._window.language), told, self._window)
        if dialog.exec():
            self._act(categories.archive_category, category.id, note=dialog.note.text())

    def _on_field_entered(self, category_id: str, field: str, value: object) -> None:
        facts: dict[str, Any] = {field: value, **self._suggested(category_id, field, value)}
        if self._act(categories.change_category, category_id, gather=True, **facts) is None:
            self._place.panel.fields.show_category(self._place.page.by_id.get(category_id))

    def _suggested(self, category_id: str, field: str, value: object) -> dict[str, str]:
        """Short code and key for a category that gets its first name of its own."""
        category = self._place.page.by_id.get(category_id)
        fresh = category is not None and category.name.startswith(self.tr("New category"))
        if field != "name" or category is None or not fresh or category.short or category.key:
            return {}
        known = self._place.page.everything
        name = str(value)
        return {"short": free_short(name, known), "key": free_key(name, known)}

    def _on_wording_touched(self, category_id: str) -> None:
        told = codebook_effects.tell_redefinition(
            self._session.project, category_id, coder_id=self._place.coder_id, gather=True
        )
        self._place.panel.fields.show_effect(told)

    def _on_note_entered(self, note: str) -> None:
        self._act(definitions.note_revision, self._place.page.revision, note)

    def _on_compare_wanted(self) -> None:
        from discoursecoder.core.queries.codebook_revisions import compare_revisions
        from discoursecoder.ui.dialogs.codebook_difference import RevisionsDialog
        from discoursecoder.ui.models.codebook_changes import compared_rows

        project = self._session.project
        known = [
            (one.number, f"{one.number} · {one.created.astimezone():%Y-%m-%d} · {one.note}".rstrip(" ·"))
            for one in self._place.revisions
        ]
        RevisionsDialog(
            known,
            self._place.panel.aside.revision(),
            lambda older, newer: compared_rows(compare_revisions(project, older, newer)),
            self._window.colours,
            self._window,
        ).exec()

    def _on_passages_wanted(self, category_id: str) -> None:
        """Without a place for passages, the first coding is shown in its text."""
        seen = self._session.seen
        coding = first_coding(self._session.project, category_id, seen.id) if seen is not None else None
        if coding is None:
            self._window.say(self.tr("None of the codings shown here are of the coder whose work is looked at."))
        else:
            self._show(coding)

    def _on_open_wanted(self, coding_id: str) -> None:
        coding = self._session.project.get(Coding, coding_id)
        if coding is not None:
            self._show(coding)

    def _show(self, coding: Coding) -> None:
        session = self._session
        if session.seen is None or session.seen.id != coding.coder_id:
            whose = next((one for one in session.coders() if one.id == coding.coder_id), None)
            if whose is not None:
                session.look_as(whose)
        self._window.show_place("code")
        code = self._window.code
        if code.release_id != coding.release_id:
            code.open_release(coding.release_id)
        code.text.select_coding(coding.id)

    def _on_confirm_wanted(self, coding_ids: object) -> None:
        self._act(definitions.confirm_definitions, coding_ids)

    def _on_recode_wanted(self, coding_ids: object, category_id: str) -> None:
        if category_id:
            self._act(definitions.recode_codings, coding_ids, category_id)

    def propose(self) -> None:
        """Ask for a category that is missed, and propose it."""
        from discoursecoder.ui.dialogs.proposal import ProposalDialog

        place = self._place
        dialog = ProposalDialog(place.paths(), place.panel.outline.focused(), self._window)
        if dialog.exec():
            entered = dialog.entered()
            done = self._act(
                proposals.propose_category,
                entered.name,
                parent_id=entered.parent_id or None,
                definition=entered.definition,
                reason=entered.reason,
            )
            if done is not None:
                self._window.say(self.tr("Proposed. The project lead will see it."))

    def _on_accepted(self, memo_id: str, answer: str) -> None:
        colour = next_colour(self._place.page.categories)
        self._act(proposals.accept_proposal, memo_id, answer=answer, color=colour)

    def _on_variable_entered(self, variable_id: str, field: str, value: object) -> None:
        facts: dict[str, Any] = {field: value}
        self._act(variables.change_variable, variable_id, gather=True, **facts)
        self._show_variables()

    def _on_kind_entered(self, variable_id: str, kind: str) -> None:
        """Answers come and go with the kind: one alone cannot be."""
        first = Choice(name=self.tr("answer %s").replace("%s", "1"))
        choices = (first,) if kind == "choice" else ()
        self._act(variables.change_variable, variable_id, variable_kind=kind, choices=choices, gather=True)
        self._show_variables()

    def _on_choice_renamed(self, variable_id: str, choice: str, name: str) -> None:
        self._act(variables.rename_choice, variable_id, choice, name=name, gather=True)
        self._show_variables()

    def _on_variable_acted(self, act: str, variable_id: str) -> None:
        if act == "add":
            taken = {one.name.casefold() for one in self._place.page.all_variables}
            names = _numbered(self.tr("new variable"), len(taken) + 2)
            name = next(one for one in names if one.casefold() not in taken)
            done = self._act(variables.add_variable, name, gather=True)
            self._show_variables(next(change.id for change in done.of("variable")) if done else "")
            self._place.panel.variables.name.setFocus()
            self._place.panel.variables.name.selectAll()
        elif act in {"up", "down"}:
            order = [one.id for one in self._place.page.all_variables]
            at = order.index(variable_id) + (-1 if act == "up" else 1)
            if 0 <= at < len(order):
                self._act(variables.move_variable, variable_id, position=at)
        elif act == "remove":
            self._act(variables.remove_variable, variable_id, gather=True)
        else:
            status = "archived" if act == "archive" else "active"
            self._act(variables.change_variable, variable_id, status=status, gather=True)

    def _show_variables(self, focused: str = "") -> None:
        """Show what is stored, also where a change was refused."""
        place = self._place
        place.panel.variables.show_variables(place.page.all_variables, editable=place.may_edit, focused=focused)


def _numbered(title: str, most: int) -> list[str]:
    return [title, *(f"{title} {number}" for number in range(2, most + 2))]
