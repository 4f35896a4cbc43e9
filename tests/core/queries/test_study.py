from pathlib import Path

import pytest

from builders import category_short, coder_named, release_number, small_project, tag
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.changes import Change, Changes, created
from discoursecoder.core.model.record import new_id, now
from discoursecoder.core.operations.assignments import finish_release
from discoursecoder.core.operations.memos import write_memo
from discoursecoder.core.queries.study import Study, asked
from discoursecoder.core.store.project import ProjectFile


def test_only_the_work_of_the_coders_asked_for_is_read(tmp_path: Path) -> None:
    with small_project(tmp_path / "s.dcoder") as project:
        tag(project, "Amina", "HEG", 24, 30)
        tag(project, "Bruno", "HEG", 24, 30)
        for name in ("Amina", "Bruno"):
            memo = write_memo(
                project,
                target_kind="release",
                target_id=release_number(project, 1).id,
                coder_id=coder_named(project, name).id,
                text=f"by {name}",
            )
            project.apply(memo)
        bruno = coder_named(project, "Bruno").id
        study = Study(project, [bruno])
        assert {coding.coder_id for coding in study.codings} == {bruno}
        assert {assignment.coder_id for assignment in study.assignments} == {bruno}
        assert [memo.text for memo in study.memos] == ["by Bruno"]
        assert len(Study(project).codings) == 2


def test_codings_stand_in_the_order_of_releases_and_texts(tmp_path: Path) -> None:
    text = "T\nOne two three. Four five six. Seven eight nine.\nF"
    with small_project(tmp_path / "s.dcoder", texts=("T\nOther words here. More words here.\nF", text)) as project:
        tag(project, "Bruno", "HEG", 10, 12, release=2)
        tag(project, "Amina", "HEG", 2, 9, release=2)
        tag(project, "Amina", "HEG", 2, 5, release=1)
        codings = Study(project).codings
        assert [(coding.start, coding.end) for coding in codings] == [(2, 5), (2, 9), (10, 12)]


def test_suggested_codings_do_not_count(tmp_path: Path) -> None:
    with small_project(tmp_path / "s.dcoder") as project:
        coding = tag(project, "Amina", "HEG", 24, 30)
        suggested = coding.model_copy(update={"origin": "suggested"})
        project.apply(Changes("suggest", "", (Change(coding, suggested),)))
        study = Study(project)
        assert len(study.codings) == 1
        assert study.counted == ()


def test_a_category_is_called_by_its_short_code_where_that_is_unique_else_by_its_path(tmp_path: Path) -> None:
    with small_project(tmp_path / "s.dcoder") as project:
        branch = category_short(project, "CTS")
        twins = [
            Category(id=new_id(), name="One", short="X", parent_id=branch.id, position=5),
            Category(id=new_id(), name="Two", short="X", position=6),
            Category(id=new_id(), name="Three", position=7),
        ]
        project.apply(Changes("add", "", created(twins)))
        assert Study(project).labels == ("PLE", "HEG", "Contestation / One", "Two", "Three")


def test_an_archived_category_keeps_its_column_while_codings_hold_it(tmp_path: Path) -> None:
    with small_project(tmp_path / "s.dcoder") as project:
        tag(project, "Amina", "HEG", 24, 30)
        for short in ("HEG", "PLE"):
            category = category_short(project, short)
            archived = category.model_copy(update={"status": "archived"})
            project.apply(Changes("archive", "", (Change(category, archived),)))
        assert Study(project).labels == ("HEG",)


def test_silence_means_absence_only_of_what_was_asked_for_and_existed(tmp_path: Path) -> None:
    category = Category(id="c", name="C", since_revision=2)
    done = Assignment(
        id="a", release_id="r", coder_id="k", state="finished", codebook_revision=2, created=now(), finished=now()
    )
    assert asked(done, category)
    assert not asked(None, category)
    assert not asked(done.model_copy(update={"state": "in_progress"}), category)
    assert not asked(done.model_copy(update={"codebook_revision": 1}), category)
    assert not asked(done.model_copy(update={"category_ids": ("other",)}), category)
    assert asked(done.model_copy(update={"category_ids": ("c",)}), category)


def test_variables_stand_in_the_order_of_the_codebook(tmp_path: Path) -> None:
    with small_project(tmp_path / "s.dcoder") as project:
        assert [variable.name for variable in Study(project).variables.values()] == ["stance", "target"]


def test_texts_are_found_by_release(tmp_path: Path) -> None:
    with small_project(tmp_path / "s.dcoder", texts=("A\nB c.\nD", "E\nF g.\nH")) as project:
        study = Study(project)
        assert study.texts[release_number(project, 2).id] == "E\nF g.\nH"
        assert set(study.segmentations) == set(study.releases)


@pytest.fixture
def finished(tmp_path: Path) -> ProjectFile:
    project = small_project(tmp_path / "f.dcoder")
    coder = coder_named(project, "Amina").id
    project.apply(finish_release(project, release_id=release_number(project, 1).id, coder_id=coder))
    return project


def test_a_finished_assignment_asks_for_every_category_of_its_revision(finished: ProjectFile) -> None:
    study = Study(finished)
    assert all(asked(study.assignments[0], category) for category in study.coded)
    finished.close()
