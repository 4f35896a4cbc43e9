from itertools import combinations
from math import prod
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discoursecoder.core.agreement.label_sets import set_distances, set_ratings_of
from discoursecoder.core.agreement.multivalued import multivalued_alpha_nominal
from discoursecoder.core.errors import BadData
from ratings_data import close

cells = st.one_of(st.none(), st.lists(st.sampled_from("abcd"), unique=True, max_size=4))
tables = st.lists(st.lists(cells, min_size=3, max_size=3), min_size=1, max_size=5)


def enumerated(rows: list[Any]) -> float | None:
    """The definition: a sum over all pairs of possible sets."""
    units = [[frozenset(cell) for cell in row if cell is not None] for row in rows]
    units = [unit for unit in units if len(unit) > 1]
    values = [value for unit in units for value in unit]
    if not values:
        return None
    counts = {label: sum(label in value for value in values) for label in "abcd"}
    possible = [frozenset(some) for size in range(5) for some in combinations("abcd", size)]
    share = [sum(len(value) == size for value in values) / len(values) for size in range(5)]
    expected = 0.0
    for a in range(5):
        for b in range(5):
            mass = total = 0.0
            for one in (s for s in possible if len(s) == a):
                for other in (s for s in possible if len(s) == b):
                    weight = prod(counts[x] for x in one) * prod(counts[x] - (x in one) for x in other)
                    mass += weight
                    total += weight * set_distances([(one, other)], distance="dice")[0]
            expected += share[a] * share[b] * total / mass if mass else 0.0
    observed = sum(
        2 * sum(set_distances(list(combinations(unit, 2)), distance="dice")) / (len(unit) - 1) for unit in units
    ) / len(values)
    return None if expected <= 0 else 1 - observed / expected


@settings(max_examples=15)
@given(rows=tables)
def test_the_product_over_labels_equals_the_sum_over_all_sets(rows: list[Any]) -> None:
    assert close(multivalued_alpha_nominal(set_ratings_of({"data": rows})).value, enumerated(rows))


def test_many_labels_stay_finite() -> None:
    labels = [f"k{number}" for number in range(60)]
    rows: list[Any] = [[labels[i : i + 5], labels[i : i + 4] + labels[:1]] for i in range(50)] * 20
    value = multivalued_alpha_nominal(set_ratings_of({"data": rows})).value
    assert value is not None
    assert 0.5 < value < 1


def test_without_pairs_there_is_no_figure() -> None:
    assert multivalued_alpha_nominal(set_ratings_of({"data": [[["a"], None]]})).reason == "only one coder has data"


def test_perfect_agreement_with_variation_is_one() -> None:
    data = set_ratings_of({"data": [[["a"], ["a"]], [["b", "c"], ["b", "c"]]]})
    assert multivalued_alpha_nominal(data).value == pytest.approx(1)


def test_a_set_of_too_many_labels_is_told() -> None:
    crowd = list(range(201))
    with pytest.raises(BadData, match="201 labels, and at most 200"):
        multivalued_alpha_nominal(set_ratings_of({"data": [[crowd, [1]], [[2], crowd]]}))
