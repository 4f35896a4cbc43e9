"""Packages out and back, and exports."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from discoursecoder.cli.output import (
    AsJson,
    ProjectPath,
    Replace,
    acting,
    apply_bulk,
    coder_named,
    opened,
    progress_bar,
    put,
    put_json,
)
from discoursecoder.core.messages import say

if TYPE_CHECKING:
    from discoursecoder.core.model.merge import MergePlan


def register(app: typer.Typer) -> None:
    """Add the commands."""
    for command in (package, merge, export):
        app.command()(command)


def package(
    project: ProjectPath,
    coder: Annotated[str, typer.Option("--coder", help="For whom.", show_default=False)],
    output: Annotated[Path, typer.Option("--output", "-o", help="The file to make (.dcoder).", show_default=False)],
) -> int:
    """Make the file for one coder: her releases, the codebook, her own work, and nothing of anybody else."""
    from discoursecoder.core.operations.packages import make_package

    with opened(project, writable=True) as file:
        made = make_package(file, coder_id=coder_named(file, coder).id, path=output, by_coder_id=acting(file))
    put(say("command.packaged", path=made.path, name=made.coder.name, releases=made.releases, codings=made.codings))
    return 0


def merge(
    project: ProjectPath,
    packages: Annotated[
        list[Path], typer.Argument(metavar="FILE...", help="Packages that came back.", show_default=False)
    ],
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would happen.")] = False,
    consent: Annotated[
        bool, typer.Option("--yes", help="Also where more than a fifth of a coder's codings would go.")
    ] = False,
    as_json: AsJson = False,
) -> int:
    """Bring packages back in, each in one act that can be undone; merging again changes nothing."""
    from discoursecoder.core.operations.merge import plan_merge

    told: list[dict[str, Any]] = []
    status = 0
    with opened(project, writable=not dry_run) as file:
        for path in packages if len(packages) > 1 else ():
            # One that cannot be merged is refused before any other is.
            with opened(path) as source:
                plan_merge(file, source, coder_id=acting(file))
        for path in packages:
            with opened(path) as source:
                plan = plan_merge(file, source, coder_id=acting(file))
            told.append({"package": str(path), **plan.to_dict()})
            if plan.conflicts:
                status = 1
            if not as_json:
                _put_plan(path, plan)
            if plan.needs_consent and not consent:
                put(say("command.merge_consent")) if not as_json else None
                status = 1
            elif not dry_run:
                apply_bulk(file, plan.changes)
    if as_json:
        put_json({"project": str(project), "dry_run": dry_run, "merged": told})
    return status


def _put_plan(path: Path, plan: "MergePlan") -> None:
    told = plan.to_dict()
    put(say("command.merge_head", path=path, name=plan.coder.name))
    for outcome in ("new", "changed", "kept", "deleted"):
        counts = told[outcome]
        _put_line(f"merge_{outcome}", ", ".join(f"{kind} {count}" for kind, count in counts.items()) or "0")
    _put_line("merge_same", plan.same)
    for conflict in plan.conflicts:
        _put_line("merge_conflict", conflict.sentence)
    for proposal in plan.proposals:
        _put_line("merge_proposal", f"{proposal.noun} {proposal.label}")
    for one in plan.codebook:
        _put_line("merge_codebook", f"{one.label}, {one.field}: {one.ours} | {one.theirs}")
    for warning in plan.warnings:
        put(f"  {warning}")
    if not plan.changes:
        put(f"  {say('command.nothing_changed')}")


def _put_line(name: str, value: object) -> None:
    """A line under the name of the package: what, and how much or which."""
    put(say("command.merge_line", what=say(f"command.{name}"), value=value))


def export(
    project: ProjectPath,
    output: Annotated[
        Path, typer.Option("--output", "-o", help="The file to make: .xlsx, .csv or .jsonl.", show_default=False)
    ],
    *,
    what: Annotated[str, typer.Option(help="codings, releases, matrix or events.")] = "codings",
    coder: Annotated[list[str] | None, typer.Option(help="Only this coder's work; may be repeated.")] = None,
    excel_safe: Annotated[
        bool, typer.Option("--excel-safe", help="A csv in which no cell can become a formula.")
    ] = False,
    replace: Replace = False,
) -> int:
    """Write codings, releases, the matrix or the history to a file."""
    from discoursecoder.core.queries.export_file import export as write

    with opened(project) as file, progress_bar(say("command.exporting")) as progress:
        ids = [coder_named(file, name).id for name in coder] if coder else None
        write(file, output, what=what, replace=replace, coder_ids=ids, excel_safe=excel_safe, progress=progress)
    put(str(output))
    return 0
