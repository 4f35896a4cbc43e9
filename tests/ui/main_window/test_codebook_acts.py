from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from builders import category_short, coder_named, small_project, tag
from discoursecoder.app import Program
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.memo import Memo
from discoursecoder.core.model.variable import Variable
from discoursecoder.core.operations.categories import change_category
from discoursecoder.core.queries.codebook_revisions import list_revisions
from discoursecoder.ui.dialogs.category_acts import ArchiveDialog, MergeCategoryDialog, SplitCategoryDialog
from discoursecoder.ui.dialogs.codebook_difference import RevisionsDialog
from discoursecoder.ui.dialogs.proposal import ProposalDialog
from discoursecoder.ui.models.codebook import CATEGORY_MIME
from discoursecoder.ui.models.codebook_outline import CodebookOutline
from discoursecoder.ui.panels.codebook_editor.panel import CodebookEditor
from discoursecoder.ui.widgets.palette import CATEGORY_COLOURS
from ui.seeing import click
from windows import program_on

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    with small_project(tmp_path / "study.dcoder") as project:
        tag(project, "Amina", "HEG", 30, 40)
        tag(project, "Amina", "HEG", 50, 60)
    with program_on(tmp_path / "study.dcoder", monkeypatch, coder="Marie") as made:
        yield made


def be(program: Program, name: str) -> None:
    program.session.code_as(coder_named(program.session.project, name))


def editor(program: Program, focus: str = "") -> CodebookEditor:
    program.window.show_place("codebook")
    place = program.window.place("codebook")
    assert isinstance(place, CodebookEditor)
    if focus:
        place.outline.focus_on(category(program, focus).id)
    return place


def category(program: Program, short: str) -> Category:
    return category_short(program.session.project, short)


def order(program: Program, parent: str = "") -> list[str]:
    above = category(program, parent).id if parent else None
    found = program.session.project.read(Category, parent_id=above, status="active")
    return [one.short for one in sorted(found, key=lambda one: one.position)]


def answer(monkeypatch: pytest.MonkeyPatch, dialog: type[QDialog], fill: Callable[..., object]) -> None:
    """Fill a dialog in and accept it as soon as it opens."""

    def _exec(shown: QDialog) -> int:
        shown.show()
        QApplication.processEvents()
        fill(shown)
        shown.accept()
        return int(QDialog.DialogCode.Accepted)

    monkeypatch.setattr(dialog, "exec", _exec)


def test_a_category_is_added_named_and_given_what_tells_it_apart(program: Program, qtbot: QtBot) -> None:
    place = editor(program, "CTS")
    click(place.outline.below)
    assert place.fields.name.hasFocus()
    assert place.fields.name.selectedText() == "New category"
    qtbot.keyClicks(place.fields.name, "Unlawful acts")
    qtbot.keyClick(place.fields.name, Qt.Key.Key_Return)
    made = category(program, "UNL")
    assert (made.name, made.parent_id, made.key) == ("Unlawful acts", category(program, "CTS").id, "n")
    assert made.color == CATEGORY_COLOURS[0]
    click(place.outline.add)
    assert order(program, "CTS")[:2] == ["HEG", "UNL"]
    assert len(order(program, "CTS")) == 3


def test_each_field_is_one_act_and_one_undo(program: Program, qtbot: QtBot) -> None:
    place = editor(program, "HEG")
    place.fields.texts["definition"].setFocus()
    qtbot.keyClicks(place.fields.texts["definition"], "domination")
    assert "2 codings by 1 coder made under the older definition go to the work list." in place.fields.effect.text()
    qtbot.keyClick(place.fields.texts["definition"], Qt.Key.Key_Tab)
    assert category(program, "HEG").definition == "domination"
    qtbot.keyClicks(place.fields.texts["include"], "blocs")
    qtbot.keyClick(place.fields.texts["include"], Qt.Key.Key_Tab)
    assert category(program, "HEG").include == "blocs"
    assert program.session.project.revision == 2
    program.session.undo()
    assert (category(program, "HEG").include, place.fields.texts["include"].text()) == ("", "")
    assert category(program, "HEG").definition == "domination"


def test_the_note_of_the_revision_is_kept(program: Program, qtbot: QtBot) -> None:
    place = editor(program, "HEG")
    place.fields.note.setFocus()
    qtbot.keyClicks(place.fields.note, "why")
    qtbot.keyClick(place.fields.note, Qt.Key.Key_Return)
    assert list_revisions(program.session.project)[0].note == "why"


