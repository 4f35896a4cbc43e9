from pathlib import Path

import pytest

from builders import small_project
from discoursecoder.core import errors
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.changes import Changes, created
from discoursecoder.core.model.coding import VariableValue
from discoursecoder.core.model.record import new_id
from discoursecoder.core.model.variable import Variable
from discoursecoder.core.operations.values import check_values, shown
from discoursecoder.core.store.project import ProjectFile


@pytest.fixture
def project(tmp_path: Path) -> ProjectFile:
    project = small_project(tmp_path / "study.dcoder")
    more = [Variable(id="n", name="degree", variable_kind="number"), Variable(id="t", name="note")]
    project.apply(Changes("add_variables", "added", created(more)))
    return project


def _variable(project: ProjectFile, name: str) -> str:
    return project.read(Variable, name=name)[0].id


def test_values_that_fit_are_kept_once_and_in_order(project: ProjectFile) -> None:
    target = _variable(project, "target")
    values = [VariableValue(variable_id=target, actor_id=actor.id) for actor in project.read(Actor)]
    assert check_values(project, [*values, values[0]]) == tuple(values)
    assert check_values(project, []) == ()


def test_a_variable_that_takes_one_value_refuses_a_second(project: ProjectFile) -> None:
    stance = _variable(project, "stance")
    two = [VariableValue(variable_id=stance, text="supports"), VariableValue(variable_id=stance, text="opposes")]
    with pytest.raises(errors.BadValue, match="stance"):
        check_values(project, two)


def test_a_choice_must_be_one_that_is_offered(project: ProjectFile) -> None:
    with pytest.raises(errors.BadValue, match="supports, opposes"):
        check_values(project, [VariableValue(variable_id=_variable(project, "stance"), text="shrugs")])


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("target", {"text": "Russia"}),
        ("degree", {"text": "3"}),
        ("stance", {"number": 1.0}),
        ("note", {"number": 1.0}),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused(project: ProjectFile, variable: str, value: dict[str, object]) -> None:
    given = VariableValue.model_validate({"variable_id": _variable(project, variable), **value})
    with pytest.raises(errors.BadValue, match=variable):
        check_values(project, [given])


def test_an_unknown_variable_and_an_unknown_actor_are_named(project: ProjectFile) -> None:
    with pytest.raises(errors.UnknownName, match="nowhere"):
        check_values(project, [VariableValue(variable_id="nowhere", text="x")])
    with pytest.raises(errors.UnknownName, match="nobody"):
        check_values(project, [VariableValue(variable_id=_variable(project, "target"), actor_id="nobody")])


def test_a_value_is_shown_as_a_person_would_write_it() -> None:
    assert shown(VariableValue(variable_id=new_id(), number=2.0)) == "2"
    assert shown(VariableValue(variable_id=new_id(), text="supports")) == "supports"
