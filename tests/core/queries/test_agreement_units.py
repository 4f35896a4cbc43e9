import numpy as np
import pytest

from discoursecoder.core.agreement.additive import Reading, reading, share
from discoursecoder.core.agreement.clusters import release_draws
from discoursecoder.core.agreement.ratings import FloatArray
from discoursecoder.core.model.agreement import Measure
from discoursecoder.core.queries import agreement_units
from discoursecoder.core.queries.agreement_scopes import Group
from discoursecoder.core.queries.agreement_table import Choice
from discoursecoder.core.queries.agreement_units import Counted, Subject, UnitLines

CHOICE = Choice("continuum", "any", resamples=300, seed=4)
RELEASES = 8


class Planned:
    """A coefficient, a share and a distance with known parts."""

    observed = np.arange(1.0, RELEASES + 1)
    expected = np.full(RELEASES, 10.0)

    def read(self, weights: FloatArray) -> dict[str, Reading]:
        observed, expected = weights @ self.observed, weights @ self.expected
        distance = Reading(observed, observed, expected, expected, plain=True)
        with_coverage = reading(observed, expected, 2 * expected)._replace(coverage=observed / 100)
        return {"alpha": with_coverage, "f1": share(observed, expected), "far": distance}

    def reason(self, name: str, weights: FloatArray) -> str:
        return f"{name}: {weights.sum():.0f}"


def counted(compared: int = RELEASES) -> Counted:
    inside = np.arange(RELEASES) < compared
    return Counted(
        Planned(),
        units=np.full(RELEASES, 3.0),
        coders=np.array([[True, False, n == 0] for n in range(RELEASES)]),
        compared=inside,
        missing=np.ones(RELEASES),
        present=np.full(RELEASES, 2.0),
        values=np.full(RELEASES, 8.0),
    )


def written(choice: Choice = CHOICE) -> UnitLines:
    return UnitLines(choice, [(f"R{n}", f"r{n}") for n in range(RELEASES)])


def found(lines: list[Measure], name: str) -> Measure:
    return next(line for line in lines if line.coefficient == name)


def test_a_subject_has_every_figure_with_what_it_was_counted_from() -> None:
    lines = list(written().of(counted(), Subject("pooled")))
    alpha, f1, far = (found(lines, name) for name in ("alpha", "f1", "far"))
    assert alpha.value == pytest.approx(1 - 36 / 80)
    assert (alpha.observed, alpha.expected, alpha.coverage) == (36 / 160, 0.5, 0.36)
    assert (alpha.units, alpha.coders, alpha.missing, alpha.releases, alpha.prevalence) == (24, 2, 8, 8, 0.25)
    assert (f1.value, f1.expected) == (36 / 80, None)
    assert f1.observed == pytest.approx(36 / 80)
    assert (far.value, far.observed) == (36, 36 / 80)
    assert alpha.below_667 is not None
    assert f1.below_667 is None
    assert far.below_800 is None


def test_intervals_are_those_of_the_releases_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(agreement_units, "_PORTION", 7)
    draws = release_draws(6, 300, 4)
    values = 1 - draws @ Planned.observed[:6] / (10.0 * 6)
    low, high = np.quantile(values, [0.025, 0.975])
    alpha = found(list(written().of(counted(6), Subject("pooled"))), "alpha")
    assert alpha.low == pytest.approx(low)
    assert alpha.high == pytest.approx(high)


def test_too_few_releases_and_no_resamples_give_no_interval_but_a_reason() -> None:
    few = found(list(written().of(counted(4), Subject("pooled"))), "alpha")
    assert (few.low, few.interval_reason) == (None, "only 4 releases entered; an interval takes at least 5")
    plain = written(Choice("continuum", "any", resamples=0, seed=1))
    none = found(list(plain.of(counted(), Subject("pooled"))), "alpha")
    assert none.interval_reason == "no resamples were asked for"


def test_an_undefined_figure_has_the_reason_of_what_was_counted() -> None:
    alpha = found(list(written().of(counted(0), Subject("category", "X", "x", "XX"))), "alpha")
    assert (alpha.value, alpha.reason, alpha.subject, alpha.short) == (None, "alpha: 0", "X", "XX")


def test_a_release_is_set_against_the_pooled_expected_part() -> None:
    lines = [line for line in written().by_release(counted()) if line.subject == "R1"]
    alpha, f1 = found(lines, "alpha"), found(lines, "f1")
    assert alpha.value == pytest.approx(1 - 2 / 10)
    assert alpha.local_value == pytest.approx(1 - 2 / 10)
    assert (f1.value, f1.local_value) == (0.2, 0.2)
    assert alpha.interval_reason is not None
    assert (alpha.units, alpha.releases) == (3, 1)


def test_a_group_is_measured_on_its_own_releases() -> None:
    group = Group("month", "2022-08", np.arange(RELEASES) < 5)
    alpha = found(list(written().of_groups(counted(), [group])), "alpha")
    assert (alpha.scope, alpha.subject, alpha.releases) == ("month", "2022-08", 5)
    assert alpha.value == pytest.approx(1 - 15 / 50)
    assert alpha.low is not None


def test_what_could_not_be_counted_is_told() -> None:
    (line,) = written().nothing(Subject("pair", ("A", "B"), ("a", "b")), ["alpha"], "no release")
    assert (line.subject, line.reason, line.value) == (("A", "B"), "no release", None)
