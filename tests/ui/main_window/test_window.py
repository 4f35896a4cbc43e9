import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from answers import choose_to_write
from builders import TEXT
from discoursecoder.app import Program
from discoursecoder.core.errors import DiskFull
from discoursecoder.core.settings import load_settings
from discoursecoder.core.store.project import ProjectFile
from discoursecoder.ui.messages import Message
from discoursecoder.ui.widgets.palette import DARK, LIGHT
from ui.seeing import button_of, click, colours_on, settle, words_on
from windows import BODY, press, program_on, stored, study, view_of


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    with program_on(study(tmp_path, texts=(TEXT, TEXT.replace("Le", "La"))), monkeypatch) as made:
        yield made


def code_as(program: Program, name: str) -> None:
    program.session.code_as(next(one for one in program.session.coders() if one.name == name))


def where(program: Program) -> str:
    return program.window.status.position.text()


def test_the_title_names_the_project_and_the_bar_who_codes(program: Program) -> None:
    window = program.window
    assert window.windowTitle() == "Étude – DiscourseCoder"
    assert "coding as" in words_on(window.top)
    assert window.top.coder_button.text() == "Amina"
    assert window.status.remark.text() == "other coders’ work is not shown"

    code_as(program, "Marie")
    assert "project lead" in words_on(window.top)
    assert window.top.coder_button.text() == "Marie"
    assert window.status.remark.text() == ""


def test_looking_at_anothers_codings_is_said_beside_the_name(program: Program) -> None:
    code_as(program, "Marie")
    program.session.look_as(next(one for one in program.session.coders() if one.name == "Bruno"))

    assert program.window.top.coder_button.text() == "Marie · looking at Bruno"


def test_only_a_lead_is_offered_agreement_and_a_coder_is_taken_back_to_the_text(program: Program) -> None:
    window = program.window
    assert "Agree" not in words_on(window.places_bar)
    assert not window.actions_by_name["place_agreement"].isEnabled()

    code_as(program, "Marie")
    click(next(one for one in window.places_bar.findChildren(type(window.top.menu_button)) if one.text() == "Agree"))
    assert window.current_place == "agreement"
    code_as(program, "Amina")
    assert window.current_place == "code"
    assert QApplication.focusWidget() is view_of(program)


def test_a_place_is_built_when_it_is_first_shown_and_kept(program: Program) -> None:
    window = program.window
    assert window.place("history") is None
    press(program, Qt.Key.Key_9, with_=Qt.KeyboardModifier.ControlModifier)
    built = window.place("history")
    assert built is window.stack.currentWidget()
    assert not window.status.position.isVisible()

    window.show_place("code")
    window.show_place("history")
    assert window.place("history") is built


def test_the_filter_of_releases_counts_what_it_lets_through_and_escape_empties_it(program: Program) -> None:
    panel = program.window.code.releases_panel
    press(program, Qt.Key.Key_L, with_=Qt.KeyboardModifier.ControlModifier)
    press(program, "release 2")
    assert panel.shown_count() == 1
    assert "1 / 2" in words_on(panel)

    press(program, Qt.Key.Key_Escape)
    assert panel.words.text() == ""
    assert "2" in words_on(panel)


def test_the_place_of_the_caret_is_told_and_what_is_said_in_passing_stands_there_first(program: Program) -> None:
    program.window.code.text.set_selection(TEXT.index("Les deux"), TEXT.index("Les deux"))
    assert where(program) == "paragraph 1, sentence 2"

    program.window.say("Done.")
    assert where(program) == "Done."
    program.window.say("")
    assert where(program) == "paragraph 1, sentence 2"


def test_a_dark_theme_darkens_the_whole_window_and_is_kept(program: Program) -> None:
    program.keep(program.settings.with_(theme="light"))
    assert LIGHT.paper in colours_on(view_of(program))
    program.window.actions_by_name["theme_dark"].trigger()

    seen = colours_on(program.window)
    assert DARK.paper in seen
    assert LIGHT.paper not in seen
    assert load_settings().theme == "dark"
    program.keep(program.settings.with_(theme="light"))
    assert program.window.actions_by_name["theme_light"].isChecked()
    assert not program.window.actions_by_name["theme_dark"].isChecked()


