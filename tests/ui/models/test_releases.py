import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from discoursecoder.core.queries.releases import ReleaseRow
from discoursecoder.ui.models.releases import ReleaseFilter, ReleaseList
from discoursecoder.ui.widgets.rows import Role

ROWS = [
    ReleaseRow("b", "Visite à Alger", "2022-08-06", "fr", "MAE", "finished", 4),
    ReleaseRow("a", "Wang Yi meets <b>", "2022-08-05T10:30", "en", "MFA CN", "in_progress", 0),
    ReleaseRow("c", "Abkommen", "", "de", "AA", "new", 0),
]


@pytest.fixture
def listed(qtmodeltester: ModelTester) -> ReleaseList:
    made = ReleaseList()
    made.set_rows(ROWS)
    qtmodeltester.check(made)
    return made


@pytest.fixture
def filtered(listed: ReleaseList) -> ReleaseFilter:
    return ReleaseFilter(listed)


def ids(model: ReleaseFilter) -> str:
    return "".join(model.index(row, 0).data(Role.ID) for row in range(model.rowCount()))


def test_a_release_shows_title_day_language_state_and_count(listed: ReleaseList) -> None:
    index = listed.index_of("b")
    roles = (Qt.ItemDataRole.DisplayRole, Role.SECOND, Role.STATE, Role.COUNT)
    assert [index.data(role) for role in roles] == ["Visite à Alger", "2022-08-06 · fr", "finished", 4]
    assert listed.index_of("a").data(Role.SECOND) == "2022-08-05 · en"


def test_a_release_is_read_out_with_its_state_in_words_and_its_tooltip_is_plain(listed: ReleaseList) -> None:
    index = listed.index_of("a")
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Wang Yi meets <b>, 2022-08-05 · en, in progress, 0 coding")
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Wang Yi meets ‹b>\n2022-08-05 · en\nin progress"


def test_a_coding_touches_the_row_of_its_release_alone(listed: ReleaseList, qtbot: QtBot) -> None:
    touched: list[int] = []
    listed.dataChanged.connect(lambda first, last: touched.extend(range(first.row(), last.row() + 1)))
    with qtbot.assertNotEmitted(listed.modelReset):
        listed.put(ROWS[1]._replace(codings=1))
    assert touched == [1]
    assert listed.index_of("a").data(Role.COUNT) == 1


def test_what_did_not_change_is_not_drawn_again(listed: ReleaseList, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(listed.dataChanged):
        listed.put(ROWS[0])


def test_a_new_release_comes_without_a_reset(listed: ReleaseList, qtbot: QtBot) -> None:
    new = ReleaseRow("d", "Late", "2021-01-01", "fr", "", "new", 0)
    with qtbot.assertNotEmitted(listed.modelReset), qtbot.waitSignal(listed.rowsInserted):
        listed.put(new)
    assert listed.row("d") == new
    assert listed.rowCount() == 4


def test_a_release_that_is_not_there_has_no_row(listed: ReleaseList) -> None:
    assert listed.row("zz") is None
    assert not listed.index_of("zz").isValid()
    assert listed.data(QModelIndex()) is None
    assert listed.state_name("") == ""


def test_releases_stand_by_date_of_issue(filtered: ReleaseFilter) -> None:
    assert ids(filtered) == "cab"


@pytest.mark.parametrize(("order", "wanted"), [("title", "cba"), ("state", "acb"), ("issued", "cab")])
def test_releases_stand_in_the_order_chosen(filtered: ReleaseFilter, order: str, wanted: str) -> None:
    filtered.set_order(order)
    assert ids(filtered) == wanted


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ALGER", "b"),
        ("2022-08", "ab"),
        ("fr", "b"),
        ("mfa", "a"),
        ("finished", "b"),
        ("visite zzz", ""),
        (" ", "cab"),
    ],
)
def test_every_word_typed_is_looked_for_in_all_that_is_known(filtered: ReleaseFilter, typed: str, found: str) -> None:
    filtered.set_words(typed)
    assert ids(filtered) == found


def test_a_release_that_comes_to_fit_the_words_comes_into_the_list(
    listed: ReleaseList, filtered: ReleaseFilter
) -> None:
    filtered.set_words("finished")
    listed.put(ROWS[1]._replace(state="finished"))
    assert ids(filtered) == "ab"


def test_a_release_that_begins_moves_up_in_the_order_of_states(listed: ReleaseList, filtered: ReleaseFilter) -> None:
    filtered.set_order("state")
    listed.put(ROWS[1]._replace(state="finished"))
    assert ids(filtered) == "cab"


def test_thousands_of_releases_are_listed_and_filtered(listed: ReleaseList, filtered: ReleaseFilter) -> None:
    listed.set_rows(ReleaseRow(f"{n}", f"Release {n}", f"{2000 + n % 20}", "fr", "", "new", 0) for n in range(5000))
    assert filtered.rowCount() == 5000
    filtered.set_words("4999")
    assert ids(filtered) == "4999"
