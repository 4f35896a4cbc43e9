from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel
from pytestqt.qtbot import QtBot

from builders import category_short, coder_named, small_project, tag
from codebooks import document
from discoursecoder.app import Program
from discoursecoder.core.model.category import Category
from discoursecoder.core.operations.categories import add_category, archive_category, change_category
from discoursecoder.core.operations.category_lineage import split_category
from discoursecoder.core.operations.codebook import import_codebook
from discoursecoder.core.operations.proposals import propose_category
from discoursecoder.ui.panels.codebook_editor.panel import CodebookEditor
from ui.seeing import words_on
from windows import program_on

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    with small_project(tmp_path / "study.dcoder") as project:
        tag(project, "Amina", "HEG", 30, 40)
        tag(project, "Bruno", "HEG", 30, 40)
        tag(project, "Bruno", "HEG", 50, 60)
    with program_on(tmp_path / "study.dcoder", monkeypatch, coder="Marie") as made:
        yield made


def be(program: Program, name: str) -> None:
    program.session.code_as(coder_named(program.session.project, name))


def editor(program: Program) -> CodebookEditor:
    program.window.actions_by_name["place_codebook"].trigger()
    place = program.window.place("codebook")
    assert isinstance(place, CodebookEditor)
    return place


def category(program: Program, short: str) -> Category:
    return category_short(program.session.project, short)


def redefine(program: Program, short: str = "HEG", **fields: str) -> None:
    me = program.session.coder
    assert me is not None
    fields = fields or {"definition": "domination of others"}
    program.session.act(change_category, category(program, short).id, coder_id=me.id, **fields)


def uses(place: CodebookEditor) -> list[str]:
    model = place.aside.uses.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_the_lead_sees_every_field_and_who_used_the_category(program: Program) -> None:
    place = editor(program)
    place.outline.focus_on(category(program, "HEG").id)
    assert place.fields.name.text() == "Criticism of hegemony"
    assert uses(place) == ["Amina: 1 coding in 1 release", "Bruno: 2 codings in 1 release"]
    assert place.outline.add.isVisible()
    assert not place.outline.propose.isVisible()


def test_a_coder_sees_her_own_counts_alone_and_changes_nothing(program: Program) -> None:
    be(program, "Amina")
    place = editor(program)
    place.outline.focus_on(category(program, "HEG").id)
    assert uses(place) == ["Amina: 1 coding in 1 release"]
    assert place.fields.name.isReadOnly()
    assert not place.bring.isVisible()
    assert place.outline.propose.isVisible()
    assert "Only the project lead changes the codebook. You can propose a category." in words_on(place)
    place.show_view("variables")
    assert not place.variables.name.isEnabled()


def test_a_change_elsewhere_is_seen_at_once_and_keeps_what_is_in_focus(program: Program) -> None:
    place = editor(program)
    place.outline.focus_on(category(program, "HEG").id)
    redefine(program, "HEG")
    assert place.fields.texts["definition"].text() == "domination of others"
    assert place.outline.focused() == category(program, "HEG").id
    program.session.act(add_category, "New one", coder_id=None)
    assert place.outline.focused() == category(program, "HEG").id
    program.session.undo()
    assert place.fields.texts["definition"].text() == ""


def test_what_a_revision_changed_is_shown_with_its_note(program: Program) -> None:
    place = editor(program)
    place.outline.focus_on(category(program, "HEG").id)
    redefine(program, definition="domination", note="too broad")
    assert place.fields.note.text() == "too broad"
    assert place.aside.compared.view.model().index(0, 0).data().endswith("· definition")
    assert place.aside.compared.sides.newer.toPlainText() == "domination"
    place.outline.focus_on(category(program, "PLE").id)
    assert place.aside.changed.text() == "This category did not change; 1 difference elsewhere:"


def test_the_work_list_counts_for_all_and_lists_for_the_one_looked_at(program: Program) -> None:
    redefine(program)
    place = editor(program)
    assert place.tabs.tabText(2) == "To look at again (3)"
    place.show_view("work")
    names = [place.work.coders.itemText(row) for row in range(place.work.coders.count())]
    assert set(names) == {"Amina (1)", "Bruno (2)", "Marie (0)"}
    place.work.coders.setCurrentIndex(names.index("Bruno (2)"))
    place.work.coders.activated.emit(place.work.coders.currentIndex())
    assert place.work.view.model().rowCount() == 2
    assert not place.work.confirm.isEnabled()
    assert "domination of others" in place.work.definitions.newer.toPlainText()
    be(program, "Amina")
    assert place.tabs.tabText(2) == "To look at again (1)"
    assert not place.work.coders.isVisible()


def test_archived_categories_are_shown_when_asked_for_and_their_codings_stay_in_the_text(program: Program) -> None:
    place = editor(program)
    heg = category(program, "HEG")
    program.session.act(archive_category, heg.id, coder_id=None)
    assert not place.outline.view.model().index_of(heg.id).isValid()  # type: ignore[attr-defined]  # the outline
    place.outline.archived.click()
    place.outline.focus_on(heg.id)
    assert "Archived: nothing can be coded with it." in words_on(place.fields)
    program.session.look_as(coder_named(program.session.project, "Amina"))
    program.window.show_place("code")
    code = program.window.code
    assert [code.shown(coding) is not None for coding in code.codings.values()] == [True]


def test_a_place_that_is_not_shown_reads_nothing_until_it_is(program: Program) -> None:
    place = editor(program)
    place.outline.focus_on(category(program, "HEG").id)
    program.window.show_place("code")
    redefine(program, definition="later")
    assert place.fields.texts["definition"].text() == ""
    program.window.show_place("codebook")
    assert place.fields.texts["definition"].text() == "later"


def test_proposals_are_shown_to_the_lead_and_to_their_coder(program: Program) -> None:
    amina = coder_named(program.session.project, "Amina").id
    program.session.act(propose_category, "Aid", coder_id=amina, definition="gifts", reason="often")
    place = editor(program)
    assert place.tabs.tabText(3) == "Proposals (1)"
    place.show_view("proposals")
    assert place.proposals.body.toPlainText() == "Name\nAid\n\nDefinition\ngifts\n\nWhy\noften"
    assert place.proposals.accept.isVisible()
    be(program, "Bruno")
    assert place.proposals.view.model().rowCount() == 0


def test_what_was_split_is_to_be_recoded_with_its_parts(program: Program) -> None:
    parts = [{"name": "Words", "short": "WOR"}, {"name": "Deeds", "short": "DEE"}]
    program.session.act(split_category, category(program, "HEG").id, parts, coder_id=None)
    be(program, "Bruno")
    place = editor(program)
    place.show_view("work")
    assert place.work.category.currentData() == category(program, "WOR").id
    assert not place.work.confirm.isEnabled()


def test_two_thousand_categories_are_shown_at_once_and_found(program: Program) -> None:
    deep: dict[str, object] = {"name": "leaf"}
    for level in range(10):
        deep = {"name": f"level {level}", "children": [deep]}
    many = [{"name": f"A {n} <b>\u202e", "children": [{"name": f"B {n} {m}"} for m in range(19)]} for n in range(100)]
    program.session.act(import_codebook, document(deep, *many), coder_id=None)
    place = editor(program)
    model = place.outline.view.model()
    assert model.rowCount() == 101
    place.outline.words.setText("leaf")
    index = model.index(0, 0)
    for _ in range(10):
        index = model.index(0, 0, index)
    assert index.data() == "leaf"
    place.outline.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    assert place.fields.name.text() == "leaf"
