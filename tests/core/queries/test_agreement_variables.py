from collections.abc import Iterator
from pathlib import Path

import pytest

from agreement_study import add, coding, finish, sentences, study
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.agreement import AgreementReport, Measure
from discoursecoder.core.model.coding import VariableValue
from discoursecoder.core.model.record import new_id
from discoursecoder.core.model.variable import Choice, Variable
from discoursecoder.core.queries.agreement import measure_project
from discoursecoder.core.store.project import ProjectFile


@pytest.fixture
def project(tmp_path: Path) -> Iterator[ProjectFile]:
    with study(tmp_path / "a.dcoder") as made:
        strength = [Choice(name=name) for name in ("weak", "middling", "strong")]
        add(
            made,
            [
                Variable(id="s", name="strength", variable_kind="choice", choices=tuple(strength), level="ordinal"),
                Variable(id="n", name="number", variable_kind="number", level="interval"),
            ],
        )
        finish(made, "Amina", {})
        finish(made, "Bruno", {})
        yield made


def said(project: ProjectFile, coder: str, number: int, *values: VariableValue, shift: int = 0) -> None:
    start, end = sentences()[number]
    add(project, [coding(project, coder, "HEG", (start + shift, end), values=values)])


def of(project: ProjectFile, name: str) -> VariableValue:
    variable = project.read(Variable, name=name)[0]
    return VariableValue(variable_id=variable.id, text="x")


def line(report: AgreementReport, name: str, coefficient: str = "krippendorff_alpha") -> Measure:
    return next(one for one in report.of("variable", coefficient) if one.subject == name)


def test_a_choice_is_measured_on_matched_codings_with_coverage_and_joint_agreement(project: ProjectFile) -> None:
    stance = of(project, "stance").variable_id
    supports, opposes = (VariableValue(variable_id=stance, text=text) for text in ("supports", "opposes"))
    said(project, "Amina", 0, supports)
    said(project, "Bruno", 0, supports, shift=3)
    said(project, "Amina", 1, supports)
    said(project, "Bruno", 1, opposes)
    said(project, "Amina", 2, opposes)
    report = measure_project(project, unit="matched")
    percent = line(report, "stance", "percent_agreement")
    assert (percent.value, percent.units, percent.coverage, percent.joint) == (0.5, 2, 4 / 5, 2 / 5)
    # Three supports and one opposes: expected 2 * 3 * 1 / (4 * 3) of disagreements, observed one half.
    assert line(report, "stance").value == pytest.approx(1 - 0.5 / 0.5)
    assert line(report, "stance").level == "nominal"


def test_an_order_and_numbers_are_taken_as_such_and_what_was_not_said_is_missing(project: ProjectFile) -> None:
    for number, (mine, yours) in enumerate((("weak", "weak"), ("middling", "strong"), ("strong", "strong"))):
        said(project, "Amina", number, VariableValue(variable_id="s", text=mine))
        said(project, "Bruno", number, VariableValue(variable_id="s", text=yours))
    said(project, "Amina", 3, VariableValue(variable_id="n", number=3))
    said(project, "Bruno", 3, VariableValue(variable_id="n", number=4))
    report = measure_project(project, unit="matched")
    strength, number_ = line(report, "strength"), line(report, "number")
    assert (strength.level, strength.units, strength.missing) == ("ordinal", 3, 1)
    assert strength.value is not None
    assert strength.value > 0.5
    assert (number_.level, number_.units, number_.missing) == ("interval", 1, 3)
    assert number_.value == 0


def test_several_values_are_sets(project: ProjectFile) -> None:
    target = of(project, "target").variable_id
    russia, states = (project.read(Actor, name=name)[0].id for name in ("Russia", "United States"))
    both = [VariableValue(variable_id=target, actor_id=one) for one in (russia, states)]
    said(project, "Amina", 0, *both)
    said(project, "Bruno", 0, both[0])
    said(project, "Amina", 1, both[1])
    said(project, "Bruno", 1, both[1])
    found = line(measure_project(project, unit="matched"), "target", "krippendorff_alpha_sets_masi")
    assert found.level == "set"
    assert found.units == 2
    assert found.value is not None
    assert 0 < found.value < 1


def test_two_codings_of_one_passage_with_different_values_are_two(project: ProjectFile) -> None:
    stance = of(project, "stance").variable_id
    for coder in ("Amina", "Bruno"):
        for text in ("supports", "opposes"):
            said(project, coder, 0, VariableValue(variable_id=stance, text=text))
    found = line(measure_project(project, unit="matched"), "stance")
    assert (found.value, found.units, found.coverage) == (1, 2, 1)


def test_codings_in_other_places_or_of_other_categories_are_no_partners(project: ProjectFile) -> None:
    stance = of(project, "stance").variable_id
    said(project, "Amina", 0, VariableValue(variable_id=stance, text="supports"))
    said(project, "Bruno", 1, VariableValue(variable_id=stance, text="supports"))
    found = line(measure_project(project, unit="matched"), "stance")
    assert found.value is None
    assert found.reason == "no passage of one coder overlaps one of the other with the same category"


def test_variables_are_measured_at_matched_passages_alone_and_archived_ones_not_at_all(project: ProjectFile) -> None:
    add(project, [Variable(id=new_id(), name="old", variable_kind="text", status="archived")])
    assert measure_project(project).of("variable") == ()
    names = {one.subject for one in measure_project(project, unit="matched").of("variable")}
    assert names == {"target", "stance", "strength", "number"}
