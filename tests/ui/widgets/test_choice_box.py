from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from discoursecoder.ui.widgets.choice_box import ChoiceBox


def box(qtbot: QtBot) -> ChoiceBox:
    made = ChoiceBox()
    made.addItems(["—", "opposes", "supports"])
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_letter_chooses_and_enter_goes_on(qtbot: QtBot) -> None:
    made = box(qtbot)
    qtbot.keyClicks(made, "s")
    with qtbot.waitSignal(made.forward_wanted):
        qtbot.keyClick(made, Qt.Key.Key_Return)

    assert made.currentText() == "supports"


def test_the_wheel_changes_nothing(qtbot: QtBot) -> None:
    made = box(qtbot)
    here = QPointF(5, 5)
    turn = QWheelEvent(
        here,
        made.mapToGlobal(here),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(made, turn)

    assert made.currentIndex() == 0
    assert not turn.isAccepted()
