"""Finding the records that an act is about, or saying that they are not there."""

from collections.abc import Sequence
from typing import TypeVar

from discoursecoder.core import errors
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.coding import Coding, Decision
from discoursecoder.core.model.record import Record
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.segment import Segmentation
from discoursecoder.core.model.span import Span
from discoursecoder.core.store.project import ProjectFile

R = TypeVar("R", bound=Record)

_SHOWN = 10


def find(project: ProjectFile, record: type[R], identity: str) -> R:
    """The record with this id.

    Raises:
        UnknownName: if there is none; the sentence lists what there is.
    """
    found = project.get(record, identity)
    if found is None:
        raise errors.UnknownName(noun=record.kind, name=identity, known=known_names(project.read(record)))
    return found


def known_names(records: Sequence[Record]) -> str:
    """The names of some records, for a sentence."""
    names = [record.label for record in records[:_SHOWN]]
    return ", ".join(names) + (", …" if len(records) > _SHOWN else "") if names else "-"


def find_active_category(project: ProjectFile, category_id: str) -> Category:
    """The category, if codings may be made with it.

    Raises:
        UnknownName, NotCodable, CategoryArchived: as their names say.
    """
    category = find(project, Category, category_id)
    if not category.codable:
        raise errors.NotCodable(category=category.name)
    if category.status == "archived":
        raise errors.CategoryArchived(category=category.name)
    return category


def find_segmentation(project: ProjectFile, release: Release) -> Segmentation:
    """The zones and segments of a release.

    Raises:
        DamagedProject: if it has none.
    """
    found = project.read(Segmentation, release_id=release.id)
    if not found:
        raise errors.DamagedProject(path=project.path, what=f"no segments: {release.title}")
    return found[0]


def find_assignment(project: ProjectFile, release_id: str, coder_id: str, pass_number: int = 1) -> Assignment | None:
    """The coder's assignment on the release, if there is one."""
    found = project.read(Assignment, release_id=release_id, coder_id=coder_id, pass_number=pass_number)
    return found[0] if found else None


def open_assignment(project: ProjectFile, release: Release, coder: Coder, pass_number: int = 1) -> Assignment | None:
    """The coder's assignment on the release, which she may still work on.

    Raises:
        ReleaseFinished: if she has finished it.
    """
    assignment = find_assignment(project, release.id, coder.id, pass_number)
    if assignment is not None and assignment.state == "finished":
        raise errors.ReleaseFinished(release=release.title, coder=coder.name)
    return assignment


def find_contradicted(project: ProjectFile, coding: Coding) -> list[Decision]:
    """The coder's decisions "nothing found" on sentences that a coding lies in; one that does not count has none."""
    if coding.start is None or coding.end is None or not coding.counts:
        return []
    span = Span(coding.start, coding.end)
    decided = project.read(
        Decision, release_id=coding.release_id, coder_id=coding.coder_id, pass_number=coding.pass_number
    )
    return [decision for decision in decided if span.overlaps(Span(decision.start, decision.end))]
