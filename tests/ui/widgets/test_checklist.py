import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QListView, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from discoursecoder.ui.widgets.checklist import CheckList
from ui.seeing import click, show

CODERS = [("a", "Amina"), ("b", "Bruno"), ("c", "Chen & Co")]


@pytest.fixture
def listed(qtbot: QtBot) -> CheckList:
    made = CheckList("All coders")
    made.set_items(CODERS)
    return show(qtbot, made, 220, 30)


def opened(listed: CheckList) -> QListView:
    click(listed)
    QApplication.processEvents()
    view = listed.findChild(QListView)
    assert isinstance(view, QListView)
    return view


def toggle(qtbot: QtBot, view: QListView, row: int) -> None:
    index = view.model().index(row, 0)
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    option.rect = view.visualRect(index)
    option.features |= QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
    box = view.style().subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, view)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())


def closed(qtbot: QtBot, view: QListView) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    QApplication.processEvents()


def test_all_are_chosen_at_first_and_few_are_named(listed: CheckList) -> None:
    assert listed.chosen() is None
    assert listed.text() == "Amina, Bruno, Chen && Co"


def test_many_are_summed_up_in_a_number(listed: CheckList, qtbot: QtBot) -> None:
    listed.set_items([(f"{number}", f"Coder {number}") for number in range(6)])
    assert listed.text() == "All coders (6)"
    toggle(qtbot, opened(listed), 2)
    assert listed.text() == "5 / 6"


def test_unticking_leaves_one_out_and_tells_so_when_the_list_closes(listed: CheckList, qtbot: QtBot) -> None:
    view = opened(listed)
    with qtbot.assertNotEmitted(listed.changed):
        toggle(qtbot, view, 1)
    assert listed.chosen() == ("a", "c")
    assert listed.text() == "Amina, Chen && Co"
    with qtbot.waitSignal(listed.changed):
        closed(qtbot, view)
    assert not view.isVisible()


def test_ticking_by_keyboard_works(listed: CheckList, qtbot: QtBot) -> None:
    view = opened(listed)
    view.setCurrentIndex(view.model().index(0, 0))
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert listed.chosen() == ("b", "c")


def test_closing_the_list_as_it_was_tells_nothing(listed: CheckList, qtbot: QtBot) -> None:
    view = opened(listed)
    toggle(qtbot, view, 1)
    toggle(qtbot, view, 1)
    with qtbot.assertNotEmitted(listed.changed):
        closed(qtbot, view)
    assert listed.chosen() is None


def test_what_was_left_out_stays_so_when_others_are_offered(listed: CheckList, qtbot: QtBot) -> None:
    toggle(qtbot, opened(listed), 1)
    listed.set_items([*CODERS, ("d", "Dora")])
    assert listed.chosen() == ("a", "c", "d")


def test_none_chosen_is_not_taken_for_all(listed: CheckList, qtbot: QtBot) -> None:
    view = opened(listed)
    for row in range(3):
        toggle(qtbot, view, row)
    assert listed.chosen() == ()
    assert listed.text() == "—"


def test_the_list_opens_below_its_button(listed: CheckList) -> None:
    popup = opened(listed).window()
    below = listed.mapToGlobal(QPoint(0, listed.height()))
    assert popup.geometry().top() >= below.y()
    assert popup.width() >= listed.width()
