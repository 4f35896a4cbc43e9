from typing import Any

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from discoursecoder.core.model.category import Category
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.record import now
from discoursecoder.core.queries.codebook_work import WorkRow
from discoursecoder.ui.models.codebook_work import WorkTable
from discoursecoder.ui.widgets.rows import Role


def row(**other: Any) -> WorkRow:
    moment = now()
    places = {"start": 3, "end": 7, "quotation": "<b>\nx"} if "coding" not in other else {}
    coding = Coding(
        id="c",
        release_id="r",
        coder_id="a",
        category_id="heg",
        codebook_revision=1,
        created=moment,
        changed=moment,
        **places,
    )
    category = Category(id="heg", name="Hegemony", short="HEG")
    facts: dict[str, Any] = {
        "coding": coding,
        "category": category,
        "path": "A / Hegemony",
        "release": "Release 1",
        "before": "La",
        "after": "soutient",
        "why": "definition",
        "changed_in": 3,
        "heirs": (),
    }
    return WorkRow(**{**facts, **other})


def test_a_row_says_category_passage_release_and_why(qtmodeltester: ModelTester) -> None:
    table = WorkTable()
    table.set_rows([row(), row(why="split")])
    qtmodeltester.check(table)
    cells = [table.index(0, column).data() for column in range(4)]
    assert cells == ["HEG", "… La[<b> \u23ce x]soutient …", "Release 1", "made in revision 1, redefined in 3"]
    assert table.index(1, 3).data() == "category split"
    assert table.index(0, 0).data(Role.ID) == "c"
    assert table.index(0, 1).data(Qt.ItemDataRole.ToolTipRole).startswith("La[‹b>")
    assert table.headerData(1, Qt.Orientation.Horizontal) == "Passage"


def test_a_row_that_is_not_there_is_none() -> None:
    table = WorkTable()
    assert table.row(0) is None
    table.set_rows([row()])
    assert table.row(0) is not None
    assert table.row(-1) is None
