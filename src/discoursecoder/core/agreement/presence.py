"""Agreement on decisions (present or absent), from sums that add up over releases.

For each release and category it is enough to know, for every number k of values in a unit, how many units there
are, how often the category is present in them and how many ordered pairs of coders agree; and for every pair of
coders the four counts of their table. All of these are whole numbers, so that sums over releases, and over 2,000
resamples of releases at once, are exact in any order.

Sources of the coefficients: `krippendorff`, `two_coders`, `gwet`, `percent`. Pooled over categories: the sum of the
observed over the sum of the expected disagreements, each category with its own margins.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from discoursecoder.core.agreement.decisions import Decisions
from discoursecoder.core.agreement.krippendorff import coder_pairs
from discoursecoder.core.agreement.ratings import FloatArray, IntArray

UNITS, PRESENCES, AGREEING = range(3)


@dataclass(frozen=True, eq=False)
class Sums:
    """What the coefficients need; leading axes may stand for releases or resamples.

    Attributes:
        by_values: shape (..., categories, coders + 1, 3); for units with k values: units, presences, agreeing
            ordered pairs.
        pairs: shape (..., categories, pairs of coders, 4); units both present, first alone, second alone, neither.
    """

    by_values: FloatArray
    pairs: FloatArray

    def total(self) -> "Sums":
        """The sums over the first axis."""
        return Sums(self.by_values.sum(axis=0), self.pairs.sum(axis=0))

    def chosen(self, rows: IntArray | NDArray[np.bool_]) -> "Sums":
        """Some rows of the first axis."""
        return Sums(self.by_values[rows], self.pairs[rows])

    def drawn(self, draws: IntArray | FloatArray) -> "Sums":
        """The sums of resamples: draws of shape (resamples, releases) say how often each release occurs."""
        counts = draws.astype(np.float64)
        return Sums(_mixed(counts, self.by_values), _mixed(counts, self.pairs))

    def pair(self, number: int) -> "Sums":
        """The sums of one pair of coders alone, as of two coders."""
        table = self.pairs[..., number : number + 1, :]
        both, first, second, neither = np.moveaxis(table, -1, 0)
        by_values = np.zeros((*table.shape[:-2], 3, 3))
        by_values[..., 2, UNITS] = (both + first + second + neither)[..., 0]
        by_values[..., 2, PRESENCES] = (2 * both + first + second)[..., 0]
        by_values[..., 2, AGREEING] = 2 * (both + neither)[..., 0]
        return Sums(by_values, table)

    @property
    def units(self) -> FloatArray:
        """Shape (..., categories): units with at least two values."""
        return np.asarray(self.by_values[..., 2:, UNITS].sum(axis=-1))

    @property
    def presences(self) -> FloatArray:
        """Shape (..., categories): how often coders found the category, in units with at least two values."""
        return np.asarray(self.by_values[..., 2:, PRESENCES].sum(axis=-1))

    @property
    def values(self) -> FloatArray:
        """Shape (..., categories): values in units with at least two."""
        return np.asarray((self.by_values[..., 2:, UNITS] * self._k[2:]).sum(axis=-1))

    @property
    def _k(self) -> FloatArray:
        return np.arange(self.by_values.shape[-2], dtype=np.float64)


def _mixed(counts: FloatArray, sums: FloatArray) -> FloatArray:
    flat = sums.reshape(len(sums), -1)
    return np.asarray((counts @ flat).reshape(len(counts), *sums.shape[1:]))


def sums_of(decisions: Decisions) -> Sums:
    """The sums of one release."""
    values, weights = decisions.values, decisions.weights.astype(np.float64)
    categories, coders, _ = values.shape
    k = (values >= 0).sum(axis=1)
    j = (values == 1).sum(axis=1)
    agreeing = j * (j - 1) + (k - j) * (k - j - 1)
    cell = (k + np.arange(categories)[:, None] * (coders + 1)).ravel()
    size = categories * (coders + 1)
    by_values = np.stack(
        [
            np.bincount(cell, weights=(part * weights).ravel(), minlength=size)
            for part in (np.ones_like(k), j, agreeing)
        ],
        axis=-1,
    ).reshape(categories, coders + 1, 3)
    pairs = np.zeros((categories, coders * (coders - 1) // 2, 4))
    for number, (first, second) in enumerate(coder_pairs(coders)):
        one, other = values[:, first], values[:, second]
        known = (one >= 0) & (other >= 0)
        for place, (a, b) in enumerate(((1, 1), (1, 0), (0, 1), (0, 0))):
            pairs[:, number, place] = (known & (one == a) & (other == b)) @ weights
    return Sums(np.asarray(by_values, dtype=np.float64), pairs)


def stacked(sums: list[Sums]) -> Sums:
    """The sums of several releases, releases along the first axis."""
    return Sums(np.stack([s.by_values for s in sums]), np.stack([s.pairs for s in sums]))


class Parts(NamedTuple):
    """Disagreements that add up: observed, expected, and what they are counted in; shape (..., categories).

    `observed / weight` is the share of disagreement. A coefficient is 1 - observed / expected; one that is not
    corrected for chance is 1 - observed / weight.
    """

    observed: FloatArray
    expected: FloatArray
    weight: FloatArray

    def of(self, categories: NDArray[np.bool_] | int) -> "Parts":
        """The sums over some categories, or one of them."""
        if isinstance(categories, int):
            return Parts(*(part[..., categories] for part in self))
        return Parts(*(part[..., categories].sum(axis=-1) for part in self))

    def coefficient(self) -> FloatArray:
        """1 - observed / expected, NaN where nothing varies."""
        return ratio(self.observed, self.expected)

    def share(self) -> FloatArray:
        """1 - observed / weight, NaN where there is nothing."""
        return ratio(self.observed, self.weight)


def ratio(observed: FloatArray, expected: FloatArray) -> FloatArray:
    """1 - observed / expected, NaN where `expected` is not positive."""
    safe = np.where(expected > 0, expected, np.nan)
    return np.asarray(1 - observed / safe)


def alpha_parts(sums: Sums) -> Parts:
    """Krippendorff's alpha, nominal, counted in values that can be paired."""
    k = np.arange(2, sums.by_values.shape[-2], dtype=np.float64)
    n = sums.values
    coinciding = (sums.by_values[..., 2:, AGREEING] / (k - 1)).sum(axis=-1)
    present = sums.presences
    expected = 2 * present * (n - present) / np.maximum(n - 1, 1)
    return Parts(n - coinciding, expected, n)


