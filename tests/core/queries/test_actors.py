from pathlib import Path

import pytest

from builders import coder_named, small_project, tag
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.variable import Variable
from discoursecoder.core.operations.actors import add_actor, name_actors
from discoursecoder.core.queries.actors import list_actor_lines, list_actor_places
from discoursecoder.core.store.project import ProjectFile


@pytest.fixture
def project(tmp_path: Path) -> ProjectFile:
    """Amina names Russia twice, Bruno once."""
    project = small_project(tmp_path / "study.dcoder")
    target = project.read(Variable, name="target")[0]
    for coder, start in (("Amina", 50), ("Amina", 24), ("Bruno", 24)):
        coding = tag(project, coder, "HEG", start, start + 6)
        project.apply(name_actors(project, coding.id, target.id, ["Russia"], coder_id=coder_named(project, coder).id))
    return project


def test_the_registry_says_how_often_codings_name_each_actor(project: ProjectFile) -> None:
    assert [(line.actor.name, line.uses) for line in list_actor_lines(project)] == [
        ("Russia", 3),
        ("United States", 0),
    ]


def test_a_coder_is_told_of_her_own_codings_alone(project: ProjectFile) -> None:
    amina = coder_named(project, "Amina").id
    assert [line.uses for line in list_actor_lines(project, amina)] == [2, 0]
    russia = project.read(Actor, name="Russia")[0]
    assert len(list_actor_places(project, russia.id, amina)) == 2


def test_places_stand_in_the_order_of_the_text(project: ProjectFile) -> None:
    russia = project.read(Actor, name="Russia")[0]
    places = list_actor_places(project, russia.id)
    assert [place.quotation for place in places] == ["La par", "La par", places[2].quotation]
    assert {place.variable for place in places} == {"target"}
    assert {place.variable for place in list_actor_places(project, russia.id, language="fr")} == {"target"}
    assert places[0].release == "Release 1"


def test_groups_are_named(project: ProjectFile) -> None:
    russia = project.read(Actor, name="Russia")[0]
    project.apply(add_actor(project, "Lavrov", member_of=[russia.id]))
    assert list_actor_lines(project)[0].groups == ("Russia",)
    assert list_actor_places(project, project.read(Actor, name="Lavrov")[0].id) == []
