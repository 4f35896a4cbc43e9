import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from discoursecoder.ui.dialogs.in_vivo import InVivoDialog, NewCategory
from ui.seeing import button_of, show

PLACES = [("a", "Contestation"), ("b", "Contestation / Criticism")]


@pytest.fixture
def dialog(qtbot: QtBot, parent: QWidget) -> InVivoDialog:
    return show(qtbot, InVivoDialog("l’accord", PLACES, "a", parent))


def test_the_words_of_the_passage_are_the_name_until_others_are_typed(dialog: InVivoDialog, qtbot: QtBot) -> None:
    assert dialog.entered() == NewCategory("l’accord", "", "a")
    qtbot.keyClicks(dialog.name, " Praise ")
    qtbot.keyClicks(dialog.short, "PRA")
    dialog.place.setFocus()
    qtbot.keyClick(dialog.place, Qt.Key.Key_Home)
    assert dialog.entered() == NewCategory("Praise", "PRA", None)


def test_a_category_without_a_name_is_not_added(dialog: InVivoDialog) -> None:
    dialog.name.clear()
    assert not button_of(dialog, "Add and code").isEnabled()
