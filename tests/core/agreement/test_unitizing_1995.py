from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discoursecoder.core.agreement.registry import measure

LENGTH = 30
units = st.lists(
    st.tuples(st.integers(0, 1), st.integers(0, 28), st.integers(1, 8), st.sampled_from("ab")).map(
        lambda u: {"coder": u[0], "start": u[1], "end": min(LENGTH, u[1] + u[2]), "category": u[3]}
    ),
    min_size=1,
    max_size=8,
)


def document(found: list[Any]) -> dict[str, Any]:
    return {"kind": "continuum", "length": LENGTH, "coders": ["A", "B"], "units": found, "codebook": ["a", "b"]}


def sections(found: list[Any], coder: int) -> list[tuple[int, int, bool]]:
    """Units and gaps of a coder, units of one category united, from the first to the last character."""
    marked = [any(u["coder"] == coder and u["start"] <= p < u["end"] for u in found) for p in range(LENGTH)]
    starts = {u["start"] for u in found if u["coder"] == coder}
    made: list[tuple[int, int, bool]] = []
    for place in range(LENGTH):
        inner = any(u["coder"] == coder and u["start"] < place < u["end"] for u in found)
        fresh = place == 0 or marked[place] != marked[place - 1] or (place in starts and not inner)
        if fresh:
            made.append((place, place + 1, marked[place]))
        else:
            made[-1] = (made[-1][0], place + 1, marked[place])
    return made


def by_sections(found: list[Any]) -> float:
    """Observed disagreement of one category, section by section."""
    total = 0
    first, second = sections(found, 0), sections(found, 1)
    for b1, e1, unit1 in first:
        for b2, e2, unit2 in second:
            if unit1 and unit2 and b1 < e2 and b2 < e1:
                total += (b1 - b2) ** 2 + (e1 - e2) ** 2
            elif unit1 and not unit2 and b2 <= b1 and e1 <= e2:
                total += (e1 - b1) ** 2
            elif unit2 and not unit1 and b1 <= b2 and e2 <= e1:
                total += (e2 - b2) ** 2
    return total / LENGTH**2


@given(found=units)
def test_observed_disagreement_is_the_sum_over_sections(found: list[Any]) -> None:
    result = measure(document(found), "krippendorff_alpha_U_1995", category="a")
    of_a = [unit for unit in found if unit["category"] == "a"]
    if of_a:
        assert result.observed == pytest.approx(by_sections(of_a))
    else:
        assert result.reason == "nobody marked anything"


@given(found=units)
def test_the_whole_is_the_sum_over_categories(found: list[Any]) -> None:
    parts = [measure(document(found), "krippendorff_alpha_U_1995", category=c) for c in "ab"]
    whole = measure(document(found), "krippendorff_alpha_U_1995")
    assert whole.observed == pytest.approx(sum(part.observed or 0 for part in parts))
    assert whole.expected == pytest.approx(sum(part.expected or 0 for part in parts))


def test_without_coders_or_marks_there_is_a_reason() -> None:
    assert measure(document([]), "krippendorff_alpha_U_1995").reason == "nobody marked anything"
    for coders, reason in ((["A"], "only one coder has data"), ([], "there are no units with a value")):
        empty = {**document([]), "coders": coders}
        assert measure(empty, "krippendorff_alpha_U_1995").reason == reason
