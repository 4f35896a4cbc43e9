from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from discoursecoder.core.agreement.disagreements import Coded, differences
from discoursecoder.core.model.span import Span

PARENTS = {"a": "p", "b": "p", "c": None, "d": None}


def coded(*items: tuple[int, int, str]) -> list[Coded]:
    return [Coded(Span(start, end), category) for start, end, category in items]


def kinds(first: list[Coded], second: list[Coded]) -> list[tuple[str, str | None, str | None]]:
    return [
        (one.kind, one.first and one.first.category, one.second and one.second.category)
        for one in differences(first, second, PARENTS)
    ]


def test_equal_codings_are_no_disagreement() -> None:
    assert kinds(coded((0, 5, "a"), (7, 9, "b")), coded((0, 5, "a"), (7, 9, "b"))) == []


def test_the_same_category_with_other_edges_differs_in_its_boundary() -> None:
    assert kinds(coded((0, 5, "a")), coded((0, 6, "a"))) == [("boundary", "a", "a")]


def test_one_span_against_two_parts_differs_in_boundaries_twice() -> None:
    assert kinds(coded((0, 10, "a")), coded((0, 4, "a"), (6, 10, "a"))) == [("boundary", "a", "a")] * 2


def test_a_sibling_is_told_from_another_branch() -> None:
    assert kinds(coded((0, 5, "a")), coded((1, 4, "b"))) == [("sibling", "a", "b")]
    assert kinds(coded((0, 5, "a")), coded((1, 4, "c"))) == [("other", "a", "c")]
    assert kinds(coded((0, 5, "c")), coded((1, 4, "d"))) == [("other", "c", "d")]


def test_siblings_are_matched_before_closer_strangers() -> None:
    first, second = coded((0, 9, "a")), coded((0, 9, "c"), (5, 9, "b"))
    assert sorted(kinds(first, second)) == [("extra", None, "c"), ("sibling", "a", "b")]


def test_a_span_where_the_other_has_nothing_is_missing() -> None:
    assert kinds(coded((0, 5, "a")), coded((5, 8, "a"))) == [("missing", "a", None), ("missing", None, "a")]


def test_a_category_more_at_a_place_that_both_coded_is_extra() -> None:
    assert kinds(coded((0, 5, "a"), (0, 5, "c")), coded((0, 5, "a"))) == [("extra", "c", None)]


def test_an_equal_span_is_matched_before_one_that_shares_more() -> None:
    first, second = coded((2, 4, "a")), coded((0, 3, "a"), (2, 4, "a"))
    assert kinds(first, second) == [("boundary", "a", "a")]
    assert differences(first, second, PARENTS)[0].second == Coded(Span(0, 3), "a")


def test_differences_stand_in_the_order_of_the_text() -> None:
    found = differences(coded((20, 25, "a"), (0, 5, "a")), coded((10, 15, "b")), PARENTS)
    starts = [(one.first or one.second or coded((0, 0, ""))[0]).span.start for one in found]
    assert starts == [0, 10, 20]


side = st.lists(
    st.tuples(st.integers(0, 20), st.integers(1, 8), st.sampled_from("abcd")).map(
        lambda item: (item[0], item[0] + item[1], item[2])
    ),
    max_size=6,
    unique=True,
)


@given(first=side, second=side)
def test_swapping_the_coders_swaps_the_sides(first: list[Any], second: list[Any]) -> None:
    one = differences(coded(*first), coded(*second), PARENTS)
    other = differences(coded(*second), coded(*first), PARENTS)
    assert len(one) == len(other)
    assert sorted(item.kind for item in one) == sorted(item.kind for item in other)


@given(first=side, second=side)
def test_every_coding_is_agreed_on_or_appears_in_a_difference(first: list[Any], second: list[Any]) -> None:
    mine, yours = set(coded(*first)), set(coded(*second))
    found = differences(list(mine), list(yours), PARENTS)
    assert {one.first for one in found} - {None} >= mine - yours
    assert {one.second for one in found} - {None} >= yours - mine
    assert all(one.first != one.second for one in found)
