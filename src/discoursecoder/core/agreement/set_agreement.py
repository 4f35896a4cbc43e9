"""Agreement on sets of labels: Krippendorff's alpha, one label at a time, Kupper and Hafner.

Sources: Krippendorff (2011), with the distances of `label_sets`; Kupper, L. L. & Hafner, K. B. (1989), On assessing
interrater agreement for multiple attribute responses, Biometrics 45(3), 957-967.
"""

import numpy as np

from discoursecoder.core.agreement.continuum import Continuum
from discoursecoder.core.agreement.conversion import UNITS, set_ratings
from discoursecoder.core.agreement.inputs import bad, place_of
from discoursecoder.core.agreement.krippendorff import coder_pairs, krippendorff_alpha
from discoursecoder.core.agreement.label_sets import Distance, SetRatings, distance_named
from discoursecoder.core.agreement.outcome import Outcome, from_agreement, from_disagreement, undefined
from discoursecoder.core.agreement.ratings import MISSING, Label, Ratings, from_codes
from discoursecoder.core.errors import BadValue
from discoursecoder.core.messages import say

_MOST_SETS = 20_000
"""More different sets than this are not compared pair by pair."""

_PORTION = 1024
"""Sets compared with all others at a time."""


def as_sets(data: SetRatings | Continuum, units: str | None) -> SetRatings:
    """Set ratings as they are, or those of a continuum at the given units.

    Raises:
        BadValue: if units are missing for a continuum, or given for set ratings.
    """
    if isinstance(data, Continuum):
        return set_ratings(data, units or "")
    if units is not None:
        raise BadValue(field="units", value=units, allowed=", ".join(UNITS))
    return data


def krippendorff_alpha_sets(
    data: SetRatings | Continuum, *, distance: str = "masi", units: str | None = None
) -> Outcome:
    """Krippendorff's alpha on sets of labels with a distance between sets, taken as it is.

    Args:
        data: set ratings, or a continuum.
        distance: "nominal", "jaccard", "dice", "masi" (Passonneau 2006), "passonneau2004" (the step distance), or
            "masi_dkpro" (Jaccard times step, which another program calls MASI).
        units: of a continuum, one of `conversion.UNITS`.
    """
    apart = distance_named(distance)
    data = as_sets(data, units)
    refused = nothing_to_pair(data)
    if refused is not None:
        return refused
    if len(data.members) > _MOST_SETS:
        raise bad("too_many_values", values=len(data.members), name=say("noun.sets"), most=_MOST_SETS)
    observed = observed_parts(data, apart)
    n = int(data.ratings.margins.sum())
    expected = _expected(data, apart) / (n * (n - 1))
    return from_disagreement(observed, expected, data.ratings.extent)


def nothing_to_pair(data: SetRatings) -> Outcome | None:
    """Why nothing can be compared, if so."""
    extent = data.ratings.extent
    if extent.coders < 2:
        return undefined("one_coder" if extent.coders else "no_units", extent)
    return undefined("no_pairs", extent) if extent.units == 0 else None


def observed_parts(data: SetRatings, apart: Distance) -> float:
    """The mean distance of pairable sets in a unit, each unit's pairs divided by its sets less one."""
    ratings, sizes = data.ratings, data.sizes.astype(np.float64)
    values = ratings.values_per_row
    share = np.where(values >= 2, ratings.weights / np.maximum(values - 1, 1), 0.0)
    total = 0.0
    for first, second in coder_pairs(ratings.coders):
        one, other = ratings.codes[:, first], ratings.codes[:, second]
        both = (one >= 0) & (other >= 0)
        a, b = one[both], other[both]
        shared = (data.members[a] * data.members[b]).sum(axis=1).astype(np.float64)
        total += 2 * float(apart(sizes[a], sizes[b], shared) @ share[both])
    return total / int(ratings.margins.sum())


def _expected(data: SetRatings, apart: Distance) -> float:
    """The distances of all pairs of sets that occur, as often as they occur; in portions."""
    margins, sizes = data.ratings.margins.astype(np.float64), data.sizes.astype(np.float64)
    members = data.members.astype(np.float64)
    total = 0.0
    for start in range(0, len(margins), _PORTION):
        some = slice(start, start + _PORTION)
        shared = members[some] @ members.T
        one, other = np.broadcast_arrays(sizes[some, None], sizes[None, :])
        total += float(margins[some] @ apart(one, other, shared) @ margins)
    return total


def presence(data: SetRatings, code: Label) -> Ratings:
    """Whether each coder's set holds one label.

    Raises:
        BadData: if there is no such label.
    """
    held = data.members[:, place_of(code, data.labels)]
    codes = np.where(data.ratings.codes < 0, MISSING, 1 - held[data.ratings.codes]).astype(np.int8)
    return from_codes(codes, (1, 0), data.ratings.weights)


def krippendorff_alpha_binary_presence(
    data: SetRatings | Continuum, *, code: Label, units: str | None = None
) -> Outcome:
    """Nominal alpha of one label: present or absent in each unit.

    Args:
        data: set ratings, or a continuum.
        code: the label.
        units: of a continuum, one of `conversion.UNITS`.
    """
    return krippendorff_alpha(presence(as_sets(data, units), code))


def kupper_hafner(data: SetRatings) -> Outcome:
    """Kupper and Hafner's concordance of two coders; units without any label are left out and counted as missing.

    The number of labels comes from the codebook where it is given.
    """
    ratings = data.ratings
    if ratings.coders != 2:
        refused = nothing_to_pair(data)
        return refused or undefined("two_coders", ratings.extent, coders=ratings.coders)
    both = ratings.values_per_row == 2
    one, other = ratings.codes[both, 0], ratings.codes[both, 1]
    weights, sizes = ratings.weights[both], data.sizes
    largest = np.maximum(sizes[one], sizes[other])
    used = largest > 0
    units = int(weights[used].sum())
    extent = ratings.extent._replace(units=units, missing=int(ratings.weights.sum()) - units)
    if not units:
        return undefined("no_labels", extent)
    shared = (data.members[one] * data.members[other]).sum(axis=1)
    observed = float((shared[used] / largest[used]) @ weights[used]) / units
    least = np.minimum(sizes[one], sizes[other])[used]
    chance = float(least @ weights[used]) / (units * len(data.labels))
    return from_agreement(observed, chance, extent)
