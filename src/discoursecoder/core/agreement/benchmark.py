"""How sure one can be of the class that a scale gives an estimate.

Source: Gwet, K. L. (2014), Handbook of Inter-Rater Reliability, 4th ed., chapter 6. Scales: Landis & Koch (1977);
Altman (1991); Fleiss (1981); Cicchetti & Sparrow (1981).
"""

from collections.abc import Mapping, Sequence
from statistics import NormalDist
from typing import Any, NamedTuple

from discoursecoder.core.agreement.inputs import bad
from discoursecoder.core.errors import BadValue

Interval = tuple[float, float]

SCALES: dict[str, tuple[Interval, ...]] = {
    "landis_koch": ((0.8, 1), (0.6, 0.8), (0.4, 0.6), (0.2, 0.4), (0, 0.2), (-1, 0)),
    "altman": ((0.8, 1), (0.6, 0.8), (0.4, 0.6), (0.2, 0.4), (-1, 0.2)),
    "fleiss": ((0.75, 1), (0.4, 0.75), (-1, 0.4)),
    "cicchetti_sparrow": ((0.75, 1), (0.6, 0.75), (0.4, 0.6), (0, 0.4)),
}


class Estimate(NamedTuple):
    """A coefficient with its standard error."""

    coefficient: float
    error: float


def estimate_of(document: Mapping[str, Any]) -> Estimate:
    """An estimate from {"coefficient", "se"}.

    Raises:
        BadData: if one of them is no number, or the error is not positive.
    """
    figures = [document.get("coefficient"), document.get("se")]
    if any(isinstance(one, bool) or not isinstance(one, int | float) or not abs(one) < 1e100 for one in figures):
        raise bad("no_estimate")
    coefficient, error = (float(one) for one in figures if one is not None)
    if error <= 0:
        raise bad("no_estimate")
    return Estimate(coefficient, error)


def benchmark_cumulative_probability(
    estimate: Estimate, *, scale: str = "landis_koch", intervals: Sequence[Sequence[float]] | None = None
) -> list[float]:
    """The probability that the coefficient lies in the best class, the best two, and so on.

    The estimate is taken as normal with its error, cut off at -1 and 1.

    Args:
        estimate: the coefficient and its error.
        scale: one of `SCALES`.
        intervals: the classes from best to worst, instead of the scale's own.

    Raises:
        BadValue: if there is no such scale.
        BadData: if a class is no interval.
    """
    if scale not in SCALES:
        raise BadValue(field="scale", value=scale, allowed=", ".join(SCALES))
    classes = SCALES[scale] if intervals is None else intervals
    normal = NormalDist(estimate.coefficient, estimate.error)
    whole = normal.cdf(1) - normal.cdf(-1)
    if whole <= 0:
        raise bad("no_estimate")
    total, found = 0.0, []
    for one in classes:
        if not _is_interval(one):
            raise bad("no_interval", value=str(one)[:40])
        total += (normal.cdf(one[1]) - normal.cdf(one[0])) / whole
        found.append(total)
    return found


def _is_interval(one: object) -> bool:
    """Whether this is a pair of numbers from -1 to 1, the lower one first."""
    if not isinstance(one, list | tuple) or len(one) != 2:
        return False
    numbers = all(isinstance(bound, int | float) and not isinstance(bound, bool) for bound in one)
    return numbers and -1 <= one[0] < one[1] <= 1
