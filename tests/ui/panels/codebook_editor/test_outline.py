import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from discoursecoder.core.model.category import Category
from discoursecoder.ui.models.codebook_outline import CodebookOutline
from discoursecoder.ui.panels.codebook_editor.outline import OutlinePane
from discoursecoder.ui.widgets.palette import LIGHT
from ui.seeing import click, show

CATEGORIES = [
    Category(id="a", name="Alpha", definition="the first"),
    Category(id="b", name="Beta", short="BET", parent_id="a"),
    Category(id="c", name="Gamma", status="archived"),
]
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def pane(qtbot: QtBot) -> OutlinePane:
    model = CodebookOutline()
    model.show_codebook(CATEGORIES, "en")
    made = show(qtbot, OutlinePane(model, LIGHT), 320, 400)
    made.set_editable(editable=True, may_propose=False, why_not="")
    made.restore_shape("")
    return made


def shown(pane: OutlinePane) -> list[str]:
    """The names of the rows that can be seen."""
    found = []
    index = pane.view.model().index(0, 0)
    while index.isValid():
        if not pane.view.isRowHidden(index.row(), index.parent()):
            found.append(str(index.data()))
        index = pane.view.indexBelow(index)
    return found


def test_words_of_name_code_or_definition_find_a_category_with_those_above(pane: OutlinePane, qtbot: QtBot) -> None:
    qtbot.keyClicks(pane.words, "bet")
    assert shown(pane) == ["Alpha", "Beta"]
    pane.words.setText("first")
    assert shown(pane) == ["Alpha", "Beta"]
    pane.words.setText("gam")
    assert shown(pane) == ["Gamma"]
    pane.words.clear()
    assert shown(pane) == ["Alpha", "Beta", "Gamma"]


@pytest.mark.parametrize(
    ("key", "act"),
    [(Qt.Key.Key_Up, "up"), (Qt.Key.Key_Down, "down"), (Qt.Key.Key_Right, "in"), (Qt.Key.Key_Left, "out")],
)
def test_alt_and_an_arrow_moves_the_category_in_focus(pane: OutlinePane, qtbot: QtBot, key: Qt.Key, act: str) -> None:
    pane.focus_on("b")
    with qtbot.waitSignal(pane.acted) as told:
        qtbot.keyClick(pane.view, key, ALT)
    assert told.args == [act]
    assert pane.focused() == "b"


def test_enter_goes_to_the_name(pane: OutlinePane, qtbot: QtBot) -> None:
    pane.focus_on("b")
    with qtbot.waitSignal(pane.rename_wanted):
        qtbot.keyClick(pane.view, Qt.Key.Key_Return)


def test_buttons_and_menu_announce_their_acts(pane: OutlinePane, qtbot: QtBot) -> None:
    pane.focus_on("a")
    for button, act in ((pane.add, "add"), (pane.below, "add_below")):
        with qtbot.waitSignal(pane.acted) as told:
            click(button)
        assert told.args == [act]
    with qtbot.waitSignal(pane.acted) as told:
        pane.actions_by_name["merge"].trigger()
    assert told.args == ["merge"]
    with qtbot.waitSignal(pane.archived_toggled):
        pane.archived.click()


def test_what_is_archived_can_come_back_and_takes_nothing_below(pane: OutlinePane) -> None:
    pane.focus_on("c")
    offered = {name for name, action in pane.actions_by_name.items() if action.isEnabled()}
    assert offered == {"restore", "remove", "merge"}
    assert not pane.below.isEnabled()


def test_a_frozen_codebook_offers_nothing_but_to_propose(pane: OutlinePane, qtbot: QtBot) -> None:
    pane.set_editable(editable=False, may_propose=True, why_not="Only the lead.")
    assert [one.isVisible() for one in (pane.add, pane.below, pane.more, pane.propose)] == [False, False, False, True]
    assert pane.frozen.text() == "Only the lead."
    with qtbot.assertNotEmitted(pane.acted):
        qtbot.keyClick(pane.view, Qt.Key.Key_Up, ALT)
    with qtbot.waitSignal(pane.acted) as told:
        click(pane.propose)
    assert told.args == ["propose"]


def test_what_was_closed_stays_so_when_the_tree_is_shown_anew(pane: OutlinePane) -> None:
    model = pane.view.model()
    assert isinstance(model, CodebookOutline)
    pane.view.collapse(model.index_of("a"))
    model.set_categories(CATEGORIES[:2], "en")
    pane.restore_shape("a")
    assert not pane.view.isExpanded(model.index_of("a"))
    assert pane.focused() == "a"
