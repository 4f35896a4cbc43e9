"""Intervals from resampling.

Units are resampled with replacement by drawing how often each different row occurs (a multinomial draw), which is
the same in distribution as drawing unit by unit. Sources: Efron, B. & Tibshirani, R. J. (1993), An Introduction to
the Bootstrap, chapter 13 (percentile intervals); Krippendorff, K. (2013), Content Analysis, 3rd ed., section 11.4.2,
and Hayes & Krippendorff (2007) for the bootstrap of pairs with a fixed expected disagreement.
"""

from collections.abc import Callable, Iterator
from typing import Protocol, Self, TypeVar

import numpy as np

from discoursecoder.core.agreement.distances import distances, numbers_of
from discoursecoder.core.agreement.krippendorff import coincidences, krippendorff_alpha, table_parts
from discoursecoder.core.agreement.outcome import Outcome
from discoursecoder.core.agreement.ratings import FloatArray, IntArray, Ratings, without_order
from discoursecoder.core.errors import BadValue
from discoursecoder.core.messages import say
from discoursecoder.core.model.agreement import Interval

LOWEST, REQUIRED = 0.667, 0.8
"""Krippendorff's marks: below the first no conclusion, from the second on reliable."""

_MOST = 100_000
_MOST_AT_ONCE = 256
"""With more values than this, alpha is computed resample by resample."""

_BLOCK = 1 << 16
"""Different rows from which is drawn at a time."""

_CELLS = 4_000_000
"""Numbers held at a time while drawing."""


def checked(resamples: int, seed: int, level: float) -> None:
    """Refuse what cannot be resampled.

    Raises:
        BadValue: if a parameter is out of its range.
    """
    if isinstance(resamples, bool) or not isinstance(resamples, int) or not 0 <= resamples <= _MOST:
        raise BadValue(field="resamples", value=resamples, allowed=f"0 – {_MOST}")
    if isinstance(seed, bool) or not isinstance(seed, int) or seed < 0:
        raise BadValue(field="seed", value=seed, allowed="0, 1, 2, …")
    if isinstance(level, bool) or not isinstance(level, int | float) or not 0 < level < 1:
        raise BadValue(field="level", value=level, allowed="0 < … < 1")


def interval_of(values: FloatArray, *, level: float, seed: int, over: str) -> Interval:
    """The percentile interval of resampled coefficients; NaN stands for an undefined one.

    Args:
        values: shape (resamples,).
        level: the share of resamples inside.
        seed: what the resamples were drawn with.
        over: what was resampled, "units", "releases" or "pairs".
    """
    count = len(values)
    plain = Interval(level=level, resamples=count, seed=seed, over=over)
    defined = values[~np.isnan(values)]
    if count == 0:
        return plain.model_copy(update={"reason": say("interval.none_asked")})
    if len(defined) == 0:
        return plain.model_copy(update={"reason": say("interval.all_undefined"), "undefined": 1.0})
    low, high = np.quantile(defined, [(1 - level) / 2, (1 + level) / 2])
    found = {
        "low": float(low),
        "high": float(high),
        "undefined": 1 - len(defined) / count,
        "below_667": float((defined < LOWEST).mean()),
        "below_800": float((defined < REQUIRED).mean()),
    }
    return plain.model_copy(update=found)


