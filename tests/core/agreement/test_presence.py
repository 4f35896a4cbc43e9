"""Sums that add up give the figures of the general coefficients."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from discoursecoder.core.agreement import presence
from discoursecoder.core.agreement.decisions import Decisions, joined
from discoursecoder.core.agreement.presence import Sums, sums_of
from discoursecoder.core.agreement.registry import measure
from ratings_data import close


@st.composite
def decisions(draw: st.DrawFn, *, coders: int | None = None, categories: int = 2) -> Decisions:
    width = coders or draw(st.integers(2, 4))
    units = draw(st.integers(1, 8))
    size = categories * width * units
    cells = draw(st.lists(st.sampled_from([0, 1, 0, 1, -1]), min_size=size, max_size=size))
    weights = draw(st.lists(st.integers(1, 5), min_size=units, max_size=units))
    starts = np.arange(units)
    values = np.array(cells, dtype=np.int8).reshape(categories, width, units)
    return Decisions(values, starts, starts + 1, np.array(weights))


def ratings(decided: Decisions, category: int) -> dict[str, Any]:
    rows = np.repeat(decided.values[category], decided.weights, axis=1).T.tolist()
    return {"kind": "ratings", "categories": [1, 0], "data": [[None if v < 0 else v for v in row] for row in rows]}


def figure(parts: presence.Parts, category: int, *, corrected: bool = True) -> float | None:
    one = parts.of(category)
    value = float(one.coefficient() if corrected else one.share())
    return None if np.isnan(value) else value


@given(decided=decisions())
def test_alpha_percent_and_ac1_are_those_of_the_ratings(decided: Decisions) -> None:
    sums = sums_of(decided)
    for category in range(2):
        data = ratings(decided, category)
        assert close(figure(presence.alpha_parts(sums), category), measure(data, "krippendorff_alpha").value)
        percent = figure(presence.percent_parts(sums), category, corrected=False)
        assert close(percent, measure(data, "percent_agreement").value)
        assert close(figure(presence.ac1_parts(sums), category), measure(data, "gwet_ac1").value)


@given(decided=decisions(coders=2))
def test_kappa_and_specific_agreement_are_those_of_the_ratings(decided: Decisions) -> None:
    sums = sums_of(decided)
    for category in range(2):
        data = ratings(decided, category)
        assert close(figure(presence.kappa_parts(sums), category), measure(data, "cohen_kappa").value)
        for parts, name in (
            (presence.positive_parts(sums), "positive_agreement"),
            (presence.negative_parts(sums), "negative_agreement"),
        ):
            assert close(figure(parts, category, corrected=False), measure(data, name).value)


@given(decided=decisions(coders=3))
def test_a_pair_is_the_ratings_of_two_coders(decided: Decisions) -> None:
    pair = Decisions(decided.values[:, [0, 2]], decided.starts, decided.ends, decided.weights)
    one, other = sums_of(decided).pair(1), sums_of(pair)
    assert np.allclose(one.by_values[:, 2], other.by_values[:, 2])
    assert np.allclose(one.pairs, other.pairs)


@given(decided=decisions(coders=3), again=decisions(coders=3))
def test_sums_of_releases_are_the_sums_of_their_units_together(decided: Decisions, again: Decisions) -> None:
    together = Decisions(
        np.concatenate([decided.values, again.values], axis=2),
        np.concatenate([decided.starts, again.starts]),
        np.concatenate([decided.ends, again.ends]),
        np.concatenate([decided.weights, again.weights]),
    )
    added = presence.sums_by_release(joined([decided, again])).total()
    assert np.array_equal(added.by_values, sums_of(together).by_values)
    assert np.array_equal(added.pairs, sums_of(together).pairs)


def test_a_resample_counts_each_release_as_often_as_it_is_drawn() -> None:
    rng = np.random.default_rng(1)
    decided = [
        Decisions(
            rng.integers(0, 2, (1, 2, 5)).astype(np.int8),
            np.arange(5),
            np.arange(5) + 1,
            np.ones(5, dtype=np.int64),
        )
        for _ in range(3)
    ]
    releases, together = list(map(sums_of, decided)), presence.sums_by_release(joined(decided))
    drawn = together.drawn(np.array([[2, 0, 1], [1, 1, 1]]))
    expected = 2 * releases[0].pairs + releases[2].pairs
    assert drawn.pairs[0].tolist() == expected.tolist()
    assert drawn.pairs[1].tolist() == together.total().pairs.tolist()


def test_pooling_sums_disagreements_and_never_averages_coefficients() -> None:
    parts = presence.Parts(np.array([1.0, 8.0]), np.array([10.0, 10.0]), np.array([50.0, 50.0]))
    assert float(parts.of(np.array([True, True])).coefficient()) == pytest.approx(1 - 9 / 20)
    assert float(parts.of(np.array([True, False])).share()) == pytest.approx(1 - 1 / 50)


def test_nothing_expected_means_nothing_defined() -> None:
    assert np.isnan(presence.ratio(np.array([0.0, 1.0]), np.array([0.0, -1.0]))).all()


def test_values_and_presences_count_units_with_two_values_only() -> None:
    values = np.array([[[1, 1, -1], [1, -1, -1]]], dtype=np.int8)
    sums: Sums = sums_of(Decisions(values, np.arange(3), np.arange(3) + 1, np.array([2, 1, 1])))
    assert (sums.units.tolist(), sums.values.tolist(), sums.presences.tolist()) == ([2], [4], [4])
