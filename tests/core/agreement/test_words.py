from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discoursecoder.core.agreement.words import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L’ONU a l'accord.", ["L’ONU", "a", "l'accord"]),
        ("« sécurité » 2022-08", ["sécurité", "2022", "08"]),
        ("中俄关系 very good", ["中", "俄", "关", "系", "very", "good"]),
        ("Россия и Китай", ["Россия", "и", "Китай"]),
        ("e\u0301te\u0301 नमस्ते", ["e\u0301te\u0301", "नमस्ते"]),
        ("می\u200cخواهم", ["می\u200cخواهم"]),
        ("'quoted' – ", ["quoted"]),
        ("한국과 협력", ["한국과", "협력"]),
        ("", []),
    ],
)
def test_words_of_many_scripts_are_told_apart(text: str, expected: list[str]) -> None:
    assert [text[word.start : word.end] for word in words(text, 0, len(text))] == expected


def test_words_are_sought_between_two_places_only() -> None:
    assert [tuple(word) for word in words("one two three", 4, 9)] == [(4, 7), (8, 9)]


@given(text=st.text(max_size=60))
def test_words_are_in_order_and_apart_and_hold_something(text: str) -> None:
    found = list(words(text, 0, len(text)))
    assert all(word.start < word.end for word in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(text[word.start : word.end].strip(" .,;:!?«»()\n\t") for word in found)
