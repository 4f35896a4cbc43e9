"""Measuring agreement."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from discoursecoder.cli.agreement_data import hand_over_data, measure_file
from discoursecoder.cli.output import AsJson, Replace, opened, put, put_json, put_table
from discoursecoder.core.messages import language, say

if TYPE_CHECKING:
    from discoursecoder.core.model.agreement import AgreementReport, Measure


_PRINTED = ("pooled", "category", "branch")
"""The scopes of the printed table; all others are in the JSON and the workbook."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("agreement")(measure)


ProjectOrNone = Annotated[
    Path | None, typer.Argument(metavar="PROJECT", help="The project file (.dcoder).", show_default=False)
]
Data = Annotated[Path | None, typer.Option("--data", metavar="FILE", help="A table or JSON instead of a project.")]
OfData = Annotated[str, typer.Option("--level", help="Of --data: nominal (without it), ordinal, interval or ratio.")]
Unit = Annotated[
    str, typer.Option(help="character, word, clause, sentence, paragraph, release, set, continuum or matched.")
]
Half = Annotated[str, typer.Option("--threshold", help="any or half of a unit must be coded.")]
Coders = Annotated[list[str] | None, typer.Option(help="A coder; may be repeated; all without it.")]
Categories = Annotated[list[str] | None, typer.Option(help="A category; may be repeated.")]
Releases = Annotated[list[str] | None, typer.Option(help="A release; may be repeated.")]
RoundName = Annotated[
    str | None, typer.Option("--round", metavar="NAME", help="A round; a closed one as it was closed.")
]
Draws = Annotated[int, typer.Option("--bootstrap", min=0, help="Resamples for the intervals.")]
Seed = Annotated[int, typer.Option(help="The same seed gives the same intervals.")]
Speech = Annotated[str, typer.Option("--methods-language", help="The methods paragraph: fr or en.")]
Also = Annotated[
    list[str] | None, typer.Option(help="gwet_errors or krippendorff_bootstrap of each category; may be repeated.")
]
Output = Annotated[Path | None, typer.Option("--output", "-o", help="Write the workbook (.xlsx).")]


def measure(
    project: ProjectOrNone = None,
    *,
    data: Data = None,
    level: OfData = "",
    unit: Unit = "sentence",
    threshold: Half = "any",
    coder: Coders = None,
    category: Categories = None,
    release: Releases = None,
    round_name: RoundName = None,
    bootstrap: Draws = 2000,
    seed: Seed = 1,
    methods_language: Speech = "",
    also: Also = None,
    as_json: AsJson = False,
    output: Output = None,
    replace: Replace = False,
) -> int:
    """Measure how far coders agree on the releases they finished, or in a table of ratings (--data).

    A table (.csv, .tsv, .xlsx) has a row for each unit and a column for each coder, or the columns unit, coder, value,
    or codings with coder, start, end, category (and release, length). A .json file holds what the Python API takes.
    """
    speech = methods_language or language()
    chosen = {"--coder": coder, "--category": category, "--release": release}
    how = {"--round": round_name, "--also": also, "--unit": unit != "sentence", "--threshold": threshold != "any"}
    _check_use(project, data, level, {**chosen, **how})
    _check_output(output, replace=replace)
    if data is not None:
        table = measure_file(data, level=level, resamples=bootstrap, seed=seed, methods_language=speech)
        return hand_over_data(table, output, replace=replace, as_json=as_json)
    from discoursecoder.core.queries.agreement import measure_project

    with opened(project or Path()) as file, _named_as_options():
        report = measure_project(
            file,
            unit=unit,
            threshold=threshold,
            coders=coder or None,
            categories=category or None,
            releases=release or None,
            bootstrap=bootstrap,
            seed=seed,
            methods_language=speech,
            round_name=round_name,
            also=also or (),
        )
    return _hand_over(report, output, replace=replace, as_json=as_json)


