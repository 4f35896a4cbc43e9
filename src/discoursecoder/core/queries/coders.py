"""What the screens ask about coders."""

from discoursecoder.core.model.coder import Coder
from discoursecoder.core.store.project import ProjectFile


def list_coders(project: ProjectFile) -> list[Coder]:
    """The people who can code: active, without the coder who holds the consensus, by name."""
    people = [coder for coder in project.read(Coder) if coder.active and coder.role != "consensus"]
    return sorted(people, key=lambda coder: (coder.name.casefold(), coder.id))


def first_coder(project: ProjectFile, preferred: str | None = None) -> Coder | None:
    """Who codes when a project is opened: who did last, the owner of a package, else the first by name."""
    people = list_coders(project)
    by_id = {coder.id: coder for coder in people}
    for wanted in (project.project.package_coder_id, preferred):
        if wanted in by_id:
            return by_id[wanted]
    return people[0] if people else None
