from random import Random
from typing import Any

import numpy as np
import pytest

from discoursecoder.core.agreement.continuum import continuum_of
from discoursecoder.core.agreement.inputs import ratings_of
from discoursecoder.core.agreement.registry import bootstrap, measure
from discoursecoder.core.queries.agreement_data_figures import Asked, asked_of
from discoursecoder.core.queries.agreement_data_intervals import intervals_for, passages_of


def codings(releases: int, *, coders: int = 2, seed: int = 1) -> dict[str, Any]:
    """Codings of releases of 100 characters, laid end to end."""
    draw = Random(seed)  # noqa: S311  # made-up codings, no secret
    units = []
    for release in range(releases):
        for place in range(4):
            for coder in range(coders):
                if draw.random() < 0.8:
                    start = 100 * release + 25 * place + draw.randint(0, 6)
                    label = draw.choice("ab" if draw.random() < 0.2 else "ab"[place % 2])
                    units.append(
                        {"coder": coder, "start": start, "end": start + draw.randint(5, 15), "category": label}
                    )
    names = [f"c{number}" for number in range(coders)]
    ends = [100 * (number + 1) for number in range(releases)]
    return {"kind": "continuum", "length": 100 * releases, "coders": names, "units": units, "releases": ends}


@pytest.mark.parametrize("coders", [2, 3])
def test_sums_over_releases_give_every_figure_of_the_whole(coders: int) -> None:
    document = codings(6, coders=coders)
    continuum = continuum_of(document)
    once = intervals_for(continuum, document, resamples=400, seed=1)
    for asked in asked_of("continuum", "nominal", coders, ["a", "b"]):
        value = measure(document, asked.coefficient, **asked.params).value
        interval = once(document, asked)
        assert value is not None
        assert interval.low is not None
        assert interval.high is not None
        assert interval.low <= value <= interval.high
        assert interval.over == "releases"


@pytest.mark.parametrize("coders", [2, 3])
def test_equal_releases_have_every_figure_of_the_whole_in_every_resample(coders: int) -> None:
    one = codings(1, coders=coders, seed=5)
    units = [
        {**unit, "start": unit["start"] + 100 * copy, "end": unit["end"] + 100 * copy}
        for copy in range(6)
        for unit in one["units"]
    ]
    document = {**codings(6, coders=coders), "units": units}
    found = intervals_for(continuum_of(document), document, resamples=50, seed=1)
    for asked in asked_of("continuum", "nominal", coders, ["a", "b"]):
        value, interval = measure(document, asked.coefficient, **asked.params).value, found(document, asked)
        assert value is not None
        assert interval.low == pytest.approx(value)
        assert interval.high == pytest.approx(value)


def test_passages_stand_in_their_release_from_its_beginning() -> None:
    document = codings(3)
    releases = passages_of(continuum_of(document), document["releases"])
    assert [one.length for one in releases] == [100, 100, 100]
    assert sum(len(some) for one in releases for some in one.found) == len(document["units"])
    assert all(0 <= p.span.start < p.span.end <= 100 for one in releases for some in one.found for p in some)


def test_few_releases_have_no_interval_but_a_reason() -> None:
    document = codings(4)
    interval = intervals_for(continuum_of(document), document, resamples=50, seed=1)(
        document, Asked("u_alpha", "", {})
    )
    assert interval.low is None
    assert "at least 5" in str(interval.reason)


def test_units_are_resampled_as_by_the_python_interface() -> None:
    rows = [[1, 1], [2, 2], [1, 2], [2, 2], [1, 1]]
    document = {"kind": "ratings", "data": rows}
    interval = intervals_for(ratings_of(document), document, resamples=99, seed=3)
    found = interval(document, Asked("gwet_ac1", "", {}))
    assert found == bootstrap(rows, "gwet_ac1", resamples=99, seed=3)
    assert (
        intervals_for(ratings_of(document), document, resamples=0, seed=3)(document, Asked("gwet_ac1", "", {})).low
        is None
    )


def test_many_different_rows_are_resampled_by_sums_or_not_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("discoursecoder.core.queries.agreement_data_intervals._MOST_DRAWN", 1000)
    values = np.random.default_rng(1).normal(size=400)
    document = {"kind": "ratings", "data": np.column_stack([values, values + 0.5])}
    interval = intervals_for(ratings_of(document), document, resamples=20, seed=1)
    assert interval(document, Asked("krippendorff_alpha", "", {"metric": "interval"})).low is not None
    refused = interval(document, Asked("krippendorff_alpha", "", {"metric": "ordinal"}))
    assert refused.reason == "400 different rows are too many for 20 resamples; ask for fewer"


def test_what_has_neither_units_nor_releases_is_not_resampled() -> None:
    document = {name: part for name, part in codings(6).items() if name != "releases"}
    interval = intervals_for(continuum_of(document), document, resamples=50, seed=1)
    assert "not resampled" in str(interval(document, Asked("u_alpha", "", {})).reason)
