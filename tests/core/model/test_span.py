from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from discoursecoder.core.model.span import Span, clip, unite

spans = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda p: Span(p[0], p[0] + p[1])), max_size=12)


def _covered(some: list[Span]) -> set[int]:
    return {position for span in some for position in range(span.start, span.end)}


def test_overlapping_spans_are_united_and_touching_ones_stay_two() -> None:
    assert unite([Span(5, 9), Span(0, 6), Span(9, 12)]) == [Span(0, 9), Span(9, 12)]
    assert unite([Span(0, 10), Span(2, 4)]) == [Span(0, 10)]
    assert unite([]) == []


@given(spans)
def test_uniting_keeps_every_character_and_leaves_no_overlap(some: list[Span]) -> None:
    united = unite(some)
    assert _covered(united) == _covered(some)
    assert united == sorted(united)
    assert all(a.end <= b.start for a, b in pairwise(united))
    assert unite(united) == united


@given(spans, st.tuples(st.integers(0, 60), st.integers(1, 30)))
def test_clipping_keeps_exactly_what_is_allowed(allowed: list[Span], given_span: tuple[int, int]) -> None:
    span = Span(given_span[0], sum(given_span))
    parts = clip(span, unite(allowed))
    assert _covered(parts) == _covered([span]) & _covered(allowed)
    assert all(part.within(span) for part in parts)


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert not Span(0, 5).overlaps(Span(5, 9))
    assert Span(0, 6).overlaps(Span(5, 9))
    assert Span(2, 3).within(Span(2, 9))
    assert not Span(1, 3).within(Span(2, 9))
