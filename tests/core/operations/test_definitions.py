from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import category_short, coder_named, release_number, small_project, tag
from discoursecoder.core import errors
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.codebook import Revision
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.operations.assignments import finish_release
from discoursecoder.core.operations.categories import archive_category, change_category
from discoursecoder.core.operations.definitions import confirm_definitions, note_revision, recode_codings
from discoursecoder.core.operations.history import undo
from discoursecoder.core.store.project import ProjectFile


@pytest.fixture
def project(tmp_path: Path) -> Iterator[ProjectFile]:
    with small_project(tmp_path / "study.dcoder") as file:
        yield file


def amina(project: ProjectFile) -> str:
    return coder_named(project, "Amina").id


def redefine(project: ProjectFile) -> None:
    project.apply(change_category(project, category_short(project, "HEG").id, definition="narrower"))


def test_confirming_takes_the_present_revision_in_one_act(project: ProjectFile) -> None:
    some = [tag(project, "Amina", "HEG", 30, 40), tag(project, "Amina", "HEG", 50, 60)]
    redefine(project)
    changes = confirm_definitions(project, [one.id for one in some], coder_id=amina(project))
    assert changes.summary == "2 codings confirmed under the present definition"
    project.apply(changes)
    assert {one.codebook_revision for one in project.read(Coding)} == {2}
    assert not confirm_definitions(project, [one.id for one in some], coder_id=amina(project))
    project.apply(undo(project, amina(project)))
    assert project.read(Coding) == some


def test_recoding_gives_another_category_and_keeps_everything_else(project: ProjectFile) -> None:
    coding = tag(project, "Amina", "HEG", 30, 40)
    redefine(project)
    ple = category_short(project, "PLE")
    changes = recode_codings(project, [coding.id], ple.id, coder_id=amina(project))
    assert changes.summary == "1 coding recoded as Cooperation pledge"
    project.apply(changes)
    after = project.read(Coding)[0]
    assert (after.category_id, after.codebook_revision, after.quotation) == (ple.id, 2, coding.quotation)


def test_a_finished_release_is_reviewed_without_being_reopened(project: ProjectFile) -> None:
    coding = tag(project, "Amina", "HEG", 30, 40)
    release = release_number(project, 1)
    project.apply(finish_release(project, release_id=release.id, coder_id=amina(project)))
    redefine(project)
    project.apply(confirm_definitions(project, [coding.id], coder_id=amina(project)))
    project.apply(recode_codings(project, [coding.id], category_short(project, "PLE").id, coder_id=amina(project)))
    assert project.read(Assignment)[0].state == "finished"
    assert project.read(Coding)[0].category_id == category_short(project, "PLE").id


def test_what_cannot_be_reviewed_is_refused(project: ProjectFile) -> None:
    hers = tag(project, "Bruno", "HEG", 30, 40)
    mine, there = tag(project, "Amina", "HEG", 30, 40), tag(project, "Amina", "PLE", 30, 40)
    heg, ple = category_short(project, "HEG").id, category_short(project, "PLE").id
    with pytest.raises(errors.NotAllowed):
        confirm_definitions(project, [hers.id], coder_id=amina(project))
    with pytest.raises(errors.UnknownName):
        confirm_definitions(project, ["gone"], coder_id=amina(project))
    with pytest.raises(errors.DuplicateCoding):
        recode_codings(project, [mine.id], ple, coder_id=amina(project))
    project.apply(archive_category(project, heg))
    with pytest.raises(errors.CategoryArchived):
        confirm_definitions(project, [mine.id], coder_id=amina(project))
    with pytest.raises(errors.CategoryArchived):
        recode_codings(project, [there.id], heg, coder_id=amina(project))


def test_why_a_revision_was_made_can_be_written_down_later(project: ProjectFile) -> None:
    redefine(project)
    project.apply(note_revision(project, 2, " too broad before \n"))
    assert [one.note for one in project.read(Revision, number=2)] == ["too broad before"]
    assert not note_revision(project, 2, "too broad before")
    with pytest.raises(errors.UnknownName):
        note_revision(project, 9, "x")
