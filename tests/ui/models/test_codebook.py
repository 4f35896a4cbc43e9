import pytest
from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from discoursecoder.core.model.category import Category
from discoursecoder.ui.models.codebook import CATEGORY_MIME, SPAN_MIME, CodebookTree
from discoursecoder.ui.panels.text import shown
from discoursecoder.ui.widgets.rows import Role

CONTESTATION = Category(id="cts", name="Contestation", codable=False, names={"fr": "Contestation (fr)"})
HEGEMONY = Category(id="heg", name="Hegemony <b>", key="h", parent_id="cts", names={"fr": "Hégémonie"})
DOUBLE = Category(id="dbl", name="Double standards", parent_id="cts")
PLEDGE = Category(id="ple", name="Pledge", key="l", color="#2a7f3e")
COPY = Qt.DropAction.CopyAction


@pytest.fixture
def tree(qtmodeltester: ModelTester) -> CodebookTree:
    made = CodebookTree()
    made.set_categories([CONTESTATION, HEGEMONY, DOUBLE, PLEDGE], "en")
    made.set_counts({"heg": 1, "dbl": 2}, {"heg": 5, "dbl": 2, "ple": 7})
    qtmodeltester.check(made)
    return made


def outline(model: QAbstractItemModel, parent: QModelIndex | None = None) -> list[object]:
    """Names, each with what stands below it."""
    at = parent or QModelIndex()
    found: list[object] = []
    for row in range(model.rowCount(at)):
        index = model.index(row, 0, at)
        found += [index.data(), outline(model, index)]
    return found


def counts(tree: CodebookTree, category_id: str) -> tuple[object, object]:
    index = tree.index_of(category_id)
    return index.data(Role.COUNT), index.data(Role.TOTAL)


def span(text: str) -> QMimeData:
    mime = QMimeData()
    mime.setData(SPAN_MIME, text.encode())
    return mime


def test_categories_stand_below_their_parents(tree: CodebookTree) -> None:
    assert outline(tree) == ["Contestation", ["Hegemony <b>", [], "Double standards", []], "Pledge", []]
    assert tree.parent(tree.index_of("heg")) == tree.index_of("cts")
    assert not tree.parent(tree.index_of("cts")).isValid()


def test_names_are_those_of_the_language(tree: CodebookTree) -> None:
    tree.set_categories(tree.categories(), "fr")
    assert tree.path("heg") == "Contestation (fr) / Hégémonie"
    assert tree.name("dbl") == "Double standards"


def test_a_category_whose_parent_is_not_shown_stands_at_the_top(tree: CodebookTree) -> None:
    tree.set_categories([HEGEMONY, PLEDGE], "en")
    assert outline(tree) == ["Hegemony <b>", [], "Pledge", []]
    assert not tree.parent(tree.index_of("heg")).isValid()


def test_a_branch_counts_what_stands_below_it(tree: CodebookTree) -> None:
    assert counts(tree, "cts") == (3, 7)
    assert counts(tree, "heg") == (1, 5)
    assert counts(tree, "ple") == (0, 7)


def test_one_coding_redraws_its_row_and_those_above_and_never_resets_the_tree(
    tree: CodebookTree, qtbot: QtBot
) -> None:
    redrawn: list[str] = []
    tree.dataChanged.connect(lambda first, _last, _roles: redrawn.append(tree.id_at(first)))
    with qtbot.assertNotEmitted(tree.modelReset):
        tree.add_counts("heg", 1, 1)
    assert sorted(redrawn) == ["cts", "heg"]
    assert (counts(tree, "heg"), counts(tree, "cts")) == ((2, 6), (4, 8))


def test_taking_a_coding_away_counts_one_less(tree: CodebookTree) -> None:
    tree.add_counts("dbl", -1, -1)
    assert counts(tree, "dbl") == (1, 1)


def test_other_counts_redraw_only_what_differs(tree: CodebookTree, qtbot: QtBot) -> None:
    redrawn: list[str] = []
    tree.dataChanged.connect(lambda first, _last, _roles: redrawn.append(tree.id_at(first)))
    with qtbot.assertNotEmitted(tree.modelReset):
        tree.set_counts({"heg": 1, "dbl": 2}, {"heg": 5, "dbl": 2, "ple": 8})
    assert redrawn == ["ple"]


def test_a_count_of_a_category_that_is_not_shown_harms_nothing(tree: CodebookTree) -> None:
    tree.add_counts("gone", 1, 1)
    tree.set_counts({"gone": 4}, {"gone": 4})
    assert counts(tree, "ple") == (0, 0)
    assert tree.category("gone") is None
    assert not tree.index_of("gone").isValid()


def test_path_key_and_counts_are_read_out_and_the_tooltip_is_plain(tree: CodebookTree) -> None:
    index = tree.index_of("heg")
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Contestation / Hegemony <b>, key h, 1 coding")
    assert "5 coding" in said
    assert index.data(Qt.ItemDataRole.ToolTipRole).startswith("Contestation / Hegemony ‹b>\nkey h\n")


def test_what_cannot_be_coded_is_pale_and_takes_no_text(tree: CodebookTree) -> None:
    branch, leaf = tree.index_of("cts"), tree.index_of("ple")
    assert [branch.data(Role.PALE), leaf.data(Role.PALE)] == [True, False]
    assert [branch.data(Role.BRANCH), leaf.data(Role.BRANCH)] == [True, False]
    drop = Qt.ItemFlag.ItemIsDropEnabled | Qt.ItemFlag.ItemIsDragEnabled
    assert not tree.flags(branch) & drop
    assert tree.flags(leaf) & drop == drop


def test_what_is_dragged_has_the_names_that_the_text_knows(tree: CodebookTree) -> None:
    assert (CATEGORY_MIME, SPAN_MIME) == (shown.CATEGORY_MIME, shown.SPAN_MIME)
    mime = tree.mimeData([tree.index_of("ple")])
    assert bytes(mime.data(CATEGORY_MIME).data()) == b"ple"
    assert tree.mimeTypes() == [SPAN_MIME]


def test_text_dropped_on_a_category_is_announced_with_its_span(tree: CodebookTree, qtbot: QtBot) -> None:
    on = tree.index_of("ple")
    assert tree.canDropMimeData(span("24,33"), COPY, -1, -1, on)
    with qtbot.waitSignal(tree.span_dropped) as told:
        tree.dropMimeData(span("24,33"), COPY, -1, -1, on)
    assert told.args == ["ple", 24, 33]


@pytest.mark.parametrize("text", ["", "24", "24,33,1", "-1,3", "a,b", "²,3", "1.5,2"])
def test_what_is_no_span_is_not_taken(tree: CodebookTree, qtbot: QtBot, text: str) -> None:
    with qtbot.assertNotEmitted(tree.span_dropped):
        assert not tree.dropMimeData(span(text), COPY, -1, -1, tree.index_of("ple"))


def test_text_cannot_be_dropped_beside_the_categories_nor_anything_else_on_one(
    tree: CodebookTree, qtbot: QtBot
) -> None:
    other = QMimeData()
    other.setText("24,33")
    assert not tree.canDropMimeData(other, COPY, -1, -1, tree.index_of("ple"))
    assert not tree.canDropMimeData(span("1,2"), COPY, 0, 0, QModelIndex())
    with qtbot.assertNotEmitted(tree.span_dropped):
        assert not tree.dropMimeData(span("1,2"), COPY, 0, 0, QModelIndex())
