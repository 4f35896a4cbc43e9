from pathlib import Path

import pytest

from core.store.studies import Study, alter, drop, put
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.merge import CodebookDifference
from discoursecoder.core.model.record import Record, new_id
from discoursecoder.core.operations.merge_matching import Matching
from discoursecoder.core.operations.merge_report import OWN, list_codebook_differences, list_proposals
from discoursecoder.core.store.checking import State, current_state
from discoursecoder.core.store.project import ProjectFile


@pytest.fixture
def study() -> Study:
    return Study()


@pytest.fixture
def project(study: Study, tmp_path: Path) -> ProjectFile:
    return study.create(tmp_path / "study.dcoder")


def state(*records: Record) -> State:
    return {(record.kind, record.id): record for record in records}


def told(study: Study, base: State, theirs: State, coder: Coder | None = None) -> list[tuple[str, str, str]]:
    matching = Matching((coder or study.anna).id, study.anna, (), coder_is_new=False)
    return [(one.noun, one.act, one.label) for one in list_proposals(base, theirs, matching)]


def test_changes_to_shared_records_are_proposals(study: Study) -> None:
    renamed = study.criticism.model_copy(update={"name": "Critique"})
    own = Category(id="0", name="Own")
    base, theirs = state(study.criticism, study.un, study.claims), state(renamed, own, study.claims)
    assert told(study, base, theirs) == [
        ("category", "added", "Own"),
        ("category", "changed", "Critique"),
        ("lexicon", "removed", "UN"),
    ]


def test_the_coders_own_work_is_no_proposal_and_another_coders_is(study: Study) -> None:
    coding = study.coding(study.anna, 0, 22, 30)
    assert told(study, {}, state(coding)) == []
    assert told(study, {}, state(coding), study.boris) == [("coding", "added", coding.id)]
    assert OWN == ("assignment", "coding", "decision", "memo")


def test_what_a_coder_is_asked_for_is_the_leads_to_change(study: Study) -> None:
    task = study.assignment(study.anna, study.releases[0])
    begun = task.model_copy(update={"state": "in_progress"})
    fewer = task.model_copy(update={"category_ids": (study.criticism.id,)})
    assert told(study, state(task), state(begun)) == []
    assert told(study, state(task), state(fewer)) == [("assignment", "changed", task.id)]
    assert told(study, {}, state(fewer)) == []


def test_the_two_codebooks_stand_side_by_side(study: Study, project: ProjectFile) -> None:
    there = current_state(project)
    assert list(list_codebook_differences(project, there)) == []
    alter(project, study.criticism, name="Critique", examples=("x",))
    drop(project, study.stance)
    new = Category(id=new_id(), name="New here")
    put(project, new)
    assert set(list_codebook_differences(project, there)) == {
        CodebookDifference("category", "Critique", "name", "Critique", "Criticism"),
        CodebookDifference("category", "Critique", "examples", "('x',)", "()"),
        CodebookDifference("category", "New here", "", "New here", ""),
        CodebookDifference("variable", "stance", "", "", "stance"),
    }
