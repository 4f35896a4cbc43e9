"""What small parts do at their edges: defaults, absent coders, units with one value, rows that do not fit."""

import inspect
from typing import Any

import numpy as np
import pytest

from discoursecoder.core.agreement.decisions import Sheet, decide
from discoursecoder.core.agreement.krippendorff import agreeing
from discoursecoder.core.agreement.passages import Passage, Passages
from discoursecoder.core.agreement.ratings import from_codes
from discoursecoder.core.agreement.registry import COEFFICIENTS, bootstrap, convert, measure
from discoursecoder.core.agreement.unitizing_sums import PER_CODE, MarkedSums, UnitizingSums
from discoursecoder.core.agreement.weighting import line_of, weight_table
from discoursecoder.core.errors import BadData
from discoursecoder.core.model.span import Span

UNITS = [
    {"coder": 0, "start": 0, "end": 9, "category": "a"},
    {"coder": 0, "start": 12, "end": 20, "category": "b"},
    {"coder": 1, "start": 1, "end": 12, "category": "a"},
    {"coder": 1, "start": 13, "end": 20, "category": "a"},
    {"coder": 1, "start": 30, "end": 38, "category": "b"},
    {"coder": 0, "start": 31, "end": 36, "category": "b"},
]
TEXT: dict[str, Any] = {"kind": "continuum", "length": 40, "coders": ["c0", "c1"], "units": UNITS}


def passage(start: int, end: int, category: int) -> Passage:
    return Passage(Span(start, end), category, Span(start, end))


@pytest.mark.parametrize("unit", ["sentence", "character"])
def test_a_coder_who_has_not_finished_hides_nobody_after_her(unit: str) -> None:
    sheet = Sheet(frozenset("k"), {"k": [Span(0, 5)]})
    body = (Span(0, 10),)
    decided = decide([None, sheet, None, sheet], ["k"], unit, units=[Span(0, 5), Span(5, 10)], body=body)
    seen = [{int(value) for value in row} for row in decided.values[0]]
    assert seen == [{-1}, {0, 1}, {-1}, {0, 1}]


@pytest.mark.parametrize("unit", ["sentence", "character"])
def test_a_category_that_was_not_asked_for_hides_none_after_it(unit: str) -> None:
    sheet = Sheet(frozenset("bd"), {"b": [Span(0, 5)], "d": [Span(5, 10)]})
    decided = decide([sheet, sheet], list("abcd"), unit, units=[Span(0, 5), Span(5, 10)], body=(Span(0, 10),))
    seen = [{int(value) for value in one[0]} for one in decided.values]
    assert seen == [{-1}, {0, 1}, {-1}, {0, 1}]


def test_figures_of_marked_passages_are_counted_in_the_characters_looked_at() -> None:
    both = frozenset(range(2))
    found = ((passage(0, 5, 0), passage(9, 12, 1)), (passage(2, 6, 0),))
    sums = MarkedSums([Passages(40, (both, both), found)], [0, 1], [0, 1])
    read = sums.read(np.array([[1.0], [3.0]]))[PER_CODE]
    assert read.weight.tolist() == [160, 480]
    assert read.observed.tolist() == [6, 18]


def test_one_category_that_no_two_marked_has_another_reason_than_overlapping_units() -> None:
    both = frozenset(range(2))
    apart = Passages(40, (both, both), ((passage(0, 5, 0), passage(9, 12, 1)), (passage(2, 6, 0),)))
    overlapping = Passages(40, (both, both), ((passage(0, 5, 0), passage(3, 12, 1)), (passage(2, 6, 0),)))
    once = np.ones(1)
    assert "common place" in UnitizingSums([apart], [0, 1], [0, 1]).reason_of_category(1, once)
    assert "overlap" in UnitizingSums([overlapping], [0, 1], [0, 1]).reason_of_category(1, once)


def test_a_unit_with_one_value_has_no_share_of_agreement() -> None:
    counts = agreeing(from_codes(np.array([[0, 0, 0], [0, 1, -1], [0, -1, -1], [1, 1, 0]]), ("a", "b")))
    assert counts.units.tolist() == [0, 1, 1, 2]
    assert counts.share == pytest.approx((1 + 0 + 1 / 3) / 3)


@pytest.mark.parametrize("scheme", ["linear", "quadratic", "ordinal"])
@pytest.mark.parametrize("labels", [(1, 2, 3, 4), (0, 1, 5, 20), ("a", "b", "c")])
def test_weights_along_a_line_are_those_of_the_table(scheme: str, labels: tuple[Any, ...]) -> None:
    line = line_of(scheme, labels)
    assert line is not None
    gaps = np.abs(line.places[:, None] - line.places[None, :])
    assert 1 - line.plain * gaps - line.square * gaps**2 == pytest.approx(weight_table(scheme, labels))


def test_the_unit_that_lacks_a_field_is_named_and_not_one_before_it() -> None:
    broken = [*UNITS[:2], {"coder": 1, "start": 1, "end": 12}]
    with pytest.raises(BadData, match="3"):
        measure({**TEXT, "units": broken}, "u_alpha")
    with pytest.raises(BadData, match="1"):
        measure({**TEXT, "units": [7, *UNITS]}, "u_alpha")


def test_a_section_of_two_numbers_is_a_gap() -> None:
    pairs = {"kind": "section_pairs", "data": [[[2, 4, "a"], [0, 6]], [[2, 4], [0, 6]], [[2, 4, "a"], [3, 6]]]}
    assert convert(pairs, "section_distance") == [4, 0, 0]


def test_what_is_not_given_is_the_default_of_the_literature() -> None:
    plain = {"alpha": 1.0, "beta": 1.0, "delta_empty": 1.0}
    sampled = {**plain, "samples": 30, "seed": 1}
    assert measure(TEXT, "gamma_observed_disorder") == measure(TEXT, "gamma_observed_disorder", **plain)
    for name, more in (("gamma", {}), ("gamma_cat", {}), ("gamma_k", {"category": "a"})):
        assert measure(TEXT, name, **more) == measure(TEXT, name, **sampled, **more)
        assert measure(TEXT, name, **more) != measure(TEXT, name, **{**sampled, "seed": 2}, **more)


def test_the_same_parameter_has_the_same_default_in_every_coefficient() -> None:
    known = {"alpha": 1.0, "beta": 1.0, "delta_empty": 1.0, "samples": 30, "seed": 1}
    found: dict[str, set[Any]] = {}
    for one in COEFFICIENTS.values():
        for name, parameter in inspect.signature(one.function).parameters.items():
            if name in known:
                found.setdefault(name, set()).add(parameter.default)
    assert found == {name: {default} for name, default in known.items()}


def test_the_seed_of_an_interval_is_1_unless_another_is_given() -> None:
    rows = [[1, 1], [1, 2], [2, 2], [3, 3], [3, 1], [2, 2]]
    assert bootstrap(rows, "krippendorff_alpha") == bootstrap(rows, "krippendorff_alpha", seed=1, resamples=2000)
    assert bootstrap(rows, "krippendorff_alpha", seed=1).seed == 1
