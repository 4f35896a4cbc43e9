import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from discoursecoder.core.queries.releases import ReleaseRow
from discoursecoder.ui.models.releases import ReleaseList
from discoursecoder.ui.panels.releases import ReleasesPanel
from discoursecoder.ui.widgets.palette import LIGHT
from ui.seeing import button_of, click, click_row, show, words_on

ROWS = [
    ReleaseRow("c", "Abkommen", "2022-08-09", "de", "AA", "new", 0),
    ReleaseRow("a", "Wang Yi meets", "2022-08-05", "en", "MFA", "finished", 3),
    ReleaseRow("b", "Visite", "2022-08-06", "fr", "MAE", "in_progress", 4),
]


@pytest.fixture
def model() -> ReleaseList:
    return ReleaseList()


@pytest.fixture
def panel(model: ReleaseList, qtbot: QtBot) -> ReleasesPanel:
    made = ReleasesPanel(model, LIGHT)
    model.setParent(made)
    model.set_rows(ROWS)
    return show(qtbot, made, 280, 300)


def chosen(panel: ReleasesPanel) -> list[str]:
    """What is chosen from now on."""
    found: list[str] = []
    panel.release_chosen.connect(found.append)
    return found


def shown(panel: ReleasesPanel) -> list[str]:
    view = panel.view.model()
    return [view.index(row, 0).data() for row in range(view.rowCount())]


def order(panel: ReleasesPanel, title: str) -> None:
    button = panel.findChild(QToolButton)
    assert isinstance(button, QToolButton)
    next(action for action in button.menu().actions() if action.text() == title).trigger()


def test_a_click_chooses_a_release(panel: ReleasesPanel) -> None:
    found = chosen(panel)
    click_row(panel.view, 1)
    assert found == ["b"]


def test_arrows_choose_the_next_release(panel: ReleasesPanel, qtbot: QtBot) -> None:
    panel.choose("a")
    found = chosen(panel)
    panel.setFocus()
    qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    assert found == ["b", "c"]


def test_marking_a_release_from_outside_chooses_nothing(panel: ReleasesPanel) -> None:
    found = chosen(panel)
    panel.choose("c")
    panel.choose("gone")
    assert found == []


def test_words_typed_filter_the_list_and_the_count_says_so(panel: ReleasesPanel, qtbot: QtBot) -> None:
    assert "3" in words_on(panel)
    qtbot.keyClicks(panel.words, "visite")
    assert (shown(panel), panel.shown_count()) == (["Visite"], 1)
    assert "1 / 3" in words_on(panel)


def test_escape_empties_the_filter(panel: ReleasesPanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.words, "visite")
    qtbot.keyClick(panel.words, Qt.Key.Key_Escape)
    assert (panel.words.text(), len(shown(panel))) == ("", 3)
    assert "3" in words_on(panel)


def test_the_order_is_chosen_in_a_menu(panel: ReleasesPanel) -> None:
    assert shown(panel) == ["Wang Yi meets", "Visite", "Abkommen"]
    order(panel, "By title")
    assert shown(panel) == ["Abkommen", "Visite", "Wang Yi meets"]
    order(panel, "By state")
    assert shown(panel) == ["Visite", "Abkommen", "Wang Yi meets"]


def test_the_next_release_is_the_next_of_the_list_that_is_not_finished(panel: ReleasesPanel) -> None:
    assert panel.neighbour("b", 1) == "c"
    assert panel.neighbour("b", -1) == ""
    assert panel.neighbour("b", -1, skip_finished=False) == "a"
    assert panel.neighbour("c", 1) == ""
    order(panel, "By title")
    assert panel.neighbour("c", 1) == "b"


def test_work_begins_with_the_first_release_that_is_not_finished(panel: ReleasesPanel, model: ReleaseList) -> None:
    assert panel.first() == "b"
    model.set_rows(row._replace(state="finished") for row in ROWS)
    assert panel.first() == "a"
    model.set_rows([])
    assert panel.first() == ""


def test_without_releases_there_is_a_sentence_and_a_way_to_import_some(
    panel: ReleasesPanel, model: ReleaseList, qtbot: QtBot
) -> None:
    assert "There are no releases yet." not in words_on(panel)
    model.set_rows([])
    assert "There are no releases yet." in words_on(panel)
    with qtbot.waitSignal(panel.import_wanted):
        click(button_of(panel, "Import releases …"))
    model.put(ROWS[0])
    assert "There are no releases yet." not in words_on(panel)
    assert panel.view.isVisible()


def test_a_coding_leaves_the_release_chosen_and_chooses_none(panel: ReleasesPanel, model: ReleaseList) -> None:
    panel.choose("b")
    found = chosen(panel)
    model.put(ROWS[2]._replace(codings=5))
    assert found == []
    assert panel.view.currentIndex().data() == "Visite"


def test_the_list_is_walked_and_left_by_keys_alone(panel: ReleasesPanel, qtbot: QtBot) -> None:
    panel.words.setFocus()
    qtbot.keyClick(panel.words, Qt.Key.Key_Down)
    assert panel.view.hasFocus()
    assert panel.view.currentIndex().isValid()
    with qtbot.waitSignal(panel.left):
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)


def test_enter_in_the_filter_opens_the_first_that_fits_and_leaves(panel: ReleasesPanel, qtbot: QtBot) -> None:
    panel.words.setFocus()
    panel.choose("")
    qtbot.keyClicks(panel.words, "e")
    with qtbot.waitSignals([panel.release_chosen, panel.left]):
        qtbot.keyClick(panel.words, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(panel.left):
        qtbot.keyClicks(panel.words, "no such release")
        qtbot.keyClick(panel.words, Qt.Key.Key_Return)
