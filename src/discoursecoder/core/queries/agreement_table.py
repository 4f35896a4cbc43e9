"""Coefficients of decisions from sums by release, with values for every resample of releases."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from discoursecoder.core.agreement import presence
from discoursecoder.core.agreement.clusters import FEWEST, release_draws
from discoursecoder.core.agreement.presence import Parts, Sums
from discoursecoder.core.agreement.ratings import FloatArray
from discoursecoder.core.agreement.resampling import interval_of
from discoursecoder.core.messages import say
from discoursecoder.core.model.agreement import Interval, Threshold

_PORTION = 4_000_000
"""Numbers held at a time while resampling."""


class Kind(NamedTuple):
    """A coefficient of decisions: its parts, and how it reads them."""

    name: str
    parts: Callable[[Sums], Parts]
    corrected: bool = True
    disagreement: bool = False
    two_only: bool = False
    by_release: bool = True

    def value(self, parts: Parts) -> FloatArray:
        """The coefficient, NaN where it is undefined."""
        return parts.coefficient() if self.corrected else parts.share()


ALPHA = Kind("krippendorff_alpha", presence.alpha_parts, disagreement=True)
KAPPA = Kind("cohen_kappa", presence.kappa_parts, two_only=True)
KINDS = (
    ALPHA,
    Kind("percent_agreement", presence.percent_parts, corrected=False),
    KAPPA,
    Kind("gwet_ac1", presence.ac1_parts),
    Kind("positive_agreement", presence.positive_parts, corrected=False, by_release=False),
    Kind("negative_agreement", presence.negative_parts, corrected=False, by_release=False),
)
MEAN_OF_PAIRS = "cohen_kappa_mean_of_pairs"


@dataclass(frozen=True)
class Choice:
    """How the figures are made."""

    unit: str
    threshold: Threshold
    resamples: int
    seed: int
    level: float = 0.95
    also: tuple[str, ...] = ()


class Figures(NamedTuple):
    """Point figures and resampled values of one coefficient; the last column is pooled over used categories."""

    kind: Kind
    parts: Parts
    pooled: Parts
    values: FloatArray
    resampled: FloatArray


class Table:
    """Sums by release of all coders or of one pair, and the coefficients on them."""

    def __init__(self, sums: Sums, units: FloatArray, coders: int, choice: Choice) -> None:
        """Take the sums of releases along the first axis and the number of units of each release."""
        kept = units > 0
        self.sums = sums.chosen(kept)
        self.units = units[kept]
        self.coders = coders
        self.choice = choice
        self.total = self.sums.total()
        self.used = self.total.presences > 0

    @property
    def releases(self) -> int:
        """How many releases have units with two values."""
        return len(self.units)

    @cached_property
    def kinds(self) -> tuple[Kind, ...]:
        """The coefficients that this number of coders has."""
        return tuple(kind for kind in KINDS if self.coders == 2 or not kind.two_only)

    @cached_property
    def figures(self) -> dict[str, Figures]:
        """Every coefficient, by name."""
        resampled = self._resampled()
        found = {}
        for kind in self.kinds:
            parts = kind.parts(self.total)
            pooled = parts.of(self.used)
            values = np.append(kind.value(parts), kind.value(pooled))
            if kind.corrected:
                values[:-1][~self.used] = np.nan
            found[kind.name] = Figures(kind, parts, pooled, values, resampled[kind.name])
        return found

    def _resampled(self) -> dict[str, FloatArray]:
        """By coefficient, shape (resamples, categories + 1); no rows where there are too few releases."""
        width = len(self.used) + 1
        resamples = self.choice.resamples if self.releases >= FEWEST else 0
        found = {kind.name: np.empty((resamples, width)) for kind in self.kinds}
        if not resamples:
            return found
        draws = release_draws(self.releases, resamples, self.choice.seed)
        portion = max(1, _PORTION // (self.sums.by_values[0].size + self.sums.pairs[0].size))
        for start in range(0, resamples, portion):
            drawn = self.sums.drawn(draws[start : start + portion])
            for kind in self.kinds:
                parts = kind.parts(drawn)
                rows = found[kind.name][start : start + portion]
                rows[:, :-1] = kind.value(parts)
                rows[:, -1] = kind.value(parts.of(self.used))
        return found

    def interval(self, values: FloatArray) -> Interval:
        """The interval of resampled values, or why there is none."""
        choice = self.choice
        plain = Interval(level=choice.level, resamples=choice.resamples, seed=choice.seed, over="releases")
        if choice.resamples and self.releases < FEWEST:
            reason = say("interval.few_releases", None, count=self.releases, fewest=FEWEST)
            return plain.model_copy(update={"reason": reason})
        return interval_of(values, level=choice.level, seed=choice.seed, over="releases")

    def reason(self, column: int) -> str:
        """Why a coefficient of a category, or of all (column -1), is undefined."""
        weight = self.total.units if column >= 0 else self.total.units.max(initial=0, keepdims=True)
        if not weight[column]:
            return say("reason.no_pairs")
        used = self.used[column] if column >= 0 else self.used.any()
        return say("reason.no_variation") if used else say("reason.unused")


def bounds(interval: Interval) -> dict[str, object]:
    """The fields of a line that an interval fills."""
    return {
        "low": interval.low,
        "high": interval.high,
        "interval_reason": interval.reason,
        "undefined_resamples": interval.undefined,
        "below_667": interval.below_667,
        "below_800": interval.below_800,
    }
