from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from discoursecoder.app import Program
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.mark import LexiconEntry
from discoursecoder.core.model.variable import Variable
from discoursecoder.ui.panels.actors import ActorsPanel
from ui.seeing import button_of, click
from windows import BODY, press, program_on, stored, study

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    with program_on(study(tmp_path), monkeypatch) as made:
        yield made


def panel_of(program: Program) -> ActorsPanel:
    program.window.show_place("actors")
    panel = program.window.place("actors")
    assert isinstance(panel, ActorsPanel)
    return panel


def actor(program: Program, name: str) -> Actor:
    return program.session.project.read(Actor, name=name)[0]


def code_with_target(program: Program, name: str) -> None:
    """A coding of who codes, with this target."""
    program.window.show_place("code")
    program.window.code.text.set_selection(BODY, BODY + 9)
    press(program, "h")
    target = program.session.project.read(Variable, name="target")[0]
    coding = stored(program)[-1]
    program.window.code.inspector.values_entered.emit(coding.id, target.id, (name,))


def write(panel: ActorsPanel, field: str, text: str) -> None:
    line = getattr(panel, field)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def listed(panel: ActorsPanel) -> list[str]:
    model = panel.view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_an_actor_is_added_renamed_and_grouped(program: Program) -> None:
    panel = panel_of(program)
    write(panel, "new", "Lavrov")
    assert listed(panel) == ["Lavrov", "Russia", "United States"]
    write(panel, "groups", "Russia")
    write(panel, "name", "S. Lavrov")
    assert actor(program, "S. Lavrov").member_of == (actor(program, "Russia").id,)
    assert listed(panel) == ["Russia", "S. Lavrov", "United States"]


def test_merging_two_actors_is_one_act_that_is_taken_back_as_one(program: Program) -> None:
    code_with_target(program, "Moscou")
    panel = panel_of(program)
    panel.choose(actor(program, "Moscou").id)
    QTest.keyClicks(panel.into, "Russia")
    click(button_of(panel, "Merge"))
    assert [value.actor_id for value in stored(program)[0].values] == [actor(program, "Russia").id]
    assert "Moscou" in actor(program, "Russia").aliases
    current = panel.current()
    assert current is not None
    assert (current.actor.name, current.uses) == ("Russia", 1)
    program.window.actions_by_name["undo"].trigger()
    assert [value.actor_id for value in stored(program)[0].values] == [actor(program, "Moscou").id]


def test_where_an_actor_is_named_leads_to_the_coding(program: Program) -> None:
    code_with_target(program, "Russia")
    program.window.code.text.select_coding(None)
    panel = panel_of(program)
    panel.choose(actor(program, "Russia").id)
    panel.places.itemActivated.emit(panel.places.item(0))
    assert program.window.current_place == "code"
    assert program.window.code.text.selected_coding == stored(program)[0].id


def test_a_coder_is_told_of_her_own_codings_alone_and_the_lead_of_all(program: Program) -> None:
    code_with_target(program, "Russia")
    people = {one.name: one for one in program.session.coders()}
    for name, uses in (("Bruno", 0), ("Marie", 1)):
        program.session.code_as(people[name])
        panel = panel_of(program)
        panel.choose(actor(program, "Russia").id)
        current = panel.current()
        assert current is not None
        assert (current.uses, panel.places.count()) == (uses, uses)


def test_what_is_refused_stands_as_it_was(program: Program) -> None:
    panel = panel_of(program)
    panel.choose(actor(program, "Russia").id)
    write(panel, "name", "United States")
    assert panel.name.text() == "Russia"
    assert "United States" in program.window.notice.sentence()


def test_an_unused_actor_is_removed(program: Program) -> None:
    panel = panel_of(program)
    panel.choose(actor(program, "United States").id)
    click(button_of(panel, "Remove"))
    assert listed(panel) == ["Russia"]


def test_a_lexicon_is_saved_brought_and_dropped(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = panel_of(program)
    assert panel.lexicon.text().startswith("The lexicon of the program")
    path = tmp_path / "lexicon.yaml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    click(button_of(panel, "Save the lexicon …"))
    click(button_of(panel, "Import a lexicon …"))
    entries = program.session.project.read(LexiconEntry)
    assert panel.lexicon.text() == f"The project’s own lexicon: {len(entries)} entries."
    click(button_of(panel, "Use the program’s"))
    assert program.session.project.read(LexiconEntry) == []


def test_a_file_that_is_no_lexicon_or_cannot_be_written_is_told(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = panel_of(program)
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text("nothing", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(wrong), ""))
    click(button_of(panel, "Import a lexicon …"))
    assert "lexicon-1" in program.window.notice.sentence()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "where.yaml"), ""))
    click(button_of(panel, "Save the lexicon …"))
    assert "where.yaml" in program.window.notice.sentence()