def _share_parts(sums: Sums) -> tuple[FloatArray, FloatArray]:
    """Disagreeing pairs per unit summed over units, and the units."""
    k = np.arange(2, sums.by_values.shape[-2], dtype=np.float64)
    agreeing = (sums.by_values[..., 2:, AGREEING] / (k * (k - 1))).sum(axis=-1)
    return sums.units - agreeing, sums.units


def percent_parts(sums: Sums) -> Parts:
    """The share of agreeing pairs per unit, counted in units; nothing is expected by chance."""
    observed, units = _share_parts(sums)
    return Parts(observed, units, units)


def ac1_parts(sums: Sums) -> Parts:
    """Gwet's AC1 for two values, counted in units; shares of values over units with at least one."""
    observed, units = _share_parts(sums)
    k = np.arange(1, sums.by_values.shape[-2], dtype=np.float64)
    coded = sums.by_values[..., 1:, UNITS].sum(axis=-1)
    shares = (sums.by_values[..., 1:, PRESENCES] / k).sum(axis=-1) / np.where(coded > 0, coded, 1)
    return Parts(observed, units * (1 - 2 * shares * (1 - shares)), units)


def kappa_parts(sums: Sums) -> Parts:
    """Cohen's kappa of the first pair of coders, counted in units that both coded."""
    both, first, second, neither = np.moveaxis(sums.pairs[..., 0, :], -1, 0)
    n = both + first + second + neither
    safe = np.where(n > 0, n, 1)
    chance = ((both + first) * (both + second) + (second + neither) * (first + neither)) / safe
    return Parts(first + second, n - chance, n)


def positive_parts(sums: Sums) -> Parts:
    """Agreement on presence among the decisions for it, summed over pairs of coders."""
    both, first, second, _ = np.moveaxis(sums.pairs.sum(axis=-2), -1, 0)
    chosen = 2 * both + first + second
    return Parts(first + second, chosen, chosen)


def negative_parts(sums: Sums) -> Parts:
    """Agreement on absence among the decisions for it, summed over pairs of coders."""
    _, first, second, neither = np.moveaxis(sums.pairs.sum(axis=-2), -1, 0)
    chosen = 2 * neither + first + second
    return Parts(first + second, chosen, chosen)
