from typing import Literal

import krippendorff
import numpy as np
import pytest
from hypothesis import given, settings

from discoursecoder.core.agreement.distances import distances
from discoursecoder.core.agreement.distribution import distribution_of
from discoursecoder.core.agreement.inputs import ratings_of
from discoursecoder.core.agreement.krippendorff import (
    agreeing,
    coincidences,
    krippendorff_alpha,
    krippendorff_alpha_per_value,
    table_parts,
)
from discoursecoder.core.agreement.ratings import Ratings, from_codes
from discoursecoder.core.errors import BadData, BadValue
from ratings_data import Rows, ratings

METRICS: tuple[Literal["nominal", "ordinal", "interval", "ratio"], ...] = ("nominal", "ordinal", "interval", "ratio")


def read(rows: Rows) -> Ratings:
    return ratings_of({"data": rows})


@settings(max_examples=60)
@given(rows=ratings(values=4))
def test_alpha_equals_the_common_package_wherever_it_is_defined(rows: Rows) -> None:
    for metric in METRICS:
        found = krippendorff_alpha(read(rows), metric=metric).value
        if found is None:
            continue
        table = np.array([[np.nan if cell is None else cell for cell in row] for row in rows], dtype=np.float64).T
        with np.errstate(all="ignore"):
            expected = krippendorff.alpha(reliability_data=table, level_of_measurement=metric)
        assert found == pytest.approx(expected, abs=1e-9)


@given(rows=ratings(values=4))
def test_nominal_alpha_equals_one_minus_the_ratio_from_the_coincidence_matrix(rows: Rows) -> None:
    data = read(rows)
    found = krippendorff_alpha(data)
    if found.value is not None:
        table = coincidences(data)
        observed, expected = table_parts(table, distances("nominal", data.labels, table.sum(axis=1)))
        assert found.observed == pytest.approx(observed)
        assert found.expected == pytest.approx(expected)
        assert np.allclose(coincidences(distribution_of(data)), table)


@pytest.mark.parametrize("metric", ["ordinal", "interval", "ratio", "circular", "bipolar"])
def test_many_values_are_measured_without_a_table_with_the_same_result(
    metric: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    generator = np.random.default_rng(1)
    values = generator.integers(0, 300, (200, 3)).astype(np.float64)
    values[generator.random(values.shape) < 0.2] = np.nan
    data = ratings_of({"data": values})
    expected = krippendorff_alpha(data, metric=metric)
    monkeypatch.setattr("discoursecoder.core.agreement.krippendorff._LARGEST_TABLE", 10)
    found = krippendorff_alpha(data, metric=metric)
    assert found.value == pytest.approx(expected.value, abs=1e-12)
    assert found.expected == pytest.approx(expected.expected)


def test_values_too_many_to_compare_pair_by_pair_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("discoursecoder.core.agreement.krippendorff._LARGEST_TABLE", 10)
    monkeypatch.setattr("discoursecoder.core.agreement.krippendorff._MOST_IN_PAIRS", 10)
    data = read([[place, place + 1] for place in range(20)])
    with pytest.raises(BadData, match="21 different values, and ratio compares at most 10"):
        krippendorff_alpha(data, metric="ratio")
    with pytest.raises(BadData, match="21 different values"):
        krippendorff_alpha(distribution_of(data), metric="interval")


def test_ratios_below_zero_are_refused() -> None:
    with pytest.raises(BadData, match="-2 is below zero"):
        krippendorff_alpha(read([[-2, 2], [1, 1]]), metric="ratio")


def test_agreeing_pairs_are_counted_alike_by_coders_and_by_values() -> None:
    generator = np.random.default_rng(2)
    codes = generator.integers(-1, 3, (300, 9)).astype(np.int8)
    by_values = agreeing(Ratings(codes, (0, 1, 2), np.ones(300, dtype=np.int64)))
    by_coders = agreeing(Ratings(codes, tuple(range(100)), np.ones(300, dtype=np.int64)))
    from_counts = agreeing(distribution_of(Ratings(codes, (0, 1, 2), np.ones(300, dtype=np.int64))))
    assert by_values.pairs.tolist() == by_coders.pairs.tolist() == from_counts.pairs.tolist()
    assert by_values.units.tolist() == from_counts.units.tolist()


def test_counts_beyond_two_thousand_millions_stay_exact() -> None:
    codes = np.array([[0, 0], [1, 1], [0, 1]], dtype=np.int8)
    data = from_codes(codes, ("a", "b"), np.array([3_000_000_000, 3_000_000_000, 0]))
    assert krippendorff_alpha(data).value == 1.0


def test_one_value_against_the_rest_is_alpha_of_the_dichotomy() -> None:
    rows = [["a", "a"], ["a", "b"], ["c", "b"], ["b", "b"], ["c", "c"]]
    rest = [["a" if cell == "a" else "x" for cell in row] for row in rows]
    expected = krippendorff_alpha(read(rest)).value
    assert krippendorff_alpha_per_value(read(rows), value="a").value == pytest.approx(expected)
    counted = krippendorff_alpha_per_value(distribution_of(read(rows)), value="a").value
    assert counted == pytest.approx(expected)


def test_a_metric_that_does_not_exist_is_refused() -> None:
    with pytest.raises(BadValue, match="nominal, ordinal"):
        krippendorff_alpha(read([[1, 2]]), metric="cardinal")
    with pytest.raises(BadValue):
        krippendorff_alpha_per_value(read([[1, 2]]), value=1, metric="ordinal")


def test_texts_have_no_intervals_unless_they_write_numbers() -> None:
    assert krippendorff_alpha(read([["1", "2"], ["3", "3"]]), metric="interval").value is not None
    for label in ("x", "nan"):
        with pytest.raises(BadData, match="not a number"):
            krippendorff_alpha(read([[label, "2"], ["3", "3"]]), metric="interval")


def test_without_pairs_there_is_no_alpha_but_a_reason() -> None:
    assert krippendorff_alpha(read([])).reason == "there are no units with a value"
    assert krippendorff_alpha(read([[1], [2]])).reason == "only one coder has data"
    assert krippendorff_alpha(read([[1, None], [None, 2]])).reason == "no unit has the values of two coders"
