from collections.abc import Iterator
from pathlib import Path

import pytest

from discoursecoder.core import errors
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.release import Release
from discoursecoder.core.operations.history import undo
from discoursecoder.core.operations.sample import build_sample, read_plan
from discoursecoder.core.store.project import ProjectFile, open_project


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ProjectFile]:
    with build_sample(tmp_path_factory.mktemp("sample") / "sample.dcoder") as project:
        yield project


def test_the_sample_has_a_lead_three_coders_and_six_releases(sample: ProjectFile) -> None:
    assert [(coder.name, coder.role) for coder in sample.read(Coder)] == [
        ("Marie", "lead"),
        ("Amina", "coder"),
        ("Bruno", "coder"),
        ("Chloé", "coder"),
    ]
    assert sorted(release.language for release in sample.read(Release)) == ["ar", "en", "es", "fr", "ru", "zh"]
    assert sample.count(Category) == 20
    assert "invented" in sample.project.title


def test_every_fact_of_the_plan_stands_in_its_release(sample: ProjectFile) -> None:
    by_file = {release.file_name: release for release in sample.read(Release)}
    for facts in read_plan().releases:
        release = by_file[facts["file"]]
        for name, value in facts.items():
            if name != "file":
                assert getattr(release, name) == value
                assert name not in release.guessed


def test_every_coding_quotes_its_text_and_lies_in_the_body(sample: ProjectFile) -> None:
    from discoursecoder.core.model.segment import Segmentation

    releases = {release.id: release for release in sample.read(Release)}
    bodies = {found.release_id: found.body for found in sample.read(Segmentation)}
    codings = sample.read(Coding)
    assert len(codings) > 200
    for coding in codings:
        assert coding.start is not None
        assert coding.end is not None
        text = sample.text(releases[coding.release_id].text_sha256)
        assert text[coding.start : coding.end] == coding.quotation
        body = bodies[coding.release_id]
        assert any(zone.start <= coding.start and coding.end <= zone.end for zone in body), coding.quotation


def test_one_coder_is_still_at_work_and_one_was_not_asked_for_everything(sample: ProjectFile) -> None:
    names = {coder.id: coder.name for coder in sample.read(Coder)}
    dev = sample.read(Category, short="DEV")[0]
    tasks = sample.read(Assignment)
    assert len(tasks) == 18
    unfinished = [(names[task.coder_id], task.state) for task in tasks if task.state != "finished"]
    assert unfinished == [("Chloé", "in_progress")]
    for task in tasks:
        if names[task.coder_id] == "Bruno":
            assert task.category_ids is not None
            assert len(task.category_ids) == 19
            assert dev.id not in task.category_ids
        else:
            assert task.category_ids is None


def test_what_builds_the_sample_cannot_be_taken_back(sample: ProjectFile) -> None:
    assert not any(event.undoable for event in sample.events())
    with pytest.raises(errors.NothingToUndo):
        undo(sample)


def test_the_sample_opens_again_as_a_sound_project(tmp_path: Path) -> None:
    build_sample(tmp_path / "again.dcoder").close()
    with open_project(tmp_path / "again.dcoder") as project:
        assert project.integrity() == []
        assert project.count(Coding) > 200


def test_a_sample_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise errors.DiskFull(path="sample")

    monkeypatch.setattr("discoursecoder.core.operations.sample.finish_releases", fail)
    with pytest.raises(errors.DiskFull):
        build_sample(tmp_path / "sample.dcoder")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "sample.dcoder"
    path.write_bytes(b"mine")
    with pytest.raises(errors.FileExists):
        build_sample(path)
    assert path.read_bytes() == b"mine"
