from typing import Any

import pytest

from discoursecoder.core.agreement.registry import convert, measure
from discoursecoder.core.errors import BadData, BadValue

# Units [1, 9), sections of the other coder, and the squares by hand.
SECTIONS: list[Any] = [
    ([0, 1, None], [0, 2, None], 0),
    ([1, 9, "A"], [0, 2, None], 0),
    ([1, 9, "A"], [2, 3, "A"], 1 + 36),
    ([1, 9, "A"], [4, 5, "A"], 9 + 16),
    ([1, 9, "A"], [0, 12, None], 64),
    ([0, 12, None], [3, 5, "A"], 4),
    ([4, 12, None], [3, 5, "A"], 0),
    ([1, 9, "A"], [9, 12, "A"], 0),
]


def sections(**more: Any) -> dict[str, Any]:
    """The sections as a document."""
    return {"kind": "section_pairs", "data": [[one, other] for one, other, _ in SECTIONS], **more}


def test_sections_differ_by_the_squares_of_their_boundaries() -> None:
    expected = [difference for *_, difference in SECTIONS]
    assert convert(sections(), "section_distance") == expected
    assert convert(sections(), "krippendorff_alpha_U_1995") == expected
    result = measure(sections(), "krippendorff_alpha_U_1995")
    assert (result.value, result.statistics["delta"]) == (None, tuple(expected))
    assert "a list of 8" in str(result.reason)


def test_a_single_pair_has_a_figure() -> None:
    one = {"kind": "section_pairs", "data": [[[1, 9, "A"], [2, 3, "A"]]]}
    result = measure(one, "section_distance")
    assert (result.value, result.statistics["delta"]) == (37, 37)


def test_sections_may_be_objects_flat_rows_or_have_lengths() -> None:
    named = [
        {"one": {"start": a, "end": b, "category": c}, "other": {"begin": d, "length": e - d, "value": f}}
        for (a, b, c), (d, e, f), _ in SECTIONS
    ]
    flat = [[a, b - a, c, d, e - d, f] for (a, b, c), (d, e, f), _ in SECTIONS]
    expected = convert(sections(), "section_distance")
    assert convert({"kind": "section_pairs", "pairs": named}, "section_distance") == expected
    document = {"kind": "section_pairs", "layout": "start, length, category, twice", "data": flat}
    assert convert(document, "section_distance") == expected


def test_units_lie_apart_by_position_and_category_and_from_none_by_a_constant() -> None:
    units = {
        "kind": "unit_pairs",
        "data": [[[0, 10, "a"], [5, 15, "a"]], [[0, 10, "a"], [0, 20, "b"]], [[3, 4, "a"], None]],
    }
    assert convert(units, "unit_distance") == pytest.approx([0.25, 1 / 9 + 1, 1])
    found = convert(units, "unit_distance", alpha=3, beta=2, delta_empty=0.5)
    assert found == pytest.approx([0.375, (3 / 9 + 2) / 2, 0.5])
    assert convert(units, "positional_dissimilarity") == pytest.approx([0.25, 1 / 9, 1])
    assert convert(units, "categorical_dissimilarity") == pytest.approx([0, 1, 1])
    assert measure(units, "gamma").statistics["delta"] == pytest.approx([0.25, 1 / 9 + 1, 1])


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ("x", "“data” is not a list"),
        ([[[0, 1, "a"]]], "row 1 is not a pair"),
        ([[[0, 1, "a"], [3, 2, "a"]]], "it ends at 2 and starts at 3"),
        ([[[0, 1, "a"], [3, 4.5, "a"]]], "4.5"),
        ([[[0, 1, "a"], 7]], "row 1: a span has"),
        ([[[0, 1, "a"], [0, 2, ["b"]]]], "row 1: a span has"),
        ([[[0, 1, "a"], None]], "row 1: a span has"),
    ],
)
def test_pairs_that_are_none_are_refused_with_their_place(data: Any, sentence: str) -> None:
    with pytest.raises(BadData, match=sentence):
        convert({"kind": "section_pairs", "data": data}, "section_distance")


def test_a_part_that_does_not_exist_is_refused() -> None:
    with pytest.raises(BadValue, match="positional"):
        convert({"kind": "unit_pairs", "data": [[None, [0, 1, "a"]]]}, "unit_distance", part="vertical")
