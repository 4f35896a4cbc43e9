"""Coefficients on sums that add up over releases, so that pooling and resampling are weightings of releases.

A weighting says how often each release counts: once each for the pooled figure, as often as drawn for a resample,
one release alone for its local figure.
"""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from discoursecoder.core.agreement.ratings import FloatArray


class Reading(NamedTuple):
    """One coefficient for several weightings; every array has shape (weightings,).

    `observed` and `expected` are disagreements counted in `weight`; the coefficient is 1 - observed / expected, and
    one that is not corrected for chance has `weight` as its expected part. `value` is NaN where it is undefined.
    `coverage` is the share of what is coded that enters, where a coefficient leaves something aside. `plain` marks
    figures that are no coefficients, such as a distance in characters.
    """

    value: FloatArray
    observed: FloatArray
    expected: FloatArray
    weight: FloatArray
    coverage: FloatArray | None = None
    plain: bool = False

    @property
    def corrected(self) -> bool:
        """Whether chance is taken off."""
        return self.expected is not self.weight


class Additive(Protocol):
    """What was counted release by release, and the coefficients on it."""

    def read(self, weights: FloatArray) -> dict[str, Reading]:
        """The coefficients for weightings of shape (weightings, releases)."""

    def reason(self, name: str, weights: FloatArray) -> str:
        """Why a coefficient is undefined for one weighting of shape (releases,)."""


def reading(observed: FloatArray, expected: FloatArray, weight: FloatArray) -> Reading:
    """1 - observed / expected, NaN where `expected` is not positive."""
    safe = np.where(expected > 0, expected, np.nan)
    return Reading(np.asarray(1 - observed / safe), observed, expected, weight)


def share(shared: FloatArray, whole: FloatArray) -> Reading:
    """A share that no chance is taken off, NaN where there is nothing."""
    value = np.divide(shared, whole, out=np.full(len(whole), np.nan), where=whole > 0)
    return Reading(value, np.asarray(whole - shared), whole, whole)


def mean(readings: Sequence[Reading], entering: Sequence[NDArray[np.bool_]]) -> Reading:
    """The mean of several figures, as of all pairs of coders.

    Args:
        readings: the figures, none of them corrected for chance.
        entering: for each, which weightings it enters; one that enters and is undefined leaves the mean undefined.
    """
    masks = np.array(entering)
    count = masks.sum(axis=0)
    safe = np.where(count > 0, count, np.nan)
    value, observed, weight = (
        np.where(masks, [getattr(one, field) for one in readings], 0.0).sum(axis=0) / safe
        for field in ("value", "observed", "weight")
    )
    return Reading(value, observed, weight, weight, plain=readings[0].plain)
