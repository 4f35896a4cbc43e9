from collections.abc import Mapping

import pytest

from discoursecoder.core.formats.tables import Field
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.variable import Choice, Variable
from discoursecoder.core.operations.cell_values import CellValues

VARIABLES = [
    Variable(id="target", name="target", variable_kind="actor", multiple=True, names={"fr": "cible"}),
    Variable(id="speaker", name="speaker", variable_kind="actor"),
    Variable(
        id="stance",
        name="stance",
        variable_kind="choice",
        choices=(Choice(name="supports", names={"fr": "soutient"}), Choice(name="opposes")),
    ),
    Variable(id="note", name="note", variable_kind="text"),
    Variable(id="terms", name="terms", variable_kind="text", multiple=True),
    Variable(id="weight", name="weight", variable_kind="number"),
]
ACTORS = [
    Actor(id="ru", name="Russia", aliases=("la partie russe", "Moscow")),
    Actor(id="us", name="United States", aliases=("Washington",)),
    Actor(id="dc", name="Washington"),
]


def read(**cells: Field) -> tuple[list[object], list[str]]:
    values, problems = CellValues(VARIABLES, ACTORS).read(cells)
    return [value.actor_id or value.text or value.number for value in values], [p.sentence for p in problems]


def test_several_values_in_a_cell_are_several_values() -> None:
    assert read(target="Russia; United States;") == (["ru", "us"], [])
    assert read(target=("Russia", "United States")) == (["ru", "us"], [])


def test_an_actor_is_known_by_each_of_its_names_in_any_letter_case() -> None:
    assert read(speaker="LA  PARTIE russe")[0] == ["ru"]
    assert read(target="Moscow; Russia")[0] == ["ru"]


def test_an_actor_that_is_not_in_the_registry_is_made_once() -> None:
    cells = CellValues(VARIABLES, ACTORS)
    first, _ = cells.read({"target": "ASEAN ; China"})
    second, _ = cells.read({"speaker": "asean"})
    assert [actor.name for actor in cells.new_actors] == ["ASEAN", "China"]
    assert second[0].actor_id == first[0].actor_id == cells.new_actors[0].id


def test_a_name_that_several_actors_have_is_a_problem() -> None:
    values, problems = read(target="Washington; Russia")
    assert values == ["ru"]
    assert "More than one" in problems[0]


def test_a_choice_is_found_in_every_language_and_any_other_is_a_problem() -> None:
    assert read(stance="Soutient") == (["supports"], [])
    values, (problem,) = read(stance="likes")
    assert values == []
    assert "supports, opposes" in problem


@pytest.mark.parametrize("cells", [{"speaker": "Russia; China"}, {"stance": "supports;opposes"}])
def test_a_second_value_of_a_variable_that_takes_one_is_a_problem(cells: Mapping[str, Field]) -> None:
    assert read(**cells)[0] == []
    assert "takes one value" in read(**cells)[1][0]


def test_a_text_that_takes_one_value_is_not_split() -> None:
    assert read(note="one; two")[0] == ["one; two"]
    assert read(terms="one; two")[0] == ["one", "two"]


def test_a_number_is_a_number_and_nothing_else_is() -> None:
    assert read(weight="0.5")[0] == [0.5]
    assert read(weight=3)[0] == [3.0]
    for wrong in ("many", "nan", "inf"):
        assert "a number" in read(weight=wrong)[1][0]


def test_a_column_is_found_by_the_variable_s_name_in_any_language() -> None:
    cells = CellValues(VARIABLES, ACTORS)
    assert cells.knows("Target")
    assert cells.knows("cible")
    assert cells.knows("note (variable)")
    assert not cells.knows("tagret")
    assert read(cible="Russia")[0] == ["ru"]
    assert read(tagret="Russia") == ([], [])


def test_a_value_given_twice_counts_once() -> None:
    assert read(target="Russia; Moscow; Russia")[0] == ["ru"]
    assert read(target=" ; ")[0] == []
