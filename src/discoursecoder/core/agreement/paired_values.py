"""Agreement on values given to things that two coders both have, such as a variable of matched codings.

Source: Krippendorff (2011), as in `krippendorff`, here from sums by release. Each pair of values counts once, so that
with more than two coders every pair of coders adds its own pairs.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from discoursecoder.core.agreement.additive import Reading, reading, share
from discoursecoder.core.agreement.distances import distances
from discoursecoder.core.agreement.label_sets import SET_DISTANCES
from discoursecoder.core.agreement.ratings import FloatArray, IntArray, Label
from discoursecoder.core.messages import say


@dataclass(frozen=True, eq=False)
class PairedValues:
    """Pairs of values.

    Attributes:
        first: shape (pairs,); places in `labels`, -1 where one gave no value.
        second: shape (pairs,); the other's.
        release: shape (pairs,); whose release it is.
        labels: the values in order; for sets of values, the sets.
        level: "nominal", "ordinal", "interval", "ratio", or "set" (MASI distance).
        things: shape (releases,); how many things both coders of every pair have in all, matched or not.
        compared: shape (releases,); whether two coders were compared there.
    """

    first: IntArray
    second: IntArray
    release: IntArray
    labels: Sequence[Label | frozenset[str]]
    level: str
    things: FloatArray
    compared: np.ndarray


class ValueSums:
    """The coefficients of one variable for weightings of releases."""

    def __init__(self, pairs: PairedValues) -> None:
        self.pairs = pairs
        self._known = (pairs.first >= 0) & (pairs.second >= 0)
        count = len(pairs.things)
        self.units = np.bincount(pairs.release[self._known], minlength=count).astype(np.float64)
        self.matched = np.bincount(pairs.release, minlength=count).astype(np.float64)
        self.missing = self.matched - self.units
        equal = self._known & (pairs.first == pairs.second)
        self.equal = np.bincount(pairs.release[equal], minlength=count).astype(np.float64)
        q = len(pairs.labels)
        self._margins = np.zeros((count, q))
        for one in (pairs.first, pairs.second):
            cell = (pairs.release * q + one)[self._known]
            self._margins += np.bincount(cell, minlength=count * q).reshape(count, q)

    @property
    def coefficient(self) -> str:
        """What the coefficient is called."""
        return "krippendorff_alpha_sets_masi" if self.pairs.level == "set" else "krippendorff_alpha"

    def read(self, weights: FloatArray) -> dict[str, Reading]:
        """Alpha, and the share of equal values; coverage is the share of the codings that found a partner."""
        n = weights @ (2 * self.units)
        margins = weights @ self._margins
        if self.pairs.level == "ordinal":
            observed, expected = self._ordinal(weights, margins)
        else:
            apart = self._distances()
            rows = apart[self.pairs.first[self._known], self.pairs.second[self._known]]
            by_release = np.bincount(self.pairs.release[self._known], weights=rows, minlength=len(self.units))
            observed, expected = 2 * (weights @ by_release), ((margins @ apart) * margins).sum(axis=1)
        alpha = reading(observed, expected / np.maximum(n - 1, 1), n)
        things = weights @ self.pairs.things
        coverage = np.divide(2 * (weights @ self.matched), things, out=np.zeros(len(things)), where=things > 0)
        percent = share(weights @ self.equal, weights @ self.units)
        return {
            self.coefficient: alpha._replace(coverage=coverage),
            "percent_agreement": percent._replace(coverage=coverage),
        }

    def _distances(self) -> FloatArray:
        """Shape (labels, labels)."""
        labels = self.pairs.labels
        if self.pairs.level != "set":
            plain = [label for label in labels if not isinstance(label, frozenset)]
            return distances(self.pairs.level, plain, np.ones(len(plain)))
        sets = [label for label in labels if isinstance(label, frozenset)]
        sizes = np.array(
            [[len(one), len(other), len(one & other)] for one in sets for other in sets], dtype=np.float64
        )
        return SET_DISTANCES["masi"](*sizes.reshape(-1, 3).T).reshape(len(sets), len(sets))

    def _ordinal(self, weights: FloatArray, margins: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Both parts where the distances depend on how often the values between occur."""
        line = np.cumsum(margins, axis=1) - margins / 2
        first, second = self.pairs.first[self._known], self.pairs.second[self._known]
        gaps = (line[:, first] - line[:, second]) ** 2
        observed = 2 * (gaps * weights[:, self.pairs.release[self._known]]).sum(axis=1)
        n, total = margins.sum(axis=1), (margins * line).sum(axis=1)
        return observed, np.asarray(2 * (n * (margins * line**2).sum(axis=1) - total**2))

    def joint(self, weights: FloatArray) -> float | None:
        """Agreement on category and variable together: codings with an equal partner among all codings."""
        things = float(weights @ self.pairs.things)
        return float(2 * (weights @ self.equal)) / things if things else None

    def reason(self, _name: str, weights: FloatArray) -> str:
        """Why there is no figure."""
        if not weights @ self.units:
            return say("reason.nothing_matched" if not weights @ self.matched else "reason.no_values")
        return say("reason.no_variation")
