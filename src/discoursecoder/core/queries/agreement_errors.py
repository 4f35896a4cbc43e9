"""Errors of single categories that readers may expect beside the intervals over releases; made on demand.

Both take units as independent, which passages of one release are not: Krippendorff's own bootstrap (Hayes &
Krippendorff 2007), which redraws pairs of values with the expected disagreement fixed, and Gwet's analytical standard
errors (2014).
"""

from collections.abc import Collection, Iterator, Sequence

import numpy as np

from discoursecoder.core.agreement.decisions import Decisions, joined
from discoursecoder.core.agreement.gwet import alpha_framework, gwet_ac1
from discoursecoder.core.agreement.ratings import Ratings, from_codes
from discoursecoder.core.agreement.resampling import bootstrap_pairs
from discoursecoder.core.errors import BadValue
from discoursecoder.core.model.agreement import ALSO, DECIDED, Measure, Statistic
from discoursecoder.core.queries.agreement_table import Choice

GWET, KRIPPENDORFF = ALSO


def also_named(names: Collection[str], unit: str) -> tuple[str, ...]:
    """The errors of those names, checked.

    Raises:
        BadValue: if there is none of a name, or the unit has none: characters are no units to be sampled, and sets and
            passages have other coefficients.
    """
    for name in names:
        if name not in ALSO:
            raise BadValue(field="also", value=name, allowed=", ".join(ALSO))
    if names and (unit not in DECIDED or unit == "character"):
        raise BadValue(field="unit", value=unit, allowed=", ".join(one for one in DECIDED if one != "character"))
    return tuple(names)


def with_errors(
    lines: Sequence[Measure], decided: Sequence[Decisions], category_ids: Sequence[str], choice: Choice
) -> Iterator[Measure]:
    """The lines, those of alpha and AC1 of each category with their `statistics`.

    `se_gwet` and `ci95_t` are Gwet's; `krippendorff_bootstrap` is the interval of Krippendorff's bootstrap, and
    `krippendorff_below_667` and `krippendorff_below_800` are the shares of its resamples below .667 and .800.
    """
    if not decided or not choice.also:
        yield from lines
        return
    values = joined(decided).values
    rated = {
        identity: from_codes(np.ascontiguousarray(values[place].T), (0, 1))
        for place, identity in enumerate(category_ids)
    }
    for line in lines:
        if line.scope == "category" and line.value is not None:
            found = _statistics(rated[str(line.subject_id)], line.coefficient, choice)
            yield line.model_copy(update={"statistics": found}) if found else line
        else:
            yield line


def _statistics(ratings: Ratings, coefficient: str, choice: Choice) -> dict[str, Statistic]:
    found: dict[str, Statistic] = {}
    if GWET in choice.also and coefficient == "krippendorff_alpha":
        found.update(alpha_framework(ratings, weights="identity").statistics)
    if GWET in choice.also and coefficient == "gwet_ac1":
        found.update(gwet_ac1(ratings).statistics)
    if KRIPPENDORFF in choice.also and coefficient == "krippendorff_alpha":
        pairs = bootstrap_pairs(ratings, "nominal", resamples=choice.resamples, seed=choice.seed, level=choice.level)
        if pairs.low is not None and pairs.high is not None:
            found["krippendorff_bootstrap"] = (pairs.low, pairs.high)
            found["krippendorff_below_667"] = pairs.below_667
            found["krippendorff_below_800"] = pairs.below_800
    return found
