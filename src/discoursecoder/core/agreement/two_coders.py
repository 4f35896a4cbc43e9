"""Coefficients of two coders and nominal values, from their table of counts.

Units that one of the two did not code leave the table. Sources: Cohen, J. (1960), A coefficient of agreement for
nominal scales, Educational and Psychological Measurement 20(1), 37-46; Cohen (1968), Weighted kappa, Psychological
Bulletin 70(4), 213-220; Scott, W. A. (1955), Reliability of content analysis, Public Opinion Quarterly 19(3), 321-325;
Bennett, E. M., Alpert, R. & Goldstein, A. C. (1954), Communications through limited-response questioning, same
journal 18(3), 303-308; Fleiss, J. L., Cohen, J. & Everitt, B. S. (1969), Large sample standard errors of kappa and
weighted kappa, Psychological Bulletin 72(5), 323-327.
"""

import math
from dataclasses import dataclass

import numpy as np

from discoursecoder.core.agreement.krippendorff import pair_table
from discoursecoder.core.agreement.outcome import Outcome, from_agreement, from_disagreement, undefined
from discoursecoder.core.agreement.ratings import FloatArray, Ratings
from discoursecoder.core.agreement.weighting import Weights, weight_table
from discoursecoder.core.model.agreement import Statistic


@dataclass(frozen=True, eq=False)
class TwoCoders:
    """The table of two coders: units by the first's value (rows) and the second's (columns)."""

    table: FloatArray

    @property
    def n(self) -> float:
        """Units that both coded."""
        return float(self.table.sum())

    @property
    def agreements(self) -> float:
        """Units on which they agree."""
        return float(self.table.trace())

    @property
    def rows(self) -> FloatArray:
        """How often the first coder gave each value."""
        return np.asarray(self.table.sum(axis=1))

    @property
    def columns(self) -> FloatArray:
        """How often the second coder gave each value."""
        return np.asarray(self.table.sum(axis=0))


def needs_two(ratings: Ratings) -> TwoCoders | Outcome:
    """The table of two coders, or why there is none."""
    if ratings.coders > 2:
        return undefined("two_coders", ratings.extent, coders=ratings.coders)
    if ratings.coders < 2:
        return undefined("one_coder" if ratings.coders else "no_units", ratings.extent)
    two = TwoCoders(pair_table(ratings, 0, 1, ratings.weights))
    return two if two.n else undefined("no_pairs", ratings.extent)


def cohen_kappa(ratings: Ratings) -> Outcome:
    """Cohen's kappa: chance is the sum over values of the product of the two coders' own shares.

    Statistics: `se_asymptotic`, and `se_null` for the test that kappa is zero.
    """
    two = needs_two(ratings)
    if isinstance(two, Outcome):
        return two
    observed, expected, varied = _kappa_parts(two)
    statistics = _kappa_errors(two, observed, expected) if varied else {}
    return from_agreement(observed, expected, ratings.extent, varied=varied, statistics=statistics)


def _kappa_parts(two: TwoCoders) -> tuple[float, float, bool]:
    chance = float(two.rows @ two.columns)
    return two.agreements / two.n, chance / two.n**2, chance < two.n**2


def _kappa_errors(two: TwoCoders, observed: float, expected: float) -> dict[str, Statistic]:
    p = two.table / two.n
    rows, columns = p.sum(axis=1), p.sum(axis=0)
    kappa = (observed - expected) / (1 - expected)
    own = float((p.diagonal() * (1 - (rows + columns) * (1 - kappa)) ** 2).sum())
    crossed = p * (columns[:, None] + rows[None, :]) ** 2
    other = (1 - kappa) ** 2 * float(crossed.sum() - crossed.trace())
    variance = own + other - (kappa - expected * (1 - kappa)) ** 2
    null = expected + expected**2 - float((rows * columns * (rows + columns)).sum())
    scale = math.sqrt(two.n) * (1 - expected)
    return {
        "se_asymptotic": math.sqrt(max(variance, 0.0)) / scale,
        "se_null": math.sqrt(max(null, 0.0)) / scale,
    }


def cohen_kappa_max(ratings: Ratings) -> Outcome:
    """The largest kappa that the two coders' own shares of values allow (Cohen 1960, p. 42)."""
    two = needs_two(ratings)
    if isinstance(two, Outcome):
        return two
    _, expected, varied = _kappa_parts(two)
    best = float(np.minimum(two.rows, two.columns).sum()) / two.n
    return from_agreement(best, expected, ratings.extent, varied=varied)


def weighted_kappa(ratings: Ratings, *, weights: Weights = "linear") -> Outcome:
    """Cohen's weighted kappa (1968): 1 - weighted observed / weighted expected disagreement.

    Args:
        ratings: two coders; the order of the values counts.
        weights: a name of `weighting.SCHEMES`, or agreement weights of shape (values, values), 1 on the diagonal.
    """
    two = needs_two(ratings)
    if isinstance(two, Outcome):
        return two
    apart = 1 - weight_table(weights, ratings.labels)
    observed = float((apart * two.table).sum()) / two.n
    expected = float(two.rows @ apart @ two.columns) / two.n**2
    return from_disagreement(observed, expected, ratings.extent)


def scott_pi(ratings: Ratings) -> Outcome:
    """Scott's pi: chance from the shares of both coders together."""
    two = needs_two(ratings)
    if isinstance(two, Outcome):
        return two
    together = two.rows + two.columns
    chance = float(together @ together)
    varied = chance < (2 * two.n) ** 2
    return from_agreement(two.agreements / two.n, chance / (2 * two.n) ** 2, ratings.extent, varied=varied)


def bennett_s(ratings: Ratings) -> Outcome:
    """Bennett, Alpert & Goldstein's S: every value of the codebook equally likely by chance."""
    two = needs_two(ratings)
    if isinstance(two, Outcome):
        return two
    if ratings.q < 2:
        return undefined("one_value", ratings.extent, observed=two.agreements / two.n)
    return from_agreement(two.agreements / two.n, 1 / ratings.q, ratings.extent)
