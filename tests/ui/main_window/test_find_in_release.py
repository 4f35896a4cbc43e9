from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import TEXT
from discoursecoder.app import Program
from discoursecoder.ui.widgets.find_bar import FindBar
from windows import BODY, press, program_on, stored, study, view_of

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PLACES = [place for place in range(len(TEXT)) if TEXT.startswith("ministre", place)]


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    with program_on(study(tmp_path, texts=(TEXT, TEXT.replace("ministre", "Ministre adjoint"))), monkeypatch) as made:
        yield made


def opened(program: Program) -> FindBar:
    press(program, Qt.Key.Key_F, with_=CONTROL)
    bar = program.window.findChild(FindBar)
    assert bar is not None
    return bar


def selection(program: Program) -> str:
    start, end = program.window.code.text.selection()
    return TEXT[start:end]


def test_finds_are_counted_marked_and_stepped_through_in_a_circle(program: Program) -> None:
    bar = opened(program)
    assert QApplication.focusWidget() is bar.words
    press(program, "le mini")
    assert bar.said.text() == "2 of 2"
    bar.words.setText("accord")
    assert (bar.said.text(), selection(program)) == ("1 of 1", "accord")
    bar.words.setText("le")
    told = [bar.said.text()]
    for keys, with_ in ((Qt.Key.Key_Return, None), (Qt.Key.Key_F3, None), (Qt.Key.Key_F3, SHIFT)):
        press(program, keys, with_=with_)
        told.append(bar.said.text())
    count = TEXT.casefold().count("le")
    assert told == [f"{number} of {count}" for number in (2, 3, 1, 3)]
    overlay = program.window.code.text.surface.overlay
    assert len(overlay.finds.spans) == count


def test_escape_leaves_the_find_selected_so_that_a_key_codes_it(program: Program) -> None:
    opened(program).words.setText("hégémonie")
    press(program, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is view_of(program)
    assert program.window.code.text.surface.overlay.finds.spans == ()
    press(program, "h")
    assert [coding.quotation for coding in stored(program)] == ["hégémonie"]


def test_a_short_selection_is_what_is_looked_for(program: Program) -> None:
    program.window.code.text.set_selection(TEXT.index("accord"), TEXT.index("accord") + 6)
    assert opened(program).words.text() == "accord"


def test_patterns_and_capitals_are_ticked_and_mistakes_are_named_with_their_place(program: Program) -> None:
    bar = opened(program)
    bar.pattern.click()
    bar.words.setText("[")
    assert "character" in bar.said.text()
    bar.words.setText(r"\bl\w")
    assert bar.said.text().endswith(f"of {len(program.window.code.text.surface.overlay.finds.spans)}")
    before = len(program.window.code.text.surface.overlay.finds.spans)
    bar.case.click()
    assert len(program.window.code.text.surface.overlay.finds.spans) < before
    bar.words.setText("zzz")
    assert bar.said.text() == "nothing found"
    assert not bar.after.isEnabled()


def test_the_finds_follow_the_release_shown(program: Program) -> None:
    bar = opened(program)
    press(program, "ministre adjoint")
    assert bar.said.text() == "nothing found"
    view_of(program).setFocus()
    press(program, "]")
    assert bar.said.text() == "1 find"
    press(program, Qt.Key.Key_F3)
    assert bar.said.text() == "1 of 1"


def test_a_find_in_the_title_is_stepped_over_too(program: Program) -> None:
    bar = opened(program)
    press(program, "minist")
    assert bar.said.text() == "2 of 2"
    for said in ("1 of 2", "2 of 2"):
        press(program, Qt.Key.Key_F3)
        assert bar.said.text() == said
    press(program, Qt.Key.Key_F3, Qt.Key.Key_F3, with_=SHIFT)
    assert bar.said.text() == "2 of 2"


def test_f3_without_words_asks_for_them(program: Program) -> None:
    program.window.code.text.set_selection(BODY, BODY)
    press(program, Qt.Key.Key_F3)
    bar = program.window.findChild(FindBar)
    assert bar is not None
    assert QApplication.focusWidget() is bar.words
