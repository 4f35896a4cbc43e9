"""The agreement workbook: the figures of a report, what they were counted from, and live formulas to check them."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from discoursecoder.core.formats.cells import Cell
from discoursecoder.core.formats.check_sheet import CheckSheet
from discoursecoder.core.formats.raw_units import RawSheet
from discoursecoder.core.formats.workbook import (
    MAX_ROWS,
    Column,
    Progress,
    Scale,
    WorkbookWriter,
    column_letters,
)
from discoursecoder.core.messages import say
from discoursecoder.core.model.agreement import DECIDED, AgreementReport, Measure, Scope

_COLOR = "5B8DB8"
_SCOPES: tuple[tuple[str, tuple[str, ...], tuple[Scope, ...]], ...] = (
    ("By category", ("category", "short"), ("category",)),
    ("By branch", ("branch", "short"), ("branch",)),
    ("By release", ("release",), ("release",)),
    ("Variables", ("variable", "level"), ("variable",)),
    ("By group", ("by", "group"), ("issuer", "language", "month")),
)
_ALWAYS = ("By category", "By release")
_NUMBERS = ("units", "coders", "missing", "releases")
_FIGURES = ("value", "low", "high")
_TAIL = ("observed", "expected", "prevalence", "coverage", "joint", "undefined_resamples", "below_667", "below_800")


def write_agreement_workbook(
    report: AgreementReport,
    path: Path,
    *,
    replace: bool = False,
    progress: Progress | None = None,
    row_limit: int = MAX_ROWS,
) -> None:
    """Write the sheets Summary, By category, By release, By pair, Confusion, Disagreements, Raw units, Check, Methods.

    Branches and groups of releases (issuer, language, month) have sheets of their own where there are any. The sheet
    Check is there where the figures are of decisions; for spans the raw units are the coders' passages.

    Undefined values are empty cells with the reason beside them. `progress(done, total)` counts rows; what it raises
    ends the export and leaves no file. `row_limit` is the number of rows after which a sheet goes on in another.

    Raises:
        FileExists: if the file is there and `replace` is false.
        ExportFailed: if the system refuses to write.
    """
    units = len(report.raw_spans) + sum(len(one.starts) for one in report.raw_units)
    total = len(report.measures) + len(report.disagreements) + units
    with WorkbookWriter(progress=progress, total=total, row_limit=row_limit) as writer:
        writer.add_sheet("Summary", _summary_columns(), _summary(report))
        for title, names, scopes in _SCOPES:
            lines = [line for scope in scopes for line in report.of(scope)]
            if lines or title in _ALWAYS:
                extra = _statistics_of(lines)
                columns = [*_measure_columns(names, scopes[0]), *(Column(name, figure=True) for name in extra)]
                writer.add_sheet(title, columns, _measures(report, lines, extra))
        _add_pairs(writer, report)
        _add_confusion(writer, report)
        writer.add_sheet("Disagreements", _disagreement_columns(), _disagreements(report))
        _add_raw(writer, report, row_limit)
        writer.add_sheet("Methods", [Column("what"), Column("text", wrap=True)], _methods(report), filtered=False)
        writer.save(path, replace=replace)


def _summary_columns() -> list[Column]:
    figures = [Column(name, "number", wrap=name == "value", figure=name != "value") for name in _FIGURES]
    counts = [Column(name, "number") for name in _NUMBERS]
    tail = [Column(name, "number", figure=True) for name in _TAIL]
    return [Column("what"), *figures, Column("reason", wrap=True), *counts, *tail]


def _summary(report: AgreementReport) -> Iterator[Sequence[Cell]]:
    """The pooled figures, then what they rest on, then what was left out, and the methods paragraph."""
    for line in report.of("pooled"):
        yield line.coefficient, *_figures(line), _why(line), *_counts(line), *_rest(line)
    yield say("summary.project"), report.project
    yield say("summary.unit"), report.unit
    yield say("summary.threshold"), report.threshold
    if report.round_name:
        yield say("summary.round"), report.round_name
    yield say("summary.coders"), ", ".join(report.coders)
    yield say("summary.categories"), ", ".join(report.category_labels)
    yield say("summary.revision"), report.codebook_revision
    yield say("summary.used"), report.releases.used
    yield say("summary.left_out"), len(report.releases.left_out)
    for left in report.releases.left_out:
        yield say("summary.left_out_one"), left.release, None, None, left.reason
    for missing in report.missing_values:
        what = " · ".join(part for part in (missing.release, missing.coder, missing.category) if part)
        yield say("summary.missing"), what, None, None, missing.reason
    for warning in report.warnings:
        yield say("summary.warning"), warning
    yield say("summary.methods"), report.methods


def _measure_columns(names: Sequence[str], scope: Scope) -> list[Column]:
    subject = [Column(name) for name in names]
    figures = [Column(name, "number", figure=True) for name in _FIGURES]
    local = [Column("local_value", "number", figure=True), Column("local_reason", wrap=True)]
    counts = [Column(name, "number") for name in _NUMBERS]
    tail = [Column(name, "number", figure=True) for name in _TAIL]
    reason = Column("reason", wrap=True)
    beside = local if scope == "release" else []
    return [*subject, Column("coefficient"), *figures, reason, *beside, *counts, *tail]


def _statistics_of(lines: Sequence[Measure]) -> list[str]:
    """The columns of errors made on demand; an interval has two."""
    found = [flat for line in lines for flat in _flat(line)]
    return list(dict.fromkeys(found))


def _flat(line: Measure) -> dict[str, float | None]:
    flat: dict[str, float | None] = {}
    for name, value in line.statistics.items():
        if isinstance(value, tuple):
            flat.update(zip((f"{name}_low", f"{name}_high"), value, strict=True))
        else:
            flat[name] = value
    return flat


def _measures(
    report: AgreementReport, lines: Sequence[Measure], extra: Sequence[str] = ()
) -> Iterator[Sequence[Cell]]:
    """The lines of a sheet, coefficient by coefficient, the project's primary one first."""
    order = {name: place for place, name in enumerate(dict.fromkeys(line.coefficient for line in lines))}
    order[report.primary_coefficient] = -1
    for line in sorted(lines, key=lambda line: order[line.coefficient]):
        subject = line.subject if isinstance(line.subject, tuple) else (line.subject,)
        short = (line.short,) if line.scope in {"category", "branch"} else ()
        level = (line.level,) if line.scope == "variable" else ()
        by = (say(f"scope.{line.scope}"),) if line.scope in _SCOPES[-1][2] else ()
        local = (line.local_value, line.local_reason) if line.scope == "release" else ()
        yield (
            *by,
            *subject,
            *level,
            *short,
            line.coefficient,
            *_figures(line),
            _why(line),
            *local,
            *_counts(line),
            *_rest(line),
            *(_flat(line).get(name) for name in extra),
        )


