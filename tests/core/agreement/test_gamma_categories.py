from typing import Any

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from discoursecoder.core.agreement.alignment import marks_of
from discoursecoder.core.agreement.gamma_categories import disagreement
from discoursecoder.core.agreement.registry import measure
from discoursecoder.core.errors import BadData, BadValue

SPANS = [(2, 9, "a"), (15, 22, "b"), (30, 41, "a"), (50, 54, "c"), (60, 75, "b")]
RECODED = [(2, 9, "a"), (15, 22, "a"), (30, 41, "a"), (50, 54, "c"), (60, 75, "c")]


def coded(one: Any, other: Any, length: int = 90) -> dict[str, Any]:
    """Two coders with these spans."""
    units = [
        {"coder": coder, "start": start, "end": end, "category": label}
        for coder, spans in enumerate((one, other))
        for start, end, label in spans
    ]
    return {"kind": "continuum", "length": length, "coders": ["a", "b"], "units": units}


def document(shift: int = 0, *, coders: int = 2) -> dict[str, Any]:
    """Every coder has the same spans, each further coder's moved by a step more."""
    units = [
        {"coder": c, "start": start + c * shift, "end": end + c * shift, "category": label}
        for c in range(coders)
        for start, end, label in SPANS
    ]
    return {"kind": "continuum", "length": 90, "coders": [f"c{n}" for n in range(coders)], "units": units}


def test_the_disagreement_is_that_of_a_worked_example() -> None:
    # Three coders: one unitary alignment of three units, one of two; d_pos of the first pair is (2/20)^2.
    units = [(0, 0, 10, 0), (1, 1, 11, 0), (2, 0, 10, 1), (0, 20, 30, 1), (1, 20, 30, 1)]
    coders, starts, ends, labels = (np.array(column) for column in zip(*units, strict=True))
    marks = marks_of(coders, starts, ends, labels, 3)
    places = {(int(marks.coders[n]), int(marks.starts[n])): n for n in range(5)}
    first = tuple(sorted((places[0, 0], places[1, 1], places[2, 0])))
    second = tuple(sorted((places[0, 20], places[1, 20])))
    found = disagreement(marks, [first, second])
    assert found.weight == pytest.approx((0.99 + 1 + 0.99) / 2 + 1)
    assert found.differing == pytest.approx((1 + 0.99) / 2)
    only = disagreement(marks, [first, second], label=0)
    assert only.weight == pytest.approx((0.99 + 1 + 0.99) / 2)
    assert disagreement(marks, [(place,) for place in range(5)]).weight == 0


@pytest.mark.parametrize(("name", "params"), [("gamma_cat", {}), ("gamma_k", {"category": "a"})])
def test_equal_categories_give_one_however_the_units_are_moved(name: str, params: dict[str, Any]) -> None:
    for shift in (0, 1):
        result = measure(document(shift, coders=3), name, **params)
        assert (result.value, result.observed, result.reason) == (1, 0, None)


def test_fewer_equal_categories_give_less_and_the_seed_repeats_the_figure() -> None:
    recoded = [(start, end, "c") for start, end, _ in RECODED]
    close = [*RECODED[:4], (60, 75, "b")]
    some, none = (measure(coded(RECODED, other), "gamma_cat", seed=4) for other in (close, recoded))
    assert some.value is not None
    assert none.value is not None
    assert 1 > some.value > none.value
    assert some == measure(coded(RECODED, close), "gamma_cat", seed=4)


def test_a_category_that_coders_confuse_agrees_less_than_one_they_do_not() -> None:
    other = [*RECODED[:4], (60, 75, "b")]
    kept, confused = (measure(coded(RECODED, other), "gamma_k", category=name) for name in "ac")
    assert kept.value == 1
    assert confused.value is not None
    assert confused.value < 1
    assert confused.statistics["se_sampling"] is not None


def test_what_cannot_be_measured_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    apart = coded([(0, 5, "a")], [(60, 65, "b")])
    assert "lie well enough" in str(measure(apart, "gamma_cat").reason)
    assert measure({**apart, "units": []}, "gamma_cat").reason == "nobody marked anything"
    assert measure(document(coders=1), "gamma_cat").reason == "only one coder has data"
    alike = [(start, end, "a") for start, end, _ in RECODED]
    assert "no variation" in str(measure(coded(alike, alike), "gamma_cat").reason)
    monkeypatch.setattr("discoursecoder.core.agreement.alignment.MOST_STATES", 0)
    assert "overlap too much" in str(measure(document(1, coders=3), "gamma_cat").reason)


def test_chance_that_never_differs_leaves_no_figure() -> None:
    far = [(0, 2, "a"), (5000, 5002, "b")]
    swapped = [(0, 2, "b"), (5000, 5002, "a")]
    result = measure(coded(far, swapped, length=9000), "gamma_cat", samples=10, seed=1)
    assert result.value is None
    assert "no variation" in str(result.reason)


def test_a_category_that_does_not_exist_and_bad_parameters_are_refused() -> None:
    with pytest.raises(BadData, match="“z”"):
        measure(document(), "gamma_k", category="z")
    with pytest.raises(BadData, match="category"):
        measure(document(), "gamma_k")
    with pytest.raises(BadValue, match="samples"):
        measure(document(), "gamma_cat", samples=2)
    with pytest.raises(BadValue, match="seed"):
        measure(document(), "gamma_cat", seed=-1)


@settings(max_examples=15)
@given(labels=st.lists(st.sampled_from("abc"), min_size=5, max_size=5), swapped=st.booleans())
@example(labels=["b", "b", "b", "a", "a"], swapped=False)
def test_neither_the_order_of_coders_nor_the_names_of_categories_matter(labels: list[str], swapped: bool) -> None:
    spans = [(start, end, label) for (start, end, _), label in zip(RECODED, labels, strict=True)]
    names = {"a": "z", "b": "m", "c": "a"}
    renamed = [[(start, end, names[label]) for start, end, label in one] for one in (RECODED, spans)]
    expected = measure(coded(RECODED, spans), "gamma_cat", samples=10).value
    one, other = renamed[::-1] if swapped else renamed
    found = measure(coded(one, other), "gamma_cat", samples=10).value
    assert found == (expected if expected is None else pytest.approx(expected))
