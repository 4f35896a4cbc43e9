"""Gwet's framework: any number of coders, missing values, weights, and analytical standard errors.

Source: Gwet, K. L. (2014), Handbook of Inter-Rater Reliability, 4th ed., chapters 2 to 6; AC1: Gwet (2008), Computing
inter-rater reliability and its variance in the presence of high agreement, British Journal of Mathematical and
Statistical Psychology 61(1), 29-48; Brennan, R. L. & Prediger, D. J. (1981), Coefficient kappa, Educational and
Psychological Measurement 41(3), 687-699. Shares of values are means over units with at least one value, so that
units coded once count there; agreement is a mean over units with at least two.
"""

import math
from typing import NamedTuple

import numpy as np

from discoursecoder.core.agreement.distribution import Distribution, distribution_of
from discoursecoder.core.agreement.outcome import Outcome, undefined
from discoursecoder.core.agreement.probability import t_quantile
from discoursecoder.core.agreement.ratings import FloatArray, IntArray, Ratings
from discoursecoder.core.agreement.weighting import Weights, weight_table
from discoursecoder.core.errors import BadValue
from discoursecoder.core.model.agreement import Statistic

FRAMEWORK = "Gwet framework"


class Framed(NamedTuple):
    """What all coefficients of the framework share.

    `r` counts values per unit, shape (rows, values); `m` values per unit; `w` units per row; `table` are the
    weights of agreement, `shares` those of the values; `agreement` is each unit's own, `observed` their mean.
    """

    r: IntArray
    m: IntArray
    w: IntArray
    table: FloatArray
    shares: FloatArray
    agreement: FloatArray
    observed: float

    @property
    def units(self) -> int:
        """Units with at least one value."""
        return int(self.w.sum())

    @property
    def paired(self) -> int:
        """Units with at least two values."""
        return int(self.w[self.m >= 2].sum())


def framework_asked(weights: Weights | None, missing: str | None) -> bool:
    """Whether the parameters ask for the framework.

    Raises:
        BadValue: if `missing` is another way than the framework.
    """
    if missing not in {None, FRAMEWORK}:
        raise BadValue(field="missing", value=missing, allowed=FRAMEWORK)
    return weights is not None or missing is not None


def framed(data: Ratings | Distribution, weights: Weights) -> Framed | Outcome:
    """The shared parts, or why there are none."""
    counts = distribution_of(data) if isinstance(data, Ratings) else data
    extent = data.extent
    if extent.coders < 2:
        return undefined("one_coder" if extent.coders else "no_units", extent)
    if extent.units == 0:
        return undefined("no_pairs", extent)
    coded = (counts.values_per_row > 0) & (counts.weights > 0)
    r, w = counts.counts[coded], counts.weights[coded]
    m = np.asarray(r.sum(axis=1))
    table = weight_table(weights, counts.labels)
    shares = ((r / m[:, None]) * w[:, None]).sum(axis=0) / w.sum()
    pairs = (r * (r @ table.T - 1)).sum(axis=1)
    agreement = np.where(m >= 2, pairs / np.maximum(m * (m - 1), 1), 0.0)
    observed = float(agreement @ w / w[m >= 2].sum())
    return Framed(r, m, w, table, np.asarray(shares), agreement, observed)


def _spread(frame: Framed, coefficient: float, chance: float, unit_chance: FloatArray) -> dict[str, Statistic]:
    """Standard error by linearisation and the interval from Student's t."""
    n = frame.units
    if n < 2:
        return {}
    own = (n / frame.paired) * (frame.agreement - chance * (frame.m >= 2)) / (1 - chance)
    linear = own - 2 * (1 - coefficient) * (unit_chance - chance) / (1 - chance)
    return errors(float(frame.w @ (linear - coefficient) ** 2), n, coefficient)


def errors(squares: float, n: int, coefficient: float) -> dict[str, Statistic]:
    """`se_gwet` and `ci95_t` from a sum of squared deviations over n units."""
    error = math.sqrt(squares / (n * (n - 1)))
    half = t_quantile(0.975, n - 1) * error
    return {"se_gwet": error, "ci95_t": (coefficient - half, min(1.0, coefficient + half))}


def _finished(
    data: Ratings | Distribution, frame: Framed, chance: float, unit_chance: FloatArray, *, varied: bool
) -> Outcome:
    extent = data.extent
    if not varied or chance >= 1:
        return undefined("no_variation", extent, observed=frame.observed, expected=chance)
    value = (frame.observed - chance) / (1 - chance)
    return Outcome(value, None, frame.observed, chance, *extent, _spread(frame, value, chance, unit_chance))


def _varied(frame: Framed) -> bool:
    return bool((frame.shares > 0).sum() > 1)


def _symmetric(frame: Framed) -> FloatArray:
    """For each value, the chance that a random value agrees with it."""
    return np.asarray((frame.table + frame.table.T) @ frame.shares / 2)


def fleiss_framework(data: Ratings | Distribution, *, weights: Weights) -> Outcome:
    """Fleiss' kappa generalised to missing values and weights."""
    frame = framed(data, weights)
    if isinstance(frame, Outcome):
        return frame
    fitting = _symmetric(frame)
    return _finished(data, frame, float(frame.shares @ fitting), frame.r @ fitting / frame.m, varied=_varied(frame))


