"""What share of 95 % intervals over releases holds the true value, as simulated beforehand.

The figures are shipped; `packaging/interval_coverage.py` says what was simulated and makes them anew. Interval and
true value: the percentile interval of resampled releases, and the coefficient in infinitely many releases.
"""

import json
from functools import cache
from typing import Any, NamedTuple

from discoursecoder.core.paths import resource

FILE = ("coverage", "releases.json")
"""Where the figures stand among the resources."""


class Range(NamedTuple):
    """The smallest and the largest coverage over the prevalences simulated, as shares."""

    lowest: float
    highest: float


@cache
def simulation() -> dict[str, Any]:
    """What was simulated, and "cells": one line by coefficient, number of releases and prevalence."""
    found: dict[str, Any] = json.loads(resource(*FILE).read_text(encoding="utf-8"))
    return found


def simulated_coverage(releases: int, coefficient: str = "krippendorff_alpha") -> Range | None:
    """How often the interval holds the true value with so many releases.

    Between two numbers of releases that were simulated the smaller speaks, since coverage grows with their number.

    Args:
        releases: how many entered.
        coefficient: "krippendorff_alpha", "cohen_kappa" or "gwet_ac1".

    Returns:
        None for fewer releases than were simulated, and for any other coefficient.
    """
    lines = [line for line in simulation()["cells"] if line["coefficient"] == coefficient]
    simulated = [line["releases"] for line in lines if line["releases"] <= releases]
    if not simulated:
        return None
    shares = [line["coverage"] for line in lines if line["releases"] == max(simulated)]
    return Range(min(shares), max(shares))
