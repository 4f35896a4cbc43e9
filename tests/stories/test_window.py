"""The main job in the window: opening a project, coding by keyboard and mouse, changing, undoing, finishing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import TEXT, category_short
from discoursecoder.app import Program
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.store.project import open_project
from discoursecoder.ui.panels.text import shown
from discoursecoder.ui.widgets.tokens import TokenField
from windows import BODY, press, program_on, stored, study, view_of

# Popups without a display say what they cannot do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

FIRST_SENTENCE = (BODY, TEXT.index("position.") + 9)


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    with program_on(study(tmp_path, texts=(TEXT, TEXT.replace("Le", "La"))), monkeypatch) as made:
        yield made


def code(program: Program, start: int, end: int, key: str = "h") -> None:
    program.window.code.text.set_selection(start, end)
    press(program, key)


def test_a_selection_is_coded_by_the_key_of_a_category_and_saved_at_once(program: Program) -> None:
    code(program, BODY, BODY + 9)

    with open_project(program.session.project.path) as other:
        from discoursecoder.core.model.coding import Coding

        [coding] = other.read(Coding)
    assert (coding.start, coding.end, coding.quotation) == (BODY, BODY + 9, TEXT[BODY : BODY + 9])
    assert program.window.status.saved.text().startswith("Saved ")


def test_the_keyboard_alone_selects_and_codes(program: Program) -> None:
    program.window.code.text.set_selection(BODY, BODY)
    press(program, *[Qt.Key.Key_Right] * 5, with_=Qt.KeyboardModifier.ShiftModifier)
    press(program, "h")

    assert [(one.start, one.end) for one in stored(program)] == [(BODY, BODY + 5)]


def test_s_selects_the_sentence_and_p_the_paragraph(program: Program) -> None:
    program.window.code.text.set_selection(BODY + 2, BODY + 2)
    press(program, "s", "h")
    program.window.code.text.set_selection(BODY + 2, BODY + 2)
    press(program, "p", "l")

    assert [(one.start, one.end) for one in stored(program)] == [
        FIRST_SENTENCE,
        (BODY, TEXT.index("Le ministre a") - 1),
    ]


def test_a_pinned_category_is_on_its_digit(program: Program) -> None:
    program.window.code.text.set_selection(BODY, BODY + 9)
    press(program, "1")

    pinned = program.window.acts.pinned()[0]
    assert [one.category_id for one in stored(program)] == [pinned]


def test_space_repeats_the_last_category(program: Program) -> None:
    code(program, BODY, BODY + 9)
    program.window.code.text.set_selection(BODY + 10, BODY + 15)
    press(program, Qt.Key.Key_Space)

    assert len({one.category_id for one in stored(program)}) == 1
    assert len(stored(program)) == 2


def test_the_palette_finds_a_category_by_three_letters(program: Program) -> None:
    program.window.code.text.set_selection(BODY, BODY + 9)
    press(program, Qt.Key.Key_K, with_=Qt.KeyboardModifier.ControlModifier)
    press(program, "ple", Qt.Key.Key_Return)

    wanted = category_short(program.session.project, "PLE").id
    assert [one.category_id for one in stored(program)] == [wanted]


def test_control_and_enter_in_the_palette_opens_the_memo(program: Program) -> None:
    program.window.code.text.set_selection(BODY, BODY + 9)
    press(program, "/")
    press(program, "heg")
    press(program, Qt.Key.Key_Return, with_=Qt.KeyboardModifier.ControlModifier)
    press(program, "why")
    press(program, Qt.Key.Key_Escape)

    assert [one.memo for one in stored(program)] == ["why"]


def test_shift_and_enter_in_the_palette_stays(program: Program) -> None:
    program.window.code.text.set_selection(BODY, BODY + 9)
    press(program, "/")
    press(program, "heg")
    press(program, Qt.Key.Key_Return, with_=Qt.KeyboardModifier.ShiftModifier)
    press(program, "ple", Qt.Key.Key_Return)

    assert [(one.start, one.end) for one in stored(program)] == [(BODY, BODY + 9)] * 2


def test_double_click_on_a_category_codes_the_selection(program: Program, qtbot: QtBot) -> None:
    panel = program.window.code.codebook_panel
    program.window.code.text.set_selection(BODY, BODY + 9)
    index = program.window.code.tree.index_of(category_short(program.session.project, "PLE").id)
    where = panel.view.visualRect(index).center()
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    qtbot.mouseDClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=where)

    assert [one.quotation for one in stored(program)] == [TEXT[BODY : BODY + 9]]


def test_text_dropped_on_a_category_is_coded(program: Program) -> None:
    tree = program.window.code.tree
    mime = QMimeData()
    mime.setData(shown.SPAN_MIME, QByteArray(f"{BODY},{BODY + 9}".encode()))
    index = tree.index_of(category_short(program.session.project, "HEG").id)
    tree.dropMimeData(mime, Qt.DropAction.CopyAction, -1, -1, index)

    assert [one.end for one in stored(program)] == [BODY + 9]


def test_the_whole_row_of_a_category_takes_text(program: Program) -> None:
    panel = program.window.code.codebook_panel
    mime = QMimeData()
    mime.setData(shown.SPAN_MIME, QByteArray(f"{BODY},{BODY + 9}".encode()))
    row = panel.view.visualRect(program.window.code.tree.index_of(category_short(program.session.project, "HEG").id))
    edge = QPoint(row.center().x(), row.top())
    given = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    for event in (QDragEnterEvent(edge, *given), QDragMoveEvent(edge, *given), QDropEvent(QPointF(edge), *given)):
        QApplication.sendEvent(panel.view.viewport(), event)

    assert [one.end for one in stored(program)] == [BODY + 9]


def test_a_category_dropped_on_the_text_codes_the_sentence(program: Program) -> None:
    wanted = category_short(program.session.project, "HEG").id
    program.window.code.text.category_dropped.emit(wanted, *FIRST_SENTENCE)

    assert [(one.start, one.end) for one in stored(program)] == [FIRST_SENTENCE]


def test_edges_move_by_arrows_and_the_opposite_arrow_takes_the_step_back(program: Program) -> None:
    code(program, BODY, BODY + 9)
    press(program, "e", Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left)
    assert [one.end for one in stored(program)] == [BODY + 10]

    press(program, Qt.Key.Key_Escape, "b")
    press(program, Qt.Key.Key_Right, with_=Qt.KeyboardModifier.ControlModifier)
    assert stored(program)[0].start == BODY + 3


def test_delete_removes_and_undo_brings_back(program: Program) -> None:
    code(program, BODY, BODY + 9)
    [before] = stored(program)
    press(program, Qt.Key.Key_Delete)
    assert stored(program) == []

    press(program, Qt.Key.Key_Z, with_=Qt.KeyboardModifier.ControlModifier)
    assert stored(program) == [before]

    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    press(program, Qt.Key.Key_Z, with_=both)
    assert stored(program) == []


def test_variables_are_filled_in_by_keys_one_after_the_other(program: Program) -> None:
    program.window.code.text.set_selection(BODY, BODY + 9)
    press(program, "h", Qt.Key.Key_Return, "o", Qt.Key.Key_Return, "rus", Qt.Key.Key_Return)

    project = program.session.project
    names = {actor.id: actor.name for actor in project.read(Actor)}
    [coding] = stored(program)
    assert sorted(names.get(one.actor_id or "", one.text or "") for one in coding.values) == ["Russia", "opposes"]
    assert QApplication.focusWidget() is view_of(program)


def test_a_new_actor_is_made_in_place(program: Program) -> None:
    code(program, BODY, BODY + 9)
    press(program, Qt.Key.Key_Return, Qt.Key.Key_Return)
    field = QApplication.focusWidget()
    assert isinstance(field, TokenField)
    press(program, "Ruritania; la partie russe", Qt.Key.Key_Return)

    names = {actor.id: actor.name for actor in program.session.project.read(Actor)}
    assert [names[value.actor_id or ""] for value in stored(program)[0].values] == ["Ruritania", "Russia"]
    assert field.text() == "Ruritania; Russia"


def test_unsure_is_one_key_and_is_seen(program: Program) -> None:
    code(program, BODY, BODY + 9)
    press(program, "u")

    assert stored(program)[0].unsure
    assert program.window.code.inspector.unsure.isChecked()


def test_a_finished_release_is_locked_until_it_is_reopened(program: Program) -> None:
    code(program, BODY, BODY + 9)
    press(program, Qt.Key.Key_Return, with_=Qt.KeyboardModifier.ControlModifier)
    assert [one.state for one in program.session.project.read(Assignment)] == ["finished"]
    assert program.window.status.progress.text() == "1 of 2 finished"

    code(program, BODY + 10, BODY + 15)
    assert len(stored(program)) == 1
    assert "finished" in program.window.notice.sentence()

    program.window.code.header.button.click()
    code(program, BODY + 10, BODY + 15)
    assert len(stored(program)) == 2


def test_brackets_of_the_keyboard_go_through_releases(program: Program) -> None:
    first = program.window.code.release_id
    press(program, "]")
    second = program.window.code.release_id
    press(program, "[")

    assert second != first
    assert program.window.code.release_id == first


def test_the_full_stop_goes_to_the_next_sentence_without_a_coding(program: Program) -> None:
    code(program, *FIRST_SENTENCE)
    program.window.code.text.set_selection(BODY, BODY)
    press(program, ".")

    assert program.window.code.text.selection() == (FIRST_SENTENCE[1] + 1, TEXT.index("coopérer.") + 9)


def test_coders_see_their_own_codings_only(program: Program) -> None:
    code(program, BODY, BODY + 9)
    bruno = next(one for one in program.session.coders() if one.name == "Bruno")
    program.session.code_as(bruno)

    assert program.window.code.codings == {}
    assert [row.codings for row in program.window.code.releases.rows()] == [0, 0]
    assert program.window.code.tree.counts(category_short(program.session.project, "HEG").id) == (0, 0)
    program.session.undo()
    assert len(stored(program)) == 1


def test_the_lead_looks_at_a_coders_work_without_changing_it(program: Program) -> None:
    code(program, BODY, BODY + 9)
    people = {one.name: one for one in program.session.coders()}
    program.session.code_as(people["Marie"])
    program.session.look_as(people["Amina"])
    assert len(program.window.code.codings) == 1

    code(program, BODY + 10, BODY + 15)
    assert len(stored(program)) == 1


def test_a_single_coding_resets_no_model(program: Program, qtbot: QtBot) -> None:
    window = program.window
    resets = []
    for model in (window.code.tree, window.code.releases, window.code.releases_panel.view.model()):
        model.modelReset.connect(lambda: resets.append("reset"))
    code(program, BODY, BODY + 9)
    press(program, "u", Qt.Key.Key_Delete)
    program.session.undo()

    assert resets == []
    assert window.code.tree.counts(category_short(program.session.project, "HEG").id) == (1, 1)


def test_letters_do_nothing_outside_the_text(program: Program) -> None:
    program.window.code.text.set_selection(BODY, BODY + 9)
    program.window.code.releases_panel.words.setFocus()
    press(program, "h")

    assert stored(program) == []
    assert program.window.code.releases_panel.words.text() == "h"


def test_letters_can_be_switched_off(program: Program) -> None:
    program.keep(program.settings.with_(letter_keys=False))
    code(program, BODY, BODY + 9)
    press(program, "s")

    assert stored(program) == []
    assert program.window.code.text.selection() == (BODY, BODY + 9)


def test_zoom_is_remembered(program: Program) -> None:
    press(program, Qt.Key.Key_Plus, with_=Qt.KeyboardModifier.ControlModifier)

    assert program.settings.zoom == 110


def test_f6_goes_round_the_panes(program: Program) -> None:
    seen = []
    for _ in range(3):
        press(program, Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())

    assert seen[0] is program.window.code.codebook_panel.view
    assert len(set(seen)) == 3


def test_the_window_of_another_language_shows_the_same_project(program: Program) -> None:
    code(program, BODY, BODY + 9)
    before = program.window
    program.keep(program.settings.with_(language="fr"))

    assert program.window is not before
    assert len(program.window.code.codings) == 1
