"""Intervals for data that are no project: over units of a table, over the releases of codings."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from discoursecoder.core.agreement.clusters import FEWEST, release_draws
from discoursecoder.core.agreement.continuum import Continuum
from discoursecoder.core.agreement.passages import Passage, Passages
from discoursecoder.core.agreement.ratings import FloatArray, Ratings
from discoursecoder.core.agreement.registry import bootstrap
from discoursecoder.core.agreement.resampling import interval_of
from discoursecoder.core.agreement.span_sums import MEAN_OF_PAIRS, PairsOfSpans, SpanSums
from discoursecoder.core.agreement.unitizing_sums import PER_CODE, MarkedSums, UnitizingSums
from discoursecoder.core.messages import say
from discoursecoder.core.model.agreement import Interval
from discoursecoder.core.model.span import Span
from discoursecoder.core.queries.agreement_data_figures import Asked

LEVEL = 0.95
RESAMPLED = ("ratings", "contingency")
"""The kinds whose rows are units that can be resampled."""

_MOST_DRAWN = 30_000_000
"""More different rows times resamples than this are not computed one by one."""

_AT_ONCE = 256
"""With more values than this, alpha is resampled by sums at the interval level only."""

Intervals = Callable[[Mapping[str, Any], Asked], Interval]


def intervals_for(arrays: object, document: Mapping[str, Any], *, resamples: int, seed: int) -> Intervals:
    """What gives the interval of a defined figure.

    Args:
        arrays: the data as arrays.
        document: the data as given; codings name the ends of their releases under "releases".
        resamples: how many; 0: no interval.
        seed: of the draws.
    """
    kind = str(document["kind"])
    if not resamples:
        return lambda *_: Interval()
    if isinstance(arrays, Ratings):
        return lambda data, asked: _over_units(arrays, data, asked, resamples, seed)
    if isinstance(arrays, Continuum) and "releases" in document:
        return _over_releases(arrays, document["releases"], resamples, seed)
    return lambda *_: Interval(reason=say("data.not_resampled", None, kind=kind))


def _over_units(ratings: Ratings, data: Mapping[str, Any], asked: Asked, resamples: int, seed: int) -> Interval:
    metric = asked.params.get("metric")
    by_sums = metric == "interval" or (metric is not None and metric != "ordinal" and ratings.q <= _AT_ONCE)
    if not by_sums and len(ratings.codes) * resamples > _MOST_DRAWN:
        return Interval(reason=say("interval.too_many_rows", None, rows=len(ratings.codes), resamples=resamples))
    return bootstrap(data, asked.coefficient, resamples=resamples, seed=seed, level=LEVEL, **asked.params)


def _over_releases(continuum: Continuum, ends: Sequence[int], resamples: int, seed: int) -> Intervals:
    """From sums by release, which every resample weighs by how often it drew each release."""
    if len(ends) < FEWEST:
        reason = say("interval.few_releases", None, count=len(ends), fewest=FEWEST)
        return lambda *_: Interval(reason=reason)
    releases = passages_of(continuum, ends)
    drawn = release_draws(len(ends), resamples, seed).astype(np.float64)
    figures = _figures(continuum, releases, drawn)

    def interval(_: Mapping[str, Any], asked: Asked) -> Interval:
        return interval_of(figures(asked), level=LEVEL, seed=seed, over="releases")

    return interval


def passages_of(continuum: Continuum, ends: Sequence[int]) -> list[Passages]:
    """The units of codings laid end to end, release by release; `ends` are where the releases end."""
    asked = (frozenset(range(len(continuum.categories))),) * continuum.count
    united = continuum.united()
    place = np.searchsorted(np.array(ends), united.starts, side="right")
    found: list[list[list[Passage]]] = [[[] for _ in range(continuum.count)] for _ in ends]
    rows = zip(
        united.coders.tolist(), united.starts.tolist(), united.ends.tolist(), united.labels.tolist(), strict=True
    )
    for number, (coder, start, end, label) in zip(place.tolist(), rows, strict=True):
        begin = ends[number - 1] if number else continuum.whole.start
        span = Span(start - begin, end - begin)
        found[number][coder].append(Passage(span, label, Span(start, end)))
    begins = [continuum.whole.start, *ends[:-1]]
    return [
        Passages(end - begin, asked, tuple(tuple(sorted(some)) for some in coders))
        for begin, end, coders in zip(begins, ends, found, strict=True)
    ]


def _figures(continuum: Continuum, releases: Sequence[Passages], weights: FloatArray) -> Callable[[Asked], FloatArray]:
    """The coefficients of a continuum for weightings of releases, NaN where undefined; shape (weightings,)."""
    categories, coders = range(len(continuum.categories)), range(continuum.count)
    unitizing = UnitizingSums(releases, categories, coders)
    marked = MarkedSums(releases, categories, coders)
    pairs = [SpanSums(releases, categories, (one, other)) for one in coders for other in coders if one < other]
    matched = PairsOfSpans(pairs).read(weights)
    whole = unitizing.read(weights)

    def figure(asked: Asked) -> FloatArray:
        if asked.coefficient == "span_f1":
            name = f"span_f1_{asked.params['match']}"
            return (matched.get(name) or matched[f"{name}{MEAN_OF_PAIRS}"]).value
        if asked.coefficient == PER_CODE:
            column = np.array([continuum.position(asked.params["code"])])
            return marked.read(weights, column)[PER_CODE].value
        if asked.coefficient == "ku_alpha":
            return unitizing.of_category(continuum.position(asked.params["category"]), weights).value
        return whole[asked.coefficient].value

    return figure
