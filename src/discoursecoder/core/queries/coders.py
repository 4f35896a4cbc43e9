"""What the screens ask about coders."""

from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.store.project import ProjectFile


def list_coders(project: ProjectFile) -> list[Coder]:
    """The people who can code: active, without the coder who holds the consensus, by name."""
    people = [coder for coder in project.read(Coder) if coder.active and coder.role != "consensus"]
    return sorted(people, key=lambda coder: (coder.name.casefold(), coder.id))


def first_coder(project: ProjectFile, preferred: str | None = None) -> Coder | None:
    """Who codes when a project is opened.

    The owner of a package; else who did last; else the first by name who has begun and not finished a release, or
    has one to begin; else the first by name.
    """
    people = list_coders(project)
    by_id = {coder.id: coder for coder in people}
    for wanted in (project.project.package_coder_id, preferred):
        if wanted in by_id:
            return by_id[wanted]
    for state in ("in_progress", "new"):
        at_work = project.count_by(Assignment, "coder_id", state=state)
        for coder in people:
            if coder.id in at_work:
                return coder
    return people[0] if people else None
