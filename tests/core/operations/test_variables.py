from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from builders import coder_named, small_project, tag
from discoursecoder.core import errors
from discoursecoder.core.model.changes import Changes
from discoursecoder.core.model.coding import Coding, VariableValue
from discoursecoder.core.model.variable import Choice, Variable
from discoursecoder.core.operations.codings import change_coding
from discoursecoder.core.operations.variables import (
    add_variable,
    change_variable,
    move_variable,
    remove_variable,
    rename_choice,
)
from discoursecoder.core.store.project import ProjectFile


@pytest.fixture
def project(tmp_path: Path) -> Iterator[ProjectFile]:
    with small_project(tmp_path / "study.dcoder") as file:
        yield file


def lead(project: ProjectFile) -> str:
    return coder_named(project, "Marie").id


def revised(changes: Changes) -> bool:
    return any(True for _ in changes.of("revision"))


def test_a_variable_is_added_behind_the_others(project: ProjectFile) -> None:
    changes = add_variable(
        project, "Tone", variable_kind="choice", choices=("warm", "cold"), names={"fr": "ton"}, level="ordinal"
    )
    assert revised(changes)
    project.apply(changes)
    added = project.read(Variable, name="Tone")[0]
    assert (added.position, added.level, added.names) == (1, "ordinal", {"fr": "ton"})
    assert [choice.name for choice in added.choices] == ["warm", "cold"]


def test_variables_that_cannot_be_are_refused(project: ProjectFile) -> None:
    with pytest.raises(errors.BadValue):
        add_variable(project, " ")
    with pytest.raises(errors.BadValue, match="has choices"):
        add_variable(project, "Tone", variable_kind="choice")
    with pytest.raises(errors.BadValue, match="has choices"):
        add_variable(project, "Tone", choices=("x",))
    with pytest.raises(errors.BadValue):
        add_variable(project, "Tone", variable_kind="choice", choices=("x", "x"))
    with pytest.raises(errors.NameTaken, match="STANCE"):
        add_variable(project, "STANCE")


def variable(project: ProjectFile, name: str) -> Variable:
    return project.read(Variable, name=name)[0]


def given(project: ProjectFile, *answers: str) -> Coding:
    """A coding with answers to the question of stance."""
    coding = tag(project, "Amina", "HEG", 30, 40)
    values = [VariableValue(variable_id=variable(project, "stance").id, text=answer) for answer in answers]
    project.apply(change_coding(project, coding.id, coder_id=coding.coder_id, values=values))
    return project.read(Coding, id=coding.id)[0]


def test_every_field_of_a_variable_can_be_changed(project: ProjectFile) -> None:
    stance = variable(project, "stance")
    choices = (Choice(name="supports", names={"fr": "soutient"}), Choice(name="opposes"), Choice(name="neutral"))
    fields: dict[str, Any] = {"name": "Position", "names": {"fr": "Position"}, "multiple": True, "choices": choices}
    fields |= {"level": "ordinal", "description": "towards the target"}
    changes = change_variable(project, stance.id, coder_id=lead(project), **fields)
    assert revised(changes)
    project.apply(changes)
    after = variable(project, "Position")
    assert {field: getattr(after, field) for field in fields} == fields


@pytest.mark.parametrize(
    "fields",
    [
        {"name": " "},
        {"level": "high"},
        {"shape": 1},
        {"choices": ()},
        {"choices": (Choice(name="a"), Choice(name="A"))},
        {"variable_kind": "text"},
    ],
)
def test_what_a_variable_cannot_be_is_refused(project: ProjectFile, fields: dict[str, Any]) -> None:
    with pytest.raises(errors.BadValue):
        change_variable(project, variable(project, "stance").id, **fields)


def test_two_variables_never_share_a_name(project: ProjectFile) -> None:
    with pytest.raises(errors.NameTaken, match="Target"):
        change_variable(project, variable(project, "stance").id, name="Target")


def test_a_change_that_values_would_not_survive_is_refused(project: ProjectFile) -> None:
    stance = variable(project, "stance")
    project.apply(change_variable(project, stance.id, multiple=True))
    given(project, "supports", "opposes")
    with pytest.raises(errors.InUse, match="1 coding"):
        change_variable(project, stance.id, choices=(Choice(name="supports"),))
    with pytest.raises(errors.InUse, match="1 coding"):
        change_variable(project, stance.id, variable_kind="text", choices=())
    with pytest.raises(errors.InUse, match="1 coding"):
        change_variable(project, stance.id, multiple=False)
    with pytest.raises(errors.InUse, match="1 coding"):
        remove_variable(project, stance.id)
    assert change_variable(project, stance.id, status="archived")


def test_a_variable_without_values_can_become_another_and_go(project: ProjectFile) -> None:
    stance = variable(project, "stance")
    project.apply(change_variable(project, stance.id, variable_kind="number", choices=(), level="interval"))
    assert variable(project, "stance").variable_kind == "number"
    project.apply(remove_variable(project, stance.id))
    assert [one.name for one in project.read(Variable)] == ["target"]


def test_variables_take_another_order_without_a_revision(project: ProjectFile) -> None:
    project.apply(add_variable(project, "Tone"))
    changes = move_variable(project, variable(project, "Tone").id, position=0)
    assert not revised(changes)
    project.apply(changes)
    assert variable(project, "Tone").position == 0
    assert sorted(one.position for one in project.read(Variable)) == [0, 1, 2]


def test_an_answer_is_renamed_in_the_codings_too(project: ProjectFile) -> None:
    coding = given(project, "supports")
    stance = variable(project, "stance")
    changes = rename_choice(project, stance.id, "supports", name=" endorses ", coder_id=lead(project))
    project.apply(changes)
    assert [one.name for one in variable(project, "stance").choices] == ["endorses", "opposes"]
    assert [value.text for value in project.read(Coding, id=coding.id)[0].values] == ["endorses"]
    with pytest.raises(errors.BadValue):
        rename_choice(project, stance.id, "endorses", name="Opposes")
    with pytest.raises(errors.UnknownName, match="gone"):
        rename_choice(project, stance.id, "gone", name="x")
