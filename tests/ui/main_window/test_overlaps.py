from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from discoursecoder.app import Program
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.changes import Changes, created
from discoursecoder.core.model.record import new_id
from discoursecoder.ui.dialogs.overlaps import OverlapsPopup
from discoursecoder.ui.main_window import overlaps
from windows import BODY, press, program_on, stored, study, view_of

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    with program_on(study(tmp_path), monkeypatch) as made:
        yield made


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is announced of codings that come into focus."""
    said: list[str] = []
    monkeypatch.setattr(overlaps, "announce", lambda _widget, sentence: said.append(sentence))
    return said


def popup_of(program: Program) -> OverlapsPopup:
    return next(one for one in program.window.findChildren(OverlapsPopup) if one.isVisible())


def code_all(program: Program, count: int) -> None:
    """As many categories, each coded on the same words."""
    made = [Category(id=new_id(), name=f"Category {number:02}", short=f"C{number:02}") for number in range(count)]
    program.session.apply(Changes("add_category", "added", created(made)))
    program.window.code.text.set_selection(BODY, BODY + 9)
    for category in made:
        assert program.window.acts.code_with(category.id)
    program.window.code.text.select_coding(None)
    program.window.code.text.set_selection(BODY + 2, BODY + 2)


def test_the_codings_at_the_caret_are_listed_and_enter_selects_one(program: Program) -> None:
    code_all(program, 12)
    press(program, "O", with_=SHIFT)
    popup = popup_of(program)
    model = popup.view.model()
    assert sorted(model.index(row, 0).data() for row in range(model.rowCount())) == [
        f"Category {number:02}" for number in range(12)
    ]
    QTest.keyClick(popup.view, Qt.Key.Key_End)
    wanted = popup.view.currentIndex().data()
    QTest.keyClick(popup.view, Qt.Key.Key_Return)
    QApplication.processEvents()

    coding = program.window.code.selected()
    assert coding is not None
    assert program.window.code.tree.name(coding.category_id) == wanted
    assert QApplication.focusWidget() is view_of(program)


def test_a_click_on_a_badge_lists_what_it_stands_for(program: Program) -> None:
    code_all(program, 15)
    margin = program.window.code.text.surface.margin
    margin.grab()
    area, names = next((area, names) for area, names in margin.label_areas() if len(names) > 1)
    QTest.mouseClick(margin, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, area.center().toPoint())

    assert popup_of(program).view.model().rowCount() == len(names)
    popup_of(program).close()


def test_each_of_twelve_codings_is_reached_by_one_key_and_told_with_its_number(
    program: Program, heard: list[str]
) -> None:
    code_all(program, 12)
    heard.clear()
    press(program, *"o" * 12)

    assert len(heard) == 12
    assert {sentence.split(",")[0] for sentence in heard} == {f"Category {number:02}" for number in range(12)}
    assert {sentence.split(", ")[1] for sentence in heard} == {f"{number} of 12 here" for number in range(1, 13)}


def test_a_coding_alone_is_told_with_its_path_and_its_doubt(program: Program, heard: list[str]) -> None:
    program.window.code.text.set_selection(BODY, BODY + 9)
    press(program, "h", "u")
    assert heard == ["Contestation / Criticism of hegemony"]
    name = program.window.code.text.selected_coding
    program.window.code.text.select_coding(None)
    program.window.code.text.select_coding(name)
    assert heard[-1] == "Contestation / Criticism of hegemony, unsure"


def test_where_nothing_is_coded_there_is_nothing_to_list(program: Program) -> None:
    press(program, "O", with_=SHIFT)
    assert program.window.status.position.text() == "There is no coding here."
    assert stored(program) == []
