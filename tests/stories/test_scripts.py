"""Releases of every script are coded by keys and mouse: whole characters, exact quotations, the margin at its side."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
import regex
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import small_project
from discoursecoder.app import Program
from discoursecoder.core.model.release import Release
from discoursecoder.core.operations.releases import change_release
from windows import press, program_on, stored, view_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SHIFT = Qt.KeyboardModifier.ShiftModifier
FAMILY = "👩\u200d👩\u200d👧\u200d👦"
ACCENTED = "re\u0301affirme\u0301"


class Script(NamedTuple):
    """A language, its sentence, the words to be coded in it, as many characters as people see, and one word."""

    language: str
    sentence: str
    words: str
    characters: int
    word: str
    mirrored: bool = False


SCRIPTS = [
    Script("zh", "双方一致认为应坚决反对霸权主义和强权政治.", "反对霸权主义", 6, "反"),
    Script("ar", "أكد الوزير أن بلاده تحترم سيادة الدول.", "تحترم سيادة", 11, "تحترم", mirrored=True),
    Script("ru", "Стороны подтвердили поддержку безопасности региона.", "поддержку безопасности", 22, "поддержку"),
    Script("th", "รัฐมนตรีกล่าวว่าที่ประชุมสนับสนุนความร่วมมือ.", "ที่ประชุม", 6, "ที่"),
    Script("fr", f"Le ministre {FAMILY} salue la paix.", f"{FAMILY} salue", 7, "salue"),
    Script("fr", f"Le ministre {ACCENTED} son soutien.", ACCENTED, 9, ACCENTED),
]
EACH = pytest.mark.parametrize("script", SCRIPTS, ids=["chinese", "arabic", "russian", "thai", "emoji", "accents"])


def text_of(script: Script) -> str:
    return f"Titre\n{script.sentence}\n[ fin ]"


@pytest.fixture
def program(script: Script, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    path = tmp_path / "study.dcoder"
    with small_project(path, texts=(text_of(script),)) as project:
        project.apply(change_release(project, project.read(Release)[0].id, language=script.language))
    with program_on(path, monkeypatch) as made:
        yield made


def span_of(script: Script, words: str) -> tuple[int, int]:
    start = text_of(script).index(words)
    return start, start + len(words)


def quoted(program: Program) -> list[str]:
    return [one.quotation for one in stored(program)]


def edge(program: Program, position: int) -> QPoint:
    """Where the caret stands before a character, in the viewport."""
    text = program.window.code.text
    cursor = QTextCursor(text.surface.view.document())
    cursor.setPosition(text.surface.overlay.positions.to_units(position))
    return text.surface.view.cursorRect(cursor).center()


@EACH
def test_words_selected_with_shift_and_arrows_are_quoted_exactly(script: Script, program: Program) -> None:
    start, end = span_of(script, script.words)
    program.window.code.text.set_selection(start, start)
    for _ in range(script.characters):
        # In a text from right to left the next character stands at the left.
        press(program, Qt.Key.Key_Left if script.mirrored else Qt.Key.Key_Right, with_=SHIFT)
    assert program.window.code.text.selection() == (start, end)
    press(program, "h")

    assert quoted(program) == [script.words]
    assert [(one.start, one.end) for one in stored(program)] == [(start, end)]


@EACH
def test_words_selected_with_the_mouse_are_quoted_exactly(script: Script, program: Program) -> None:
    start, end = span_of(script, script.words)
    port = view_of(program).viewport()  # type: ignore[attr-defined]  # both views have one
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(port, button, none, edge(program, start))
    QTest.mouseMove(port, (edge(program, start) + edge(program, end)) / 2)
    QTest.mouseMove(port, edge(program, end))
    QTest.mouseRelease(port, button, none, edge(program, end))
    press(program, "h")

    assert quoted(program) == [script.words]


@EACH
def test_a_word_is_taken_as_the_script_has_words_and_an_edge_moves_by_whole_characters(
    script: Script, program: Program
) -> None:
    start, end = span_of(script, script.word)
    inside = start + (len(script.word) > 1)
    program.window.code.text.set_selection(inside, inside)
    press(program, "w", "h")
    assert quoted(program) == [script.word]

    press(program, "e", Qt.Key.Key_Right)
    press(program, Qt.Key.Key_Right)
    longer = stored(program)[0]
    assert (longer.start, longer.quotation) == (start, text_of(script)[start : longer.end])
    press(program, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert [(one.start, one.end) for one in stored(program)] == [(start, end)]


@EACH
def test_a_selection_inside_a_character_takes_all_of_it(script: Script, program: Program) -> None:
    text, body = text_of(script), script.sentence
    for place in range(text.index(body), text.index(body) + len(body)):
        program.window.code.text.set_selection(place, place + 1)
        start, end = program.window.code.text.selection()
        assert start <= place < end
        assert regex.fullmatch(r"\X", text[start:end])


@EACH
def test_brackets_stand_where_the_lines_begin(script: Script, program: Program) -> None:
    program.window.code.text.set_selection(*span_of(script, script.words))
    press(program, "h")
    surface = program.window.code.text.surface
    QApplication.processEvents()
    bracket = surface.margin.bracket_point(stored(program)[0].id)
    left, width = surface.column()

    assert bracket is not None
    across = surface.margin.mapTo(surface, bracket).x()
    assert across > left + width if script.mirrored else across < left
