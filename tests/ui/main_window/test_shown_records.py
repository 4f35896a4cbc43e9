import pytest

from builders import TEXT, release_records
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.coding import Coding, VariableValue
from discoursecoder.core.model.record import now
from discoursecoder.core.model.segment import Segmentation
from discoursecoder.core.model.span import Span
from discoursecoder.core.model.variable import Choice, Variable
from discoursecoder.ui.main_window.shown_records import (
    actor_names,
    entered_values,
    next_undecided,
    place_of,
    short_label,
    shown_coding,
    shown_values,
)
from discoursecoder.ui.panels.text.shown import ShownCoding
from discoursecoder.ui.widgets.palette import DARK, LIGHT, Colours, contrast
from discoursecoder.ui.widgets.tokens import Name

BRANCH = Category(id="branch", name="Contestation", names={"fr": "Remise en cause"}, codable=False)
CRITICISM = Category(id="criticism", name="Criticism", short="CRI", parent_id="branch", position=6, color="#777777")
CATEGORIES = {one.id: one for one in (BRANCH, CRITICISM)}
RUSSIA = Actor(id="ru", name="Russia", aliases=("la partie russe",))
ACTORS = {RUSSIA.id: RUSSIA, "us": Actor(id="us", name="United States")}
TARGET = Variable(id="target", name="target", variable_kind="actor", multiple=True)
YEAR = Variable(id="year", name="year", variable_kind="number")
STANCE = Variable(id="stance", name="stance", variable_kind="choice", choices=(Choice(name="supports"),))


def coding(start: int | None = 24, end: int | None = 33, **given: object) -> Coding:
    whole = {"id": "c", "release_id": "r", "coder_id": "a", "category_id": "criticism", "start": start, "end": end}
    return Coding.model_validate({"codebook_revision": 1, "created": now(), "changed": now(), **whole, **given})


def units() -> Segmentation:
    return next(one for one in release_records() if isinstance(one, Segmentation))


def as_shown(of: Coding, colours: Colours = LIGHT, language: str = "en") -> ShownCoding:
    shown = shown_coding(of, CATEGORIES, colours=colours, language=language, coder="Amina")
    assert shown is not None
    return shown


def test_a_category_without_a_short_code_is_labelled_by_the_beginning_of_its_name() -> None:
    assert short_label(CRITICISM) == "CRI"
    assert short_label(BRANCH) == "CONT"


def test_a_coding_is_described_by_its_path_its_coder_and_its_memo() -> None:
    shown = as_shown(coding(memo="irony?", unsure=True, origin="suggested"), language="fr")

    assert shown.description == "Remise en cause / Criticism\nAmina\nirony?"
    assert (shown.label, shown.unsure, shown.suggested) == ("CRI", True, True)


def test_a_description_has_no_empty_lines() -> None:
    assert as_shown(coding()).description == "Contestation / Criticism\nAmina"


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_the_colour_of_a_category_can_be_read_in_both_themes(colours: Colours) -> None:
    assert contrast(as_shown(coding(), colours).colour, colours.paper) >= 4.5


def test_a_coding_of_the_whole_release_has_no_place_in_the_text() -> None:
    assert shown_coding(coding(None, None), CATEGORIES, colours=LIGHT, language="en", coder="Amina") is None


def test_a_coding_of_a_category_that_is_not_active_is_not_drawn() -> None:
    assert shown_coding(coding(category_id="gone"), CATEGORIES, colours=LIGHT, language="en", coder="A") is None


def test_the_inspector_gets_names_of_actors_and_numbers_as_they_are_written() -> None:
    values = (
        VariableValue(variable_id="target", actor_id="ru"),
        VariableValue(variable_id="target", actor_id="us"),
        VariableValue(variable_id="year", number=2022.0),
    )
    shown = shown_values(coding(values=values), "CRI", [TARGET, YEAR, STANCE], ACTORS, overlapping=2)

    assert shown.values == {"target": ("Russia", "United States"), "year": ("2022",), "stance": ()}


def test_entering_one_variable_leaves_the_others_as_they_were() -> None:
    before = coding(values=(VariableValue(variable_id="stance", text="supports"),))
    after = entered_values(before, TARGET, ["LA PARTIE RUSSE"], ACTORS)

    assert [(one.variable_id, one.actor_id, one.text) for one in after] == [
        ("stance", None, "supports"),
        ("target", "ru", None),
    ]


def test_a_number_may_have_a_decimal_comma_and_anything_else_is_refused() -> None:
    [entered] = entered_values(coding(), YEAR, ["1,5"], ACTORS)
    assert entered.number == 1.5

    with pytest.raises(ValueError, match="many"):
        entered_values(coding(), YEAR, ["many"], ACTORS)


def test_entering_nothing_empties_the_variable() -> None:
    before = coding(values=(VariableValue(variable_id="target", actor_id="ru"),))

    assert entered_values(before, TARGET, [], ACTORS) == ()


def test_a_place_is_told_by_paragraph_and_sentence_within_it() -> None:
    body = TEXT.index("\n") + 1

    assert place_of(0, units()) is None
    assert place_of(body, units()) == (1, 1)
    assert place_of(TEXT.index("Les deux") + 3, units()) == (1, 2)
    assert place_of(TEXT.index("Il a salué"), units()) == (2, 2)


def test_the_next_sentence_is_one_without_coding_and_decision_and_after_the_last_the_search_begins_anew() -> None:
    first, second, third, fourth = (Span(*one) for one in units().sentences)
    coded = [coding(second.start, second.start + 3)]

    assert next_undecided(first.start, units(), coded, []) == third
    assert next_undecided(first.start, units(), coded, [third.start]) == fourth
    assert next_undecided(fourth.start, units(), coded, []) == first


def test_where_every_sentence_has_a_coding_there_is_no_next_one() -> None:
    assert next_undecided(0, units(), [coding(*one) for one in units().sentences], []) is None


def test_the_registry_is_completed_over_every_name() -> None:
    assert actor_names(ACTORS) == [Name("Russia", ("la partie russe",)), Name("United States")]
