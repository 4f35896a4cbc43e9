"""Krippendorff's alpha as people ask for it: by metric, in Gwet's framework, or with a resampled interval."""

from collections.abc import Sequence
from functools import partial

from discoursecoder.core.agreement.distances import given_distance
from discoursecoder.core.agreement.distribution import Distribution
from discoursecoder.core.agreement.gwet import alpha_framework, framework_asked
from discoursecoder.core.agreement.krippendorff import krippendorff_alpha as alpha_of
from discoursecoder.core.agreement.outcome import Outcome
from discoursecoder.core.agreement.ratings import FloatArray, Ratings
from discoursecoder.core.agreement.resampling import bootstrap_pairs, bootstrap_units, checked
from discoursecoder.core.agreement.weighting import Weights
from discoursecoder.core.errors import BadValue

_BOOTSTRAPS = ("units", "krippendorff")


def krippendorff_alpha(
    data: Ratings | Distribution,
    *,
    metric: str = "nominal",
    distance: Sequence[Sequence[float]] | FloatArray | None = None,
    weights: Weights | None = None,
    missing: str | None = None,
    bootstrap: str | None = None,
    level: float = 0.95,
    draws: int = 2000,
    seed: int = 1,
) -> Outcome:
    """Krippendorff's alpha; see `krippendorff.krippendorff_alpha`.

    Args:
        data: ratings, or counts of values per unit.
        metric: the level of measurement.
        distance: squared differences between values, instead of a metric.
        weights: weights of agreement instead of differences: Gwet's form with `se_gwet` and `ci95_t`.
        missing: "Gwet framework" asks for the same with the weights "identity".
        bootstrap: "units" or "krippendorff" (pairs) adds the interval `ci95`.
        level: the share of resamples inside that interval.
        draws: how many resamples.
        seed: of the random draws.
    """
    checked(draws, seed, level)
    if framework_asked(weights, missing):
        return alpha_framework(data, weights="identity" if weights is None else weights)
    squared = None if distance is None else given_distance(distance, data.q)
    outcome = alpha_of(data, metric=metric, distance=squared)
    if bootstrap is None:
        return outcome
    if bootstrap not in _BOOTSTRAPS or not isinstance(data, Ratings):
        raise BadValue(field="bootstrap", value=bootstrap, allowed=", ".join(_BOOTSTRAPS))
    if bootstrap == "units":
        again = partial(alpha_of, metric=metric, distance=squared)
        fast = metric if squared is None else ""
        interval = bootstrap_units(data, again, level=level, metric=fast, resamples=draws, seed=seed)
    else:
        interval = bootstrap_pairs(data, metric, level=level, resamples=draws, seed=seed)
    if interval.low is None or interval.high is None:
        return outcome
    return outcome._replace(statistics={**outcome.statistics, "ci95": (interval.low, interval.high)})
