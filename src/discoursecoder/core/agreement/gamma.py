"""The gamma measure: how much less disorder the coders' units have than units put down by chance.

Source: Mathet, Y., Widlöcher, A. & Métivier, J.-P. (2015), The unified and holistic method gamma for inter-annotator
agreement measure and alignment, Computational Linguistics 41(3), 437-479. Overlapping units, and several categories on
one span, need no preparation. Chance is a continuum in which each coder has the units of a coder drawn at random, all
moved by one random shift that goes round the ends of the text.
"""

import math
from collections.abc import Sequence

import numpy as np

from discoursecoder.core.agreement.alignment import Marks, Weighing, best_disorder, marks_of
from discoursecoder.core.agreement.continuum import Continuum
from discoursecoder.core.agreement.outcome import Extent, Outcome, undefined
from discoursecoder.core.agreement.ratings import IntArray
from discoursecoder.core.errors import BadValue

_FEWEST_SAMPLES, _MOST_SAMPLES = 10, 10_000


def gamma_observed_disorder(
    continuum: Continuum, *, alpha: float = 1.0, beta: float = 1.0, delta_empty: float = 1.0
) -> Outcome:
    """The disorder of the best alignment, which is found exactly.

    Args:
        continuum: what was coded.
        alpha: weight of positions.
        beta: weight of categories.
        delta_empty: the distance of a unit to none.
    """
    weighing = weighing_of(alpha, beta, delta_empty)
    extent = Extent(continuum.units, continuum.count, len(continuum.absent))
    refused = nothing_to_align(extent)
    if refused is not None:
        return refused
    disorder = best_disorder(marks_in(continuum), weighing)
    if disorder is None:
        return undefined("entangled", extent)
    return Outcome(disorder, None, disorder, None, *extent)


def nothing_to_align(extent: Extent) -> Outcome | None:
    """Why there is nothing to align, if so."""
    if extent.coders < 2:
        return undefined("one_coder" if extent.coders else "no_units", extent)
    return None if extent.units else undefined("no_marks", extent)


def marks_in(continuum: Continuum) -> Marks:
    """The units of a continuum from left to right, coders numbered by what they marked.

    Which of several best alignments is found does then not depend on the order in which coders are named.
    """
    slices = continuum.slices()
    order = _in_order(continuum)
    rank = np.array([order.index(some) for some in slices], dtype=np.int64)
    coders = rank[continuum.coders]
    return marks_of(coders, continuum.starts, continuum.ends, continuum.labels, continuum.count)


def _in_order(continuum: Continuum) -> list[slice]:
    """Where each coder's units stand, the coders sorted by them."""
    used = _use_of_labels(continuum)
    return sorted(continuum.slices(), key=lambda some: (_look(continuum, some, used), some.start))


def _use_of_labels(continuum: Continuum) -> IntArray:
    """For each category its place among all by where it was used, whoever used it; the same for the same places."""
    uses: dict[int, list[tuple[int, int]]] = {}
    for start, end, label in zip(
        continuum.starts.tolist(), continuum.ends.tolist(), continuum.labels.tolist(), strict=True
    ):
        uses.setdefault(label, []).append((start, end))
    known = {label: sorted(spans) for label, spans in uses.items()}
    places = {tuple(spans): place for place, spans in enumerate(sorted({tuple(one) for one in known.values()}))}
    used = np.zeros(max(uses, default=0) + 1, dtype=np.int64)
    for label, spans in known.items():
        used[label] = places[tuple(spans)]
    return used


def weighing_of(alpha: float, beta: float, delta_empty: float) -> Weighing:
    """The weights of position and category and the cost of a missing unit.

    Raises:
        BadValue: if one of them is out of its range.
    """
    for name, value, least in (("alpha", alpha, 0.0), ("beta", beta, 0.0), ("delta_empty", delta_empty, 1e-9)):
        if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value < 1e9:
            raise BadValue(field=name, value=value, allowed="> 0" if least else "≥ 0")
    return Weighing(float(alpha), float(beta), float(delta_empty))


