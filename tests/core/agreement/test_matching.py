from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from discoursecoder.core.agreement.matching import largest_matching
from discoursecoder.core.model.span import Span

side = st.lists(
    st.tuples(st.integers(0, 12), st.integers(1, 9)).map(lambda item: Span(item[0], item[0] + item[1])), max_size=4
)


def most(one: list[Span], other: list[Span]) -> int:
    """By trying every order."""
    padded = other + [Span(90 + place, 91 + place) for place in range(len(one))]
    return max(
        sum(a.overlaps(b) for a, b in zip(one, order, strict=False)) for order in permutations(padded, len(one))
    )


@settings(max_examples=200)
@given(one=side, other=side)
def test_as_many_pairs_are_found_as_there_can_be(one: list[Span], other: list[Span]) -> None:
    found = largest_matching(one, other)
    assert all(one[i].overlaps(other[j]) for i, j in found)
    assert len({i for i, _ in found}) == len({j for _, j in found}) == len(found)
    assert len(found) == most(one, other)


def test_no_choice_blocks_another() -> None:
    one = [Span(5, 9), Span(0, 20), Span(12, 14)]
    other = [Span(6, 7), Span(13, 14), Span(0, 1)]
    assert len(largest_matching(one, other)) == 3


def test_nothing_matches_nothing() -> None:
    assert largest_matching([], [Span(0, 1)]) == []
    assert largest_matching([Span(0, 1)], []) == []
