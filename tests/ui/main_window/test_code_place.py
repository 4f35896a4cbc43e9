from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from builders import TEXT, category_short, release_number, tag
from discoursecoder.app import Program
from discoursecoder.core.operations.assignments import finish_release
from discoursecoder.ui.main_window.code_place import CodePlace
from ui.seeing import click_row, words_on
from windows import BODY, press, program_on, study

TEXTS = (TEXT, TEXT.replace("Le", "La"), TEXT.replace("Le", "Ce"))


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    with program_on(study(tmp_path, texts=TEXTS), monkeypatch) as made:
        yield made


def place_of(program: Program) -> CodePlace:
    return program.window.code


def coder_id(program: Program, name: str) -> str:
    return next(one.id for one in program.session.coders() if one.name == name)


def test_a_finished_release_is_locked_and_says_so(program: Program) -> None:
    place = place_of(program)
    place.text.set_selection(BODY, BODY + 9)
    press(program, "h", Qt.Key.Key_Return)
    press(program, Qt.Key.Key_Return, with_=Qt.KeyboardModifier.ControlModifier)

    assert place.page is not None
    assert place.page.finished
    assert not place.may_code
    assert "Finished · Reopen" in words_on(place.header)
    assert "Remove" not in words_on(place.inspector)
    assert not place.inspector.unsure.isEnabled()


def test_going_on_skips_what_is_finished(program: Program) -> None:
    project = program.session.project
    second = release_number(project, 2).id
    program.session.act(finish_release, release_id=second, coder_id=coder_id(program, "Amina"))
    assert place_of(program).finished_of() == (1, 3)
    press(program, "]")

    assert place_of(program).release_id == release_number(project, 3).id
    press(program, "[")
    assert place_of(program).release_id == release_number(project, 1).id


def test_the_first_release_that_is_not_finished_is_opened(program: Program, tmp_path: Path) -> None:
    project = program.session.project
    first, amina = release_number(project, 1).id, coder_id(program, "Amina")
    program.session.act(finish_release, release_id=first, coder_id=amina)
    program.keep(program.settings.remembered("coders", project.project.id, amina))
    program.session.close()
    assert program.files.open_path(tmp_path / "study.dcoder")

    assert place_of(program).release_id == release_number(program.session.project, 2).id


def test_a_click_in_the_list_opens_a_release_and_filtering_does_not_leave_it(program: Program) -> None:
    place = place_of(program)
    click_row(place.releases_panel.view, 2)
    assert place.release_id == release_number(program.session.project, 3).id
    assert place.header.title.text() == "Release 3"

    press(program, Qt.Key.Key_L, with_=Qt.KeyboardModifier.ControlModifier)
    press(program, "release 1")
    assert place.releases_panel.shown_count() == 1
    assert place.release_id == release_number(program.session.project, 3).id
    press(program, Qt.Key.Key_Escape)
    assert place.releases_panel.view.currentIndex().data() == "Release 3"
    assert place.release_id == release_number(program.session.project, 3).id


def test_a_category_in_focus_is_defined_and_a_coding_chosen_brings_its_own_there(program: Program) -> None:
    place = place_of(program)
    made = tag(program.session.project, "Amina", "PLE", BODY, BODY + 9)
    place.reload()
    place.codebook_panel.focus_on(category_short(program.session.project, "HEG").id)
    assert place.definition.name.text() == "Criticism of hegemony"

    place.text.select_coding(made.id)
    assert place.definition.name.text() == "Cooperation pledge"
    assert "PLE" in words_on(place.inspector)


def test_without_a_project_nothing_is_shown(program: Program) -> None:
    place = place_of(program)
    place.text.set_selection(BODY, BODY + 9)
    press(program, "h")
    program.session.close()

    assert (place.page, place.codings, place.release_id, place.may_code) == (None, {}, "", False)
    assert place.releases.rows() == []
    assert place.text.surface.view.toPlainText() == ""