def test_another_language_keeps_release_and_coder(program: Program) -> None:
    press(program, "]")
    shown = program.window.code.release_id
    size = program.window.size()
    program.window.actions_by_name["language_fr"].trigger()
    settle()

    window = program.window
    assert program.language == "fr"
    assert window.windowTitle() == "Étude – DiscourseCoder"
    assert window.size() == size
    assert window.top.coder_button.text() == "Amina"
    assert window.code.release_id == shown
    window.activateWindow()
    window.acts.back_to_text()
    window.code.text.set_selection(BODY, BODY + 9)
    press(program, "h")
    assert len(stored(program)) == 1


def test_another_language_keeps_the_place_that_is_shown(program: Program) -> None:
    program.window.show_place("history")
    program.window.actions_by_name["language_fr"].trigger()

    assert program.window.current_place == "history"


def test_a_memo_that_is_being_written_survives_a_change_of_language(program: Program) -> None:
    program.window.code.text.set_selection(BODY, BODY + 9)
    press(program, "h", "m")
    press(program, "half a th")
    program.window.actions_by_name["language_fr"].trigger()
    settle()

    assert [one.memo for one in stored(program)] == ["half a th"]


def test_a_message_is_plain_text_with_its_details_folded(program: Program) -> None:
    program.window.show_message(Message("It <b>failed</b>.", "line 1"))
    notice = program.window.notice
    assert notice.sentence() == "It <b>failed</b>."
    assert "line 1" not in words_on(notice)
    assert all(one.textFormat() == Qt.TextFormat.PlainText for one in notice.findChildren(QLabel))

    click(button_of(notice, "Details"))
    assert "line 1" in words_on(notice)
    click(button_of(notice, "Close"))
    assert notice.sentence() == ""


def test_where_writing_fails_a_copy_can_be_saved_from_the_message(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def _full(project: ProjectFile, *_given: object) -> None:
        raise DiskFull(path=project.path)

    with monkeypatch.context() as patch:
        patch.setattr(ProjectFile, "apply", _full)
        program.window.code.text.set_selection(BODY, BODY + 9)
        press(program, "h")
    assert stored(program) == []
    assert program.window.code.codings == {}
    assert "Everything before this act is saved." in program.window.notice.sentence()

    choose_to_write(monkeypatch, tmp_path / "saved.dcoder")
    click(button_of(program.window.notice, "Save a copy …"))
    assert (tmp_path / "saved.dcoder").is_file()


def test_closing_the_project_leads_to_the_welcome_with_the_recent_projects(program: Program, tmp_path: Path) -> None:
    window = program.window
    press(program, Qt.Key.Key_W, with_=Qt.KeyboardModifier.ControlModifier)

    assert window.current_place == "welcome"
    assert window.windowTitle() == "DiscourseCoder"
    assert (where(program), window.status.saved.text(), window.status.remark.text()) == ("", "", "")
    assert not window.top.coder_button.isVisible()
    assert not window.actions_by_name["export"].isEnabled()
    click(button_of(window.welcome, "study"))
    assert program.session.project.path == tmp_path / "study.dcoder"
    assert window.current_place == "code"


def test_a_recent_project_that_is_gone_is_not_offered(program: Program, tmp_path: Path) -> None:
    shutil.copy(tmp_path / "study.dcoder", tmp_path / "other.dcoder")
    assert program.files.open_path(tmp_path / "other.dcoder")
    (tmp_path / "study.dcoder").unlink()
    program.session.close()
    settle()

    assert "other" in words_on(program.window.welcome)
    assert "study" not in words_on(program.window.welcome)


def test_what_is_being_written_is_stored_when_the_window_closes(program: Program, tmp_path: Path) -> None:
    from discoursecoder.core.model.coding import Coding
    from discoursecoder.core.store.project import open_project

    program.window.code.text.set_selection(BODY, BODY + 9)
    press(program, "h", "m")
    press(program, "half a th")
    program.window.close()

    assert not program.session.is_open
    with open_project(tmp_path / "study.dcoder") as after:
        assert [one.memo for one in after.read(Coding)] == ["half a th"]


def test_text_that_is_dragged_over_the_window_is_not_taken_for_files(program: Program) -> None:
    mime = QMimeData()
    mime.setText("words")
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    event.ignore()
    program.window.dragEnterEvent(event)

    assert not event.isAccepted()


def test_panes_that_were_never_shown_leave_no_sizes_behind(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with program_on(None, monkeypatch):
        pass
    assert load_settings().layout == {}

    with program_on(study(tmp_path), monkeypatch) as program:
        shown = tuple(program.window.code.split.sizes())
    assert load_settings().layout["code"] == shown
