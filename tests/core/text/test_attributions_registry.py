import pytest

from discoursecoder.core.model.mark import Party
from discoursecoder.core.text.attributions_registry import Registry, folded, tokens_of
from speeches import ACTORS


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("La Chine", "chine"),
        ("les États-Unis d’Amérique", "états-unis d' amérique"),
        ("l’ONU", "onu"),
        ("The United States", "united states"),
        ("La", "la"),
        ("", ""),
    ],
)
def test_names_are_compared_without_articles_and_capitals(name: str, expected: str) -> None:
    assert folded(name) == expected


def test_actors_are_found_by_name_and_alias() -> None:
    registry = Registry(ACTORS)
    found = registry.named("LA CHINE")
    assert found is not None
    assert found.id == "cn"
    assert registry.named("Atlantis") is None


def test_a_person_belongs_to_its_state() -> None:
    registry = Registry(ACTORS)
    assert registry.states_of(Party("Lavrov", "lavrov")) == {"lavrov", "ru"}
    assert registry.states_of(Party("somebody")) == set()
    assert registry.is_collective(Party("Russia", "ru"))
    assert not registry.is_collective(Party("Lavrov", "lavrov"))
    assert not registry.is_collective(Party("somebody"))


def test_an_elided_word_is_a_word_and_a_possessive_is_none() -> None:
    assert [token.folded for token in tokens_of("qu'il suit Russia's M. X", 0, 24)] == [
        "qu'",
        "il",
        "suit",
        "russia",
        "m",
        "x",
    ]
