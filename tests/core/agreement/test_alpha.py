import pytest

from discoursecoder.core.agreement.alpha import krippendorff_alpha
from discoursecoder.core.agreement.distances import distances
from discoursecoder.core.agreement.distribution import distribution_of
from discoursecoder.core.agreement.inputs import ratings_of
from discoursecoder.core.agreement.ratings import without_order
from discoursecoder.core.errors import BadData, BadValue

DATA = ratings_of({"data": [[1, 1, 2], [2, 2, None], [1, 2, 1], [3, 3, 3], [1, 1, 1], [3, 2, 3]]})


def test_a_given_distance_replaces_the_metric() -> None:
    squared = distances("interval", DATA.labels, DATA.margins.astype(float))
    expected = krippendorff_alpha(DATA, metric="interval").value
    assert krippendorff_alpha(DATA, distance=squared).value == pytest.approx(expected)
    with pytest.raises(BadData, match="3 by 3"):
        krippendorff_alpha(DATA, distance=[[0]])


@pytest.mark.parametrize("bootstrap", ["units", "krippendorff"])
def test_an_interval_comes_with_the_figure_when_asked_for(bootstrap: str) -> None:
    outcome = krippendorff_alpha(DATA, bootstrap=bootstrap, draws=200, seed=1)
    interval = outcome.statistics["ci95"]
    assert isinstance(interval, tuple)
    assert outcome.value is not None
    assert interval[0] <= outcome.value <= interval[1]


def test_an_interval_over_units_goes_with_a_given_distance() -> None:
    squared = distances("interval", DATA.labels, DATA.margins.astype(float))
    given = krippendorff_alpha(without_order(DATA), distance=squared, bootstrap="units", draws=100)
    named = krippendorff_alpha(DATA, metric="interval", bootstrap="units", draws=100)
    assert given.statistics["ci95"] == pytest.approx(named.statistics["ci95"])


def test_an_undefined_figure_has_no_interval() -> None:
    same = ratings_of({"data": [[1, 1], [1, 1]]})
    assert "ci95" not in krippendorff_alpha(same, bootstrap="units", draws=20).statistics


def test_a_bootstrap_that_does_not_exist_or_counts_alone_are_refused() -> None:
    with pytest.raises(BadValue, match="units, krippendorff"):
        krippendorff_alpha(DATA, bootstrap="words")
    with pytest.raises(BadValue):
        krippendorff_alpha(distribution_of(DATA), bootstrap="units")


def test_weights_or_the_framework_give_an_analytical_error() -> None:
    assert "se_gwet" in krippendorff_alpha(DATA, weights="ordinal").statistics
    assert "se_gwet" in krippendorff_alpha(DATA, missing="Gwet framework").statistics
