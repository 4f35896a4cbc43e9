import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from discoursecoder.core.model.search import Hit, Search
from discoursecoder.ui.models.finds import FindTable
from discoursecoder.ui.panels.search import SearchPanel
from discoursecoder.ui.widgets.palette import DARK, LIGHT
from ui.seeing import click, click_row, colours_on, show, words_on

HITS = [Hit(f"r{number}", "Talks", "2022-08-05", 3, 7, "left ", "text", " right") for number in range(3)]


@pytest.fixture
def panel(qtbot: QtBot) -> SearchPanel:
    model = FindTable()
    made = SearchPanel(model, LIGHT)
    model.setParent(made)
    return show(qtbot, made, 900, 400)


def filled(panel: SearchPanel) -> SearchPanel:
    model = panel.view.model()
    assert isinstance(model, FindTable)
    model.set_hits(HITS)
    panel.show_sentence("3 finds")
    panel.set_may_code(may_code=True)
    return panel


def test_an_empty_place_says_what_to_do_and_nothing_found_says_so(panel: SearchPanel) -> None:
    assert any("press Enter" in words for words in words_on(panel))
    assert panel.view.isHidden()
    panel.show_sentence("Nothing found.")
    assert "Nothing found." in words_on(panel)


def test_what_is_looked_for_is_told_with_its_options_and_only_where_there_are_words(panel: SearchPanel) -> None:
    told: list[Search] = []
    panel.search_wanted.connect(told.append)
    QTest.keyClick(panel.words, Qt.Key.Key_Return)
    panel.pattern.click()
    QTest.keyClicks(panel.words, "paix")
    panel.accents.click()
    panel.whole.click()
    QTest.keyClick(panel.words, Qt.Key.Key_Return)
    assert told == [Search("paix", regex=True, accents=False, whole_words=True)]
    filled(panel)
    panel.case.click()
    assert told[1] == told[0]._replace(case=True)


def test_rows_are_activated_and_ticked_with_the_keyboard(panel: SearchPanel) -> None:
    wanted: list[Hit] = []
    filled(panel).passage_wanted.connect(wanted.append)
    click_row(panel.view, 1)
    QTest.keyClick(panel.view, Qt.Key.Key_Enter)
    assert wanted == [HITS[1]]
    QTest.keyClick(panel.view, Qt.Key.Key_Space)
    assert panel.code.text() == "Code 1 ticked with …"
    panel.view.selectAll()
    QTest.keyClick(panel.view, Qt.Key.Key_Space)
    assert panel.all_box.isChecked()
    QTest.keyClick(panel.view, Qt.Key.Key_Space)
    assert not panel.code.isEnabled()


def test_a_click_on_the_box_of_a_row_ticks_it(panel: SearchPanel) -> None:
    filled(panel)
    cell = panel.view.visualRect(panel.view.model().index(0, 0))
    place = cell.center()
    place.setX(cell.left() + 9)
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert panel.code.text() == "Code 1 ticked with …"


def test_all_are_ticked_together_and_coded_with_what_was_chosen_to_reach(panel: SearchPanel) -> None:
    told: list[str] = []
    filled(panel).code_wanted.connect(told.append)
    click(panel.all_box)
    panel.reach.setCurrentIndex(1)
    click(panel.code)
    assert told == ["sentence"]
    panel.set_may_code(may_code=False)
    assert not panel.code.isEnabled()


def test_suggestions_are_decided_on_only_where_there_are_any(panel: SearchPanel) -> None:
    told: list[str] = []
    panel.confirm_wanted.connect(lambda: told.append("confirm"))
    panel.reject_wanted.connect(lambda: told.append("reject"))
    filled(panel).show_suggestions(2)
    click(panel.confirm)
    click(panel.reject)
    assert told == ["confirm", "reject"]
    panel.show_suggestions(0)
    assert panel.confirm.isHidden()
    assert panel.reject.isHidden()


def test_the_theme_changes_the_list(panel: SearchPanel) -> None:
    filled(panel).set_colours(DARK)
    find = panel.view.visualRect(panel.view.model().index(0, 1))
    assert DARK.accent in colours_on(panel.view.viewport(), find)


def test_every_control_has_a_name(panel: SearchPanel) -> None:
    controls = [one for kind in (QLineEdit, QTableView, QComboBox) for one in panel.findChildren(kind)]
    assert all(one.accessibleName() for one in controls)
    filled(panel)
    buttons = [one for kind in (QCheckBox, QPushButton) for one in panel.findChildren(kind)]
    assert all(one.text() for one in buttons if one.isVisible())
