import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGroupBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from discoursecoder.core import paths
from discoursecoder.core.settings import Settings
from discoursecoder.ui.dialogs.settings import SettingsDialog
from ui.seeing import button_of, click, show, words_on


@pytest.fixture
def dialog(qtbot: QtBot, parent: QWidget) -> SettingsDialog:
    return show(qtbot, SettingsDialog(Settings(zoom=110), "Amina", parent), 560, 900)


@pytest.fixture
def told(dialog: SettingsDialog) -> list[dict[str, object]]:
    """What was announced as changed, in order."""
    changes: list[dict[str, object]] = []
    dialog.changed.connect(changes.append)
    return changes


def choose(box: QComboBox, words: str, qtbot: QtBot) -> None:
    """Choose in a box as a user of the keyboard does."""
    box.setFocus()
    qtbot.keyClicks(box, words)


def test_the_page_shows_what_is_set(dialog: SettingsDialog) -> None:
    boxes = (dialog.theme, dialog.zoom, dialog.font_family, dialog.line_height, dialog.line_length)
    assert [box.currentText() for box in boxes] == [
        "Light or dark like the system",
        "110 %",
        "Chosen by the script of the release",
        "Usual",
        "Usual",
    ]
    assert dialog.letters.isChecked()
    assert dialog.name.text() == "Amina"
    assert str(paths.data_folder() / "backups") in words_on(dialog)


def test_what_is_chosen_is_announced_at_once(
    dialog: SettingsDialog, told: list[dict[str, object]], qtbot: QtBot
) -> None:
    choose(dialog.theme, "High", qtbot)
    choose(dialog.zoom, "150", qtbot)
    choose(dialog.line_height, "Wide", qtbot)
    choose(dialog.line_length, "Short", qtbot)
    dialog.letters.click()
    last = {name: value for fields in told for name, value in fields.items()}
    assert last == {"theme": "contrast", "zoom": 150, "line_height": 1.7, "line_length": 60, "letter_keys": False}


def test_a_size_that_the_list_lacks_is_shown_all_the_same(qtbot: QtBot, parent: QWidget) -> None:
    dialog = show(qtbot, SettingsDialog(Settings(zoom=93, font="No such font"), "", parent))
    assert dialog.zoom.currentText() == "93"
    assert dialog.font_family.currentText() == "No such font"
    assert not dialog.name.isEnabled()


def test_the_language_is_asked_for_when_the_dialog_is_closed(
    dialog: SettingsDialog, told: list[dict[str, object]], qtbot: QtBot
) -> None:
    box = next(one for one in dialog.findChildren(QComboBox) if one.accessibleName() == "Language")
    choose(box, "Fran", qtbot)
    assert (dialog.language(), told) == ("fr", [])
    click(button_of(dialog, "Close"))
    assert not dialog.isVisible()


def test_another_name_is_announced_when_it_is_written(dialog: SettingsDialog, qtbot: QtBot) -> None:
    names: list[str] = []
    dialog.renamed.connect(names.append)
    dialog.name.selectAll()
    qtbot.keyClicks(dialog.name, "Amina D.")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Tab)
    dialog.name.setFocus()
    qtbot.keyClick(dialog.name, Qt.Key.Key_Tab)
    assert names == ["Amina D."]


def test_the_keys_are_a_button_away(dialog: SettingsDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.keys_wanted):
        click(button_of(dialog, "Change keys …"))


def test_every_field_has_a_name_and_no_section_a_frame(dialog: SettingsDialog) -> None:
    fields = [one for one in dialog.findChildren(QComboBox) if one.isVisible()]
    assert [one for one in fields if not one.accessibleName()] == []
    assert dialog.findChildren(QGroupBox) == []
    headings = [one.text() for one in dialog.findChildren(QLabel) if one.font().bold() or one.font().weight() > 500]
    assert headings == ["The window", "The text of releases", "Keys", "Backups"]
