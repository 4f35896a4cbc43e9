from pathlib import Path

import pytest

from builders import small_project
from discoursecoder.core import errors
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.operations.actors import add_actor, add_alias
from discoursecoder.core.store.project import ProjectFile


@pytest.fixture
def project(tmp_path: Path) -> ProjectFile:
    return small_project(tmp_path / "study.dcoder")


def test_an_actor_belongs_to_actors_that_are_there(project: ProjectFile) -> None:
    russia = project.read(Actor, name="Russia")[0]
    project.apply(add_actor(project, "Lavrov", aliases=["Sergueï Lavrov"], member_of=[russia.id]))
    lavrov = project.read(Actor, name="Lavrov")[0]
    assert (lavrov.member_of, lavrov.aliases) == ((russia.id,), ("Sergueï Lavrov",))
    with pytest.raises(errors.UnknownName):
        add_actor(project, "Zakharova", member_of=["nowhere"])


@pytest.mark.parametrize("name", ["Russia", "russia", "La partie russe"])
def test_a_name_or_alias_in_use_is_refused(project: ProjectFile, name: str) -> None:
    with pytest.raises(errors.NameTaken):
        add_actor(project, name)


def test_an_alias_is_added_once(project: ProjectFile) -> None:
    states = project.read(Actor, name="United States")[0]
    project.apply(add_alias(project, states.id, "les États-Unis"))
    assert project.read(Actor, name="United States")[0].aliases == ("les États-Unis",)
    assert not add_alias(project, states.id, "les États-Unis")
    with pytest.raises(errors.NameTaken):
        add_alias(project, states.id, "Russia")
    with pytest.raises(errors.BadValue):
        add_alias(project, states.id, " ")