def test_a_key_or_code_in_use_is_refused_in_a_sentence_and_the_old_one_shown(program: Program, qtbot: QtBot) -> None:
    place = editor(program, "HEG")
    place.fields.key.setFocus()
    place.fields.key.selectAll()
    qtbot.keyClicks(place.fields.key, "l")
    qtbot.keyClick(place.fields.key, Qt.Key.Key_Return)
    assert "There is already a key “l”" in program.window.notice.sentence()
    assert place.fields.key.text() == "h"
    place.fields.key.selectAll()
    qtbot.keyClicks(place.fields.key, "w")
    qtbot.keyClick(place.fields.key, Qt.Key.Key_Return)
    assert "cannot be “w”" in program.window.notice.sentence()
    assert category(program, "HEG").key == "h"


def test_keys_order_and_nest_categories(program: Program, qtbot: QtBot) -> None:
    place = editor(program, "CTS")
    view = place.outline.view
    assert order(program) == ["PLE", "CTS"]
    qtbot.keyClick(view, Qt.Key.Key_Up, ALT)
    assert order(program) == ["CTS", "PLE"]
    qtbot.keyClick(view, Qt.Key.Key_Up, ALT)
    assert order(program) == ["CTS", "PLE"]
    place.outline.focus_on(category(program, "PLE").id)
    qtbot.keyClick(view, Qt.Key.Key_Right, ALT)
    assert (order(program), order(program, "CTS")) == (["CTS"], ["HEG", "PLE"])
    assert place.outline.focused() == category(program, "PLE").id
    qtbot.keyClick(view, Qt.Key.Key_Left, ALT)
    assert order(program) == ["CTS", "PLE"]
    qtbot.keyClick(view, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(view, Qt.Key.Key_Down, ALT)
    assert order(program) == ["CTS", "PLE"]


def test_a_category_dropped_on_another_comes_below_it(program: Program) -> None:
    place = editor(program)
    model = place.outline.view.model()
    assert isinstance(model, CodebookOutline)
    mime = QMimeData()
    mime.setData(CATEGORY_MIME, category(program, "PLE").id.encode())
    branch = model.index_of(category(program, "CTS").id)
    model.dropMimeData(mime, Qt.DropAction.MoveAction, 0, 0, branch)
    assert order(program, "CTS") == ["PLE", "HEG"]
    model.dropMimeData(mime, Qt.DropAction.MoveAction, -1, -1, QModelIndex())
    assert order(program) == ["CTS", "PLE"]


def test_one_category_is_merged_into_another(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    place = editor(program, "HEG")

    def fill(dialog: MergeCategoryDialog) -> None:
        assert dialog.effect.text().startswith("2 codings by 1 coder get the category Cooperation pledge.")
        dialog.note.setText("one idea")

    answer(monkeypatch, MergeCategoryDialog, fill)
    place.outline.actions_by_name["merge"].trigger()
    ple = category(program, "PLE")
    assert {one.category_id for one in program.session.project.read(Coding)} == {ple.id}
    assert place.outline.focused() == ple.id
    assert list_revisions(program.session.project)[0].note == "one idea"
    program.session.undo()
    assert category(program, "HEG").status == "active"


def test_a_category_is_split_and_its_codings_go_to_the_work_list(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = editor(program, "HEG")

    def fill(dialog: SplitCategoryDialog) -> None:
        for (name, short), text in zip(dialog._lines, ("Words", "Deeds"), strict=True):  # its fields
            name.setText(text)
            short.setText(text[:3].upper())

    answer(monkeypatch, SplitCategoryDialog, fill)
    place.outline.actions_by_name["split"].trigger()
    assert order(program, "CTS") == ["WOR", "DEE"]
    assert category(program, "WOR").color != category(program, "DEE").color
    assert place.outline.focused() == category(program, "WOR").id
    assert place.tabs.tabText(2) == "To look at again (2)"


def test_archiving_says_what_it_does_and_can_be_taken_back(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    place = editor(program, "HEG")
    answer(monkeypatch, ArchiveDialog, lambda dialog: dialog.note.setText("unused"))
    place.outline.actions_by_name["archive"].trigger()
    assert category(program, "HEG").status == "archived"
    place.outline.archived.click()
    place.outline.focus_on(category(program, "HEG").id)
    place.outline.actions_by_name["restore"].trigger()
    assert category(program, "HEG").status == "active"


def test_what_is_used_is_not_removed_and_what_is_not_is(program: Program) -> None:
    place = editor(program, "HEG")
    place.outline.actions_by_name["remove"].trigger()
    assert "still needed by 2 codings" in program.window.notice.sentence()
    place.outline.focus_on(category(program, "PLE").id)
    place.outline.actions_by_name["remove"].trigger()
    assert order(program) == ["CTS"]


def test_older_codings_are_confirmed_recoded_and_opened(program: Program) -> None:
    marie = program.session.coder
    assert marie is not None
    program.session.act(change_category, category(program, "HEG").id, coder_id=marie.id, definition="x")
    be(program, "Amina")
    place = editor(program)
    place.show_view("work")
    click(place.work.confirm)
    assert place.tabs.tabText(2) == "To look at again (1)"
    place.work.category.setCurrentIndex(place.work.category.findData(category(program, "PLE").id))
    click(place.work.recode)
    assert place.tabs.tabText(2) == "To look at again"
    program.session.undo()
    assert place.work.view.model().rowCount() == 1
    click(place.work.open)
    assert program.window.current_place == "code"
    selected = program.window.code.selected()
    assert selected is not None
    assert selected.start == 50


def test_passages_lead_to_the_first_coding_until_they_have_a_place(program: Program) -> None:
    place = editor(program, "HEG")
    click(place.aside.passages)
    assert program.window.current_place == "codebook"
    be(program, "Amina")
    place = editor(program, "HEG")
    click(place.aside.passages)
    selected = program.window.code.selected()
    assert program.window.current_place == "code"
    assert selected is not None
    assert selected.category_id == category(program, "HEG").id


def test_two_revisions_are_compared(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    place = editor(program, "HEG")
    program.session.act(change_category, category(program, "HEG").id, coder_id=None, definition="x")
    seen: list[str] = []
    answer(monkeypatch, RevisionsDialog, lambda dialog: seen.append(dialog.compared.sides.newer.toPlainText()))
    click(place.aside.compare)
    assert seen == ["x"]


def test_a_coder_proposes_and_the_lead_accepts_or_declines(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    be(program, "Amina")
    place = editor(program, "CTS")
    answer(monkeypatch, ProposalDialog, lambda dialog: dialog.name.setText("Sanctions"))
    click(place.outline.propose)
    place.show_view("proposals")
    click(place.proposals.propose)
    click(place.proposals.withdraw)
    assert len(program.session.project.read(Memo)) == 1
    be(program, "Marie")
    place.proposals.answer.setText("yes")
    click(place.proposals.accept)
    made = program.session.project.read(Category, name="Sanctions")[0]
    assert made.parent_id == category(program, "CTS").id
    assert "Answer\nyes" in place.proposals.body.toPlainText()
    be(program, "Amina")
    click(place.proposals.propose)
    be(program, "Marie")
    place.proposals.view.setCurrentIndex(place.proposals.view.model().index(0, 0))
    click(place.proposals.decline)
    assert place.tabs.tabText(3) == "Proposals"


def test_variables_are_added_changed_ordered_archived_and_removed(program: Program, qtbot: QtBot) -> None:
    place = editor(program)
    place.show_view("variables")
    pane = place.variables
    click(pane.buttons["add"])
    assert pane.name.hasFocus()
    qtbot.keyClicks(pane.name, "tone")
    qtbot.keyClick(pane.name, Qt.Key.Key_Return)
    pane.kind.setCurrentIndex(pane.kind.findData("choice"))
    pane.kind.activated.emit(pane.kind.currentIndex())
    click(pane.more)
    item = pane.choices.item(1, 0)
    assert item is not None
    item.setText("cold")
    found = program.session.project.read(Variable, name="tone")[0]
    assert [one.name for one in found.choices] == ["answer 1", "cold"]
    click(pane.buttons["up"])
    names = [one.name for one in sorted(program.session.project.read(Variable), key=lambda one: one.position)]
    assert names.index("tone") == 1
    click(pane.buttons["archive"])
    assert program.session.project.read(Variable, name="tone")[0].status == "archived"
    click(pane.buttons["restore"])
    click(pane.buttons["remove"])
    assert not program.session.project.read(Variable, name="tone")


def test_an_answer_that_cannot_be_is_refused_and_the_old_one_shown(program: Program) -> None:
    place = editor(program)
    place.show_view("variables")
    pane = place.variables
    row = next(number for number, one in enumerate(pane._variables) if one.name == "stance")  # its rows
    pane.view.setCurrentIndex(pane.view.model().index(row, 0))
    item = pane.choices.item(0, 0)
    assert item is not None
    item.setText("opposes")
    assert program.window.notice.sentence()
    shown = pane.choices.item(0, 0)
    assert shown is not None
    assert shown.text() == "supports"
