from pathlib import Path

import pytest

from builders import category_short, coder_named, release_number, small_project
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.changes import Changes, created
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.mark import Party, Speech
from discoursecoder.core.model.record import new_id
from discoursecoder.core.model.variable import Choice, Variable
from discoursecoder.core.operations.history import undo
from discoursecoder.core.operations.marks import speech_values, tag_speech
from discoursecoder.core.store.project import ProjectFile

VOICES = tuple(Choice(name=name) for name in ("direct", "reported", "narrated", "joint"))


@pytest.fixture
def project(tmp_path: Path) -> ProjectFile:
    project = small_project(tmp_path / "study.dcoder")
    variables = [
        Variable(id=new_id(), name="speaker", variable_kind="actor", multiple=True),
        Variable(id=new_id(), name="attributed_to", variable_kind="actor"),
        Variable(id=new_id(), name="voice", variable_kind="choice", choices=VOICES),
    ]
    project.apply(Changes("prepare", "prepared", created(variables), undoable=False))
    return project


def tagged(project: ProjectFile, speech: Speech) -> Changes:
    return tag_speech(
        project,
        release_id=release_number(project, 1).id,
        coder_id=coder_named(project, "Amina").id,
        category_id=category_short(project, "HEG").id,
        start=24,
        end=60,
        speech=speech,
    )


def values(project: ProjectFile) -> dict[str, list[str]]:
    names = {variable.id: variable.name for variable in project.read(Variable)}
    actors = {actor.id: actor.name for actor in project.read(Actor)}
    found: dict[str, list[str]] = {}
    for value in project.read(Coding)[0].values:
        found.setdefault(names[value.variable_id], []).append(actors.get(value.actor_id or "") or value.text or "")
    return found


def test_a_coding_takes_the_values_of_its_speech_in_one_act(project: ProjectFile) -> None:
    russia = project.read(Actor, name="Russia")[0]
    before = len(project.events())
    project.apply(tagged(project, Speech((Party("Wang Yi"),), (Party("Russia", russia.id),), "reported")))
    assert values(project) == {"speaker": ["Wang Yi"], "attributed_to": ["Russia"], "voice": ["reported"]}
    assert len(project.events()) == before + 1


def test_taking_it_back_takes_the_new_actor_back_too(project: ProjectFile) -> None:
    project.apply(tagged(project, Speech((Party("Wang Yi"),), (), "reported")))
    project.apply(undo(project, coder_id=coder_named(project, "Amina").id))
    assert project.read(Coding) == []
    assert project.read(Actor, name="Wang Yi") == []


def test_a_name_that_the_registry_has_by_now_is_added_once(project: ProjectFile) -> None:
    _, added = speech_values(project, Speech((Party("LA PARTIE RUSSE"), Party("Li Hui"), Party("li hui"))))
    assert [actor.name for actor in added] == ["Li Hui"]


def test_a_variable_with_one_value_takes_the_first(project: ProjectFile) -> None:
    found, _ = speech_values(project, Speech((), (Party("Russia"), Party("United States"))))
    assert len(found) == 1


def test_a_codebook_without_these_variables_goes_without_them(tmp_path: Path) -> None:
    project = small_project(tmp_path / "plain.dcoder")
    project.apply(tagged(project, Speech((Party("Wang Yi"),), (), "reported")))
    assert project.read(Coding)[0].values == ()
    assert project.read(Actor, name="Wang Yi") == []


def test_a_span_outside_any_speech_is_coded_plainly(project: ProjectFile) -> None:
    project.apply(tagged(project, Speech()))
    assert project.read(Coding)[0].values == ()
