import pytest

from discoursecoder.core.agreement.aliases import ALIASES, BY_KIND, meant
from discoursecoder.core.agreement.registry import COEFFICIENTS, CONVERSIONS, measure
from discoursecoder.core.errors import UnknownName

ROWS = [[1, 1, 1], [2, 2, 1], [3, 3, 3], [1, 1, 1], [2, 3, 2]]


def test_every_other_name_leads_to_what_is_computed_and_hides_nothing() -> None:
    ours = {*COEFFICIENTS, *CONVERSIONS}
    for name, (found, implied) in ALIASES.items():
        assert name not in ours
        known = COEFFICIENTS.get(found) or CONVERSIONS[found]
        assert set(implied) <= set(known.parameters)
    assert {name for name, _ in BY_KIND} <= set(COEFFICIENTS)
    assert set(BY_KIND.values()) <= set(CONVERSIONS)


def test_a_figure_under_another_name_is_the_same() -> None:
    assert measure(ROWS, "multi_pi") == measure(ROWS, "fleiss_kappa")
    assert measure(ROWS, "krippendorff_alpha_interval") == measure(ROWS, "krippendorff_alpha", metric="interval")


def test_a_name_means_the_distance_where_pairs_are_given() -> None:
    assert meant("krippendorff_alpha_U_1995", "section_pairs")[0] == "section_distance"
    assert meant("krippendorff_alpha_U_1995", "continuum")[0] == "krippendorff_alpha_U_1995"


def test_a_name_that_nobody_uses_is_refused() -> None:
    with pytest.raises(UnknownName):
        measure(ROWS, "multi_rho")
