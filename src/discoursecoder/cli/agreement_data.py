"""Measuring agreement in a file that is no project: a table of ratings, codings with offsets, or JSON."""

from pathlib import Path
from typing import TYPE_CHECKING

from discoursecoder.cli.output import put, put_json, put_table
from discoursecoder.core.messages import say

if TYPE_CHECKING:
    from discoursecoder.core.model.agreement import Measure
    from discoursecoder.core.model.agreement_data import DataReport

HEADER = ("coefficient", "of", "value", "95 %", "observed", "expected", "units", "coders", "reason")


def measure_file(path: Path, *, level: str, resamples: int, seed: int, methods_language: str) -> "DataReport":
    """The report on a file.

    Raises:
        BadTable, BadData, CannotRead: if it is not what it should be, in one sentence that says where.
        BadValue: if there is no such level.
    """
    from discoursecoder.core.queries.agreement_data import measure_data, read_data

    level = level or "nominal"
    given = read_data(path, level=level)
    return measure_data(given, level=level, resamples=resamples, seed=seed, methods_language=methods_language)


def hand_over_data(report: "DataReport", output: Path | None, *, replace: bool, as_json: bool) -> int:
    """Print the report, as a table or as JSON, and write the workbook where one is asked for."""
    if output is not None:
        from discoursecoder.core.formats.agreement_data_workbook import write_data_workbook

        write_data_workbook(report, output, replace=replace)
    if as_json:
        put_json(report.to_dict())
        return 0
    put_table(HEADER, [_row(line) for line in report.measures])
    put()
    put(say("given.coders", None, names=", ".join(report.coders)))
    for warning in report.warnings:
        put(warning)
    put()
    put(report.methods)
    if output is not None:
        put(str(output))
    return 0


def _row(line: "Measure") -> tuple[object, ...]:
    subject = " / ".join(line.subject) if isinstance(line.subject, tuple) else line.subject
    interval = "-" if line.low is None or line.high is None else f"{line.low:.3f} – {line.high:.3f}"
    shares = (_figure(line.value), interval, _figure(line.observed), _figure(line.expected))
    return (line.coefficient, subject or "-", *shares, line.units, line.coders, line.reason or "")


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