def draws(weights: IntArray, resamples: int, seed: int) -> Iterator[IntArray]:
    """How often each row occurs in each resample, in portions of shape (some, rows).

    Args:
        weights: how many units have each row.
        resamples: how many resamples in all.
        seed: the same seed gives the same draws.
    """
    generator = np.random.default_rng(seed)
    total = int(weights.sum())
    portion = max(1, _CELLS // max(1, len(weights)))
    for start in range(0, resamples, portion):
        yield generator.multinomial(total, weights / total, size=min(portion, resamples - start))


class Resampled(Protocol):
    """Data in rows that can be drawn again."""

    @property
    def weights(self) -> IntArray:
        """Shape (rows,): how many units have each row."""

    def drawn(self, weights: IntArray) -> Self:
        """The same rows with other weights."""


Data = TypeVar("Data", bound=Resampled)


def bootstrap_units(
    ratings: Data,
    coefficient: Callable[[Data], Outcome],
    *,
    resamples: int,
    seed: int,
    level: float = 0.95,
    metric: str = "",
) -> Interval:
    """Resample units and compute the coefficient anew each time.

    Args:
        ratings: the data; the interval is conditional on their units being a sample of independent units.
        coefficient: what to compute.
        resamples: how many times.
        seed: of the random draws.
        level: of the interval.
        metric: set where `coefficient` is alpha with that metric, which is computed for all resamples at once.
    """
    checked(resamples, seed, level)
    if not len(ratings.weights) or resamples == 0:
        return interval_of(np.empty(0), level=level, seed=seed, over="units")
    values = _alphas_at_once(ratings, metric, resamples, seed) if isinstance(ratings, Ratings) else None
    if values is None:
        portions = draws(ratings.weights, resamples, seed)
        found = [coefficient(ratings.drawn(row)).value for portion in portions for row in portion]
        values = np.array([np.nan if value is None else value for value in found])
    return interval_of(values, level=level, seed=seed, over="units")


def _alphas_at_once(ratings: Ratings, metric: str, resamples: int, seed: int) -> FloatArray | None:
    """Alpha of all resamples from sums over rows, where the metric has such sums; else None."""
    if metric not in {"nominal", "interval", "ratio"}:
        return None
    if ratings.q <= _MOST_AT_ONCE:
        fewer = without_order(ratings)
        squared = distances(metric, fewer.labels, np.ones(fewer.q))
        parts = _alpha_rows(fewer, squared)
        portions = draws(fewer.weights, resamples, seed)
        return np.concatenate([_alphas(portion, *parts, squared) for portion in portions])
    return _interval_alphas(ratings, resamples, seed) if metric == "interval" else None


def _interval_alphas(ratings: Ratings, resamples: int, seed: int) -> FloatArray:
    """Alpha at the interval level, which takes counts, sums and sums of squares alone."""
    line = numbers_of(ratings.labels)
    line = line - line.mean()
    counts, paired = ratings.values_per_row, ratings.values_per_row >= 2
    values = np.where((ratings.codes >= 0) & paired[:, None], line[ratings.codes], 0.0)
    first, second = values.sum(axis=1), (values**2).sum(axis=1)
    apart = 2 * (counts * second - first**2) / np.maximum(counts - 1, 1)
    rows = np.column_stack([np.where(paired, counts, 0), apart, first, second])
    n, observed, total, squares = _drawn_sums(rows, ratings.weights, resamples, seed).T
    chance = 2 * (n * squares - total**2)
    with np.errstate(divide="ignore", invalid="ignore"):
        alphas = 1 - observed * (n - 1) / chance
    # Rounding leaves a little of the squares where all values are equal.
    alphas[chance <= 1e-9 * n * squares] = np.nan
    return np.asarray(alphas)


def _drawn_sums(rows: FloatArray, weights: IntArray, resamples: int, seed: int) -> FloatArray:
    """The sums of the rows drawn in each resample, shape (resamples, columns).

    Of many different rows it is first drawn how many come from each block of rows, and then which: the same in
    distribution, and a block stays near the processor.
    """
    if len(rows) <= _BLOCK or bool((weights != 1).any()):
        return np.concatenate([portion @ rows for portion in draws(weights, resamples, seed)])
    generator = np.random.default_rng(seed)
    blocks = [rows[start : start + _BLOCK] for start in range(0, len(rows), _BLOCK)]
    chances = np.array([len(block) for block in blocks]) / len(rows)
    counts = generator.multinomial(len(rows), chances, size=resamples)
    sums = np.zeros((resamples, rows.shape[1]))
    for place, block in enumerate(blocks):
        for number, count in enumerate(counts[:, place].tolist()):
            drawn = np.bincount(generator.integers(len(block), size=count), minlength=len(block))
            sums[number] += drawn.astype(np.float64) @ block
    return sums


def _alpha_rows(ratings: Ratings, squared: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Per row: its part of the observed disagreement, and its counts of values (rows, values)."""
    counts = np.zeros((len(ratings.codes), ratings.q))
    rows = np.arange(len(ratings.codes))
    for coder in range(ratings.coders):
        given = ratings.codes[:, coder] >= 0
        counts[rows[given], ratings.codes[given, coder]] += 1
    values = ratings.values_per_row
    counts[values < 2] = 0
    apart = ((counts @ squared) * counts).sum(axis=1) / np.maximum(values - 1, 1)
    return apart, counts


def _alphas(portion: IntArray, apart: FloatArray, counts: FloatArray, squared: FloatArray) -> FloatArray:
    drawn = portion.astype(np.float64)
    margins = drawn @ counts
    n = margins.sum(axis=1)
    chance = ((margins @ squared) * margins).sum(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        alphas = 1 - (drawn @ apart) * (n - 1) / chance
    alphas[chance <= 0] = np.nan
    return np.asarray(alphas)


def bootstrap_pairs(ratings: Ratings, metric: str, *, resamples: int, seed: int, level: float = 0.95) -> Interval:
    """Krippendorff's bootstrap of alpha: deviations of pairs redrawn, expected disagreement fixed.

    For each unit, each of its m(m-1)/2 pairs is replaced by a pair of values drawn with the probability of the
    coincidence matrix. Values below -1 count as -1.
    """
    checked(resamples, seed, level)
    table = coincidences(ratings)
    if krippendorff_alpha(ratings, metric=metric).value is None or resamples == 0:
        return interval_of(np.full(resamples, np.nan), level=level, seed=seed, over="pairs")
    squared = distances(metric, ratings.labels, table.sum(axis=1))
    n = float(table.sum())
    _, expected = table_parts(table, squared)
    generator = np.random.default_rng(seed)
    chances = (table / n).ravel()
    chances /= chances.sum()
    alphas = np.ones(resamples)
    units = np.bincount(ratings.values_per_row, weights=ratings.weights)
    for k in range(2, len(units)):
        pairs = int(units[k]) * k * (k - 1) // 2
        if pairs:
            drawn = generator.multinomial(pairs, chances, size=resamples)
            alphas -= 2 / ((k - 1) * n * expected) * (drawn @ squared.ravel())
    return interval_of(np.maximum(alphas, -1.0), level=level, seed=seed, over="pairs")
