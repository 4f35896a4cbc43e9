"""Exporting a project, or a part of it, to a file whose name says the format."""

from collections.abc import Collection
from pathlib import Path

from discoursecoder.core.errors import BadValue, UnknownFormat
from discoursecoder.core.formats import csv_tables, jsonl
from discoursecoder.core.formats.codings_workbook import write_codings_workbook, write_table_workbook
from discoursecoder.core.formats.export_tables import (
    Table,
    codings_table,
    events_table,
    matrix_table,
    releases_table,
)
from discoursecoder.core.formats.workbook import Progress
from discoursecoder.core.model.variable import Variable
from discoursecoder.core.queries.export import (
    collect_export,
    list_coding_rows,
    list_event_rows,
    list_matrix_rows,
    list_release_rows,
)
from discoursecoder.core.queries.study import Study
from discoursecoder.core.store.project import ProjectFile

PARTS = ("codings", "releases", "matrix", "events")
SUFFIXES = (".xlsx", ".csv", ".jsonl")


def export(
    project: ProjectFile,
    path: Path,
    *,
    what: str = "codings",
    replace: bool = False,
    coder_ids: Collection[str] | None = None,
    excel_safe: bool = False,
    progress: Progress | None = None,
) -> None:
    """Write codings, releases, matrix or events as .xlsx, .csv or .jsonl; codings as .xlsx are the whole workbook.

    With `coder_ids` the file holds the work of these coders only. `excel_safe` chooses the csv dialect for
    spreadsheet programs. `progress(done, total)` is told of the rows of a workbook.

    Raises:
        BadValue: if `what` is none of these.
        UnknownFormat: if the ending is none of these.
        FileExists: if the file is there and `replace` is false.
        ExportFailed: if the system refuses to write.
    """
    if what not in PARTS:
        raise BadValue(field="what", value=what, allowed=", ".join(PARTS))
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise UnknownFormat(path=path, known=", ".join(SUFFIXES))
    with project.snapshot():
        if suffix == ".jsonl":
            _write_jsonl(project, path, what, coder_ids, replace=replace)
        elif suffix == ".csv":
            table = _table(project, what, coder_ids)
            csv_tables.write_csv(table, path, for_excel=excel_safe, replace=replace)
        elif what == "codings":
            write_codings_workbook(collect_export(project, coder_ids), path, replace=replace, progress=progress)
        else:
            table = _table(project, what, coder_ids, with_text=False)
            write_table_workbook(table, path, replace=replace, progress=progress)


def _table(project: ProjectFile, what: str, coder_ids: Collection[str] | None, *, with_text: bool = True) -> Table:
    if what == "releases":
        return releases_table(list_release_rows(project, coder_ids), with_text=with_text)
    if what == "matrix":
        labels, rows = list_matrix_rows(project, coder_ids)
        return matrix_table(rows, labels)
    if what == "events":
        return events_table(list_event_rows(project, coder_ids))
    return codings_table(list_coding_rows(project, coder_ids), _variables(project))


def _write_jsonl(
    project: ProjectFile, path: Path, what: str, coder_ids: Collection[str] | None, *, replace: bool
) -> None:
    if what == "releases":
        objects = (jsonl.release_object(row) for row in list_release_rows(project, coder_ids))
    elif what == "matrix":
        labels, rows = list_matrix_rows(project, coder_ids)
        objects = (jsonl.matrix_object(row, labels) for row in rows)
    elif what == "events":
        objects = (jsonl.event_object(row) for row in list_event_rows(project, coder_ids))
    else:
        variables = _variables(project)
        objects = (jsonl.coding_object(row, variables) for row in list_coding_rows(project, coder_ids))
    jsonl.write_jsonl(objects, path, replace=replace)


def _variables(project: ProjectFile) -> list[Variable]:
    return list(Study(project).variables.values())
