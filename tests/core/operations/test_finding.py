from pathlib import Path

import pytest

from builders import TEXT, coder_named, release_number, sentences_of, small_project, tag
from discoursecoder.core import errors
from discoursecoder.core.model.changes import Changes, removed
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.segment import Segmentation
from discoursecoder.core.operations.assignments import finish_release
from discoursecoder.core.operations.finding import (
    find,
    find_active_category,
    find_assignment,
    find_segmentation,
    known_names,
    open_assignment,
)
from discoursecoder.core.store.project import ProjectFile


@pytest.fixture
def project(tmp_path: Path) -> ProjectFile:
    return small_project(tmp_path / "study.dcoder")


def test_what_is_not_there_is_said_with_what_is(project: ProjectFile) -> None:
    assert find(project, Coder, coder_named(project, "Amina").id).name == "Amina"
    with pytest.raises(errors.UnknownName, match="Marie, Amina, Bruno"):
        find(project, Coder, "nobody")


def test_a_long_list_of_names_is_cut_and_an_empty_one_shown(project: ProjectFile) -> None:
    assert known_names([]) == "-"
    assert known_names(project.read(Coder) * 5).endswith("…")


def test_only_an_active_codable_category_is_found_for_coding(project: ProjectFile) -> None:
    with pytest.raises(errors.UnknownName):
        find_active_category(project, "nothing")


def test_a_release_without_segments_is_damage(project: ProjectFile) -> None:
    release = release_number(project, 1)
    assert find_segmentation(project, release).release_id == release.id
    project.apply(Changes("break", "broken", removed(project.read(Segmentation))))
    with pytest.raises(errors.DamagedProject, match="Release 1"):
        find_segmentation(project, release)


def test_an_assignment_is_open_until_it_is_finished(project: ProjectFile) -> None:
    release, amina = release_number(project, 1), coder_named(project, "Amina")
    assert open_assignment(project, release, amina) is None
    tag(project, "Amina", "HEG", *sentences_of(TEXT)[0])
    assert open_assignment(project, release, amina) == find_assignment(project, release.id, amina.id)
    project.apply(finish_release(project, release_id=release.id, coder_id=amina.id))
    with pytest.raises(errors.ReleaseFinished):
        open_assignment(project, release, amina)
