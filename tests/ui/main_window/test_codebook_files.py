from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from discoursecoder.app import Program
from discoursecoder.core.model.category import Category
from discoursecoder.core.operations.projects import start_project
from discoursecoder.ui.dialogs.codebook_difference import ImportCodebookDialog
from discoursecoder.ui.panels.codebook_editor.panel import CodebookEditor
from ui.seeing import click
from windows import program_on, study

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
BOOK = "schema: codebook-1\ncategories:\n  - {name: Criticism of hegemony, short: HEG, definition: new}\n"


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    with program_on(study(tmp_path), monkeypatch, coder="Marie") as made:
        yield made


def agree(monkeypatch: pytest.MonkeyPatch, *, agreed: bool = True) -> list[ImportCodebookDialog]:
    shown: list[ImportCodebookDialog] = []

    def _exec(dialog: ImportCodebookDialog) -> int:
        shown.append(dialog)
        if dialog.consent.isVisibleTo(dialog):
            dialog.consent.click()
        dialog.note.setText("second round")
        return int(QDialog.DialogCode.Accepted if agreed else QDialog.DialogCode.Rejected)

    monkeypatch.setattr(ImportCodebookDialog, "exec", _exec)
    return shown


def chosen(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: (str(path), ""))


def active(program: Program) -> set[str]:
    return {one.short for one in program.session.project.read(Category, status="active")}


def test_a_codebook_is_imported_after_its_difference_was_shown(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = tmp_path / "book.yaml"
    book.write_text(BOOK, encoding="utf-8")
    chosen(monkeypatch, book)
    shown = agree(monkeypatch)
    program.window.actions_by_name["import_codebook"].trigger()
    [dialog] = shown
    assert dialog.sentence.text().startswith("book.yaml. Added: 0, fields changed: ")
    assert dialog.sentence.text().endswith(" Nothing has been done yet.")
    assert active(program) == {"HEG"}
    program.window.actions_by_name["import_codebook"].trigger()
    assert shown[1].sentence.text() == "book.yaml says what the project’s codebook says already."
    program.session.undo()
    assert active(program) == {"CTS", "HEG", "PLE"}


def test_nothing_is_imported_without_consent(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = tmp_path / "book.yaml"
    book.write_text(BOOK, encoding="utf-8")
    chosen(monkeypatch, book)
    agree(monkeypatch, agreed=False)
    program.window.actions_by_name["import_codebook"].trigger()
    assert active(program) == {"CTS", "HEG", "PLE"}


def test_a_file_without_categories_asks_before_all_are_archived(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = tmp_path / "book.yaml"
    book.write_text("schema: codebook-1\ncategories: []\n", encoding="utf-8")
    chosen(monkeypatch, book)
    [*before] = agree(monkeypatch)
    program.window.actions_by_name["import_codebook"].trigger()
    assert before == []
    assert active(program) == set()


def test_a_file_that_is_no_codebook_is_refused_in_a_sentence(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = tmp_path / "book.yaml"
    book.write_text("categories: 3\n", encoding="utf-8")
    chosen(monkeypatch, book)
    program.window.actions_by_name["import_codebook"].trigger()
    assert "book.yaml" in program.window.notice.sentence()


@pytest.mark.parametrize("suffix", [".yaml", ".json", ".xlsx", ".csv"])
def test_the_codebook_is_written_in_every_format(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    book = tmp_path / f"book{suffix}"
    chosen(monkeypatch, book)
    program.window.actions_by_name["export_codebook"].trigger()
    assert book.stat().st_size > 0
    shown = agree(monkeypatch)
    program.window.actions_by_name["import_codebook"].trigger()
    assert shown[0].sentence.text() == f"{book.name} says what the project’s codebook says already."
    assert not shown[0].act.isEnabled()


def test_an_empty_project_is_given_its_categories_in_the_window(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start_project(tmp_path / "new.dcoder", title="New", lead="Marie").close()
    book = tmp_path / "book.yaml"
    book.write_text(BOOK, encoding="utf-8")
    chosen(monkeypatch, book)
    agree(monkeypatch)
    with program_on(tmp_path / "new.dcoder", monkeypatch, coder="Marie") as program:
        program.window.show_place("codebook")
        place = program.window.place("codebook")
        assert isinstance(place, CodebookEditor)
        assert place.empty.isVisible()
        click(place.empty._button)  # the one button of the empty state
        assert active(program) == {"HEG"}
        assert place.fields.name.text() == "Criticism of hegemony"


def test_an_export_that_cannot_be_written_is_told(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen(monkeypatch, tmp_path / "gone" / "book.yaml")
    program.window.actions_by_name["export_codebook"].trigger()
    assert program.window.notice.sentence()