_OPTIONS = {
    "unit": "--unit",
    "threshold": "--threshold",
    "methods_language": "--methods-language",
    "resamples": "--bootstrap",
    "seed": "--seed",
    "also": "--also",
}


@contextmanager
def _named_as_options() -> Iterator[None]:
    """Name the option in the sentence of a value that is refused, not the parameter behind it."""
    from discoursecoder.core.errors import BadValue

    try:
        yield
    except BadValue as error:
        field = str(error.given["field"])
        raise BadValue(**{**error.given, "field": _OPTIONS.get(field, field)}) from error


def _check_use(project: Path | None, data: Path | None, level: str, of_project: Mapping[str, object]) -> None:
    """Refuse words that do not go together."""
    if (project is None) == (data is None):
        raise typer.BadParameter(say("given.project_or_data"))
    if data is None and level:
        raise typer.BadParameter(say("given.only_data", None, name="--level"))
    for name, given in of_project.items():
        if data is not None and given:
            raise typer.BadParameter(say("given.only_project", None, name=name))


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
    return _written(f"{100 * measure.value:.1f}" if percent else f"{measure.value:.3f}")


def _written(number: str) -> str:
    """A number as the language in use writes it."""
    return number.replace(".", ",") if language() == "fr" else number


def _interval(measure: "Measure | None") -> str:
    if measure is None or measure.low is None or measure.high is None:
        return "-"
    return _written(f"{measure.low:.3f} – {measure.high:.3f}")


def _put_report(report: "AgreementReport") -> None:
    from discoursecoder.core.model.agreement import DECIDED

    if report.unit in DECIDED:
        _put_decided(report)
    else:
        _put_others(report)
    for out in report.releases.left_out:
        put(f"{out.release}: {out.reason}")
    for warning in report.warnings:
        put(warning)
    put()
    put(report.methods)


def _subject(measure: "Measure") -> str:
    if measure.scope == "pooled":
        return say("command.pooled")
    name = str(measure.subject)
    return say("command.branch", None, name=name) if measure.scope == "branch" else name


def _put_decided(report: "AgreementReport") -> None:
    """The whole, each category and each branch with the coefficients of decisions."""
    found: dict[tuple[str, object, str], Measure] = {
        (m.scope, m.subject_id, m.coefficient): m for m in report.measures
    }
    many = len(report.coders) > 2
    kappa_name = "cohen_kappa_mean_of_pairs" if many else "cohen_kappa"
    rows = []
    for alpha in report.measures:
        # A category above others that nobody coded by itself is there as a branch alone.
        alone = alpha.scope != "category" or alpha.subject_id not in report.branches or bool(alpha.prevalence)
        if alpha.coefficient == "krippendorff_alpha" and alpha.scope in _PRINTED and alone:
            names = ("percent_agreement", kappa_name, "gwet_ac1")
            percent, kappa, ac1 = (found.get((alpha.scope, alpha.subject_id, name)) for name in names)
            shares = (_figure(percent, percent=True), _figure(kappa))
            rows.append((_subject(alpha), *shares, _figure(alpha), _interval(alpha), _figure(ac1), alpha.units))
    # Cohen's kappa is of two coders; its mean over pairs goes by that name and no other.
    kappa_head = say("head.mean_kappa") if many else "kappa"
    interval = say("head.interval")
    put_table(
        (say("head.category"), say("head.percent"), kappa_head, "alpha", interval, "AC1", say("head.units")), rows
    )


def _put_others(report: "AgreementReport") -> None:
    """Every figure of the whole, of the categories, branches and variables, one a row."""
    rows = [
        (_subject(m), m.coefficient, _figure(m), _interval(m), m.units)
        for m in report.measures
        if m.scope in {*_PRINTED, "variable"}
    ]
    heads = ("head.subject", "head.coefficient", "head.value", "head.interval", "head.units")
    put_table([say(head) for head in heads], rows)
