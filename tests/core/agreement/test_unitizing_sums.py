import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from discoursecoder.core.agreement.continuum import Continuum, continuum_of
from discoursecoder.core.agreement.passages import Passage, Passages
from discoursecoder.core.agreement.unitizing import (
    bar_u_alpha,
    bar_u_alpha_per_code,
    cu_alpha,
    ku_alpha,
    u_alpha,
)
from discoursecoder.core.agreement.unitizing_sums import PER_CODE, MarkedSums, UnitizingSums
from discoursecoder.core.model.span import Span

LENGTH = 40
CODERS = 3
ALL = frozenset(range(2))

units = st.lists(st.tuples(st.integers(0, LENGTH - 1), st.integers(1, 9), st.integers(0, 1)), max_size=5)
texts = st.lists(st.tuples(units, units, units), min_size=1, max_size=3)

Marked = list[tuple[int, int, int]]


def apart(listed: Marked) -> list[Passage]:
    """Units that do not overlap, as passages."""
    found: list[Passage] = []
    for start, length, category in sorted(listed):
        span = Span(start, min(start + length, LENGTH))
        if not found or found[-1].span.end <= start:
            found.append(Passage(span, category, span))
    return found


def release(*coders: list[Passage]) -> Passages:
    return Passages(LENGTH, (ALL,) * len(coders), tuple(tuple(one) for one in coders))


def continuum(releases: list[Passages]) -> Continuum:
    """The releases one after another as one text."""
    marked = [
        {"coder": coder, "start": start + LENGTH * n, "end": end + LENGTH * n, "category": f"k{category}"}
        for n, one in enumerate(releases)
        for coder, found in enumerate(one.found)
        for (start, end), category, _ in found
    ]
    names = [f"c{n}" for n in range(len(releases[0].found))]
    length = LENGTH * len(releases)
    return continuum_of({"length": length, "coders": names, "units": marked, "codebook": ["k0", "k1"]})


def once(releases: list[Passages]) -> np.ndarray:
    return np.ones((1, len(releases)))


@given(texts)
def test_pooled_figures_are_those_of_the_releases_as_one_text(plan: list[tuple[Marked, ...]]) -> None:
    releases = [release(*map(apart, one)) for one in plan]
    whole = continuum(releases)
    sums = UnitizingSums(releases, range(2), range(CODERS))
    found = sums.read(once(releases))
    for name, expected in (("u_alpha", u_alpha), ("bar_u_alpha", bar_u_alpha), ("cu_alpha", cu_alpha)):
        value, outcome = float(found[name].value[0]), expected(whole)
        assert np.isnan(value) == (outcome.value is None), name
        if outcome.value is None:
            assert sums.reason(name, np.ones(len(releases))) == outcome.reason
        else:
            assert value == pytest.approx(outcome.value, abs=1e-9)
    for category in range(2):
        outcome = ku_alpha(whole, category=f"k{category}")
        value = float(sums.of_category(category, once(releases)).value[0])
        assert np.isnan(value) == (outcome.value is None)
        if outcome.value is not None:
            assert value == pytest.approx(outcome.value, abs=1e-9)


@given(texts)
def test_a_category_alone_is_measured_as_the_engine_measures_it(plan: list[tuple[Marked, ...]]) -> None:
    releases = [release(*map(apart, one)) for one in plan]
    sums = MarkedSums(releases, range(2), range(CODERS))
    for category in range(2):
        outcome = bar_u_alpha_per_code(continuum(releases), code=f"k{category}")
        value = float(sums.read(once(releases), np.array([category]))[PER_CODE].value[0])
        assert np.isnan(value) == (outcome.value is None)
        if outcome.value is not None:
            assert value == pytest.approx(outcome.value, abs=1e-9)


def passages(*spans: tuple[int, int, int]) -> list[Passage]:
    return [Passage(Span(start, end), category, Span(start, end)) for start, end, category in spans]


def test_coverage_is_the_share_of_the_text_that_two_coders_marked() -> None:
    releases = [release(passages((0, 10, 0)), passages((5, 20, 1)))]
    found = UnitizingSums(releases, range(2), range(2)).read(once(releases))
    assert found["cu_alpha"].coverage is not None
    assert found["cu_alpha"].coverage[0] == pytest.approx(10 / 80)


def test_overlapping_units_of_one_coder_leave_only_each_category_on_its_own() -> None:
    releases = [release(passages((0, 10, 0), (5, 12, 1)), passages((0, 10, 0)))]
    sums = UnitizingSums(releases, range(2), range(2))
    assert all(np.isnan(one.value[0]) for one in sums.read(once(releases)).values())
    assert np.isnan(sums.of_category(0, once(releases)).value[0])
    assert sums.reason("u_alpha", np.ones(1)) == "units of one coder overlap; measure one category at a time"
    marked = MarkedSums(releases, range(2), range(2))
    alone = marked.read(once(releases), np.array([0]))[PER_CODE]
    pooled = marked.read(once(releases))[PER_CODE]
    assert alone.value[0] == 1
    assert pooled.value[0] == pytest.approx(1 - 7 / float(pooled.expected[0]))


def test_a_coder_counts_only_for_categories_she_was_asked_for() -> None:
    releases = [Passages(LENGTH, (ALL, ALL, frozenset({0}), None), (*[tuple(passages((0, 9, 0)))] * 3, ()))]
    sums, marked = UnitizingSums(releases, range(2), range(4)), MarkedSums(releases, range(2), range(4))
    assert sums.compared.tolist() == [2]
    assert marked.total.tolist() == [[3 * LENGTH, 2 * LENGTH]]
    assert marked.coders[0].sum(axis=1).tolist() == [3, 2]
    assert marked.reason(PER_CODE, np.ones(1), 1) == "nobody marked anything"


def test_where_two_never_decided_the_reason_says_so() -> None:
    releases = [Passages(LENGTH, (frozenset({0}), frozenset({1})), ((), ()))]
    sums, marked = UnitizingSums(releases, range(2), range(2)), MarkedSums(releases, range(2), range(2))
    assert sums.reason("u_alpha", np.ones(1)) == "no two coders were asked for all these categories"
    assert marked.reason(PER_CODE, np.ones(1)) == "no unit has the values of two coders"


def test_a_text_marked_throughout_has_no_gap_and_nothing_shared_has_no_intersection() -> None:
    full = [release(passages((0, LENGTH, 0)), passages((0, LENGTH, 1)))]
    assert UnitizingSums(full, range(2), range(2)).reason("bar_u_alpha", np.ones(1)) == (
        "there are no gaps between the units"
    )
    assert (
        MarkedSums([release(passages((0, LENGTH, 0)), passages((0, LENGTH, 0)))], [0], range(2)).reason(
            PER_CODE, np.ones(1)
        )
        == "there are no gaps between the units"
    )
    beside = [release(passages((0, 5, 0)), passages((5, 9, 1)))]
    assert UnitizingSums(beside, range(2), range(2)).reason("cu_alpha", np.ones(1)) == (
        "no two coders marked a common place"
    )
