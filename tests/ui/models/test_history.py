from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from discoursecoder.core.queries.history import HistoryRow
from discoursecoder.ui.models.history import EventTable
from discoursecoder.ui.widgets.rows import Role

MOMENT = datetime(2022, 8, 5, 14, 2, 31, tzinfo=UTC)


def entry(number: int, summary: str, *, taken_back: bool = False) -> HistoryRow:
    return HistoryRow(
        f"e{number}", number, MOMENT, "a", "Amina", "tag", "act", summary, 1, undoable=True, taken_back=taken_back
    )


@pytest.fixture
def table(qtmodeltester: ModelTester) -> EventTable:
    made = EventTable()
    made.set_rows([entry(2, "coded <i>HEG</i>"), entry(1, "coded PLE", taken_back=True)])
    qtmodeltester.check(made)
    return made


def test_an_entry_says_when_who_and_what_in_the_time_of_this_place(table: EventTable) -> None:
    shown = [table.index(0, column).data() for column in range(4)]
    assert shown == [f"{MOMENT.astimezone():%Y-%m-%d  %H:%M:%S}", "Amina", "coded <i>HEG</i>", ""]
    assert table.index(0, 2).data(Qt.ItemDataRole.ToolTipRole) == "coded ‹i>HEG‹/i>"


def test_an_entry_that_was_taken_back_says_so(table: EventTable) -> None:
    assert table.index(1, 3).data() == "taken back"


def test_entries_stand_in_the_order_given_and_are_found_by_row(table: EventTable) -> None:
    assert [table.index(row, 0).data(Role.ID) for row in range(table.rowCount())] == ["e2", "e1"]
    assert table.entry(1).number == 1


def test_columns_have_heads_and_rows_have_none(table: EventTable) -> None:
    heads = [table.headerData(column, Qt.Orientation.Horizontal) for column in range(table.columnCount())]
    assert heads == ["When", "Who", "What", "State"]
    assert table.headerData(0, Qt.Orientation.Vertical) is None


def test_other_entries_take_the_place_of_those_shown(table: EventTable) -> None:
    table.set_rows([])
    assert table.rowCount() == 0
    assert table.data(QModelIndex()) is None
