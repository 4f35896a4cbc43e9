"""Every coefficient against published figures, and the laws that hold for all of them."""

import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discoursecoder.core.agreement.registry import COEFFICIENTS, CONVERSIONS, READERS, bootstrap, convert, measure
from discoursecoder.core.errors import BadData, BadValue, EmptyFile, FileMissing, FileUnreadable, UnknownName
from discoursecoder.core.messages import use_language
from published_cases import case, fits, names
from ratings_data import Rows, close, ratings, renamed

PARTS = {
    "observed_disagreement": "observed",
    "expected_disagreement": "expected",
    "percent_agreement": "observed",
    "expected_agreement": "expected",
}
FIXED = {"krippendorff_alpha_per_value": {"value": 1}, "fleiss_kappa_per_value": {"value": 1}}
OF_RATINGS = sorted(name for name, one in COEFFICIENTS.items() if "ratings" in one.kinds)
ORDERED = {"weighted_kappa", "gwet_ac2", "positive_agreement", "negative_agreement", "p_pos", "p_neg"}
"""These look at the order of the values."""
ONE_WHEN_PERFECT = sorted({*OF_RATINGS} - {"prevalence_index", "bias_index", "negative_agreement", "p_neg", "pabak"})


@pytest.mark.parametrize("name", names())
def test_every_published_figure_holds_within_its_tolerance(name: str) -> None:
    document = case(name)
    wrong: list[tuple[object, ...]] = []
    for check in document["checks"]:
        coefficient = check["coefficient"]
        if coefficient in CONVERSIONS:
            listed = convert(document["input"], coefficient, **check.get("params", {}))
            assert fits(check["expected"], listed, check["tolerance"]), coefficient
            continue
        result = measure(document["input"], coefficient, **check.get("params", {}))
        statistic = check.get("statistic")
        found = result.value if statistic is None else result.statistics.get(statistic)
        if not fits(check["expected"], found, check["tolerance"]):
            wrong.append((coefficient, statistic, check.get("params"), check["expected"], found))
        if statistic is None:
            assert (result.value is None) == (result.reason is not None)
            assert "coverage" not in check or fits(check["coverage"], result.statistics["coverage"], 1e-9)
            parts = {key: part for key, part in PARTS.items() if key in check}
            wrong += [
                (coefficient, key, check[key], getattr(result, part))
                for key, part in parts.items()
                if not fits(check[key], getattr(result, part), 1e-9 * max(1, abs(check[key])))
            ]
    assert wrong == []


@pytest.mark.parametrize("name", sorted(COEFFICIENTS))
def test_every_coefficient_says_what_it_is_in_both_languages(name: str) -> None:
    english = COEFFICIENTS[name].line
    use_language("fr")
    assert len(english) > 20
    assert COEFFICIENTS[name].line != english


def test_every_kind_of_data_is_taken_by_some_coefficient() -> None:
    both = (*COEFFICIENTS.values(), *CONVERSIONS.values())
    assert {kind for one in both for kind in one.kinds} == set(READERS)


def of(rows: Rows, *, coefficients: list[str] = OF_RATINGS, **more: Any) -> dict[str, float | None]:
    """Every coefficient of ratings with three values."""
    document = {"kind": "ratings", "categories": [0, 1, 2], "data": rows, **more}
    return {name: measure(document, name, **FIXED.get(name, {})).value for name in coefficients}


def differing(one: dict[str, float | None], other: dict[str, float | None]) -> list[str]:
    """The coefficients that differ by more than rounding."""
    return [name for name in one if not close(one[name], other[name])]


@settings(max_examples=40)
@given(rows=ratings(), random=st.randoms(use_true_random=False))
def test_the_order_of_coders_and_units_does_not_matter(rows: Rows, random: Any) -> None:
    coders = list(range(len(rows[0])))
    random.shuffle(coders)
    shuffled = [[row[coder] for coder in coders] for row in rows]
    random.shuffle(shuffled)
    assert differing(of(rows), of(shuffled)) == []


@settings(max_examples=40)
@given(rows=ratings(), order=st.permutations([0, 1, 2]))
def test_the_names_of_nominal_values_do_not_matter(rows: Rows, order: list[int]) -> None:
    names, texts = sorted({*OF_RATINGS} - ORDERED - set(FIXED)), ["x", "y", "z"]
    other = of(renamed(rows, [texts[i] for i in order]), coefficients=names, categories=texts)
    assert differing(of(rows, coefficients=names), other) == []


@settings(max_examples=40)
@given(rows=ratings())
def test_numbers_texts_and_arrays_of_them_agree(rows: Rows) -> None:
    expected = of(rows)
    holes = np.array([[math.nan if cell is None else cell for cell in row] for row in rows], dtype=np.float32)
    assert differing(expected, of(rows, data=holes)) == []
    assert differing(expected, of(renamed(rows, ["0", "1", "2"]), categories=["0", "1", "2"])) == []
    if not any(cell is None for row in rows for cell in row):
        assert differing(expected, of(rows, data=np.array(rows, dtype=np.int64))) == []


@settings(max_examples=40)
@given(rows=ratings())
def test_a_coder_without_data_changes_nothing(rows: Rows) -> None:
    assert differing(of(rows), of([[*row, None] for row in rows])) == []


@settings(max_examples=40)
@given(rows=ratings())
def test_an_undefined_figure_has_a_reason_and_a_defined_one_has_none(rows: Rows) -> None:
    for name in OF_RATINGS:
        result = measure(rows, name, **FIXED.get(name, {})) if any_value(rows, 1) else measure([[1]], "cohen_kappa")
        assert (result.value is None) == bool(result.reason)
        assert result.value is None or math.isfinite(result.value)


