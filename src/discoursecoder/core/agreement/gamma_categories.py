"""Agreement on the categories of units that the gamma measure has aligned: gamma-cat, and gamma-k for one category.

Source: Mathet, Y. (2017), The agreement measure gamma-cat, a complement to gamma focused on categorization of a
continuum, Computational Linguistics 43(3), 661-681. Every pair of units in a unitary alignment says by its categories
whether its coders agree, and counts the more the better the two lie on each other; the units of a unitary alignment
together count as much as there are of them. Units that are aligned with none say nothing here.
"""

import math
from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np

from discoursecoder.core.agreement.alignment import Group, Marks, Weighing, best_alignment, shifts
from discoursecoder.core.agreement.continuum import Continuum
from discoursecoder.core.agreement.gamma import (
    checked_samples,
    marks_in,
    nothing_to_align,
    sampling_error,
    shuffled,
    weighing_of,
)
from discoursecoder.core.agreement.outcome import Extent, Outcome, undefined
from discoursecoder.core.agreement.ratings import Label


class Disagreement(NamedTuple):
    """What aligned pairs of units say of their categories: the weight of all, and of those that differ."""

    weight: float
    differing: float

    @property
    def share(self) -> float:
        """The weighed share of pairs with different categories; NaN where no pair has any weight."""
        return self.differing / self.weight if self.weight > 0 else float("nan")


def gamma_cat(
    continuum: Continuum,
    *,
    alpha: float = 1.0,
    beta: float = 1.0,
    delta_empty: float = 1.0,
    samples: int = 30,
    seed: int = 1,
) -> Outcome:
    """1 - observed disagreement on categories / its mean by chance, on best alignments; statistics: `se_sampling`.

    Args:
        continuum: what was coded.
        alpha: weight of positions in the alignment.
        beta: weight of categories in the alignment.
        delta_empty: the distance of a unit to none.
        samples: how many continua are drawn by chance.
        seed: of the draws.
    """
    checked_samples(samples, seed)
    return _figure(continuum, weighing_of(alpha, beta, delta_empty), None, samples, seed)


def gamma_k(
    continuum: Continuum,
    *,
    category: Label,
    alpha: float = 1.0,
    beta: float = 1.0,
    delta_empty: float = 1.0,
    samples: int = 30,
    seed: int = 1,
) -> Outcome:
    """The same for one category: only pairs in which at least one unit has it.

    Args:
        continuum: what was coded.
        category: the category.
        alpha: weight of positions in the alignment.
        beta: weight of categories in the alignment.
        delta_empty: the distance of a unit to none.
        samples: how many continua are drawn by chance.
        seed: of the draws.

    Raises:
        BadData: if there is no such category.
    """
    checked_samples(samples, seed)
    weighing = weighing_of(alpha, beta, delta_empty)
    return _figure(continuum, weighing, continuum.position(category), samples, seed)


def _figure(continuum: Continuum, weighing: Weighing, label: int | None, samples: int, seed: int) -> Outcome:
    extent = Extent(continuum.units, continuum.count, len(continuum.absent))
    refused = nothing_to_align(extent)
    if refused is not None:
        return refused
    found = _aligned(marks_in(continuum), weighing, label)
    if found is None or not found.weight:
        return undefined("entangled" if found is None else "none_aligned", extent)
    if len(np.unique(continuum.labels)) < 2:
        return undefined("no_variation", extent, observed=0.0, expected=0.0)
    if not found.differing:
        return Outcome(1.0, None, 0.0, None, *extent)
    generator = np.random.default_rng(seed)
    drawn = [_aligned(shuffled(continuum, generator), weighing, label) for _ in range(samples)]
    return _against_chance(found.share, drawn, extent)


def _against_chance(observed: float, drawn: Sequence[Disagreement | None], extent: Extent) -> Outcome:
    known = [one.share for one in drawn if one is not None]
    if len(known) < len(drawn):
        return undefined("entangled", extent)
    shares = [share for share in known if not math.isnan(share)]
    expected = float(np.mean(shares)) if shares else 0.0
    if len(shares) < 2 or expected <= 0:
        return undefined("no_variation", extent, observed=observed, expected=expected)
    statistics = {"se_sampling": sampling_error(shares, observed)}
    return Outcome(1 - observed / expected, None, observed, expected, *extent, statistics)


def _aligned(marks: Marks, weighing: Weighing, label: int | None) -> Disagreement | None:
    """The disagreement in the best alignment, on one category or on all; None where it cannot be found."""
    best = best_alignment(marks, weighing)
    if best is None:
        return None
    return disagreement(marks, best.groups, label)


def disagreement(marks: Marks, groups: list[Group], label: int | None = None) -> Disagreement:
    """What the pairs of units in unitary alignments say of their categories.

    Args:
        marks: the units.
        groups: the unitary alignments.
        label: the place of the only category that counts; None: all of them.
    """
    pairs = [(*pair, len(group)) for group in groups for pair in combinations(group, 2)]
    one, other, size = np.array(pairs, dtype=np.int64).reshape(-1, 3).T
    weights = np.maximum(0.0, 1 - shifts(marks, one, other)) / np.maximum(size - 1, 1)
    if label is not None:
        weights = np.where((marks.labels[one] == label) | (marks.labels[other] == label), weights, 0.0)
    differing = marks.labels[one] != marks.labels[other]
    return Disagreement(float(weights.sum()), float(weights @ differing))
