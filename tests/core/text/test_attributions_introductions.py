from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.mark import Party
from discoursecoder.core.text.attributions_introductions import Introductions
from discoursecoder.core.text.attributions_registry import Registry
from speeches import ACTORS, table

LAVROV = Party("Lavrov", "lavrov")


def introductions(text: str, language: str = "fr", sides: tuple[str, ...] = ()) -> Introductions:
    return Introductions(text, Registry(ACTORS), table(language), sides)


def test_a_name_behind_a_known_office_is_its_holder() -> None:
    found = introductions("Wang Yi a rencontré le ministre russe des Affaires étrangères Sergueï Lavrov.")
    assert found.introduced["sergueï lavrov"] == LAVROV
    assert found.persons == [LAVROV] or found.persons == [Party("Wang Yi", "wang"), LAVROV]


def test_a_person_is_known_by_the_short_name_afterwards() -> None:
    found = introductions("French Foreign Minister Catherine Colonna arrived.", "en")
    assert found.introduced["colonna"] == Party("Catherine Colonna")


def test_an_office_is_known_by_its_holder_before_and_after_the_name() -> None:
    found = introductions("Mme Catherine Colonna, ministre de l'Europe, a reçu le président Alexandre Dupont.")
    assert found.roles["la", "ministre"][0][0] == Party("Catherine Colonna")
    assert found.roles["le", "président"][0][0] == Party("Alexandre Dupont")


def test_a_name_does_not_reach_over_the_end_of_a_sentence() -> None:
    found = introductions("The ministers met in Beijing. Wang Yi said.", "en")
    assert all("Beijing" not in party.name for party in found.introduced.values())


def test_the_two_sides_are_those_named_most() -> None:
    text = "La Chine et la Russie dialoguent. La Chine et la Russie agissent. Les États-Unis observent."
    assert [side.name for side in introductions(text).sides] == ["China", "Russia"]


def test_one_state_alone_makes_no_two_sides() -> None:
    assert introductions("La Chine agit.").sides == ()


def test_a_person_nobody_knows_belongs_to_the_side_that_is_left() -> None:
    found = introductions("Le ministre Li Hui a vu Lavrov. La Chine et la Russie dialoguent.")
    assert found.own([Party("Li Hui")]) == {"cn"}
    assert found.own([LAVROV]) == {"lavrov", "ru"}


def test_a_person_of_whom_the_registry_knows_no_state_belongs_to_the_side_that_is_left_too() -> None:
    actors = [*ACTORS, Actor(id="li", name="Li Hui")]
    text = "Li Hui a vu Lavrov. La Chine et la Russie dialoguent."
    found = Introductions(text, Registry(actors), table("fr"), ())
    assert found.own([Party("Li Hui", "li")]) == {"li", "cn"}
