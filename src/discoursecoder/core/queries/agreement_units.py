"""The lines of the report for units that are no decisions of their own: sets, the continuum, matched spans.

Every scope is counted release by release once; pooled figures, releases, groups of releases and resamples are then
weightings of releases (`core.agreement.additive`).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from discoursecoder.core.agreement.additive import Additive, Reading
from discoursecoder.core.agreement.clusters import FEWEST, release_draws
from discoursecoder.core.agreement.ratings import FloatArray
from discoursecoder.core.agreement.resampling import interval_of
from discoursecoder.core.messages import say
from discoursecoder.core.model.agreement import Interval, Measure, Scope
from discoursecoder.core.queries.agreement_scopes import Group
from discoursecoder.core.queries.agreement_table import Choice, bounds

_PORTION = 500
"""Resamples read at a time."""

_NO_SHARES = {"below_667": None, "below_800": None}
"""The marks are those of coefficients corrected for chance; nothing else is held against them."""

Rows = NDArray[np.bool_]


@dataclass(frozen=True)
class Counted:
    """What was counted of one subject, and what the lines say about it.

    Attributes:
        sums: the coefficients.
        units: shape (releases,); units that enter, 0 where the release has nothing to compare.
        coders: shape (releases, coders); who has values.
        missing: shape (releases,); cells without a value, of coders who have some.
        present: shape (releases,); values that are "present", for the prevalence; None where it means nothing.
        values: shape (releases,); all values, for the prevalence.
        compared: shape (releases,); whether the release has anything to compare.
    """

    sums: Additive
    units: FloatArray
    coders: Rows
    compared: Rows
    missing: FloatArray | None = None
    present: FloatArray | None = None
    values: FloatArray | None = None


class Subject(NamedTuple):
    """What a line is about."""

    scope: Scope
    name: str | tuple[str, ...] = ""
    identity: str | tuple[str, ...] = ""
    short: str = ""
    level: str = ""


class UnitLines:
    """Writes the lines of one report."""

    def __init__(self, choice: Choice, releases: Sequence[tuple[str, str]]) -> None:
        self.choice = choice
        self.releases = releases

    def of(self, counted: Counted, subject: Subject, rows: Rows | None = None) -> Iterator[Measure]:
        """Every coefficient of a subject, over all releases or some (`rows`), with intervals."""
        kept = counted.compared if rows is None else counted.compared & rows
        once = kept.astype(np.float64)
        point = counted.sums.read(once[None])
        resampled = self._resampled(counted.sums, kept)
        for name, found in point.items():
            value = float(found.value[0])
            defined = not np.isnan(value)
            interval = self._interval(resampled.get(name), int(kept.sum())) if defined else Interval(reason=None)
            yield self._measure(
                counted,
                subject,
                kept,
                coefficient=name,
                value=value if defined else None,
                reason=None if defined else counted.sums.reason(name, once),
                **_rates(found, 0),
                **bounds(interval if found.corrected else interval.model_copy(update=_NO_SHARES)),
            )

    def _resampled(self, sums: Additive, kept: Rows) -> dict[str, FloatArray]:
        """By coefficient, a value for each resample of the releases that enter; empty where there are too few."""
        count = int(kept.sum())
        if count < FEWEST or not self.choice.resamples:
            return {}
        draws = release_draws(count, self.choice.resamples, self.choice.seed)
        found: dict[str, list[FloatArray]] = {}
        for start in range(0, len(draws), _PORTION):
            weights = np.zeros((len(draws[start : start + _PORTION]), len(kept)))
            weights[:, kept] = draws[start : start + _PORTION]
            for name, read in sums.read(weights).items():
                found.setdefault(name, []).append(read.value)
        return {name: np.concatenate(parts) for name, parts in found.items()}

    def _interval(self, values: FloatArray | None, releases: int) -> Interval:
        choice = self.choice
        plain = Interval(level=choice.level, resamples=choice.resamples, seed=choice.seed, over="releases")
        if choice.resamples and releases < FEWEST:
            reason = say("interval.few_releases", None, count=releases, fewest=FEWEST)
            return plain.model_copy(update={"reason": reason})
        given = values if values is not None else np.empty(0)
        return interval_of(given, level=choice.level, seed=choice.seed, over="releases")

    def by_release(self, counted: Counted) -> Iterator[Measure]:
        """Each release: its own observed over the pooled expected part, and its local coefficient beside."""
        count = len(self.releases)
        pooled = counted.sums.read(counted.compared.astype(np.float64)[None])
        alone = np.eye(count)
        local = counted.sums.read(alone)
        own = {name: _own_over_pooled(read, pooled[name]) for name, read in local.items()}
        for number, (title, identity) in enumerate(self.releases):
            only = np.arange(count) == number
            subject = Subject("release", title, identity)
            for name, read in local.items():
                value, beside = float(own[name][number]), float(read.value[number])
                undefined = np.isnan(value)
                yield self._measure(
                    counted,
                    subject,
                    only & counted.compared,
                    coefficient=name,
                    value=None if undefined else value,
                    reason=counted.sums.reason(name, alone[number]) if undefined else None,
                    interval_reason=say("interval.one_release"),
                    local_value=None if np.isnan(beside) else beside,
                    local_reason=counted.sums.reason(name, alone[number]) if np.isnan(beside) else None,
                    **_rates(read, number),
                )

    def of_groups(self, counted: Counted, groups: Iterable[Group]) -> Iterator[Measure]:
        """The lines of groups of releases."""
        for group in groups:
            yield from self.of(counted, Subject(group.scope, group.subject, group.subject), group.rows)

    def nothing(self, subject: Subject, names: Iterable[str], reason: str) -> Iterator[Measure]:
        """Lines of a subject that could not be counted."""
        for name in names:
            yield self._plain(subject, coefficient=name, reason=reason)

    def _measure(self, counted: Counted, subject: Subject, rows: Rows, **facts: object) -> Measure:
        def _sum(counts: FloatArray | None) -> float:
            return 0.0 if counts is None else float(counts[rows].sum())

        values = _sum(counted.values)
        return self._plain(
            subject,
            units=round(_sum(counted.units)),
            coders=int(counted.coders[rows].any(axis=0).sum()),
            missing=round(_sum(counted.missing)),
            prevalence=_sum(counted.present) / values if values else None,
            releases=int(rows.sum()),
            **facts,
        )

    def _plain(self, subject: Subject, **facts: object) -> Measure:
        about = {
            "scope": subject.scope,
            "subject": subject.name,
            "subject_id": subject.identity,
            "short": subject.short,
            "level": subject.level,
            "unit": self.choice.unit,
            "threshold": self.choice.threshold,
        }
        return Measure.model_validate({**about, **facts})


def _own_over_pooled(local: Reading, pooled: Reading) -> FloatArray:
    """1 - each release's observed over its share of the pooled expected part."""
    if local.plain or not local.corrected:
        return local.value
    if np.isnan(pooled.value[0]):
        return np.full_like(local.value, np.nan)
    expected = pooled.expected[0] * local.weight / pooled.weight[0]
    return np.asarray(1 - local.observed / np.where(expected > 0, expected, np.nan))


def _rates(read: Reading, place: int) -> dict[str, object]:
    """Observed and expected: disagreements where chance is taken off, else the share of agreement."""
    facts: dict[str, object] = {}
    if read.coverage is not None:
        facts["coverage"] = float(read.coverage[place])
    weight = float(read.weight[place])
    if not weight > 0:
        return facts
    observed = float(read.observed[place]) / weight
    if not read.corrected:
        return {**facts, "observed": observed if read.plain else 1 - observed}
    expected = float(read.expected[place]) / weight
    return {**facts, "observed": observed, "expected": None if np.isnan(expected) else expected}
