from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import TEXT, category_short
from discoursecoder.app import Program
from discoursecoder.core.model.coding import Coding
from discoursecoder.ui.panels.text import shown
from ui.seeing import button_of, click
from windows import BODY, press, program_on, stored, study, view_of

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SENTENCES = [(BODY, TEXT.index("position.") + 9), (TEXT.index("Les deux"), TEXT.index("coopérer.") + 9)]


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    with program_on(study(tmp_path), monkeypatch) as made:
        yield made


def code(program: Program, start: int = BODY, end: int = BODY + 9, key: str = "h") -> None:
    program.window.code.text.set_selection(start, end)
    press(program, key)


def one(program: Program) -> Coding:
    [coding] = stored(program)
    return coding


def hint(program: Program) -> str:
    return program.window.status.position.text()


def test_without_a_selection_a_key_says_how_to_select(program: Program) -> None:
    program.window.code.text.set_selection(BODY, BODY)
    press(program, "h")

    assert hint(program).startswith("Select text first")
    assert stored(program) == []


def test_a_second_category_goes_on_the_span_of_the_coding_in_focus(program: Program) -> None:
    code(program)
    press(program, "l")

    assert sorted((each.start, each.end) for each in stored(program)) == [(BODY, BODY + 9)] * 2
    assert len({each.category_id for each in stored(program)}) == 2


def test_the_same_coding_twice_is_refused_with_a_sentence(program: Program) -> None:
    code(program)
    code(program)

    assert len(stored(program)) == 1
    assert program.window.notice.sentence() != ""


def test_a_category_that_only_holds_others_cannot_be_coded_with(program: Program) -> None:
    branch = category_short(program.session.project, "CTS").id
    program.window.code.text.set_selection(BODY, BODY + 9)

    assert not program.window.acts.code_with(branch)
    assert "Contestation" in program.window.notice.sentence()
    assert stored(program) == []


def test_looking_at_anothers_codings_changes_nothing_and_says_so(program: Program) -> None:
    people = {each.name: each for each in program.session.coders()}
    program.session.code_as(people["Marie"])
    program.session.look_as(people["Amina"])
    code(program)

    assert hint(program) == "Only one's own codings can be changed."
    press(program, Qt.Key.Key_Return, with_=CONTROL)
    assert not program.window.code.header.button.isVisible()


def test_there_is_nothing_to_repeat_before_the_first_coding(program: Program) -> None:
    program.window.code.text.set_selection(BODY, BODY + 9)
    press(program, Qt.Key.Key_Space)

    assert hint(program) == "No category has been used yet."
    assert stored(program) == []


def test_unsure_comes_and_goes_by_key_and_by_the_box(program: Program) -> None:
    code(program)
    press(program, "u")
    assert one(program).unsure
    assert program.window.actions_by_name["unsure"].isChecked()
    press(program, "u")
    assert not one(program).unsure

    program.window.code.inspector.unsure.click()
    assert one(program).unsure


def test_a_memo_is_written_after_m_and_kept_when_another_coding_is_chosen(program: Program) -> None:
    code(program)
    press(program, "m")
    press(program, "irony")
    press(program, Qt.Key.Key_Return, with_=CONTROL)
    assert one(program).memo == "irony"
    assert program.window.status.progress.text() == "0 of 1 finished"
    assert QApplication.focusWidget() is view_of(program)

    press(program, "m")
    press(program, "!")
    program.window.code.text.select_coding(None)
    assert "!" in one(program).memo


def test_an_edge_moves_by_sentence_with_alt_and_each_step_can_be_undone(program: Program) -> None:
    code(program)
    press(program, "e")
    assert hint(program).startswith("Arrows move the end")
    press(program, Qt.Key.Key_Right, with_=ALT)
    assert (one(program).start, one(program).end) == SENTENCES[0]
    press(program, Qt.Key.Key_Right, with_=ALT)
    assert one(program).end == SENTENCES[1][1]

    program.session.undo()
    assert one(program).end == SENTENCES[0][1]
    assert one(program).quotation == TEXT[slice(*SENTENCES[0])]


def test_escape_ends_moving_the_edge_then_lets_go_of_the_coding(program: Program) -> None:
    code(program)
    press(program, "e", Qt.Key.Key_Escape)
    before = one(program)
    press(program, Qt.Key.Key_Right)
    assert one(program) == before
    assert program.window.code.text.selected_coding == before.id
    assert hint(program).startswith("paragraph")

    press(program, Qt.Key.Key_Escape)
    assert program.window.code.text.selected_coding is None


def test_a_click_in_the_text_ends_moving_the_edge(program: Program) -> None:
    code(program)
    press(program, "e")
    surface = program.window.code.text.surface.view
    QTest.mouseClick(surface.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    QTest.mouseClick(surface, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    before = one(program)
    press(program, Qt.Key.Key_Right)

    assert one(program) == before


def test_an_edge_that_may_not_move_goes_back_where_it_was(program: Program) -> None:
    code(program)
    coding = one(program)
    press(program, Qt.Key.Key_Return, with_=CONTROL)
    program.window.code.text.select_coding(coding.id)
    press(program, "e", Qt.Key.Key_Right)

    assert one(program) == coding
    assert "finished" in program.window.notice.sentence()
    drawn = program.window.code.text.surface.overlay.index.get(coding.id)
    assert drawn is not None
    assert drawn.end == coding.end


def test_the_button_removes_and_the_text_has_the_focus_again(program: Program) -> None:
    code(program)
    program.window.code.codebook_panel.view.setFocus()
    click(button_of(program.window.code.inspector, "Remove"))

    assert stored(program) == []
    assert QApplication.focusWidget() is view_of(program)


def test_a_category_that_is_dropped_on_a_selection_codes_it(program: Program) -> None:
    program.window.code.text.set_selection(*SENTENCES[0])
    view = program.window.code.text.surface.view
    mime = QMimeData()
    wanted = category_short(program.session.project, "PLE").id
    mime.setData(shown.CATEGORY_MIME, QByteArray(wanted.encode()))
    cursor = view.textCursor()
    cursor.setPosition(cursor.selectionStart() + 2)
    place = view.cursorRect(cursor).center()
    facts = (place, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    for event in (QDragEnterEvent(*facts), QDragMoveEvent(*facts), QDropEvent(*facts)):
        QApplication.sendEvent(view.viewport(), event)

    assert (one(program).start, one(program).end, one(program).category_id) == (*SENTENCES[0], wanted)


def test_enter_on_a_category_of_the_tree_codes_the_selection(program: Program) -> None:
    code_place = program.window.code
    code_place.text.set_selection(BODY, BODY + 9)
    code_place.codebook_panel.focus_on(category_short(program.session.project, "PLE").id)
    code_place.codebook_panel.view.setFocus()
    press(program, Qt.Key.Key_Return)

    assert one(program).quotation == TEXT[BODY : BODY + 9]


def test_when_every_sentence_has_a_coding_the_full_stop_says_so(program: Program) -> None:
    code(program, BODY, TEXT.rindex("\n"))
    press(program, ".")

    assert hint(program) == "Every sentence has a coding."


def test_where_there_is_no_further_release_it_is_said(program: Program) -> None:
    shown_before = program.window.code.release_id
    press(program, "]")

    assert hint(program) == "There is no other unfinished release in this direction."
    assert program.window.code.release_id == shown_before
