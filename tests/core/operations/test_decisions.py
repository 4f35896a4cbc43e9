from pathlib import Path

import pytest

from builders import TEXT, coder_named, release_number, sentences_of, small_project
from discoursecoder.core import errors
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.changes import Changes
from discoursecoder.core.model.coding import Decision
from discoursecoder.core.operations.decisions import decide_none, withdraw_decision
from discoursecoder.core.store.project import ProjectFile

SENTENCE = sentences_of(TEXT)[2]


@pytest.fixture
def project(tmp_path: Path) -> ProjectFile:
    return small_project(tmp_path / "study.dcoder")


def _decide(project: ProjectFile, start: int = SENTENCE.start, end: int = SENTENCE.end) -> Changes:
    return decide_none(
        project,
        release_id=release_number(project, 1).id,
        coder_id=coder_named(project, "Amina").id,
        start=start,
        end=end,
    )


def test_looked_and_found_nothing_is_recorded_once(project: ProjectFile) -> None:
    project.apply(_decide(project))
    assert not _decide(project)
    assert [(d.start, d.end) for d in project.read(Decision)] == [SENTENCE]
    assert [a.state for a in project.read(Assignment)] == ["in_progress"]


def test_only_a_sentence_can_be_decided(project: ProjectFile) -> None:
    with pytest.raises(errors.SpanOutside):
        _decide(project, SENTENCE.start, SENTENCE.end - 1)


def test_a_decision_is_withdrawn_by_its_coder_only(project: ProjectFile) -> None:
    project.apply(_decide(project))
    decision = project.read(Decision)[0]
    with pytest.raises(errors.NotAllowed):
        withdraw_decision(project, decision.id, coder_id=coder_named(project, "Bruno").id)
    project.apply(withdraw_decision(project, decision.id, coder_id=decision.coder_id))
    assert project.count(Decision) == 0
