from pathlib import Path
from typing import Any

import pytest

from builders import TEXT, category_short, coder_named, release_number, sentences_of, small_project, tag
from discoursecoder.core import errors
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.changes import Changes
from discoursecoder.core.model.coding import Coding, Decision
from discoursecoder.core.operations.assignments import assign_releases, choose_mode
from discoursecoder.core.operations.codings import confirm_codings, move_edges, tag_span
from discoursecoder.core.operations.decisions import decide_none, withdraw_decision
from discoursecoder.core.operations.history import undo
from discoursecoder.core.operations.merge import accept_merge, plan_merge
from discoursecoder.core.operations.packages import make_package
from discoursecoder.core.store.project import ProjectFile, open_project

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


def _code(project: ProjectFile, start: int, end: int, **fields: Any) -> Changes:
    return tag_span(
        project,
        release_id=release_number(project, 1).id,
        coder_id=coder_named(project, "Amina").id,
        category_id=category_short(project, "HEG").id,
        start=start,
        end=end,
        **fields,
    )


def test_coding_a_sentence_takes_back_that_there_is_nothing_in_one_act(project: ProjectFile) -> None:
    project.apply(_decide(project))
    project.apply(_code(project, SENTENCE.start + 3, SENTENCE.start + 8))
    assert (project.count(Decision), project.count(Coding)) == (0, 1)

    project.apply(undo(project, coder_id=coder_named(project, "Amina").id))
    assert (project.count(Decision), project.count(Coding)) == (1, 0)


def test_a_suggestion_leaves_the_decision_until_it_is_confirmed(project: ProjectFile) -> None:
    amina = coder_named(project, "Amina").id
    project.apply(_decide(project))
    project.apply(_code(project, *SENTENCE, origin="suggested"))
    assert project.count(Decision) == 1

    project.apply(confirm_codings(project, [project.read(Coding)[0].id], coder_id=amina))
    assert project.count(Decision) == 0


def test_an_edge_moved_into_a_sentence_takes_back_that_there_is_nothing(project: ProjectFile) -> None:
    before = sentences_of(TEXT)[1]
    project.apply(_code(project, *before))
    project.apply(_decide(project))
    coding = project.read(Coding)[0]
    project.apply(move_edges(project, coding.id, start=before.start, end=SENTENCE.end, coder_id=coding.coder_id))

    assert project.count(Decision) == 0


def test_a_sentence_in_which_something_is_coded_is_not_said_to_hold_nothing(project: ProjectFile) -> None:
    project.apply(_code(project, SENTENCE.start, SENTENCE.start + 2))
    with pytest.raises(errors.SentenceCoded):
        _decide(project)


def test_another_coders_decision_stays(project: ProjectFile) -> None:
    project.apply(_decide(project))
    tag(project, "Bruno", "HEG", *SENTENCE)

    assert project.count(Decision) == 1


def test_decisions_and_the_mode_come_back_with_a_package(project: ProjectFile, tmp_path: Path) -> None:
    amina, release = coder_named(project, "Amina").id, release_number(project, 1).id
    project.apply(assign_releases(project, coder_ids=[amina], release_ids=[release]))
    made = make_package(project, coder_id=amina, path=tmp_path / "amina.dcoder")
    with open_project(made.path, writable=True) as package:
        package.apply(choose_mode(package, release_id=release, coder_id=amina, mode="sentences"))
        package.apply(_decide(package))
        package.apply(_code(package, *sentences_of(TEXT)[0]))
    with open_project(made.path) as package:
        project.apply(accept_merge(plan_merge(project, package)))

    assert [one.mode for one in project.read(Assignment)] == ["sentences"]
    assert [(one.start, one.end) for one in project.read(Decision)] == [SENTENCE]
    assert project.count(Coding) == 1
