"""Ratings: one row per unit, one column per coder."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from discoursecoder.core.agreement.outcome import Extent
from discoursecoder.core.errors import BadData
from discoursecoder.core.messages import say

Label = str | int | float
IntArray = NDArray[np.int64]
FloatArray = NDArray[np.float64]
CodeArray = NDArray[np.signedinteger]

MISSING = -1

_DENSE = 1 << 16
"""Whole numbers that lie within this range are counted, not sorted."""


@dataclass(frozen=True, eq=False)
class Ratings:
    """What every coder said of every unit.

    Attributes:
        codes: shape (rows, coders); positions in `labels`, -1 where the coder gave no value. Coders without any
            value and rows without any value are not in it.
        labels: every value there can be, in order: the codebook's where it is known, else the values that occur.
        weights: shape (rows,); how many units have this row.
    """

    codes: CodeArray
    labels: tuple[Label, ...]
    weights: IntArray

    @property
    def coders(self) -> int:
        """How many coders have data."""
        return int(self.codes.shape[1])

    @property
    def q(self) -> int:
        """How many values there can be."""
        return len(self.labels)

    @cached_property
    def values_per_row(self) -> IntArray:
        """Shape (rows,): how many coders gave a value (m_u)."""
        return np.asarray((self.codes >= 0).sum(axis=1), dtype=np.int64)

    @cached_property
    def extent(self) -> Extent:
        """Units with at least two values, coders, and cells without a value in units that have any."""
        pairable = int(self.weights[self.values_per_row >= 2].sum())
        missing = int(((self.coders - self.values_per_row) * self.weights).sum())
        return Extent(pairable, self.coders, missing)

    @cached_property
    def complete(self) -> bool:
        """Whether every coder gave every unit a value."""
        return bool((self.values_per_row == self.coders).all())

    @cached_property
    def margins(self) -> IntArray:
        """Shape (values,): how often each value stands in units with at least two values (n_c)."""
        return np.asarray(self.coder_margins.sum(axis=0), dtype=np.int64)

    @cached_property
    def coder_margins(self) -> IntArray:
        """Shape (coders, values): how often each coder gave each value in units with at least two values."""
        weights = np.where(self.values_per_row >= 2, self.weights, 0)
        return np.array([_count(self.codes[:, i], weights, self.q) for i in range(self.coders)], dtype=np.int64)

    def columns(self, first: int, second: int) -> "Ratings":
        """The ratings of two coders alone."""
        return trimmed(self.codes[:, [first, second]], self.labels, self.weights)

    def drawn(self, weights: IntArray) -> "Ratings":
        """The same rows with other weights, shape (rows,), without rows and coders that have none."""
        kept = weights > 0
        return trimmed(self.codes[kept], self.labels, weights[kept])

    def position(self, label: Label) -> int:
        """Where a value stands in `labels`.

        Raises:
            BadData: if there is no such value.
        """
        for position, known in enumerate(self.labels):
            if known == label or str(known) == str(label):
                return position
        raise BadData(what=say("data.no_such_value", None, value=label))


def _count(codes: CodeArray, weights: IntArray, q: int) -> IntArray:
    given = codes >= 0
    counts = np.bincount(codes[given], weights=weights[given], minlength=q)
    return np.rint(counts).astype(np.int64)


def trimmed(codes: CodeArray, labels: Sequence[Label], weights: IntArray) -> Ratings:
    """Ratings without the coders and rows that have no value at all."""
    given = codes >= 0
    if not given.all():
        used = weights > 0
        rows = given.any(axis=1) & used
        columns = given[rows].any(axis=0)
        codes, weights = codes[rows][:, columns], weights[rows]
    elif not weights.all():
        codes, weights = codes[weights > 0], weights[weights > 0]
    return Ratings(codes, tuple(labels), weights)


def from_codes(codes: CodeArray, labels: Sequence[Label], weights: IntArray | None = None) -> Ratings:
    """Ratings from positions in `labels` (-1 missing), equal rows gathered where that saves work."""
    rows = codes.shape[0]
    known = np.ones(rows, dtype=np.int64) if weights is None else weights
    together = gathered(Ratings(codes, tuple(labels), known))
    return trimmed(together.codes, labels, together.weights)


def gathered(ratings: Ratings) -> Ratings:
    """The same ratings with equal rows as one row and its weight, where there are few different rows."""
    rows, coders = ratings.codes.shape
    base = ratings.q + 1
    size = base**coders if coders * base.bit_length() < 60 else 0
    if not 0 < size <= max(rows // 4, 1 << 10) or rows < 2:
        return ratings
    key = np.zeros(rows, dtype=np.int32)
    for coder in range(coders):
        key *= base
        key += ratings.codes[:, coder]
        key += 1
    plain = bool((ratings.weights == 1).all())
    counts = np.bincount(key, weights=None if plain else ratings.weights, minlength=size)
    patterns = np.flatnonzero(counts)
    weights = np.rint(counts[patterns]).astype(np.int64)
    codes = np.empty((len(patterns), coders), dtype=ratings.codes.dtype)
    rest = patterns
    for coder in reversed(range(coders)):
        rest, digit = np.divmod(rest, base)
        codes[:, coder] = digit - 1
    return Ratings(codes, ratings.labels, weights)


def without_order(ratings: Ratings) -> Ratings:
    """The same ratings without saying who gave which value: rows of equal values are one row and its weight.

    Enough for coefficients to which coders are exchangeable, and far fewer rows to resample.
    """
    codes = np.sort(ratings.codes, axis=1)
    rows, inverse = np.unique(codes, axis=0, return_inverse=True)
    weights = np.bincount(inverse.ravel(), weights=ratings.weights, minlength=len(rows))
    return Ratings(rows, ratings.labels, np.rint(weights).astype(np.int64))


def small(q: int) -> type[np.signedinteger]:
    """The smallest whole-number type that holds the positions of q values."""
    if q < 127:
        return np.int8
    return np.int16 if q < 32767 else np.int32


def dense_codes(values: NDArray[np.generic], given: NDArray[np.bool_]) -> tuple[CodeArray, tuple[Label, ...]]:
    """Positions and sorted labels of a table of numbers or texts; cells not `given` become -1.

    Whole numbers within a small range are told apart by counting, everything else by sorting.
    """
    if not given.any():
        return np.full(values.shape, MISSING, dtype=np.int8), ()
    if np.issubdtype(values.dtype, np.number):
        # fmin and fmax pass over NaN.
        low, high = np.fmin.reduce(values, axis=None), np.fmax.reduce(values, axis=None)
        if float(high) - float(low) < _DENSE:
            numbers = values if given.all() else np.where(given, values, low)
            whole = np.issubdtype(values.dtype, np.integer)
            if whole or bool((numbers == np.rint(numbers)).all()):
                return _by_counting(numbers, given, int(low), int(high), whole=whole)
    present = values[given]
    labels, inverse = np.unique(present, return_inverse=True)
    codes = np.full(values.shape, MISSING, dtype=np.int32)
    codes[given] = inverse.ravel()
    return codes.astype(small(len(labels))), tuple(labels.tolist())


def _by_counting(
    numbers: NDArray[np.generic], given: NDArray[np.bool_], low: int, high: int, *, whole: bool
) -> tuple[CodeArray, tuple[Label, ...]]:
    # What was not coded counts as the lowest value, which is there anyway.
    offsets = (numbers - low).astype(np.int32)
    seen = np.zeros(high - low + 1, dtype=np.bool_)
    seen[offsets] = True
    found = np.flatnonzero(seen)
    position = np.zeros(high - low + 1, dtype=small(len(found)))
    position[found] = np.arange(len(found))
    codes: CodeArray = position[offsets]
    if not given.all():
        codes[~given] = MISSING
    labels = (int(value) + low for value in found)
    return codes, tuple(labels if whole else (float(label) for label in labels))
