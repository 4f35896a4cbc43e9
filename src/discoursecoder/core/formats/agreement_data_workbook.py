"""The agreement workbook of data that are no project: the figures, the raw units, and live formulas to check them."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from discoursecoder.core.formats.cells import Cell, Formula
from discoursecoder.core.formats.data_check import CODERS, VALUES, DataCheck
from discoursecoder.core.formats.workbook import MAX_ROWS, Column, WorkbookWriter
from discoursecoder.core.messages import say
from discoursecoder.core.model.agreement import Measure
from discoursecoder.core.model.agreement_data import DataReport

_FIGURES = ("value", "low", "high")
_COUNTS = ("units", "coders", "missing")
_SHARES = ("observed", "expected", "undefined_resamples", "below_667", "below_800")


def write_data_workbook(report: DataReport, path: Path, *, replace: bool = False, row_limit: int = MAX_ROWS) -> None:
    """Write the sheets Summary, By pair, By category, Confusion, Raw units, Check and Methods.

    Raises:
        FileExists: if the file is there and `replace` is false.
        ExportFailed, FolderMissing: if it cannot be written.
    """
    check = DataCheck(report, row_limit)
    with WorkbookWriter(row_limit=row_limit) as writer:
        writer.add_sheet("Summary", _columns("coefficient", "of"), _summary(report))
        if report.of("pair"):
            writer.add_sheet("By pair", _columns("coefficient", "first", "second"), _rows(report.of("pair")))
        if report.of("category"):
            writer.add_sheet("By category", _columns("coefficient", "category"), _rows(report.of("category")))
        if report.confusion.labels:
            labels, counts = report.confusion.labels, report.confusion.counts
            head = " / ".join(report.coders) if len(report.coders) == 2 else say("confusion.pairs")
            columns = [Column(head), *(Column(label, "number") for label in labels)]
            writer.add_sheet("Confusion", columns, [(one, *row) for one, row in zip(labels, counts, strict=True)])
        if report.rows:
            writer.add_sheet("Raw units", _raw_columns(report), _raw_units(report, check))
            writer.add_sheet("Check", check.columns, check.rows() if check.possible else [_no_check()])
        writer.add_sheet("Methods", [Column("what"), Column("text", wrap=True)], _methods(report), filtered=False)
        writer.save(path, replace=replace)


def _columns(*names: str) -> list[Column]:
    figures = [Column(name, "number", figure=True) for name in _FIGURES]
    counts = [Column(name, "number") for name in _COUNTS]
    shares = [Column(name, "number", figure=True) for name in _SHARES]
    return [*map(Column, names), *figures, Column("reason", wrap=True), *counts, *shares]


def _rows(lines: Sequence[Measure]) -> Iterator[Sequence[Cell]]:
    for line in lines:
        subject = line.subject if isinstance(line.subject, tuple) else (line.subject,)
        why = " ".join(reason for reason in (line.reason, line.interval_reason) if reason)
        counts = (line.units, line.coders, line.missing)
        shares = (line.observed, line.expected, line.undefined_resamples, line.below_667, line.below_800)
        yield line.coefficient, *subject, line.value, line.low, line.high, why, *counts, *shares


def _summary(report: DataReport) -> Iterator[Sequence[Cell]]:
    yield from _rows(report.of("pooled"))
    yield say("given.source"), report.project
    yield say("given.level"), report.level
    yield say("summary.coders"), ", ".join(report.coders)
    yield say("given.values"), len(report.categories)
    for warning in report.warnings:
        yield say("summary.warning"), warning
    yield say("summary.methods"), report.methods


def _raw_columns(report: DataReport) -> list[Column]:
    return [Column(say("given.unit")), *map(Column, report.coders), Column("values"), Column("agreeing")]


def _raw_units(report: DataReport, check: DataCheck) -> Iterator[Sequence[Cell]]:
    for number, (name, row) in enumerate(zip(report.unit_names, report.rows, strict=True), 2):
        counted: tuple[Formula, ...] = check.counted(row, number) if check.possible else ()
        yield name, *row, *counted


def _no_check() -> Sequence[Cell]:
    return (say("given.no_check", None, coders=CODERS, values=VALUES),)


def _methods(report: DataReport) -> Iterator[Sequence[Cell]]:
    yield say("summary.methods"), report.methods
    for name in dict.fromkeys(line.coefficient for line in report.measures):
        yield name, say(f"coefficient.{name}")
    if report.bootstrap.resamples:
        yield say("about_sheet.interval"), say("given.interval_how")
    if report.rows:
        yield say("about_sheet.raw"), say("given.raw_how")
        yield say("about_sheet.check"), say("given.check_how")
    yield say("given.level"), report.level
    yield say("summary.seed"), report.seed
    yield say("summary.resamples"), report.bootstrap.resamples
    yield say("summary.level"), report.bootstrap.level
    yield say("readme.version"), f"DiscourseCoder {report.version}"
