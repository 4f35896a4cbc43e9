"""What is no data, in every way that people write it: a sentence says what is wrong, and no number looks right."""

import math
from typing import Any

import numpy as np
import pytest

from discoursecoder.core.agreement.registry import COEFFICIENTS, CONVERSIONS, READERS, bootstrap, convert, measure
from discoursecoder.core.errors import BadData, BadValue

Document = dict[str, Any]
HUGE = 10**400
NAMED = {"item": "i", "coders": ["x", "y"]}
NEEDED: dict[str, Document] = {
    "fleiss_kappa_per_value": {"value": 1},
    "krippendorff_alpha_per_value": {"value": 1},
    "krippendorff_alpha_binary_presence": {"code": "a"},
    "bar_u_alpha_per_code": {"code": "a"},
    "ku_alpha": {"category": "a"},
    "gamma_k": {"category": "a"},
    **dict.fromkeys(("boundary_similarity", "segmentation_similarity", "pk", "window_diff"), NAMED),
    "unit_label_sets": {"units": "document"},
}


def spans(*units: Any, **more: Any) -> Document:
    """A continuum with these units: coder, start, end, category."""
    listed = [dict(zip(("coder", "start", "end", "category"), unit, strict=True)) for unit in units]
    return {"kind": "continuum", "length": 50, "coders": ["a", "b"], "units": listed, **more}


