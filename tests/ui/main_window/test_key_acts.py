from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from answers import answer
from discoursecoder.app import Program
from discoursecoder.core.settings import load_settings
from discoursecoder.ui.dialogs.keys import KeysDialog
from discoursecoder.ui.main_window.key_acts import KeyActs
from ui.seeing import click
from windows import BODY, press, program_on, study

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    with program_on(study(tmp_path), monkeypatch) as made:
        yield made


@pytest.fixture
def acts(program: Program) -> KeyActs:
    found = program.window.findChild(KeyActs)
    assert found is not None
    return found


def test_the_list_names_commands_and_categories_with_their_keys(acts: KeyActs) -> None:
    lines = {what: keys for keys, what, _, _ in acts.lines()}
    assert lines["Select the sentence"] == "S"
    assert lines["Remove the coding"] == "Del, Backspace"
    assert lines["Contestation / Criticism of hegemony"] == "h"
    assert lines["Code with a pinned category"] == "1 – 9"
    assert lines["Open the sample"] == ""


def test_keys_that_are_someone_elses_are_refused_with_a_sentence_that_names_her(acts: KeyActs) -> None:
    assert acts.refused("expand_sentence", "Ctrl+K") == "Ctrl+K is the key of “Code with a category …” already."
    assert acts.refused("expand_sentence", "Ctrl+Y") == "Ctrl+Y is the key of “Redo” already."
    assert "Contestation / Criticism of hegemony" in acts.refused("expand_sentence", "H")
    assert acts.refused("undo", "X") == "A letter alone would be typed: add Ctrl or Alt."
    assert acts.refused("expand_sentence", "3") == "3 belongs to the pinned categories."
    assert acts.refused("expand_sentence", "Down") == "Down moves in the text or between panes."
    assert acts.refused("expand_sentence", "S") == ""
    assert acts.refused("expand_sentence", "X") == ""


def test_a_key_pressed_in_the_list_acts_from_then_on_and_is_kept(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def _change(dialog: KeysDialog) -> None:
        QTest.keyClicks(dialog.words, "select the sentence")
        QTest.keyClick(dialog.words, Qt.Key.Key_Down)
        QTest.keyClick(dialog.view, Qt.Key.Key_Return)
        QTest.keyClick(dialog.field, Qt.Key.Key_K, CONTROL)
        assert "Code with a category …" in dialog.said.text()
        QTest.keyClick(dialog.field, Qt.Key.Key_X)
        assert dialog.current().keys == "X"
        assert dialog.said.text() == "X: Select the sentence"
        dialog.reject()

    answer(monkeypatch, KeysDialog, _change)
    press(program, "?")
    assert load_settings().keys == {"expand_sentence": "X"}
    program.window.activateWindow()
    QApplication.processEvents()
    program.window.acts.back_to_text()
    program.window.code.text.set_selection(BODY + 2, BODY + 2)
    press(program, "s")
    assert program.window.code.text.selection() == (BODY + 2, BODY + 2)
    press(program, "x")
    assert program.window.code.text.selection()[0] == BODY


def test_a_key_set_free_can_be_given_to_another_and_stays_there_when_the_first_is_as_usual(acts: KeyActs) -> None:
    acts.choose("undo", "Ctrl+Alt+U")
    acts.choose("redo", "Ctrl+Z")
    assert load_settings().keys == {"undo": "Ctrl+Alt+U", "redo": "Ctrl+Z"}
    acts.reset("undo")
    lines = {name: (keys, changed) for keys, _, name, changed in acts.lines()}
    assert lines["redo"] == ("Ctrl+Z", True)
    assert lines["undo"][0] == ""


def test_everything_gets_its_usual_keys_back(program: Program, monkeypatch: pytest.MonkeyPatch, acts: KeyActs) -> None:
    acts.choose("expand_sentence", "X")
    acts.choose("palette", "")
    answer(monkeypatch, KeysDialog, lambda dialog: click(dialog.all_usual))
    acts.show()

    assert load_settings().keys == {}
    assert program.window.actions_by_name["palette"].shortcut().toString() == "Ctrl+K"


def test_a_category_whose_letter_a_command_took_is_told_so(program: Program, acts: KeyActs) -> None:
    program.keep(program.settings.with_(keys={"expand_word": "H"}))
    lines = [what for keys, what, _, _ in acts.lines() if keys == "h"]

    assert lines == ["Contestation / Criticism of hegemony (the key is taken: Select the word)"]
