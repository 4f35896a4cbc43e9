"""Coefficients of two coders and nominal values, from their table of counts.

Units that one of the two did not code leave the table. Sources: Cohen, J. (1960), A coefficient of agreement for
nominal scales, Educational and Psychological Measurement 20(1), 37-46; Cohen (1968), Weighted kappa, Psychological
Bulletin 70(4), 213-220; Scott, W. A. (1955), Reliability of content analysis, Public Opinion Quarterly 19(3), 321-325;
Bennett, E. M., Alpert, R. & Goldstein, A. C. (1954), Communications through limited-response questioning, same
journal 18(3), 303-308; Fleiss, J. L., Cohen, J. & Everitt, B. S. (1969), Large sample standard errors of kappa and
weighted kappa, Psychological Bulletin 72(5), 323-327; Fleiss, J. L., Nee, J. C. M. & Landis, J. R. (1979), Large
sample variance of kappa in the case of different sets of raters, same journal 86(5), 974-977; Gwet, K. L. (2014),
Handbook of Inter-Rater Reliability, 4th ed.
"""

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from discoursecoder.core.agreement.gwet import errors
from discoursecoder.core.agreement.outcome import Outcome, from_agreement, from_disagreement, undefined
from discoursecoder.core.agreement.partial import Identity, InTable, Partial, partial_of
from discoursecoder.core.agreement.ratings import CodeArray, FloatArray, Ratings
from discoursecoder.core.agreement.weighting import Weights
from discoursecoder.core.model.agreement import Statistic


@dataclass(frozen=True, eq=False)
class TwoCoders:
    """The decisions of two coders on the units that both coded.

    Attributes:
        one: shape (rows,); positions of the first coder's values.
        other: shape (rows,); the second's.
        weights: shape (rows,); how many units have this row.
        q: how many values there can be.
    """

    one: CodeArray
    other: CodeArray
    weights: FloatArray
    q: int

    @cached_property
    def n(self) -> float:
        """Units that both coded."""
        return float(self.weights.sum())

    @cached_property
    def agreements(self) -> float:
        """Units on which they agree."""
        return float(self.weights[self.one == self.other].sum())

    @cached_property
    def rows(self) -> FloatArray:
        """How often the first coder gave each value."""
        return np.bincount(self.one, weights=self.weights, minlength=self.q).astype(np.float64, copy=False)

    @cached_property
    def columns(self) -> FloatArray:
        """How often the second coder gave each value."""
        return np.bincount(self.other, weights=self.weights, minlength=self.q).astype(np.float64, copy=False)

    def cell(self, first: int, second: int) -> float:
        """Units to which the two gave these values."""
        return float(self.weights[(self.one == first) & (self.other == second)].sum())


def needs_two(ratings: Ratings) -> TwoCoders | Outcome:
    """The decisions of two coders, or why there are none."""
    if ratings.coders > 2:
        return undefined("two_coders", ratings.extent, coders=ratings.coders)
    if ratings.coders < 2:
        return undefined("one_coder" if ratings.coders else "no_units", ratings.extent)
    both = ratings.values_per_row == 2
    codes, weights = ratings.codes[both], ratings.weights[both].astype(np.float64)
    two = TwoCoders(codes[:, 0], codes[:, 1], weights, ratings.q)
    return two if two.n else undefined("no_pairs", ratings.extent)


def cohen_kappa(ratings: Ratings) -> Outcome:
    """Cohen's kappa; chance is the sum over values of the product of both coders' shares.

    Statistics: `se_asymptotic` and, for a true kappa of zero, `se_null` (Fleiss, Cohen & Everitt 1969); `se_gwet` and
    `ci95_t` (Gwet 2014).
    """
    two = needs_two(ratings)
    if isinstance(two, Outcome):
        return two
    observed, expected, varied = _kappa_parts(two)
    outcome = from_agreement(observed, expected, ratings.extent, varied=varied)
    if outcome.value is None:
        return outcome
    identity = Identity(ratings.q)
    statistics = {**_kappa_errors(two, identity, observed, expected), **_cohen_gwet(two, identity, outcome)}
    return outcome._replace(statistics=statistics)


def _kappa_parts(two: TwoCoders) -> tuple[float, float, bool]:
    chance = float(two.rows @ two.columns)
    return two.agreements / two.n, chance / two.n**2, chance < two.n**2


def _kappa_errors(two: TwoCoders, partial: Partial, observed: float, expected: float) -> dict[str, Statistic]:
    """The errors of kappa and weighted kappa; the value of each unit is its cell's (Fleiss, Cohen & Everitt 1969).

    `se_null` sums over all pairs of values, which takes a table unless only equal values agree.
    """
    rows, columns = two.rows / two.n, two.columns / two.n
    mine, yours = partial.against(columns)[two.one], partial.against(rows)[two.other]
    kappa = (observed - expected) / (1 - expected)
    own = partial.between(two.one, two.other)
    share = two.weights / two.n
    variance = float(share @ (own - (mine + yours) * (1 - kappa)) ** 2) - (kappa - expected * (1 - kappa)) ** 2
    found: dict[str, Statistic] = {
        "se_asymptotic": math.sqrt(max(variance, 0.0)) / (math.sqrt(two.n) * (1 - expected))
    }
    null = _null_variance(partial, rows, columns, expected)
    if null is not None:
        found["se_null"] = math.sqrt(max(null, 0.0)) / (math.sqrt(two.n) * (1 - expected))
    return found


