"""The lines of the report where each category is a decision: each coefficient pooled and at every scope."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from discoursecoder.core.agreement import presence
from discoursecoder.core.agreement.decisions import Decisions, Joined, joined
from discoursecoder.core.agreement.krippendorff import coder_pairs
from discoursecoder.core.agreement.presence import Parts, Sums
from discoursecoder.core.agreement.ratings import FloatArray
from discoursecoder.core.messages import say
from discoursecoder.core.model.agreement import Interval, Measure, Scope
from discoursecoder.core.queries.agreement_scopes import Group
from discoursecoder.core.queries.agreement_table import (
    KAPPA,
    KINDS,
    MEAN_OF_PAIRS,
    Choice,
    Figures,
    Kind,
    Table,
    bounds,
)


@dataclass(frozen=True)
class Subjects:
    """What the lines are about: names and ids, in the order of the arrays."""

    coders: tuple[tuple[str, str], ...]
    categories: tuple[tuple[str, str, str], ...]
    releases: tuple[tuple[str, str], ...]
    branches: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True)
class Decided:
    """The decisions release by release, those on branches, and the groups of releases."""

    categories: Sequence[Decisions]
    branches: Sequence[Decisions] = ()
    groups: Sequence[Group] = ()


def lines(decisions: Decided, subjects: Subjects, choice: Choice) -> Iterator[Measure]:
    """Every line of the report."""
    coders, decided = len(subjects.coders), decisions.categories
    if not decided:
        for kind in KINDS:
            facts = {"unit": choice.unit, "threshold": choice.threshold, "reason": say("reason.nothing_compared")}
            yield Measure.model_validate({"coefficient": kind.name, "scope": "pooled", **facts})
        return
    stack = joined(decided)
    sums, units = presence.sums_by_release(stack), stack.paired()
    table = Table(sums, units, coders, choice)
    pairs = _pairs(sums, stack, choice)
    sheet = _Sheet(table, stack, subjects, choice)
    yield from sheet.pooled()
    yield from sheet.columns("category", subjects.categories)
    if coders > 2:
        yield from sheet.kappa_of_many(pairs, "category", subjects.categories, pooled=True)
    if subjects.branches:
        yield from _branch_lines(decisions.branches, subjects, choice)
    yield from sheet.releases(sums, units)
    for group in decisions.groups:
        yield from sheet.group(Table(sums.chosen(group.rows), units[group.rows], coders, choice), group)
    for pair, of_pair in pairs.items():
        yield from sheet.pair(of_pair, pair)


def _pairs(sums: Sums, stack: Joined, choice: Choice) -> dict[tuple[int, int], Table]:
    return {
        pair: Table(sums.pair(number), stack.paired(pair), 2, choice)
        for number, pair in enumerate(coder_pairs(stack.values.shape[1]))
    }


def _branch_lines(decided: Sequence[Decisions], subjects: Subjects, choice: Choice) -> Iterator[Measure]:
    """The lines of branches: a branch is present in a unit if any category of it is."""
    coders, stack = len(subjects.coders), joined(decided)
    sums = presence.sums_by_release(stack)
    sheet = _Sheet(Table(sums, stack.paired(), coders, choice), stack, subjects, choice)
    yield from sheet.columns("branch", subjects.branches)
    if coders > 2:
        yield from sheet.kappa_of_many(_pairs(sums, stack, choice), "branch", subjects.branches, pooled=False)


Named = Sequence[tuple[str, str, str]]
"""Name, id and short code."""


class _Sheet:
    """Turns figures into lines."""

    def __init__(self, table: Table, stack: Joined, subjects: Subjects, choice: Choice) -> None:
        self.table = table
        self.subjects = subjects
        self.choice = choice
        self.present = stack.present()

    def pooled(self) -> Iterator[Measure]:
        """The lines over all categories."""
        for figures in self.table.figures.values():
            yield self._column(self.table, figures, -1, self._pooled_facts())

    def columns(self, scope: Scope, named: Named) -> Iterator[Measure]:
        """The lines of each category or branch."""
        for number, one in enumerate(named):
            for figures in self.table.figures.values():
                yield self._column(self.table, figures, number, self._column_facts(scope, one, number))

    def group(self, table: Table, group: Group) -> Iterator[Measure]:
        """The lines of a group of releases, on its own margins."""
        coders = int(self.present[group.rows].any(axis=(0, 1)).sum())
        facts = {"scope": group.scope, "subject": group.subject, "subject_id": group.subject}
        for figures in table.figures.values():
            yield self._column(table, figures, -1, {**facts, "units": int(table.units.sum()), "coders": coders})

    def _pooled_facts(self) -> dict[str, object]:
        used = self.table.used
        coders = int(self.present.any(axis=(0, 1)).sum())
        missing = sum(self._missing(number) for number, in_use in enumerate(used) if in_use)
        return {"scope": "pooled", "units": int(self.table.units.sum()), "coders": coders, "missing": missing}

    def _column_facts(self, scope: Scope, named: tuple[str, str, str], number: int) -> dict[str, object]:
        name, identity, short = named
        return {
            "scope": scope,
            "subject": name,
            "subject_id": identity,
            "short": short,
            "units": int(self.table.total.units[number]),
            "coders": self._coders(number),
            "missing": self._missing(number),
        }

    def _coders(self, category: int) -> int:
        return int(self.present[:, category].any(axis=0).sum())

    def _missing(self, category: int) -> int:
        """Cells without a value, of coders who have any in the category, in units that somebody decided on."""
        units = self.table.total.by_values[category, 1:, presence.UNITS]
        return int(units @ (self._coders(category) - np.arange(1, len(units) + 1)))

    def _column(self, table: Table, figures: Figures, column: int, facts: dict[str, object]) -> Measure:
        """One line from one column of the figures: a category's, or the pooled (-1)."""
        parts = figures.pooled if column < 0 else figures.parts.of(column)
        sums, used = table.total, table.used
        present = sums.presences[used].sum() if column < 0 else sums.presences[column]
        values = sums.values[used].sum() if column < 0 else sums.values[column]
        value = figures.values[column]
        defined = not np.isnan(value)
        interval = table.interval(figures.resampled[:, column]) if defined else Interval(reason=None)
        return self._measure(
            coefficient=figures.kind.name,
            value=float(value) if defined else None,
            reason=None if defined else self._reason(table, figures.kind, column),
            prevalence=float(present / values) if values else None,
            releases=table.releases if column < 0 else self._with_units(table, column),
            **_rates(figures.kind, parts),
            **bounds(interval),
            **facts,
        )

    def _reason(self, table: Table, kind: Kind, column: int) -> str:
        if kind.name in {"positive_agreement", "negative_agreement"} and table.total.units.any():
            return say("reason.value_unused")
        return table.reason(column)

    def _with_units(self, table: Table, column: int) -> int:
        return int((table.sums.units[:, column] > 0).sum())

    def _measure(self, **facts: object) -> Measure:
        return Measure.model_validate({"unit": self.choice.unit, "threshold": self.choice.threshold, **facts})

    def kappa_of_many(
        self, pairs: dict[tuple[int, int], Table], scope: Scope, named: Named, *, pooled: bool
    ) -> Iterator[Measure]:
        """Cohen's kappa where there are more than two coders: undefined; and the mean of pairs by its own name."""
        coders = len(self.subjects.coders)
        rotated = any(of_pair.releases != self.table.releases for of_pair in pairs.values())
        reason = say("reason.rotated") if rotated else say("reason.two_coders", None, coders=coders)
        columns = [(-1, self._pooled_facts())] if pooled else []
        columns += [(number, self._column_facts(scope, one, number)) for number, one in enumerate(named)]
        for column, about in columns:
            yield self._measure(coefficient=KAPPA.name, reason=reason, **about)
            if rotated:
                yield self._measure(coefficient=MEAN_OF_PAIRS, reason=reason, **about)
                continue
            kappas = [of_pair.figures[KAPPA.name] for of_pair in pairs.values()]
            value = float(np.mean([figures.values[column] for figures in kappas]))
            defined = not np.isnan(value)
            resampled = np.mean([figures.resampled[:, column] for figures in kappas], axis=0)
            yield self._measure(
                coefficient=MEAN_OF_PAIRS,
                value=value if defined else None,
                reason=None if defined else say("reason.some_pair"),
                releases=self.table.releases,
                **(bounds(self.table.interval(resampled)) if defined else {}),
                **about,
            )

    def releases(self, sums: Sums, units: FloatArray) -> Iterator[Measure]:
        """Each release: its own observed over the pooled expected part, and its local coefficient beside."""
        used = self.table.used
        k = np.arange(1, sums.by_values.shape[-2])
        for number, (title, identity) in enumerate(self.subjects.releases):
            own = Sums(sums.by_values[number], sums.pairs[number])
            coders = self.present[number].any(axis=0).sum()
            gaps = own.by_values[used][:, 1:, presence.UNITS] @ np.maximum(coders - k, 0)
            values = own.values[used].sum()
            for kind in self.table.kinds:
                if not kind.by_release:
                    continue
                parts, pooled = kind.parts(own).of(used), self.table.figures[kind.name].pooled
                value, local = _own_over_pooled(kind, parts, pooled), float(kind.value(parts))
                rates = _rates(kind, Parts(parts.observed, pooled.expected * _scale(parts, pooled), parts.weight))
                yield self._measure(
                    coefficient=kind.name,
                    scope="release",
                    subject=title,
                    subject_id=identity,
                    value=value,
                    reason=None if value is not None else self.table.reason(-1),
                    interval_reason=say("interval.one_release"),
                    local_value=None if np.isnan(local) else local,
                    local_reason=say("reason.no_variation") if np.isnan(local) else None,
                    units=int(units[number]),
                    coders=int(coders),
                    missing=int(gaps.sum()),
                    releases=1,
                    prevalence=float(own.presences[used].sum() / values) if values else None,
                    **rates,
                )

    def pair(self, table: Table, pair: tuple[int, int]) -> Iterator[Measure]:
        """The lines of a pair of coders over all categories."""
        names = [self.subjects.coders[place] for place in pair]
        facts: dict[str, object] = {
            "scope": "pair",
            "subject": tuple(name for name, _ in names),
            "subject_id": tuple(identity for _, identity in names),
            "units": int(table.units.sum()),
            "coders": 2,
        }
        if not table.releases:
            for kind in KINDS:
                yield self._measure(coefficient=kind.name, reason=say("reason.no_common_release"), **facts)
            return
        for figures in table.figures.values():
            yield self._column(table, figures, -1, facts)


def _scale(parts: Parts, pooled: Parts) -> FloatArray:
    """What turns the pooled expected part into that of something smaller: its share of what is counted."""
    return np.asarray(parts.weight / np.where(pooled.weight > 0, pooled.weight, 1))


def _own_over_pooled(kind: Kind, parts: Parts, pooled: Parts) -> float | None:
    if not kind.corrected:
        value = float(parts.share())
    else:
        value = float(presence.ratio(parts.observed, pooled.expected * _scale(parts, pooled)))
    return None if np.isnan(value) else value


def _rates(kind: Kind, parts: Parts) -> dict[str, object]:
    """Observed and expected per unit or value: disagreements for alpha, agreements for the others."""
    weight = float(parts.weight)
    if not weight:
        return {}
    observed, expected = float(parts.observed) / weight, float(parts.expected) / weight
    if kind.disagreement:
        return {"observed": observed, "expected": expected}
    return {"observed": 1 - observed, "expected": 1 - expected if kind.corrected else None}
