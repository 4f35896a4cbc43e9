"""Alpha for multi-valued coding: several labels per unit, chance from labels and sizes of sets.

Source: Krippendorff, K. & Craggs, R. (2016), The reliability of multi-valued coding of data, Communication Methods and
Measures 10(4), 181-198. The paper sums over pairs of sets; since the distance depends only on sizes and on how many
labels are shared, the sum is a coefficient of a product over labels, which is polynomial in their number.
"""

import numpy as np

from discoursecoder.core.agreement.inputs import bad
from discoursecoder.core.agreement.label_sets import SET_DISTANCES, SetRatings
from discoursecoder.core.agreement.outcome import Outcome, from_disagreement
from discoursecoder.core.agreement.ratings import FloatArray
from discoursecoder.core.agreement.set_agreement import nothing_to_pair, observed_parts

_LARGEST_SET = 200
"""With more labels in one set than this, the coefficients by sizes would fill the memory."""


def multivalued_alpha_nominal(data: SetRatings) -> Outcome:
    """Multi-valued alpha with the nominal (Dice) distance of sets.

    Raises:
        BadData: if a set has so many labels that their combinations cannot be held.
    """
    refused = nothing_to_pair(data)
    if refused is not None:
        return refused
    if int(data.sizes.max()) > _LARGEST_SET:
        raise bad("too_large_a_set", size=int(data.sizes.max()), most=_LARGEST_SET)
    observed = observed_parts(data, SET_DISTANCES["dice"])
    counts = data.ratings.margins.astype(np.float64)
    by_size = np.bincount(data.sizes, weights=counts)
    by_label = counts @ data.members
    chance = float(expected((by_size / by_size.sum())[None], by_label[None])[0])
    return from_disagreement(observed, chance, data.ratings.extent)


def expected(by_size: FloatArray, by_label: FloatArray) -> FloatArray:
    """The mean distance of two sets drawn by size, their labels by frequency; shape (cases,).

    Args:
        by_size: shape (cases, sizes); the share of sets with 0, 1, 2 ... labels.
        by_label: shape (cases, labels); how many sets hold each label.
    """
    weights = _weights(by_label[:, (by_label > 0).any(axis=0)], by_size.shape[1] - 1)
    one, other, shared = np.ogrid[: weights.shape[1], : weights.shape[2], : weights.shape[3]]
    total = one + other
    distance = 1 - np.divide(2 * shared, total, out=np.ones(weights.shape[1:]), where=total > 0)
    mass = weights.sum(axis=3)
    mean = np.divide((weights * distance).sum(axis=3), mass, out=np.zeros_like(mass), where=mass > 0)
    return np.asarray(np.einsum("wa,wab,wb->w", by_size, mean, by_size))


def _weights(by_label: FloatArray, largest: int) -> FloatArray:
    """Coefficients of x^a y^b z^i in the product over labels of 1 + n x + n y + n (n - 1) x y z.

    Up to `largest` labels a set; shape (cases,) + (largest + 1,) * 3. The frequencies are scaled, which changes each
    (a, b) of a case by one factor and so no mean.
    """
    size = largest + 1
    found = np.zeros((len(by_label), size, size, size))
    found[:, 0, 0, 0] = 1
    scale = by_label.max(axis=1, initial=1.0)
    for n in by_label.T:
        one, two = (n / scale)[:, None, None, None], (n * (n - 1) / scale**2)[:, None, None, None]
        grown = found.copy()
        grown[:, 1:] += one * found[:, :-1]
        grown[:, :, 1:] += one * found[:, :, :-1]
        grown[:, 1:, 1:, 1:] += two * found[:, :-1, :-1, :-1]
        found = grown / np.maximum(grown.max(axis=(1, 2, 3), keepdims=True), 1.0)
    return found
