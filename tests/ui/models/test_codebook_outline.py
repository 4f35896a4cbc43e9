import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from discoursecoder.core.model.category import Category
from discoursecoder.ui.models.codebook import CATEGORY_MIME
from discoursecoder.ui.models.codebook_outline import CodebookOutline
from discoursecoder.ui.widgets.rows import Role

BRANCH = Category(id="cts", name="Contestation")
HEG = Category(id="heg", name="Two\nlines \u202e<b>", short="HEG", parent_id="cts")
PLE = Category(id="ple", name="Pledge", status="archived")
COPY = Qt.DropAction.CopyAction


@pytest.fixture
def outline(qtmodeltester: ModelTester) -> CodebookOutline:
    made = CodebookOutline()
    made.show_codebook([BRANCH, HEG, PLE], "en")
    made.set_totals({"heg": 3})
    qtmodeltester.check(made)
    return made


def mime(category_id: str) -> QMimeData:
    made = QMimeData()
    made.setData(CATEGORY_MIME, category_id.encode())
    return made


def test_a_row_shows_any_name_safely_in_one_line(outline: CodebookOutline) -> None:
    assert outline.index_of("heg").data() == "Two \u23ce lines <b>"
    assert outline.index_of("heg").data(Role.SECOND) == "HEG"
    assert outline.index_of("cts").data(Role.TOTAL) == 3
    assert [outline.index_of(one).data(Role.PALE) for one in ("heg", "ple")] == [False, True]


def test_a_change_of_fields_redraws_one_row_and_keeps_the_tree(outline: CodebookOutline, qtbot: QtBot) -> None:
    redrawn: list[str] = []
    outline.dataChanged.connect(lambda first, _last, _roles: redrawn.append(outline.id_at(first)))
    renamed = HEG.model_copy(update={"name": "Hegemony"})
    with qtbot.assertNotEmitted(outline.modelReset):
        assert not outline.show_codebook([BRANCH, renamed, PLE], "en")
    assert redrawn == ["heg"]
    assert outline.index_of("heg").data() == "Hegemony"


def test_another_shape_or_language_shows_the_tree_anew(outline: CodebookOutline) -> None:
    assert outline.show_codebook([BRANCH, PLE, HEG], "en")
    assert outline.show_codebook([BRANCH, PLE, HEG], "fr")


def test_a_category_is_dropped_anywhere_but_below_itself(outline: CodebookOutline, qtbot: QtBot) -> None:
    outline.editable = True
    assert outline.mimeTypes() == [CATEGORY_MIME]
    assert not outline.canDropMimeData(mime("cts"), COPY, 0, 0, outline.index_of("heg"))
    assert not outline.canDropMimeData(mime("gone"), COPY, 0, 0, QModelIndex())
    with qtbot.waitSignal(outline.category_dropped) as told:
        assert not outline.dropMimeData(mime("heg"), COPY, 0, 0, QModelIndex())
    assert told.args == ["heg", "", 0]


def test_nothing_moves_where_the_codebook_may_not_be_changed(outline: CodebookOutline, qtbot: QtBot) -> None:
    drag = Qt.ItemFlag.ItemIsDragEnabled
    assert not outline.flags(outline.index_of("heg")) & drag
    with qtbot.assertNotEmitted(outline.category_dropped):
        outline.dropMimeData(mime("heg"), COPY, 0, 0, QModelIndex())
    outline.editable = True
    assert outline.flags(outline.index_of("heg")) & drag
