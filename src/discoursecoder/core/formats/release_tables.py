"""Tables of releases: csv, tsv, xlsx and JSON Lines, one release a row."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from discoursecoder.core.errors import BadTable
from discoursecoder.core.formats.html_facts import read_moment
from discoursecoder.core.formats.release_columns import columns_of
from discoursecoder.core.formats.release_source import MAX_TEXT, Source
from discoursecoder.core.formats.tables import Field, SourceTable, read_table
from discoursecoder.core.messages import say
from discoursecoder.core.text.canonical import canonicalise
from discoursecoder.core.text.decoding import decode
from discoursecoder.core.text.language_codes import language_code

CELL = 32_767
"""A cell of a workbook holds no more characters."""

_LONGEST_FIELD = 500
_LONGEST_EXTRA = 10_000
_OURS_WRITTEN = (
    "id issued_guessed guessed sha256 text_sha256 zones paragraphs sentences clauses segmenter codings finished_by "
    "version_group file_name"
)
_OURS = frozenset(_OURS_WRITTEN.split())
_MERGED = b"<mergeCell "
_EPOCH = date(1899, 12, 30)


class ReadTable(NamedTuple):
    """The releases of a table, the rows that hold none (place and sentence), and what was done with its columns."""

    sources: list[Source]
    left_out: list[tuple[str, str]]
    remarks: tuple[str, ...]


def read_release_table(path: Path, kind: str, *, columns: Mapping[str, str] | None = None) -> ReadTable:
    """Read a table of releases.

    Args:
        path: a file of the given kind.
        kind: "csv", "tsv", "xlsx" or "jsonl".
        columns: field of a release, or "text", to the name of its column; the others are told by their names in
            English, French, Spanish, Russian, Chinese, Arabic and some more. A column without a field is kept in
            `Source.extra`.

    Raises:
        BadTable: for a table that is damaged or has no rows, a field or column that is none, or no text.
        FileMissing, FileUnreadable, EmptyFile, NotATextFile, UndecodableText: as their names say.
    """
    table = read_table(path)
    if not table.rows:
        raise BadTable(path=str(path), place=say("table.file"), what=say("releases.no_rows"))
    found = columns_of(table.header, columns or {}, path)
    if kind == "xlsx":
        table = _unmerged(path, table, found["text"])
    rest = _rest(table, found)
    encoding = ("", "") if kind == "xlsx" else _encoding(path)
    sources: list[Source] = []
    left_out: list[tuple[str, str]] = []
    for number, fields in table.rows:
        place = say("table.line" if kind == "jsonl" else "table.row", None, row=number, line=number)
        text = canonicalise(_text(fields[found["text"]]).replace("_x000D_\n", "\n"))
        if not text.text.strip():
            left_out.append((place, say("releases.blank_row")))
            continue
        if len(text.text) > MAX_TEXT:
            left_out.append((place, say("document.too_long", None, limit=MAX_TEXT // 1_000_000)))
            continue
        facts, problems = _facts(fields, found)
        if kind == "xlsx" and len(text.text) >= CELL:
            problems.append(say("releases.full_cell"))
        sources.append(
            Source(
                text=text.text,
                encoding=encoding[0],
                encoding_found_by=encoding[1],
                replacements=text.replacements,
                facts=facts,
                extra=_extra(fields, rest),
                problems=(*problems, *_cut(fields, rest)),
                place=place,
            )
        )
    return ReadTable(sources, left_out, _told(table, found, rest))


def _extra(fields: tuple[Field, ...], rest: Mapping[str, int]) -> dict[str, str]:
    return {name: _text(fields[at])[:_LONGEST_EXTRA] for name, at in rest.items() if fields[at] != ""}


def _rest(table: SourceTable, found: Mapping[str, int]) -> dict[str, int]:
    """The columns without a field that hold anything, by name; our own technical ones aside."""
    taken = set(found.values())
    return {
        name: at
        for at, name in enumerate(table.header)
        if name
        and at not in taken
        and name.casefold() not in _OURS
        and any(fields[at] != "" for _, fields in table.rows)
    }


def _told(table: SourceTable, found: Mapping[str, int], rest: Mapping[str, int]) -> tuple[str, ...]:
    read = ", ".join(f"{field} = {table.header[at]}" for field, at in found.items())
    told = [say("releases.columns", None, names=read)]
    if rest:
        told.append(say("releases.kept_columns", None, names=", ".join(rest)))
    taken = set(found.values()) | set(rest.values())
    lost = [name for at, name in enumerate(table.header) if name and at not in taken]
    if lost:
        told.append(say("releases.columns_not_kept", None, names=", ".join(lost)))
    return tuple(told)


def _encoding(path: Path) -> tuple[str, str]:
    decoded = decode(path.read_bytes(), name=str(path))
    return decoded.encoding, decoded.found_by


def _cut(fields: tuple[Field, ...], rest: Mapping[str, int]) -> Iterator[str]:
    for name, at in rest.items():
        if len(_text(fields[at])) > _LONGEST_EXTRA:
            yield say("releases.long_cell", None, column=name, limit=_LONGEST_EXTRA)


def _facts(fields: tuple[Field, ...], found: Mapping[str, int]) -> tuple[dict[str, str], list[str]]:
    facts: dict[str, str] = {}
    problems: list[str] = []
    written = {name: " ".join(_text(fields[at]).split())[:_LONGEST_FIELD] for name, at in found.items()}
    language = language_code(written.get("language", "")) if written.get("language") else None
    for name, value in written.items():
        if name == "text" or not value:
            continue
        if name == "language":
            facts[name] = language or value
        elif name in {"issued", "event_date"}:
            moment = _moment(value, language)
            if moment:
                facts[name] = moment
            else:
                problems.append(say("releases.bad_date", None, value=value[:80]))
        else:
            facts[name] = value
    return facts, problems


def _moment(written: str, language: str | None) -> str:
    """A date in a cell, as a date, as text, or as the number of days that a workbook counts."""
    if written.replace(".", "", 1).isdigit() and len(written.split(".", maxsplit=1)[0]) == 5:
        return (_EPOCH + timedelta(days=int(float(written)))).isoformat()
    return read_moment(written, language)


def _text(field: Field) -> str:
    if isinstance(field, tuple):
        return "; ".join(_text(one) for one in field)
    return str(int(field)) if isinstance(field, float) and field.is_integer() else str(field)


def _unmerged(path: Path, table: SourceTable, text: int) -> SourceTable:
    """The table with what stands in a cell merged over several rows in each of them, the text aside."""
    from zipfile import ZipFile

    with ZipFile(path) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/") and name.endswith(".xml")]
        if not any(_MERGED in archive.read(name) for name in sheets):
            return table
    from openpyxl import load_workbook

    rows = {row.number: list(row.fields) for row in table.rows}
    book = load_workbook(path, data_only=True, keep_links=False)
    for merged in book.worksheets[0].merged_cells.ranges:
        column = merged.min_col - 1
        above = rows.get(merged.min_row)
        if above is None or column == text or column >= len(table.header):
            continue
        for number in range(merged.min_row + 1, merged.max_row + 1):
            if number in rows and rows[number][column] == "":
                rows[number][column] = above[column]
    book.close()
    return SourceTable(
        table.path, table.header, tuple(row._replace(fields=tuple(rows[row.number])) for row in table.rows)
    )
