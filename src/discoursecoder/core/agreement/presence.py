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

from discoursecoder.core.agreement.decisions import DecisionArray, Decisions, Joined, joined
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
        return self._over(UNITS, np.ones_like(self._k[2:]))

    @property
    def presences(self) -> FloatArray:
        """Shape (..., categories): how often coders found the category, in units with at least two values."""
        return self._over(PRESENCES, np.ones_like(self._k[2:]))

    @property
    def values(self) -> FloatArray:
        """Shape (..., categories): values in units with at least two."""
        return self._over(UNITS, self._k[2:])

    def agreeing(self, factors: FloatArray) -> FloatArray:
        """Shape (..., categories): agreeing ordered pairs in units with 2, 3 ... values, each times its factor."""
        return self._over(AGREEING, factors)

    def _over(self, place: int, factors: FloatArray) -> FloatArray:
        """The sum over the number of values from 2 on; step by step, which is far quicker than along a short axis."""
        total = np.zeros(self.by_values.shape[:-2])
        for k, factor in enumerate(factors, 2):
            total += self.by_values[..., k, place] * factor
        return total

    @property
    def _k(self) -> FloatArray:
        return np.arange(self.by_values.shape[-2], dtype=np.float64)


def _mixed(counts: FloatArray, sums: FloatArray) -> FloatArray:
    flat = sums.reshape(len(sums), -1)
    return np.asarray((counts @ flat).reshape(len(counts), *sums.shape[1:]))


def sums_of(decisions: Decisions) -> Sums:
    """The sums of one release."""
    return sums_by_release(joined([decisions])).chosen(np.array([0])).total()


def sums_by_release(stack: Joined) -> Sums:
    """The sums of each release, releases along the first axis."""
    categories, coders, _ = stack.values.shape
    weights, count = stack.weights.astype(np.float64), stack.releases
    by_values = np.zeros((count, categories, coders + 1, 3))
    pairs = np.zeros((count, categories, coders * (coders - 1) // 2, 4))
    row, size = stack.release * (coders + 1), count * (coders + 1)
    for category, values in enumerate(stack.values):
        k = (values >= 0).sum(axis=0)
        j = (values == 1).sum(axis=0)
        parts = (np.ones_like(k), j, j * (j - 1) + (k - j) * (k - j - 1))
        for place, part in enumerate(parts):
            found = np.bincount(row + k, weights=part * weights, minlength=size)
            by_values[:, category, :, place] = found.reshape(count, coders + 1)
        for number, (first, second) in enumerate(coder_pairs(coders)):
            pairs[:, category, number] = _of_pair(values[first], values[second], stack, weights)
    return Sums(by_values, pairs)


def _of_pair(one: DecisionArray, other: DecisionArray, stack: Joined, weights: FloatArray) -> FloatArray:
    """Shape (releases, 4): units both present, first alone, second alone, neither."""
    # One that is absent in the first counts 2, in the second 1: 0 is both, 1 the first alone, and so on.
    cell = stack.release * 4 + (2 * (one == 0) + (other == 0))
    known = slice(None) if stack.whole else (one >= 0) & (other >= 0)
    found = np.bincount(cell[known], weights=weights[known], minlength=4 * stack.releases)
    return np.asarray(found.reshape(stack.releases, 4), dtype=np.float64)


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
    coinciding = sums.agreeing(1 / (k - 1))
    present = sums.presences
    expected = 2 * present * (n - present) / np.maximum(n - 1, 1)
    return Parts(n - coinciding, expected, n)


def _share_parts(sums: Sums) -> tuple[FloatArray, FloatArray]:
    """Disagreeing pairs per unit summed over units, and the units."""
    k = np.arange(2, sums.by_values.shape[-2], dtype=np.float64)
    units = sums.units
    return units - sums.agreeing(1 / (k * (k - 1))), units


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
