from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from discoursecoder.ui.panels.text.panel import TextPanel
from discoursecoder.ui.panels.text.shown import CATEGORY_MIME
from ui.panels.text.passages import coding, point_of, span

LEFT = Qt.MouseButton.LeftButton


def test_the_pointer_turns_into_arrows_over_an_edge_of_the_selected_coding(panel: TextPanel, qtbot: QtBot) -> None:
    panel.set_codings([coding("a", "le soutien")])
    panel.select_coding("a")
    viewport = panel.surface.view.viewport()
    edge = panel.surface.overlay.handles()["end"].center().toPoint()
    qtbot.mouseMove(viewport, edge + QPoint(60, 0))
    assert viewport.cursor().shape() is Qt.CursorShape.IBeamCursor
    qtbot.mouseMove(viewport, edge)
    assert viewport.cursor().shape() is Qt.CursorShape.SizeHorCursor


def test_an_edge_dragged_over_the_border_takes_the_text_along(panel: TextPanel, qtbot: QtBot) -> None:
    panel.resize(760, 120)
    panel.grab()
    panel.set_codings([coding("a", "salué le soutien")])
    panel.select_coding("a")
    panel.show_span(*span("salué"))
    viewport, bar = panel.surface.view.viewport(), panel.surface.view.verticalScrollBar()
    before = bar.value()
    edge = panel.surface.overlay.handles()["end"].center().toPoint()
    below = QPoint(edge.x(), viewport.height() + 5)
    qtbot.mousePress(viewport, LEFT, pos=edge)
    for _ in range(3):
        qtbot.mouseMove(viewport, below)
    down = bar.value()
    for _ in range(2):
        qtbot.mouseMove(viewport, QPoint(edge.x(), -5))
    qtbot.mouseRelease(viewport, LEFT, pos=QPoint(edge.x(), -5))
    assert before < down
    assert bar.value() < down


def test_of_two_edges_close_together_the_nearer_is_taken(panel: TextPanel) -> None:
    panel.set_codings([coding("a", "l")])
    panel.select_coding("a")
    handles = panel.surface.overlay.handles()
    pointer = panel.surface.pointer
    assert pointer.edge_at(handles["start"].center() - QPointF(1, 0)) == "start"
    assert pointer.edge_at(handles["end"].center() + QPointF(1, 0)) == "end"


def test_a_press_that_becomes_a_drag_is_no_click(panel: TextPanel, qtbot: QtBot) -> None:
    viewport = panel.surface.view.viewport()
    one, other = (point_of(panel, span(words)[0]) for words in ("ministre", "partie russe"))
    with qtbot.assertNotEmitted(panel.surface.pointer.clicked):
        qtbot.mousePress(viewport, LEFT, pos=one)
        qtbot.mouseMove(viewport, other)
        qtbot.mouseRelease(viewport, LEFT, pos=other)
    with qtbot.waitSignal(panel.surface.pointer.clicked) as told:
        qtbot.mouseClick(viewport, LEFT, pos=one)
    assert told.args == [span("ministre")[0], True]


def test_a_tooltip_shows_descriptions_as_plain_text(panel: TextPanel, qtbot: QtBot) -> None:
    one = coding("a", "le soutien")
    panel.set_codings([type(one)("a", one.start, one.end, "A", "#000000", "<b>bold</b> & memo")])
    viewport = panel.surface.view.viewport()
    point = point_of(panel, span("soutien")[0])
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, point, viewport.mapToGlobal(point)))
    assert "&lt;b&gt;bold&lt;/b&gt; &amp; memo" in QToolTip.text()


def dropped(panel: TextPanel, data: QMimeData, position: int) -> None:
    """Send what a drag from the codebook sends."""
    viewport = panel.surface.view.viewport()
    point = point_of(panel, position)
    buttons, keys = LEFT, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(point, Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(viewport, enter)
    drop = QDropEvent(QPointF(point), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(viewport, drop)


def test_a_category_dropped_on_the_text_says_where(panel: TextPanel, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setData(CATEGORY_MIME, "catégorie-7".encode())
    with qtbot.waitSignal(panel.surface.pointer.category_dropped) as told:
        dropped(panel, data, span("ingérence")[0])
    assert told.args == ["catégorie-7", span("ingérence")[0]]


def test_other_things_dropped_on_the_text_are_left_alone(panel: TextPanel, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setText("autre chose")
    with qtbot.assertNotEmitted(panel.surface.pointer.category_dropped):
        dropped(panel, data, span("ingérence")[0])
