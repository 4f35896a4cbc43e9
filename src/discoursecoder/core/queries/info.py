"""What a project holds, in figures."""

import hashlib
from dataclasses import asdict, dataclass
from typing import Any

from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.coder import CONSENSUS, Coder
from discoursecoder.core.model.coding import Coding, Decision
from discoursecoder.core.model.memo import Memo
from discoursecoder.core.model.release import Release
from discoursecoder.core.store.project import ProjectFile
from discoursecoder.core.store.schema import FORMAT


@dataclass(frozen=True, slots=True)
class ProjectInfo:
    """Counts of a project. `coders` are people (the consensus is none), `categories` those in use.

    `assignments` counts by state. `text_sha256` is one hash over all releases: the SHA-256 of the sorted hashes of
    their texts, one a line without a final line break; it stays the same whatever the order of import.
    `package_for` names the coder whose package this is, and is empty in a project.
    """

    title: str
    format: int
    releases: int
    coders: int
    categories: int
    codings: int
    decisions: int
    memos: int
    assignments: dict[str, int]
    codebook_revision: int
    text_sha256: str
    events: int
    package_for: str

    def to_dict(self) -> dict[str, Any]:
        """The figures under their names, as `info --json` prints them."""
        return asdict(self)


def describe_project(project: ProjectFile) -> ProjectInfo:
    """Count what a project holds, all at one moment.

    Raises:
        DamagedProject: if it has no record of itself.
    """
    with project.snapshot():
        record = project.project
        owner = project.get(Coder, record.package_coder_id) if record.package_coder_id else None
        states = project.count_by(Assignment, "state")
        return ProjectInfo(
            title=record.title,
            format=FORMAT,
            releases=project.count(Release),
            coders=project.count(Coder) - project.count(Coder, role=CONSENSUS),
            categories=project.count(Category, status="active"),
            codings=project.count(Coding),
            decisions=project.count(Decision),
            memos=project.count(Memo),
            assignments={state: states.get(state, 0) for state in ("new", "in_progress", "finished")},
            codebook_revision=project.revision,
            text_sha256=hash_texts(project),
            events=len(project.events()),
            package_for=owner.name if owner else "",
        )


def hash_texts(project: ProjectFile) -> str:
    """One hash over the texts of all releases."""
    hashes = project.count_by(Release, "text_sha256")
    lines = sorted(sha for sha, count in hashes.items() for _ in range(count))
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
