"""Krippendorff's alpha for unitizing as of 1995, per category; kept for comparison with older literature.

Sources: Krippendorff, K. (1995), On the reliability of unitizing continuous data, Sociological Methodology 25, 47-76;
the expected disagreement as corrected in Krippendorff (2004), Measuring the reliability of qualitative text analysis
data, Quality & Quantity 38(6), 787-800.
"""

import numpy as np

from discoursecoder.core.agreement.continuum import Continuum
from discoursecoder.core.agreement.krippendorff import coder_pairs
from discoursecoder.core.agreement.outcome import Extent, Outcome, from_disagreement, undefined
from discoursecoder.core.agreement.ratings import IntArray, Label


def krippendorff_alpha_U_1995(continuum: Continuum, *, category: Label | None = None) -> Outcome:  # noqa: N802  # its name
    """Squared differences of boundaries of units that intersect, squared lengths of units in a gap.

    Args:
        continuum: what was coded; categories may overlap each other.
        category: one category; None: the sums over all.
    """
    united = continuum.united()
    chosen = continuum.categories if category is None else (category,)
    layers = [united.only(one) for one in chosen]
    units = sum(layer.units for layer in layers)
    extent = Extent(units, united.count, len(continuum.absent))
    if extent.coders < 2:
        return undefined("one_coder" if extent.coders else "no_units", extent)
    if not units:
        return undefined("no_marks", extent)
    parts = [_parts(layer) for layer in layers]
    return from_disagreement(sum(part[0] for part in parts), sum(part[1] for part in parts), extent)


def _parts(layer: Continuum) -> tuple[float, float]:
    """Observed and expected disagreement of one category."""
    begin, length, m = layer.whole.start, layer.length, layer.count
    spans = [(layer.starts[some] - begin, layer.ends[some] - begin) for some in layer.slices()]
    difference = sum(_difference(spans[i], spans[j]) for i, j in coder_pairs(m))
    return 2 * difference / (m * (m - 1) * length**2), _expected(spans, length)


def _difference(one: tuple[IntArray, IntArray], other: tuple[IntArray, IntArray]) -> float:
    """The differences between the sections of two coders."""
    first = np.searchsorted(other[1], one[0], side="right")
    last = np.searchsorted(other[0], one[1], side="left")
    overlaps = last - first
    mine = np.repeat(np.arange(len(one[0])), overlaps)
    offsets = np.arange(len(mine)) - np.repeat(np.cumsum(overlaps) - overlaps, overlaps)
    yours = np.repeat(first, overlaps) + offsets
    edges = (one[0][mine] - other[0][yours]) ** 2 + (one[1][mine] - other[1][yours]) ** 2
    alone = (one[1] - one[0])[overlaps == 0]
    touched = np.zeros(len(other[0]), dtype=np.bool_)
    touched[yours] = True
    also_alone = (other[1] - other[0])[~touched]
    return float(edges.sum() + (alone**2).sum() + (also_alone**2).sum())


def _expected(spans: list[tuple[IntArray, IntArray]], length: int) -> float:
    """The mean difference over all places where units and gaps could lie."""
    lengths = np.concatenate([ends - starts for starts, ends in spans]).astype(np.float64)
    edge = np.array([0]), np.array([length])
    gaps = np.concatenate(
        [np.concatenate([starts, edge[1]]) - np.concatenate([edge[0], ends]) for starts, ends in spans]
    )
    gaps = np.sort(gaps[gaps > 0]).astype(np.float64)
    above = np.searchsorted(gaps, lengths, side="left")
    sums = np.concatenate([[0.0], np.cumsum(gaps)])
    room = (sums[-1] - sums[above]) - (len(gaps) - above) * (lengths - 1)
    count = len(lengths)
    total = (count - 1) / 3 * (2 * lengths**3 - 3 * lengths**2 + lengths) + lengths**2 * room
    possible = len(spans) * length * (len(spans) * length - 1) - float((lengths * (lengths - 1)).sum())
    return float(2 / length * total.sum() / possible) if count else 0.0
