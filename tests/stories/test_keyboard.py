"""A whole session of coding without the mouse: key events alone, from choosing a release to the next one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import TEXT, sentences_of
from discoursecoder.app import Program
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.coding import Coding
from windows import press, program_on, stored, study, view_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CONTROL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
FIRST, SECOND, THIRD, FOURTH = sentences_of(TEXT)


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    texts = (TEXT, TEXT.replace("salué", "loué"), TEXT.replace("salué", "accueilli"))
    with program_on(study(tmp_path, texts=texts), monkeypatch) as made:
        yield made


def title(program: Program) -> str:
    page = program.window.code.page
    return page.release.title if page is not None else ""


def selected(program: Program) -> tuple[int, int]:
    return program.window.code.text.selection()


def focused(program: Program) -> Coding:
    coding = program.window.code.selected()
    assert coding is not None
    return coding


def span(coding: Coding) -> tuple[int | None, int | None]:
    return coding.start, coding.end


def short(program: Program, coding: Coding) -> str:
    return program.window.code.categories[coding.category_id].short


def values(program: Program, coding: Coding) -> set[str]:
    actors = program.window.code.actors
    return {actors[value.actor_id].name if value.actor_id else value.text or "" for value in coding.values}


def in_text(program: Program) -> bool:
    return QApplication.focusWidget() is view_of(program)


def test_a_release_is_chosen_coded_finished_and_left_by_keys_alone(program: Program) -> None:
    press(program, Qt.Key.Key_L, with_=CONTROL)
    press(program, "release 2", Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert (title(program), in_text(program)) == ("Release 2", True)

    press(program, Qt.Key.Key_Down, with_=CONTROL)
    assert selected(program) == FIRST
    press(program, "h")
    assert (short(program, focused(program)), span(focused(program))) == ("HEG", FIRST)

    # The end goes back by a word and on again, the beginning by a character; Escape gives the arrows back.
    press(program, "e")
    press(program, Qt.Key.Key_Left, with_=CONTROL)
    assert span(focused(program)) == (FIRST.start, FIRST.end - len("."))
    press(program, Qt.Key.Key_Right, with_=CONTROL)
    assert span(focused(program)) == FIRST
    press(program, "b", Qt.Key.Key_Right, Qt.Key.Key_Escape)
    assert span(focused(program)) == (FIRST.start + 1, FIRST.end)

    press(program, "m", "quoted twice", Qt.Key.Key_Escape)
    assert (focused(program).memo, in_text(program)) == ("quoted twice", True)
    press(program, "u")
    assert focused(program).unsure
    press(program, Qt.Key.Key_Return, "opp", Qt.Key.Key_Return, "russ", Qt.Key.Key_Return)
    assert values(program, focused(program)) == {"opposes", "Russia"}
    assert in_text(program)


def test_coding_goes_on_with_the_palette_by_keys_alone(program: Program) -> None:
    press(program, Qt.Key.Key_Down, with_=CONTROL)
    press(program, "h")

    # The next sentence without a coding, from the palette; a second category stays open for a third act.
    press(program, ".")
    assert selected(program) == SECOND
    press(program, "/", "pledge")
    press(program, Qt.Key.Key_Return, with_=SHIFT)
    press(program, Qt.Key.Key_Escape)
    assert (short(program, focused(program)), span(focused(program))) == ("PLE", SECOND)

    # Word, paragraph, repeat, remove, undo.
    press(program, Qt.Key.Key_Down, with_=CONTROL)
    assert selected(program) == THIRD
    press(program, Qt.Key.Key_Left, "w")
    assert TEXT[slice(*selected(program))] == "Le"
    press(program, "s", "p")
    assert selected(program) == (THIRD.start, FOURTH.end)
    press(program, Qt.Key.Key_Space)
    assert short(program, focused(program)) == "PLE"
    press(program, Qt.Key.Key_Delete)
    assert len(stored(program)) == 2
    press(program, Qt.Key.Key_Z, with_=CONTROL)
    assert len(stored(program)) == 3


def test_codings_are_walked_through_and_the_release_is_finished_by_keys_alone(program: Program) -> None:
    press(program, Qt.Key.Key_Down, with_=CONTROL)
    press(program, "h")
    press(program, Qt.Key.Key_Down, with_=CONTROL)
    press(program, "1")
    assert [(short(program, one), span(one)) for one in stored(program)] == [("HEG", FIRST), ("PLE", SECOND)]
    press(program, Qt.Key.Key_Up, with_=ALT)
    assert span(focused(program)) == FIRST
    press(program, "2", "1")
    assert {short(program, one) for one in stored(program) if span(one) == FIRST} == {"HEG", "PLE"}
    before = program.window.code.text.selected_coding
    press(program, "o")
    assert program.window.code.text.selected_coding not in {None, before}

    press(program, Qt.Key.Key_Return, with_=CONTROL)
    assert [one.state for one in program.session.project.read(Assignment)] == ["finished"]
    press(program, "]")
    assert (title(program), in_text(program)) == ("Release 2", True)
    press(program, "[")
    assert program.window.status.position.text() == "There is no other unfinished release in this direction."


def test_categories_are_found_and_used_in_the_tree_by_keys_alone(program: Program) -> None:
    press(program, Qt.Key.Key_Down, with_=CONTROL)
    press(program, Qt.Key.Key_G, with_=CONTROL)
    press(program, "hegem", Qt.Key.Key_Down, Qt.Key.Key_Return)

    assert [(short(program, one), span(one)) for one in stored(program)] == [("HEG", FIRST)]


def test_every_pane_is_reached_by_one_key_and_left_by_tab(program: Program) -> None:
    code = program.window.code
    seen = []
    for _ in range(5):
        press(program, Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        panes = (code.releases_panel, code.text, code.codebook_panel, code.definition, code.inspector)
        assert focus is not None
        seen += [number for number, pane in enumerate(panes) if focus is pane or pane.isAncestorOf(focus)]
    assert {0, 1, 2} <= set(seen)
    program.window.acts.back_to_text()
    press(program, Qt.Key.Key_Tab)
    assert not in_text(program)
