import pytest
from PySide6.QtCore import Qt

from discoursecoder.core.model.actor import Actor
from discoursecoder.core.queries.actors import ActorLine
from discoursecoder.ui.models.actors import KINDS, ActorTable, kind_name
from discoursecoder.ui.widgets.rows import Role

RUSSIA = ActorLine(Actor(id="ru", name="Russia", actor_kind="state", aliases=("la partie russe", "<b>Moscou")), (), 3)
LAVROV = ActorLine(Actor(id="la", name="Lavrov", member_of=("ru",)), ("Russia",), 0)


@pytest.fixture
def table() -> ActorTable:
    made = ActorTable()
    made.set_rows([LAVROV, RUSSIA])
    return made


def test_a_row_tells_all_about_an_actor(table: ActorTable) -> None:
    cells = [table.index(1, column).data() for column in range(table.columnCount())]
    assert cells == ["Russia", "state", "la partie russe; <b>Moscou", "", 3]
    assert table.index(0, 3).data() == "Russia"


def test_rows_are_found_by_actor(table: ActorTable) -> None:
    assert (table.row_of("ru"), table.row_of("nobody"), table.rowCount()) == (1, -1, 2)
    assert table.line(1) == RUSSIA
    assert table.lines() == [LAVROV, RUSSIA]
    assert table.index(1, 0).data(Role.ID) == "ru"


def test_columns_are_named_and_numbers_stand_right(table: ActorTable) -> None:
    names = [table.headerData(column, Qt.Orientation.Horizontal) for column in range(5)]
    assert names == ["Name", "Kind", "Also called", "Belongs to", "Codings"]
    assert table.headerData(0, Qt.Orientation.Vertical) is None
    assert table.index(0, 4).data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert table.index(0, 0).data(Qt.ItemDataRole.TextAlignmentRole) is None


def test_a_tooltip_is_no_markup(table: ActorTable) -> None:
    assert "<" not in table.index(1, 2).data(Qt.ItemDataRole.ToolTipRole)


def test_nothing_stands_below_an_actor(table: ActorTable) -> None:
    inside = table.index(0, 0)
    assert (table.rowCount(inside), table.columnCount(inside)) == (0, 0)


def test_every_kind_has_a_name() -> None:
    assert [kind_name(kind) for kind in KINDS] == ["person", "state", "organisation", "group"]
