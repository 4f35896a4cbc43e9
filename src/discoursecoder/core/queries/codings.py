"""What the screens ask about codings."""

from collections import Counter

from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.store.project import ProjectFile


def count_by_category(project: ProjectFile, coder_id: str, release_id: str | None = None) -> Counter[str]:
    """How many codings of one coder each category (by id) has, in one release or in the whole project."""
    where = {"coder_id": coder_id} if release_id is None else {"coder_id": coder_id, "release_id": release_id}
    return Counter(project.count_by(Coding, "category_id", **where))


def list_actors(project: ProjectFile) -> list[Actor]:
    """The registry of actors, by name."""
    return sorted(project.read(Actor), key=lambda actor: (actor.name.casefold(), actor.id))
