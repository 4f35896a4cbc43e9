import pytest
from pytestqt.qtbot import QtBot

from discoursecoder.ui.panels.agreement.panel import AgreementPanel
from discoursecoder.ui.widgets.palette import DARK, LIGHT
from ui.reports import report
from ui.seeing import button_of, colours_on, show, words_on


@pytest.fixture
def panel(qtbot: QtBot) -> AgreementPanel:
    return show(qtbot, AgreementPanel(LIGHT), 1200, 700)


def can_write(panel: AgreementPanel) -> bool:
    return button_of(panel, "Workbook …").isEnabled() and button_of(panel, "Copy methods paragraph").isEnabled()


def test_before_anything_was_measured_there_is_nothing_to_write(panel: AgreementPanel) -> None:
    assert panel.report is None
    assert not can_write(panel)
    assert not any(said.startswith("α") for said in words_on(panel))


def test_a_report_is_shown_and_can_be_written(panel: AgreementPanel) -> None:
    found = report()
    panel.show_report(found)
    assert panel.report is found
    assert can_write(panel)
    assert "α .74" in words_on(panel)


def test_releases_left_out_are_named_with_the_reason(panel: AgreementPanel) -> None:
    panel.show_report(report())
    [said] = [said for said in words_on(panel) if "left out" in said]
    first, reason = said.split("\n")
    assert first.startswith("1 release")
    assert reason == "Release 4: Bruno has not finished it"


def test_while_there_is_no_report_it_says_why_and_nothing_old_stays(panel: AgreementPanel) -> None:
    panel.show_report(report())
    panel.show_report(None, "Measuring …")
    assert panel.report is None
    assert not can_write(panel)
    assert "Measuring …" in words_on(panel)
    assert not any("left out" in said or said.startswith("α") for said in words_on(panel))
    panel.show_report(report())
    assert "Measuring …" not in words_on(panel)


def test_the_focus_begins_at_the_unit(panel: AgreementPanel) -> None:
    panel.setFocus()
    assert panel.controls.unit.hasFocus()


def test_figures_are_painted_in_the_theme(panel: AgreementPanel) -> None:
    panel.show_report(report())
    panel.set_colours(DARK)
    assert DARK.accent in colours_on(panel.results.view)
    assert LIGHT.accent not in colours_on(panel.results.view)
