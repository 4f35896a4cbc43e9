"""Agreement that no chance is taken off: shares of agreeing pairs.

Sources: Holsti, O. R. (1969), Content Analysis for the Social Sciences and Humanities, p. 140; Cicchetti, D. V. &
Feinstein, A. R. (1990), High agreement but low kappa II, Journal of Clinical Epidemiology 43(6), 551-558; Byrt, T.,
Bishop, J. & Carlin, J. B. (1993), Bias, prevalence and kappa, same journal 46(5), 423-429; Spitzer, R. L. & Fleiss,
J. L. (1974), A re-analysis of the reliability of psychiatric diagnosis, British Journal of Psychiatry 125(587),
341-347.
"""

import numpy as np

from discoursecoder.core.agreement.distribution import Distribution
from discoursecoder.core.agreement.krippendorff import agreeing
from discoursecoder.core.agreement.outcome import Outcome, undefined
from discoursecoder.core.agreement.ratings import Label, Ratings
from discoursecoder.core.agreement.two_coders import TwoCoders, needs_two


def percent_agreement_pairwise(data: Ratings | Distribution) -> Outcome:
    """The mean over units of the share of pairs of coders that agree; units with one value do not count."""
    extent = data.extent
    if extent.coders < 2:
        return undefined("one_coder" if extent.coders else "no_units", extent)
    if extent.units == 0:
        return undefined("no_pairs", extent)
    share = agreeing(data).share
    return Outcome(share, None, share, None, *extent)


def percent_agreement(data: Ratings | Distribution) -> Outcome:
    """The share of units on which two coders agree; of several coders, the share of agreeing pairs in a unit."""
    return percent_agreement_pairwise(data)


def holsti(ratings: Ratings) -> Outcome:
    """2 M / (N1 + N2): agreements M, and the decisions of each of two coders, coded by the other or not."""
    two = needs_two(ratings)
    if isinstance(two, Outcome):
        return two
    made = int((ratings.weights * ratings.values_per_row).sum())
    value = 2 * two.agreements / made
    return Outcome(value, None, value, None, *ratings.extent)


def positive_agreement(data: Ratings | Distribution, *, value: Label | None = None) -> Outcome:
    """2a / (2a + b + c): agreement on one value among the decisions for it; the first value, unless one is named.

    Of several coders, agreeing ordered pairs among all pairs in which the one coder gave the value (Spitzer & Fleiss
    1974); units with one value do not count.
    """
    return _specific(data, 0 if value is None else data.position(value))


def negative_agreement(data: Ratings | Distribution) -> Outcome:
    """2d / (2d + b + c): agreement on the second of two values; of several coders as `positive_agreement`."""
    if data.q > 2:
        return undefined("two_values", data.extent, values=data.q)
    return _specific(data, 1)


def _specific(data: Ratings | Distribution, place: int) -> Outcome:
    extent = data.extent
    if extent.coders < 2:
        return undefined("one_coder" if extent.coders else "no_units", extent)
    if extent.units == 0:
        return undefined("no_pairs", extent)
    if place >= data.q:
        return undefined("value_unused", extent)
    chosen = data.counts[:, place] if isinstance(data, Distribution) else (data.codes == place).sum(axis=1)
    made = float((chosen * np.maximum(data.values_per_row - 1, 0)) @ data.weights)
    if made == 0:
        return undefined("value_unused", extent)
    share = float((chosen * (chosen - 1)) @ data.weights) / made
    return Outcome(share, None, share, None, *extent)


def _two_values(ratings: Ratings) -> TwoCoders | Outcome:
    if ratings.q != 2:
        return undefined("two_values", ratings.extent, values=ratings.q)
    return needs_two(ratings)


def prevalence_index(ratings: Ratings) -> Outcome:
    """|a - d| / N: how unevenly two values share the agreements."""
    two = _two_values(ratings)
    if isinstance(two, Outcome):
        return two
    value = abs(two.cell(0, 0) - two.cell(1, 1)) / two.n
    return Outcome(value, None, value, None, *ratings.extent)


def bias_index(ratings: Ratings) -> Outcome:
    """|b - c| / N: how far the two coders differ in the share they give to a value."""
    two = _two_values(ratings)
    if isinstance(two, Outcome):
        return two
    value = abs(two.cell(0, 1) - two.cell(1, 0)) / two.n
    return Outcome(value, None, value, None, *ratings.extent)


def pabak(ratings: Ratings) -> Outcome:
    """2 p_o - 1: kappa as it were without prevalence and bias, for two values."""
    two = _two_values(ratings)
    if isinstance(two, Outcome):
        return two
    observed = two.agreements / two.n
    return Outcome(2 * observed - 1, None, observed, 0.5, *ratings.extent)
