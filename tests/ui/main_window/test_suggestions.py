from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from builders import TEXT, category_short, coder_named, release_number
from discoursecoder.app import Program
from discoursecoder.core.model.search import Search
from discoursecoder.core.operations.assignments import finish_release
from discoursecoder.core.operations.autocode import plan_autocode
from discoursecoder.core.queries.search import search_releases
from ui.seeing import button_of, click
from windows import press, program_on, stored, study, view_of

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    with program_on(study(tmp_path, texts=(TEXT, TEXT.replace("accord", "traité"))), monkeypatch) as made:
        suggest(made, "les deux parties", "PLE")
        suggest(made, "hégémonie", "HEG")
        yield made


def suggest(program: Program, words: str, short: str) -> None:
    project = program.session.project
    finds = [hit.span for hit in search_releases(project, Search(words)).hits]
    amina, category = coder_named(project, "Amina").id, category_short(project, short).id
    assert program.session.apply(plan_autocode(project, coder_id=amina, category_id=category, finds=finds).changes)


def origins(program: Program, release: int = 1) -> list[str]:
    found = stored(program, release_id=release_number(program.session.project, release).id)
    return [one.origin for one in sorted(found, key=lambda one: one.start or 0)]


def said(program: Program) -> str:
    return program.window.status.position.text()


def test_suggestions_are_confirmed_one_by_one_by_key(program: Program) -> None:
    view_of(program).setFocus()
    press(program, "y", with_=SHIFT)
    assert program.window.code.selected() is not None
    assert origins(program) == ["suggested", "suggested"]
    press(program, "y", with_=SHIFT)
    assert origins(program) == ["confirmed", "suggested"]
    press(program, "y", with_=SHIFT)
    assert origins(program) == ["confirmed", "confirmed"]
    assert said(program) == "No suggestion is left in this release."
    program.session.undo()
    assert origins(program) == ["confirmed", "suggested"]


def test_delete_rejects_the_suggestion_in_focus(program: Program) -> None:
    view_of(program).setFocus()
    press(program, "y", with_=SHIFT)
    press(program, Qt.Key.Key_Delete)
    assert origins(program) == ["suggested"]


@pytest.mark.parametrize(
    ("command", "first", "second"),
    [
        ("confirm_release", ["confirmed", "confirmed"], ["suggested", "suggested"]),
        ("reject_release", [], ["suggested", "suggested"]),
        ("confirm_category", ["suggested", "confirmed"], ["suggested", "confirmed"]),
        ("reject_category", ["suggested"], ["suggested"]),
    ],
)
def test_all_of_a_release_or_a_category_are_decided_in_one_act(
    program: Program, command: str, first: list[str], second: list[str]
) -> None:
    code = program.window.code
    code.codebook_panel.focus_on(category_short(program.session.project, "HEG").id)
    program.window.actions_by_name[command].trigger()
    assert (origins(program), origins(program, 2)) == (first, second)
    program.session.undo()
    assert origins(program) + origins(program, 2) == ["suggested"] * 4


def test_it_is_said_where_no_suggestion_waits(program: Program) -> None:
    program.window.actions_by_name["reject_release"].trigger()
    program.window.actions_by_name["confirm_release"].trigger()
    assert said(program) == "No suggestion waits there."


def test_a_finished_release_is_left_as_it_is(program: Program) -> None:
    amina = coder_named(program.session.project, "Amina").id
    release = release_number(program.session.project, 1).id
    program.session.act(finish_release, release_id=release, coder_id=amina)
    view_of(program).setFocus()
    press(program, "y", with_=SHIFT)
    program.window.actions_by_name["confirm_release"].trigger()
    assert origins(program) == ["suggested", "suggested"]


def test_a_suggestion_is_told_from_a_coding_in_label_and_inspector(program: Program) -> None:
    code = program.window.code
    coding = next(one for one in code.codings.values() if one.quotation == "hégémonie")
    shown = code.shown(coding)
    assert shown is not None
    assert shown.shown_label == "HEG?"
    code.text.select_coding(coding.id)
    labels = [one.text() for one in code.inspector.findChildren(QLabel) if one.isVisible()]
    assert any(text.startswith("suggested, does not count yet") for text in labels)
    click(button_of(code.inspector, "Confirm suggestion"))
    labels = [one.text() for one in code.inspector.findChildren(QLabel) if one.isVisible()]
    assert "confirmed suggestion" in labels