def _figures(line: Measure) -> Sequence[Cell]:
    return line.value, line.low, line.high


def _counts(line: Measure) -> Sequence[Cell]:
    return line.units, line.coders, line.missing, line.releases


def _rest(line: Measure) -> Sequence[Cell]:
    found = (line.observed, line.expected, line.prevalence, line.coverage, line.joint)
    return *found, line.undefined_resamples, line.below_667, line.below_800


def _why(line: Measure) -> str:
    """Why the value or its interval is not there."""
    return " ".join(reason for reason in (line.reason, line.interval_reason) if reason)


def _add_pairs(writer: WorkbookWriter, report: AgreementReport) -> None:
    """The lines of all pairs, and beside them a heat map of the leading coefficient, coder by coder."""
    columns = _measure_columns(("first", "second"), "pair")
    rows = list(_measures(report, report.of("pair")))
    coders, leading = report.coders, _leading(report)
    heat = {line.subject: line.value for line in report.of("pair", leading)}
    first = len(columns) + 2
    beside: list[Sequence[Cell]] = [
        (None, one, *(heat.get((one, other), heat.get((other, one))) for other in coders)) for one in coders
    ]
    height = max(len(rows), len(beside)) if len(coders) > 1 else 0
    padded = [
        (*(rows[at] if at < len(rows) else [None] * len(columns)), *(beside[at] if at < len(beside) else ()))
        for at in range(height)
    ]
    matrix = [Column(" "), Column(leading), *(Column(name, figure=True) for name in coders)]
    values = column_letters(columns.index(next(column for column in columns if column.name == "value")))
    scales = [Scale(f"{values}2:{values}{len(rows) + 1}", _COLOR)] if rows else []
    if height:
        corner = f"{column_letters(first)}2:{column_letters(first + len(coders) - 1)}{len(coders) + 1}"
        scales.append(Scale(corner, _COLOR))
    writer.add_sheet("By pair", [*columns, *matrix], padded, scales=scales)


