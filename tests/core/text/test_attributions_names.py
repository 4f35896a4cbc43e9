import pytest

from discoursecoder.core.model.mark import Party
from discoursecoder.core.text.attributions_names import Names
from discoursecoder.core.text.attributions_registry import Registry
from speeches import ACTORS, table

WANG = Party("Wang Yi", "wang")


def names(text: str, language: str = "fr") -> Names:
    return Names(text, Registry(ACTORS), table(language))


@pytest.mark.parametrize(
    ("text", "how", "who"),
    [
        ("la Chine", "known", ["China"]),
        ("Wang Yi", "known", ["Wang Yi"]),
        ("la Chine et la Russie", "pair", ["China", "Russia"]),
        ("elle", "pronoun", ["Wang Yi"]),
        ("M. Dupont", "known", ["Dupont"]),
        ("l'Allemagne", "name", ["Allemagne"]),
        ("la délégation", "office", []),
    ],
)
def test_a_subject_is_found_before_its_verb(text: str, how: str, who: list[str]) -> None:
    found = names(text).ending_at(0, len(text), (WANG,))
    assert found is not None
    assert (found.how, [party.name for party in found.parties], found.start) == (how, who, 0)


def test_a_common_word_is_no_subject() -> None:
    assert names("le temps").ending_at(0, 8, (WANG,)) is None
    assert names("").ending_at(0, 0, ()) is None


def test_a_subject_is_found_behind_its_verb() -> None:
    text = "a déclaré le ministre russe des Affaires étrangères, hier"
    found = names(text).starting_at(9, len(text), ())
    assert found is not None
    assert ([party.name for party in found.parties], text[found.end]) == (["Lavrov"], ",")


def test_a_word_at_the_beginning_of_a_sentence_is_a_name_only_if_it_is_one_elsewhere() -> None:
    assert names("Reporters").ending_at(0, 9, ()) is None
    assert names("Berlin. We met in Berlin", "en").ending_at(0, 6, ()) is not None
