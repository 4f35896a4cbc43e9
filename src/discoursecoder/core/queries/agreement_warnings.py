"""What a reader of the figures must be told."""

from collections import Counter
from collections.abc import Iterator, Sequence

from discoursecoder.core.agreement.clusters import FEW, FEWEST
from discoursecoder.core.agreement.coverage import simulated_coverage
from discoursecoder.core.messages import say
from discoursecoder.core.model.agreement import Measure, MissingValues, leading_of
from discoursecoder.core.queries.agreement_selection import Selection
from discoursecoder.core.queries.agreement_table import Choice

RARE, COMMON = 0.05, 0.95
"""Outside these shares a coefficient says little, since nearly everything is agreed on by chance."""

FEW_UNITS = 30
"""Fewer units than this make a figure of little weight."""

_SHOWN = 8


def warnings(selection: Selection, lines: Sequence[Measure], choice: Choice, labels: Sequence[str]) -> Iterator[str]:
    """Sentences on what was left out, what is rare, and what no interval can tell.

    Args:
        selection: what entered.
        lines: the lines of the report.
        choice: how the figures were made.
        labels: what the categories are called.
    """
    for name in selection.idle:
        yield say("warning.idle", None, coder=name)
    if len(selection.coders) < 2:
        yield say("warning.one_coder")
    if selection.left_out:
        yield say("warning.left_out", None, count=len(selection.left_out))
    yield from _missing(selection.missing, choice.unit)
    yield from _ignored(selection)
    releases = len(selection.entered)
    if choice.resamples and 0 < releases < FEWEST:
        yield say("warning.no_interval", None, count=releases, fewest=FEWEST)
    elif choice.resamples and FEWEST <= releases < FEW:
        yield _too_narrow(releases)
    yield from _figures(lines, choice.unit, labels)


def _too_narrow(releases: int) -> str:
    """How few releases there are, and how often such intervals hold the true value."""
    said = say("warning.few_releases", None, count=releases, few=FEW)
    simulated = simulated_coverage(releases)
    if simulated is None:
        return said
    lowest, highest = (round(100 * share) for share in simulated)
    return f"{said} {say('warning.simulated_coverage', None, lowest=lowest, highest=highest)}"


def _missing(missing: Sequence[MissingValues], unit: str) -> Iterator[str]:
    """One sentence for each coder and reason, not one for each release or category."""
    found = Counter((one.coder, one.category, one.reason) for one in missing)
    of_categories: dict[tuple[str, str, int], list[str]] = {}
    for (coder, category, reason), count in found.items():
        if category:
            of_categories.setdefault((coder, reason, count), []).append(category)
        else:
            yield say("warning.missing", None, coder=coder, reason=reason, count=count)
    for (coder, reason, count), categories in of_categories.items():
        listed = _listed(categories)
        yield say("warning.missing_category", None, coder=coder, categories=listed, reason=reason, count=count)
    if of_categories and unit in {"set", "continuum"}:
        yield say("warning.all_asked")


def _ignored(selection: Selection) -> Iterator[str]:
    if selection.ignored.whole:
        yield say("warning.whole", None, count=selection.ignored.whole)
    if selection.ignored.outside:
        yield say("warning.outside", None, count=selection.ignored.outside)


def _figures(lines: Sequence[Measure], unit: str, labels: Sequence[str]) -> Iterator[str]:
    pooled = leading_of(unit, {line.coefficient: line for line in lines if line.scope == "pooled"})
    if pooled is None or not pooled.releases:
        return
    if pooled.value is None and pooled.reason:
        yield say("warning.undefined", None, reason=pooled.reason)
    elif pooled.units < FEW_UNITS:
        yield say("warning.few_units", None, count=pooled.units)
    by_category: dict[str, dict[str, Measure]] = {}
    for line in lines:
        if line.scope == "category":
            by_category.setdefault(str(line.subject_id), {})[line.coefficient] = line
    leading = [leading_of(unit, found) for found in by_category.values()]
    named = [(label, line) for label, line in zip(labels, leading, strict=True) if line is not None]
    unused = [label for label, line in named if line.prevalence == 0 or (unit == "matched" and not line.units)]
    if unused:
        yield say("warning.unused", None, categories=_listed(unused))
    marks = "_marks" if unit == "continuum" else ""
    rare = [label for label, line in named if line.prevalence and line.prevalence < RARE]
    if rare:
        yield say(f"warning.rare{marks}", None, categories=_listed(rare))
    common = [label for label, line in named if line.prevalence is not None and line.prevalence > COMMON]
    if common:
        yield say(f"warning.common{marks}", None, categories=_listed(common))


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:_SHOWN]) + (", …" if len(names) > _SHOWN else "")
