import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from discoursecoder.core.agreement.continuum import continuum_of
from discoursecoder.core.agreement.passages import Passage, Passages
from discoursecoder.core.agreement.span_sums import PairsOfSpans, SpanSums, compared
from discoursecoder.core.agreement.spans import span_f1
from discoursecoder.core.model.span import Span, unite

LENGTH = 40
ALL = frozenset({0, 1})

Marked = list[tuple[int, int, int]]

units = st.lists(st.tuples(st.integers(0, LENGTH - 1), st.integers(1, 9), st.integers(0, 1)), max_size=6)


def passages(listed: Marked) -> tuple[Passage, ...]:
    """Spans by start, length and category; overlapping ones of a category united."""
    found = []
    for category in (0, 1):
        spans = [Span(start, min(start + length, LENGTH)) for start, length, kind in listed if kind == category]
        found += [Passage(span, category, span) for span in unite(spans)]
    return tuple(sorted(found))


def release(*coders: Marked, asked: tuple[frozenset[int] | None, ...] | None = None) -> Passages:
    return Passages(LENGTH, asked or (ALL,) * len(coders), tuple(passages(one) for one in coders))


def sums(releases: list[Passages], pair: tuple[int, int] = (0, 1)) -> SpanSums:
    return SpanSums(releases, (0, 1), pair)


def test_what_two_coders_share_is_counted_by_hand() -> None:
    mine = [Span(0, 10), Span(20, 30), Span(35, 40)]
    yours = [Span(0, 10), Span(24, 28)]
    assert compared(mine, yours) == (1, 2, 14, 3, 2, 25, 14, 3)
    assert compared([], yours) == (0, 0, 0, 0, 2, 0, 14, 0)
    assert compared(mine[:1], [Span(4, 12)]) == (0, 1, 6, 1, 1, 10, 8, 3)
    assert compared(mine[:1], [Span(10, 12)]) == (0, 0, 0, 1, 1, 10, 2, 0)


def test_precision_and_recall_take_the_first_coder_as_reference() -> None:
    found = sums([release([(0, 10, 0), (20, 10, 0), (35, 5, 0)], [(0, 10, 0), (24, 4, 0)])]).read(np.ones((1, 1)))
    values = {name: float(one.value[0]) for name, one in found.items()}
    assert values["span_precision_overlap"] == 1
    assert values["span_recall_overlap"] == pytest.approx(2 / 3)
    assert values["span_f1_overlap"] == pytest.approx(4 / 5)
    assert values["span_f1_exact"] == pytest.approx(2 / 5)
    assert values["span_f1_char"] == pytest.approx(28 / 39)
    assert values["span_iou"] == pytest.approx(14 / 25)
    assert values["boundary_distance"] == 1.5
    assert found["boundary_distance"].plain


@given(units, units)
def test_f1_is_what_the_engine_gives(one: Marked, other: Marked) -> None:
    found = release(one, other)
    marked = [
        {"coder": coder, "start": p.span.start, "end": p.span.end, "category": f"k{p.category}"}
        for coder, some in enumerate(found.found)
        for p in some
    ]
    text = continuum_of({"length": LENGTH, "coders": ["a", "b"], "units": marked, "codebook": ["k0", "k1"]})
    read = sums([found]).read(np.ones((1, 1)))
    for way in ("exact", "overlap", "char"):
        expected = span_f1(text, match=way).value
        value = float(read[f"span_f1_{way}"].value[0])
        assert np.isnan(value) == (expected is None)
        if expected is not None:
            assert value == pytest.approx(expected)


def test_of_three_coders_every_figure_is_the_mean_of_the_pairs_and_says_so() -> None:
    releases = [release([(0, 10, 0)], [(0, 10, 0), (20, 5, 0)], [(0, 5, 0)])]
    pairs = [sums(releases, pair) for pair in ((0, 1), (0, 2), (1, 2))]
    found = PairsOfSpans(pairs).read(np.ones((1, 1)))
    assert float(found["span_f1_overlap_mean_of_pairs"].value[0]) == pytest.approx((2 / 3 + 1 + 2 / 3) / 3)
    precision, recall = (found[f"span_{one}_overlap_mean_of_pairs"].value[0] for one in ("precision", "recall"))
    assert precision == recall == pytest.approx((0.5 + 1 + 1 + 1 + 1 + 0.5) / 6)
    assert all(name.endswith("_mean_of_pairs") for name in found)


def test_categories_that_one_of_the_two_was_not_asked_for_are_left_out() -> None:
    asked = (ALL, frozenset({0}))
    found = sums([Passages(LENGTH, asked, (passages([(0, 5, 0), (9, 5, 1)]), passages([(0, 5, 0)])))])
    assert found.both.tolist() == [[True, False]]
    assert found.units.tolist() == [[2, 0]]


def test_an_undefined_figure_has_its_reason() -> None:
    ones = np.ones(1)
    nothing, aside = sums([release([], [])]), sums([release([(0, 5, 0)], [])])
    never = sums([Passages(LENGTH, (ALL, None), ((), ()))])
    assert never.reason("span_f1_overlap", ones) == "no unit has the values of two coders"
    assert nothing.reason("span_f1_overlap", ones) == "nobody marked anything"
    assert aside.reason("span_precision_overlap", ones) == "one of the two marked nothing"
    assert "overlaps" in aside.reason("boundary_distance", ones)
    assert PairsOfSpans([aside]).reason("span_precision_overlap", ones) == "one of the two marked nothing"
    assert PairsOfSpans([nothing, nothing]).reason("x", ones) == "nobody marked anything"
    assert PairsOfSpans([aside, nothing]).reason("x", ones) == "undefined for at least one pair of coders"
