from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from builders import TEXT, sentences_of
from discoursecoder.app import Program
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.coding import Decision
from discoursecoder.core.model.span import Span
from ui.seeing import button_of, click
from windows import BODY, press, program_on, stored, study

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SENTENCES = sentences_of(TEXT)


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    with program_on(study(tmp_path), monkeypatch) as made:
        press(made, Qt.Key.Key_T, with_=CONTROL)
        yield made


def coded(program: Program) -> list[tuple[str, Span]]:
    """What is coded where, in the order of the text."""
    known = program.window.code.categories
    found = [(known[one.category_id].short, Span(one.start or 0, one.end or 0)) for one in stored(program)]
    return sorted(found, key=lambda pair: (pair[1], pair[0]))


def nothing_in(program: Program) -> list[Span]:
    return sorted(Span(one.start, one.end) for one in program.session.project.read(Decision))


def said(program: Program) -> str:
    return program.window.code.header.decided.text()


def modes(program: Program) -> list[str]:
    return [one.mode for one in program.session.project.read(Assignment)]


def marked(program: Program) -> list[tuple[int, int]]:
    """The sentences marked in the text as holding nothing."""
    return list(program.window.code.text.surface.overlay.nothing)


def lit(program: Program) -> tuple[int, int] | None:
    return program.window.code.text.surface.overlay.lit


def hint(program: Program) -> str:
    return program.window.status.position.text()


def caret(program: Program) -> int:
    return program.window.code.text.cursor_position()


def test_the_mode_is_chosen_by_key_and_by_box_and_kept_with_the_assignment(program: Program) -> None:
    header = program.window.code.header
    assert modes(program) == ["sentences"]
    assert header.mode.isChecked()
    assert program.window.actions_by_name["sentence_mode"].isChecked()
    assert lit(program) == SENTENCES[0]

    header.mode.click()
    assert modes(program) == ["spans"]
    assert not header.decided.isVisible()
    assert lit(program) is None
    program.session.undo()
    assert header.mode.isChecked()
    assert said(program) == "0 of 4 sentences decided"


def test_a_whole_release_is_decided_with_one_key_for_each_sentence_and_one_to_go_on(program: Program) -> None:
    press(program, "h", Qt.Key.Key_Return)
    press(program, "n")
    press(program, "h", "l", Qt.Key.Key_Space)
    press(program, "0")

    assert coded(program) == [("HEG", SENTENCES[0]), ("HEG", SENTENCES[2]), ("PLE", SENTENCES[2])]
    assert nothing_in(program) == [SENTENCES[1], SENTENCES[3]]
    assert said(program) == "4 of 4 sentences decided"
    assert hint(program) == "All sentences are decided: Ctrl+Enter finishes the release."

    press(program, Qt.Key.Key_Return, with_=CONTROL)
    assert [one.state for one in program.session.project.read(Assignment)] == ["finished"]
    assert program.window.notice.sentence() == ""


def test_a_category_pressed_again_is_taken_away_and_the_sentence_stays_in_turn(program: Program) -> None:
    press(program, "h", "l", "h")
    assert coded(program) == [("PLE", SENTENCES[0])]
    assert caret(program) == BODY
    press(program, "l")
    assert coded(program) == []
    assert said(program) == "0 of 4 sentences decided"


def test_each_decision_is_one_act_that_undo_takes_back(program: Program) -> None:
    before = len(program.session.project.events())
    press(program, "n")
    assert len(program.session.project.events()) == before + 1
    program.session.undo()
    assert nothing_in(program) == []
    assert said(program) == "0 of 4 sentences decided"


def test_a_category_takes_the_place_of_nothing_in_one_act_and_undo_brings_it_back(program: Program) -> None:
    press(program, "n")
    press(program, Qt.Key.Key_Up, with_=CONTROL)
    assert hint(program) == "Nothing in this sentence"
    press(program, "h")
    assert (coded(program), nothing_in(program)) == ([("HEG", SENTENCES[0])], [])

    program.session.undo()
    assert (coded(program), nothing_in(program)) == ([], [SENTENCES[0]])


def test_nothing_pressed_again_in_its_sentence_is_taken_back(program: Program) -> None:
    press(program, "n")
    press(program, Qt.Key.Key_Up, with_=CONTROL)
    press(program, "n")

    assert nothing_in(program) == []
    assert caret(program) == BODY


def test_nothing_is_refused_where_something_is_coded(program: Program) -> None:
    press(program, "h", "n")

    assert nothing_in(program) == []
    assert program.window.notice.sentence().startswith("Something is coded in")
    assert caret(program) == BODY


def test_a_category_that_has_the_letter_keeps_it_and_the_digit_still_says_nothing(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = program.window.code
    changed = [one.model_copy(update={"key": "n" if one.short == "HEG" else ""}) for one in code.codebook.categories]
    monkeypatch.setattr(code, "codebook", replace(code.codebook, categories=tuple(changed)))
    press(program, "n")
    assert coded(program) == [("HEG", SENTENCES[0])]
    press(program, Qt.Key.Key_Down, with_=CONTROL)
    press(program, "0")
    assert nothing_in(program) == [SENTENCES[1]]


def test_one_walks_by_sentences_and_the_point_goes_to_the_next_that_is_not_decided(program: Program) -> None:
    press(program, "n")
    press(program, Qt.Key.Key_Down, with_=CONTROL)
    assert caret(program) == SENTENCES[2].start
    press(program, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, with_=CONTROL)
    assert caret(program) == BODY
    press(program, ".")
    assert caret(program) == SENTENCES[1].start
    assert program.window.code.text.selection() == (SENTENCES[1].start, SENTENCES[1].start)


def test_finishing_with_undecided_sentences_warns_once_with_their_number(program: Program) -> None:
    press(program, "n")
    press(program, Qt.Key.Key_Return, with_=CONTROL)
    warning = program.window.notice.sentence()
    assert warning.startswith("3 sentences not decided: they count as missing in agreement.")
    assert [one.state for one in program.session.project.read(Assignment)] == ["in_progress"]
    click(button_of(program.window.notice, "Show the next one"))
    assert caret(program) == SENTENCES[2].start

    press(program, "h")
    press(program, Qt.Key.Key_Return, with_=CONTROL)
    assert program.window.notice.sentence().startswith("2 sentences not decided")
    press(program, Qt.Key.Key_Return, with_=CONTROL)
    assert [one.state for one in program.session.project.read(Assignment)] == ["finished"]
    assert not program.window.code.header.mode.isVisible()


def test_behind_the_last_sentence_it_is_said_what_is_left(program: Program) -> None:
    for _ in range(4):
        press(program, Qt.Key.Key_Return)
    assert hint(program) == "The last sentence; 4 not decided yet: . goes there."


def test_the_variables_of_a_coding_are_still_reached_by_key(program: Program) -> None:
    press(program, "h")
    press(program, Qt.Key.Key_Return, with_=SHIFT)

    assert program.window.code.inspector.isAncestorOf(program.window.focusWidget())


def test_in_free_spans_there_is_no_nothing(program: Program) -> None:
    program.window.code.header.mode.click()
    program.window.acts.back_to_text()
    press(program, "0")
    assert hint(program) == "This is for coding sentence by sentence: Ctrl+T."
    press(program, "n")
    assert nothing_in(program) == []


def test_what_was_said_to_hold_nothing_is_marked_in_the_text(program: Program) -> None:
    press(program, "n")
    assert marked(program) == [SENTENCES[0]]
    program.session.undo()
    assert marked(program) == []
