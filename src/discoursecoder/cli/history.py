"""The history, and taking acts back."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from discoursecoder.cli.output import AsJson, ProjectPath, coder_named, do, opened, put_json, put_table

if TYPE_CHECKING:
    from discoursecoder.core.model.changes import Changes
    from discoursecoder.core.store.project import ProjectFile

Times = Annotated[int, typer.Argument(metavar="[N]", min=1, help="How many acts.")]
OfCoder = Annotated[str, typer.Option("--coder", help="Only acts of this coder; of anybody without it.")]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    for command in (history, undo, redo):
        app.command()(command)


def history(
    project: ProjectPath,
    *,
    coder: OfCoder = "",
    as_json: AsJson = False,
) -> int:
    """List what was done, by whom and when."""
    from discoursecoder.core.model.coder import Coder

    with opened(project) as file:
        events = file.events(coder_id=coder_named(file, coder).id if coder else None)
        names = {one.id: one.name for one in file.read(Coder)}
    if as_json:
        put_json(
            [
                {**event._asdict(), "time": event.time.isoformat(), "coder": names.get(event.coder_id or "")}
                for event in events
            ]
        )
        return 0
    put_table(
        ("number", "time", "coder", "act", "what"),
        [
            (e.number, e.time.strftime("%Y-%m-%d %H:%M:%S"), names.get(e.coder_id or "", "-"), e.act, e.summary)
            for e in events
        ],
    )
    return 0


def undo(project: ProjectPath, times: Times = 1, *, coder: OfCoder = "") -> int:
    """Take the last acts back."""
    from discoursecoder.core.operations import history as acts

    with opened(project, writable=True) as file:
        who = coder_named(file, coder).id if coder else None
        return _repeat(file, times, lambda: acts.undo(file, who))


def redo(project: ProjectPath, times: Times = 1, *, coder: OfCoder = "") -> int:
    """Bring back what was taken back."""
    from discoursecoder.core.operations import history as acts

    with opened(project, writable=True) as file:
        who = coder_named(file, coder).id if coder else None
        return _repeat(file, times, lambda: acts.redo(file, who))


def _repeat(file: "ProjectFile", times: int, plan: Callable[[], "Changes"]) -> int:
    """Do it as often as asked; 1 where the acts come to an end before."""
    from discoursecoder.core import errors

    for done in range(times):
        try:
            changes = plan()
        except (errors.NothingToUndo, errors.NothingToRedo) as end:
            if not done:
                raise
            typer.echo(str(end), err=True)
            return 1
        do(file, changes)
    return 0
