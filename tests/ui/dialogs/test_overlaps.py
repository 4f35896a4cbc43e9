import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from discoursecoder.ui.dialogs.overlaps import OverlapsPopup
from discoursecoder.ui.models.choices import Choice
from discoursecoder.ui.widgets.palette import LIGHT
from ui.seeing import click_row, show, words_on, written_rows

CODINGS = [
    Choice("a", "Contestation / Criticism of hegemony", "Amina · irony?", "HEG", "#aa2222", "HEG"),
    Choice("b", "Cooperation pledge", "Amina", "PLE", "#22aa22", "PLE"),
    Choice("c", "Cooperation pledge", "Amina", "PLE", "#22aa22", "PLE"),
]


@pytest.fixture
def popup(qtbot: QtBot, parent: QWidget) -> OverlapsPopup:
    show(qtbot, parent)
    made = OverlapsPopup(LIGHT, parent)
    made.open_with(CODINGS, QPoint(20, 20), "b")
    qtbot.waitExposed(made)
    return made


def test_each_coding_is_named_with_its_path_coder_and_memo(
    popup: OverlapsPopup, monkeypatch: pytest.MonkeyPatch
) -> None:
    with written_rows(monkeypatch) as written:
        popup.view.viewport().grab()
    assert {"Contestation / Criticism of hegemony", "Amina · irony?", "HEG"} <= {text for text, _ in written}
    assert "3 coding(s) here" in words_on(popup)


def test_the_coding_in_focus_comes_first_to_hand_and_enter_chooses_another(popup: OverlapsPopup, qtbot: QtBot) -> None:
    assert popup.view.currentIndex().row() == 1
    qtbot.keyClick(popup.view, Qt.Key.Key_Up)
    with qtbot.waitSignal(popup.chosen) as told:
        qtbot.keyClick(popup.view, Qt.Key.Key_Return)
    assert told.args == ["a"]
    assert not popup.isVisible()


def test_a_click_chooses(popup: OverlapsPopup, qtbot: QtBot) -> None:
    with qtbot.waitSignal(popup.chosen) as told:
        click_row(popup.view, 2)
    assert told.args == ["c"]


def test_escape_chooses_nothing(popup: OverlapsPopup, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(popup.chosen):
        qtbot.keyClick(popup.view, Qt.Key.Key_Escape)
    assert not popup.isVisible()


def test_the_popup_stays_on_the_screen_and_scrolls_when_there_are_many(popup: OverlapsPopup, qtbot: QtBot) -> None:
    many = [CODINGS[0]] * 200
    popup.open_with(many, QPoint(100_000, 100_000), "")
    assert popup.screen().availableGeometry().contains(popup.geometry())
    assert popup.view.verticalScrollBar().maximum() > 0
