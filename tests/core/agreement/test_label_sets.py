from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from discoursecoder.core.agreement.label_sets import SET_DISTANCES, set_distances, set_pairs_of, set_ratings_of
from discoursecoder.core.errors import BadData, BadValue

sets = st.frozensets(st.sampled_from("abcd"))


@given(one=sets, other=sets)
def test_distances_are_symmetric_between_zero_and_one_and_zero_only_for_equals(
    one: frozenset[Any], other: frozenset[Any]
) -> None:
    for name in SET_DISTANCES:
        (there,), (back,) = set_distances([(one, other)], distance=name), set_distances([(other, one)], distance=name)
        assert there == pytest.approx(back)
        assert 0 <= there <= 1
        assert (there == 0) == (one == other)


def test_masi_weighs_jaccard_by_how_the_sets_lie() -> None:
    pairs = [
        (frozenset("ab"), frozenset("abcd")),
        (frozenset("ab"), frozenset("bc")),
        (frozenset("a"), frozenset("b")),
    ]
    assert set_distances(pairs) == pytest.approx([1 - 0.5 * 2 / 3, 1 - 1 / 9, 1])
    assert set_distances([]) == []


def test_a_distance_that_does_not_exist_is_refused() -> None:
    with pytest.raises(BadValue, match="nominal, jaccard"):
        set_distances([], distance="hamming")


def test_cells_are_lists_of_labels_and_null_is_not_coded() -> None:
    data = set_ratings_of({"data": [[["b", "a"], None], [["a", "b"], []]], "codebook": ["b", "a", "c"]})
    assert data.labels == ("b", "a", "c")
    assert sorted(data.sizes.tolist()) == [0, 2]
    assert data.ratings.extent == (1, 2, 1)


@pytest.mark.parametrize(
    ("document", "sentence"),
    [
        ({"data": None}, "not a list of rows"),
        ({"data": [[["a"], "b"]]}, "row 1, column 2: 'b' is not a list of labels"),
        ({"data": [[["a"], [float("nan")]]]}, "row 1, column 2"),
        ({"data": [[["a"], [["b"]]]]}, "row 1, column 2"),
        ({"data": [[["a"], [1]]]}, "mix texts"),
        ({"data": [[["a"], ["b"]]], "codebook": ["a"]}, "“b” is not in the codebook"),
        ({"data": [[["a"]], [["a"], ["b"]]]}, "row 2 has 2 values"),
    ],
)
def test_sets_that_are_none_are_refused_with_the_place(document: dict[str, Any], sentence: str) -> None:
    with pytest.raises(BadData, match=sentence):
        set_ratings_of(document)


def test_sets_may_come_in_an_array_of_lists() -> None:
    cells = np.empty((1, 2), dtype=object)
    cells[0, 0], cells[0, 1] = ["a"], None
    assert set_ratings_of({"data": cells}).labels == ("a",)


def test_pairs_have_two_sets() -> None:
    assert set_pairs_of({"data": [[["a"], []]]}) == [(frozenset("a"), frozenset())]
    with pytest.raises(BadData, match="3 sets"):
        set_pairs_of({"data": [[["a"], [], []]]})


def test_too_many_sets_and_labels_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("discoursecoder.core.agreement.label_sets._MOST_CELLS", 3)
    with pytest.raises(BadData, match="2 different sets of 2 labels"):
        set_ratings_of({"data": [[["a"], ["b"]]]})
