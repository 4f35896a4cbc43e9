"""Measuring agreement."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from discoursecoder.cli.output import AsJson, ProjectPath, Replace, opened, put, put_json, put_table
from discoursecoder.core.messages import language, say

if TYPE_CHECKING:
    from discoursecoder.core.model.agreement import AgreementReport, Measure


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("agreement")(measure)


def measure(
    project: ProjectPath,
    *,
    unit: Annotated[str, typer.Option(help="character, word, clause, sentence, paragraph or release.")] = "sentence",
    threshold: Annotated[str, typer.Option(help="any or half of a unit must be coded.")] = "any",
    coder: Annotated[list[str] | None, typer.Option(help="A coder; may be repeated; all without it.")] = None,
    category: Annotated[list[str] | None, typer.Option(help="A category; may be repeated.")] = None,
    release: Annotated[list[str] | None, typer.Option(help="A release; may be repeated.")] = None,
    round_name: Annotated[
        str | None, typer.Option("--round", metavar="NAME", help="A round; a closed one as it was closed.")
    ] = None,
    bootstrap: Annotated[int, typer.Option(min=0, help="Resamples for the intervals.")] = 2000,
    seed: Annotated[int, typer.Option(help="The same seed gives the same intervals.")] = 1,
    methods_language: Annotated[str, typer.Option(help="The methods paragraph: fr or en.")] = "",
    as_json: AsJson = False,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write the workbook (.xlsx).")] = None,
    replace: Replace = False,
) -> int:
    """Measure how far coders agree on the releases they finished."""
    from discoursecoder.core.queries.agreement import measure_project

    _check_output(output, replace=replace)
    with opened(project) as file:
        report = measure_project(
            file,
            unit=unit,
            threshold=threshold,
            coders=coder or None,
            categories=category or None,
            releases=release or None,
            bootstrap=bootstrap,
            seed=seed,
            methods_language=methods_language or language(),
            round_name=round_name,
        )
    return _hand_over(report, output, replace=replace, as_json=as_json)


def _check_output(output: Path | None, *, replace: bool) -> None:
    """Say that the workbook cannot be written there before anything is computed."""
    from discoursecoder.core import errors

    if output is not None and output.suffix.lower() != ".xlsx":
        raise errors.UnknownFormat(path=output, known=".xlsx")
    if output is not None and output.exists() and not replace:
        raise errors.FileExists(path=output)


def _hand_over(report: "AgreementReport", output: Path | None, *, replace: bool, as_json: bool) -> int:
    if output is not None:
        from discoursecoder.core.formats.agreement_workbook import write_agreement_workbook

        write_agreement_workbook(report, output, replace=replace)
    if as_json:
        put_json(report.to_dict())
        return 0
    _put_report(report)
    if output is not None:
        put(str(output))
    return 0


def _figure(measure: "Measure | None", *, percent: bool = False) -> str:
    if measure is None or measure.value is None:
        return "-"
    return f"{100 * measure.value:.1f}" if percent else f"{measure.value:.3f}"


def _interval(measure: "Measure | None") -> str:
    if measure is None or measure.low is None or measure.high is None:
        return "-"
    return f"{measure.low:.3f} – {measure.high:.3f}"


def _put_report(report: "AgreementReport") -> None:
    found: dict[tuple[str, object, str], Measure] = {(m.scope, m.subject, m.coefficient): m for m in report.measures}
    alphas = [m for m in report.measures if m.coefficient == "krippendorff_alpha"]
    subjects = [
        (m.scope, m.subject, say("command.pooled") if m.scope == "pooled" else str(m.subject))
        for m in alphas
        if m.scope in {"pooled", "category"}
    ]
    many = len(report.coders) > 2
    kappa_name = "cohen_kappa_mean_of_pairs" if many else "cohen_kappa"
    rows = []
    for scope, subject, shown in subjects:
        names = ("percent_agreement", kappa_name, "krippendorff_alpha", "gwet_ac1")
        percent, kappa, alpha, ac1 = (found.get((scope, subject, name)) for name in names)
        units = alpha.units if alpha else 0
        shares = (_figure(percent, percent=True), _figure(kappa))
        rows.append((shown, *shares, _figure(alpha), _interval(alpha), _figure(ac1), units))
    # Cohen's kappa is of two coders; its mean over pairs goes by that name and no other.
    header = ("category", "percent", kappa_name if many else "kappa", "alpha", "95 %", "AC1", "units")
    put_table(header, rows)
    for out in report.releases.left_out:
        put(f"{out.release}: {out.reason}")
    for warning in report.warnings:
        put(warning)
    put()
    put(report.methods)
