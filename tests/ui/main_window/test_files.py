from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from answers import answer, choose_to_read, choose_to_write
from builders import TEXT, tag
from discoursecoder.app import Program
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.release import Release
from discoursecoder.core.operations import sample as sample_maker
from discoursecoder.core.operations.projects import start_project
from discoursecoder.core.store.backups import list_backups
from discoursecoder.core.store.project import ProjectFile, open_project
from discoursecoder.ui.dialogs.merge import MergeDialog
from discoursecoder.ui.dialogs.new_project import NewProjectDialog
from discoursecoder.ui.dialogs.package import PackageDialog
from discoursecoder.ui.dialogs.problems import ProblemsDialog
from discoursecoder.ui.main_window.files import sample_path
from documents import PAGE_FR, pdf, write
from ui.seeing import button_of, click, words_on
from windows import BODY, press, program_on, stored, study

PAGE = "Spokesperson’s statement\nThe ministry welcomes the visit. Both sides agreed to cooperate.\nPrint"


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    with program_on(study(tmp_path), monkeypatch) as made:
        yield made


@pytest.fixture
def lead(program: Program) -> Program:
    program.session.code_as(next(one for one in program.session.coders() if one.role == "lead"))
    return program


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder of two releases and a picture."""
    (folder := tmp_path / "pages").mkdir()
    for number in (1, 2):
        (folder / f"page-{number}.txt").write_text(PAGE.replace("visit", f"visit {number}"), encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n")
    return folder


def drop(program: Program, *paths: Path) -> None:
    """Let files fall on the window."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    facts = (QPoint(200, 200), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    for event in (QDragEnterEvent(*facts), QDropEvent(*facts)):
        QApplication.sendEvent(program.window, event)


def ended(program: Program, qtbot: QtBot) -> None:
    """Wait for what is done beside the window."""
    qtbot.waitUntil(program.window.progress.isHidden)


def said(program: Program) -> str:
    return program.window.status.position.text()


def count(program: Program) -> int:
    return program.session.project.count(Release)


