import math
from typing import Any

import numpy as np
import pytest

from discoursecoder.core.agreement.inputs import contingency_of, distribution_of, ratings_of
from discoursecoder.core.errors import BadData


@pytest.mark.parametrize(
    ("document", "sentence"),
    [
        ({}, "“data” is not a list of rows"),
        ({"data": "ab"}, "“data” is not a list of rows"),
        ({"data": [[1, 2], 3]}, "row 2 is not a list"),
        ({"data": [[1, 2], [1]]}, "row 2 has 1 values where the first row has 2"),
        ({"data": [[1, math.nan]]}, "row 1, column 2: nan"),
        ({"data": [[1, 1], [math.inf, 2]]}, "row 2, column 1: inf"),
        ({"data": [["a", " "]]}, "row 1, column 2: an empty text"),
        ({"data": [["a", ["b"]]]}, "row 1, column 2: .* neither a number nor a text"),
        ({"data": [["1", 1]]}, "mix texts"),
        ({"data": [[1, 2]], "categories": [1, 3]}, "row 1, column 2: 2 is not among the categories"),
        ({"data": [[1, 2]], "categories": "12"}, "not a list"),
        ({"data": [[1, 2]], "categories": [1, 1, 2]}, "named twice"),
        ({"data": [[1, 2]], "categories": [1, "2"]}, "mix texts"),
        ({"data": np.array([1, 2])}, "1 dimensions"),
        ({"data": np.array([[1.0, math.inf]])}, "row 1, column 2: inf"),
        ({"data": np.array([[1, 2], [4, 3]]), "categories": [1, 2, 3]}, "row 2, column 1: 4 is not among"),
    ],
)
def test_ratings_that_are_none_are_refused_with_the_place(document: dict[str, Any], sentence: str) -> None:
    with pytest.raises(BadData, match=sentence):
        ratings_of(document)


@pytest.mark.parametrize(
    ("document", "sentence"),
    [
        ({}, "“table” is not a list of rows"),
        ({"table": [[1, 2], [3]]}, "row 2 has 1 values"),
        ({"table": [[1, -2], [3, 4]]}, "row 1, column 2: -2 is not a number of units"),
        ({"table": [[1, 0.5], [3, 4]]}, "0.5 is not a number of units"),
        ({"table": [[1, math.nan], [3, 4]]}, "nan is not a number of units"),
        ({"table": [[1, "2"], [3, 4]]}, "2 is not a number of units"),
        ({"table": [[1, 2, 3], [3, 4, 5]]}, "2 rows and 3 columns"),
        ({"table": [[1, 2], [3, 4]], "categories": ["a"]}, "1 categories are named for 2 columns"),
    ],
)
def test_tables_that_are_none_are_refused_with_the_place(document: dict[str, Any], sentence: str) -> None:
    with pytest.raises(BadData, match=sentence):
        contingency_of(document)


def test_a_distribution_with_too_few_names_is_refused() -> None:
    with pytest.raises(BadData, match="3 categories are named for 2 columns"):
        distribution_of({"table": [[1, 2]], "categories": ["a", "b", "c"]})


def test_values_are_ordered_and_declared_values_keep_their_order() -> None:
    assert ratings_of({"data": [["b", "a"], [None, "b"]]}).labels == ("a", "b")
    declared = ratings_of({"data": [["b", "a"]], "categories": ["c", "b", "a"]})
    assert declared.labels == ("c", "b", "a")
    assert declared.codes.tolist() == [[1, 2]]


def test_arrays_of_truths_texts_and_objects_are_taken() -> None:
    assert ratings_of({"data": np.array([[True, False]])}).labels == (0, 1)
    assert ratings_of({"data": np.array([["b", "a"]])}).labels == ("a", "b")
    objects = ratings_of({"data": np.array([["b", None], ["a", "a"]], dtype=object)})
    assert sorted(objects.codes.tolist()) == [[0, 0], [1, -1]]


def test_in_arrays_of_numbers_nan_is_what_was_not_coded() -> None:
    ratings = ratings_of({"data": np.array([[1.0, np.nan], [2.0, 2.0]]), "categories": [2, 1]})
    assert sorted(ratings.codes.tolist()) == [[0, 0], [1, -1]]


def test_numbers_of_numpy_in_lists_are_plain_numbers() -> None:
    assert ratings_of({"data": [[np.int64(2), True], [np.float32(1.0), 2]]}).labels == (1, 2)


def test_no_units_at_all_are_ratings_without_coders() -> None:
    assert ratings_of({"data": []}).extent == (0, 0, 0)


def test_a_table_may_be_an_array_and_its_values_are_numbered() -> None:
    ratings = contingency_of({"table": np.array([[2, 1], [0, 3]])})
    assert ratings.labels == (1, 2)
    assert int(ratings.weights.sum()) == 6
