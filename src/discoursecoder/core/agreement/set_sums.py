"""Agreement on sets of categories, from sums by release.

A cell holds the set of categories that one coder found in one unit. Sources of the coefficients: `set_agreement` and
`multivalued`; here they are computed for many weightings of releases at once.
"""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from discoursecoder.core.agreement import multivalued
from discoursecoder.core.agreement.additive import Reading, reading, share
from discoursecoder.core.agreement.decisions import Decisions
from discoursecoder.core.agreement.krippendorff import coder_pairs
from discoursecoder.core.agreement.label_sets import SET_DISTANCES
from discoursecoder.core.agreement.ratings import MISSING, FloatArray, IntArray
from discoursecoder.core.messages import say

DISTANCES = ("masi", "nominal", "jaccard", "dice")
"""The distances reported, the leading one first."""

MULTIVALUED = "multivalued_alpha_nominal"

_KEPT = 2048
"""Up to so many different sets their distances are kept as one table."""

_PORTION = 512


class Sets:
    """The different sets that occur: `members` of shape (sets, categories), 1 where a category is in a set."""

    def __init__(self, members: FloatArray) -> None:
        self.members = members
        self.sizes = np.asarray(members.sum(axis=1))

    @property
    def few(self) -> bool:
        """Whether the distances of all of them are kept as one table."""
        return len(self.members) <= _KEPT

    @cached_property
    def distances(self) -> dict[str, FloatArray]:
        """By name, shape (sets, sets)."""
        return {name: np.concatenate(parts, axis=1) for name, parts in self.against(np.eye(len(self.members))).items()}

    def against(self, margins: FloatArray) -> dict[str, list[FloatArray]]:
        """By name, margins (rows, sets) times the distances, in portions of the sets that the margins have."""
        found: dict[str, list[FloatArray]] = {name: [] for name in DISTANCES}
        used = np.flatnonzero(margins.any(axis=0))
        members, sizes, margins = self.members[used], self.sizes[used], margins[:, used]
        for start in range(0, len(used), _PORTION):
            some = slice(start, start + _PORTION)
            one, other = np.broadcast_arrays(sizes[:, None], sizes[None, some])
            shared = members @ members[some].T
            for name in DISTANCES:
                found[name].append(margins @ SET_DISTANCES[name](one, other, shared))
        return found


@dataclass(frozen=True, eq=False)
class SetCells:
    """The cells of several releases.

    Attributes:
        codes: shape (units, coders); which set, -1 where a coder did not decide on all categories.
        sets: the sets.
        release: shape (units,); the release of each unit.
        releases: how many releases there are.
    """

    codes: IntArray
    sets: Sets
    release: IntArray
    releases: int

    def of(self, coders: Sequence[int]) -> "SetCells":
        """The cells of some coders."""
        return SetCells(self.codes[:, list(coders)], self.sets, self.release, self.releases)

    @cached_property
    def coders(self) -> NDArray[np.bool_]:
        """Shape (releases, coders): who has values."""
        given = np.zeros((self.releases, self.codes.shape[1]), dtype=np.bool_)
        for coder, codes in enumerate(self.codes.T):
            given[self.release[codes >= 0], coder] = True
        return given

    @cached_property
    def missing(self) -> FloatArray:
        """Shape (releases,): cells without a value, of coders who have some, in units that somebody decided on."""
        some = (self.codes >= 0).any(axis=1)
        holes = ((self.codes < 0) & self.coders[self.release]).sum(axis=1) * some
        return np.asarray(np.bincount(self.release, weights=holes, minlength=self.releases), dtype=np.float64)


def set_cells(decided: Sequence[Decisions], categories: Sequence[int]) -> SetCells:
    """The sets of some categories; a coder who did not decide on each of them in a unit has no value there.

    Args:
        decided: the decisions, release by release.
        categories: which of the decisions' categories make up the sets.
    """
    chosen, coders = list(categories), decided[0].values.shape[1] if decided else 0
    values = np.concatenate([one.values[chosen] for one in decided], axis=2)
    known = (values >= 0).all(axis=0)
    held = (values == 1).reshape(len(chosen), -1).T
    keys = _keys(held)
    _, first, codes = np.unique(keys, return_index=True, return_inverse=True)
    table = np.where(known, codes.reshape(coders, -1), MISSING).T
    release = np.repeat(np.arange(len(decided)), [len(one.starts) for one in decided])
    return SetCells(np.ascontiguousarray(table), Sets(held[first].astype(np.float64)), release, len(decided))


