"""Writing memos on projects, releases, categories and codings."""

from discoursecoder.core import errors
from discoursecoder.core.messages import say
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.changes import Change, Changes
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.memo import Memo, MemoTarget
from discoursecoder.core.model.project import Project
from discoursecoder.core.model.proposal import is_proposal
from discoursecoder.core.model.record import Record, new_id, now
from discoursecoder.core.model.release import Release
from discoursecoder.core.operations.finding import find
from discoursecoder.core.store.project import ProjectFile

_TARGETS: dict[MemoTarget, type[Record]] = {
    "project": Project,
    "release": Release,
    "category": Category,
    "coding": Coding,
}


def write_memo(project: ProjectFile, *, target_kind: MemoTarget, target_id: str, coder_id: str, text: str) -> Changes:
    """Write, rewrite or, with an empty text, remove the coder's memo on something.

    Raises:
        UnknownName: if the coder or the thing is not in the project.
        NotAllowed: for a memo on another coder's coding.
    """
    coder = find(project, Coder, coder_id)
    target = find(project, _TARGETS[target_kind], target_id)
    if isinstance(target, Coding) and target.coder_id != coder.id and coder.role == "coder":
        raise errors.NotAllowed(what=say("refused.other_coder"))
    found = project.read(Memo, target_kind=target_kind, target_id=target_id, coder_id=coder.id)
    known = [memo for memo in found if not is_proposal(memo)]
    before = known[0] if known else None
    after = None
    if text.strip():
        moment = now()
        after = Memo(
            id=before.id if before else new_id(),
            target_kind=target_kind,
            target_id=target_id,
            coder_id=coder.id,
            text=text,
            created=before.created if before else moment,
            changed=moment,
        )
    unchanged = (before.text if before else "") == (after.text if after else "")
    changes = () if unchanged else (Change(before, after),)
    return Changes("write_memo", say("act.write_memo", name=target.label), changes, coder_id=coder.id)
