from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from answers import answer
from discoursecoder.app import Program
from discoursecoder.core.settings import load_settings
from discoursecoder.ui.actions import COMMANDS
from discoursecoder.ui.dialogs.coder import CoderDialog
from discoursecoder.ui.dialogs.keys import KeysDialog
from discoursecoder.ui.dialogs.package import PackageDialog
from discoursecoder.ui.dialogs.palette import Palette
from discoursecoder.ui.dialogs.settings import SettingsDialog
from discoursecoder.ui.widgets.palette import CONTRAST
from ui.seeing import button_of, click, click_row, settle
from windows import BODY, press, program_on, stored, study

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    with program_on(study(tmp_path), monkeypatch) as made:
        yield made


def code_as(program: Program, name: str) -> None:
    program.session.code_as(next(one for one in program.session.coders() if one.name == name))


def trigger(program: Program, name: str) -> None:
    program.window.actions_by_name[name].trigger()


def enabled(program: Program) -> set[str]:
    return {one.name for one in COMMANDS if program.window.actions_by_name[one.name].isEnabled()}


def palette_of(program: Program) -> Palette:
    """The palette that is open."""
    return next(one for one in program.window.findChildren(Palette) if one.isVisible())


def offered(program: Program) -> list[str]:
    model = palette_of(program).view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def coders_offered(program: Program) -> list[tuple[str, bool]]:
    menu = program.window.top.coder_button.menu()
    return [(one.text(), one.isChecked()) for one in menu.actions() if one.isCheckable()]


def test_every_command_does_something(program: Program) -> None:
    for command in COMMANDS:
        action = program.window.actions_by_name[command.name]
        assert action.receivers("2triggered(bool)") > 0, command.name


def test_commands_are_offered_where_they_can_be_done(program: Program) -> None:
    assert "package" not in enabled(program)
    assert {"export", "finish", "remove", "place_history"} <= enabled(program)
    code_as(program, "Marie")
    assert {"package", "merge", "add_coder", "place_agreement"} <= enabled(program)

    program.session.close()
    assert {one.name for one in COMMANDS if not one.needs} == enabled(program)


def test_a_key_that_the_user_chose_takes_the_place_of_the_old_one(program: Program) -> None:
    program.keep(program.settings.with_(keys={"expand_sentence": "X", "find_release": "Ctrl+J"}))
    program.window.code.text.set_selection(BODY + 2, BODY + 2)
    press(program, "s")
    assert program.window.code.text.selection() == (BODY + 2, BODY + 2)
    press(program, "x")
    assert program.window.code.text.selection()[0] == BODY

    press(program, Qt.Key.Key_J, with_=CONTROL)
    assert QApplication.focusWidget() is program.window.code.releases_panel.words


def test_letters_are_switched_off_and_on_by_a_command_and_other_keys_still_act(program: Program) -> None:
    text = program.window.code.text
    trigger(program, "letter_keys")
    text.set_selection(BODY + 2, BODY + 2)
    press(program, "s", "h")
    assert text.selection() == (BODY + 2, BODY + 2)
    assert load_settings().letter_keys is False
    text.set_selection(BODY, BODY + 9)
    press(program, Qt.Key.Key_K, with_=CONTROL)
    press(program, "heg", Qt.Key.Key_Return)
    press(program, Qt.Key.Key_Delete)
    assert stored(program) == []
    assert program.session.undo() is not None

    trigger(program, "letter_keys")
    text.set_selection(BODY + 2, BODY + 2)
    press(program, "s")
    assert text.selection()[0] == BODY


