"""Every kind of record there is, in the order in which records may refer to one another."""

from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.adjudication import Adjudication
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.codebook import Revision
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.coding import Coding, Decision
from discoursecoder.core.model.handout import HandOut
from discoursecoder.core.model.mark import LexiconEntry, Mark
from discoursecoder.core.model.memo import Memo
from discoursecoder.core.model.project import Project
from discoursecoder.core.model.record import Record
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.round import Round
from discoursecoder.core.model.segment import Segmentation
from discoursecoder.core.model.variable import Variable

RECORDS: dict[str, type[Record]] = {
    record.kind: record
    for record in (
        Project,
        Coder,
        Actor,
        Revision,
        Category,
        Variable,
        LexiconEntry,
        Release,
        Segmentation,
        Mark,
        Round,
        Assignment,
        Coding,
        Decision,
        Adjudication,
        Memo,
        HandOut,
    )
}
"""Kind to record class; a record refers only to kinds at or before its own place."""
