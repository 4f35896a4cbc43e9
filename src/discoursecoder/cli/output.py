"""What commands print, and how they open projects and find what they are told by name."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from discoursecoder.core.messages import say

if TYPE_CHECKING:
    from discoursecoder.core.model.changes import Changes
    from discoursecoder.core.model.coder import Coder
    from discoursecoder.core.model.problem import Problem
    from discoursecoder.core.model.release import Release
    from discoursecoder.core.store.project import ProjectFile

ProjectPath = Annotated[
    Path, typer.Argument(metavar="PROJECT", help="The project file (.dcoder).", show_default=False)
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document and nothing else.")]
Replace = Annotated[bool, typer.Option("--replace", help="Write over a file of that name.")]

Report = Callable[[int, int], None]


def put(line: str = "") -> None:
    """Print a line."""
    typer.echo(line)


def put_json(document: Any) -> None:
    """Print one JSON document."""
    typer.echo(json.dumps(document, ensure_ascii=False, indent=2))


def put_problems(problems: Sequence["Problem"]) -> int:
    """List problems on stderr.

    Returns:
        The exit status: 0 without problems, 1 with some.
    """
    for problem in problems:
        typer.echo(str(problem), err=True)
    return 1 if problems else 0


def put_table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a table for people: aligned on a terminal, tab-separated into a pipe."""
    lines = [tuple(header), *(tuple(str(cell) for cell in row) for row in rows)]
    if not sys.stdout.isatty():
        for line in lines:
            put("\t".join(line))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False)
    for title in header:
        table.add_column(title)
    for line in lines[1:]:
        # Names are data, never markup.
        table.add_row(*(Text(cell) for cell in line))
    Console().print(table)


@contextmanager
def opened(path: Path, *, writable: bool = False) -> Iterator["ProjectFile"]:
    """An open project."""
    from discoursecoder.core.store.project import open_project

    with open_project(path, writable=writable) as project:
        yield project


def acting(project: "ProjectFile") -> str | None:
    """Who acts on the command line: the project lead; in a package, its coder."""
    from discoursecoder.core.operations.projects import lead_of

    lead = lead_of(project)
    return lead.id if lead else project.project.package_coder_id


def apply_bulk(project: "ProjectFile", changes: "Changes") -> None:
    """Apply an act that changes much, after a backup of the project as it was."""
    from discoursecoder.core.operations.backups import back_up_project

    if changes:
        back_up_project(project)
        project.apply(changes)


def do(project: "ProjectFile", changes: "Changes") -> None:
    """Apply the changes and say what was done."""
    event = project.apply(changes)
    put(event.summary if event else say("command.nothing_changed"))


def coder_named(project: "ProjectFile", name: str) -> "Coder":
    """The coder of that name or id."""
    from discoursecoder.core.model.coder import Coder
    from discoursecoder.core.model.naming import resolve_coder

    return resolve_coder(project.read(Coder), name)


def releases_named(project: "ProjectFile", names: Sequence[str]) -> list["Release"]:
    """The releases of these ids, titles or file names."""
    from discoursecoder.core.model.naming import resolve_release
    from discoursecoder.core.model.release import Release

    known = project.read(Release)
    return [resolve_release(known, name) for name in names]


@contextmanager
def progress_bar(title: str) -> Iterator[Report]:
    """A bar on a terminal; nothing into a pipe."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
