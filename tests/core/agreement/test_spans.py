from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discoursecoder.core.agreement.registry import measure
from discoursecoder.core.errors import BadValue

WAYS = ("exact", "overlap", "char")
units = st.lists(
    st.tuples(st.integers(0, 1), st.integers(0, 25), st.integers(1, 8), st.sampled_from("ab")).map(
        lambda u: {"coder": u[0], "start": u[1], "end": min(30, u[1] + u[2]), "category": u[3]}
    ),
    max_size=10,
)


def f1(found: list[Any], match: str, coders: int = 2) -> float | None:
    names = [f"c{number}" for number in range(coders)]
    return measure({"kind": "continuum", "length": 30, "coders": names, "units": found}, "span_f1", match=match).value


def unit(coder: int, start: int, end: int, category: str = "a") -> dict[str, Any]:
    return {"coder": coder, "start": start, "end": end, "category": category}


@given(found=units)
def test_the_order_of_coders_does_not_matter_and_figures_lie_between_zero_and_one(found: list[Any]) -> None:
    swapped = [{**one, "coder": 1 - one["coder"]} for one in found]
    for match in WAYS:
        figure = f1(found, match)
        assert figure == f1(swapped, match)
        assert figure is None or 0 <= figure <= 1


@given(found=units)
def test_characters_are_those_counted_one_by_one(found: list[Any]) -> None:
    sides = [
        {(p, u["category"]) for u in found if u["coder"] == c for p in range(u["start"], u["end"])} for c in (0, 1)
    ]
    total = len(sides[0]) + len(sides[1])
    expected = 2 * len(sides[0] & sides[1]) / total if total else None
    assert f1(found, "char") == pytest.approx(expected)


def test_equal_spans_count_as_often_as_both_have_them() -> None:
    assert f1([unit(0, 0, 5), unit(0, 0, 5), unit(1, 0, 5)], "exact") == pytest.approx(2 / 3)


def test_of_several_coders_the_mean_of_pairs_is_given() -> None:
    found = [unit(0, 0, 5), unit(1, 0, 5), unit(2, 10, 15)]
    assert f1(found, "exact", 3) == pytest.approx(1 / 3)
    assert f1(found[:2], "exact", 4) is None


def test_nothing_marked_or_one_coder_is_undefined_and_another_way_refused() -> None:
    assert f1([], "overlap") is None
    assert f1([unit(0, 0, 5)], "overlap", 1) is None
    assert f1([], "overlap", 0) is None
    with pytest.raises(BadValue, match="exact, overlap, char"):
        f1([], "near")
