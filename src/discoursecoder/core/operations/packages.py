"""Handing a coder her part of the project as a file of its own."""

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from discoursecoder.core import errors
from discoursecoder.core.messages import say
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.changes import Changes, created
from discoursecoder.core.model.codebook import Revision
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.coding import Coding, Decision
from discoursecoder.core.model.handout import HandOut
from discoursecoder.core.model.mark import LexiconEntry, Mark
from discoursecoder.core.model.memo import Memo
from discoursecoder.core.model.merge import as_handed_out
from discoursecoder.core.model.record import Record, new_id, now
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.segment import Segmentation
from discoursecoder.core.model.variable import Variable
from discoursecoder.core.operations.finding import find
from discoursecoder.core.store.packages import write_package
from discoursecoder.core.store.project import ProjectFile

SHARED: tuple[type[Record], ...] = (Actor, Revision, Category, Variable, LexiconEntry)
"""What every package holds whole."""

OWN: tuple[type[Record], ...] = (Assignment, Coding, Decision, Memo)
"""What belongs to one coder, and what a package may change."""


@dataclass(frozen=True, slots=True)
class Package:
    """A package that was made: where it lies, the record of handing it out, and how much is in it."""

    path: Path
    handout: HandOut
    coder: Coder
    releases: int
    codings: int


def make_package(project: ProjectFile, *, coder_id: str, path: Path, by_coder_id: str | None = None) -> Package:
    """Write a coder's part of the project to a new file, and note in the project that she has it.

    The file holds her assigned releases, the codebook, the registry of actors and her own work, and physically
    nothing of any other coder. If anything fails, no file is left and the project is as it was.

    Args:
        project: the lead's project, open for writing.
        coder_id: for whom.
        path: the file to make.
        by_coder_id: who hands it out.

    Raises:
        UnknownName: for a coder who is not in the project.
        NotAllowed: if the project is itself a package.
        NothingAssigned: if the coder has no release to code.
        FileExists: if there is a file of that name.
        ExportFailed: if the file cannot be written.
        CannotWrite: one of its kinds, if the project cannot be.
    """
    if project.project.package_id is not None:
        raise errors.NotAllowed(what=say("package.of_package"))
    if path.exists():
        raise errors.FileExists(path=path)
    if not project.writable:
        raise errors.ProjectReadOnly(path=project.path)
    with project.snapshot():
        coder = find(project, Coder, coder_id)
        assignments = project.read(Assignment, coder_id=coder.id)
        if not assignments:
            raise errors.NothingAssigned(coder=coder.name)
        release_ids = sorted({assignment.release_id for assignment in assignments})
        handout = HandOut(
            id=new_id(), coder_id=coder.id, release_ids=tuple(release_ids), head=project.head(), created=now()
        )
        records = collect_records(project, coder, handout)
        texts = project.texts(record.text_sha256 for record in records if isinstance(record, Release))
    summary = say("package.summary", count=len(release_ids), name=coder.name)
    write_package(path, records, texts, act="make_package", summary=summary)
    with ExitStack() as unless_noted:
        unless_noted.callback(path.unlink, missing_ok=True)
        project.apply(Changes("make_package", summary, created([handout]), coder_id=by_coder_id, undoable=False))
        unless_noted.pop_all()
    codings = sum(isinstance(record, Coding) for record in records)
    return Package(path, handout, coder, len(release_ids), codings)


def collect_records(project: ProjectFile, coder: Coder, handout: HandOut) -> list[Record]:
    """Every record that the package of a hand-out holds, as it holds them."""
    whole = project.project
    releases = list(handout.release_ids)
    records: list[Record] = [
        whole.model_copy(update={"package_id": handout.id, "package_coder_id": coder.id}),
        coder,
    ]
    for shared in SHARED:
        records += project.read(shared)
    records += project.read(Release, id=releases)
    records += project.read(Segmentation, release_id=releases)
    records += project.read(Mark, release_id=releases)
    for own in (Assignment, Coding, Decision):
        records += project.read(own, coder_id=coder.id, release_id=releases)
    inside = {record.id for record in records}
    records += [memo for memo in project.read(Memo, coder_id=coder.id) if memo.target_id in inside]
    return [as_handed_out(record) for record in records]
