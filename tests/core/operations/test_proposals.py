from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import category_short, coder_named, small_project
from discoursecoder.core import errors
from discoursecoder.core.model.memo import Memo
from discoursecoder.core.model.proposal import CategoryProposal, read_proposal
from discoursecoder.core.operations.assignments import assign_releases
from discoursecoder.core.operations.history import undo
from discoursecoder.core.operations.memos import write_memo
from discoursecoder.core.operations.merge import accept_merge, plan_merge
from discoursecoder.core.operations.packages import make_package
from discoursecoder.core.operations.proposals import (
    accept_proposal,
    decline_proposal,
    propose_category,
    withdraw_proposal,
)
from discoursecoder.core.store.project import ProjectFile, open_project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[ProjectFile]:
    with small_project(tmp_path / "study.dcoder") as file:
        yield file


def person(project: ProjectFile, name: str) -> str:
    return coder_named(project, name).id


def propose(project: ProjectFile, name: str = "Sanctions") -> str:
    """A proposal of Amina's, below the branch."""
    branch = category_short(project, "CTS").id
    facts = {"parent_id": branch, "definition": "punishing\nmeasures", "reason": "three times today"}
    project.apply(propose_category(project, name, coder_id=person(project, "Amina"), **facts))
    return project.read(Memo)[-1].id


def proposal(project: ProjectFile, memo_id: str) -> CategoryProposal:
    found = read_proposal(project.read(Memo, id=memo_id)[0])
    assert found is not None
    return found


def test_a_proposal_changes_nothing_but_what_was_proposed(project: ProjectFile) -> None:
    revision = project.revision
    found = proposal(project, propose(project))
    assert (found.name, found.definition, found.reason, found.state) == (
        "Sanctions",
        "punishing\nmeasures",
        "three times today",
        "open",
    )
    assert project.revision == revision


def test_an_accepted_proposal_becomes_a_category_in_one_act(project: ProjectFile) -> None:
    memo_id = propose(project)
    marie = person(project, "Marie")
    project.apply(accept_proposal(project, memo_id, coder_id=marie, answer="good", short="SAN"))
    added = category_short(project, "SAN")
    assert (added.name, added.parent_id) == ("Sanctions", category_short(project, "CTS").id)
    assert added.definition == "punishing\nmeasures"
    assert (proposal(project, memo_id).state, proposal(project, memo_id).answer) == ("accepted", "good")
    project.apply(undo(project, marie))
    assert proposal(project, memo_id).state == "open"


def test_a_declined_proposal_says_why_and_is_settled(project: ProjectFile) -> None:
    memo_id = propose(project)
    project.apply(decline_proposal(project, memo_id, coder_id=person(project, "Marie"), answer="it is HEG"))
    assert proposal(project, memo_id).answer == "it is HEG"
    with pytest.raises(errors.NotAllowed, match="answered already"):
        accept_proposal(project, memo_id)
    with pytest.raises(errors.NotAllowed, match="answered already"):
        withdraw_proposal(project, memo_id, coder_id=person(project, "Amina"))


def test_only_its_coder_takes_a_proposal_back(project: ProjectFile) -> None:
    memo_id = propose(project)
    with pytest.raises(errors.NotAllowed):
        withdraw_proposal(project, memo_id, coder_id=person(project, "Bruno"))
    project.apply(withdraw_proposal(project, memo_id, coder_id=person(project, "Amina")))
    assert project.read(Memo) == []


def test_proposals_that_cannot_be_are_refused(project: ProjectFile) -> None:
    with pytest.raises(errors.BadValue):
        propose_category(project, " ", coder_id=person(project, "Amina"))
    with pytest.raises(errors.UnknownName):
        propose_category(project, "New", coder_id=person(project, "Amina"), parent_id="gone")
    with pytest.raises(errors.UnknownName):
        accept_proposal(project, "gone")


def test_a_memo_on_the_project_leaves_proposals_alone(project: ProjectFile) -> None:
    memo_id = propose(project)
    facts = {"target_kind": "project", "target_id": project.project.id, "coder_id": person(project, "Amina")}
    project.apply(write_memo(project, text="a thought", **facts))  # type: ignore[arg-type]  # words by name
    assert len(project.read(Memo)) == 2
    assert proposal(project, memo_id).state == "open"


def test_a_proposal_comes_home_with_the_package(project: ProjectFile, tmp_path: Path) -> None:
    amina, path = person(project, "Amina"), tmp_path / "amina.dcoder"
    project.apply(assign_releases(project, coder_ids=[amina]))
    make_package(project, coder_id=amina, path=path, by_coder_id=person(project, "Marie"))
    with open_project(path, writable=True) as package:
        memo_id = propose(package)
        plan = plan_merge(project, package)
    project.apply(accept_merge(plan))
    assert proposal(project, memo_id).name == "Sanctions"
    assert not plan.conflicts
