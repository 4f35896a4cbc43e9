import numpy as np
import pytest

from discoursecoder.core.agreement.decisions import Decisions
from discoursecoder.core.model.agreement import Measure
from discoursecoder.core.queries.agreement_lines import Decided, Subjects, lines
from discoursecoder.core.queries.agreement_table import Choice

CHOICE = Choice("sentence", "any", resamples=200, seed=1)


def subjects(coders: int, releases: int) -> Subjects:
    return Subjects(
        tuple((name, name.lower()) for name in "ABCD"[:coders]),
        (("One", "1", "ONE"), ("Two", "2", "TWO")),
        tuple((f"R{n}", f"r{n}") for n in range(releases)),
    )


def decided(releases: int, coders: int = 2, *, seed: int = 3) -> list[Decisions]:
    generator = np.random.default_rng(seed)
    place = np.arange(10)
    return [
        Decisions(
            (generator.random((2, coders, 10)) < 0.4).astype(np.int8), place, place + 1, np.ones(10, dtype=np.int64)
        )
        for _ in range(releases)
    ]


def made(given: list[Decisions], coders: int = 2) -> list[Measure]:
    return list(lines(Decided(given), subjects(coders, len(given)), CHOICE))


def of(found: list[Measure], scope: str, coefficient: str = "krippendorff_alpha") -> list[Measure]:
    return [line for line in found if line.scope == scope and line.coefficient == coefficient]


@pytest.mark.parametrize("coefficient", ["krippendorff_alpha", "cohen_kappa", "gwet_ac1", "percent_agreement"])
def test_releases_weighted_by_their_values_give_the_pooled_figure(coefficient: str) -> None:
    found = made(decided(6))
    (pooled,) = of(found, "pooled", coefficient)
    by_release = [line.value for line in of(found, "release", coefficient)]
    assert np.mean([value for value in by_release if value is not None]) == pytest.approx(pooled.value)
    assert len(by_release) == 6


def test_a_release_has_its_own_figure_beside_the_pooled_one() -> None:
    given = decided(6)
    given[0].values[:] = 0
    first = of(made(given), "release")[0]
    assert first.value == 1
    assert (first.local_value, first.local_reason) == (None, "no variation: every unit has the same value")
    assert first.interval_reason == "releases are what is resampled, so a single one has no interval"
    assert (first.units, first.coders, first.missing) == (10, 2, 0)


def test_observed_and_expected_are_disagreements_for_alpha_and_agreements_for_the_others() -> None:
    found = made(decided(6))
    (alpha,), (kappa,), (percent,) = (
        of(found, "pooled", name) for name in ("krippendorff_alpha", "cohen_kappa", "percent_agreement")
    )
    assert alpha.observed is not None
    assert alpha.expected is not None
    assert alpha.value == pytest.approx(1 - alpha.observed / alpha.expected)
    assert kappa.observed is not None
    assert kappa.expected is not None
    assert kappa.value == pytest.approx((kappa.observed - kappa.expected) / (1 - kappa.expected))
    assert percent.value == percent.observed == pytest.approx(1 - alpha.observed)
    assert percent.expected is None


def test_intervals_hold_the_figures_and_tell_what_falls_short() -> None:
    for line in of(made(decided(14)), "category"):
        assert line.low is not None
        assert line.high is not None
        assert line.value is not None
        assert line.low < line.value < line.high
        assert line.below_800 is not None
        assert line.undefined_resamples == 0


def test_missing_cells_are_counted_among_coders_who_have_data() -> None:
    given = decided(2, 3)
    given[0].values[0, 2] = -1
    found = made(given, 3)
    one, two = of(found, "category")
    assert (one.coders, one.missing, two.missing) == (3, 10, 0)
    assert of(found, "pooled")[0].missing == 10
    assert [line.missing for line in of(found, "release")] == [10, 0]


def test_a_pair_without_a_common_release_has_no_figure_but_a_reason() -> None:
    given = decided(2, 3)
    given[0].values[:, 2] = -1
    given[1].values[:, 0] = -1
    found = made(given, 3)
    pairs = {line.subject: (line.reason, line.units) for line in of(found, "pair")}
    assert pairs["A", "C"] == ("the two finished no release in common", 0)
    assert pairs["A", "B"][1] == pairs["B", "C"][1] == 10


def test_rotated_coders_have_neither_kappa_nor_a_mean_of_pairs() -> None:
    given = decided(2, 3)
    given[0].values[:, 2] = -1
    found = made(given, 3)
    for name in ("cohen_kappa", "cohen_kappa_mean_of_pairs"):
        (line,) = of(found, "pooled", name)
        assert line.value is None
        assert line.reason == "not all coders coded the same releases, so they are not exchangeable; see the pairs"
    assert of(found, "pooled", "krippendorff_alpha")[0].value is not None


def test_the_mean_of_pairs_is_undefined_where_one_pair_is() -> None:
    given = decided(1, 3)
    given[0].values[0, :2] = 0
    found = made(given, 3)
    one, two = of(found, "category", "cohen_kappa_mean_of_pairs")
    assert one.reason == "undefined for at least one pair of coders"
    assert two.value is not None


def test_a_category_that_nobody_used_is_undefined_with_its_reason() -> None:
    given = decided(3)
    for one in given:
        one.values[0] = 0
    found = made(given)
    assert "nobody used the category" in (of(found, "category")[0].reason or "")
    assert of(found, "category", "positive_agreement")[0].reason == "nobody used the value"
    assert of(found, "pooled")[0].value == pytest.approx(of(found, "category")[1].value)


def test_without_releases_each_coefficient_says_that_nothing_was_compared() -> None:
    found = made([])
    assert {line.reason for line in found} == {"no release could be compared"}
    assert {line.scope for line in found} == {"pooled"}
