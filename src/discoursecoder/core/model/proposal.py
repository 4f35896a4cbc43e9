"""Proposals: a coder, who cannot change the codebook, proposes a category; the lead accepts or declines it.

A proposal is a memo of its coder on the project, written in a form that can be read back, so that it is handed in
with her other work when her package is merged.
"""

import re
from typing import Literal

from pydantic import Field

from discoursecoder.core.model.memo import Memo
from discoursecoder.core.model.record import Value

MARK = "#category-proposal"
"""The first line of the memo of a proposal."""

ProposalState = Literal["open", "accepted", "declined"]
_FIELD = re.compile(r"(name|parent|definition|reason|state|answer):(.*)")


class CategoryProposal(Value):
    """A category that somebody misses: its name, below which one, what it would mean, and why."""

    name: str = Field(min_length=1)
    parent: str = ""  # the id of the category above, or ""
    definition: str = ""
    reason: str = ""
    state: ProposalState = "open"
    answer: str = ""  # what the lead said to it


def is_proposal(memo: Memo) -> bool:
    """Whether a memo is a proposal."""
    return memo.target_kind == "project" and memo.text.split("\n", 1)[0] == MARK


def written_proposal(proposal: CategoryProposal) -> str:
    """The text of the memo; the further lines of a field are indented."""
    lines = [MARK]
    for field, value in proposal:
        lines.append(f"{field}: " + str(value).replace("\n", "\n  "))
    return "\n".join(lines)


def read_proposal(memo: Memo) -> CategoryProposal | None:
    """The proposal that a memo holds; None where it holds none."""
    if not is_proposal(memo):
        return None
    fields: dict[str, str] = {}
    last = ""
    for line in memo.text.split("\n")[1:]:
        found = _FIELD.fullmatch(line)
        if found is not None:
            last = found[1]
            fields[last] = found[2].removeprefix(" ")
        elif last:
            fields[last] += "\n" + line.removeprefix("  ")
    if fields.get("state") not in {"accepted", "declined"}:
        fields["state"] = "open"
    return CategoryProposal.model_validate(fields) if fields.get("name") else None
