from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from discoursecoder.app import Program
from discoursecoder.ui.actions import COMMANDS
from discoursecoder.ui.main_window.places import PLACES, Place, title_of
from discoursecoder.ui.widgets.icons import icon
from windows import program_on, study

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    with program_on(study(tmp_path), monkeypatch, coder="Marie") as made:
        yield made


@pytest.mark.parametrize("place", PLACES, ids=[place.name for place in PLACES])
def test_every_place_has_a_command_a_button_and_an_icon_and_takes_the_focus(program: Program, place: Place) -> None:
    window = program.window
    name, title = place.name, title_of(place)
    command = next(one for one in COMMANDS if one.name == f"place_{name}")
    assert (command.needs == "lead") == place.lead_only
    assert not icon(place.icon, "#000000").isNull()

    window.actions_by_name[f"place_{name}"].trigger()

    assert window.current_place == name
    checked = [one.text() for one in window.places_bar.findChildren(QToolButton) if one.isChecked()]
    assert checked == [title]


def test_no_two_places_share_a_name_or_a_title() -> None:
    assert len({place.name for place in PLACES}) == len({title_of(place) for place in PLACES}) == len(PLACES)
