import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from discoursecoder.ui.dialogs.palette import Palette
from discoursecoder.ui.models.choices import Choice
from discoursecoder.ui.widgets.palette import LIGHT
from ui.seeing import click_row, show

HEG = Choice("heg", "Criticism of hegemony", "Contestation", "HEG", "#aa3355", "h")
PLE = Choice("ple", "Cooperation pledge", "Cooperation", "PLE", "#2a7f3e", "l")
UNDO = Choice("undo", "Undo", "Edit", key="Ctrl+Z", command=True)
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def palette(qtbot: QtBot, parent: QWidget) -> Palette:
    show(qtbot, parent)
    made = Palette(LIGHT, parent)
    made.open_with([HEG, PLE, UNDO], QPoint(500, 40))
    QApplication.processEvents()
    return made


def taken(palette: Palette) -> list[tuple[str, ...]]:
    """What is chosen from now on."""
    found: list[tuple[str, ...]] = []
    palette.chosen.connect(lambda *args: found.append(args))
    palette.command_chosen.connect(lambda name: found.append((name,)))
    return found


def rows(palette: Palette) -> list[str]:
    model = palette.view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_it_opens_with_everything_ready_to_type(palette: Palette) -> None:
    assert rows(palette) == ["Criticism of hegemony", "Cooperation pledge", "Undo"]
    assert palette.current() == HEG
    assert palette.focusWidget() is palette.typed
    assert palette.geometry().topRight().x() == pytest.approx(500, abs=4)


def test_three_letters_and_enter_apply_a_category_and_close(palette: Palette, qtbot: QtBot) -> None:
    found = taken(palette)
    qtbot.keyClicks(palette.typed, "ple")
    assert palette.current() == PLE
    qtbot.keyClick(palette.typed, Qt.Key.Key_Return)
    assert found == [("ple", "apply")]
    assert not palette.isVisible()


def test_shift_and_enter_apply_and_stay_ready_for_the_next(palette: Palette, qtbot: QtBot) -> None:
    found = taken(palette)
    qtbot.keyClicks(palette.typed, "heg")
    qtbot.keyClick(palette.typed, Qt.Key.Key_Return, SHIFT)
    assert palette.isVisible()
    qtbot.keyClicks(palette.typed, "ple")
    qtbot.keyClick(palette.typed, Qt.Key.Key_Return, SHIFT)
    assert found == [("heg", "stay"), ("ple", "stay")]


def test_control_and_enter_apply_and_open_the_memo(palette: Palette, qtbot: QtBot) -> None:
    found = taken(palette)
    qtbot.keyClick(palette.typed, Qt.Key.Key_Enter, CONTROL)
    assert found == [("heg", "memo")]
    assert not palette.isVisible()


def test_a_command_is_done_after_the_palette_closed(palette: Palette, qtbot: QtBot) -> None:
    visible: list[bool] = []
    palette.command_chosen.connect(lambda _: visible.append(palette.isVisible()))
    found = taken(palette)
    qtbot.keyClicks(palette.typed, "und")
    qtbot.keyClick(palette.typed, Qt.Key.Key_Return, SHIFT)
    assert found == [("undo",)]
    assert visible == [False]


def test_arrows_move_in_the_list_while_one_types_and_stop_at_its_ends(palette: Palette, qtbot: QtBot) -> None:
    visited = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_PageUp):
        qtbot.keyClick(palette.typed, key)
        visited.append(palette.view.currentIndex().row())
    assert visited == [0, 1, 2, 2, 0]


def test_a_click_applies(palette: Palette) -> None:
    found = taken(palette)
    click_row(palette.view, 1)
    assert found == [("ple", "apply")]


def test_where_nothing_fits_enter_does_nothing(palette: Palette, qtbot: QtBot) -> None:
    found = taken(palette)
    qtbot.keyClicks(palette.typed, "zzzz")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(palette.typed, key)
    assert (rows(palette), found) == ([], [])
    assert palette.isVisible()


def test_escape_closes_without_choosing(palette: Palette, qtbot: QtBot) -> None:
    found = taken(palette)
    qtbot.keyClick(palette.typed, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert found == []


def test_it_opens_empty_again(palette: Palette, qtbot: QtBot) -> None:
    qtbot.keyClicks(palette.typed, "heg")
    qtbot.keyClick(palette.typed, Qt.Key.Key_Return)
    palette.open_with([PLE, UNDO], QPoint(500, 40))
    assert palette.typed.text() == ""
    assert rows(palette) == ["Cooperation pledge", "Undo"]
    assert palette.current() == PLE
