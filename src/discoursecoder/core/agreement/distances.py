"""Squared differences between values, by level of measurement.

Sources: Krippendorff, K. (2004), Content Analysis, 2nd ed., chapter 11; Krippendorff (2011), Computing
Krippendorff's alpha-reliability.
"""

import math
from collections.abc import Sequence

import numpy as np

from discoursecoder.core.agreement.ratings import FloatArray, Label
from discoursecoder.core.errors import BadData
from discoursecoder.core.messages import say

DISTANCES = ("nominal", "ordinal", "interval", "ratio", "circular", "bipolar")


def numbers_of(labels: Sequence[Label]) -> FloatArray:
    """The values as numbers; text that writes a number counts as one, since the level says so.

    Raises:
        BadData: if a value is no number.
    """
    numbers = []
    for label in labels:
        try:
            numbers.append(float(label))
        except ValueError:
            raise BadData(what=say("data.not_a_number", None, value=label)) from None
        if not math.isfinite(numbers[-1]):
            raise BadData(what=say("data.not_a_number", None, value=label))
    return np.array(numbers)


def distances(metric: str, labels: Sequence[Label], margins: FloatArray) -> FloatArray:
    """Squared differences, shape (values, values).

    Args:
        metric: one of `DISTANCES`. "ordinal" takes the order of `labels`; the others but "nominal" their numbers.
        labels: the values, in order.
        margins: how often each occurs; "ordinal" counts the values that lie between.
    """
    if metric == "nominal":
        return 1.0 - np.eye(len(labels))
    if metric == "ordinal":
        middle = np.cumsum(margins) - margins / 2
        return np.asarray((middle[:, None] - middle[None, :]) ** 2)
    line = numbers_of(labels)
    gap = line[:, None] - line[None, :]
    if metric == "interval":
        return np.asarray(gap**2)
    if metric == "ratio":
        total = line[:, None] + line[None, :]
        return np.asarray(np.divide(gap, total, out=np.zeros_like(gap), where=total != 0) ** 2)
    used = line[margins > 0]
    low, high = float(used.min()), float(used.max())
    if metric == "circular":
        return np.asarray(np.sin(np.pi * gap / (high - low + 1)) ** 2)
    total = line[:, None] + line[None, :]
    room = (total - 2 * low) * (2 * high - total)
    return np.asarray(np.divide(gap**2, room, out=np.zeros_like(gap), where=(gap != 0) & (room != 0)))


def given_distance(table: Sequence[Sequence[float]] | FloatArray, q: int) -> FloatArray:
    """A table of squared differences that a person gives, checked.

    Raises:
        BadData: unless it has shape (q, q), zeros on the diagonal, is symmetric and nowhere negative.
    """
    try:
        squared = np.array(table, dtype=np.float64)
    except (ValueError, TypeError):
        squared = np.empty(0)
    if squared.shape != (q, q) or not np.isfinite(squared).all():
        raise BadData(what=say("data.distance_does_not_fit", None, count=q))
    if squared.diagonal().any() or (squared < 0).any() or (squared != squared.T).any():
        raise BadData(what=say("data.no_distance", None))
    return squared