def _null_variance(partial: Partial, rows: FloatArray, columns: FloatArray, expected: float) -> float | None:
    if isinstance(partial, Identity):
        return expected + expected**2 - float((rows * columns * (rows + columns)).sum())
    if not isinstance(partial, InTable):
        return None
    apart = partial.even - (partial.against(columns)[:, None] + partial.against(rows)[None, :])
    return float(rows @ apart**2 @ columns) - expected**2


def _cohen_gwet(two: TwoCoders, partial: Partial, outcome: Outcome) -> dict[str, Statistic]:
    """Gwet's error where chance comes from each coder's own shares."""
    mine, yours = partial.against(two.columns / two.n)[two.one], partial.against(two.rows / two.n)[two.other]
    return linear_errors(two, partial, outcome, (mine + yours) / 2)


def linear_errors(two: TwoCoders, partial: Partial, outcome: Outcome, chance: FloatArray) -> dict[str, Statistic]:
    """`se_gwet` and `ci95_t` by linearisation (Gwet 2014, chapters 5 and 6).

    Args:
        two: the decisions.
        partial: how far two values agree.
        outcome: the coefficient, defined, with its parts.
        chance: shape (rows,) or (); what each unit adds to chance agreement.
    """
    value, expected = outcome.value, outcome.expected
    if value is None or expected is None or two.n < 2:
        return {}
    own = (partial.between(two.one, two.other) - expected) / (1 - expected)
    linear = own - 2 * (1 - value) * (chance - expected) / (1 - expected)
    return errors(float(two.weights @ (linear - value) ** 2), round(two.n), value)


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

    Statistics: `se_asymptotic`, `se_null` (Fleiss, Cohen & Everitt 1969), `se_gwet`, `ci95_t`. `observed` and
    `expected` are disagreements.

    Args:
        ratings: two coders; the order of the values counts.
        weights: a name of `weighting.SCHEMES`, or agreement weights of shape (values, values), 1 on the diagonal.
    """
    two = needs_two(ratings)
    if isinstance(two, Outcome):
        return two
    partial = partial_of(weights, ratings.labels)
    plain = partial.table if isinstance(partial, InTable) else None
    own = partial.between(two.one, two.other) if plain is None else plain[two.one, two.other]
    against = partial.against(two.columns) if plain is None else plain @ two.columns
    observed = 1 - float(two.weights @ own) / two.n
    agreed = float(two.rows @ against) / two.n**2
    outcome = from_disagreement(observed, max(1 - agreed, 0.0) if _differ(two) else 0.0, ratings.extent)
    if outcome.value is None or (plain is not None and (plain != plain.T).any()):
        return outcome
    agreement = outcome._replace(observed=1 - observed, expected=agreed)
    statistics = {**_kappa_errors(two, partial, 1 - observed, agreed), **_cohen_gwet(two, partial, agreement)}
    return outcome._replace(statistics=statistics)


def _differ(two: TwoCoders) -> bool:
    """Whether more than one value was given."""
    return int(((two.rows + two.columns) > 0).sum()) > 1


def scott_pi(ratings: Ratings) -> Outcome:
    """Scott's pi: chance from the shares of both coders together.

    Statistics: `se_null` (Fleiss, Nee & Landis 1979, for two coders), `se_gwet` and `ci95_t` (Gwet 2014).
    """
    two = needs_two(ratings)
    if isinstance(two, Outcome):
        return two
    together = two.rows + two.columns
    chance = float(together @ together)
    varied = chance < (2 * two.n) ** 2
    outcome = from_agreement(two.agreements / two.n, chance / (2 * two.n) ** 2, ratings.extent, varied=varied)
    if outcome.value is None:
        return outcome
    shares = together / (2 * two.n)
    gwet = linear_errors(two, Identity(ratings.q), outcome, (shares[two.one] + shares[two.other]) / 2)
    return outcome._replace(statistics={"se_null": null_error(shares, round(two.n), 2), **gwet})


def null_error(shares: FloatArray, units: int, coders: int) -> float:
    """The error of Fleiss' kappa where its true value is zero (Fleiss, Nee & Landis 1979)."""
    spread = float((shares * (1 - shares)).sum())
    skew = float((shares * (1 - shares) * (1 - 2 * shares)).sum())
    return math.sqrt(max(2 / (units * coders * (coders - 1)) * (spread**2 - skew), 0.0)) / spread


def bennett_s(ratings: Ratings) -> Outcome:
    """Bennett, Alpert & Goldstein's S: every value of the codebook equally likely by chance.

    Statistics: `se_gwet` and `ci95_t` (Gwet 2014).
    """
    two = needs_two(ratings)
    if isinstance(two, Outcome):
        return two
    if ratings.q < 2:
        return undefined("one_value", ratings.extent, observed=two.agreements / two.n)
    outcome = from_agreement(two.agreements / two.n, 1 / ratings.q, ratings.extent)
    chance = np.asarray(1 / ratings.q)
    return outcome._replace(statistics=linear_errors(two, Identity(ratings.q), outcome, chance))
