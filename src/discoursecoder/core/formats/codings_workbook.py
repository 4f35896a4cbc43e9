"""The codings workbook: all of a project's coding as sheets for an analyst."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from discoursecoder.core.formats.cells import Cell
from discoursecoder.core.formats.export_tables import Table, dictionary_rows, export_tables
from discoursecoder.core.formats.workbook import Column, Progress, WorkbookWriter
from discoursecoder.core.messages import say
from discoursecoder.core.model.export import Export

_DICTIONARY = "Data dictionary"


def write_codings_workbook(
    export: Export, path: Path, *, replace: bool = False, progress: Progress | None = None
) -> None:
    """Write the sheets Read me, Codings, Releases, Codebook, Matrix, Sentences, Memos and Data dictionary.

    `progress(done, total)` counts rows; what it raises ends the export and leaves no file.

    Raises:
        FileExists: if the file is there and `replace` is false.
        ExportFailed: if the system refuses to write.
    """
    rows = len(export.codings) + len(export.releases) + len(export.categories) + len(export.matrix)
    total = rows + export.sentence_count + len(export.memos)
    with WorkbookWriter(progress=progress, total=total) as writer:
        tables = list(export_tables(export))
        sheets = [title for table in tables for title, _ in writer.add_sheet(table.name, table.columns, table.rows)]
        writer.add_sheet(_DICTIONARY, _dictionary_columns(), dictionary_rows(tables, export.variables))
        about = _read_me(export, [*sheets, _DICTIONARY], writer)
        columns = [Column(say("readme.what")), Column(say("readme.value"), wrap=True)]
        writer.add_sheet("Read me", columns, about, first=True, filtered=False)
        writer.save(path, replace=replace)


def write_table_workbook(
    table: Table, path: Path, *, replace: bool = False, progress: Progress | None = None, total: int = 0
) -> None:
    """Write one table as a workbook with its data dictionary.

    Raises:
        FileExists: if the file is there and `replace` is false.
        ExportFailed: if the system refuses to write.
    """
    with WorkbookWriter(progress=progress, total=total) as writer:
        writer.add_sheet(table.name, table.columns, table.rows)
        writer.add_sheet(_DICTIONARY, _dictionary_columns(), dictionary_rows([table], ()))
        writer.save(path, replace=replace)


def _dictionary_columns() -> list[Column]:
    names = ("sheet", "column", "kind", "meaning")
    return [Column(say(f"dictionary.{name}"), wrap=name == "meaning") for name in names]


def _read_me(export: Export, sheets: Sequence[str], writer: WorkbookWriter) -> Iterator[Sequence[Cell]]:
    yield say("readme.project"), export.project
    yield say("readme.made"), export.made
    yield say("readme.version"), f"DiscourseCoder {export.version}"
    yield say("readme.coders"), ", ".join(export.coders) or say("readme.nobody")
    yield say("readme.revision"), export.codebook_revision
    yield say("readme.releases"), len(export.releases)
    yield say("readme.codings"), len(export.codings)
    for name in sheets:
        yield say("readme.sheet", None, name=name), say(f"sheet.{name.partition(' (')[0]}")
    yield say("readme.offsets"), say("readme.offsets_how")
    yield say("readme.texts"), say("readme.texts_how")
    yield say("readme.continued"), writer.continued
    yield say("readme.replaced"), say("readme.replaced_how", None, count=writer.replaced)
