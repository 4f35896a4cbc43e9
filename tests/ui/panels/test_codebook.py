import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeView
from pytestqt.qtbot import QtBot

from discoursecoder.core.model.category import Category
from discoursecoder.ui.models.codebook import CodebookTree
from discoursecoder.ui.panels.codebook import CodebookPanel
from discoursecoder.ui.widgets.palette import DARK, LIGHT
from ui.seeing import colours_on, show

CATEGORIES = [
    Category(id="cts", name="Contestation", short="CTS", codable=False),
    Category(id="heg", name="Criticism of hegemony", short="HEG", key="h", parent_id="cts", color="#aa3355"),
    Category(id="dbl", name="Double standards", short="DBL", parent_id="cts"),
    Category(id="ple", name="Cooperation pledge", short="PLE", key="l"),
]


@pytest.fixture
def tree() -> CodebookTree:
    return CodebookTree()


@pytest.fixture
def panel(tree: CodebookTree, qtbot: QtBot) -> CodebookPanel:
    made = CodebookPanel(tree, LIGHT)
    tree.setParent(made)
    tree.set_categories(CATEGORIES, "en")
    return show(qtbot, made, 320, 300)


def shown(view: QTreeView, parent: QModelIndex | None = None) -> list[str]:
    """The rows that can be seen, from above."""
    at = parent or QModelIndex()
    found: list[str] = []
    for row in range(view.model().rowCount(at)):
        index = view.model().index(row, 0, at)
        if not view.isRowHidden(row, at) and not view.visualRect(index).isEmpty():
            found += [index.data(), *shown(view, index)]
    return found


def click(panel: CodebookPanel, category_id: str, *, double: bool = False) -> None:
    index = panel._model.index_of(category_id)
    point = panel.view.visualRect(index).center()
    presses = (QTest.mouseClick, QTest.mouseDClick) if double else (QTest.mouseClick,)
    for press in presses:
        press(panel.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)


def test_all_branches_are_open_at_first(panel: CodebookPanel) -> None:
    assert shown(panel.view) == ["Contestation", "Criticism of hegemony", "Double standards", "Cooperation pledge"]


def test_a_click_puts_the_focus_on_a_category(panel: CodebookPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.category_wanted), qtbot.waitSignal(panel.category_focused) as told:
        click(panel, "ple")
    assert told.args == ["ple"]
    assert panel.focused() == "ple"


def test_a_double_click_codes_with_a_category_and_leaves_its_branch_open(panel: CodebookPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.category_wanted) as told:
        click(panel, "cts", double=True)
    assert told.args == ["cts"]
    assert "Double standards" in shown(panel.view)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_arrows_and_enter_code_with_a_category_once(panel: CodebookPanel, qtbot: QtBot, key: Qt.Key) -> None:
    wanted: list[str] = []
    panel.category_wanted.connect(wanted.append)
    panel.view.setFocus()
    panel.focus_on("cts")
    qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    qtbot.keyClick(panel.view, key)
    assert wanted == ["heg"]


def test_enter_without_a_category_codes_nothing(panel: CodebookPanel, qtbot: QtBot) -> None:
    panel.view.setCurrentIndex(QModelIndex())
    with qtbot.assertNotEmitted(panel.category_wanted):
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert panel.focused() == ""


def test_words_typed_leave_what_fits_with_what_it_stands_below(panel: CodebookPanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.words, "doub")
    assert shown(panel.view) == ["Contestation", "Double standards"]


def test_a_branch_that_fits_shows_all_below_it(panel: CodebookPanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.words, "contest")
    assert shown(panel.view) == ["Contestation", "Criticism of hegemony", "Double standards"]


def test_a_short_code_finds_its_category(panel: CodebookPanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.words, "PLE")
    assert shown(panel.view) == ["Cooperation pledge"]
    panel.words.clear()
    assert len(shown(panel.view)) == 4


def test_the_words_still_hold_after_the_codebook_changed(
    panel: CodebookPanel, tree: CodebookTree, qtbot: QtBot
) -> None:
    qtbot.keyClicks(panel.words, "pledge")
    tree.set_categories([*CATEGORIES, Category(id="new", name="Security pledge", parent_id="cts")], "en")
    assert shown(panel.view) == ["Contestation", "Security pledge", "Cooperation pledge"]


def test_the_focus_is_put_on_a_category_from_outside_without_coding(panel: CodebookPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.category_wanted):
        panel.focus_on("dbl")
        panel.focus_on("gone")
    assert panel.focused() == "dbl"


def test_the_chip_has_the_colour_of_the_category_in_either_theme(panel: CodebookPanel) -> None:
    box = panel.view.visualRect(panel._model.index_of("heg"))
    light = colours_on(panel.view.viewport(), box)
    panel.set_colours(DARK)
    assert "#aa3355" in light
    assert "#aa3355" not in colours_on(panel.view.viewport(), box)


def test_the_tree_takes_the_focus_and_says_what_enter_does(panel: CodebookPanel) -> None:
    panel.setFocus()
    assert panel.view.hasFocus()
    assert panel.view.accessibleName() == "Codebook"
    assert "Enter" in panel.view.accessibleDescription()


def test_down_goes_from_the_words_to_the_first_category_that_fits_and_escape_empties_them(
    panel: CodebookPanel, qtbot: QtBot
) -> None:
    panel.words.setFocus()
    qtbot.keyClick(panel.words, Qt.Key.Key_Down)
    assert panel.view.hasFocus()
    first = panel.focused()
    assert first != ""

    panel.words.setFocus()
    qtbot.keyClicks(panel.words, "no such category")
    qtbot.keyClick(panel.words, Qt.Key.Key_Return)
    assert panel.words.hasFocus()
    qtbot.keyClick(panel.words, Qt.Key.Key_Escape)
    assert panel.words.text() == ""
    assert panel.focused() == first
