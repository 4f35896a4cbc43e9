from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discoursecoder.core.agreement.continuum import continuum_of
from discoursecoder.core.agreement.conversion import elementary_intervals, set_ratings, unit_label_sets
from discoursecoder.core.agreement.registry import measure
from discoursecoder.core.errors import BadData, BadValue

units = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 28), st.integers(1, 12), st.sampled_from("abc")).map(
        lambda u: {"coder": u[0], "start": u[1], "end": min(30, u[1] + u[2]), "category": u[3]}
    ),
    max_size=9,
)
SENTENCES = [[0, 10], [10, 17], [18, 30]]


def document(found: list[Any]) -> dict[str, Any]:
    return {
        "kind": "continuum",
        "length": 30,
        "coders": ["A", "B", "C"],
        "units": found,
        "sentences": SENTENCES,
        "codebook": ["a", "b", "c"],
    }


def by_character(found: list[Any]) -> list[list[list[str]]]:
    return [
        [
            sorted({u["category"] for u in found if u["coder"] == coder and u["start"] <= place < u["end"]})
            for coder in range(3)
        ]
        for place in range(30)
    ]


@given(found=units)
def test_stretches_hold_what_each_of_their_characters_holds(found: list[Any]) -> None:
    characters = by_character(found)
    for span, sets in elementary_intervals(continuum_of(document(found))):
        for place in range(*span):
            assert [sorted(labels or ()) for labels in sets] == characters[place]


@given(found=units)
def test_sentences_hold_what_any_or_half_of_their_characters_hold(found: list[Any]) -> None:
    characters = by_character(found)
    for units_name, least in (("sentences-any", 0.001), ("sentences-half", 0.5)):
        rows = unit_label_sets(continuum_of(document(found)), units_name)
        for (start, end), (_, sets) in zip(SENTENCES, rows, strict=True):
            for coder, labels in enumerate(sets):
                expected = {
                    label
                    for label in "abc"
                    if sum(label in characters[place][coder] for place in range(start, end)) / (end - start) >= least
                }
                assert set(labels or ()) == expected


@given(found=units)
def test_stretches_weighed_by_length_are_measured_like_single_characters(found: list[Any]) -> None:
    expected = measure({"kind": "set_ratings", "data": by_character(found)}, "krippendorff_alpha_sets").value
    assert measure(document(found), "krippendorff_alpha_sets", units="characters").value == pytest.approx(expected)


def test_units_that_do_not_exist_or_are_not_given_are_refused() -> None:
    with pytest.raises(BadValue, match="sentences-any"):
        set_ratings(continuum_of(document([])), "words")
    bare = {**document([]), "sentences": None}
    with pytest.raises(BadData, match="sentences are not given"):
        unit_label_sets(continuum_of(bare), "sentences-any")
    with pytest.raises(BadValue):
        measure(document([]), "krippendorff_alpha_sets")
