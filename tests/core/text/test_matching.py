import pytest

from discoursecoder.core import errors
from discoursecoder.core.model.search import Search
from discoursecoder.core.text.matching import matcher

TEXT = "La paix, l’État\u00a0: la Paix. 中俄双方反对霸权。Les\nétats."


def found(search: Search, text: str = TEXT) -> list[str]:
    return [text[start:end] for start, end in matcher(search)(text)]


@pytest.mark.parametrize(
    ("search", "finds"),
    [
        (Search("paix"), ["paix", "Paix"]),
        (Search("paix", case=True), ["paix"]),
        (Search("l'état :"), ["l’État\u00a0:"]),
        (Search("les états"), ["Les\nétats"]),
        (Search("etat"), []),
        (Search("etat", accents=False), ["État", "état"]),
        (Search("état"), ["État", "état"]),
        (Search("état", whole_words=True), ["État"]),
        (Search("双方"), ["双方"]),
        (Search("霸"), ["霸"]),
        (Search("双方", whole_words=True), ["双方"]),
        (Search("."), [".", "."]),
        (Search(""), []),
    ],
)
def test_words_are_found_as_they_stand(search: Search, finds: list[str]) -> None:
    assert found(search) == finds


def test_finds_do_not_overlap() -> None:
    assert list(matcher(Search("aa"))("aaaaa")) == [(0, 2), (2, 4)]


@pytest.mark.parametrize(
    ("search", "finds"),
    [
        (Search(r"p\w+x", regex=True), ["paix", "Paix"]),
        (Search(r"P\w+x", regex=True, case=True), ["Paix"]),
        (Search(r"\p{Han}{2}", regex=True), ["中俄", "双方", "反对", "霸权"]),
        (Search(r"^\w+", regex=True), ["La", "états"]),
        (Search(r"etats?", regex=True, accents=False), ["État", "états"]),
        (Search(r"état", regex=True, whole_words=True), ["État"]),
        (Search(r"x*", regex=True), ["x", "x"]),
    ],
)
def test_patterns_are_found_in_the_text_itself(search: Search, finds: list[str]) -> None:
    assert found(search) == finds


@pytest.mark.parametrize(("pattern", "place"), [("a(b", 4), ("a)", 2), ("ab[", 3), ("*", 1)])
def test_a_pattern_that_cannot_be_read_is_told_with_its_place(pattern: str, place: int) -> None:
    with pytest.raises(errors.BadPattern) as refused:
        matcher(Search(pattern, regex=True))
    assert abs(int(str(refused.value.given["place"])) - place) <= 1
    assert pattern in str(refused.value)


def test_a_pattern_that_takes_too_long_is_stopped() -> None:
    spans = matcher(Search(r"(a+)+$(?<!a)", regex=True), longest_s=0.01)
    with pytest.raises(TimeoutError):
        list(spans("a" * 5000 + "b"))
