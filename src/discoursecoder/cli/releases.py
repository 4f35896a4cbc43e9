"""Bringing releases in."""

from pathlib import Path
from typing import Annotated

import typer

from discoursecoder.cli.output import ProjectPath, acting, apply_bulk, opened, progress_bar, put, put_problems
from discoursecoder.core.messages import say


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("import")(import_)


def import_(
    project: ProjectPath,
    sources: Annotated[
        list[Path], typer.Argument(metavar="FILE|DIR...", help="Text files, or folders of them.", show_default=False)
    ],
    *,
    language: Annotated[str, typer.Option(help="The language of all of them, such as fr.")] = "",
    issuer: Annotated[str, typer.Option(help="Who issued them.")] = "",
    country: Annotated[str, typer.Option(help="The country that issued them.")] = "",
    date: Annotated[str, typer.Option(help="The date of issue, as 2022-08-06 or 2022-08-06T23:52.")] = "",
) -> int:
    """Import releases; a text that the project has already is left out."""
    from discoursecoder.core.formats.release_files import read_releases
    from discoursecoder.core.model.release import checked_date
    from discoursecoder.core.operations.releases import import_releases

    given = {"language": language, "issuer": issuer, "country": country, "issued": checked_date(date)}
    with opened(project, writable=True) as file:
        with progress_bar(say("command.importing")) as progress:
            read, problems = read_releases(sources, language=language or None, progress=progress)
        changes = import_releases(
            file, read, coder_id=acting(file), given={name: value for name, value in given.items() if value}
        )
        apply_bulk(file, changes)
        imported = [change.record.label for change in changes.of("release")]
    put(say("command.imported", count=len(imported)))
    if len(read) > len(imported):
        put(say("command.known_already", count=len(read) - len(imported)))
    return put_problems(problems)
