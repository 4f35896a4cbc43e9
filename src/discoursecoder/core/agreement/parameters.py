"""Parameters of coefficients as people give them: other names in use, and whether a value is of the right type."""

import inspect
import math
from collections.abc import Callable, Mapping, Sequence
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import numpy as np

from discoursecoder.core.errors import BadValue
from discoursecoder.core.messages import say

SYNONYMS: tuple[tuple[str, ...], ...] = (
    ("category", "code", "value", "label"),
    ("metric", "level_of_measurement"),
    ("distance", "metric"),
    ("draws", "resamples"),
    ("samples", "n_samples"),
)
"""Names for one thing; any of them stands for the one that a coefficient knows."""


def parameters_of(function: Callable[..., Any]) -> dict[str, inspect.Parameter]:
    """The parameters that people can give: those by keyword."""
    found = inspect.signature(function).parameters
    return {name: one for name, one in found.items() if one.kind is inspect.Parameter.KEYWORD_ONLY}


def named(given: Mapping[str, Any], known: Mapping[str, Any]) -> dict[str, Any]:
    """The given parameters under the names that are known; what is no synonym of one keeps its name."""
    found: dict[str, Any] = {}
    for name, value in given.items():
        others = [one for group in SYNONYMS if name in group for one in group if one in known]
        free = dict.fromkeys(one for one in others if one not in given)
        found[name if name in known or len(free) != 1 else next(iter(free))] = value
    return found


def checked(function: Callable[..., Any], given: Mapping[str, Any]) -> None:
    """Refuse a value that is not of the type its parameter has.

    Raises:
        BadValue: naming the parameter and what it takes.
    """
    hints = get_type_hints(function)
    for name, value in given.items():
        hint = hints.get(name, Any)
        if not _fits(hint, value):
            raise BadValue(field=name, value=str(value)[:40], allowed=_kind(hint))


def _fits(hint: Any, value: object) -> bool:
    """Whether a value is of a type, as far as one can tell without looking into lists."""
    if get_origin(hint) in {Union, UnionType}:
        return any(_fits(one, value) for one in get_args(hint))
    if hint is Any or value is None or isinstance(value, bool):
        return hint is Any or (hint is NoneType if value is None else hint is bool)
    if hint is float:
        return isinstance(value, int | float) and abs(value) < math.inf
    if hint in {str, int, NoneType}:
        return isinstance(value, hint)
    return isinstance(value, Sequence | np.ndarray) and not isinstance(value, str | bytes)


def _kind(hint: Any) -> str:
    """What a parameter takes, in words."""
    kinds = get_args(hint) if get_origin(hint) in {Union, UnionType} else (hint,)
    words = []
    for one in kinds:
        if one is str:
            words.append(say("noun.a_text"))
        elif one is int and float not in kinds:
            words.append(say("noun.a_whole_number"))
        elif one is float:
            words.append(say("noun.a_number"))
        elif one not in {int, NoneType} and say("noun.a_list") not in words:
            words.append(say("noun.a_list"))
    return ", ".join(words)


def names(sequence: Sequence[str]) -> str:
    """Names one after another, or the word that there are none."""
    return ", ".join(sequence) or say("noun.none")
