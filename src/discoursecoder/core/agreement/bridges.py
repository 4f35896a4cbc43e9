"""From the data people have to those a coefficient takes, where nothing is lost or guessed on the way.

Spans and sets of labels become one decision per unit: whether one label is there (`code`), or, where no unit has
several labels, which one is. Ratings become sets of one label each.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np

from discoursecoder.core.agreement.continuum import Continuum
from discoursecoder.core.agreement.inputs import bad
from discoursecoder.core.agreement.label_sets import SetRatings
from discoursecoder.core.agreement.ratings import MISSING, Label, Ratings, from_codes
from discoursecoder.core.agreement.set_agreement import as_sets, presence
from discoursecoder.core.messages import say

TABLES = ("ratings", "contingency")

SETS = ("set_ratings", "continuum")

EXTRA = ("units", "code")
"""What is asked in addition: the units of a continuum, and the label whose presence is the decision."""


MOST_LABELS = 2048
"""More different labels than this make no sets."""


def bridged_kinds(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """The kinds of data that can be turned into one of these."""
    if "ratings" in kinds:
        return SETS
    if "set_ratings" in kinds:
        return tuple(kind for kind in (*TABLES, "continuum") if kind not in kinds)
    return ()


def bridged(
    data: Ratings | SetRatings | Continuum, kinds: tuple[str, ...], asked: Mapping[str, Any]
) -> Ratings | SetRatings:
    """The data as ratings, or as sets of labels.

    Args:
        data: ratings, set ratings or a continuum.
        kinds: what the coefficient takes.
        asked: of `EXTRA`, what was given.

    Raises:
        BadValue: if the units of a continuum are missing or there are no such units.
        BadData: if there is no such label, or a unit has several and none is named.
    """
    if isinstance(data, Ratings):
        return as_singles(data)
    sets = as_sets(data, asked.get("units"))
    if "ratings" not in kinds:
        return sets
    code = asked.get("code")
    return single_labels(sets) if code is None else presence(sets, code)


def as_singles(ratings: Ratings) -> SetRatings:
    """Every value as the set that holds it alone.

    Raises:
        BadData: if there are too many values for a table of them.
    """
    if ratings.q > MOST_LABELS:
        raise bad("too_many_values", values=ratings.q, name=say("noun.sets"), most=MOST_LABELS)
    members = np.eye(max(ratings.q, 1), ratings.q, dtype=np.int64)
    plain = Ratings(ratings.codes, tuple(range(len(members))), ratings.weights)
    return SetRatings(plain, members, ratings.labels)


def single_labels(data: SetRatings) -> Ratings:
    """The only label of each set as its value; the empty set is one more value.

    Raises:
        BadData: if a set has several labels.
    """
    sizes, ratings = data.sizes, data.ratings
    used = np.unique(ratings.codes[ratings.codes >= 0])
    if (sizes[used] > 1).any():
        several = int(used[sizes[used] > 1][0])
        labels = [str(label) for label, held in zip(data.labels, data.members[several], strict=True) if held]
        raise bad("several_labels", labels=", ".join(labels[:5]))
    place = np.where(sizes > 0, data.members.argmax(axis=1) if data.labels else 0, len(data.labels))
    codes = np.where(ratings.codes < 0, MISSING, place[ratings.codes])
    names: tuple[Label, ...] = data.labels
    if (sizes[used] == 0).any():
        names = (*names, say("noun.nothing"))
    return from_codes(codes.astype(np.int32), names, ratings.weights)
