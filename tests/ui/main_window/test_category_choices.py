from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from discoursecoder.ui.main_window.category_choices import category_choices
from windows import program_on, study


def test_only_categories_that_are_coded_with_are_offered_with_path_and_key(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with program_on(study(tmp_path), monkeypatch) as program:
        choices = category_choices(program.window.code, "en")
    told = {choice.short: (choice.name, choice.second, choice.key) for choice in choices}
    assert told == {
        "HEG": ("Criticism of hegemony", "Contestation", "h"),
        "PLE": ("Cooperation pledge", "", "l"),
    }
