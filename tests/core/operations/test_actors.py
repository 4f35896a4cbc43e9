from pathlib import Path

import pytest

from builders import coder_named, release_number, small_project, tag
from discoursecoder.core import errors
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.changes import Changes, created
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.mark import Mark
from discoursecoder.core.model.record import new_id
from discoursecoder.core.model.variable import Variable
from discoursecoder.core.operations.actors import (
    add_actor,
    add_alias,
    change_actor,
    merge_actors,
    name_actors,
    remove_actor,
)
from discoursecoder.core.operations.history import undo
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


def test_an_actor_is_renamed_and_regrouped(project: ProjectFile) -> None:
    russia = project.read(Actor, name="Russia")[0]
    states = project.read(Actor, name="United States")[0]
    changes = change_actor(
        project, states.id, name=" Washington ", aliases=["USA", " "], member_of=[russia.id], note="n"
    )
    assert "Washington" in changes.summary
    project.apply(changes)
    after = project.read(Actor, name="Washington")[0]
    assert (after.aliases, after.member_of, after.note) == (("USA",), (russia.id,), "n")
    assert not change_actor(project, states.id, name="Washington")
    project.apply(change_actor(project, states.id, name="USA", aliases=["USA"]))
    assert project.read(Actor, name="USA")[0].aliases == ()


def test_no_actor_belongs_to_itself(project: ProjectFile) -> None:
    russia = project.read(Actor, name="Russia")[0]
    states = project.read(Actor, name="United States")[0]
    project.apply(change_actor(project, states.id, member_of=[russia.id]))
    with pytest.raises(errors.BadValue):
        change_actor(project, russia.id, member_of=[states.id])
    with pytest.raises(errors.BadValue):
        change_actor(project, russia.id, member_of=[russia.id])


def test_only_what_an_actor_has_is_changed(project: ProjectFile) -> None:
    russia = project.read(Actor, name="Russia")[0]
    with pytest.raises(TypeError):
        change_actor(project, russia.id, id="another")
    with pytest.raises(errors.NameTaken):
        change_actor(project, russia.id, aliases=["united states"])


def coded_with(project: ProjectFile, *names: str) -> Coding:
    """A coding of Amina whose targets are these actors."""
    coding = tag(project, "Amina", "HEG", 24, 40)
    target = project.read(Variable, name="target")[0]
    project.apply(name_actors(project, coding.id, target.id, names, coder_id=coder_named(project, "Amina").id))
    return project.read(Coding, id=coding.id)[0]


def test_values_follow_when_actors_are_merged(project: ProjectFile) -> None:
    coded_with(project, "Russia", "Moscou")
    kept = project.read(Actor, name="Russia")[0]
    gone = project.read(Actor, name="Moscou")[0]
    member = add_actor(project, "Lavrov", member_of=[gone.id])
    project.apply(member)
    mark = Mark(
        id=new_id(),
        release_id=release_number(project, 1).id,
        mark_kind="attribution",
        start=24,
        end=30,
        actor_id=gone.id,
    )
    project.apply(Changes("prepare", "prepared", created([mark]), undoable=False))
    changes = merge_actors(project, kept.id, gone.id)
    project.apply(changes)
    assert [value.actor_id for value in project.read(Coding)[0].values] == [kept.id]
    assert project.read(Actor, name="Russia")[0].aliases == ("la partie russe", "Moscou")
    assert project.read(Actor, name="Lavrov")[0].member_of == (kept.id,)
    assert project.read(Mark)[0].actor_id == kept.id
    project.apply(undo(project, coder_id=None))
    assert [value.actor_id for value in project.read(Coding)[0].values] == [kept.id, gone.id]
    assert project.read(Actor, name="Russia")[0] == kept


def test_an_actor_is_not_merged_with_itself(project: ProjectFile) -> None:
    russia = project.read(Actor, name="Russia")[0]
    with pytest.raises(errors.BadValue):
        merge_actors(project, russia.id, russia.id)


def test_a_merged_actor_does_not_belong_to_itself(project: ProjectFile) -> None:
    russia = project.read(Actor, name="Russia")[0]
    project.apply(add_actor(project, "Lavrov", member_of=[russia.id]))
    lavrov = project.read(Actor, name="Lavrov")[0]
    project.apply(merge_actors(project, russia.id, lavrov.id))
    assert project.read(Actor, name="Russia")[0].member_of == ()


def test_an_actor_that_nothing_needs_can_go(project: ProjectFile) -> None:
    coded_with(project, "Russia")
    states = project.read(Actor, name="United States")[0]
    project.apply(remove_actor(project, states.id))
    assert project.read(Actor, name="United States") == []
    russia = project.read(Actor, name="Russia")[0]
    project.apply(add_actor(project, "Lavrov", member_of=[russia.id]))
    with pytest.raises(errors.InUse, match="1 coding, Lavrov"):
        remove_actor(project, russia.id)


def test_a_new_actor_comes_with_the_value_in_one_act(project: ProjectFile) -> None:
    before = len(project.events())
    coding = coded_with(project, "la partie russe", "Ostranie")
    assert len(project.events()) == before + 2  # the coding, and its values
    names = {actor.id: actor.name for actor in project.read(Actor)}
    assert [names[value.actor_id or ""] for value in coding.values] == ["Russia", "Ostranie"]
    project.apply(undo(project, coder_id=coder_named(project, "Amina").id))
    assert project.read(Actor, name="Ostranie") == []


def test_a_name_entered_twice_is_one_new_actor(project: ProjectFile) -> None:
    coding = coded_with(project, "Ostranie", "ostranie")
    assert len(coding.values) == 1
