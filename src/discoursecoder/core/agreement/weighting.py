"""Weights for partial agreement between values.

The schemes are those of Gwet, K. L. (2014), Handbook of Inter-Rater Reliability, 4th ed., chapter 3. A weight is 1
for equal values and less the further apart two values are.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from discoursecoder.core.agreement.ratings import FloatArray, Label
from discoursecoder.core.errors import BadData, BadValue
from discoursecoder.core.messages import say

Weights = str | Sequence[Sequence[float]] | FloatArray


def _identity(values: FloatArray) -> FloatArray:
    return np.eye(len(values))


def _gap(values: FloatArray) -> FloatArray:
    return np.asarray(np.abs(values[:, None] - values[None, :]))


def _linear(values: FloatArray) -> FloatArray:
    return 1 - _gap(values) / np.ptp(values)


def _quadratic(values: FloatArray) -> FloatArray:
    return np.asarray(1 - (_gap(values) / np.ptp(values)) ** 2)


def _radical(values: FloatArray) -> FloatArray:
    return np.asarray(1 - np.sqrt(_gap(values) / np.ptp(values)))


def _ratio(values: FloatArray) -> FloatArray:
    if values.min() < 0:
        raise BadData(what=say("data.negative", None, value=f"{values.min():g}"))
    gap, total = _gap(values), values[:, None] + values[None, :]
    share = np.divide(gap, total, out=np.zeros_like(gap), where=total != 0)
    widest = np.ptp(values) / (values.max() + values.min())
    return np.asarray(1 - (share / widest) ** 2)


def _ordinal(values: FloatArray) -> FloatArray:
    steps = _gap(np.arange(len(values), dtype=np.float64))
    pairs = (steps + 1) * steps / 2
    return np.asarray(1 - pairs / pairs.max())


def _circular(values: FloatArray) -> FloatArray:
    turned = np.sin(np.pi * _gap(values) / (np.ptp(values) + 1)) ** 2
    return np.asarray(1 - turned / turned.max())


def _bipolar(values: FloatArray) -> FloatArray:
    total = values[:, None] + values[None, :]
    room = (total - 2 * values.min()) * (2 * values.max() - total)
    gap = _gap(values) ** 2
    apart = np.divide(gap, room, out=np.zeros_like(gap), where=(gap > 0) & (room != 0))
    return np.asarray(1 - apart / apart.max())


SCHEMES: dict[str, Callable[[FloatArray], FloatArray]] = {
    "identity": _identity,
    "linear": _linear,
    "quadratic": _quadratic,
    "ordinal": _ordinal,
    "radical": _radical,
    "ratio": _ratio,
    "circular": _circular,
    "bipolar": _bipolar,
}


SYNONYMS = {"unweighted": "identity", "nominal": "identity", "equal": "linear", "squared": "quadratic"}
"""Names that other programs use."""


class Line(NamedTuple):
    """Agreement as 1 - plain * gap - square * gap², the gap being that between two places."""

    places: FloatArray
    plain: float
    square: float


def line_of(weights: str, labels: Sequence[Label]) -> Line | None:
    """The places and factors of a scheme that falls with gap and square alone; None for the other schemes.

    Raises:
        BadValue: if there is no such scheme.
    """
    scheme = _scheme(weights)
    places = _values(labels)
    width = float(np.ptp(places))
    if scheme == "linear":
        return Line(places, 1 / width, 0.0)
    if scheme == "quadratic":
        return Line(places, 0.0, 1 / width**2)
    if scheme == "ordinal":
        steps = np.arange(len(labels), dtype=np.float64)
        pairs = len(labels) * (len(labels) - 1.0)
        return Line(steps, 1 / pairs, 1 / pairs)
    return None


def _scheme(weights: str) -> str:
    scheme = SYNONYMS.get(weights, weights)
    if scheme not in SCHEMES:
        raise BadValue(field="weights", value=weights, allowed=", ".join(SCHEMES))
    return scheme


def _values(labels: Sequence[Label]) -> FloatArray:
    """Numbers as they are, texts by their place."""
    texts = any(isinstance(label, str) for label in labels)
    return np.arange(1.0, len(labels) + 1) if texts else np.array(labels, dtype=np.float64)


def weight_table(weights: Weights, labels: Sequence[Label]) -> FloatArray:
    """Weights of agreement, shape (values, values).

    Args:
        weights: the name of a scheme, or the table itself.
        labels: the values in order; texts count as 1, 2, 3 ...

    Raises:
        BadValue: if there is no such scheme.
        BadData: if a given table does not fit the values.
    """
    if isinstance(weights, str):
        scheme = _scheme(weights)
        return SCHEMES[scheme](_values(labels)) if len(labels) > 1 else np.ones((len(labels), len(labels)))
    try:
        table = np.array(weights, dtype=np.float64)
    except (ValueError, TypeError):
        table = np.empty(0)
    if table.shape != (len(labels), len(labels)) or not np.isfinite(table).all():
        raise BadData(what=say("data.weights_do_not_fit", None, count=len(labels)))
    if not (table.diagonal() == 1).all() or table.max(initial=1) > 1:
        raise BadData(what=say("data.weights_not_one", None))
    return table
