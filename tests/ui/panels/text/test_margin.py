from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from discoursecoder.ui.panels.text.look import Look
from discoursecoder.ui.panels.text.margin import margin_width
from discoursecoder.ui.panels.text.panel import TextPanel
from ui.panels.text.passages import at, coding, show, span


def twelve(panel: TextPanel, count: int = 12) -> list[str]:
    start, end = span("la coopération en matière de santé")
    panel.set_codings([at(f"c{number:02}", start + number, end) for number in range(count)])
    panel.grab()
    return [f"c{number:02}" for number in range(count)]


def test_a_click_on_each_of_twelve_overlapping_brackets_selects_its_coding(panel: TextPanel, qtbot: QtBot) -> None:
    for name in twelve(panel):
        point = panel.surface.margin.bracket_point(name)
        assert point is not None
        qtbot.mouseClick(panel.surface.margin, Qt.MouseButton.LeftButton, pos=point)
        assert panel.selected_coding == name


def test_each_of_twelve_overlapping_codings_has_a_label_that_selects_it(panel: TextPanel, qtbot: QtBot) -> None:
    wanted = twelve(panel)
    areas = panel.surface.margin.label_areas()
    assert sorted(name for _, names in areas for name in names) == wanted
    for number, (area, names) in enumerate(areas):
        assert panel.surface.margin.rect().contains(area.toRect())
        assert not any(area.intersects(other) for other, _ in areas[number + 1 :])
        qtbot.mouseClick(panel.surface.margin, Qt.MouseButton.LeftButton, pos=area.center().toPoint())
        assert (panel.selected_coding,) == names


def test_a_badge_has_the_codings_beyond_the_last_lane_listed(panel: TextPanel, qtbot: QtBot) -> None:
    twelve(panel, 15)
    area, names = next((area, names) for area, names in panel.surface.margin.label_areas() if len(names) > 1)
    assert len(names) == 3
    with qtbot.waitSignal(panel.codings_listed) as told:
        qtbot.mouseClick(panel.surface.margin, Qt.MouseButton.LeftButton, pos=area.center().toPoint())
    assert told.args == [list(names), panel.surface.margin.mapToGlobal(area.center().toPoint())]


def test_of_two_hundred_codings_at_one_place_each_is_drawn_or_counted_once(panel: TextPanel) -> None:
    panel.set_codings([coding(f"c{number:03}", "le soutien") for number in range(200)])
    panel.grab()
    counted = [name for _, names in panel.surface.margin.label_areas() for name in names]
    assert sorted(counted) == [f"c{number:03}" for number in range(200)]
    assert panel.surface.brackets.used() == 12
    assert len(panel.codings_meeting("c007")) == 200


def test_a_double_click_on_a_bracket_activates_its_coding(panel: TextPanel, qtbot: QtBot) -> None:
    panel.set_codings([coding("a", "le soutien")])
    point = panel.surface.margin.bracket_point("a")
    assert point is not None
    with qtbot.waitSignal(panel.coding_activated) as told:
        qtbot.mouseDClick(panel.surface.margin, Qt.MouseButton.LeftButton, pos=point)
    assert told.args == ["a"]


def test_a_bracket_tells_what_it_is(panel: TextPanel) -> None:
    panel.set_codings([coding("a", "le soutien")])
    margin = panel.surface.margin
    point = margin.bracket_point("a")
    assert point is not None
    QApplication.sendEvent(margin, QHelpEvent(QEvent.Type.ToolTip, point, margin.mapToGlobal(point)))
    assert "category a" in QToolTip.text()


def test_a_click_beside_every_bracket_selects_none(panel: TextPanel, qtbot: QtBot) -> None:
    panel.set_codings([coding("a", "le soutien")])
    panel.select_coding("a")
    margin = panel.surface.margin
    qtbot.mouseClick(margin, Qt.MouseButton.LeftButton, pos=QPoint(margin.width() - 4, margin.height() - 3))
    assert panel.selected_coding is None


def test_the_bracket_under_the_pointer_is_marked_until_the_pointer_leaves(panel: TextPanel, qtbot: QtBot) -> None:
    panel.set_codings([coding("a", "le soutien")])
    margin = panel.surface.margin
    plain = margin.grab().toImage()
    point = margin.bracket_point("a")
    assert point is not None
    qtbot.mouseMove(margin, point)
    assert margin.cursor().shape() is Qt.CursorShape.PointingHandCursor
    assert margin.grab().toImage() != plain
    qtbot.mouseMove(margin, QPoint(margin.width() - 4, margin.height() - 3))
    assert margin.grab().toImage() == plain


def test_the_margin_stands_at_the_right_of_a_text_from_right_to_left(panel: TextPanel, qtbot: QtBot) -> None:
    text = "عنوان\nالتقى الوزير نظيره الروسي\nطباعة"
    show(panel, text, "ar")
    panel.set_codings([coding("a", "الوزير", text=text)])
    surface = panel.surface
    assert surface.margin.x() > sum(surface.column()) - 10
    assert surface.numbers.x() == 0
    point = surface.margin.bracket_point("a")
    assert point is not None
    assert point.x() < surface.margin.width() / 2
    qtbot.mouseClick(surface.margin, Qt.MouseButton.LeftButton, pos=point)
    assert panel.selected_coding == "a"


def test_the_margin_grows_with_the_text(panel: TextPanel) -> None:
    assert margin_width(Look().sized(32)) > margin_width(Look())