def test_the_palette_offers_categories_first_and_all_commands_by_name(program: Program) -> None:
    press(program, Qt.Key.Key_K, with_=CONTROL)
    assert set(offered(program)[:2]) == {"Criticism of hegemony", "Cooperation pledge"}
    assert "Contestation" not in offered(program)
    press(program, "larger", Qt.Key.Key_Return)
    assert program.settings.zoom == 110

    press(program, Qt.Key.Key_P, with_=CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert "Criticism of hegemony" not in offered(program)
    assert "Finish or reopen the release" in offered(program)
    assert "Hand out a package …" not in offered(program)
    palette_of(program).close()


def test_a_click_on_the_search_field_opens_the_palette_and_a_click_there_codes(program: Program) -> None:
    program.window.code.text.set_selection(BODY, BODY + 9)
    click(program.window.top.search)
    click_row(palette_of(program).view, offered(program).index("Cooperation pledge"))

    assert [one.end for one in stored(program)] == [BODY + 9]


def test_the_text_grows_and_shrinks_by_steps_within_limits(program: Program) -> None:
    sizes = []
    for name in ("zoom_in", "zoom_in", "zoom_out", "zoom_reset"):
        trigger(program, name)
        sizes.append(program.settings.zoom)
    assert sizes == [110, 125, 110, 100]
    assert program.window.status.position.text() == "Text at 100 %"

    for name, limit in (("zoom_in", 300), ("zoom_out", 50)):
        program.keep(program.settings.with_(zoom=limit))
        trigger(program, name)
        assert program.settings.zoom == limit


def test_a_coder_is_added_and_codes_from_now_on(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    def _fill_in(dialog: CoderDialog) -> None:
        dialog.name.insert("Chloé & Co")
        click(dialog.act)

    code_as(program, "Marie")
    answer(monkeypatch, CoderDialog, _fill_in)
    trigger(program, "add_coder")

    coder = program.session.coder
    assert coder is not None
    assert (coder.name, coder.role) == ("Chloé & Co", "coder")
    assert load_settings().coders == {program.session.project.project.id: coder.id}
    assert ("Chloé && Co", True) in coders_offered(program)


def test_a_name_that_is_taken_is_refused_with_a_sentence(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    def _fill_in(dialog: CoderDialog) -> None:
        QTest.keyClicks(dialog.name, "amina")
        click(dialog.act)

    code_as(program, "Marie")
    answer(monkeypatch, CoderDialog, _fill_in)
    trigger(program, "add_coder")

    assert "amina" in program.window.notice.sentence().casefold()
    assert len(program.session.coders()) == 3


def test_the_menu_of_coders_changes_who_codes_and_lets_only_a_lead_look(program: Program) -> None:
    names = [name for name, _ in coders_offered(program)]
    assert sorted(names) == ["Amina", "Bruno", "Marie"]
    menu = program.window.top.coder_button.menu()
    next(one for one in menu.actions() if one.text() == "Marie").trigger()
    assert program.session.is_lead

    assert sorted(name for name, _ in coders_offered(program)) == [
        "Amina",
        "Amina",
        "Bruno",
        "Bruno",
        "Marie",
        "Marie",
    ]
    menu = program.window.top.coder_button.menu()
    [_, look] = [one for one in menu.actions() if one.text() == "Bruno"]
    look.trigger()
    assert program.session.seen is not None
    assert program.session.seen.name == "Bruno"
    assert program.session.is_lead


@pytest.mark.parametrize("key", ["?", Qt.Key.Key_F1])
def test_a_key_opens_the_list_of_keys(program: Program, monkeypatch: pytest.MonkeyPatch, key: str | Qt.Key) -> None:
    seen = answer(monkeypatch, KeysDialog, lambda dialog: dialog.reject())
    press(program, key)

    assert len(seen) == 1


def test_a_button_opens_the_list_of_keys(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = answer(monkeypatch, KeysDialog, lambda dialog: dialog.reject())
    click(program.window.status.keys)

    assert len(seen) == 1


def test_settings_are_seen_at_once_and_kept_and_the_language_changes_when_they_are_closed(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def _choose(dialog: SettingsDialog) -> None:
        for box, words in ((dialog.theme, "High"), (dialog.line_length, "Short")):
            box.setFocus()
            QTest.keyClicks(box, words)
        assert program.window.colours == CONTRAST
        dialog.letters.click()
        dialog.name.setFocus()
        dialog.name.selectAll()
        QTest.keyClicks(dialog.name, "Amina D.")
        QTest.keyClick(dialog.name, Qt.Key.Key_Tab)
        language = next(one for one in dialog.findChildren(QComboBox) if one.accessibleName() == "Language")
        language.setFocus()
        QTest.keyClicks(language, "Fran")
        dialog.reject()

    wide = program.window.code.text.surface.column()[1]
    answer(monkeypatch, SettingsDialog, _choose)
    press(program, Qt.Key.Key_Comma, with_=CONTROL)
    settle()

    assert (load_settings().theme, load_settings().line_length, load_settings().letter_keys) == ("contrast", 60, False)
    assert program.window.actions_by_name["theme_contrast"].isChecked()
    assert program.window.code.text.surface.column()[1] < wide
    assert program.session.coder is not None
    assert program.session.coder.name == "Amina D."
    assert (load_settings().language, program.language) == ("fr", "fr")


def test_quit_closes_the_window_and_the_project(program: Program) -> None:
    press(program, Qt.Key.Key_Q, with_=CONTROL)

    assert not program.window.isVisible()
    assert not program.session.is_open


def test_where_there_is_no_coder_one_can_be_added_from_the_message(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with program_on(study(tmp_path, coders=()), monkeypatch, coder="Marie") as program:
        dialogs = answer(monkeypatch, PackageDialog, lambda dialog: dialog.reject())
        program.window.actions_by_name["package"].trigger()

        assert dialogs == []
        assert program.window.notice.sentence() == "There is no coder to hand a package to."
        assert button_of(program.window.notice, "Add a coder …").isVisible()
