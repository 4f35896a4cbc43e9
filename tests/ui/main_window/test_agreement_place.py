from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

import agreement_study
from discoursecoder.app import Program
from discoursecoder.core.queries.agreement import measure_project
from discoursecoder.core.store.project import open_project
from discoursecoder.ui.main_window.agreement_place import AgreementPlace
from discoursecoder.ui.models.agreement import figure
from discoursecoder.ui.panels.agreement.panel import AgreementPanel
from ui.seeing import words_on
from windows import program_on, study

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def measurable(tmp_path: Path) -> Path:
    """A project of two coders who have finished one release."""
    with agreement_study.study(tmp_path / "study.dcoder", releases=2) as project:
        agreement_study.finish(project, "Amina", {"HEG": (0, 2), "PLE": (1,)})
        agreement_study.finish(project, "Bruno", {"HEG": (0,), "PLE": (1, 3)})
    return tmp_path / "study.dcoder"


@pytest.fixture
def program(qtbot: QtBot, measurable: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    with program_on(measurable, monkeypatch, coder="Marie") as made:
        yield made


def panel_of(program: Program) -> AgreementPanel:
    """The panel of the place, which is shown."""
    program.window.show_place("agreement")
    panel = program.window.place("agreement")
    assert isinstance(panel, AgreementPanel)
    panel.controls.resamples.setValue(50)
    return panel


def place_of(program: Program) -> AgreementPlace:
    found = program.window.findChild(AgreementPlace)
    assert found is not None
    return found


def measured(program: Program, qtbot: QtBot) -> AgreementPanel:
    """The panel with its report."""
    panel = panel_of(program)
    qtbot.waitUntil(lambda: panel.report is not None and panel.report.bootstrap.resamples == 50)
    return panel


def test_the_place_is_measured_when_it_is_shown(program: Program, qtbot: QtBot) -> None:
    panel = measured(program, qtbot)

    assert panel.report is not None
    assert panel.report.coders == ("Amina", "Bruno")
    assert panel.controls.workbook.isEnabled()
    assert not program.window.progress.isVisible()


def test_coders_codable_categories_and_releases_can_be_chosen(program: Program, qtbot: QtBot) -> None:
    controls = measured(program, qtbot).controls

    assert controls.coders.text() == "Amina, Bruno"
    assert set(controls.categories.text().split(", ")) == {"Cooperation pledge", "Criticism of hegemony"}
    assert controls.releases.text() == "Release 1, Release 2"


def test_another_choice_is_measured_anew(program: Program, qtbot: QtBot) -> None:
    panel = measured(program, qtbot)
    panel.controls.unit.setCurrentIndex(panel.controls.unit.findData("release"))
    panel.controls.unit.activated.emit(panel.controls.unit.currentIndex())

    qtbot.waitUntil(lambda: panel.report is not None and panel.report.unit == "release")


def test_what_changes_meanwhile_is_measured_when_the_place_is_shown_again(program: Program, qtbot: QtBot) -> None:
    panel = measured(program, qtbot)
    first = panel.report
    program.window.show_place("code")
    agreement_study.finish(program.session.project, "Amina", {"HEG": (0,)}, release=2)
    agreement_study.finish(program.session.project, "Bruno", {"HEG": (0,)}, release=2)
    program.session.announce()
    program.window.show_place("agreement")

    qtbot.waitUntil(lambda: panel.report is not None and panel.report is not first)
    assert panel.report is not None
    assert panel.report.releases.used == 2


def test_the_workbook_holds_the_report_shown(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    measured(program, qtbot)
    place_of(program).write_workbook(tmp_path / "agreement.xlsx")

    qtbot.waitUntil(lambda: "agreement.xlsx" in program.window.status.position.text())
    assert load_workbook(tmp_path / "agreement.xlsx", read_only=True).sheetnames != []


def test_a_workbook_that_cannot_be_written_is_told(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    panel = measured(program, qtbot)
    place_of(program).write_workbook(tmp_path / "not there" / "agreement.xlsx")

    qtbot.waitUntil(program.window.notice.isVisible)
    assert panel.report is not None
    assert not program.window.progress.isVisible()


def test_the_methods_paragraph_goes_to_the_clipboard(program: Program, qtbot: QtBot) -> None:
    panel = measured(program, qtbot)
    qtbot.mouseClick(panel.controls.methods, Qt.MouseButton.LeftButton)

    assert panel.report is not None
    assert QGuiApplication.clipboard().text() == panel.report.methods
    assert program.window.status.position.text() == "The methods paragraph is on the clipboard."


def test_releases_that_nobody_has_finished_are_named_as_left_out(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with program_on(study(tmp_path), monkeypatch, coder="Marie") as program:
        panel = measured(program, qtbot)

        assert panel.report is not None
        assert panel.report.releases.used == 0
        assert "1 release left out." in " ".join(words_on(panel.controls))
        assert not program.window.notice.isVisible()


def test_a_choice_made_just_before_the_project_was_closed_is_not_measured(program: Program, qtbot: QtBot) -> None:
    panel = measured(program, qtbot)
    before = place_of(program)._task
    program.session.close()
    panel.controls.chosen.emit(panel.controls.choice())

    assert place_of(program)._task is before


@pytest.mark.parametrize("unit", ["sentence", "set", "continuum", "matched"])
def test_the_window_shows_the_figures_that_the_command_and_the_workbook_give(
    qtbot: QtBot, program: Program, measurable: Path, unit: str
) -> None:
    panel = measured(program, qtbot)
    box = panel.controls.unit
    box.setCurrentIndex(box.findData(unit))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: panel.report is not None and panel.report.unit == unit)
    assert panel.report is not None
    with open_project(measurable) as project:
        again = measure_project(project, unit=unit, bootstrap=50)
    assert panel.report.measures == again.measures
    leading = again.leading()
    assert leading is not None
    assert figure(leading.value) in panel.results.figure.text()
