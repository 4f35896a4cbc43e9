import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from discoursecoder.ui.widgets.matrix import Cell, Matrix
from discoursecoder.ui.widgets.palette import DARK, LIGHT, mixed
from ui.seeing import colours_on, show

CELLS = [
    [Cell(tip="Amina: 3"), Cell(".81", 0.5, tip="Amina – Bruno: <.81>")],
    [Cell("7", 1.0, alarm=True, tip="Bruno – Amina: 7"), Cell(tip="Bruno: 4")],
]


@pytest.fixture
def matrix(qtbot: QtBot) -> Matrix:
    made = Matrix(LIGHT)
    made.set_cells(["Amina", "Bruno"], ["Ami", "Bru"], CELLS)
    made = show(qtbot, made)
    made.resize(made.sizeHint())
    return made


def point_of(matrix: Matrix, row: int, column: int) -> QPoint:
    """The middle of the points that belong to a cell."""
    points = [QPoint(x, y) for x in range(matrix.width()) for y in range(matrix.height())]
    inside = [point for point in points if matrix.cell_at(point) == (row, column)]
    return inside[len(inside) // 2]


def test_a_click_opens_the_cell_under_the_pointer(matrix: Matrix, qtbot: QtBot) -> None:
    with qtbot.waitSignal(matrix.cell_activated) as told:
        qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=point_of(matrix, 1, 0))
    assert told.args == [1, 0]


def test_a_click_on_a_name_opens_nothing(matrix: Matrix, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(matrix.cell_activated):
        qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
        qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=QPoint(2, matrix.height() - 5))


def test_arrows_move_within_the_matrix_and_enter_opens(matrix: Matrix, qtbot: QtBot) -> None:
    matrix.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up):
        qtbot.keyClick(matrix, key)
    with qtbot.waitSignal(matrix.cell_activated) as told:
        qtbot.keyClick(matrix, Qt.Key.Key_Return)
    assert told.args == [0, 0]


def test_the_cell_in_focus_is_read_out_and_outlined(matrix: Matrix, qtbot: QtBot) -> None:
    matrix.setFocus()
    qtbot.keyClick(matrix, Qt.Key.Key_Right)
    assert matrix.accessibleDescription() == "Amina – Bruno: <.81>"
    assert LIGHT.accent in colours_on(matrix)
    matrix.clearFocus()
    assert LIGHT.accent not in colours_on(matrix)


def test_a_cell_is_tinted_by_its_strength_and_kind_in_the_theme(matrix: Matrix) -> None:
    seen = colours_on(matrix)
    assert mixed(LIGHT.heat_high, LIGHT.frame, 0.5) in seen
    assert LIGHT.heat_alarm in seen
    matrix.set_colours(DARK)
    assert DARK.heat_alarm in colours_on(matrix)


def test_a_matrix_is_large_enough_for_all_its_cells(matrix: Matrix) -> None:
    points = [QPoint(x, y) for x in range(matrix.width()) for y in range(matrix.height())]
    found = {matrix.cell_at(point) for point in points}
    assert found == {None, (0, 0), (0, 1), (1, 0), (1, 1)}
    assert matrix.minimumSizeHint() == matrix.sizeHint()


def test_the_tooltip_of_a_cell_is_plain_text(matrix: Matrix, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _where, text, _widget: shown.append(text))
    for point in (point_of(matrix, 0, 1), QPoint(1, 1)):
        QApplication.sendEvent(matrix, QHelpEvent(QHelpEvent.Type.ToolTip, point, matrix.mapToGlobal(point)))
    assert shown == ["Amina – Bruno: ‹.81>", ""]


def test_an_empty_matrix_takes_keys_and_clicks_without_harm(qtbot: QtBot) -> None:
    matrix = show(qtbot, Matrix(LIGHT), 100, 60)
    matrix.setFocus()
    with qtbot.assertNotEmitted(matrix.cell_activated):
        qtbot.keyClick(matrix, Qt.Key.Key_Down)
        qtbot.keyClick(matrix, Qt.Key.Key_Return)
        qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton)
    assert matrix.cell_at(QPoint(50, 30)) is None