def _leading(report: AgreementReport) -> str:
    """The project's primary coefficient, or the one that stands for the unit."""
    if report.unit in DECIDED:
        return report.primary_coefficient
    found = (report.leading("pair", line.subject_id) for line in report.of("pair"))
    return next((line.coefficient for line in found if line is not None), report.primary_coefficient)


def _add_raw(writer: WorkbookWriter, report: AgreementReport, row_limit: int) -> None:
    """What was counted, and where it is decisions, formulas to check the figures."""
    if report.raw_spans:
        names = ("release", "category", "coder", "start", "end", "quote", "release_id", "category_id")
        columns = [Column(name, wrap=name == "quote") for name in names]
        rows = ((one.release, one.category, *one[4:], one.release_id, one.category_id) for one in report.raw_spans)
        writer.add_sheet(RawSheet.title, columns, rows)
        return
    raw = RawSheet(report, row_limit)
    check = CheckSheet(report, raw)
    writer.add_sheet(raw.title, raw.columns, raw.rows())
    if report.unit in DECIDED:
        writer.add_sheet(check.title, check.columns, check.rows())


def _add_confusion(writer: WorkbookWriter, report: AgreementReport) -> None:
    """Rows: what the first coder (or one of a pair) gave; columns: the second (or the other)."""
    labels, counts = report.confusion.labels, report.confusion.counts
    head = " / ".join(report.coders) if len(report.coders) == 2 else say("confusion.pairs")
    rows: list[Sequence[Cell]] = [(label, *row) for label, row in zip(labels, counts, strict=True)]
    highest = max((count for row in counts for count in row), default=0)
    area = f"B2:{column_letters(len(labels))}{len(labels) + 1}"
    scales = [Scale(area, _COLOR, 0, highest)] if highest else []
    writer.add_sheet("Confusion", [Column(head), *(Column(label, "number") for label in labels)], rows, scales=scales)


def _disagreement_columns() -> list[Column]:
    sides = [
        Column(f"{side}_{name}", wrap=name == "quote")
        for side in ("first", "second")
        for name in ("coder", "category", "start", "end", "quote")
    ]
    return [Column("release"), Column("kind"), Column("meaning", wrap=True), *sides, Column("release_id")]


def _disagreements(report: AgreementReport) -> Iterator[Sequence[Cell]]:
    for one in report.disagreements:
        sides = (
            (coder, side.category, side.start, side.end, side.quotation)
            for coder, side in zip(one.coders, (one.first, one.second), strict=True)
        )
        left, right = sides
        yield one.release, one.kind, say(f"disagreement.{one.kind}"), *left, *right, one.release_id


def _methods(report: AgreementReport) -> Iterator[Sequence[Cell]]:
    """The paragraph, each coefficient with its source, and how the figures can be had again."""
    yield say("summary.methods"), report.methods
    for name in dict.fromkeys(line.coefficient for line in report.measures):
        yield name, say(f"coefficient.{name}")
    decided = ("raw", "check") if report.unit in DECIDED else ()
    for name in ("pooled", "by_release", "interval", "empty", *decided):
        yield say(f"about_sheet.{name}"), say(f"about_sheet.{name}_how")
    yield say("summary.unit"), report.unit
    yield say("summary.threshold"), report.threshold
    yield say("summary.seed"), report.seed
    yield say("summary.resamples"), report.bootstrap.resamples
    yield say("summary.level"), report.bootstrap.level
    yield say("summary.revision"), report.codebook_revision
    yield say("readme.version"), f"DiscourseCoder {report.version}"
