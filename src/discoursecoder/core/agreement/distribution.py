"""Distributions: how many coders chose each value, without saying who did."""

from dataclasses import dataclass

import numpy as np

from discoursecoder.core.agreement.outcome import Extent
from discoursecoder.core.agreement.ratings import IntArray, Label, Ratings


@dataclass(frozen=True, eq=False)
class Distribution:
    """Counts of values per unit.

    Attributes:
        counts: shape (rows, values); how many coders gave the row each value (r_uk).
        labels: the values, in order.
        weights: shape (rows,); how many units have this row.
    """

    counts: IntArray
    labels: tuple[Label, ...]
    weights: IntArray

    @property
    def q(self) -> int:
        """How many values there can be."""
        return len(self.labels)

    @property
    def values_per_row(self) -> IntArray:
        """Shape (rows,): how many coders gave a value (m_u)."""
        return np.asarray(self.counts.sum(axis=1), dtype=np.int64)

    @property
    def extent(self) -> Extent:
        """Units with at least two values, the largest number of coders of a unit, and the values it falls short."""
        values = self.values_per_row
        coders = int(values.max(initial=0))
        pairable = int(self.weights[values >= 2].sum())
        present = values > 0
        return Extent(pairable, coders, int(((coders - values) * self.weights)[present].sum()))

    @property
    def used(self) -> int:
        """How many different values occur."""
        return int((self.counts[self.weights > 0].sum(axis=0) > 0).sum())

    def drawn(self, weights: IntArray) -> "Distribution":
        """The same rows with other weights, shape (rows,), without those that have none."""
        kept = weights > 0
        return Distribution(self.counts[kept], self.labels, weights[kept])

    def position(self, label: Label) -> int:
        """Where a value stands in `labels`; see `Ratings.position`."""
        return Ratings(np.empty((0, 0), dtype=np.int8), self.labels, self.weights).position(label)


def distribution_of(ratings: Ratings) -> Distribution:
    """The counts of values per row of ratings."""
    counts = np.zeros((len(ratings.codes), ratings.q), dtype=np.int64)
    rows = np.arange(len(ratings.codes))
    for coder in range(ratings.coders):
        given = ratings.codes[:, coder] >= 0
        counts[rows[given], ratings.codes[given, coder]] += 1
    return Distribution(counts, ratings.labels, ratings.weights)
