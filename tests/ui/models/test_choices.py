import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from discoursecoder.ui.models.choices import Choice, ChoiceList, ranked, score
from discoursecoder.ui.widgets.rows import Role

HEG = Choice("1", "Criticism of hegemony", "Contestation", "HEG", "#aa3355", "h")
COOP = Choice("2", "Cooperation pledge", "Cooperation", "PLE", "#2a7f3e", "l")
SOV = Choice("3", "Sovereignty", "Principles", "SOV", "#4c6a92", "s")
SAVE = Choice("save_copy", "Save a copy …", "Project", key="Ctrl+Shift+S", command=True)
ALL = (HEG, COOP, SOV, SAVE)


def names(typed: str, choices: tuple[Choice, ...] = ALL) -> list[str]:
    return [choice.name for choice in ranked(typed, choices)]


def test_nothing_typed_offers_everything_in_its_order() -> None:
    assert ranked("", ALL) == list(ALL)
    assert ranked("  ", ALL) == list(ALL)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("heg", HEG),
        ("HEG", HEG),
        ("ple", COOP),
        ("coo", COOP),
        ("sov", SOV),
        ("coh", HEG),
        ("cpl", COOP),
        ("sac", SAVE),
        ("criticism of", HEG),
        ("hegem", HEG),
    ],
)
def test_three_letters_find_a_category_or_command(typed: str, first: Choice) -> None:
    assert ranked(typed, ALL)[0] == first


def test_letters_that_do_not_occur_in_order_find_nothing() -> None:
    assert names("geh") == []
    assert score("zzz", HEG) is None


def test_the_short_code_counts_most_then_its_beginning_then_the_name() -> None:
    whole = Choice("a", "Zeal", short="COO")
    begins = Choice("b", "Yield", short="COOX")
    named = Choice("c", "Cooperation")
    assert ranked("coo", [named, begins, whole]) == [whole, begins, named]


def test_the_beginning_of_a_name_counts_more_than_its_middle() -> None:
    assert names("op", (Choice("a", "Cooperation"), Choice("b", "Opposition"))) == ["Opposition", "Cooperation"]


def test_what_only_the_path_holds_is_found_last() -> None:
    assert names("contest", (HEG, Choice("x", "Contest of ideas"))) == ["Contest of ideas", "Criticism of hegemony"]


def test_letters_strewn_over_path_and_meaning_find_nothing() -> None:
    assert names("ctn", (Choice("1", "Hegemony", second="Contestation"),)) == []


def test_equals_stay_in_their_order() -> None:
    twins = [Choice(str(number), "Same") for number in range(5)]
    assert ranked("sam", twins) == twins


WORDS = st.text(alphabet="abcdé -", max_size=12)


@given(WORDS, st.lists(st.builds(Choice, id=WORDS, name=WORDS, second=WORDS, short=WORDS), max_size=6))
def test_ranking_offers_a_part_of_the_choices_and_never_what_lacks_a_letter(typed: str, choices: list[Choice]) -> None:
    found = ranked(typed, choices)
    assert all(choice in choices for choice in found)
    for choice in choices:
        letters = set(f"{choice.short}{choice.name}{choice.second}".casefold())
        if set(typed.casefold().replace(" ", "")) - letters:
            assert choice not in found


@given(st.text(alphabet="abcdé -", min_size=1, max_size=12).filter(lambda name: name.strip()))
def test_a_whole_name_always_finds_its_choice(name: str) -> None:
    choice = Choice("1", name)
    assert ranked(name, [choice]) == [choice]


def test_the_list_shows_what_fits_and_reads_it_out(qtmodeltester: ModelTester) -> None:
    model = ChoiceList()
    model.set_choices(ALL)
    qtmodeltester.check(model)
    index = model.index(0)
    assert [index.data(), index.data(Role.SECOND), index.data(Role.KEY)] == [
        "Criticism of hegemony",
        "Contestation",
        "h",
    ]
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Criticism of hegemony, Contestation, h"
    assert model.index(3).data(Role.BRANCH) is True
    assert model.data(QModelIndex()) is None


def test_there_is_no_choice_beyond_the_rows() -> None:
    model = ChoiceList()
    model.set_choices([HEG])
    assert [model.choice(-1), model.choice(0), model.choice(1)] == [None, HEG, None]
