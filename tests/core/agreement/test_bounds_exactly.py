"""Scales, errors and refusals at their bounds, where a slip of one would go unseen."""

from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from discoursecoder.core.agreement.benchmark import SCALES
from discoursecoder.core.agreement.decisions import Sheet, decide
from discoursecoder.core.agreement.gamma import sampling_error
from discoursecoder.core.agreement.registry import bootstrap, convert, measure
from discoursecoder.core.agreement.resampling import interval_of
from discoursecoder.core.errors import BadData, BadValue
from discoursecoder.core.model.span import Span


@pytest.mark.parametrize("name", sorted(SCALES))
def test_the_classes_of_a_scale_lie_on_each_other_from_one_down(name: str) -> None:
    classes = SCALES[name]
    assert classes[0][1] == 1
    assert all(low < high for low, high in classes)
    assert all(upper[0] == lower[1] for upper, lower in pairwise(classes))


def test_the_sampling_error_is_that_of_the_mean_by_the_delta_method() -> None:
    # Drawn disorders 1, 2 and 3: a variance of 1 and a mean of 2.
    assert sampling_error([1.0, 2.0, 3.0], 0.5) == pytest.approx(1 / 3**0.5 * 0.5 / 4)


@pytest.mark.parametrize("samples", [True, 1.5, 0, -3, "30"])
def test_what_is_no_number_of_samples_is_refused(samples: Any) -> None:
    units = [{"coder": coder, "start": coder, "end": 9, "category": "ab"[coder]} for coder in (0, 1)]
    text = {"kind": "continuum", "length": 20, "coders": ["c0", "c1"], "units": units}
    with pytest.raises(BadValue, match="samples"):
        measure(text, "gamma", samples=samples)


@pytest.mark.parametrize("distance", ["masi", "jaccard", "dice", "masi_dkpro", "passonneau2004", "nominal"])
def test_sets_without_a_common_label_are_as_far_apart_as_can_be(distance: str) -> None:
    pairs = {"kind": "set_pairs", "data": [[["a", "b"], ["c"]], [["c"], ["a", "b"]], [["a"], ["b"]]]}
    assert convert(pairs, "set_distance", distance=distance) == [1, 1, 1]


def test_numbers_written_as_texts_are_numbers_where_the_level_asks_for_them() -> None:
    rows = [[1, 1], [2, 3], [4, 4], [2, 2]]
    texts = [[str(value) for value in row] for row in rows]
    numbers = measure(rows, "krippendorff_alpha", metric="interval").value
    assert measure(texts, "krippendorff_alpha", metric="interval").value == pytest.approx(numbers)
    with pytest.raises(BadData, match="inf"):
        measure([["1", "inf"], ["2", "2"]], "krippendorff_alpha", metric="interval")


def test_no_resamples_give_no_interval_and_undefined_ones_are_all_counted() -> None:
    none = bootstrap([[1, 1], [1, 2], [2, 2]], "krippendorff_alpha", resamples=0)
    assert (none.low, none.resamples) == (None, 0)
    lost = interval_of(np.full(7, np.nan), level=0.95, seed=1, over="units")
    assert (lost.low, lost.resamples, lost.undefined) == (None, 7, 1.0)


@pytest.mark.parametrize(("unit", "seen"), [("release", [[1], [0]]), ("sentence", [[0, 0], [0, 0]])])
def test_a_category_of_the_whole_release_counts_at_the_release_alone(unit: str, seen: list[list[int]]) -> None:
    whole = Sheet(frozenset("k"), {}, whole=frozenset("k"))
    body = (Span(0, 10),)
    decided = decide([whole, Sheet(frozenset("k"), {})], ["k"], unit, units=[Span(0, 5), Span(5, 10)], body=body)
    assert decided.values[0].tolist() == seen
