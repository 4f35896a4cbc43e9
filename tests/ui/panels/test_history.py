from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.record import now
from discoursecoder.core.queries.history import HistoryRow
from discoursecoder.ui.models.history import EventTable
from discoursecoder.ui.panels.history import HistoryPanel
from ui.seeing import button_of, click, click_row, show

ENTRY = HistoryRow(
    id="e4",
    number=4,
    time=datetime(2022, 8, 5, 14, 2, 31, tzinfo=UTC),
    coder_id="a",
    coder="Amina",
    act="tag",
    role="act",
    summary="coded “hégémonie”",
    changes=1,
    undoable=True,
    taken_back=False,
)
ENTRIES = [
    ENTRY,
    ENTRY._replace(id="e3", coder="Bruno", summary="took back: coded (all) of it", role="undo"),
    ENTRY._replace(id="e2", coder="Bruno", summary="coded PLE", taken_back=True),
    ENTRY._replace(id="e1", coder="Marie", summary="began", undoable=False),
]
CODERS = [Coder(id=name[0].lower(), name=name, created=now()) for name in ("Amina", "Bruno")]


@pytest.fixture
def panel(qtbot: QtBot) -> HistoryPanel:
    model = EventTable()
    made = HistoryPanel(model)
    model.setParent(made)
    model.set_rows(ENTRIES)
    return show(qtbot, made, 800, 300)


def shown(panel: HistoryPanel) -> list[str]:
    model = panel.view.model()
    return [model.index(row, 2).data() for row in range(model.rowCount())]


def test_words_typed_leave_the_entries_that_hold_them(panel: HistoryPanel, qtbot: QtBot) -> None:
    assert len(shown(panel)) == 4
    qtbot.keyClicks(panel.words, "bruno")
    assert shown(panel) == ["took back: coded (all) of it", "coded PLE"]
    panel.words.clear()
    qtbot.keyClicks(panel.words, "(all)")
    assert shown(panel) == ["took back: coded (all) of it"]


@pytest.mark.parametrize(("row", "able"), [(0, True), (1, False), (2, False), (3, False)])
def test_only_an_act_that_stands_can_be_taken_back(panel: HistoryPanel, row: int, able: bool) -> None:
    click_row(panel.view, row)
    assert button_of(panel, "Take back").isEnabled() is able


def test_taking_back_asks_for_the_entry_that_is_chosen(panel: HistoryPanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.words, "gemonie")
    panel.words.clear()
    click_row(panel.view, 0)
    with qtbot.waitSignal(panel.take_back_wanted) as told:
        click(button_of(panel, "Take back"))
    assert told.args == ["e4"]


def test_the_entry_meant_is_the_one_shown_while_words_filter(panel: HistoryPanel, qtbot: QtBot) -> None:
    panel._model.set_rows([ENTRIES[3], ENTRIES[2], ENTRY])
    qtbot.keyClicks(panel.words, "amina")
    click_row(panel.view, 0)
    with qtbot.waitSignal(panel.take_back_wanted) as told:
        click(button_of(panel, "Take back"))
    assert told.args == ["e4"]


def test_nothing_can_be_taken_back_until_an_entry_is_chosen(panel: HistoryPanel) -> None:
    assert not button_of(panel, "Take back").isEnabled()
    click_row(panel.view, 0)
    panel._model.set_rows([ENTRY._replace(taken_back=True)])
    assert not button_of(panel, "Take back").isEnabled()


def test_the_lead_chooses_whose_acts_she_sees(panel: HistoryPanel, qtbot: QtBot) -> None:
    panel.set_coders(CODERS, "")
    assert [panel.coders.itemText(at) for at in range(panel.coders.count())] == ["everybody", "Amina", "Bruno"]
    assert panel.coders.currentText() == "everybody"
    with qtbot.waitSignal(panel.coder_wanted) as told:
        qtbot.keyClicks(panel.coders, "b")
    assert told.args == ["b"]


def test_a_coder_sees_that_the_acts_are_hers(panel: HistoryPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.coder_wanted):
        panel.set_coders(CODERS[:1], "a")
    assert [panel.coders.itemText(at) for at in range(panel.coders.count())] == ["Amina"]


def test_tab_leaves_the_table(panel: HistoryPanel, qtbot: QtBot) -> None:
    panel.setFocus()
    assert panel.view.hasFocus()
    qtbot.keyClick(panel.view, Qt.Key.Key_Tab)
    assert not panel.view.hasFocus()
