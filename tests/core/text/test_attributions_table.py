import pytest

from discoursecoder.core.text.attributions_table import AttributionTable, make_table
from speeches import table


def said(found: AttributionTable, text: str) -> str | None:
    match = found.verb.search(text)
    return match[0] if match else None


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("le ministre a déclaré que", "a déclaré"),
        ("elles se sont félicitées de", "se sont félicitées"),
        ("il réitère son appui", "réitère"),
        ("elle rappelle que", "rappelle"),
        ("ils sont convenus de", "sont convenus"),
        ("dit-il, a-t-il ajouté", "dit"),
        ("le ministre a en outre clairement souligné", "a en outre clairement souligné"),
    ],
)
def test_french_verbs_are_found_in_their_forms(text: str, form: str) -> None:
    assert said(table("fr"), text) == form


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("he said that", "said"),
        ("she has repeatedly stressed", "has repeatedly stressed"),
        ("they reiterate", "reiterate"),
        ("he replied", "replied"),
        ("she reaches out, stresses", "stresses"),
    ],
)
def test_english_verbs_are_found_in_their_forms(text: str, form: str) -> None:
    assert said(table("en"), text) == form


def test_a_verb_knows_what_it_may_mean() -> None:
    assert table("fr").kinds_of("déclaré") == {"says"}
    assert table("fr").kinds_of("déclarées") == {"says"}
    assert "narrates" in table("fr").kinds_of("rencontrée")
    assert table("fr").kinds_of("mangé") == frozenset()


def test_an_empty_table_finds_nothing() -> None:
    empty = make_table({"language": "xx"})
    assert said(empty, "he said that") is None
    assert empty.source.search("selon lui") is None


def test_a_table_may_be_extended_by_a_verb_of_either_kind() -> None:
    found = make_table({"language": "fr", "auxiliaries": ["a"], "says": ["twitter", "écrit/écrit,écrivent"]})
    assert said(found, "il a twitté que") == "a twitté"
    assert said(found, "ils écrivent que") == "écrivent"
