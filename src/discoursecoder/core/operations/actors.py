"""The registry of actors: persons, states and organisations, with their other names and memberships."""

from collections.abc import Sequence

from discoursecoder.core import errors
from discoursecoder.core.messages import say
from discoursecoder.core.model.actor import Actor, ActorKind
from discoursecoder.core.model.changes import Change, Changes, created
from discoursecoder.core.model.record import new_id
from discoursecoder.core.operations.finding import find
from discoursecoder.core.store.project import ProjectFile


def add_actor(
    project: ProjectFile,
    name: str,
    *,
    actor_kind: ActorKind = "person",
    aliases: Sequence[str] = (),
    member_of: Sequence[str] = (),
    coder_id: str | None = None,
) -> Changes:
    """Add an actor; `member_of` are ids of actors it belongs to.

    Raises:
        BadValue: for an empty name.
        NameTaken: if an actor has the name already, as name or alias.
        UnknownName: for an actor it should belong to that is not there.
    """
    name = _fit(project, name)
    groups = tuple(find(project, Actor, one).id for one in dict.fromkeys(member_of))
    other = tuple(_fit(project, alias) for alias in dict.fromkeys(aliases) if alias != name)
    actor = Actor(id=new_id(), name=name, actor_kind=actor_kind, aliases=other, member_of=groups)
    return Changes("add_actor", say("act.add_actor", name=name), created([actor]), coder_id=coder_id)


def add_alias(project: ProjectFile, actor_id: str, alias: str, *, coder_id: str | None = None) -> Changes:
    """Give an actor another name under which it is found.

    Raises:
        UnknownName, BadValue, NameTaken: as their names say.
    """
    actor = find(project, Actor, actor_id)
    alias = _fit(project, alias, but=actor.id)
    if alias == actor.name or alias in actor.aliases:
        return Changes("add_alias", "", coder_id=coder_id)
    after = actor.model_copy(update={"aliases": (*actor.aliases, alias)})
    summary = say("act.add_alias", name=actor.name, alias=alias)
    return Changes("add_alias", summary, (Change(actor, after),), coder_id=coder_id)


def _fit(project: ProjectFile, name: str, *, but: str | None = None) -> str:
    name = " ".join(name.split())
    if not name:
        raise errors.BadValue(field=say("field.name"), value=name, allowed=say("allowed.name"))
    folded = name.casefold()
    for other in project.read(Actor):
        if other.id != but and folded in {known.casefold() for known in (other.name, *other.aliases)}:
            raise errors.NameTaken(noun=say("noun.actor"), name=name)
    return name
