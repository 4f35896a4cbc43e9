"""Codings from a table; assigning, finishing and reopening releases."""

from pathlib import Path
from typing import Annotated

import typer

from discoursecoder.cli.output import (
    ProjectPath,
    acting,
    apply_bulk,
    coder_named,
    do,
    opened,
    put,
    put_problems,
    releases_named,
)
from discoursecoder.core.messages import say

app = typer.Typer(help="Codings from a table.", no_args_is_help=True)

CoderName = Annotated[str, typer.Option("--coder", help="The name of the coder.", show_default=False)]
CoderNames = Annotated[
    list[str], typer.Option("--coder", help="The name of a coder; may be repeated.", show_default=False)
]
ReleaseNames = Annotated[
    list[str] | None,
    typer.Option("--release", help="A release by id, title or file name; may be repeated; all without it."),
]


def register(main: typer.Typer) -> None:
    """Add the commands."""
    for command in (assign, finish, reopen):
        main.command()(command)


@app.callback()
def _codings() -> None:
    """Keep `import` a command of its own though it is the only one."""


@app.command("import")
def import_(
    project: ProjectPath,
    table: Annotated[
        Path, typer.Argument(metavar="FILE", help="A table: csv, tsv, xlsx or jsonl.", show_default=False)
    ],
    *,
    finished: Annotated[
        bool, typer.Option("--finished", help="The named releases are finished for those coders.")
    ] = False,
) -> int:
    """Import codings: release, coder, category, start, end [, quote, memo, unsure, speaker, ...]. All or none."""
    from discoursecoder.core.formats.codings_table import read_codings_table
    from discoursecoder.core.operations.codings_import import plan_codings_import

    read = read_codings_table(table)
    with opened(project, writable=True) as file:
        plan = plan_codings_import(file, read, coder_id=acting(file), finished=finished)
        if plan.problems:
            put_problems(plan.problems)
            put(say("command.codings_refused", count=len(plan.problems)))
            return 1
        apply_bulk(file, plan.changes)
    put(say("command.codings_imported", count=plan.added))
    if plan.new_actors:
        put(say("command.actors_added", names=", ".join(plan.new_actors)))
    if plan.ignored:
        put(say("command.columns_ignored", names=", ".join(plan.ignored)))
    if plan.outside:
        put(say("command.codings_outside", count=plan.outside))
    if plan.skipped:
        put(say("command.codings_known", count=plan.skipped))
    return 0


def assign(
    project: ProjectPath,
    coder: CoderNames,
    *,
    release: ReleaseNames = None,
    category: Annotated[
        list[str] | None, typer.Option("--category", help="Ask only for this category; may be repeated.")
    ] = None,
    sample: Annotated[int | None, typer.Option(help="Draw so many releases.")] = None,
    stratify: Annotated[str, typer.Option(help="Spread the sample over this field, such as issuer or year.")] = "",
    seed: Annotated[int, typer.Option(help="The same seed draws the same sample.")] = 1,
) -> int:
    """Assign releases to coders: those named, a sample, or all."""
    from discoursecoder.core.model.category import Category
    from discoursecoder.core.model.naming import resolve_category
    from discoursecoder.core.model.release import Release
    from discoursecoder.core.operations.assignments import assign_releases, sample_releases

    with opened(project, writable=True) as file:
        chosen = releases_named(file, release) if release else file.read(Release)
        if sample is not None:
            chosen = sample_releases(chosen, sample, seed=seed, stratify=stratify)
        known = file.read(Category)
        asked = [resolve_category(known, name).id for name in category] if category else None
        changes = assign_releases(
            file,
            coder_ids=[coder_named(file, name).id for name in coder],
            release_ids=[one.id for one in chosen],
            category_ids=asked,
            coder_id=acting(file),
        )
        do(file, changes)
    return 0


def finish(project: ProjectPath, coder: CoderName, *, release: ReleaseNames = None) -> int:
    """Declare releases finished by a coder; without --release, all that are assigned to her."""
    from discoursecoder.core.model.assignment import Assignment
    from discoursecoder.core.operations.assignments import finish_releases

    with opened(project, writable=True) as file:
        who = coder_named(file, coder)
        named = [one.id for one in releases_named(file, release)] if release else None
        if named is None and not file.count(Assignment, coder_id=who.id):
            put(say("command.none_assigned", name=who.name))
            return 0
        do(file, finish_releases(file, coder_id=who.id, release_ids=named))
    return 0


def reopen(project: ProjectPath, coder: CoderName, *, release: ReleaseNames = None) -> int:
    """Let a coder work again on releases she finished; without --release, on all of them."""
    from discoursecoder.core.operations.assignments import reopen_releases

    with opened(project, writable=True) as file:
        who = coder_named(file, coder)
        named = [one.id for one in releases_named(file, release)] if release else None
        do(file, reopen_releases(file, coder_id=who.id, release_ids=named))
    return 0
