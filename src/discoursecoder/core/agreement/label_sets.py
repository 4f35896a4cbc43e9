"""Sets of labels as values, and distances between sets.

Sources: Passonneau, R. (2004), Computing reliability for coreference annotation, LREC; Passonneau (2006), Measuring
agreement on set-valued items (MASI) for semantic and pragmatic annotation, LREC.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from discoursecoder.core.agreement.inputs import bad, labels_of, rows_of
from discoursecoder.core.agreement.ratings import MISSING, FloatArray, IntArray, Label, Ratings, from_codes, small
from discoursecoder.core.errors import BadValue

_MOST_CELLS = 20_000_000
"""More different sets times labels than this are no sets of categories."""


@dataclass(frozen=True, eq=False)
class SetRatings:
    """Ratings whose values are sets of labels.

    Attributes:
        ratings: positions in `members`, -1 where a coder did not code the unit.
        members: shape (sets, labels); which label is in which of the different sets.
        labels: the labels, in the codebook's order.
    """

    ratings: Ratings
    members: IntArray
    labels: tuple[Label, ...]

    @property
    def sizes(self) -> IntArray:
        """Shape (sets,): how many labels each set has."""
        return np.asarray(self.members.sum(axis=1))

    @property
    def weights(self) -> IntArray:
        """Shape (rows,): how many units have each row."""
        return self.ratings.weights

    def drawn(self, weights: IntArray) -> "SetRatings":
        """The same rows with other weights; see `Ratings.drawn`."""
        return replace(self, ratings=self.ratings.drawn(weights))


def from_sets(
    rows: Sequence[Sequence[frozenset[Label] | None]], labels: Sequence[Label], weights: IntArray | None = None
) -> SetRatings:
    """Ratings from a set of labels per unit and coder; None where a coder did not code the unit.

    Args:
        rows: one row per unit.
        labels: all labels, in order.
        weights: how many units each row stands for; None: one.

    Raises:
        BadData: if there are too many different sets and labels for a table of both.
    """
    position = {label: place for place, label in enumerate(labels)}
    known: dict[frozenset[Label], int] = {}
    codes = [[MISSING if cell is None else known.setdefault(cell, len(known)) for cell in row] for row in rows]
    if len(known) * len(labels) > _MOST_CELLS:
        raise bad("too_many_sets", sets=len(known), labels=len(labels))
    members = np.zeros((max(len(known), 1), len(labels)), dtype=np.int64)
    for cell, place in known.items():
        members[place, [position[label] for label in cell]] = 1
    width = len(rows[0]) if rows else 0
    table = np.array(codes, dtype=small(len(members))).reshape(len(rows), width)
    return SetRatings(from_codes(table, tuple(range(len(members))), weights), members, tuple(labels))


def set_ratings_of(document: Mapping[str, Any]) -> SetRatings:
    """Set ratings from {"data": rows of lists of labels, null = not coded; "codebook": optional}."""
    rows = rows_of(document.get("data"))
    found = [
        [None if cell is None else _set(cell, number, place) for place, cell in enumerate(row, 1)]
        for number, row in enumerate(rows, 1)
    ]
    used = {label for row in found for cell in row if cell is not None for label in cell}
    return from_sets(found, labels_of(used, document.get("codebook")))


def _set(cell: object, row: int, column: int) -> frozenset[Label]:
    if not isinstance(cell, list | tuple | set | frozenset):
        raise bad("not_a_set", row=row, column=column, value=repr(cell)[:40])
    if any(not isinstance(label, str | int | float) or label != label for label in cell):  # noqa: PLR0124  # NaN
        raise bad("not_a_set", row=row, column=column, value=repr(cell)[:40])
    return frozenset(cell)


# A distance takes the sizes of two sets and of what they share, and gives a distance from 0 to 1.
Distance = Callable[[FloatArray, FloatArray, FloatArray], FloatArray]


def _ratio(part: FloatArray, whole: FloatArray) -> FloatArray:
    """The share of `part` in `whole`, 1 where both sets are empty."""
    return np.asarray(np.divide(part, whole, out=np.ones_like(part), where=whole != 0))


def _nominal(one: FloatArray, other: FloatArray, shared: FloatArray) -> FloatArray:
    return np.asarray(1.0 - ((shared == one) & (shared == other)))


def _jaccard(one: FloatArray, other: FloatArray, shared: FloatArray) -> FloatArray:
    return 1 - _ratio(shared, one + other - shared)


def _dice(one: FloatArray, other: FloatArray, shared: FloatArray) -> FloatArray:
    return 1 - _ratio(2 * shared, one + other)


def _step(one: FloatArray, other: FloatArray, shared: FloatArray) -> FloatArray:
    """0 equal, 1/3 one within the other, 2/3 crossing, 1 apart; the empty set lies within every other."""
    equal = (shared == one) & (shared == other)
    within = (shared == one) | (shared == other)
    return np.select([equal, within, shared > 0], [0.0, 1 / 3, 2 / 3], 1.0)


def _masi(one: FloatArray, other: FloatArray, shared: FloatArray) -> FloatArray:
    """Jaccard weighed by how the sets lie; an empty set shares nothing with any other."""
    lie = np.where((shared > 0) | (one == other), 1 - _step(one, other, shared), 0.0)
    return 1 - (1 - _jaccard(one, other, shared)) * lie


def _masi_dkpro(one: FloatArray, other: FloatArray, shared: FloatArray) -> FloatArray:
    return _jaccard(one, other, shared) * _step(one, other, shared)


SET_DISTANCES: dict[str, Distance] = {
    "nominal": _nominal,
    "jaccard": _jaccard,
    "dice": _dice,
    "masi": _masi,
    "passonneau2004": _step,
    "masi_dkpro": _masi_dkpro,
}


def distance_named(name: str) -> Distance:
    """The distance of that name.

    Raises:
        BadValue: if there is none.
    """
    if name not in SET_DISTANCES:
        raise BadValue(field="distance", value=name, allowed=", ".join(SET_DISTANCES))
    return SET_DISTANCES[name]


def set_distances(
    pairs: Sequence[tuple[frozenset[Label], frozenset[Label]]], *, distance: str = "masi"
) -> list[float]:
    """The distance of each pair of sets.

    Raises:
        BadValue: if there is no such distance.
    """
    sizes = np.array([[len(one), len(other), len(one & other)] for one, other in pairs], dtype=np.float64)
    apart = distance_named(distance)
    return [float(one) for one in apart(*sizes.reshape(-1, 3).T)]


def set_pairs_of(document: Mapping[str, Any]) -> list[tuple[frozenset[Label], frozenset[Label]]]:
    """Pairs of sets from {"data": rows of two lists of labels}."""
    rows = rows_of(document.get("data"))
    if rows and len(rows[0]) != 2:
        raise bad("no_pairs", found=len(rows[0]))
    return [(_set(one, number, 1), _set(other, number, 2)) for number, (one, other) in enumerate(rows, 1)]
