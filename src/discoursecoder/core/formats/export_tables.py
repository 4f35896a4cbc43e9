"""The tables of an export, column by column, as workbooks and csv files hold them.

Column names are the same in every language, so that a script written for one export reads every other; their
meanings, in the data dictionary, are in the language in use.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from discoursecoder.core.formats.cells import Cell
from discoursecoder.core.formats.workbook import Column
from discoursecoder.core.messages import say
from discoursecoder.core.model.export import (
    CategoryRow,
    CodingRow,
    EventRow,
    Export,
    MatrixRow,
    MemoRow,
    ReleaseRow,
    SentenceRow,
)
from discoursecoder.core.model.naming import PATH_SEPARATOR
from discoursecoder.core.model.variable import Variable

VALUE_SEPARATOR = "; "
"""Stands between several values of one variable."""

_WRAPPED = {"quote", "text", "memo", "definition", "include", "exclude", "examples", "counter_examples", "note"}
_NUMBERS = {
    *("start", "end", "pass", "unsure", "codebook_revision", "characters", "paragraphs", "sentences", "codings"),
    *("level", "codable", "exclusive", "since_revision", "releases", "finished", "sentence", "none", "number"),
    *("replacements", "issued_guessed"),
}
_DATES = {"issued", "event_date", "created", "changed", "time"}


@dataclass(frozen=True)
class Table:
    """A named table: columns, and rows that can be walked over once."""

    name: str
    columns: tuple[Column, ...]
    rows: Iterable[Sequence[Cell]]


def codings_table(rows: Iterable[CodingRow], variables: Sequence[Variable]) -> Table:
    """One row per coding; each variable is a column, its values joined by "; "."""
    head = ("release", "issued", "issuer", "language", "coder", "category", "short", "start", "end", "quote")
    tail = ("origin", "pass", "marks", "memo", "unsure", "codebook_revision", "created", "changed")
    ids = ("id", "release_id", "category_id")
    fixed = {*head, *tail, *ids}
    named = [Column(_free(v.name, fixed), "list", _meaning_of(v)) for v in variables]
    columns = (*_columns("codings", head), *named, *_columns("codings", (*tail, *ids)))
    return Table("Codings", columns, (_coding(row, variables) for row in rows))


def _coding(row: CodingRow, variables: Sequence[Variable]) -> Sequence[Cell]:
    return (
        row.release,
        local_time(row.issued),
        row.issuer,
        row.language,
        row.coder,
        PATH_SEPARATOR.join(row.category),
        row.short,
        row.start,
        row.end,
        row.quote,
        *(_joined(row.values.get(variable.name, ())) for variable in variables),
        row.origin,
        row.pass_number,
        VALUE_SEPARATOR.join(row.marks),
        row.memo,
        int(row.unsure),
        row.codebook_revision,
        row.created,
        row.changed,
        row.id,
        row.release_id,
        row.category_id,
    )


def releases_table(rows: Sequence[ReleaseRow], *, with_text: bool = False) -> Table:
    """One row per release; columns of imported tables that have no field of their own keep their names."""
    names = (
        *("title", "issued", "issued_guessed", "event_date", "issuer", "country", "counterpart", "place", "language"),
        *("kind", "url", "file_name", "guessed", "characters", "paragraphs", "sentences", "codings", "finished_by"),
    )
    tail = ("note", "encoding", "replacements", "sha256", "id")
    extra = tuple(dict.fromkeys(name for row in rows for name in row.release.extra))
    fixed = {*names, *tail, "text"}
    columns = (
        *_columns("releases", names),
        *(Column(_free(name, fixed, "extra"), "text", say("column.extra")) for name in extra),
        *_columns("releases", (*tail, "text") if with_text else tail),
    )
    return Table("Releases", columns, (_release(row, extra, with_text=with_text) for row in rows))


def _release(row: ReleaseRow, extra: Sequence[str], *, with_text: bool) -> Sequence[Cell]:
    release, segments = row.release, row.segmentation
    return (
        release.title,
        local_time(release.issued),
        int("issued" in release.guessed),
        local_time(release.event_date),
        release.issuer,
        release.country,
        release.counterpart,
        release.place,
        release.language,
        release.release_kind,
        release.url,
        release.file_name,
        VALUE_SEPARATOR.join(release.guessed),
        len(row.text),
        len(segments.paragraphs) if segments is not None else None,
        len(segments.sentences) if segments is not None else None,
        row.codings,
        VALUE_SEPARATOR.join(row.finished_by),
        *(release.extra.get(name) for name in extra),
        release.note,
        release.encoding,
        release.replacements,
        release.text_sha256,
        release.id,
        *((row.text,) if with_text else ()),
    )


def codebook_table(rows: Sequence[CategoryRow]) -> Table:
    """One row per category in the order of the tree."""
    languages = tuple(sorted({language for row in rows for language in row.category.names}))
    head = ("category", "level", "name", "short")
    tail = (
        *("definition", "include", "exclude", "examples", "counter_examples", "color", "key", "codable", "exclusive"),
        *("status", "since_revision", "lineage", "codings", "releases", "id"),
    )
    named = [Column(f"name_{code}", "text", say("column.name_in", None, language=code)) for code in languages]
    columns = (*_columns("codebook", head), *named, *_columns("codebook", tail))
    return Table("Codebook", columns, (_category(row, languages) for row in rows))


def _category(row: CategoryRow, languages: Sequence[str]) -> Sequence[Cell]:
    category = row.category
    return (
        PATH_SEPARATOR.join(row.path),
        row.depth + 1,
        category.name,
        category.short,
        *(category.names.get(code) for code in languages),
        category.definition,
        category.include,
        category.exclude,
        "\n".join(category.examples),
        "\n".join(category.counter_examples),
        category.color,
        category.key,
        int(category.codable),
        int(category.exclusive),
        category.status,
        category.since_revision,
        VALUE_SEPARATOR.join(category.lineage),
        row.codings,
        row.releases,
        category.id,
    )


def matrix_table(rows: Iterable[MatrixRow], labels: Sequence[str]) -> Table:
    """One row per release; per category how many codings, then whether any (0 or 1)."""
    counts = [Column(f"n {label}", "number", say("column.count", None, category=label)) for label in labels]
    binary = [Column(label, "number", say("column.present", None, category=label)) for label in labels]
    columns = (*_columns("matrix", ("release", "issued", "finished")), *counts, *binary)
    cells = (
        (
            row.release,
            local_time(row.issued),
            row.finished,
            *row.counts,
            *(None if count is None else int(count > 0) for count in row.counts),
            row.release_id,
        )
        for row in rows
    )
    return Table("Matrix", (*columns, *_columns("matrix", ("release_id",))), cells)


def sentences_table(rows: Iterable[SentenceRow], labels: Sequence[str]) -> Table:
    """One row per sentence, coder and pass; per category 1, 0 or nothing."""
    head = ("release", "sentence", "start", "end", "text", "coder", "pass", "state", "none")
    binary = [Column(label, "number", say("column.decided", None, category=label)) for label in labels]
    columns = (*_columns("sentences", head), *binary, *_columns("sentences", ("release_id",)))
    cells = (
        (
            row.release,
            row.number,
            row.start,
            row.end,
            row.text,
            row.coder,
            row.pass_number,
            row.state,
            int(row.none),
            *row.present,
            row.release_id,
        )
        for row in rows
    )
    return Table("Sentences", columns, cells)


def memos_table(rows: Iterable[MemoRow]) -> Table:
    """One row per memo."""
    names = ("about", "subject", "release", "coder", "text", "created", "changed", "target_id", "id")
    return Table("Memos", _columns("memos", names), rows)


def events_table(rows: Iterable[EventRow]) -> Table:
    """One row per line of the history."""
    return Table("Events", _columns("events", ("number", "time", "coder", "act", "summary", "role", "id")), rows)


def export_tables(export: Export) -> Iterator[Table]:
    """The tables of the codings workbook, in order."""
    yield codings_table(export.codings, export.variables)
    yield releases_table(export.releases)
    yield codebook_table(export.categories)
    yield matrix_table(export.matrix, export.labels)
    yield sentences_table(export.sentences, export.labels)
    yield memos_table(export.memos)


def dictionary_rows(tables: Iterable[Table], variables: Sequence[Variable]) -> Iterator[Sequence[Cell]]:
    """Sheet, column, kind of values and meaning; then every variable with its values."""
    for table in tables:
        for column in table.columns:
            yield table.name, column.name, say(f"kind.{column.kind}"), column.meaning
    for variable in variables:
        choices = VALUE_SEPARATOR.join(choice.name for choice in variable.choices)
        yield say("dictionary.variable"), variable.name, _kind_of(variable), choices or variable.description


def local_time(given: str | None) -> Cell:
    """A date or a date and time of a page, as far as it is one; else the text as it stands."""
    if not given:
        return None
    try:
        return date.fromisoformat(given) if len(given) == len("2022-08-06") else datetime.fromisoformat(given)
    except ValueError:
        return given


def _joined(values: Sequence[str | float]) -> Cell:
    """Several values as one text; a single number stays a number."""
    if not values:
        return None
    if len(values) == 1:
        return _plain(values[0])
    return VALUE_SEPARATOR.join(str(_plain(value)) for value in values)


def _plain(value: str | float) -> str | float:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _columns(sheet: str, names: Sequence[str]) -> tuple[Column, ...]:
    """The columns of fixed name, with their meanings."""
    return tuple(
        Column(
            name,
            "date" if name in _DATES else "number" if name in _NUMBERS else "text",
            say(f"column.{sheet}.{name}"),
            wrap=name in _WRAPPED,
        )
        for name in names
    )


def _free(name: str, taken: set[str], word: str = "variable") -> str:
    """A header that no other column has; what is called like a column of ours says what it is."""
    while name in taken:
        name = f"{name} ({word})"
    taken.add(name)
    return name


def _meaning_of(variable: Variable) -> str:
    choices = VALUE_SEPARATOR.join(choice.name for choice in variable.choices)
    what = say("column.variable", None, kind=_kind_of(variable))
    return " ".join(part for part in (what, variable.description, choices and f"[{choices}]") if part)


def _kind_of(variable: Variable) -> str:
    kind = say(f"variable.{variable.variable_kind}")
    return say("variable.several", None, kind=kind) if variable.multiple else kind
