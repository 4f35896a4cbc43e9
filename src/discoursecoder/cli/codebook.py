"""The codebook in and out."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from discoursecoder.cli.output import AsJson, ProjectPath, Replace, acting, do, opened, put, put_json
from discoursecoder.core.messages import say

app = typer.Typer(help="Bring a codebook in, write it out, compare.", no_args_is_help=True)

CodebookPath = Annotated[
    Path, typer.Argument(metavar="FILE", help="A codebook: yaml, json, xlsx or csv.", show_default=False)
]


@app.command("import")
def import_(
    project: ProjectPath,
    source: CodebookPath,
    *,
    note: Annotated[str, typer.Option(help="Why; kept with the revision.")] = "",
    replace: Annotated[
        bool, typer.Option("--replace", help="Remove what the file does not name where nothing needs it.")
    ] = False,
    yes: Annotated[
        bool, typer.Option("--yes", help="Import a codebook without categories too, which archives all.")
    ] = False,
) -> int:
    """Bring a codebook in: categories are matched by id, short code, then path.

    What the file does not name is archived; no coding is ever lost. A file without any category is refused.
    """
    from discoursecoder.core.formats.codebook_files import read_codebook
    from discoursecoder.core.operations.codebook import import_codebook

    document = read_codebook(source)
    with opened(project, writable=True) as file:
        do(file, import_codebook(file, document, coder_id=acting(file), note=note, replace=replace, clear=yes))
    return 0


@app.command()
def export(project: ProjectPath, target: CodebookPath, *, replace: Replace = False) -> int:
    """Write the codebook out."""
    from discoursecoder.core.formats.codebook_files import write_codebook
    from discoursecoder.core.operations.codebook import export_codebook

    with opened(project) as file:
        write_codebook(export_codebook(file), target, replace=replace)
    put(str(target))
    return 0


@app.command()
def diff(project: ProjectPath, source: CodebookPath, *, as_json: AsJson = False) -> int:
    """Say what differs between the project's codebook and a file; 1 where something does."""
    from discoursecoder.core.formats.codebook_files import read_codebook
    from discoursecoder.core.model.codebook_difference import codebook_difference
    from discoursecoder.core.operations.codebook import export_codebook

    document = read_codebook(source)
    with opened(project) as file:
        differences = codebook_difference(export_codebook(file), document)
    if as_json:
        put_json([asdict(difference) for difference in differences])
    else:
        for difference in differences:
            put(str(difference))
        if not differences:
            put(say("command.no_difference"))
    return 1 if differences else 0
