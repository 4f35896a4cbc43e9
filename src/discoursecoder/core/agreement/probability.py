"""Quantiles of Student's t, from the incomplete beta function.

Source: Abramowitz, M. & Stegun, I. A. (1964), Handbook of Mathematical Functions, 26.5.8 and 26.7.1; the continued
fraction is evaluated from the front by the method of Lentz (1976), Applied Optics 15(3), 668-671.
"""

import math
from functools import lru_cache
from statistics import NormalDist

_TINY = 1e-300
_ENOUGH = 1e-15
_STEPS = 10_000
_HALVINGS = 60


def _fraction(x: float, a: float, b: float) -> float:
    """The continued fraction of the incomplete beta function; converges fast for x < (a + 1) / (a + b + 2)."""
    c, d = 1.0, 1 / ((1 - (a + b) * x / (a + 1)) or _TINY)
    result = d
    for i in range(1, _STEPS):
        even = i * (b - i) * x / ((a + 2 * i - 1) * (a + 2 * i))
        odd = -(a + i) * (a + b + i) * x / ((a + 2 * i) * (a + 2 * i + 1))
        for term in (even, odd):
            d = 1 / ((1 + term * d) or _TINY)
            c = (1 + term / c) or _TINY
            result *= c * d
        if abs(c * d - 1) < _ENOUGH:
            return result
    raise ArithmeticError(f"the incomplete beta function does not converge at {x}, {a}, {b}")


def incomplete_beta(x: float, a: float, b: float) -> float:
    """The regularised incomplete beta function I_x(a, b) for 0 <= x <= 1."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    front = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)
    if x < (a + 1) / (a + b + 2):
        return math.exp(front) * _fraction(x, a, b) / a
    return 1 - math.exp(front) * _fraction(1 - x, b, a) / b


def t_upper_tail(t: float, degrees: float) -> float:
    """The probability that Student's t exceeds t >= 0."""
    return 0.5 * incomplete_beta(degrees / (degrees + t * t), degrees / 2, 0.5)


@lru_cache(maxsize=256)
def t_quantile(probability: float, degrees: int) -> float:
    """The value below which Student's t falls with the given probability (0.5 or more)."""
    if degrees > 10_000_000:
        return NormalDist().inv_cdf(probability)
    low, high = 0.0, 1.0
    while t_upper_tail(high, degrees) > 1 - probability:
        low, high = high, high * 2
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if t_upper_tail(middle, degrees) > 1 - probability:
            low = middle
        else:
            high = middle
    return (low + high) / 2
