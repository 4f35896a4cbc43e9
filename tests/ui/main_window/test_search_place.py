from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import TEXT, coder_named, release_number
from discoursecoder.app import Program
from discoursecoder.core.operations.assignments import assign_releases, finish_release
from discoursecoder.ui import tasks
from discoursecoder.ui.dialogs.palette import Palette
from discoursecoder.ui.main_window import search_place
from discoursecoder.ui.panels.search import SearchPanel
from ui.seeing import click, click_row
from windows import press, program_on, stored, study

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TEXTS = (TEXT, TEXT.replace("accord", "traité"), TEXT.replace("hégémonie", "ingérence"))


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    with program_on(study(tmp_path, texts=TEXTS), monkeypatch) as made:
        yield made


def opened(program: Program) -> SearchPanel:
    press(program, Qt.Key.Key_F, with_=CONTROL | SHIFT)
    panel = program.window.place("search")
    assert isinstance(panel, SearchPanel)
    return panel


def search(program: Program, words: str) -> SearchPanel:
    panel = opened(program)
    panel.words.setText(words)
    press(program, Qt.Key.Key_Return)
    return panel


def found(panel: SearchPanel) -> list[tuple[str, str]]:
    model = panel.view.model()
    return [(model.index(row, 3).data(), model.index(row, 1).data()) for row in range(model.rowCount())]


def choose(program: Program, typed: str) -> None:
    """Choose a category in the palette by a few letters."""
    palette = program.window.findChildren(Palette)[-1]
    palette.typed.setText(typed)
    press(program, Qt.Key.Key_Return)


def said(panel: SearchPanel) -> str:
    return panel.summary()


def test_the_place_is_opened_by_its_key_and_finds_are_listed_by_release(program: Program) -> None:
    panel = search(program, "hégémonie")
    assert QApplication.focusWidget() is panel.words
    assert found(panel) == [("Release 1", "hégémonie"), ("Release 2", "hégémonie")]
    assert said(panel) == "2 finds in 2 releases"
    search(program, "zzz")
    assert found(panel) == []
    assert said(panel) == "Nothing found."


def test_boxes_change_what_is_found(program: Program, qtbot: QtBot) -> None:
    panel = search(program, "hegemonie")
    assert found(panel) == []
    panel.accents.click()
    assert len(found(panel)) == 2
    panel.words.setText(r"(hégé|ingé)\w+")
    panel.pattern.click()
    qtbot.waitUntil(lambda: len(found(panel)) == 3)
    panel.words.setText("(")
    press(program, Qt.Key.Key_Return)
    assert "character" in said(panel)


def test_enter_or_a_double_click_goes_to_the_passage(program: Program) -> None:
    panel = search(program, "hégémonie")
    click_row(panel.view, 1)
    panel.view.setFocus()
    press(program, Qt.Key.Key_Return)
    assert program.window.current_place == "code"
    code = program.window.code
    assert code.page is not None
    assert code.page.release.title == "Release 2"
    start, end = code.text.selection()
    assert TEXTS[1][start:end] == "hégémonie"
    panel = opened(program)
    click_row(panel.view, 0, double=True)
    assert code.page.release.title == "Release 1"


def test_ticked_finds_are_coded_as_suggestions_in_one_act_and_undone_at_once(program: Program) -> None:
    panel = search(program, "hégémonie")
    assert not panel.code.isEnabled()
    panel.view.selectAll()
    panel.view.setFocus()
    press(program, Qt.Key.Key_Space)
    assert panel.code.text() == "Code 2 ticked with …"
    click(panel.code)
    choose(program, "HEG")
    assert [(one.quotation, one.origin) for one in stored(program)] == [("hégémonie", "suggested")] * 2
    assert said(panel) == "2 coded as suggestions"
    program.session.undo()
    assert stored(program) == []


def test_sentences_are_coded_where_asked_and_what_is_left_out_is_counted(program: Program) -> None:
    project = program.session.project
    amina = coder_named(project, "Amina").id
    program.session.act(finish_release, release_id=release_number(project, 3).id, coder_id=amina)
    panel = search(program, "le minist")
    tick_all(panel)
    panel.reach.setCurrentIndex(panel.reach.findData("sentence"))
    click(panel.code)
    choose(program, "PLE")
    assert {one.quotation for one in stored(program)} == {"Le ministre a critiqué l’hégémonie."}
    assert said(panel) == "2 coded as suggestions · 2 outside the body · 2 in finished releases"
    click(panel.code)
    choose(program, "PLE")
    assert said(panel).startswith("0 coded as suggestions · 2 coded so already")


def tick_all(panel: SearchPanel) -> None:
    click(panel.all_box)


def test_suggestions_on_the_finds_are_confirmed_or_rejected_together(program: Program) -> None:
    panel = search(program, "hégémonie")
    assert panel.confirm.isHidden()
    tick_all(panel)
    click(panel.code)
    choose(program, "HEG")
    assert not panel.confirm.isHidden()
    click(panel.confirm)
    assert {one.origin for one in stored(program)} == {"confirmed"}
    assert panel.confirm.isHidden()
    program.session.undo()
    click(panel.reject)
    assert stored(program) == []


def test_a_coder_finds_only_in_the_releases_handed_out_to_her(program: Program) -> None:
    session = program.session
    project = session.project
    ids = [release_number(project, 1).id]
    bruno = coder_named(project, "Bruno")
    session.act(assign_releases, coder_ids=[bruno.id], release_ids=ids, coder_id=None)
    session.code_as(bruno)
    assert [release for release, _ in found(search(program, "hégémonie"))] == ["Release 1"]


def test_further_finds_come_from_beside_the_window_and_leave_ticks_alone(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_place, "FIRST", 2)
    panel = search(program, "le")
    assert len(found(panel)) == 2
    click_row(panel.view, 0)
    panel.view.setFocus()
    press(program, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(found(panel)) > 2)
    assert panel.code.text() == "Code 1 ticked with …"


def test_what_takes_too_long_for_the_window_is_done_beside_it_and_can_be_cancelled(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[object] = []

    def _run(work: Callable[[tasks.Progress], object], **_facts: object) -> tasks.Task:
        begun.append(work)
        return tasks.Task(work)

    monkeypatch.setattr(search_place, "_PORTIONS", 0)
    monkeypatch.setattr(tasks, "run", _run)
    panel = search(program, "hégémonie")
    assert len(begun) == 1
    assert not panel.progress.isHidden()
    panel.progress.cancelled.emit()
    assert panel.progress.isHidden()


def test_the_list_is_empty_again_for_another_coder_and_without_a_project(program: Program) -> None:
    panel = search(program, "hégémonie")
    program.session.code_as(coder_named(program.session.project, "Bruno"))
    assert found(panel) == []
    panel = search(program, "hégémonie")
    assert len(found(panel)) == 2
    program.session.close()
    assert found(panel) == []