def _keys(held: np.ndarray) -> np.ndarray:
    """One value for each row of a table of truths, equal for equal rows."""
    packed = np.packbits(held, axis=1)
    width = -(-max(packed.shape[1], 1) // 8) * 8
    padded = np.zeros((len(packed), width), dtype=np.uint8)
    padded[:, : packed.shape[1]] = packed
    return padded.view(np.uint64 if width == 8 else f"V{width}").ravel()


class SetSums:
    """Sums by release, and the coefficients on them."""

    def __init__(self, cells: SetCells, *, multi: bool = True) -> None:
        """Count the cells; `multi`: whether multi-valued alpha is wanted too."""
        self.cells = cells
        self.multi = multi
        values = (cells.codes >= 0).sum(axis=1)
        paired = values >= 2
        self._values, self._paired = values, paired
        self.units = self._by_release(np.ones(len(values)))
        self.values = self._by_release(values.astype(np.float64))

    def _by_release(self, counts: FloatArray) -> FloatArray:
        """Sums over the pairable units of each release."""
        kept = self._paired
        found = np.bincount(self.cells.release[kept], weights=counts[kept], minlength=self.cells.releases)
        return np.asarray(found, dtype=np.float64)

    @cached_property
    def _margins(self) -> FloatArray:
        """Shape (releases, sets): how often each set was given, in pairable units."""
        sets = len(self.cells.sets.members)
        found = np.zeros(self.cells.releases * sets)
        for codes in self.cells.codes.T:
            given = (codes >= 0) & self._paired
            cell = self.cells.release[given] * sets + codes[given]
            found += np.bincount(cell, minlength=len(found))
        return np.asarray(found.reshape(self.cells.releases, sets))

    @cached_property
    def _observed(self) -> tuple[dict[str, FloatArray], FloatArray]:
        """By distance, the distances of ordered pairs, each unit's divided by its values less one; equal pairs."""
        members, sizes = self.cells.sets.members, self.cells.sets.sizes
        shares = np.where(self._paired, 1 / np.maximum(self._values - 1, 1), 0.0)
        apart = {name: np.zeros(len(shares)) for name in DISTANCES}
        equal = np.zeros(len(shares))
        for first, second in coder_pairs(self.cells.codes.shape[1]):
            one, other = self.cells.codes[:, first], self.cells.codes[:, second]
            both = np.flatnonzero((one >= 0) & (other >= 0))
            a, b = one[both], other[both]
            differ = both[a != b]
            a, b = one[differ], other[differ]
            shared = np.einsum("uc,uc->u", members[a], members[b])
            for name in DISTANCES:
                apart[name][differ] += 2 * SET_DISTANCES[name](sizes[a], sizes[b], shared) * shares[differ]
            equal[both] += 2
            equal[differ] -= 2
        pairs = np.maximum(self._values * (self._values - 1), 1)
        return {name: self._by_release(one) for name, one in apart.items()}, self._by_release(equal / pairs)

    @cached_property
    def _tables(self) -> dict[str, FloatArray]:
        """Distances of all sets, or, where these are very many, of all releases' margins: a quadratic form."""
        if self.cells.sets.few:
            return self.cells.sets.distances
        parts, used = self.cells.sets.against(self._margins), self._margins.any(axis=0)
        margins = self._margins[:, used].T
        return {name: np.concatenate(some, axis=1) @ margins for name, some in parts.items()}

    def without_multivalued(self) -> "SetSums":
        """The same sums, multi-valued alpha left out, which takes longest to resample."""
        fewer = copy(self)
        fewer.multi = False
        return fewer

    def read(self, weights: FloatArray) -> dict[str, Reading]:
        """Alpha with each distance, multi-valued alpha, and the share of equal sets."""
        observed, equal = self._observed
        n = weights @ self.values
        drawn = weights @ self._margins if self.cells.sets.few else weights
        found = {}
        for name in DISTANCES:
            expected = ((drawn @ self._tables[name]) * drawn).sum(axis=1) / np.maximum(n - 1, 1)
            found[f"krippendorff_alpha_sets_{name}"] = reading(weights @ observed[name], expected, n)
        if self.multi:
            found[MULTIVALUED] = self._multivalued(weights, n, weights @ observed["dice"])
        found["percent_agreement"] = share(weights @ equal, weights @ self.units)
        return found

    def _multivalued(self, weights: FloatArray, n: FloatArray, observed: FloatArray) -> Reading:
        margins, members = self._margins, self.cells.sets.members
        sizes = self.cells.sets.sizes.astype(np.int64)
        used = np.flatnonzero(margins.any(axis=0))
        largest = int(sizes[used].max(initial=0))
        by_size = margins @ (sizes[:, None] == np.arange(largest + 1)).astype(np.float64)
        safe = np.maximum(n, 1)
        chance = multivalued.expected((weights @ by_size) / safe[:, None], weights @ (margins @ members))
        return reading(observed, chance * n, n)

    def reason(self, _name: str, weights: FloatArray) -> str:
        """Why there is no figure."""
        if not weights @ self.units:
            return say("reason.no_pairs")
        return say("reason.no_variation")
