"""Proposing a category, and answering a proposal: in one act the category is added and its coder told so."""

from typing import Any

from discoursecoder.core import errors
from discoursecoder.core.messages import say
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.changes import Change, Changes, removed
from discoursecoder.core.model.codebook_document import clean_text
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.memo import Memo
from discoursecoder.core.model.proposal import CategoryProposal, ProposalState, read_proposal, written_proposal
from discoursecoder.core.model.record import new_id, now
from discoursecoder.core.operations.categories import add_category
from discoursecoder.core.operations.finding import find
from discoursecoder.core.store.project import ProjectFile


def propose_category(
    project: ProjectFile,
    name: str,
    *,
    coder_id: str,
    parent_id: str | None = None,
    definition: str = "",
    reason: str = "",
) -> Changes:
    """Propose a category to the project lead.

    Raises:
        UnknownName: if the coder or the category above is not in the project.
        BadValue: for an empty name.
    """
    find(project, Coder, coder_id)
    if parent_id is not None:
        find(project, Category, parent_id)
    name = " ".join(clean_text(name).split())
    if not name:
        raise errors.BadValue(field=say("field.name"), value=name, allowed=say("allowed.name"))
    proposal = CategoryProposal(
        name=name, parent=parent_id or "", definition=clean_text(definition), reason=clean_text(reason)
    )
    moment = now()
    memo = Memo(
        id=new_id(),
        target_kind="project",
        target_id=project.project.id,
        coder_id=coder_id,
        text=written_proposal(proposal),
        created=moment,
        changed=moment,
    )
    return Changes("propose_category", say("codebook.proposed", name=name), (Change(None, memo),), coder_id=coder_id)


def withdraw_proposal(project: ProjectFile, memo_id: str, *, coder_id: str) -> Changes:
    """Take one's own proposal back.

    Raises:
        UnknownName: if there is no such proposal.
        NotAllowed: if it is another coder's, or answered.
    """
    memo, proposal = _open(project, memo_id)
    if memo.coder_id != coder_id:
        raise errors.NotAllowed(what=say("refused.other_coder"))
    summary = say("codebook.proposal_withdrawn", name=proposal.name)
    return Changes("withdraw_proposal", summary, removed([memo]), coder_id=coder_id)


def accept_proposal(
    project: ProjectFile, memo_id: str, *, coder_id: str | None = None, answer: str = "", **fields: Any
) -> Changes:
    """Add the category that was proposed, and tell its coder; `fields` are further ones of the category.

    Raises:
        UnknownName: if there is no such proposal, or what it stands below is gone.
        NotAllowed: if it has been answered.
        NameTaken, BadValue: as `add_category`.
    """
    memo, proposal = _open(project, memo_id)
    given = {"definition": proposal.definition, **fields}
    name = str(given.pop("name", proposal.name))
    added = add_category(
        project, name, parent_id=proposal.parent or None, coder_id=coder_id, note=proposal.reason, **given
    )
    answered = _answered(memo, proposal, "accepted", answer)
    summary = say("codebook.proposal_accepted", name=name)
    return Changes("accept_proposal", summary, (*added.changes, answered), coder_id=coder_id)


def decline_proposal(project: ProjectFile, memo_id: str, *, coder_id: str | None = None, answer: str = "") -> Changes:
    """Decline a proposal, with a reason for its coder.

    Raises:
        UnknownName: if there is no such proposal.
        NotAllowed: if it has been answered.
    """
    memo, proposal = _open(project, memo_id)
    answered = _answered(memo, proposal, "declined", answer)
    summary = say("codebook.proposal_declined", name=proposal.name)
    return Changes("decline_proposal", summary, (answered,), coder_id=coder_id)


def _open(project: ProjectFile, memo_id: str) -> tuple[Memo, CategoryProposal]:
    memo = project.get(Memo, memo_id)
    proposal = read_proposal(memo) if memo is not None else None
    if memo is None or proposal is None:
        raise errors.UnknownName(noun=say("codebook.noun_proposal"), name=memo_id, known="-")
    if proposal.state != "open":
        raise errors.NotAllowed(what=say("codebook.proposal_settled", name=proposal.name))
    return memo, proposal


def _answered(memo: Memo, proposal: CategoryProposal, state: ProposalState, answer: str) -> Change:
    told = proposal.model_copy(update={"state": state, "answer": clean_text(answer)})
    return Change(memo, memo.model_copy(update={"text": written_proposal(told), "changed": now()}))
