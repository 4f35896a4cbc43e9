"""Projects as a whole: demo, new, info, check, backup, restore, schema."""

from pathlib import Path
from typing import Annotated

import typer

from discoursecoder.cli.output import AsJson, ProjectPath, Replace, opened, put, put_json, put_problems
from discoursecoder.core.messages import say


def register(app: typer.Typer) -> None:
    """Add the commands."""
    for command in (demo, new, info, check, backup, restore, schema):
        app.command()(command)


def demo(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="Where the files go.")] = Path("demo"),
    *,
    replace: Replace = False,
) -> int:
    """Build the sample project (three coders, six releases), measure it, write its workbooks."""
    from discoursecoder.core import errors
    from discoursecoder.core.formats.agreement_workbook import write_agreement_workbook
    from discoursecoder.core.operations.sample import build_sample
    from discoursecoder.core.queries.agreement import measure_project
    from discoursecoder.core.queries.export_file import export

    files = [folder / name for name in ("sample.dcoder", "agreement.xlsx", "codings.xlsx")]
    taken = [file for file in files if file.exists()]
    if taken and not replace:
        raise errors.FileExists(path=taken[0])
    folder.mkdir(parents=True, exist_ok=True)
    for file in taken:
        file.unlink()
    with build_sample(files[0]) as project:
        report = measure_project(project)
        write_agreement_workbook(report, files[1])
        export(project, files[2])
    pooled = next(m for m in report.measures if m.scope == "pooled" and m.coefficient == report.primary_coefficient)
    for file in files:
        put(str(file))
    put(say("command.demo", value=f"{pooled.value:.3f}", unit=report.unit, coders=len(report.coders)))
    return 0


def new(
    project: ProjectPath,
    *,
    codebook: Annotated[Path | None, typer.Option(help="Begin with this codebook instead of the starter.")] = None,
    title: Annotated[str, typer.Option(help="The title of the project.")] = "",
    lead: Annotated[str, typer.Option(help="The name of the project lead.")] = "",
) -> int:
    """Begin a project with the starter codebook, or another."""
    from discoursecoder.core.formats.codebook_files import read_codebook
    from discoursecoder.core.operations.projects import DEFAULT_LEAD, start_project
    from discoursecoder.core.paths import resource

    document = read_codebook(codebook or resource("codebooks", "starter.yaml"))
    with start_project(project, title=title, lead=lead or DEFAULT_LEAD, codebook=document) as file:
        put(say("command.started", path=file.path))
    return 0


def info(project: ProjectPath, *, as_json: AsJson = False) -> int:
    """Say what a project holds."""
    from discoursecoder.core.queries.info import describe_project

    with opened(project) as file:
        found = describe_project(file).to_dict()
    if as_json:
        put_json(found)
        return 0
    for name, value in found.items():
        shown = ", ".join(f"{k} {v}" for k, v in value.items()) if isinstance(value, dict) else value
        put(f"{name}: {shown}")
    return 0


def check(
    project: ProjectPath,
    *,
    as_json: AsJson = False,
) -> int:
    """Check everything: the database, texts, quotations, references, the history. Changes nothing."""
    from discoursecoder.core.queries.check import check_project

    with opened(project) as file:
        problems = check_project(file)
    if as_json:
        listed = [{"place": p.place, "problem": p.sentence} for p in problems]
        put_json({"project": str(project), "ok": not problems, "problems": listed})
        return 1 if problems else 0
    if not problems:
        put(say("command.check_ok", path=project))
    return put_problems(problems)


def backup(
    project: ProjectPath,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Where; the backup folder without it.")] = None,
) -> int:
    """Make a checked copy of a project."""
    from discoursecoder.core.operations.backups import back_up_project

    with opened(project) as file:
        put(str(back_up_project(file, output)))
    return 0


def restore(
    source: Annotated[Path, typer.Argument(metavar="FILE", help="The backup.", show_default=False)],
    output: Annotated[Path, typer.Option("--output", "-o", help="The project file to make.", show_default=False)],
) -> int:
    """Make a project from a backup; never over an existing file."""
    from discoursecoder.core.operations.backups import restore_backup

    put(str(restore_backup(source, output)))
    return 0


SCHEMAS = {"codebook": "codebook-1.schema.json", "agreement": "agreement-1.schema.json", "project": "project.sql"}


def schema(
    name: Annotated[str, typer.Argument(metavar="|".join(SCHEMAS), help="Which.", show_default=False)],
) -> int:
    """Print the JSON Schema of codebooks or of agreement reports, or the tables of the project file."""
    from discoursecoder.core import paths

    if name not in SCHEMAS:
        raise typer.BadParameter(say("command.schemas", known=", ".join(SCHEMAS)))
    put(paths.schema(SCHEMAS[name]).read_text(encoding="utf-8").rstrip("\n"))
    return 0
