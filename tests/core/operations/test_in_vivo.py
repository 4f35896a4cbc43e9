from pathlib import Path
from typing import Any

import pytest

from builders import TEXT, category_short, coder_named, release_number, small_project
from discoursecoder.core import errors
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.changes import Changes
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.operations.assignments import finish_release
from discoursecoder.core.operations.history import undo
from discoursecoder.core.operations.in_vivo import tag_in_vivo
from discoursecoder.core.store.project import ProjectFile

START, END = TEXT.index("l’accord"), TEXT.index("l’accord") + 8


@pytest.fixture
def project(tmp_path: Path) -> ProjectFile:
    return small_project(tmp_path / "study.dcoder")


def _tag(project: ProjectFile, name: str, **fields: Any) -> Changes:
    facts = {"release_id": release_number(project, 1).id, "coder_id": coder_named(project, "Marie").id}
    return tag_in_vivo(project, name, **{**facts, "start": START, "end": END, **fields})


def test_category_and_coding_are_one_act_that_undo_takes_back(project: ProjectFile) -> None:
    before = len(project.events())
    branch = category_short(project, "CTS").id
    project.apply(_tag(project, "Accord salué", parent_id=branch, short="ACS"))
    category = category_short(project, "ACS")
    [coding] = project.read(Coding)

    assert len(project.events()) == before + 1
    assert project.events()[-1].summary == "Category Accord salué found in the text: “l’accord” in Release 1"
    assert (category.name, category.parent_id) == ("Accord salué", branch)
    assert (coding.category_id, coding.quotation) == (category.id, "l’accord")
    assert coding.codebook_revision == category.since_revision == project.revision == 2

    project.apply(undo(project, coder_id=coder_named(project, "Marie").id))
    assert (project.count(Coding), project.revision) == (0, 1)
    assert [one.name for one in project.read(Category, short="ACS")] == []


def test_a_name_in_use_and_a_passage_that_cannot_be_coded_are_refused(project: ProjectFile) -> None:
    with pytest.raises(errors.NameTaken):
        _tag(project, "Cooperation pledge")
    with pytest.raises(errors.SpanNotInBody):
        _tag(project, "Title", start=0, end=5)
    project.apply(
        finish_release(project, release_id=release_number(project, 1).id, coder_id=coder_named(project, "Marie").id)
    )
    with pytest.raises(errors.ReleaseFinished):
        _tag(project, "Too late")
