"""Confusion: what one coder called what another called otherwise, with "nothing" as the last label."""

from collections.abc import Iterable

import numpy as np

from discoursecoder.core.agreement.decisions import Decisions
from discoursecoder.core.agreement.krippendorff import coder_pairs
from discoursecoder.core.agreement.ratings import FloatArray, IntArray


def confusion(decided: Iterable[Decisions], categories: int, *, symmetric: bool) -> IntArray:
    """Counts of shape (categories + 1, categories + 1), rows the first coder of a pair.

    A unit in which both coders found a category counts on its diagonal cell. What only one of them found counts
    against each category that only the other found there, or against "nothing" if there is none. Units without
    any category for either count in the last cell. Categories that one of the two was not asked for are left out.

    Args:
        decided: the decisions, release by release.
        categories: how many.
        symmetric: whether both orders of every pair are summed, as for more than two coders.
    """
    table = np.zeros((categories + 1, categories + 1))
    for decisions in decided:
        weights = decisions.weights.astype(np.float64)
        for first, second in coder_pairs(decisions.values.shape[1]):
            table += _of_pair(decisions, first, second, weights)
    if symmetric:
        table += table.T.copy()
    return np.rint(table).astype(np.int64)


def _of_pair(decisions: Decisions, first: int, second: int, weights: FloatArray) -> FloatArray:
    one, other = decisions.values[:, first], decisions.values[:, second]
    known = (one >= 0) & (other >= 0)
    mine, yours = known & (one == 1), known & (other == 1)
    only_mine, only_yours = mine & ~yours, yours & ~mine
    size = len(one) + 1
    table = np.zeros((size, size))
    table[:-1, :-1] = (only_mine * weights) @ only_yours.T
    np.fill_diagonal(table, [*((mine & yours) @ weights), 0.0])
    table[:-1, -1] = (only_mine & ~only_yours.any(axis=0)) @ weights
    table[-1, :-1] = (only_yours & ~only_mine.any(axis=0)) @ weights
    nothing = known.any(axis=0) & ~mine.any(axis=0) & ~yours.any(axis=0)
    table[-1, -1] = nothing @ weights
    return table
