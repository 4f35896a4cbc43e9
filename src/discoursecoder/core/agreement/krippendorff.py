"""Krippendorff's alpha for given units: any number of coders, missing values allowed.

Sources: Krippendorff, K. (1970), Estimating the reliability, systematic error and random error of interval data,
Educational and Psychological Measurement 30(1), 61-70; Krippendorff (2011), Computing Krippendorff's
alpha-reliability; Hayes, A. F. & Krippendorff, K. (2007), Answering the call for a standard reliability measure for
coding data, Communication Methods and Measures 1(1), 77-89.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from discoursecoder.core.agreement.distances import DISTANCES, SYNONYMS, Scale, distances, scale_of, squared
from discoursecoder.core.agreement.distribution import Distribution
from discoursecoder.core.agreement.inputs import bad
from discoursecoder.core.agreement.outcome import Outcome, from_disagreement, undefined
from discoursecoder.core.agreement.ratings import CodeArray, FloatArray, IntArray, Label, Ratings, from_codes
from discoursecoder.core.errors import BadValue

_LARGEST_TABLE = 2048
"""More values than this get no table of pairs of values."""

_MOST_IN_PAIRS = 20_000
"""More values than this are not compared pair by pair."""

_PORTION = 256
"""Values compared with all others at a time."""


class Agreeing(NamedTuple):
    """Agreement by number of values of a unit: index k stands for units with k values.

    `units` counts the units, `pairs` the ordered pairs of different coders that gave them equal values.
    """

    units: IntArray
    pairs: IntArray

    @property
    def coincidences(self) -> float:
        """The sum over units of agreeing ordered pairs, divided by the number of values less one (o_cc summed)."""
        divisors = np.arange(len(self.units)) - 1.0
        return float((self.pairs[2:] / divisors[2:]).sum())

    @property
    def share(self) -> float:
        """The mean over units of the share of agreeing pairs; units with one value do not count."""
        k = np.arange(2, len(self.units))
        return float((self.pairs[2:] / (k * (k - 1))).sum() / self.units[2:].sum())


def agreeing(data: Ratings | Distribution) -> Agreeing:
    """Count agreeing pairs of coders; ratings need no table of units by values."""
    values = data.values_per_row
    coders = data.coders if isinstance(data, Ratings) else int(values.max(initial=0))
    return _by_values(values, equal_pairs(data), data.weights, coders)


def equal_pairs(data: Ratings | Distribution) -> CodeArray:
    """For each row the ordered pairs of different coders that gave it equal values; shape (rows,)."""
    if isinstance(data, Distribution):
        return np.asarray((data.counts * (data.counts - 1)).sum(axis=1))
    columns = [data.codes[:, i] for i in range(data.coders)]
    kind: type[np.signedinteger] = np.int16 if data.coders < 180 else np.int64
    equal: CodeArray = np.zeros(len(data.codes), dtype=kind)
    if data.coders * (data.coders - 1) // 2 <= max(data.q, 6):
        for i, first in enumerate(columns):
            given = first >= 0
            for second in columns[i + 1 :]:
                equal += (first == second) & given
        equal *= 2
    else:
        for code in range(data.q):
            chosen = (data.codes == code).sum(axis=1, dtype=kind)
            equal += chosen * (chosen - 1)
    return equal


def _by_values(values: IntArray, equal: CodeArray, weights: IntArray, coders: int) -> Agreeing:
    units = np.bincount(values, weights=weights, minlength=coders + 1)
    pairs = np.bincount(values, weights=equal * weights, minlength=coders + 1)
    return Agreeing(np.rint(units).astype(np.int64), np.rint(pairs).astype(np.int64))


def nominal_parts(counts: Agreeing, margins: IntArray) -> tuple[float, float]:
    """Observed and expected nominal disagreement from agreeing pairs and counts of values."""
    n = int((np.arange(len(counts.units)) * counts.units)[2:].sum())
    same = int((margins.astype(object) ** 2).sum()) if n >= 1 << 31 else int((margins**2).sum())
    return (n - counts.coincidences) / n, (n * n - same) / (n * (n - 1))


def krippendorff_alpha(
    data: Ratings | Distribution, *, metric: str = "nominal", distance: FloatArray | None = None
) -> Outcome:
    """Alpha = 1 - D_o / D_e over values that can be paired; units with one value leave both parts.

    Args:
        data: ratings, or counts of values per unit.
        metric: "nominal", "ordinal", "interval", "ratio", "circular" or "bipolar".
        distance: instead of a metric, squared differences between values, shape (values, values).
    """
    metric = SYNONYMS.get(metric, metric)
    if metric not in DISTANCES:
        raise BadValue(field="metric", value=metric, allowed=", ".join(DISTANCES))
    refused = _nothing_to_pair(data)
    if refused is not None:
        return refused
    if metric == "nominal" and distance is None:
        return from_disagreement(*nominal_parts(agreeing(data), _margins(data)), data.extent)
    if data.q > _LARGEST_TABLE and distance is None:
        if not isinstance(data, Ratings):
            raise bad("too_many_values", values=data.q, name=metric, most=_LARGEST_TABLE)
        return from_disagreement(*_without_table(data, metric), data.extent)
    table = coincidences(data)
    apart = distances(metric, data.labels, table.sum(axis=1)) if distance is None else distance
    return from_disagreement(*table_parts(table, apart), data.extent)


def _nothing_to_pair(data: Ratings | Distribution) -> Outcome | None:
    extent = data.extent
    if extent.coders < 2:
        return undefined("one_coder" if extent.coders else "no_units", extent)
    return undefined("no_pairs", extent) if extent.units == 0 else None


def _margins(data: Ratings | Distribution) -> IntArray:
    if isinstance(data, Ratings):
        return data.margins
    paired = np.where(data.values_per_row >= 2, data.weights, 0)
    return np.asarray((data.counts * paired[:, None]).sum(axis=0), dtype=np.int64)


def coincidences(data: Ratings | Distribution) -> FloatArray:
    """The coincidence matrix, shape (values, values): ordered pairs of values, each unit's divided by m_u - 1."""
    values = data.values_per_row
    share = np.where(values >= 2, data.weights / np.maximum(values - 1, 1), 0.0)
    if isinstance(data, Distribution):
        counts = data.counts.astype(np.float64)
        table = (counts * share[:, None]).T @ counts
        np.fill_diagonal(table, table.diagonal() - (counts * share[:, None]).sum(axis=0))
        return np.asarray(table)
    table = np.zeros((data.q, data.q))
    for first, second in coder_pairs(data.coders):
        table += pair_table(data, first, second, share)
    return table + table.T