def gwet_ac1(data: Ratings | Distribution, *, weights: Weights = "identity", missing: str | None = None) -> Outcome:
    """Gwet's AC1; statistics `se_gwet` and `ci95_t`."""
    if not isinstance(weights, str) or weights != "identity":
        raise BadValue(field="weights", value=weights, allowed="identity (gwet_ac2 takes weights)")
    return gwet_ac2(data, weights=weights, missing=missing)


def gwet_ac2(data: Ratings | Distribution, *, weights: Weights = "quadratic", missing: str | None = None) -> Outcome:
    """Gwet's AC2, that is AC1 with weights; statistics `se_gwet` and `ci95_t`."""
    framework_asked(weights, missing)
    frame = framed(data, weights)
    if isinstance(frame, Outcome):
        return frame
    q = data.q
    if q < 2:
        return undefined("one_value", data.extent, observed=frame.observed)
    factor = float(frame.table.sum()) / (q * (q - 1))
    chance = factor * float((frame.shares * (1 - frame.shares)).sum())
    unit_chance = factor * (frame.r @ (1 - frame.shares)) / frame.m
    return _finished(data, frame, chance, unit_chance, varied=True)


def brennan_prediger(
    data: Ratings | Distribution, *, weights: Weights = "identity", missing: str | None = None
) -> Outcome:
    """Brennan & Prediger's coefficient, with weights: every value of the codebook equally likely by chance.

    Statistics: `se_gwet`, `ci95_t`.
    """
    framework_asked(weights, missing)
    frame = framed(data, weights)
    if isinstance(frame, Outcome):
        return frame
    if data.q < 2:
        return undefined("one_value", data.extent, observed=frame.observed)
    chance = float(frame.table.sum()) / data.q**2
    return _finished(data, frame, chance, np.full(len(frame.w), chance), varied=True)


def alpha_framework(data: Ratings | Distribution, *, weights: Weights) -> Outcome:
    """Krippendorff's alpha as Gwet writes it, with weights and an analytical standard error.

    `observed` and `expected` are agreements here, `observed` with the correction for small samples.
    """
    frame = framed(data, weights)
    if isinstance(frame, Outcome):
        return frame
    pair = frame.m >= 2
    r, m, w = frame.r[pair], frame.m[pair], frame.w[pair]
    n = int(w.sum())
    mean = float(m @ w) / n
    shares = (r * w[:, None]).sum(axis=0) / n / mean
    pairs = (r * (r @ frame.table.T - 1)).sum(axis=1)
    raw = float((pairs / (mean * (m - 1))) @ w) / n
    small = 1 / (n * mean)
    observed = (1 - small) * raw + small
    fitting = (frame.table + frame.table.T) @ shares / 2
    expected = float(shares @ fitting)
    if (shares > 0).sum() < 2 or expected >= 1:
        return undefined("no_variation", data.extent, observed=observed, expected=expected)
    value = (observed - expected) / (1 - expected)
    plain = (raw - expected) / (1 - expected)
    own = (pairs / (mean * (m - 1)) - observed * (m - mean) / mean - expected) / (1 - expected)
    unit_chance = r @ fitting / mean - expected * (m - mean) / mean
    linear = own - 2 * (1 - plain) * (unit_chance - expected) / (1 - expected)
    squares = float(w @ (linear - plain) ** 2)
    return Outcome(value, None, observed, expected, *data.extent, errors(squares, n, value) if n > 1 else {})


def conger_framework(ratings: Ratings, *, weights: Weights) -> Outcome:
    """Conger's kappa with missing values and weights.

    Chance is the mean over ordered pairs of coders of the weighted product of their own shares; a unit's part of it
    follows from the derivative of each coder's shares with respect to that unit.
    """
    frame = framed(ratings, weights)
    if isinstance(frame, Outcome):
        return frame
    made = np.array([int(ratings.weights[ratings.codes[:, i] >= 0].sum()) for i in range(ratings.coders)])
    own = np.array(
        [
            np.bincount(
                ratings.codes[ratings.codes[:, i] >= 0, i],
                weights=ratings.weights[ratings.codes[:, i] >= 0],
                minlength=ratings.q,
            )
            for i in range(ratings.coders)
        ]
    )
    shares = own / made[:, None]
    others = shares.sum(axis=0) - shares
    fitting = others @ (frame.table + frame.table.T) / 2
    pairs = ratings.coders * (ratings.coders - 1)
    by_coder = (shares * fitting).sum(axis=1)
    chance = float(by_coder.sum()) / pairs
    unit_chance = np.full(len(frame.w), chance)
    for coder in range(ratings.coders):
        codes = ratings.codes[:, coder]
        given = codes >= 0
        gained = np.where(given, fitting[coder][codes] - by_coder[coder], 0.0)
        unit_chance += frame.units / made[coder] * gained / pairs
    varied = bool((own.sum(axis=0) > 0).sum() > 1)
    return _finished(ratings, frame, chance, unit_chance, varied=varied)
