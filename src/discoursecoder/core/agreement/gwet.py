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
from discoursecoder.core.agreement.inputs import bad
from discoursecoder.core.agreement.krippendorff import coder_pairs, equal_pairs
from discoursecoder.core.agreement.outcome import Outcome, undefined
from discoursecoder.core.agreement.partial import MOST_IN_TABLE, Identity, InTable, Partial, partial_of
from discoursecoder.core.agreement.probability import t_quantile
from discoursecoder.core.agreement.ratings import FloatArray, IntArray, Ratings
from discoursecoder.core.agreement.weighting import Weights
from discoursecoder.core.errors import BadValue
from discoursecoder.core.messages import say
from discoursecoder.core.model.agreement import Statistic

FRAMEWORK = "Gwet framework"


class Framed(NamedTuple):
    """What all coefficients of the framework share.

    `m` counts values per row, `w` its units; `partial` says how far two values agree, `shares` how often each occurs;
    `pairs` sums the agreement of ordered pairs of coders in a row, `agreement` is each row's own, `observed` their
    mean. Arrays have the shape (rows,), `shares` (values,).
    """

    data: Ratings | Distribution
    m: IntArray
    w: IntArray
    partial: Partial
    shares: FloatArray
    pairs: FloatArray
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

    def summed(self, figures: FloatArray) -> FloatArray:
        """For each row the sum of its values' figures; `figures` has the shape (values,)."""
        return _summed(self.data, figures)


def _summed(data: Ratings | Distribution, figures: FloatArray) -> FloatArray:
    if isinstance(data, Distribution):
        return np.asarray(data.counts @ figures)
    total = np.zeros(len(data.codes))
    for coder in range(data.coders):
        codes = data.codes[:, coder]
        total += np.where(codes >= 0, figures[codes], 0.0)
    return total


def _shares(data: Ratings | Distribution, each: FloatArray) -> FloatArray:
    """How much each value occurs, every value of a row counting `each`; shape (values,)."""
    if isinstance(data, Distribution):
        return np.asarray(data.counts.T @ each, dtype=np.float64)
    total = np.zeros(data.q)
    for coder in range(data.coders):
        given = data.codes[:, coder] >= 0
        total += np.bincount(data.codes[given, coder], weights=each[given], minlength=data.q)
    return total


def _pairs(data: Ratings | Distribution, partial: Partial) -> FloatArray:
    """For each row the agreement of all ordered pairs of different coders."""
    if isinstance(partial, Identity):
        return equal_pairs(data).astype(np.float64)
    if isinstance(data, Distribution) or (isinstance(partial, InTable) and data.coders > 4 * data.q):
        if not isinstance(partial, InTable):
            raise bad("too_many_values", values=data.q, name=say("noun.distribution"), most=MOST_IN_TABLE)
        r = data.counts if isinstance(data, Distribution) else distribution_of(data).counts
        return np.asarray((r * (r @ partial.even - 1)).sum(axis=1))
    total = np.zeros(len(data.codes))
    for first, second in coder_pairs(data.coders):
        one, other = data.codes[:, first], data.codes[:, second]
        total += np.where((one >= 0) & (other >= 0), 2 * partial.between(one, other), 0.0)
    return total


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
    extent = data.extent
    if extent.coders < 2:
        return undefined("one_coder" if extent.coders else "no_units", extent)
    if extent.units == 0:
        return undefined("no_pairs", extent)
    if isinstance(data, Distribution):
        data = data.drawn(np.where(data.values_per_row > 0, data.weights, 0))
    m, w, partial = data.values_per_row, data.weights, partial_of(weights, data.labels)
    pairs = _pairs(data, partial)
    agreement = np.where(m >= 2, pairs / np.maximum(m * (m - 1), 1), 0.0)
    observed = float(agreement @ w / w[m >= 2].sum())
    return Framed(data, m, w, partial, _shares(data, w / m) / w.sum(), pairs, agreement, observed)


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


def fleiss_framework(data: Ratings | Distribution, *, weights: Weights) -> Outcome:
    """Fleiss' kappa generalised to missing values and weights."""
    frame = framed(data, weights)
    if isinstance(frame, Outcome):
        return frame
    fitting = frame.partial.against(frame.shares)
    unit_chance = frame.summed(fitting) / frame.m
    return _finished(data, frame, float(frame.shares @ fitting), unit_chance, varied=_varied(frame))


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
    factor = frame.partial.total / (q * (q - 1))
    chance = factor * float((frame.shares * (1 - frame.shares)).sum())
    unit_chance = factor * frame.summed(1 - frame.shares) / frame.m
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
    chance = frame.partial.total / data.q**2
    return _finished(data, frame, chance, np.full(len(frame.w), chance), varied=True)


def alpha_framework(data: Ratings | Distribution, *, weights: Weights) -> Outcome:
    """Krippendorff's alpha as Gwet writes it, with weights and an analytical standard error.

    `observed` and `expected` are agreements here, `observed` with the correction for small samples.
    """
    frame = framed(data, weights)
    if isinstance(frame, Outcome):
        return frame
    pair = frame.m >= 2
    m, w, sums = frame.m[pair], frame.w[pair], frame.pairs[pair]
    n = int(w.sum())
    mean = float(m @ w) / n
    shares = _shares(frame.data, np.where(pair, frame.w, 0).astype(np.float64)) / n / mean
    raw = float((sums / (mean * (m - 1))) @ w) / n
    small = 1 / (n * mean)
    observed = (1 - small) * raw + small
    fitting = frame.partial.against(shares)
    expected = float(shares @ fitting)
    if (shares > 0).sum() < 2 or expected >= 1:
        return undefined("no_variation", data.extent, observed=observed, expected=expected)
    value = (observed - expected) / (1 - expected)
    plain = (raw - expected) / (1 - expected)
    own = (sums / (mean * (m - 1)) - observed * (m - mean) / mean - expected) / (1 - expected)
    unit_chance = frame.summed(fitting)[pair] / mean - expected * (m - mean) / mean
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
    fitting = np.array([frame.partial.against(one) for one in others])
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