def coder_pairs(coders: int) -> Iterator[tuple[int, int]]:
    """Every pair of coders once."""
    return ((first, second) for first in range(coders) for second in range(first + 1, coders))


def pair_table(ratings: Ratings, first: int, second: int, weights: FloatArray | IntArray) -> FloatArray:
    """Shape (values, values): the weight of units to which two coders gave this pair of values."""
    one, other = ratings.codes[:, first], ratings.codes[:, second]
    both = (one >= 0) & (other >= 0)
    cell = one[both].astype(np.int64) * ratings.q + other[both]
    counts = np.bincount(cell, weights=weights[both], minlength=ratings.q**2)
    return np.asarray(counts.reshape(ratings.q, ratings.q), dtype=np.float64)


def table_parts(table: FloatArray, apart: FloatArray) -> tuple[float, float]:
    """Observed and expected disagreement from a coincidence matrix and squared differences."""
    margins = table.sum(axis=1)
    n = float(margins.sum())
    return float((table * apart).sum() / n), float(margins @ apart @ margins / (n * (n - 1)))


def _without_table(ratings: Ratings, metric: str) -> tuple[float, float]:
    """Both parts without a table of pairs of values.

    The observed part sums over pairs of coders. The expected part of squares, on a line or on a circle, follows from
    sums over values; ratios and bipolar scales are summed over pairs of values, a portion at a time.

    Raises:
        BadData: if there are too many values for that.
    """
    margins = ratings.margins.astype(np.float64)
    scale = scale_of(metric, ratings.labels, margins)
    n = float(margins.sum())
    share = ratings.weights / np.maximum(ratings.values_per_row - 1, 1)
    observed = 0.0
    for first, second in coder_pairs(ratings.coders):
        one, other = ratings.codes[:, first], ratings.codes[:, second]
        both = (one >= 0) & (other >= 0)
        apart = squared(metric, scale, scale.places[one[both]], scale.places[other[both]])
        observed += 2 * float(apart @ share[both])
    return observed / n, _chance(metric, scale, margins) / (n * (n - 1))


def _chance(metric: str, scale: Scale, margins: FloatArray) -> float:
    """The squared differences of all pairs of values, as often as they occur."""
    n, used = float(margins.sum()), margins > 0
    margins, places = margins[used], scale.places[used]
    if metric in {"ordinal", "interval"}:
        middle = places - float(margins @ places) / n
        return 2 * n * float(margins @ middle**2)
    if metric == "circular":
        turn = 2 * np.pi * (places - scale.low) / (scale.high - scale.low + 1)
        return (n**2 - float(margins @ np.cos(turn)) ** 2 - float(margins @ np.sin(turn)) ** 2) / 2
    if len(places) > _MOST_IN_PAIRS:
        raise bad("too_many_values", values=len(places), name=metric, most=_MOST_IN_PAIRS)
    total = 0.0
    for start in range(0, len(places), _PORTION):
        some = slice(start, start + _PORTION)
        apart = squared(metric, scale, places[some, None], places[None, :])
        total += float(margins[some] @ apart @ margins)
    return total


def krippendorff_alpha_per_value(data: Ratings | Distribution, *, value: Label, metric: str = "nominal") -> Outcome:
    """Alpha of one value against all others together (Krippendorff 2004, Content Analysis, chapter 11).

    Raises:
        BadValue: for another metric than the nominal.
        BadData: if there is no such value.
    """
    if metric != "nominal":
        raise BadValue(field="metric", value=metric, allowed="nominal")
    return krippendorff_alpha(one_against_rest(data, value))


def one_against_rest(data: Ratings | Distribution, value: Label) -> Ratings | Distribution:
    """The same data with two values left: the given one, and any other."""
    place = data.position(value)
    labels = (data.labels[place], "≠")
    if isinstance(data, Distribution):
        chosen = data.counts[:, place]
        return Distribution(np.column_stack([chosen, data.values_per_row - chosen]), labels, data.weights)
    codes = np.where(data.codes < 0, -1, data.codes != place).astype(np.int8)
    return from_codes(codes, labels, data.weights)
