from pathlib import Path

from builders import category_short, coder_named, small_project
from discoursecoder.core.operations.memos import write_memo
from discoursecoder.core.operations.proposals import decline_proposal, propose_category
from discoursecoder.core.queries.proposals import list_proposals


def test_open_proposals_come_first_and_a_coder_sees_hers_alone(tmp_path: Path) -> None:
    with small_project(tmp_path / "p.dcoder") as project:
        amina, bruno = (coder_named(project, name).id for name in ("Amina", "Bruno"))
        branch = category_short(project, "CTS").id
        project.apply(propose_category(project, "First", coder_id=amina, parent_id=branch))
        project.apply(propose_category(project, "Second", coder_id=bruno))
        facts = {"target_id": project.project.id, "coder_id": amina, "text": "a thought"}
        project.apply(write_memo(project, target_kind="project", **facts))
        second = next(row for row in list_proposals(project) if row.proposal.name == "Second")
        project.apply(decline_proposal(project, second.id))

        rows = list_proposals(project)
        assert [(row.proposal.name, row.coder, row.above) for row in rows] == [
            ("First", "Amina", "Contestation"),
            ("Second", "Bruno", ""),
        ]
        assert [row.proposal.name for row in list_proposals(project, bruno)] == ["Second"]
