import pytest

from discoursecoder.core.agreement.registry import COEFFICIENTS
from discoursecoder.core.errors import BadData
from discoursecoder.core.queries.agreement_data_figures import MOST_IN_PAIRS, WEIGHTS, asked_of

KINDS = ("ratings", "contingency", "distribution", "set_ratings", "segmentation", "continuum")


def names(kind: str, level: str = "nominal", coders: int = 2, *, numbers: bool = False) -> list[str]:
    return [one.coefficient for one in asked_of(kind, level, coders, ["a"], numbers=numbers)]


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_asked_exists_and_takes_the_data_and_the_parameters(kind: str) -> None:
    for level in ("nominal", *WEIGHTS) if kind in KINDS[:3] else ("nominal",):
        for one in asked_of(kind, level, 2, ["a"]):
            known = COEFFICIENTS[one.coefficient]
            assert kind in known.kinds
            assert set(one.params) <= set(known.parameters)


def test_a_level_brings_partial_agreement_with_its_weights() -> None:
    assert "weighted_kappa" not in names("ratings")
    assert names("ratings", "ordinal")[-2:] == ["weighted_kappa", "gwet_ac2"]
    assert names("ratings", "interval", 3)[-2:] == ["conger_kappa", "gwet_ac2"]
    assert names("distribution", "ratio")[-1:] == ["gwet_ac2"]
    assert [one.subject for one in asked_of("ratings", "interval", 2, [])][-2:] == ["quadratic", "quadratic"]


def test_numbers_that_are_no_categories_leave_out_what_is_nominal() -> None:
    assert names("ratings", "interval", numbers=True) == ["krippendorff_alpha", "weighted_kappa", "gwet_ac2"]


def test_the_mean_of_pairs_is_for_several_coders_and_not_for_very_many() -> None:
    counts = [names("ratings", coders=coders).count("light_kappa") for coders in (2, 3, MOST_IN_PAIRS + 1)]
    assert counts == [0, 1, 0]


@pytest.mark.parametrize("kind", KINDS[3:])
def test_a_level_is_refused_where_it_has_no_meaning(kind: str) -> None:
    with pytest.raises(BadData, match=f"the level ordinal has no meaning for data of the kind {kind}"):
        names(kind, "ordinal")


def test_data_that_hold_no_agreement_are_refused() -> None:
    with pytest.raises(BadData, match="estimate"):
        names("estimate")
