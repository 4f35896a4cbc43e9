from collections.abc import Sequence
from typing import Any

import pytest

from discoursecoder.core.agreement.parameters import checked, named, names, parameters_of
from discoursecoder.core.errors import BadValue


def made(
    data: object,
    *,
    metric: str = "nominal",
    weights: str | Sequence[float] | None = None,
    level: float = 0.95,
    draws: int = 10,
    value: str | float | None = None,
) -> object:
    """Something with parameters."""
    return data, metric, weights, level, draws, value


def test_the_parameters_are_those_by_keyword() -> None:
    assert list(parameters_of(made)) == ["metric", "weights", "level", "draws", "value"]


def test_a_synonym_stands_for_the_one_that_is_known() -> None:
    assert named({"code": 1, "resamples": 5}, parameters_of(made)) == {"value": 1, "draws": 5}


def test_a_name_is_kept_where_it_is_known_or_its_synonym_is_given_too_or_unknown() -> None:
    given = {"code": 1, "value": 2, "colour": 3}
    assert named(given, parameters_of(made)) == given
    assert named({"category": 1}, {"code": True, "category": True}) == {"category": 1}


@pytest.mark.parametrize(
    "given", [{"metric": "ordinal"}, {"weights": [1.0]}, {"weights": None}, {"level": 1}, {"draws": 3}, {"value": "x"}]
)
def test_values_of_the_right_type_pass(given: dict[str, Any]) -> None:
    checked(made, given)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"metric": 5}, "metric cannot be “5”. Allowed: a text."),
        ({"metric": None}, "a text"),
        ({"weights": 0.5}, "a text, a list"),
        ({"level": "high"}, "a finite number"),
        ({"level": float("nan")}, "a finite number"),
        ({"draws": 2.5}, "a whole number"),
        ({"draws": True}, "a whole number"),
        ({"value": ["x"]}, "a text, a finite number"),
        ({"value": True}, "a text, a finite number"),
    ],
)
def test_values_of_another_type_are_refused_with_what_is_allowed(given: dict[str, Any], sentence: str) -> None:
    with pytest.raises(BadValue, match=sentence.replace("(", r"\(")):
        checked(made, given)


def test_no_names_are_called_none() -> None:
    assert (names(["a", "b"]), names([])) == ("a, b", "none")