def any_value(rows: Rows, value: int) -> bool:
    return any(cell == value for row in rows for cell in row)


@settings(max_examples=40)
@given(column=st.lists(st.integers(0, 2), min_size=1, max_size=8))
def test_perfect_agreement_with_variation_is_one(column: list[int]) -> None:
    found = of([[one, one] for one in [*column, 0, 1]], coefficients=ONE_WHEN_PERFECT)
    assert [name for name, figure in found.items() if not close(figure, 1.0)] == []


@settings(max_examples=40)
@given(rows=ratings(coders=2, missing=False))
def test_ratings_and_their_table_of_counts_agree(rows: Rows) -> None:
    table = [[0] * 3 for _ in range(3)]
    for first, second in rows:
        table[first][second] += 1
    assert differing(of(rows), of([], kind="contingency", table=table)) == []


@settings(max_examples=40)
@given(rows=ratings(coders=3, missing=False))
def test_ratings_and_their_distribution_agree(rows: Rows) -> None:
    names = sorted(name for name, one in COEFFICIENTS.items() if "distribution" in one.kinds)
    table = [[row.count(label) for label in (0, 1, 2)] for row in rows]
    counted = of([], coefficients=names, kind="distribution", table=table)
    assert differing(of(rows, coefficients=names), counted) == []


def test_data_come_as_a_path_to_a_document_or_to_a_whole_case(tmp_path: Path) -> None:
    document = {"kind": "ratings", "data": [[1, 1], [2, 2], [1, 2]]}
    plain, whole = tmp_path / "plain.json", tmp_path / "whole.json"
    plain.write_bytes(b"\xef\xbb\xbf" + json.dumps(document).encode())
    whole.write_text(json.dumps({"id": "x", "input": document}))
    expected = measure(document["data"], "cohen_kappa").value
    assert measure(plain, "cohen_kappa").value == expected
    assert measure(str(whole), "cohen_kappa").value == expected


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileMissing, match=r"absent\.json"):
        measure(tmp_path / "absent.json", "cohen_kappa")
    (tmp_path / "empty.json").write_bytes(b" \n")
    with pytest.raises(EmptyFile):
        measure(tmp_path / "empty.json", "cohen_kappa")
    (tmp_path / "broken.json").write_bytes(b"{")
    with pytest.raises(BadData, match="not JSON"):
        measure(tmp_path / "broken.json", "cohen_kappa")
    with pytest.raises(FileUnreadable):
        measure(tmp_path, "cohen_kappa")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (7, "a table of rows"),
        ({"kind": "essay"}, "no kind of data"),
        ({"kind": "distribution", "table": [[1, 1]]}, "not computed from distribution"),
    ],
)
def test_data_of_another_kind_are_refused_with_a_sentence(data: Any, sentence: str) -> None:
    with pytest.raises(BadData, match=sentence):
        measure(data, "cohen_kappa")


def test_a_name_or_parameter_that_does_not_exist_is_refused() -> None:
    with pytest.raises(UnknownName, match="cohen_kappa"):
        measure([[1, 1]], "kohen_cappa")
    with pytest.raises(BadValue, match="metric"):
        measure([[1, 1]], "krippendorff_alpha", metrik="nominal")
    with pytest.raises(BadValue, match="none"):
        measure([[1, 1]], "cohen_kappa", metric="nominal")
    with pytest.raises(BadData, match="needs the parameter “value”"):
        measure([[1, 1]], "fleiss_kappa_per_value")


def test_a_conversion_that_does_not_exist_is_refused() -> None:
    with pytest.raises(UnknownName, match="set_distance"):
        convert({"kind": "set_pairs", "data": [[[1], [2]]]}, "set_distances")
    with pytest.raises(BadData, match="not computed from ratings"):
        convert([[1, 2]], "set_distance")


def test_a_bootstrap_repeats_with_its_seed_and_holds_the_figure() -> None:
    data = [[1, 1], [2, 2], [1, 2], [1, 1], [2, 2], [2, 1], [1, 1], [2, 2]]
    found = measure(data, "cohen_kappa").value
    first = bootstrap(data, "cohen_kappa", resamples=200, seed=3)
    assert first == bootstrap(data, "cohen_kappa", resamples=200, seed=3)
    assert first != bootstrap(data, "cohen_kappa", resamples=200, seed=4)
    assert first.low is not None
    assert first.high is not None
    assert found is not None
    assert first.low <= found <= first.high


def test_a_bootstrap_of_something_undefined_says_why() -> None:
    interval = bootstrap([[1, 1], [1, 1]], "krippendorff_alpha", resamples=10)
    assert interval.low is None
    assert interval.reason == "no variation: every unit has the same value"


def test_units_of_every_table_are_resampled_and_characters_are_not() -> None:
    counts = {"kind": "distribution", "table": [[3, 0], [1, 2], [0, 3], [2, 1], [3, 0]]}
    sets = {"kind": "set_ratings", "data": [[["a"], ["a"]], [["b"], []], [["a", "b"], ["a"]], [[], []]]}
    for data, name in (
        (counts, "fleiss_kappa"),
        (sets, "krippendorff_alpha_sets"),
        (sets, "multivalued_alpha_nominal"),
    ):
        found = bootstrap(data, name, resamples=200)
        assert found.low is not None
        assert found.high is not None
        assert found.low <= (measure(data, name).value or 0) <= found.high
    spans = {"kind": "continuum", "length": 9, "coders": ["x", "y"], "units": []}
    with pytest.raises(BadData, match="not resampled"):
        bootstrap(spans, "u_alpha")
    with pytest.raises(BadData, match="not resampled"):
        bootstrap({**spans, "codebook": ["a"]}, "percent_agreement", units="characters", code="a")
