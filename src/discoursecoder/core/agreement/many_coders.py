"""Nominal coefficients of several coders.

Sources: Fleiss, J. L. (1971), Measuring nominal scale agreement among many raters, Psychological Bulletin 76(5),
378-382; Fleiss, Nee & Landis (1979), Large sample variance of kappa in the case of different sets of raters, same
journal 86(5), 974-977; Conger, A. J. (1980), Integration and generalization of kappas for multiple raters, same
journal 88(2), 322-328; Light, R. J. (1971), Measures of response agreement for qualitative data, same journal 76(5),
365-377; Randolph, J. J. (2005), Free-marginal multirater kappa.
"""

import math

import numpy as np

from discoursecoder.core.agreement.distribution import Distribution
from discoursecoder.core.agreement.gwet import FRAMEWORK, conger_framework, fleiss_framework, framework_asked
from discoursecoder.core.agreement.krippendorff import agreeing, coder_pairs, one_against_rest
from discoursecoder.core.agreement.outcome import Outcome, from_agreement, undefined
from discoursecoder.core.agreement.percent import percent_agreement_pairwise
from discoursecoder.core.agreement.ratings import FloatArray, Label, Ratings
from discoursecoder.core.agreement.two_coders import cohen_kappa, null_error
from discoursecoder.core.agreement.weighting import Weights
from discoursecoder.core.model.agreement import Statistic


def fleiss_kappa(
    data: Ratings | Distribution, *, weights: Weights | None = None, missing: str | None = None
) -> Outcome:
    """Fleiss' kappa: every unit coded equally often, chance from the shares of all coders together.

    Statistics: `se_null` (Fleiss, Nee & Landis 1979), `se_1971` (Fleiss 1971); in Gwet's framework `se_gwet` and
    `ci95_t`.

    Args:
        data: ratings, or counts of values per unit.
        weights: with weights, or with `missing`, the generalisation in Gwet's framework is computed.
        missing: "Gwet framework" allows units coded unequally often.
    """
    if framework_asked(weights, missing):
        return fleiss_framework(data, weights="identity" if weights is None else weights)
    refused = _uneven(data)
    if refused is not None:
        return refused
    m = data.extent.coders
    shares = _shares(data)
    counted = agreeing(data)
    statistics = _fleiss_errors(shares, int(counted.units.sum()), m) if (shares > 0).sum() > 1 else {}
    varied = bool((shares > 0).sum() > 1)
    return from_agreement(counted.share, float(shares @ shares), data.extent, varied=varied, statistics=statistics)


def _shares(data: Ratings | Distribution) -> FloatArray:
    counts = data.margins if isinstance(data, Ratings) else data.counts.T @ data.weights
    return np.asarray(counts / counts.sum())


def _uneven(data: Ratings | Distribution) -> Outcome | None:
    """Why there is no coefficient for units coded equally often, if so."""
    extent = data.extent
    if extent.coders < 2:
        return undefined("one_coder" if extent.coders else "no_units", extent)
    if extent.missing:
        return undefined("uneven", extent, framework=FRAMEWORK)
    return None


def _fleiss_errors(shares: FloatArray, units: int, m: int) -> dict[str, Statistic]:
    second, third = float((shares**2).sum()), float((shares**3).sum())
    first = 2 / (units * m * (m - 1)) * (second - (2 * m - 3) * second**2 + 2 * (m - 2) * third) / (1 - second) ** 2
    return {"se_null": null_error(shares, units, m), "se_1971": math.sqrt(max(first, 0.0))}


def fleiss_kappa_per_value(data: Ratings | Distribution, *, value: Label) -> Outcome:
    """Fleiss' kappa of one value against all others together.

    Raises:
        BadData: if there is no such value.
    """
    return fleiss_kappa(one_against_rest(data, value))


def conger_kappa(ratings: Ratings, *, weights: Weights | None = None, missing: str | None = None) -> Outcome:
    """Conger's kappa: chance is the mean over pairs of coders of the product of their own shares.

    With missing values, or with weights, in Gwet's framework. Statistics: `se_gwet`, `ci95_t`.
    """
    framework_asked(weights, missing)
    return conger_framework(ratings, weights="identity" if weights is None else weights)


def light_kappa(ratings: Ratings) -> Outcome:
    """Light's kappa: the mean of Cohen's kappa over all pairs of coders; undefined if one of them is."""
    extent = ratings.extent
    if extent.coders < 2:
        return undefined("one_coder" if extent.coders else "no_units", extent)
    kappas = []
    for first, second in coder_pairs(ratings.coders):
        kappa = cohen_kappa(ratings.columns(first, second))
        if kappa.value is None:
            return undefined("pair", extent, first=first + 1, second=second + 1, why=kappa.reason)
        kappas.append(kappa.value)
    return Outcome(float(np.mean(kappas)), None, None, None, *extent)


def randolph_kappa(data: Ratings | Distribution) -> Outcome:
    """Randolph's free-marginal kappa: every value of the codebook equally likely by chance."""
    observed = percent_agreement_pairwise(data)
    if observed.value is None:
        return observed
    if data.q < 2:
        return undefined("one_value", data.extent, observed=observed.value)
    return from_agreement(observed.value, 1 / data.q, data.extent)
