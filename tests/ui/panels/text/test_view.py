from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from discoursecoder.ui.panels.text.view import LongTextView, ShortTextView, TextView

TEXT = "\n".join(f"ligne {number} " + "mot " * 40 for number in range(60))


@pytest.fixture(params=[ShortTextView, LongTextView])
def view(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[TextView]:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(500, 300)
    made: TextView = request.param(parent)
    made.resize(500, 300)
    made.setPlainText(TEXT)
    parent.show()
    qtbot.waitExposed(parent)
    yield made  # noqa: PT022 - keeps the parent alive


def test_blocks_that_are_seen_stand_where_the_view_draws_them(view: TextView) -> None:
    bar = view.verticalScrollBar()
    for value in (0, bar.maximum() // 3, bar.maximum()):
        bar.setValue(value)
        seen = list(view.visible_blocks(0, view.viewport().height()))
        assert seen
        for block, corner in seen:
            cursor = view.textCursor()
            cursor.setPosition(block.position())
            assert abs(view.cursorRect(cursor).top() - corner.y()) <= 1.0
            assert corner == view.block_place(block)


def test_the_text_cannot_be_changed_and_can_be_selected_by_keyboard(view: TextView, qtbot: QtBot) -> None:
    view.setFocus()
    qtbot.keyClicks(view, "abc")
    assert view.document().characterCount() == len(TEXT) + 1
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.textCursor().selectionEnd() == 1


def test_what_is_copied_comes_from_the_frozen_text(view: TextView, qtbot: QtBot) -> None:
    def frozen() -> QMimeData:
        data = QMimeData()
        data.setText("« frozen »")
        return data

    view.hooks.copied = frozen
    view.selectAll()
    view.copy()
    assert QApplication.clipboard().text() == "« frozen »"


def test_layers_are_painted_and_their_painters_closed(view: TextView) -> None:
    painters: list[QPainter] = []

    def layer(painter: QPainter, _area: QRect) -> None:
        painters.append(painter)

    view.hooks.under = layer
    view.viewport().repaint()
    assert painters
    assert not any(painter.isActive() for painter in painters)


def test_the_wheel_turns_over_the_empty_sides_too(view: TextView) -> None:
    view.set_side_margins(150, 150)
    where = QPointF(20, 100)
    event = QWheelEvent(
        where,
        QPointF(view.mapToGlobal(where.toPoint())),
        QPoint(),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)
    assert view.verticalScrollBar().value() > 0
