"""What the screens ask about the revisions of the codebook."""

import json
from datetime import datetime
from typing import NamedTuple

from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.codebook import Revision
from discoursecoder.core.model.codebook_difference import Difference, codebook_difference
from discoursecoder.core.model.codebook_document import CodebookDocument
from discoursecoder.core.model.codebook_records import CodebookRecords, from_records
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.variable import Variable
from discoursecoder.core.store.project import ProjectFile


class RevisionRow(NamedTuple):
    """One revision: its number, when and by whom it was made, and why."""

    number: int
    created: datetime
    coder: str
    note: str


def list_revisions(project: ProjectFile) -> list[RevisionRow]:
    """All revisions, newest first."""
    names = {coder.id: coder.name for coder in project.read(Coder)}
    found = sorted(project.read(Revision), key=lambda one: -one.number)
    return [RevisionRow(one.number, one.created, names.get(one.coder_id or "", ""), one.note) for one in found]


def codebook_at(project: ProjectFile, number: int) -> CodebookDocument:
    """The codebook as of a revision; as it now is for a number that no revision has."""
    found = project.read(Revision, number=number)
    if not found:
        present = tuple(project.read(Category)), tuple(project.read(Variable)), tuple(project.read(Actor))
        return from_records(CodebookRecords(*present))
    content = found[0].content
    return CodebookDocument.model_validate(json.loads(content)) if content else CodebookDocument()


def compare_revisions(project: ProjectFile, older: int, newer: int) -> list[Difference]:
    """What differs in meaning between two revisions; 0 stands for before the first."""
    before = codebook_at(project, older) if older else CodebookDocument()
    return [one for one in codebook_difference(before, codebook_at(project, newer)) if one.meaning]
