"""What a coefficient returns: a value, or the reason why there is none."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from discoursecoder.core.messages import say
from discoursecoder.core.model.agreement import Statistic


class Outcome(NamedTuple):
    """The figures of one coefficient, without its name; the fields are those of `core.model.agreement.Result`."""

    value: float | None
    reason: str | None = None
    observed: float | None = None
    expected: float | None = None
    units: int = 0
    coders: int = 0
    missing: int = 0
    statistics: Mapping[str, Statistic] = MappingProxyType({})


class Extent(NamedTuple):
    """How much data enters a coefficient."""

    units: int
    coders: int
    missing: int


def undefined(
    key: str,
    extent: Extent,
    *,
    observed: float | None = None,
    expected: float | None = None,
    **facts: object,
) -> Outcome:
    """No value, for the reason of that key (`reason.KEY` of the messages)."""
    return Outcome(None, say(f"reason.{key}", None, **facts), observed, expected, *extent)


def from_agreement(
    observed: float,
    expected: float,
    extent: Extent,
    *,
    varied: bool = True,
    statistics: Mapping[str, Statistic] = MappingProxyType({}),
) -> Outcome:
    """(observed - expected) / (1 - expected) of two shares of agreement; undefined where nothing varies."""
    if not varied or expected >= 1:
        return undefined("no_variation", extent, observed=observed, expected=expected)
    value = (observed - expected) / (1 - expected)
    return Outcome(value, None, observed, expected, *extent, statistics)


def from_disagreement(
    observed: float,
    expected: float,
    extent: Extent,
    *,
    statistics: Mapping[str, Statistic] = MappingProxyType({}),
) -> Outcome:
    """1 - observed / expected of two disagreements; undefined where nothing varies."""
    if expected <= 0:
        return undefined("no_variation", extent, observed=observed, expected=expected)
    return Outcome(1 - observed / expected, None, observed, expected, *extent, statistics)
