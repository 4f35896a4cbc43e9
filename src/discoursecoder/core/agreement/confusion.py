"""Confusion: what one coder called what another called otherwise, with "nothing" as the last label."""

import numpy as np
from numpy.typing import NDArray

from discoursecoder.core.agreement.decisions import DecisionArray, Joined
from discoursecoder.core.agreement.krippendorff import coder_pairs
from discoursecoder.core.agreement.ratings import FloatArray, IntArray

_PORTION = 65_536
"""Units compared at a time."""


def confusion(stack: Joined, *, symmetric: bool) -> IntArray:
    """Counts of shape (categories + 1, categories + 1), rows the first coder of a pair.

    A unit in which both coders found a category counts on its diagonal cell. What only one of them found counts
    against each category that only the other found there, or against "nothing" if there is none. Units without
    any category for either count in the last cell. Categories that one of the two was not asked for are left out.

    Args:
        stack: the decisions.
        symmetric: whether both orders of every pair are summed, as for more than two coders.
    """
    categories, coders, units = stack.values.shape
    table = np.zeros((categories + 1, categories + 1))
    for first, second in coder_pairs(coders):
        for start in range(0, units, _PORTION):
            some = slice(start, start + _PORTION)
            weights = stack.weights[some].astype(np.float64)
            table += _of_pair(stack.values[:, first, some], stack.values[:, second, some], weights)
    if symmetric:
        table += table.T.copy()
    return np.rint(table).astype(np.int64)


def _of_pair(one: DecisionArray, other: DecisionArray, weights: FloatArray) -> FloatArray:
    known = (one >= 0) & (other >= 0)
    mine, yours = known & (one == 1), known & (other == 1)
    only_mine, only_yours = mine & ~yours, yours & ~mine
    left, right = only_mine.any(axis=0), only_yours.any(axis=0)
    differ = left & right
    table = np.zeros((len(one) + 1, len(one) + 1))
    found = only_mine[:, differ].astype(np.float64) * weights[differ]
    table[:-1, :-1] = found @ only_yours[:, differ].T.astype(np.float64)
    np.fill_diagonal(table, [*_counted(mine & yours, weights), 0.0])
    table[:-1, -1] = _counted(only_mine & ~right, weights)
    table[-1, :-1] = _counted(only_yours & ~left, weights)
    nothing = known.any(axis=0) & ~mine.any(axis=0) & ~yours.any(axis=0)
    table[-1, -1] = weights[nothing].sum()
    return table


def _counted(where: NDArray[np.bool_], weights: FloatArray) -> FloatArray:
    """The weight of the true cells of each row; most are false."""
    rows, columns = np.nonzero(where)
    return np.asarray(np.bincount(rows, weights=weights[columns], minlength=len(where)), dtype=np.float64)
