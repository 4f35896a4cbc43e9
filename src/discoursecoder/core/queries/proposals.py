"""What the screens ask about proposed categories."""

from datetime import datetime
from typing import NamedTuple

from discoursecoder.core.model.category import Category, path_of
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.memo import Memo
from discoursecoder.core.model.naming import PATH_SEPARATOR
from discoursecoder.core.model.proposal import CategoryProposal, is_proposal, read_proposal
from discoursecoder.core.store.project import ProjectFile


class ProposalRow(NamedTuple):
    """One proposal: whose, when, what, and the path of the category below which it would stand."""

    id: str
    coder_id: str
    coder: str
    created: datetime
    proposal: CategoryProposal
    above: str


def list_proposals(project: ProjectFile, coder_id: str | None = None) -> list[ProposalRow]:
    """The proposals, open ones first, then the newest; with `coder_id` only hers."""
    where = {} if coder_id is None else {"coder_id": coder_id}
    memos = [memo for memo in project.read(Memo, target_kind="project", **where) if is_proposal(memo)]
    if not memos:
        return []
    names = {coder.id: coder.name for coder in project.read(Coder)}
    categories = {category.id: category for category in project.read(Category)}
    rows = []
    for memo in memos:
        proposal = read_proposal(memo)
        if proposal is not None:
            above = categories.get(proposal.parent)
            path = PATH_SEPARATOR.join(path_of(above, categories)) if above else ""
            rows.append(
                ProposalRow(memo.id, memo.coder_id, names.get(memo.coder_id, ""), memo.created, proposal, path)
            )
    rows.sort(key=lambda row: row.created, reverse=True)
    rows.sort(key=lambda row: row.proposal.state != "open")
    return rows
