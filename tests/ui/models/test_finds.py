import pytest
from PySide6.QtCore import QModelIndex, Qt

from discoursecoder.core.model.search import Hit
from discoursecoder.ui.models.finds import COLUMNS, FindTable

HITS = [Hit(f"r{number}", f"Talks {number}", "2022-08-05T10:00", 3, 7, "a\nb ", "text", "\tc") for number in range(4)]


@pytest.fixture
def table() -> FindTable:
    made = FindTable()
    made.set_hits(HITS[:3])
    return made


def test_a_row_holds_the_find_with_what_stands_around_it_on_one_line(table: FindTable) -> None:
    assert [table.index(1, column).data() for column in range(COLUMNS)] == [
        "a b ",
        "text",
        " c",
        "Talks 1",
        "2022-08-05",
    ]
    heads = [table.headerData(column, Qt.Orientation.Horizontal) for column in range(COLUMNS)]
    assert heads == ["Before", "Find", "After", "Release", "Date"]
    assert table.hit(2) == HITS[2]
    assert table.hit(3) is table.hit(-1) is None
    assert table.rowCount(table.index(0, 0)) == 0


def test_rows_are_ticked_by_box_or_together_and_told_once(table: FindTable) -> None:
    told: list[int] = []
    table.ticks_changed.connect(lambda: told.append(len(table.ticked())))
    table.tick([0, 2, 9], on=True)
    table.tick([0], on=True)
    assert table.setData(table.index(0, 0), Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert not table.setData(table.index(0, 0), "x")
    assert told == [2, 1]
    assert table.ticked() == [HITS[2]]
    assert table.index(2, 0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert table.index(2, 1).data(Qt.ItemDataRole.CheckStateRole) is None
    assert table.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole).startswith("ticked, ")


def test_further_finds_are_added_without_a_reset_and_leave_ticks_alone(table: FindTable) -> None:
    resets: list[None] = []
    table.modelReset.connect(lambda: resets.append(None))
    table.tick([1], on=True)
    table.extend(HITS)
    table.extend(HITS)
    assert (table.rowCount(), table.ticked(), resets) == (4, [HITS[1]], [])
    table.set_hits(())
    assert (table.rowCount(), table.ticked()) == (0, [])


def test_only_the_first_cell_of_a_row_can_be_ticked(table: FindTable) -> None:
    assert table.flags(table.index(0, 0)) & Qt.ItemFlag.ItemIsUserCheckable
    assert not table.flags(table.index(0, 1)) & Qt.ItemFlag.ItemIsUserCheckable
    assert table.data(QModelIndex()) is None


def test_tooltips_show_no_markup(table: FindTable) -> None:
    table.set_hits([HITS[0]._replace(left="<b>", release="<i>")])
    assert "<" not in table.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "<" not in table.index(0, 3).data(Qt.ItemDataRole.ToolTipRole)
