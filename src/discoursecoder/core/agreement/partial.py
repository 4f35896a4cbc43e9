"""Agreement between values as coefficients use it: all or nothing, by places on a line, or from a table.

A table of pairs of values is made only where there are few; what depends on the distance of two places alone is summed
from sorted places, so that a million different numbers cost as much as sorting them.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import numpy as np

from discoursecoder.core.agreement.inputs import bad
from discoursecoder.core.agreement.ratings import CodeArray, FloatArray, Label
from discoursecoder.core.agreement.weighting import SYNONYMS, Line, Weights, line_of, weight_table

MOST_IN_TABLE = 2048
"""Of more values than this no table of pairs is made."""


class Partial(Protocol):
    """How far two values agree: 1 for equal values, less for others."""

    def between(self, one: CodeArray, other: CodeArray) -> FloatArray:
        """The mean of the agreement of one with the other and of the other with one, for each pair of codes."""

    def against(self, shares: FloatArray) -> FloatArray:
        """For each value, the mean agreement with values that have these shares; shape (values,)."""

    @property
    def total(self) -> float:
        """The sum over all pairs of values."""


@dataclass(frozen=True)
class Identity:
    """Values agree only where they are equal."""

    q: int

    def between(self, one: CodeArray, other: CodeArray) -> FloatArray:
        """See `Partial`."""
        return np.asarray(one == other, dtype=np.float64)

    def against(self, shares: FloatArray) -> FloatArray:
        """See `Partial`."""
        return shares

    @property
    def total(self) -> float:
        """See `Partial`."""
        return float(self.q)


@dataclass(frozen=True, eq=False)
class InTable:
    """Agreement from a table, shape (values, values)."""

    table: FloatArray

    @cached_property
    def even(self) -> FloatArray:
        """The table and its mirror image, halved."""
        return np.asarray((self.table + self.table.T) / 2)

    def between(self, one: CodeArray, other: CodeArray) -> FloatArray:
        """See `Partial`."""
        return np.asarray(self.even[one, other])

    def against(self, shares: FloatArray) -> FloatArray:
        """See `Partial`."""
        return np.asarray(self.even @ shares)

    @property
    def total(self) -> float:
        """See `Partial`."""
        return float(self.table.sum())


@dataclass(frozen=True, eq=False)
class OnLine:
    """Agreement that falls with the distance of places on a line and with its square."""

    line: Line

    def between(self, one: CodeArray, other: CodeArray) -> FloatArray:
        """See `Partial`."""
        gap = np.abs(self.line.places[one] - self.line.places[other])
        return np.asarray(1 - self.line.plain * gap - self.line.square * gap**2)

    def against(self, shares: FloatArray) -> FloatArray:
        """See `Partial`."""
        places = self.line.places - float(self.line.places.mean())
        whole, first, second = float(shares.sum()), float(shares @ places), float(shares @ places**2)
        squares = whole * places**2 - 2 * first * places + second
        order = np.argsort(places, kind="stable")
        below, reached = np.cumsum(shares[order]), np.cumsum((shares * places)[order])
        gaps = np.empty_like(places)
        gaps[order] = places[order] * (2 * below - whole) - 2 * reached + first
        return np.asarray(whole - self.line.plain * gaps - self.line.square * squares)

    @property
    def total(self) -> float:
        """See `Partial`."""
        return float(self.against(np.ones(len(self.line.places))).sum())


def partial_of(weights: Weights, labels: tuple[Label, ...]) -> Partial:
    """Agreement between values by the name of a scheme, or from a table.

    Raises:
        BadValue: if there is no such scheme.
        BadData: if a table does not fit the values, or there are too many values for the scheme.
    """
    if isinstance(weights, str) and SYNONYMS.get(weights, weights) == "identity":
        return Identity(len(labels))
    if not isinstance(weights, str) or len(labels) <= MOST_IN_TABLE:
        return InTable(weight_table(weights, labels))
    line = line_of(weights, labels)
    if line is None:
        raise bad("too_many_values", values=len(labels), name=weights, most=MOST_IN_TABLE)
    return OnLine(line)