GOOD: dict[str, Document] = {
    "ratings": {"kind": "ratings", "data": [[1, 1], [2, 2], [1, 2], [2, 2]]},
    "contingency": {"kind": "contingency", "table": [[5, 1], [2, 6]]},
    "distribution": {"kind": "distribution", "table": [[2, 0], [1, 1], [0, 2]]},
    "set_ratings": {"kind": "set_ratings", "data": [[["a"], ["a", "b"]], [["b"], ["b"]], [[], ["a"]]]},
    "continuum": spans(("a", 0, 5, "a"), ("b", 1, 5, "a"), ("a", 10, 20, "b"), ("b", 12, 20, "b")),
    "segmentation": {"kind": "segmentation", "data": {"i": {"x": [3, 4], "y": [2, 5]}}},
    "set_pairs": {"kind": "set_pairs", "data": [[["a"], ["b"]]]},
    "section_pairs": {"kind": "section_pairs", "data": [[[0, 1, "a"], [0, 2, "a"]]]},
    "unit_pairs": {"kind": "unit_pairs", "data": [[[0, 1, "a"], [0, 2, "a"]]]},
    "estimate": {"kind": "estimate", "coefficient": 0.5, "se": 0.1},
}
NOTHING: tuple[Any, ...] = (5, "abc", True, {}, {"a": 1}, object())
TABLES: tuple[Any, ...] = (*NOTHING, [None], ["ab"], [[1, 2], [3]], [1, 2])
RATINGS: tuple[Any, ...] = (
    *TABLES,
    [[1, "a"], [2, 2]],
    [[1, math.nan]],
    [[1, math.inf]],
    [[1, -math.inf]],
    [[1, [2]]],
    [[1, {}]],
    [[b"x", 1]],
    [["", 1]],
    [[" ", "a"]],
    [[HUGE, 1]],
    [[1 + 2j, 1]],
    [[object(), 1]],
    np.array(5),
    np.array([1, 2]),
    np.zeros((2, 2, 2)),
    np.array([[1, math.inf]]),
    np.array([["a", ""]]),
    np.array([[1 + 2j, 1]]),
    np.array([["2026-11-23"] * 2], dtype="M8[D]"),
)
COUNTS: tuple[Any, ...] = (
    *TABLES,
    [],
    [[-1, 2], [3, 4]],
    [[0.5, 1], [1, 1]],
    [[math.nan, 1], [1, 1]],
    [[HUGE, 1], [1, 1]],
)
SETS: tuple[Any, ...] = (*TABLES, [["a", ["b"]]], [[["a", None], ["a"]]], [[["a"], [["b"]]]], [[["a"], [math.nan]]])
PAIRS: tuple[Any, ...] = (*NOTHING, [None], [[1]], [[[0, 1, "a"]]], [[[0, 1, "a"], [5, 2, "a"]]], [[[0, 1, "a"], 7]])
BROKEN: tuple[Any, ...] = (
    ("a", 5, 2, "x"),
    ("a", 3, 3, "x"),
    ("a", -3, 4, "x"),
    ("a", 40, 60, "x"),
    ("a", 0, math.inf, "x"),
    ("a", math.nan, 3, "x"),
    ("a", "0", 3, "x"),
    ("a", 0, 2.5, "x"),
    ("a", HUGE, HUGE + 1, "x"),
    ("a", 0, 3, None),
    ("a", 0, 3, ["x"]),
    ("a", 0, 3, math.nan),
    ("a", 0, 3, HUGE),
    (9, 0, 1, "x"),
    (None, 0, 1, "x"),
    ([], 0, 1, "x"),
)
UNITS: tuple[Any, ...] = (
    *NOTHING,
    [None],
    [5],
    [{"start": 0}],
    *(spans(unit)["units"] for unit in BROKEN),
    spans(("a", 0, 1, "x"), ("a", 2, 3, 7))["units"],
)
SEGMENTS: tuple[Any, ...] = (
    *TABLES,
    {"i": None},
    {"i": {"x": "ab"}},
    {"i": {"x": []}},
    {"i": {"x": [0, 7], "y": [7]}},
    {"i": {"x": [-1, 8], "y": [7]}},
    {"i": {"x": [3.5, 3.5], "y": [7]}},
    {"i": {"x": [3, 4], "y": [9]}},
)
NUMBERS = ("1", None, [1], True, math.nan, math.inf, HUGE)
HOSTILE: dict[str, dict[str, tuple[Any, ...]]] = {
    "ratings": {"data": RATINGS, "categories": (*NOTHING, [1, 1], [1, "a"], [[1]], [None], [9])},
    "contingency": {"table": (*COUNTS, [[1, 2]]), "categories": (5, [1], [1, 1], [1, "a"], [None, 1])},
    "distribution": {"table": COUNTS, "categories": (5, [1], [1, 1], [1, "a"])},
    "set_ratings": {"data": SETS, "codebook": (5, ["a"], ["a", "a"], ["a", 1])},
    "continuum": {
        "begin": (*NUMBERS, 0.5),
        "length": (*NUMBERS, 0, -5),
        "coders": (*NOTHING, ["a", "a"], ["a"]),
        "units": UNITS,
        "codebook": (5, ["a"], ["a", "a"], ["a", 1]),
        "sentences": (5, [1], [[0, 9], [5, 20]], [[9, 3]], [[0, 900]], [[0, "9"]]),
        "coders_who_coded_the_document": (5, [True], [True, "no"], [1, 2], [[1], [2]], [True, False]),
    },
    "segmentation": {"data": SEGMENTS},
    "set_pairs": {"data": (*SETS, [[["a"]]], [[["a"], None]])},
    "section_pairs": {"data": (*PAIRS, [[[0, 1, "a"], None]])},
    "unit_pairs": {"data": PAIRS},
    "estimate": {"coefficient": (*NUMBERS, 50), "se": (*NUMBERS, 0, -0.1)},
}
EVERY = {**COEFFICIENTS, **CONVERSIONS}
ON = [(name, kind) for name, one in sorted(EVERY.items()) for kind in (*one.kinds, *one.bridged)]


def params(name: str, kind: str) -> Document:
    """The parameters without which a coefficient is not measured on data of that kind."""
    takes_units = "units" in EVERY[name].parameters or kind in EVERY[name].bridged
    units = {"units": "document"} if kind == "continuum" and takes_units else {}
    return {**NEEDED.get(name, {}), **units}


