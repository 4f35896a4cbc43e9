"""What the screens ask about the registry of actors."""

from collections import Counter
from typing import NamedTuple

from discoursecoder.core.model.actor import Actor, ActorUse
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.variable import Variable
from discoursecoder.core.store.project import ProjectFile


class ActorLine(NamedTuple):
    """One line of the registry: an actor, the names of what it belongs to, and how often codings name it."""

    actor: Actor
    groups: tuple[str, ...]
    uses: int


class ActorPlace(NamedTuple):
    """One coding that names an actor."""

    coding_id: str
    release_id: str
    release: str
    variable: str
    quotation: str


def list_actor_lines(project: ProjectFile, coder_id: str | None = None) -> list[ActorLine]:
    """The registry by name; uses count the codings of one coder, or, without, of all."""
    actors = project.read(Actor)
    names = {actor.id: actor.name for actor in actors}
    if coder_id is None:
        uses = Counter(project.count_by(ActorUse, "actor_id"))
    else:
        codings = project.read(Coding, coder_id=coder_id)
        uses = Counter(value.actor_id for coding in codings for value in coding.values if value.actor_id)
    lines = [
        ActorLine(actor, tuple(names[one] for one in actor.member_of if one in names), uses[actor.id])
        for actor in actors
    ]
    return sorted(lines, key=lambda line: (line.actor.name.casefold(), line.actor.id))


def list_actor_places(
    project: ProjectFile, actor_id: str, coder_id: str | None = None, *, language: str = ""
) -> list[ActorPlace]:
    """Where codings name an actor: those of one coder, or, without, of all; by release and place in it.

    Variables are named in the `language`, where they have a name in it.
    """
    ids = list(project.count_by(ActorUse, "coding_id", actor_id=actor_id))
    codings = [coding for coding in project.read(Coding, id=ids) if coder_id in {None, coding.coder_id}]
    variables = {variable.id: variable.names.get(language, variable.name) for variable in project.read(Variable)}
    releases = {one.id: one for one in project.read(Release, id=list({coding.release_id for coding in codings}))}
    places = [
        (
            coding.start or 0,
            ActorPlace(coding.id, coding.release_id, releases[coding.release_id].title, name, quotation),
        )
        for coding in codings
        for name in [variables[value.variable_id] for value in coding.values if value.actor_id == actor_id]
        for quotation in [coding.quotation]
    ]
    return [place for _, place in sorted(places, key=lambda one: (one[1].release, one[0], one[1].coding_id))]