def test_a_dropped_folder_is_imported_and_what_was_left_out_is_listed(
    program: Program, qtbot: QtBot, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialogs = answer(monkeypatch, ProblemsDialog, lambda dialog: click(button_of(dialog, "Close")))
    drop(program, pages)
    ended(program, qtbot)

    assert count(program) == 3
    assert program.window.code.releases_panel.shown_count() == 3
    [dialog] = dialogs
    listed = dialog.findChild(QListView)
    assert listed is not None
    assert "picture.png" in listed.model().index(0, 0).data()
    assert listed.model().rowCount() == 1


def test_a_dropped_page_and_table_are_imported_and_a_document_that_is_refused_is_named_with_its_reason(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialogs = answer(monkeypatch, ProblemsDialog, lambda dialog: click(button_of(dialog, "Close")))
    table = write(tmp_path / "table.csv", "title,text\nUn,Un texte.\nDeux,Deux textes.\n")
    drop(program, write(tmp_path / "page.html", PAGE_FR), table, write(tmp_path / "scan.pdf", pdf([[]])))
    ended(program, qtbot)

    titles = {release.title for release in program.session.project.read(Release)}
    assert titles >= {"Le ministre reçoit son homologue", "Un", "Deux"}
    [dialog] = dialogs
    listed = dialog.findChild(QListView)
    assert listed is not None
    assert "no text layer" in listed.model().index(0, 0).data()


def test_releases_that_are_there_already_are_counted_and_not_imported_again(
    program: Program, qtbot: QtBot, pages: Path
) -> None:
    first, second = pages / "page-1.txt", pages / "page-2.txt"
    drop(program, first)
    ended(program, qtbot)
    assert said(program) == "1 release imported."

    drop(program, first, second)
    ended(program, qtbot)
    assert said(program) == "1 release imported. 1 already there."
    assert count(program) == 3


def test_files_chosen_in_the_question_are_imported_and_a_cancelled_question_does_nothing(
    program: Program, qtbot: QtBot, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose_to_read(monkeypatch)
    program.window.actions_by_name["import"].trigger()
    program.window.actions_by_name["import_folder"].trigger()
    assert program.window.progress.isHidden()

    choose_to_read(monkeypatch, pages / "page-1.txt")
    press(program, Qt.Key.Key_I, with_=Qt.KeyboardModifier.ControlModifier)
    ended(program, qtbot)
    assert count(program) == 2


def test_cancel_leaves_nothing_of_an_import(program: Program, qtbot: QtBot, pages: Path) -> None:
    before = program.session.project.head()
    drop(program, pages)
    click(button_of(program.window.progress, "Cancel"))
    ended(program, qtbot)

    assert program.session.project.head() == before
    assert said(program) == "Cancelled. Nothing was changed."


def test_an_import_is_given_up_when_another_project_is_opened_meanwhile(
    program: Program, qtbot: QtBot, pages: Path, tmp_path: Path
) -> None:
    start_project(tmp_path / "other.dcoder", title="Other", lead="Marie").close()
    drop(program, pages / "page-1.txt")
    drop(program, tmp_path / "other.dcoder")
    ended(program, qtbot)

    assert program.session.project.project.title == "Other"
    assert count(program) == 0
    program.files.open_path(tmp_path / "study.dcoder")
    assert count(program) == 1


def test_a_file_that_is_no_text_is_refused_with_a_sentence(program: Program, qtbot: QtBot, pages: Path) -> None:
    drop(program, pages / "picture.png")
    ended(program, qtbot)

    assert "picture.png" in program.window.notice.sentence()
    assert count(program) == 1


def test_files_dropped_without_a_project_are_answered_by_an_offer_to_make_one(
    program: Program, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialogs = answer(monkeypatch, NewProjectDialog, lambda dialog: dialog.reject())
    program.session.close()
    drop(program, pages)
    assert "Make or open one first" in program.window.notice.sentence()

    click(button_of(program.window.notice, "New project …"))
    assert len(dialogs) == 1
    assert not program.session.is_open


def fill_in(dialog: NewProjectDialog) -> None:
    QTest.keyClicks(dialog.title, "Visits & statements")
    QTest.keyClicks(dialog.lead, "Marie")
    click(dialog.act)


def test_a_new_project_is_made_where_it_is_to_lie_with_the_starter_codebook(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, NewProjectDialog, fill_in)
    choose_to_write(monkeypatch, tmp_path / "visits.2022")
    press(program, Qt.Key.Key_N, with_=Qt.KeyboardModifier.ControlModifier)
    ended(program, qtbot)

    assert program.session.project.path == tmp_path / "visits.2022.dcoder"
    assert program.window.windowTitle() == "Visits & statements – DiscourseCoder"
    assert program.session.coder is not None
    assert program.session.coder.name == "Marie"
    assert program.session.project.count(Category) > 10
    assert program.settings.recent[0] == str(tmp_path / "visits.2022.dcoder")


def test_a_new_project_is_never_made_over_another(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tag(program.session.project, "Amina", "HEG", BODY, BODY + 9)
    answer(monkeypatch, NewProjectDialog, fill_in)
    choose_to_write(monkeypatch, tmp_path / "study.dcoder")
    program.window.actions_by_name["new"].trigger()
    ended(program, qtbot)

    assert "already exists" in program.window.notice.sentence()
    assert program.session.project.project.title == "Étude"
    assert len(stored(program)) == 1


def test_open_asks_for_a_project_and_remembers_who_coded_in_it(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bruno = next(one for one in program.session.coders() if one.name == "Bruno")
    project = program.session.project.project.id
    program.keep(program.settings.remembered("coders", project, bruno.id))
    choose_to_read(monkeypatch)
    program.window.actions_by_name["open"].trigger()
    assert program.session.coder != bruno

    choose_to_read(monkeypatch, tmp_path / "study.dcoder")
    press(program, Qt.Key.Key_O, with_=Qt.KeyboardModifier.ControlModifier)
    assert program.session.coder == bruno


def test_what_is_no_project_is_refused_and_the_open_one_stays(program: Program, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.dcoder"
    wrong.write_text("no project", encoding="utf-8")
    drop(program, wrong)

    assert "wrong.dcoder" in program.window.notice.sentence()
    assert program.session.project.path == tmp_path / "study.dcoder"


def test_the_sample_is_built_once(program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    built: list[Path] = []

    def _build(path: Path) -> ProjectFile:
        built.append(path)
        return start_project(path, title="Sample", lead="Lead")

    monkeypatch.setattr(sample_maker, "build_sample", _build)
    for _ in range(2):
        program.window.actions_by_name["sample"].trigger()
        ended(program, qtbot)
        assert program.session.project.path == sample_path()

    assert built == [sample_path()]


def test_a_coder_exports_her_own_codings_and_the_lead_everybodys(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tag(program.session.project, "Amina", "HEG", BODY, BODY + 9)
    tag(program.session.project, "Bruno", "PLE", BODY, BODY + 15)
    rows = []
    for name in ("Amina", "Marie"):
        program.session.code_as(next(one for one in program.session.coders() if one.name == name))
        choose_to_write(monkeypatch, tmp_path / name, "Codings (*.csv)")
        press(program, Qt.Key.Key_E, with_=Qt.KeyboardModifier.ControlModifier)
        ended(program, qtbot)
        assert said(program) == f"Written: {name}.csv"
        rows.append((tmp_path / f"{name}.csv").read_text(encoding="utf-8-sig"))

    assert "Amina" in rows[0]
    assert "Bruno" not in rows[0]
    assert "Amina" in rows[1]
    assert "Bruno" in rows[1]


def test_an_export_whose_ending_was_added_never_replaces_a_file_nobody_was_asked_about(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine.csv").write_text("kept", encoding="utf-8")
    choose_to_write(monkeypatch, tmp_path / "mine", "Codings (*.csv)")
    program.window.actions_by_name["export"].trigger()

    assert "mine.csv already exists" in program.window.notice.sentence()
    assert (tmp_path / "mine.csv").read_text(encoding="utf-8") == "kept"


def save_copy(program: Program) -> None:
    press(program, Qt.Key.Key_S, with_=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)


def test_a_copy_holds_the_project_as_it_is_now(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = tag(program.session.project, "Amina", "HEG", BODY, BODY + 9)
    choose_to_write(monkeypatch, tmp_path / "copy.dcoder")
    save_copy(program)

    assert said(program) == "Written: copy.dcoder"
    with open_project(tmp_path / "copy.dcoder") as copy:
        assert copy.read(Coding) == [made]
    assert program.session.project.path == tmp_path / "study.dcoder"


def test_a_project_is_never_copied_onto_itself(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose_to_write(monkeypatch, tmp_path / "study.dcoder")
    save_copy(program)

    assert "already exists" in program.window.notice.sentence()
    program.window.code.text.set_selection(BODY, BODY + 9)
    press(program, "h")
    assert [one.quotation for one in stored(program)] == [TEXT[BODY : BODY + 9]]
    assert list(tmp_path.glob(".*.part")) == []


def test_a_copy_replaces_a_file_only_where_the_question_was_about_that_file(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "copy.dcoder").write_text("another", encoding="utf-8")
    choose_to_write(monkeypatch, tmp_path / "copy")
    save_copy(program)
    assert "copy.dcoder already exists" in program.window.notice.sentence()
    assert (tmp_path / "copy.dcoder").read_text(encoding="utf-8") == "another"

    choose_to_write(monkeypatch, tmp_path / "copy.dcoder")
    save_copy(program)
    with open_project(tmp_path / "copy.dcoder") as copy:
        assert copy.count(Release) == 1


def hand_out(program: Program, path: Path, monkeypatch: pytest.MonkeyPatch, *, assign: bool = True) -> None:
    def _choose(dialog: PackageDialog) -> None:
        dialog.coder.setCurrentText("Bruno")
        dialog.releases.setCurrentIndex(1 if assign else 0)
        click(dialog.act)

    answer(monkeypatch, PackageDialog, _choose)
    choose_to_write(monkeypatch, path)
    program.window.actions_by_name["package"].trigger()


def test_a_package_is_handed_out_coded_and_merged_again(
    lead: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "bruno.dcoder"
    hand_out(lead, package, monkeypatch)
    assert said(lead) == "Package with 1 release written."
    with open_project(package, writable=True) as theirs:
        tag(theirs, "Bruno", "HEG", BODY, BODY + 9)

    answer(monkeypatch, MergeDialog, lambda dialog: click(button_of(dialog, "Merge")))
    choose_to_read(monkeypatch, package)
    lead.window.actions_by_name["merge"].trigger()
    assert [one.quotation for one in stored(lead)] == [TEXT[BODY : BODY + 9]]
    assert len(list_backups(lead.session.project.project.id)) == 1

    said_then: list[str] = []
    answer(monkeypatch, MergeDialog, lambda dialog: said_then.extend(words_on(dialog)))
    lead.window.actions_by_name["merge"].trigger()
    assert "Everything in the package of Bruno is here already." in said_then
    assert len(stored(lead)) == 1


def test_a_merge_that_was_not_agreed_to_changes_nothing(
    lead: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "bruno.dcoder"
    hand_out(lead, package, monkeypatch)
    with open_project(package, writable=True) as theirs:
        tag(theirs, "Bruno", "HEG", BODY, BODY + 9)
    before = lead.session.project.head()
    answer(monkeypatch, MergeDialog, lambda dialog: click(button_of(dialog, "Cancel")))
    choose_to_read(monkeypatch, package)
    lead.window.actions_by_name["merge"].trigger()

    assert lead.session.project.head() == before


def test_a_file_that_is_no_package_is_refused_with_a_sentence(
    lead: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start_project(tmp_path / "other.dcoder", title="Other", lead="Marie").close()
    dialogs = answer(monkeypatch, MergeDialog, lambda dialog: dialog.reject())
    choose_to_read(monkeypatch, tmp_path / "other.dcoder")
    lead.window.actions_by_name["merge"].trigger()

    assert "other.dcoder" in lead.window.notice.sentence()
    assert dialogs == []


def test_a_coder_without_releases_gets_no_package_and_the_reason_is_said(
    lead: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand_out(lead, tmp_path / "bruno.dcoder", monkeypatch, assign=False)

    assert "Bruno" in lead.window.notice.sentence()
    assert not (tmp_path / "bruno.dcoder").exists()
