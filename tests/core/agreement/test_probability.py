import math

import pytest
from scipy import special, stats  # type: ignore[import-untyped]  # it comes with the test tools, without types

from discoursecoder.core.agreement.probability import incomplete_beta, t_quantile, t_upper_tail


@pytest.mark.parametrize("degrees", [1, 2, 3, 5, 11, 29, 99, 1000, 99_999])
@pytest.mark.parametrize("probability", [0.6, 0.9, 0.975, 0.995])
def test_quantiles_equal_those_of_an_independent_library(probability: float, degrees: int) -> None:
    assert t_quantile(probability, degrees) == pytest.approx(stats.t.ppf(probability, degrees), rel=1e-9)


@pytest.mark.parametrize(("a", "b"), [(0.5, 0.5), (2, 3), (50, 0.5), (5000, 0.5)])
@pytest.mark.parametrize("x", [0.001, 0.3, 0.5, 0.9, 0.9999])
def test_the_incomplete_beta_function_equals_that_of_an_independent_library(x: float, a: float, b: float) -> None:
    assert incomplete_beta(x, a, b) == pytest.approx(special.betainc(a, b, x), rel=1e-9, abs=1e-300)


def test_a_fraction_that_does_not_settle_is_no_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("discoursecoder.core.agreement.probability._STEPS", 3)
    with pytest.raises(ArithmeticError):
        incomplete_beta(0.5, 50, 50)


def test_the_ends_of_the_distributions_are_exact() -> None:
    assert incomplete_beta(0, 2, 3) == 0
    assert incomplete_beta(1, 2, 3) == 1
    assert t_upper_tail(0, 5) == pytest.approx(0.5)
    assert math.isclose(t_quantile(0.975, 10**8), 1.959963984540054)
