"""Coders and actors."""

from typing import Annotated

import typer

from discoursecoder.cli.output import AsJson, ProjectPath, acting, coder_named, do, opened, put_json, put_table
from discoursecoder.core.messages import say

coder_app = typer.Typer(help="The people who code.", no_args_is_help=True)
actor_app = typer.Typer(help="Persons, states and organisations that speak or are aimed at.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(metavar="NAME", show_default=False)]


@coder_app.command("add")
def add_coders(project: ProjectPath, names: Annotated[list[str], typer.Argument(metavar="NAME...")]) -> int:
    """Add coders: all of them, or none if a name is taken."""
    from discoursecoder.core import errors
    from discoursecoder.core.operations.coders import add_coder

    with opened(project, writable=True) as file:
        planned = [add_coder(file, name, coder_id=acting(file)) for name in names]
        seen: set[str] = set()
        for name in (change.record.label for changes in planned for change in changes.changes):
            if name.casefold() in seen:
                raise errors.NameTaken(noun=say("noun.coder"), name=name)
            seen.add(name.casefold())
        for changes in planned:
            do(file, changes)
    return 0


@coder_app.command("list")
def list_coders(project: ProjectPath, *, as_json: AsJson = False) -> int:
    """List the coders with the number of their codings and how far they are."""
    from discoursecoder.core.model.assignment import Assignment
    from discoursecoder.core.model.coder import Coder
    from discoursecoder.core.model.coding import Coding

    with opened(project) as file:
        codings = file.count_by(Coding, "coder_id")
        states = file.count_by(Assignment, "coder_id", "state")
        rows = [
            {
                "id": coder.id,
                "name": coder.name,
                "role": coder.role,
                "codings": codings.get(coder.id, 0),
                **{state: states.get((coder.id, state), 0) for state in ("new", "in_progress", "finished")},
            }
            for coder in file.read(Coder)
        ]
    if as_json:
        put_json(rows)
    else:
        columns = ("name", "role", "codings", "new", "in_progress", "finished")
        put_table(columns, [[row[name] for name in columns] for row in rows])
    return 0


@coder_app.command("rename")
def rename_coder_(project: ProjectPath, old: Name, new: Annotated[str, typer.Argument(metavar="NEW")]) -> int:
    """Give a coder another name."""
    from discoursecoder.core.operations.coders import rename_coder

    with opened(project, writable=True) as file:
        do(file, rename_coder(file, coder_named(file, old).id, new, coder_id=acting(file)))
    return 0


@actor_app.command("add")
def add_actor_(
    project: ProjectPath,
    name: Name,
    *,
    kind: Annotated[str, typer.Option(help="person, state, organisation or group.")] = "person",
    alias: Annotated[list[str] | None, typer.Option(help="Another name; may be repeated.")] = None,
    member_of: Annotated[list[str] | None, typer.Option(help="An actor it belongs to; may be repeated.")] = None,
) -> int:
    """Add an actor."""
    from discoursecoder.core.model.actor import Actor, actor_kind_named
    from discoursecoder.core.model.naming import resolve_actor
    from discoursecoder.core.operations.actors import add_actor

    with opened(project, writable=True) as file:
        known = file.read(Actor)
        groups = [resolve_actor(known, one).id for one in member_of or ()]
        do(
            file,
            add_actor(
                file,
                name,
                actor_kind=actor_kind_named(kind),
                aliases=alias or (),
                member_of=groups,
                coder_id=acting(file),
            ),
        )
    return 0


@actor_app.command("alias")
def add_alias_(project: ProjectPath, name: Name, alias: Annotated[str, typer.Argument(metavar="ALIAS")]) -> int:
    """Give an actor another name under which it is found."""
    from discoursecoder.core.model.actor import Actor
    from discoursecoder.core.model.naming import resolve_actor
    from discoursecoder.core.operations.actors import add_alias

    with opened(project, writable=True) as file:
        actor = resolve_actor(file.read(Actor), name)
        do(file, add_alias(file, actor.id, alias, coder_id=acting(file)))
    return 0


@actor_app.command("rename")
def rename_actor_(project: ProjectPath, name: Name, new: Annotated[str, typer.Argument(metavar="NEW")]) -> int:
    """Give an actor another name."""
    from discoursecoder.core.model.actor import Actor
    from discoursecoder.core.model.naming import resolve_actor
    from discoursecoder.core.operations.actors import change_actor

    with opened(project, writable=True) as file:
        actor = resolve_actor(file.read(Actor), name)
        do(file, change_actor(file, actor.id, name=new, coder_id=acting(file)))
    return 0


@actor_app.command("merge")
def merge_actors_(
    project: ProjectPath,
    name: Name,
    into: Annotated[str, typer.Option(help="The actor that stays; it takes names and codings.", show_default=False)],
) -> int:
    """Make an actor one with another: its names become aliases, the codings that name it follow."""
    from discoursecoder.core.model.actor import Actor
    from discoursecoder.core.model.naming import resolve_actor
    from discoursecoder.core.operations.actors import merge_actors

    with opened(project, writable=True) as file:
        actors = file.read(Actor)
        kept, gone = resolve_actor(actors, into), resolve_actor(actors, name)
        do(file, merge_actors(file, kept.id, gone.id, coder_id=acting(file)))
    return 0


@actor_app.command("list")
def list_actors(project: ProjectPath, *, as_json: AsJson = False) -> int:
    """List the actors."""
    from discoursecoder.core.model.actor import Actor

    with opened(project) as file:
        actors = file.read(Actor)
    names = {actor.id: actor.name for actor in actors}
    if as_json:
        put_json([actor.model_dump(mode="json") for actor in actors])
        return 0
    put_table(
        ("name", "kind", "aliases", "member of"),
        [
            (a.name, a.actor_kind, "; ".join(a.aliases), "; ".join(names.get(one, one) for one in a.member_of))
            for a in actors
        ],
    )
    return 0
