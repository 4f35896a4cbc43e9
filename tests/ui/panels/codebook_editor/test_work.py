import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from discoursecoder.core.queries.codebook_work import WorkRow
from discoursecoder.ui.models.codebook_work import WorkTable
from discoursecoder.ui.panels.codebook_editor.work import WorkPane
from discoursecoder.ui.widgets.palette import LIGHT
from ui.models.test_codebook_work import row
from ui.seeing import click, show


@pytest.fixture
def pane(qtbot: QtBot) -> WorkPane:
    made = show(qtbot, WorkPane(WorkTable(), LIGHT), 900, 500)
    made.set_categories([("heg", "A / Hegemony"), ("ple", "Pledge")])
    return made


def numbered(number: int, **other: object) -> WorkRow:
    plain = row(**other)
    return row(coding=plain.coding.model_copy(update={"id": f"c{number}"}), **other)


def test_several_codings_are_confirmed_at_once(pane: WorkPane, qtbot: QtBot) -> None:
    pane.show_rows([numbered(1), numbered(2), numbered(3)], may_act=True)
    assert pane.said.text() == "3 coding(s) made under an older definition."
    pane.view.selectAll()
    with qtbot.waitSignal(pane.confirm_wanted) as told:
        click(pane.confirm)
    assert told.args == [("c1", "c2", "c3")]


def test_codings_are_recoded_with_the_category_chosen(pane: WorkPane, qtbot: QtBot) -> None:
    pane.show_rows([numbered(1)], may_act=True)
    pane.category.setCurrentIndex(1)
    with qtbot.waitSignal(pane.recode_wanted) as told:
        click(pane.recode)
    assert told.args == [("c1",), "ple"]


def test_what_was_split_can_only_be_recoded_and_its_first_part_is_offered(pane: WorkPane) -> None:
    pane.show_rows([numbered(1, why="split", heirs=("ple",))], may_act=True)
    assert not pane.confirm.isEnabled()
    assert pane.recode.isEnabled()
    assert pane.category.currentData() == "ple"


def test_another_coders_codings_are_only_looked_at(pane: WorkPane, qtbot: QtBot) -> None:
    pane.set_coders([("a", "Amina (1)"), ("b", "Bruno (0)")], "a")
    pane.show_rows([numbered(1)], may_act=False)
    assert not pane.confirm.isEnabled()
    assert not pane.recode.isEnabled()
    with qtbot.waitSignal(pane.coder_wanted) as told:
        pane.coders.setFocus()
        qtbot.keyClick(pane.coders, Qt.Key.Key_Down)
        pane.coders.activated.emit(pane.coders.currentIndex())
    assert told.args == ["b"]


def test_a_coding_is_opened_in_its_text(pane: WorkPane, qtbot: QtBot) -> None:
    pane.show_rows([numbered(1)], may_act=True)
    with qtbot.waitSignal(pane.open_wanted) as told:
        click(pane.open)
    assert told.args == ["c1"]
    pane.show_definitions((("removed", "old"), ("inserted", "new")))
    assert pane.definitions.newer.toPlainText() == "new"


def test_the_next_row_is_in_focus_when_one_has_gone_and_none_is_said_so(pane: WorkPane) -> None:
    pane.show_rows([numbered(1), numbered(2)], may_act=True)
    pane.view.selectRow(1)
    pane.show_rows([numbered(1)], may_act=True)
    assert pane.chosen() == ("c1",)
    pane.show_rows([], may_act=True)
    assert pane.said.text() == "Every coding was made under the present definitions."
    assert pane.current() is None
