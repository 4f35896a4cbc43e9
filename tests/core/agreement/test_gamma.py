from typing import Any

import numpy as np
import pytest

from discoursecoder.core.agreement.continuum import continuum_of
from discoursecoder.core.agreement.gamma import shuffled
from discoursecoder.core.agreement.registry import measure
from discoursecoder.core.errors import BadValue

SPANS = [(2, 9, "a"), (15, 22, "b"), (30, 41, "a"), (50, 54, "c"), (60, 75, "b")]


def document(shift: int = 0, *, coders: int = 2, spans: Any = SPANS) -> dict[str, Any]:
    """Every coder has the same spans, each further coder's moved by a step more."""
    units = [
        {"coder": c, "start": start + c * shift, "end": end + c * shift, "category": label}
        for c in range(coders)
        for start, end, label in spans
    ]
    return {"kind": "continuum", "length": 90, "coders": [f"c{n}" for n in range(coders)], "units": units}


def test_equal_units_give_one_without_sampling() -> None:
    result = measure(document(), "gamma")
    assert (result.value, result.observed, result.expected) == (1, 0, None)


@pytest.mark.parametrize("coders", [2, 3])
def test_the_more_units_are_moved_the_less_they_agree(coders: int) -> None:
    figures = [measure(document(shift, coders=coders), "gamma", samples=20).value for shift in (0, 1, 2, 4)]
    known = [figure for figure in figures if figure is not None]
    assert len(known) == 4
    assert known == sorted(known, reverse=True)


def test_the_same_seed_gives_the_same_figure_and_an_error_of_sampling() -> None:
    one, other = (measure(document(2), "gamma", seed=5) for _ in range(2))
    assert one == other
    error = one.statistics["se_sampling"]
    assert isinstance(error, float)
    assert 0 < error < 0.2
    assert measure(document(2), "gamma", seed=6).value != one.value


def test_a_coder_who_marked_nothing_agrees_no_better_than_chance() -> None:
    alone = {**document(), "units": [unit for unit in document()["units"] if unit["coder"] == 0]}
    value = measure(alone, "gamma").value
    assert value is not None
    assert value <= 0


def test_shuffled_units_keep_their_lengths_and_lie_in_the_text() -> None:
    continuum = continuum_of(document(coders=3))
    lengths = sorted(end - start for start, end, _ in SPANS)
    for seed in range(20):
        marks = shuffled(continuum, np.random.default_rng(seed))
        assert marks.count == 3
        for coder in range(3):
            mine = marks.coders == coder
            assert sorted((marks.ends - marks.starts)[mine].tolist()) == lengths
        assert marks.starts.min() >= 0
        assert marks.starts.max() < 90


def test_shuffled_continua_are_never_all_empty() -> None:
    some = {**document(), "units": document()["units"][:1]}
    continuum = continuum_of(some)
    assert all(len(shuffled(continuum, np.random.default_rng(seed)).starts) for seed in range(20))


def test_what_cannot_be_measured_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("gamma", "gamma_observed_disorder"):
        assert measure({**document(), "units": []}, name).reason == "nobody marked anything"
        assert measure(document(coders=1), name).reason == "only one coder has data"
        assert measure({**document(), "coders": [], "units": []}, name).reason == "there are no units with a value"
    monkeypatch.setattr("discoursecoder.core.agreement.alignment.MOST_STATES", 0)
    for name in ("gamma", "gamma_observed_disorder"):
        assert "overlap too much" in str(measure(document(1, coders=3), name).reason)


def test_chance_that_cannot_be_aligned_leaves_no_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    found = iter([0.5])
    monkeypatch.setattr("discoursecoder.core.agreement.gamma.best_disorder", lambda *_: next(found, None))
    assert measure(document(1), "gamma").value is None


@pytest.mark.parametrize(
    "params",
    [{"alpha": -1}, {"beta": float("nan")}, {"delta_empty": 0}, {"samples": 1}, {"samples": True}, {"alpha": "1"}],
)
def test_parameters_out_of_range_are_refused(params: dict[str, Any]) -> None:
    with pytest.raises(BadValue):
        measure(document(), "gamma", **params)
