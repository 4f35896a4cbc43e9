import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListView, QWidget
from pytestqt.qtbot import QtBot

from discoursecoder.core.model.agreement import THRESHOLDS, UNITS
from discoursecoder.ui.panels.agreement.controls import Choice, Controls
from discoursecoder.ui.widgets.checklist import CheckList
from discoursecoder.ui.widgets.palette import LIGHT
from discoursecoder.ui.widgets.stylesheet import build_stylesheet
from ui.seeing import button_of, click, show, words_on

CODERS = [("a", "Amina"), ("b", "Bruno")]


@pytest.fixture
def controls(qtbot: QtBot) -> Controls:
    made = Controls()
    made.offer(CODERS, [("heg", "Hegemony"), ("ple", "Pledge")], [("r1", "Release 1")])
    return show(qtbot, made, 252, 620)


def chosen(controls: Controls) -> list[Choice]:
    """What is announced from now on."""
    found: list[Choice] = []
    controls.chosen.connect(found.append)
    return found


def untick(qtbot: QtBot, listed: CheckList, row: int) -> None:
    """Leave one out by keyboard, and close the list."""
    click(listed)
    QApplication.processEvents()
    view = listed.findChild(QListView)
    assert isinstance(view, QListView)
    view.setCurrentIndex(view.model().index(row, 0))
    qtbot.keyClick(view, Qt.Key.Key_Space)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    QApplication.processEvents()


def test_at_first_everything_is_measured_by_sentences(controls: Controls) -> None:
    assert controls.choice() == Choice(
        coders=None, categories=None, releases=None, unit="sentence", threshold="any", resamples=2000, seed=1
    )


def test_every_unit_and_threshold_of_the_core_can_be_chosen(controls: Controls) -> None:
    units = {controls.unit.itemData(at) for at in range(controls.unit.count())}
    thresholds = {controls.threshold.itemData(at) for at in range(controls.threshold.count())}
    assert (units, thresholds) == (set(UNITS), set(THRESHOLDS))


def test_another_unit_is_announced_a_moment_later(controls: Controls, qtbot: QtBot) -> None:
    with qtbot.waitSignal(controls.chosen) as told:
        qtbot.keyClicks(controls.unit, "p")
    assert told.args == [controls.choice()]
    assert controls.choice().unit == "paragraph"


def test_several_changes_in_a_row_are_announced_once(controls: Controls, qtbot: QtBot) -> None:
    controls._timer.setInterval(3_600_000)
    found = chosen(controls)
    qtbot.keyClicks(controls.unit, "r")
    qtbot.keyClick(controls.threshold, Qt.Key.Key_Down)
    controls.seed.selectAll()
    qtbot.keyClicks(controls.seed, "42")
    assert found == []
    controls._timer.setInterval(0)
    qtbot.waitUntil(lambda: bool(found))
    QApplication.processEvents()
    assert [(one.unit, one.threshold, one.seed) for one in found] == [("release", "half", 42)]


def test_a_coder_left_out_is_announced(controls: Controls, qtbot: QtBot) -> None:
    with qtbot.waitSignal(controls.chosen) as told:
        untick(qtbot, controls.coders, 1)
    assert told.args is not None
    assert told.args[0].coders == ("a",)
    assert told.args[0].categories is None


def test_what_was_left_out_stays_so_when_the_project_changes(controls: Controls, qtbot: QtBot) -> None:
    untick(qtbot, controls.coders, 1)
    controls.offer([*CODERS, ("c", "Chen")], [], [])
    assert controls.choice().coders == ("a", "c")


def test_offering_what_the_project_has_announces_nothing(controls: Controls) -> None:
    found = chosen(controls)
    controls.offer(CODERS, [], [])
    assert not controls._timer.isActive()
    assert found == []


def test_no_resamples_can_be_wanted_and_no_negative_number(controls: Controls, qtbot: QtBot) -> None:
    controls.resamples.selectAll()
    qtbot.keyClicks(controls.resamples, "-0")
    qtbot.keyClick(controls.resamples, Qt.Key.Key_Return)
    assert controls.choice().resamples == 0


def test_releases_left_out_are_told_with_their_reasons(controls: Controls) -> None:
    reasons = [f"Release {number}: <b>not</b> finished" for number in range(6)]
    controls.say_left_out("6 releases left out.", reasons)
    [said] = [said for said in words_on(controls) if said.startswith("6 releases")]
    assert said.split("\n") == ["6 releases left out.", *reasons[:4]]
    assert controls._left_out.toolTip().split("\n") == [line.replace("<", "‹") for line in reasons]
    controls.say_left_out("", [])
    assert not any("left out" in said for said in words_on(controls))


def test_workbook_and_methods_are_there_once_there_is_a_report(controls: Controls, qtbot: QtBot) -> None:
    controls.allow_results(on=False)
    with qtbot.assertNotEmitted(controls.workbook_wanted):
        click(button_of(controls, "Workbook …"))
    controls.allow_results(on=True)
    with qtbot.waitSignal(controls.workbook_wanted):
        click(button_of(controls, "Workbook …"))
    with qtbot.waitSignal(controls.methods_wanted):
        click(button_of(controls, "Copy methods paragraph"))


def test_every_control_is_read_out_by_its_label(controls: Controls) -> None:
    fields: list[QWidget] = [controls.coders, controls.categories, controls.releases, controls.unit]
    fields += [controls.threshold, controls.resamples, controls.seed]
    names = [field.accessibleName() for field in fields]
    assert names == ["Coders", "Categories", "Releases", "Unit", "Coded means", "Resamples of releases", "Seed"]
    assert set(names) <= set(words_on(controls))


def test_numbers_have_room_to_be_read(controls: Controls) -> None:
    controls.setStyleSheet(build_stylesheet(LIGHT))
    QApplication.processEvents()

    for spin in (controls.resamples, controls.seed):
        assert spin.lineEdit().width() > spin.width() / 2


@pytest.mark.parametrize(
    ("unit", "asked"), [("sentence", True), ("set", True), ("continuum", False), ("matched", False)]
)
def test_how_much_of_a_unit_must_be_coded_is_asked_only_where_there_are_units(
    controls: Controls, unit: str, asked: bool
) -> None:
    controls.unit.setCurrentIndex(controls.unit.findData(unit))
    assert controls.threshold.isEnabled() is asked
