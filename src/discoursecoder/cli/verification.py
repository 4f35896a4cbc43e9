"""Checking the statistics against the literature."""

from pathlib import Path
from typing import Annotated

import typer

from discoursecoder.cli.output import put
from discoursecoder.core.messages import say


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("verify")(verify)


def verify(
    folder: Annotated[
        Path | None, typer.Argument(metavar="DIR", help="A folder of case files.", show_default=False)
    ] = None,
) -> int:
    """Compute the published cases that ship with the program (or those in DIR) and say how many hold."""
    from discoursecoder.core.queries.verification import verify as run

    cases = run(folder)
    for case in cases:
        told = say("verify.case", None, name=case.name, held=case.held, count=len(case.checks))
        put(f"{told}. {case.citation}" if case.citation else told)
        if case.note and folder is None:
            put(f"    {case.note}")
    count, held = sum(len(case.checks) for case in cases), sum(case.held for case in cases)
    for case in cases:
        for check in case.checks:
            if not check.held:
                facts = {"what": check.what, "expected": check.expected, "found": check.found}
                put(say("verify.failed", None, name=case.name, **facts))
    put(say("verify.total", None, held=held, count=count, cases=len(cases)))
    return 0 if held == count else 1
