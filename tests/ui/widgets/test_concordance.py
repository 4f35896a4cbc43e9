import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from discoursecoder.ui.widgets.concordance import ConcordanceDelegate
from discoursecoder.ui.widgets.palette import DARK, LIGHT
from ui.seeing import colours_of, colours_on, show


@pytest.fixture
def view(qtbot: QtBot) -> QTableView:
    made = QTableView()
    model = QStandardItemModel(1, 3, made)
    for column, text in enumerate(("before " * 20, "find", "after")):
        item = QStandardItem(text)
        item.setCheckable(column == 0)
        model.setItem(0, column, item)
    made.setModel(model)
    made.setItemDelegate(ConcordanceDelegate(LIGHT, made))
    return show(qtbot, made, 420, 120)


def cell(view: QTableView, column: int) -> QRect:
    return view.visualRect(view.model().index(0, column))


def ink(view: QTableView, part: QRect) -> set[str]:
    """The colours of a part of the list."""
    return colours_of(view.viewport().grab(part).toImage())


def test_what_stands_before_ends_at_the_find_and_the_box_stands_apart(view: QTableView) -> None:
    before = cell(view, 0)
    close = QRect(before.right() - 30, before.top(), 26, before.height())
    assert len(ink(view, close)) > 1
    assert not view.model().index(0, 0).data(Qt.ItemDataRole.CheckStateRole)


def test_the_find_is_set_off_in_the_accent_of_the_theme(view: QTableView) -> None:
    assert LIGHT.accent in colours_on(view.viewport(), cell(view, 1))
    delegate = view.itemDelegate()
    assert isinstance(delegate, ConcordanceDelegate)
    delegate.set_colours(DARK)
    assert DARK.accent in colours_on(view.viewport(), cell(view, 1))


def test_a_selected_row_has_its_ground(view: QTableView) -> None:
    view.selectRow(0)
    assert LIGHT.chosen in colours_on(view.viewport(), cell(view, 2))