def asked(document: Any, name: str, **given: Any) -> Any:
    """What the coefficient or conversion gives."""
    return (measure if name in COEFFICIENTS else convert)(document, name, **given)


def test_every_kind_of_data_has_its_hostile_data() -> None:
    assert set(GOOD) == set(HOSTILE) == set(READERS)


@pytest.mark.parametrize(("name", "kind"), ON)
def test_what_is_no_data_is_refused_in_a_sentence(name: str, kind: str) -> None:
    known = params(name, kind)
    for field, values in HOSTILE[kind].items():
        for value in values:
            with pytest.raises((BadData, BadValue)) as refusal:
                asked({**GOOD[kind], field: value}, name, **known)
            assert str(refusal.value).endswith(".")
            assert len(str(refusal.value)) < 300


@pytest.mark.parametrize(("name", "kind"), ON)
def test_parameters_that_do_not_exist_or_are_of_another_type_are_refused(name: str, kind: str) -> None:
    known = params(name, kind)
    with pytest.raises(BadValue, match=name):
        asked(GOOD[kind], name, **known, metrik="nominal")
    for parameter in EVERY[name].parameters:
        for value in ({}, object(), b"x", math.nan, True, [["z"]]):
            with pytest.raises((BadData, BadValue)):
                asked(GOOD[kind], name, **{**known, parameter: value})


@pytest.mark.parametrize("kind", [[], {}, 5, "essay", ""])
def test_a_kind_that_does_not_exist_is_refused(kind: Any) -> None:
    with pytest.raises(BadData, match="no kind of data"):
        measure({"kind": kind}, "cohen_kappa")


@pytest.mark.parametrize("name", sorted(name for name, one in COEFFICIENTS.items() if "ratings" in one.kinds))
def test_one_coder_no_units_and_nothing_in_common_have_a_reason(name: str) -> None:
    for rows in ([], [[None, None]], [[1], [2]], [[1, None], [2, None]], [[1, None], [None, 2]]):
        result = measure({"kind": "ratings", "data": rows, "categories": [1, 2]}, name, **NEEDED.get(name, {}))
        assert result.value is None
        assert result.reason


@pytest.mark.parametrize("name", ["u_alpha", "bar_u_alpha", "cu_alpha"])
def test_overlapping_units_of_one_coder_are_refused_where_a_measure_forbids_them(name: str) -> None:
    crossing = spans(("a", 0, 9, "x"), ("a", 5, 12, "y"), ("b", 0, 9, "x"))
    assert "units of one coder overlap" in str(measure(crossing, name).reason)


@pytest.mark.parametrize(
    "given", [{"resamples": -1}, {"resamples": 2.5}, {"seed": -1}, {"level": 0}, {"level": "high"}]
)
def test_resampling_that_cannot_be_is_refused(given: Document) -> None:
    with pytest.raises(BadValue):
        bootstrap(GOOD["ratings"], "cohen_kappa", **given)


@pytest.mark.parametrize(
    "given", [{"draws": -1}, {"seed": -1}, {"level": 7.0}, {"bootstrap": "none"}, {"weights": []}]
)
def test_parameters_out_of_range_are_refused_though_nothing_would_use_them(given: Document) -> None:
    with pytest.raises((BadData, BadValue)):
        measure(GOOD["ratings"], "krippendorff_alpha", **given)


@pytest.mark.parametrize("name", sorted(name for name, one in COEFFICIENTS.items() if "ratings" in one.kinds))
def test_a_hundred_thousand_different_values_are_measured_without_a_table_of_pairs(name: str) -> None:
    values = np.random.default_rng(1).normal(size=50_000)
    given = {**NEEDED.get(name, {})}
    if "value" in given:
        given["value"] = float(values[0])
    result = measure(np.column_stack([values, values + 1]), name, **given)
    assert (result.value is None) == bool(result.reason)
