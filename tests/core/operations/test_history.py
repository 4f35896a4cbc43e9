from pathlib import Path

import pytest

from builders import TEXT, coder_named, sentences_of, small_project, tag
from discoursecoder.core import errors
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.operations.codings import change_coding, remove_coding
from discoursecoder.core.operations.history import last_of_root, next_redo, next_undo, redo, take_back, undo
from discoursecoder.core.store.project import ProjectFile, open_project

FIRST, SECOND, THIRD = sentences_of(TEXT)[:3]


@pytest.fixture
def project(tmp_path: Path) -> ProjectFile:
    return small_project(tmp_path / "study.dcoder")


def _spans(project: ProjectFile) -> list[tuple[int | None, int | None]]:
    return [(coding.start, coding.end) for coding in project.read(Coding)]


def test_undo_takes_the_last_act_back_and_redo_brings_it_again(project: ProjectFile) -> None:
    tag(project, "Amina", "HEG", *FIRST)
    tag(project, "Amina", "PLE", *SECOND)
    project.apply(undo(project))
    assert _spans(project) == [FIRST]
    project.apply(undo(project))
    assert _spans(project) == []
    assert project.count(Assignment) == 0
    project.apply(redo(project))
    project.apply(redo(project))
    assert _spans(project) == [FIRST, SECOND]
    with pytest.raises(errors.NothingToRedo):
        redo(project)


def test_undo_survives_closing_the_project(project: ProjectFile) -> None:
    tag(project, "Amina", "HEG", *FIRST)
    project.close()
    with open_project(project.path, writable=True) as again:
        again.apply(undo(again))
        assert _spans(again) == []
    with open_project(project.path, writable=True) as again:
        again.apply(redo(again))
        assert _spans(again) == [FIRST]


def test_undo_is_per_coder(project: ProjectFile) -> None:
    tag(project, "Amina", "HEG", *FIRST)
    tag(project, "Bruno", "PLE", *SECOND)
    amina = coder_named(project, "Amina").id
    project.apply(undo(project, amina))
    assert _spans(project) == [SECOND]
    with pytest.raises(errors.NothingToUndo):
        undo(project, amina)
    project.apply(redo(project, amina))
    assert len(_spans(project)) == 2


def test_a_new_act_ends_what_could_be_brought_back(project: ProjectFile) -> None:
    tag(project, "Amina", "HEG", *FIRST)
    project.apply(undo(project))
    tag(project, "Amina", "PLE", *SECOND)
    with pytest.raises(errors.NothingToRedo):
        redo(project)


def test_after_undo_redo_undo_the_act_is_gone(project: ProjectFile) -> None:
    tag(project, "Amina", "HEG", *FIRST)
    tag(project, "Amina", "PLE", *SECOND)
    for step in (undo, redo, undo, undo, redo, redo, undo):
        project.apply(step(project))
    assert _spans(project) == [FIRST]


def test_an_older_act_is_taken_back_alone(project: ProjectFile) -> None:
    tag(project, "Amina", "HEG", *FIRST)
    first = next_undo(project)
    assert first is not None
    tag(project, "Bruno", "PLE", *SECOND)
    project.apply(take_back(project, first))
    assert _spans(project) == [SECOND]
    with pytest.raises(errors.NothingToUndo):
        take_back(project, first)
    last = last_of_root(project, first.root)
    assert last is not None
    assert last.role == "undo"


def test_taking_back_is_refused_where_a_record_has_changed_since(project: ProjectFile) -> None:
    coding = tag(project, "Amina", "HEG", *FIRST)
    tagging = next_undo(project)
    assert tagging is not None
    project.apply(change_coding(project, coding.id, coder_id=coding.coder_id, memo="later"))
    with pytest.raises(errors.StaleChange):
        project.apply(take_back(project, tagging))
    assert project.read(Coding)[0].memo == "later"


def test_a_removed_coding_comes_back_as_it_was(project: ProjectFile) -> None:
    coding = tag(project, "Amina", "HEG", *FIRST)
    project.apply(remove_coding(project, coding.id, coder_id=coding.coder_id))
    project.apply(undo(project))
    assert project.read(Coding) == [coding]


def test_the_beginning_of_the_project_cannot_be_taken_back(project: ProjectFile) -> None:
    assert next_undo(project) is None
    assert next_redo(project) is None
    with pytest.raises(errors.NothingToUndo):
        take_back(project, project.events()[0])


def test_the_history_says_what_was_taken_back(project: ProjectFile) -> None:
    tag(project, "Amina", "HEG", *FIRST)
    project.apply(undo(project))
    project.apply(redo(project))
    act, back, again = project.events()[-3:]
    assert back.summary == f"Taken back: {act.summary}"
    assert again.summary == f"Brought back: {act.summary}"
    assert (back.undoes, again.undoes) == (act.id, back.id)
