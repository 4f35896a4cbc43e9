"""Agreement that no chance is taken off: shares of agreeing pairs.

Sources: Holsti, O. R. (1969), Content Analysis for the Social Sciences and Humanities, p. 140; Cicchetti, D. V. &
Feinstein, A. R. (1990), High agreement but low kappa II, Journal of Clinical Epidemiology 43(6), 551-558; Byrt, T.,
Bishop, J. & Carlin, J. B. (1993), Bias, prevalence and kappa, same journal 46(5), 423-429.
"""

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


def positive_agreement(ratings: Ratings, *, value: Label | None = None) -> Outcome:
    """2a / (2a + b + c): agreement on one value among the decisions for it; the first value, unless one is named."""
    return _specific(ratings, 0 if value is None else ratings.position(value))


def negative_agreement(ratings: Ratings) -> Outcome:
    """2d / (2d + b + c): agreement on the second of two values."""
    if ratings.q > 2:
        return undefined("two_values", ratings.extent, values=ratings.q)
    return _specific(ratings, 1)


def _specific(ratings: Ratings, place: int) -> Outcome:
    two = needs_two(ratings)
    if isinstance(two, Outcome):
        return two
    if place >= ratings.q:
        return undefined("value_unused", ratings.extent)
    chosen = float(two.rows[place] + two.columns[place])
    if chosen == 0:
        return undefined("value_unused", ratings.extent)
    share = 2 * two.cell(place, place) / chosen
    return Outcome(share, None, share, None, *ratings.extent)


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
