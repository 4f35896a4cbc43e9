from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from discoursecoder.ui.panels.welcome import WelcomePanel
from discoursecoder.ui.widgets.palette import LIGHT
from ui.seeing import button_of, click, settle, show, words_on


@pytest.fixture
def panel(qtbot: QtBot) -> WelcomePanel:
    made = WelcomePanel()
    made.set_colours(LIGHT)
    made.set_recent([])
    return show(qtbot, made, 900, 600)


def test_one_begins_with_the_sample_a_new_project_or_an_old_one(panel: WelcomePanel, qtbot: QtBot) -> None:
    ways = {
        "Open the sample": panel.sample_wanted,
        "New project …": panel.new_wanted,
        "Open …": panel.open_wanted,
    }
    for text, wanted in ways.items():
        with qtbot.waitSignal(wanted):
            click(button_of(panel, text))


def test_the_keyboard_begins_at_the_sample(panel: WelcomePanel, qtbot: QtBot) -> None:
    panel.setFocus()
    sample = button_of(panel, "Open the sample")
    assert sample.hasFocus()
    with qtbot.waitSignal(panel.sample_wanted):
        qtbot.keyClick(sample, Qt.Key.Key_Space)


def test_without_recent_projects_there_is_no_heading_for_them(panel: WelcomePanel) -> None:
    assert "Recent projects" not in words_on(panel)


def test_recent_projects_are_opened_by_a_click_and_those_that_are_gone_left_out(
    panel: WelcomePanel, tmp_path: Path, qtbot: QtBot
) -> None:
    kept = tmp_path / "Visites & déclarations.dcoder"
    kept.touch()
    panel.set_recent([str(kept), str(tmp_path / "gone.dcoder")])
    settle()
    assert "Recent projects" in words_on(panel)
    assert not any("gone" in said for said in words_on(panel))
    [button] = [one for one in panel.findChildren(type(button_of(panel, "Open …"))) if one.objectName() == "link"]
    assert button.accessibleDescription() == str(kept)
    assert button.text().replace("&&", "+") == "Visites + déclarations"
    with qtbot.waitSignal(panel.recent_wanted) as told:
        click(button)
    assert told.args == [str(kept)]


def test_other_recent_projects_take_the_place_of_those_shown(panel: WelcomePanel, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.dcoder").touch()
        panel.set_recent([str(tmp_path / f"{name}.dcoder")])
        settle()
    assert "two" in words_on(panel)
    assert "one" not in words_on(panel)
    panel.set_recent([])
    settle()
    assert "Recent projects" not in words_on(panel)


def test_it_says_that_files_can_be_dropped(panel: WelcomePanel) -> None:
    assert any("drop a project" in said for said in words_on(panel))
