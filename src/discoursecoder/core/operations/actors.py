"""The registry of actors: persons, states and organisations, with their other names and memberships."""

from collections.abc import Sequence
from typing import Any

from discoursecoder.core import errors
from discoursecoder.core.messages import say
from discoursecoder.core.model.actor import Actor, ActorKind, ActorUse
from discoursecoder.core.model.changes import Change, Changes, created, removed
from discoursecoder.core.model.coding import Coding, VariableValue
from discoursecoder.core.model.mark import Mark
from discoursecoder.core.model.record import new_id
from discoursecoder.core.operations.codings import change_coding
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


def change_actor(project: ProjectFile, actor_id: str, *, coder_id: str | None = None, **fields: Any) -> Changes:
    """Change `name`, `actor_kind`, `aliases`, `member_of` (ids) or `note` of an actor.

    A name it had stays an alias only where `aliases` says so.

    Raises:
        TypeError: for another field.
        UnknownName, NameTaken: as their names say.
        BadValue: for an empty name, or an actor that would belong to itself.
    """
    if not fields.keys() <= {"name", "actor_kind", "aliases", "member_of", "note"}:
        raise TypeError(f"change_actor does not take {sorted(fields)}")
    actor = find(project, Actor, actor_id)
    if "name" in fields:
        fields["name"] = _fit(project, fields["name"], but=actor.id)
    if "aliases" in fields:
        name = fields.get("name", actor.name)
        fitting = [_fit(project, alias, but=actor.id) for alias in fields["aliases"] if alias.strip()]
        fields["aliases"] = tuple(alias for alias in dict.fromkeys(fitting) if alias != name)
    if "member_of" in fields:
        fields["member_of"] = _groups(project, actor, fields["member_of"])
    after = Actor.model_validate({**dict(actor), **fields})
    changes = (Change(actor, after),) if after != actor else ()
    summary = say("act.change_actor", name=after.name)
    if after.name != actor.name:
        summary = say("act.rename_actor", old=actor.name, name=after.name)
    return Changes("change_actor", summary, changes, coder_id=coder_id)


def _groups(project: ProjectFile, actor: Actor, member_of: Sequence[str]) -> tuple[str, ...]:
    groups = tuple(find(project, Actor, one).id for one in dict.fromkeys(member_of))
    known = {one.id: one for one in project.read(Actor)}
    waiting = list(groups)
    seen: set[str] = set()
    while waiting:
        identity = waiting.pop()
        if identity == actor.id:
            raise errors.BadValue(field=say("field.member_of"), value=actor.name, allowed=say("actor.itself"))
        if identity in known and identity not in seen:
            seen.add(identity)
            waiting += known[identity].member_of
    return groups


def merge_actors(project: ProjectFile, kept_id: str, gone_id: str, *, coder_id: str | None = None) -> Changes:
    """Make two actors one: the names of the second become aliases of the first, and its values follow, in one act.

    Raises:
        UnknownName: if either is not there.
        BadValue: if both are the same.
    """
    kept, gone = find(project, Actor, kept_id), find(project, Actor, gone_id)
    if kept.id == gone.id:
        raise errors.BadValue(field=say("noun.actor"), value=kept.name, allowed=say("actor.two"))
    aliases = dict.fromkeys((*kept.aliases, gone.name, *gone.aliases))
    groups = dict.fromkeys(one for one in (*kept.member_of, *gone.member_of) if one not in {kept.id, gone.id})
    note = "\n".join(part for part in (kept.note, gone.note) if part)
    update = {"aliases": tuple(aliases), "member_of": tuple(groups), "note": note}
    codings = _following(project, kept.id, gone.id)
    changes = [
        Change(kept, kept.model_copy(update=update)),
        *codings,
        *(_moved_member(one, kept.id, gone.id) for one in project.read(Actor) if _belongs(one, kept.id, gone.id)),
        *(
            Change(mark, mark.model_copy(update={"actor_id": kept.id}))
            for mark in project.read(Mark, actor_id=gone.id)
        ),
        Change(gone, None),
    ]
    summary = say("act.merge_actors", gone=gone.name, name=kept.name, count=len(codings))
    return Changes("merge_actors", summary, tuple(changes), coder_id=coder_id)


def _belongs(actor: Actor, kept_id: str, gone_id: str) -> bool:
    return gone_id in actor.member_of and actor.id not in {kept_id, gone_id}


def _moved_member(actor: Actor, kept_id: str, gone_id: str) -> Change:
    groups = dict.fromkeys(kept_id if one == gone_id else one for one in actor.member_of)
    return Change(actor, actor.model_copy(update={"member_of": tuple(groups)}))


def _following(project: ProjectFile, kept_id: str, gone_id: str) -> list[Change]:
    """The codings with a value that names the actor who goes, with the other's name in its place."""
    changes = []
    for coding in project.read(Coding, id=list(project.count_by(ActorUse, "coding_id", actor_id=gone_id))):
        values = tuple(
            dict.fromkeys(
                value.model_copy(update={"actor_id": kept_id}) if value.actor_id == gone_id else value
                for value in coding.values
            )
        )
        changes.append(Change(coding, coding.model_copy(update={"values": values})))
    return changes


def remove_actor(project: ProjectFile, actor_id: str, *, coder_id: str | None = None) -> Changes:
    """Remove an actor that nothing refers to.

    Raises:
        UnknownName: if it is not there.
        InUse: if a coding names it, or an actor belongs to it.
    """
    actor = find(project, Actor, actor_id)
    codings = len(project.count_by(ActorUse, "coding_id", actor_id=actor.id))
    members = [one.name for one in project.read(Actor) if actor.id in one.member_of]
    if codings or members:
        users = ", ".join([*([say("actor.codings", count=codings)] if codings else []), *members])
        raise errors.InUse(noun=say("noun.actor"), name=actor.name, users=users)
    return Changes("remove_actor", say("act.remove_actor", name=actor.name), removed([actor]), coder_id=coder_id)


def name_actors(
    project: ProjectFile, coding_id: str, variable_id: str, names: Sequence[str], *, coder_id: str
) -> Changes:
    """Let a variable of one's own coding name these actors; those the registry lacks are added, all in one act.

    Raises:
        UnknownName, NotAllowed, ReleaseFinished, BadValue, DuplicateCoding: see `change_coding`.
    """
    coding = find(project, Coding, coding_id)
    known = actors_by_call(project)
    new: list[Actor] = []
    values = [value for value in coding.values if value.variable_id != variable_id]
    for name in names:
        actor = known.get(name.strip().casefold())
        if actor is None:
            actor = Actor(id=new_id(), name=_fit(project, name))
            known[actor.name.casefold()] = actor
            new.append(actor)
        values.append(VariableValue(variable_id=variable_id, actor_id=actor.id))
    return change_coding(project, coding_id, coder_id=coder_id, values=values, added=new)


def actors_by_call(project: ProjectFile) -> dict[str, Actor]:
    """The actors by everything they are called, in small letters."""
    return {call.casefold(): actor for actor in project.read(Actor) for call in (actor.name, *actor.aliases)}


def _fit(project: ProjectFile, name: str, *, but: str | None = None) -> str:
    name = " ".join(name.split())
    if not name:
        raise errors.BadValue(field=say("field.name"), value=name, allowed=say("allowed.name"))
    folded = name.casefold()
    for other in project.read(Actor):
        if other.id != but and folded in {known.casefold() for known in (other.name, *other.aliases)}:
            raise errors.NameTaken(noun=say("noun.actor"), name=name)
    return name
