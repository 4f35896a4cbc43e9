"""What the screens ask about releases."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.coding import Coding, Decision
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.segment import Segmentation
from discoursecoder.core.store.project import ProjectFile

_ASKED = 20
"""Assignments looked at before a coder is taken to work on her own account."""


class ReleaseRow(NamedTuple):
    """One line of the list of releases, as one coder sees it; `codings` counts hers alone."""

    id: str
    title: str
    issued: str
    language: str
    issuer: str
    state: str
    codings: int

    @property
    def second_line(self) -> str:
        """Day of issue and language."""
        return " · ".join(part for part in (self.issued[:10], self.language) if part)


class Progress(NamedTuple):
    """How many of a coder's releases are finished."""

    finished: int
    whole: int


@dataclass(frozen=True, slots=True)
class ReleasePage:
    """All that is shown of one release to one coder; `assignment` is hers, if she has one."""

    release: Release
    text: str
    segmentation: Segmentation | None
    codings: tuple[Coding, ...]
    decisions: tuple[Decision, ...]
    assignment: Assignment | None

    @property
    def finished(self) -> bool:
        """Whether the coder finished the release, which locks it for her."""
        return self.assignment is not None and self.assignment.state == "finished"


def list_releases(project: ProjectFile, coder_id: str, *, everything: bool = False) -> list[ReleaseRow]:
    """The releases that a coder sees, by day of issue and title.

    Where work was handed out to her she sees what was handed out; a release she began by herself counts as begun,
    not as handed out, so it hides nothing. `everything` shows all of the project.
    """
    mine = {a.release_id: a for a in project.read(Assignment, coder_id=coder_id)}
    counts = project.count_by(Coding, "release_id", coder_id=coder_id)
    releases = project.read(Release)
    if not everything and _handed_out(project, mine.values()):
        releases = [release for release in releases if release.id in mine]
    rows = [_row(release, mine.get(release.id), counts.get(release.id, 0)) for release in releases]
    return sorted(rows, key=lambda row: (row.issued, row.title, row.id))


def release_row(project: ProjectFile, release_id: str, coder_id: str) -> ReleaseRow | None:
    """The line of one release, or None where there is no such release."""
    release = project.get(Release, release_id)
    if release is None:
        return None
    codings = project.count(Coding, release_id=release_id, coder_id=coder_id)
    return _row(release, _assignment(project, release_id, coder_id), codings)


def open_release(project: ProjectFile, release_id: str, coder_id: str) -> ReleasePage | None:
    """A release with its text and what one coder did in it, or None where there is no such release."""
    release = project.get(Release, release_id)
    if release is None:
        return None
    segmentations = project.read(Segmentation, release_id=release_id)
    return ReleasePage(
        release=release,
        text=project.text(release.text_sha256),
        segmentation=segmentations[0] if segmentations else None,
        codings=tuple(project.read(Coding, release_id=release_id, coder_id=coder_id)),
        decisions=tuple(project.read(Decision, release_id=release_id, coder_id=coder_id)),
        assignment=_assignment(project, release_id, coder_id),
    )


def _assignment(project: ProjectFile, release_id: str, coder_id: str) -> Assignment | None:
    found = project.read(Assignment, release_id=release_id, coder_id=coder_id)
    return max(found, key=lambda assignment: assignment.pass_number, default=None)


def _row(release: Release, assignment: Assignment | None, codings: int) -> ReleaseRow:
    state = assignment.state if assignment is not None else "new"
    issued = release.issued or ""
    return ReleaseRow(release.id, release.title, issued, release.language, release.issuer, state, codings)


def _handed_out(project: ProjectFile, assignments: Collection[Assignment]) -> bool:
    """Whether work was handed out to a coder: some assignment is older than what she did on it.

    What she begins or finishes without being asked makes its assignment itself, in the same act or later.
    """
    if any(one.state == "new" or one.round_id or one.category_ids is not None for one in assignments):
        return True
    for one in sorted(assignments, key=lambda assignment: assignment.id)[:_ASKED]:
        mine = {"release_id": one.release_id, "coder_id": one.coder_id}
        done = [coding.created for coding in project.read(Coding, **mine)]
        done += [decision.created for decision in project.read(Decision, **mine)]
        done += [one.finished] if one.finished is not None else []
        if done and one.created < min(done) and one.id not in _begun_by_mode(project, one.coder_id):
            return True
    return False


def _begun_by_mode(project: ProjectFile, coder_id: str) -> set[str]:
    """The assignments that a coder made herself by choosing how to code a release, before she coded anything."""
    chosen = project.events(coder_id=coder_id, act="choose_mode")
    return {
        change.id for event in chosen for change in project.changes_of(event).of("assignment") if change.before is None
    }
