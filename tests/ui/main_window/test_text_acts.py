from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from answers import answer
from builders import category_short
from discoursecoder.app import Program
from discoursecoder.core.model.memo import Memo
from discoursecoder.ui.dialogs.in_vivo import InVivoDialog
from discoursecoder.ui.dialogs.memo import MemoDialog
from windows import BODY, press, program_on, stored, study

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    with program_on(study(tmp_path), monkeypatch, coder="Marie") as made:
        yield made


def test_a_lead_makes_a_category_of_the_words_selected_and_codes_them_in_one_act(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def _fill_in(dialog: InVivoDialog) -> None:
        QTest.keyClicks(dialog.short, "PAR")
        dialog.accept()

    seen = answer(monkeypatch, InVivoDialog, _fill_in)
    before = len(program.session.project.events())
    program.window.code.text.set_selection(BODY, BODY + 9)
    press(program, Qt.Key.Key_K, with_=CONTROL | SHIFT)

    assert len(program.session.project.events()) == before + 1
    made = category_short(program.session.project, "PAR")
    assert made.name == seen[0].name.text() == "La partie"
    assert [(one.category_id, one.quotation) for one in stored(program)] == [(made.id, "La partie")]
    coding = program.window.code.selected()
    assert coding is not None
    assert program.window.code.tree.name(coding.category_id) == "La partie"

    program.session.undo()
    assert stored(program) == []
    assert made.id not in program.window.code.categories


def test_without_a_selection_nothing_is_asked(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = answer(monkeypatch, InVivoDialog, lambda dialog: dialog.accept())
    program.window.code.text.set_selection(BODY, BODY)
    press(program, Qt.Key.Key_K, with_=CONTROL | SHIFT)

    assert seen == []
    assert program.window.status.position.text().startswith("Select the passage first")


def test_a_coder_makes_no_categories(program: Program) -> None:
    program.session.code_as(next(one for one in program.session.coders() if one.name == "Amina"))
    assert not program.window.actions_by_name["new_category"].isEnabled()


@pytest.mark.parametrize(("modifiers", "kind"), [(CONTROL, "release"), (CONTROL | SHIFT, "project")])
def test_memos_on_release_and_project_are_written_rewritten_and_taken_away_by_key(
    program: Program, monkeypatch: pytest.MonkeyPatch, modifiers: Qt.KeyboardModifier, kind: str
) -> None:
    texts = iter(["Read twice.", ""])

    def _write(dialog: MemoDialog) -> None:
        dialog.text.selectAll()
        QTest.keyClick(dialog.text, Qt.Key.Key_Delete)
        QTest.keyClicks(dialog.text, next(texts))
        dialog.accept()

    seen = answer(monkeypatch, MemoDialog, _write)
    press(program, Qt.Key.Key_M, with_=modifiers)
    assert [(one.target_kind, one.text) for one in program.session.project.read(Memo)] == [(kind, "Read twice.")]
    program.window.activateWindow()
    QApplication.processEvents()
    program.window.acts.back_to_text()
    press(program, Qt.Key.Key_M, with_=modifiers)
    assert len(seen) == 2
    assert program.session.project.read(Memo) == []
