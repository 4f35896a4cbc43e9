"""Figures of small data worked out by hand or by the plain formula, at the edges where a slip would go unseen."""

from fractions import Fraction
from typing import Any

import pytest

from discoursecoder.core.agreement.registry import bootstrap, measure
from discoursecoder.core.errors import BadData, BadValue


def table_of(counts: list[list[int]]) -> dict[str, Any]:
    return {"kind": "contingency", "table": counts}


def text_of(*units: tuple[int, int, int, str], length: int = 20, coders: int = 2) -> dict[str, Any]:
    """A continuum from (coder, start, end, category)."""
    fields = ("coder", "start", "end", "category")
    made = [dict(zip(fields, unit, strict=True)) for unit in units]
    return {"kind": "continuum", "length": length, "coders": [f"c{n}" for n in range(coders)], "units": made}


def test_counts_too_large_for_machine_numbers_are_summed_exactly() -> None:
    half = 3_000_000_000
    n = 4 * half + 4
    margin = Fraction(n, 2)
    expected = 1 - (2 * margin * (margin - 1)) / (Fraction(n) * (n - 1))
    alpha = 1 - (Fraction(4) / n) / expected
    assert measure(table_of([[half, 1], [1, half]]), "krippendorff_alpha").value == pytest.approx(
        float(alpha), abs=1e-12
    )


@pytest.mark.parametrize("count", [1e300, 2**62, -1, 0.5, float("inf")])
def test_a_count_that_cannot_be_one_is_refused_by_its_place(count: float) -> None:
    with pytest.raises(BadData, match="row 2, column 1"):
        measure({"kind": "contingency", "table": [[1, 2], [count, 4]]}, "cohen_kappa")


def test_values_without_names_are_numbered_from_one_to_the_last() -> None:
    counts = {"kind": "distribution", "table": [[2, 1, 0], [0, 1, 2], [1, 1, 1], [0, 0, 3]]}
    third = measure(counts, "fleiss_kappa_per_value", value=3).value
    # It has a half of all values; of the pairs of coders and values in a unit 0, 2, 2 and 0 differ.
    assert third == pytest.approx(1 - (0 + 2 + 2 + 0) / (4 * 3 * 2 * 0.5 * 0.5))
    with pytest.raises(BadData):
        measure(counts, "fleiss_kappa_per_value", value=4)


def test_a_bipolar_distance_is_that_of_the_formula() -> None:
    values, low, high = [2, 3, 4, 6], 2, 6
    rows = [[2, 3], [3, 4], [4, 6], [6, 6], [2, 2], [6, 3], [4, 4]]

    def apart(x: int, y: int) -> Fraction:
        return Fraction((x - y) ** 2, (x + y - 2 * low) * (2 * high - x - y)) if x != y else Fraction(0)

    given = [value for row in rows for value in row]
    n = len(given)
    observed = Fraction(2, n) * sum((apart(x, y) for x, y in rows), Fraction(0))
    pairs = (given.count(x) * given.count(y) * apart(x, y) for x in values for y in values)
    expected = sum(pairs, Fraction(0)) / (n * (n - 1))
    found = measure(rows, "krippendorff_alpha", metric="bipolar")
    assert found.value == pytest.approx(float(1 - observed / expected), abs=1e-12)


def test_two_units_are_enough_for_an_analytical_error_and_one_is_not() -> None:
    # The units contribute 1.32 and -0.92 to the figure of 0.2.
    assert measure([[1, 1], [1, 2]], "gwet_ac1").statistics["se_gwet"] == pytest.approx(1.12)
    assert "se_gwet" not in measure([[1, 2]], "gwet_ac1").statistics


@pytest.mark.parametrize("coder", [0, 1, 2])
def test_units_that_overlap_are_found_with_any_coder(coder: int) -> None:
    apart = [(other, 0, 5, "a") for other in range(3) if other != coder]
    found = measure(text_of(*apart, (coder, 0, 5, "a"), (coder, 3, 8, "b"), coders=3), "u_alpha")
    assert found.value is None
    assert found.reason is not None
    assert "overlap" in found.reason


def test_units_of_different_coders_may_overlap_and_those_that_touch_do_not() -> None:
    found = measure(text_of((0, 0, 5, "a"), (0, 5, 9, "b"), (1, 0, 4, "a"), (1, 4, 9, "b")), "u_alpha")
    assert found.value is not None


def test_where_no_two_coders_marked_a_place_the_coverage_is_nothing() -> None:
    apart = text_of((0, 0, 5, "a"), (1, 10, 15, "a"))
    assert measure(apart, "cu_alpha").statistics["coverage"] == 0
    assert measure(apart, "ku_alpha", category="a").statistics["coverage"] == 0


@pytest.mark.parametrize("name", ["gamma", "gamma_cat"])
@pytest.mark.parametrize("seed", [-1, 1.5, True, "1"])
def test_what_is_no_seed_is_refused(name: str, seed: Any) -> None:
    with pytest.raises(BadValue, match="seed"):
        measure(text_of((0, 0, 5, "a"), (1, 1, 5, "b")), name, seed=seed)


@pytest.mark.parametrize("seed", [-1, 1.5, True])
def test_a_bootstrap_takes_no_such_seed_either(seed: Any) -> None:
    with pytest.raises(BadValue, match="seed"):
        bootstrap([[1, 1], [1, 2], [2, 2]], "krippendorff_alpha", seed=seed)
