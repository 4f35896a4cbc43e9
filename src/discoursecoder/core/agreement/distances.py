"""Squared differences between values, by level of measurement.

Sources: Krippendorff, K. (2004), Content Analysis, 2nd ed., chapter 11; Krippendorff (2011), Computing
Krippendorff's alpha-reliability.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from discoursecoder.core.agreement.ratings import FloatArray, Label
from discoursecoder.core.errors import BadData
from discoursecoder.core.messages import say

DISTANCES = ("nominal", "ordinal", "interval", "ratio", "circular", "bipolar")

SYNONYMS = {"polar": "bipolar"}
"""Names that other texts use."""


def numbers_of(labels: Sequence[Label]) -> FloatArray:
    """The values as numbers; text that writes a number counts as one, since the level says so.

    Raises:
        BadData: if a value is no number.
    """
    if set(map(type, labels)) <= {int, float}:
        plain = np.array(labels, dtype=np.float64)
        if np.isfinite(plain).all():
            return plain
    numbers = []
    for label in labels:
        try:
            numbers.append(float(label))
        except ValueError:
            raise BadData(what=say("data.not_a_number", None, value=label)) from None
        if not math.isfinite(numbers[-1]):
            raise BadData(what=say("data.not_a_number", None, value=label))
    return np.array(numbers)


class Scale(NamedTuple):
    """Where values lie, and the ends of the scale in use.

    Attributes:
        places: shape (values,); numbers, or for ordinal values the middle of their ranks.
        low: the lowest number in use.
        high: the highest.
    """

    places: FloatArray
    low: float
    high: float


def scale_of(metric: str, labels: Sequence[Label], margins: FloatArray) -> Scale:
    """The places of values at a level of measurement.

    Args:
        metric: one of `DISTANCES`. "ordinal" takes the order of `labels`; the others but "nominal" their numbers.
        labels: the values, in order.
        margins: how often each occurs; "ordinal" counts the values that lie between.

    Raises:
        BadData: if a value is no number, or below zero at the level of ratios.
    """
    if metric == "nominal":
        return Scale(np.arange(len(labels), dtype=np.float64), 0.0, 0.0)
    if metric == "ordinal":
        return Scale(np.cumsum(margins) - margins / 2, 0.0, 0.0)
    places = numbers_of(labels)
    used = places[margins > 0]
    if metric == "ratio" and len(used) and used.min() < 0:
        raise BadData(what=say("data.negative", None, value=f"{used.min():g}"))
    return Scale(places, float(used.min(initial=math.inf)), float(used.max(initial=-math.inf)))


def squared(metric: str, scale: Scale, one: FloatArray, other: FloatArray) -> FloatArray:
    """Squared differences between places; the arrays are broadcast against each other."""
    gap = one - other
    if metric == "nominal":
        return np.asarray(gap != 0, dtype=np.float64)
    if metric in {"ordinal", "interval"}:
        return np.asarray(gap**2)
    if metric == "circular":
        return np.asarray(np.sin(np.pi * gap / (scale.high - scale.low + 1)) ** 2)
    total = one + other
    if metric == "ratio":
        return np.asarray(np.divide(gap, total, out=np.zeros_like(gap), where=total != 0) ** 2)
    room = (total - 2 * scale.low) * (2 * scale.high - total)
    return np.asarray(np.divide(gap**2, room, out=np.zeros_like(gap), where=(gap != 0) & (room != 0)))


def distances(metric: str, labels: Sequence[Label], margins: FloatArray) -> FloatArray:
    """Squared differences, shape (values, values); arguments as for `scale_of`."""
    scale = scale_of(metric, labels, margins)
    return squared(metric, scale, scale.places[:, None], scale.places[None, :])


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
