from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discoursecoder.core.agreement.registry import measure
from discoursecoder.core.agreement.segmentations import Edits, edits
from discoursecoder.core.errors import BadData, BadValue

PAIR = {"item": "t", "coders": ["a", "b"]}
POOLED = ("actual_agreement_boundaries", "fleiss_pi_boundaries", "fleiss_kappa_boundaries")


@st.composite
def segments(draw: st.DrawFn, length: int = 12) -> list[int]:
    cuts = draw(st.lists(st.integers(1, length - 1), unique=True, max_size=6).map(sorted))
    places = [0, *cuts, length]
    return [end - start for start, end in pairwise(places)]


def texts(a: list[int], b: list[int], **more: Any) -> dict[str, Any]:
    return {"kind": "segmentation", "data": {"t": {"a": a, "b": b}, **more}}


def test_a_boundary_moved_by_one_place_is_half_an_edit() -> None:
    assert edits((2, 3, 6), (2, 2, 7)) == Edits(0, 1, 1)
    assert edits((2, 3, 6), (2, 1, 8)) == Edits(2, 0, 1)
    assert Edits(1, 1, 4).weight == 1.5


def test_each_boundary_is_moved_to_one_place_only() -> None:
    assert edits((3, 2, 5), (4, 6)) == Edits(1, 1, 0)


@given(a=segments(), b=segments())
def test_similarities_are_symmetric_and_one_only_for_equals(a: list[int], b: list[int]) -> None:
    for name in ("boundary_similarity", "segmentation_similarity"):
        there, back = measure(texts(a, b), name, **PAIR).value, measure(texts(b, a), name, **PAIR).value
        assert there == back
        assert there is not None
        assert 0 <= there <= 1
        assert (there == 1) == (a == b)


@given(a=segments())
def test_a_segmentation_makes_no_error_against_itself(a: list[int]) -> None:
    for name in ("pk", "window_diff"):
        assert measure(texts(a, a), name, **PAIR).value in {0, None}


@given(a=segments(), b=segments())
def test_windows_are_compared_by_segment_and_by_number_of_boundaries(a: list[int], b: list[int]) -> None:
    window = max(2, round(12 / len(b) / 2))
    if window >= 12:
        return
    labels = [[number for number, length in enumerate(one) for _ in range(length)] for one in (a, b)]
    ends = [(i, i + window) for i in range(12 - window)]
    apart = [[one[j] - one[i] for i, j in ends] for one in labels]
    differ = sum((x > 0) != (y > 0) for x, y in zip(*apart, strict=True)) / len(ends)
    other = sum(x != y for x, y in zip(*apart, strict=True)) / len(ends)
    assert measure(texts(a, b), "pk", **PAIR).value == pytest.approx(differ)
    assert measure(texts(a, b), "window_diff", **PAIR).value == pytest.approx(other)


@given(a=segments(), b=segments())
def test_over_all_texts_edits_and_boundaries_are_summed(a: list[int], b: list[int]) -> None:
    one, both = measure(texts(a, b), POOLED[0]).value, measure(texts(a, b, u={"a": a, "b": b}), POOLED[0]).value
    assert one == pytest.approx(both)
    for name in POOLED:
        result = measure(texts(a, b), name)
        assert (result.value is None) == bool(result.reason)


def test_what_cannot_be_measured_says_why() -> None:
    assert measure(texts([1], [1]), "segmentation_similarity", **PAIR).value is None
    assert measure(texts([2], [2]), "pk", **PAIR).reason == "the text is no longer than the window"
    for name in POOLED:
        assert measure(texts([3], [3]), name).reason is not None
    assert measure(texts([3], [3]), "boundary_similarity", **PAIR).value == 1


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({}, "does not map items"),
        ({"t": [1]}, "does not map items"),
        ({"t": {"a": []}}, "t, a: no list of lengths"),
        ({"t": {"a": [1, 0]}}, "0 is not the length"),
        ({"t": {"a": [1, True]}}, "True is not the length"),
        ({"t": {"a": [1, 2], "b": [4]}}, "unequal length"),
    ],
)
def test_segmentations_that_are_none_are_refused(data: Any, sentence: str) -> None:
    with pytest.raises(BadData, match=sentence):
        measure({"kind": "segmentation", "data": data}, POOLED[0])


def test_items_coders_and_similarities_that_do_not_exist_are_refused() -> None:
    document = texts([3], [3])
    for params, sentence in (
        ({"item": "x", "coders": ["a", "b"]}, "no item “x”"),
        ({"item": "t", "coders": ["a", "z"]}, "no coder “z”"),
        ({"item": "t", "coders": ["a"]}, "two names"),
        ({"item": "t", "coders": "ab"}, "coders cannot be “ab”"),
    ):
        with pytest.raises((BadData, BadValue), match=sentence):
            measure(document, "boundary_similarity", **params)
    with pytest.raises(BadValue, match="boundary_similarity"):
        measure(document, POOLED[0], similarity="pk")