def gamma(
    continuum: Continuum,
    *,
    alpha: float = 1.0,
    beta: float = 1.0,
    delta_empty: float = 1.0,
    samples: int = 30,
    seed: int = 1,
) -> Outcome:
    """1 - observed disorder / mean disorder by chance; statistics: `se_sampling`, its error from sampling chance.

    Args:
        continuum: what was coded.
        alpha: weight of positions.
        beta: weight of categories.
        delta_empty: the distance of a unit to none.
        samples: how many continua are drawn by chance.
        seed: of the draws.
    """
    checked_samples(samples, seed)
    observed = gamma_observed_disorder(continuum, alpha=alpha, beta=beta, delta_empty=delta_empty)
    if observed.value is None:
        return observed
    if observed.value == 0:
        return observed._replace(value=1.0)
    weighing, generator = weighing_of(alpha, beta, delta_empty), np.random.default_rng(seed)
    drawn = [best_disorder(shuffled(continuum, generator), weighing) for _ in range(samples)]
    known = [disorder for disorder in drawn if disorder is not None]
    if len(known) < samples:
        return undefined("entangled", Extent(observed.units, observed.coders, observed.missing))
    expected = float(np.mean(known))
    value = 1 - observed.value / expected
    statistics = {"se_sampling": sampling_error(known, observed.value)}
    return observed._replace(value=value, expected=expected, statistics=statistics)


def sampling_error(drawn: Sequence[float], observed: float) -> float:
    """The error that a figure 1 - observed / mean has from sampling its mean (by the delta method)."""
    return float(np.std(drawn, ddof=1)) / math.sqrt(len(drawn)) * observed / float(np.mean(drawn)) ** 2


def checked_samples(samples: int, seed: int) -> None:
    """Refuse what cannot be sampled.

    Raises:
        BadValue: if a parameter is out of its range.
    """
    if isinstance(samples, bool) or not isinstance(samples, int) or not _FEWEST_SAMPLES <= samples <= _MOST_SAMPLES:
        raise BadValue(field="samples", value=samples, allowed=f"{_FEWEST_SAMPLES} – {_MOST_SAMPLES}")
    if isinstance(seed, bool) or not isinstance(seed, int) or seed < 0:
        raise BadValue(field="seed", value=seed, allowed="0, 1, 2, …")


def shuffled(continuum: Continuum, generator: np.random.Generator) -> Marks:
    """A continuum by chance: for each coder the units of one drawn at random, moved round by one random shift.

    A unit goes round the end as a whole, keeping its length; coders who marked nothing are drawn as well. Neither the
    order of the coders nor the names of the categories change what is drawn.
    """
    slices, length = _in_order(continuum), continuum.length
    drawn = [slices[place] for place in generator.integers(continuum.count, size=continuum.count)]
    moves = generator.integers(length, size=continuum.count)
    chosen = np.concatenate([np.arange(some.start, some.stop) for some in drawn])
    if not len(chosen):
        return shuffled(continuum, generator)
    coders = np.repeat(np.arange(continuum.count), [some.stop - some.start for some in drawn])
    starts = (continuum.starts[chosen] - continuum.whole.start + moves[coders]) % length
    ends = starts + continuum.ends[chosen] - continuum.starts[chosen]
    return marks_of(coders, starts, ends, continuum.labels[chosen], continuum.count)


def _look(continuum: Continuum, some: slice, used: IntArray) -> tuple[list[int], ...]:
    """What one coder marked, to sort by; categories count by where she and everybody used them, by name at last."""
    labels = continuum.labels[some]
    _, first, place = np.unique(labels, return_index=True, return_inverse=True)
    parts = (continuum.starts[some], continuum.ends[some], first[place], used[labels], labels)
    return tuple(part.tolist() for part in parts)
