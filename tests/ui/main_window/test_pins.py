from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from builders import category_short
from discoursecoder.app import Program
from discoursecoder.core.settings import load_settings
from discoursecoder.ui.main_window.pins import Pins
from windows import BODY, press, program_on, stored, study

CONTROL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    with program_on(study(tmp_path), monkeypatch) as made:
        yield made


@pytest.fixture
def pins(program: Program) -> Pins:
    found = program.window.findChild(Pins)
    assert found is not None
    return found


def short(program: Program, name: str) -> str:
    return category_short(program.session.project, name).id


def code(program: Program, key: str, with_: Qt.KeyboardModifier | None = None) -> list[str]:
    """Select a word and press a key; the short codes of what is coded then."""
    program.window.code.text.set_selection(BODY, BODY + 9)
    press(program, key, with_=with_)
    known = program.window.code.categories
    return sorted(known[one.category_id].short for one in stored(program))


def test_without_a_choice_the_digits_stand_for_what_can_be_coded(program: Program, pins: Pins) -> None:
    assert [program.window.code.categories[one].short for one in pins.pinned()] == ["PLE", "HEG"]


def test_the_pinned_categories_stand_on_the_digits_and_one_that_is_gone_on_none(program: Program) -> None:
    project = program.session.project.project.id
    program.keep(program.settings.remembered("pinned", project, ("a category that is gone", short(program, "PLE"))))
    assert code(program, "1") == []
    assert code(program, "2") == ["PLE"]


def test_a_digit_that_needs_shift_is_a_digit_all_the_same(program: Program) -> None:
    assert code(program, "1", SHIFT) == ["PLE"]


def test_the_category_in_focus_is_pinned_by_key_for_this_project(program: Program, pins: Pins) -> None:
    program.window.code.codebook_panel.focus_on(short(program, "HEG"))
    press(program, Qt.Key.Key_7, with_=CONTROL | ALT)

    assert program.window.status.position.text() == "Criticism of hegemony is on the key 7"
    assert pins.pinned() == (short(program, "PLE"), "", "", "", "", "", short(program, "HEG"), "", "")
    assert list(load_settings().pinned) == [program.session.project.project.id]
    assert code(program, "7") == ["HEG"]


def test_without_a_category_in_focus_the_key_says_what_to_do(program: Program) -> None:
    press(program, Qt.Key.Key_7, with_=CONTROL | ALT)
    assert program.window.status.position.text().startswith("Choose a category in the codebook first")
    assert load_settings().pinned == {}


def test_the_menu_of_a_category_pins_it_takes_it_off_and_codes_with_it(program: Program, pins: Pins) -> None:
    pledge = short(program, "PLE")
    menu = pins.menu(pledge)
    digits = menu.actions()[1].menu()
    assert isinstance(digits, QMenu)
    assert [one.text() for one in digits.actions()[:3]] == [
        "1  Cooperation pledge",
        "2  Criticism of hegemony",
        "3  free",
    ]
    assert digits.actions()[0].isChecked()
    digits.actions()[1].trigger()
    assert pins.pinned()[:2] == ("", pledge)

    next(one for one in pins.menu(pledge).actions() if one.text() == "Take off the digits").trigger()
    assert set(pins.pinned()) == {""}
    program.window.code.text.set_selection(BODY, BODY + 9)
    pins.menu(pledge).actions()[0].trigger()
    assert [one.category_id for one in stored(program)] == [pledge]


def test_a_category_that_only_holds_others_has_no_menu(program: Program, pins: Pins) -> None:
    assert pins.menu(short(program, "CTS")).isEmpty()
    assert pins.menu("").isEmpty()
