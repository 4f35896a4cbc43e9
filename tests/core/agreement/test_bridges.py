from typing import Any

import pytest

from discoursecoder.core.agreement.registry import measure
from discoursecoder.core.errors import BadData, BadValue

ROWS: list[list[Any]] = [["a", "a"], ["b", "b"], ["a", "b"], ["b", "b"], ["a", "a"]]
SETS = {"kind": "set_ratings", "data": [[[cell] for cell in row] for row in ROWS]}
SPANS = {
    "kind": "continuum",
    "length": 5,
    "coders": ["x", "y"],
    "units": [
        {"coder": coder, "start": place, "end": place + 1, "category": row[coder]}
        for place, row in enumerate(ROWS)
        for coder in (0, 1)
    ],
}


@pytest.mark.parametrize("name", ["cohen_kappa", "krippendorff_alpha", "gwet_ac1", "holsti", "percent_agreement"])
def test_ratings_sets_of_one_label_and_spans_of_one_character_agree(name: str) -> None:
    expected = measure(ROWS, name)
    assert measure(SETS, name) == expected
    assert measure(SPANS, name, units="characters") == expected


def test_one_label_is_there_or_not() -> None:
    several = {"kind": "set_ratings", "data": [[["a", "b"], ["a"]], [["b"], ["b"]], [[], ["a"]], [["a"], ["a"]]]}
    rows = [[1, 1], [0, 0], [0, 1], [1, 1]]
    assert measure(several, "cohen_kappa", code="a").value == pytest.approx(measure(rows, "cohen_kappa").value)
    assert measure(several, "cohen_kappa", category="a") == measure(several, "cohen_kappa", code="a")


def test_nothing_is_a_value_where_a_set_is_empty() -> None:
    empty = {"kind": "set_ratings", "data": [[["a"], []], [["b"], ["b"]], [[], []]]}
    assert measure(empty, "percent_agreement").value == pytest.approx(2 / 3)
    with pytest.raises(BadData, match="number"):
        measure(empty, "krippendorff_alpha", metric="interval")


def test_ratings_are_sets_of_one_label() -> None:
    plain = measure(ROWS, "krippendorff_alpha")
    assert measure(ROWS, "krippendorff_alpha_sets", distance="nominal").value == pytest.approx(plain.value)
    assert measure(ROWS, "kupper_hafner").value == measure(SETS, "kupper_hafner").value
    assert measure(SPANS, "kupper_hafner", units="characters").value == measure(SETS, "kupper_hafner").value


def test_several_labels_in_a_unit_and_missing_units_are_refused() -> None:
    with pytest.raises(BadData, match=r"several labels \(a, b\); name one with “code”"):
        measure({"kind": "set_ratings", "data": [[["a", "b"], ["a"]]]}, "cohen_kappa")
    with pytest.raises(BadValue, match="units"):
        measure(SPANS, "cohen_kappa")
    with pytest.raises(BadValue, match="units"):
        measure(SETS, "cohen_kappa", units="document")
    with pytest.raises(BadData, match="“z”"):
        measure(SETS, "cohen_kappa", code="z")


def test_too_many_values_make_no_sets() -> None:
    rows = [[place, place] for place in range(3000)]
    with pytest.raises(BadData, match="3000 different values"):
        measure(rows, "krippendorff_alpha_sets")
