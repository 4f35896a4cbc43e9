from typing import Any

import pytest

from discoursecoder.core.agreement.benchmark import (
    SCALES,
    Estimate,
    benchmark_cumulative_probability,
    estimate_of,
)
from discoursecoder.core.errors import BadData, BadValue


def test_a_sure_estimate_belongs_to_its_class() -> None:
    found = benchmark_cumulative_probability(Estimate(0.7, 0.001), scale="landis_koch")
    assert found == pytest.approx([0, 1, 1, 1, 1, 1], abs=1e-9)


@pytest.mark.parametrize("scale", ["landis_koch", "altman", "fleiss"])
def test_all_classes_together_are_certain(scale: str) -> None:
    assert benchmark_cumulative_probability(Estimate(0.3, 0.2), scale=scale)[-1] == pytest.approx(1)
    assert SCALES[scale][-1][0] == -1


@pytest.mark.parametrize("document", [{}, {"coefficient": 0.5, "se": 0}, {"coefficient": float("nan"), "se": 1}])
def test_an_estimate_needs_a_figure_and_an_error(document: dict[str, Any]) -> None:
    with pytest.raises(BadData, match="standard error"):
        estimate_of(document)


def test_a_scale_or_class_that_is_none_is_refused() -> None:
    with pytest.raises(BadValue, match="altman"):
        benchmark_cumulative_probability(Estimate(0.5, 0.1), scale="school")
    with pytest.raises(BadData, match="not an interval"):
        benchmark_cumulative_probability(Estimate(0.5, 0.1), intervals=[[0.5, 0.2]])
