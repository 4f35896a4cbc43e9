"""What the screens ask about memos."""

from discoursecoder.core.model.memo import Memo, MemoTarget
from discoursecoder.core.store.project import ProjectFile


def memo_text(project: ProjectFile, *, target_kind: MemoTarget, target_id: str, coder_id: str) -> str:
    """What a coder noted on something; "" where she noted nothing."""
    found = project.read(Memo, target_kind=target_kind, target_id=target_id, coder_id=coder_id)
    return found[0].text if found else ""
