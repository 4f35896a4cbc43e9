"""A codebook as rows of a table, which workbooks and csv files share.

One row a category, variable or actor, with the columns it needs: `definition`, `definition (fr)` in French,
`example 1`, `example 2`, `example 1 (fr)`. The tree stands in the column `depth` (1 for a branch, 2 for what is
below it, in order); a table made by hand may have a column `path` ("Cooperation / Consultation") instead, or
neither, and `examples` with one example a line.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from discoursecoder.core.errors import BadCodebook
from discoursecoder.core.messages import say
from discoursecoder.core.model.codebook_document import CodebookDocument, flatten, parse_document
from discoursecoder.core.model.record import Value

RECORDS = ("codebook", "category", "variable", "actor")
PATH_SEPARATOR = " / "

_LISTS = {
    "example": "examples",
    "counter-example": "counter_examples",
    "choice": "choices",
    "alias": "aliases",
    "member of": "member_of",
}
_TRANSLATED_TEXTS = ("definition", "include", "exclude", "examples", "counter_examples")
_FLAGS = ("codable", "exclusive", "multiple")
_PLAIN = (
    "record depth path name short definition include exclude examples counter_examples color key codable exclusive "
    "status kind multiple level description choices aliases member_of note id"
)
_KNOWN = frozenset(_PLAIN.split()) | frozenset(_LISTS)
_YES = frozenset({"yes", "true", "1", "oui", "vrai"})
_NO = frozenset({"no", "false", "0", "non", "faux"})
_HEADER = re.compile(r"(?P<base>.+?)(?: (?P<rank>\d{1,4}))?(?: \((?P<code>[A-Za-z][\w-]*)\))?(?: \((?P<part>\d+)\))?")


class Row(NamedTuple):
    """A row with its place in the file, as a person would name it."""

    place: str
    cells: Mapping[str, str]


def document_rows(document: CodebookDocument) -> Iterator[dict[str, str]]:
    """The rows of a codebook, first the title, each with the columns that it fills."""
    yield {"record": "codebook", "name": document.title}
    for placed in flatten(document):
        cells = _entry_cells(placed.entry)
        yield {"record": "category", "depth": str(len(placed.path)), **cells}
    for variable in document.variables:
        yield {"record": "variable", **_entry_cells(variable)}
    for actor in document.actors:
        yield {"record": "actor", **_entry_cells(actor)}


def _entry_cells(entry: Value) -> dict[str, str]:
    data = entry.model_dump(mode="json", exclude={"children"})
    cells: dict[str, str] = {}
    for field, value in data.items():
        if field == "names":
            cells |= {f"name ({code})": name for code, name in value.items()}
        elif field == "texts":
            for code, texts in value.items():
                cells |= {f"{column} ({code})": text for column, text in _filled(texts)}
        else:
            cells |= dict(_filled({field: value}))
    return cells


def _filled(fields: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    singular = {plural: base for base, plural in _LISTS.items()}
    for field, value in fields.items():
        if isinstance(value, bool):
            yield field, "yes" if value else "no"
        elif isinstance(value, list):
            for rank, item in enumerate(value, 1):
                column = f"{singular[field]} {rank}"
                if isinstance(item, dict):
                    yield column, item["name"]
                    yield from ((f"{column} ({code})", name) for code, name in item["names"].items())
                else:
                    yield column, item
        elif value:
            yield field, value


def column_order(rows: Sequence[Mapping[str, str]]) -> list[str]:
    """The columns that the rows fill, in the order in which people read them."""
    order = _PLAIN.split()
    place = {field: order.index(_LISTS.get(field, field)) for field in (*order, *_LISTS)}

    def rank(column: str) -> tuple[int, int, str]:
        found = _parsed(column)
        # The id comes last; a column and its translation stand side by side.
        return place[found.base], found.rank, found.code

    return sorted({column for row in rows for column in row}, key=rank)


class _Column(NamedTuple):
    base: str
    rank: int
    code: str
    part: int


def _parsed(header: str) -> _Column:
    found = _HEADER.fullmatch(header.strip())
    if found is None:
        return _Column(header, 0, "", 1)
    return _Column(found["base"], int(found["rank"] or 0), found["code"] or "", int(found["part"] or 1))


def check_columns(headers: Iterable[str], path: str, place: str) -> None:
    """Refuse a table whose columns are not understood.

    Raises:
        BadCodebook: for a column that is unknown or stands twice, or if there is no column "name".
    """
    seen: set[_Column] = set()
    for header in headers:
        column = _parsed(header)._replace(base=_parsed(header).base.lower())
        if column in seen:
            raise BadCodebook(path=path, place=place, what=say("codebook.column_twice", column=header))
        seen.add(column)
        known = column.base in _KNOWN and (not column.rank or column.base in _LISTS)
        if not known:
            what = say("codebook.column_unknown", column=header, known=", ".join(_PLAIN.split()))
            raise BadCodebook(path=path, place=place, what=what)
    if not any(column.base in {"name", "path"} for column in seen):
        raise BadCodebook(path=path, place=place, what=say("codebook.no_column"))


def rows_document(rows: Iterable[Row], path: str) -> CodebookDocument:
    """The codebook that rows describe; a row without `record` is a category.

    Raises:
        BadCodebook: at the first row that is not understood, or where the schema or a rule is broken.
    """
    document: dict[str, Any] = {"categories": [], "variables": [], "actors": []}
    branch: list[dict[str, Any]] = []
    by_path: dict[tuple[str, ...], dict[str, Any]] = {}
    for row in rows:
        record = row.cells.get("record", "").lower() or "category"
        if record == "codebook":
            document["title"] = row.cells.get("name", "")
        elif record == "category":
            _hang(document, branch, by_path, row, path)
        elif record in RECORDS:
            document[f"{record}s"].append(_entry(row, path))
        else:
            what = say("codebook.record_unknown", value=record, allowed=", ".join(RECORDS))
            raise BadCodebook(path=path, place=row.place, what=what)
    return parse_document(document, path)


def _hang(
    document: dict[str, Any],
    branch: list[dict[str, Any]],
    by_path: dict[tuple[str, ...], dict[str, Any]],
    row: Row,
    path: str,
) -> None:
    """Put a category into the tree, by its depth or by its path."""
    entry = _entry(row, path)
    depth = row.cells.get("depth", "")
    if depth:
        if not depth.isdecimal() or not 1 <= int(depth) <= len(branch) + 1:
            raise BadCodebook(path=path, place=row.place, what=say("codebook.depth_jump", depth=depth))
        del branch[int(depth) - 1 :]
        siblings = branch[-1]["children"] if branch else document["categories"]
        branch.append(entry)
    else:
        steps = tuple(step.strip() for step in row.cells.get("path", "").split(PATH_SEPARATOR.strip()) if step.strip())
        entry["name"] = entry.get("name") or (steps[-1] if steps else "")
        by_path[steps] = entry
        above = by_path.get(steps[:-1])
        if len(steps) > 1 and above is None:
            what = say("codebook.no_parent", path=PATH_SEPARATOR.join(steps[:-1]))
            raise BadCodebook(path=path, place=row.place, what=what)
        siblings = above["children"] if above is not None and len(steps) > 1 else document["categories"]
    siblings.append(entry)


def _entry(row: Row, path: str) -> dict[str, Any]:
    """The fields of one row as a document has them."""
    record = row.cells.get("record", "").lower() or "category"
    entry: dict[str, Any] = {"children": []} if record == "category" else {}
    texts: dict[str, dict[str, Any]] = {}
    choices: dict[int, dict[str, Any]] = {}
    for (base, rank, code), cell in _joined(row.cells).items():
        if base in {"record", "depth", "path"} or not cell:
            continue
        field = _LISTS.get(base, base)
        if base == "choice":
            choice = choices.setdefault(rank, {})
            choice |= {"names": {**choice.get("names", {}), code: cell}} if code else {"name": cell}
        elif code and field == "name":
            entry.setdefault("names", {})[code] = cell
        elif code and field in _TRANSLATED_TEXTS:
            _put(texts.setdefault(code, {}), base, field, cell)
        elif field in _FLAGS:
            entry[field] = _flag(cell, path, row.place, base)
        else:
            _put(entry, base, field, cell)
    if texts:
        entry["texts"] = texts
    if choices:
        entry["choices"] = [choices[rank] for rank in sorted(choices)]
    return entry


def _joined(cells: Mapping[str, str]) -> dict[tuple[str, int, str], str]:
    """The cells by column, rank and language, in order; what did not fit into one cell is whole again."""
    joined: dict[tuple[str, int, str], str] = {}
    for base, rank, code, _, cell in sorted((*_parsed(header), cell) for header, cell in cells.items()):
        where = (base.lower(), rank, code)
        joined[where] = joined.get(where, "") + cell
    return joined


def _put(target: dict[str, Any], base: str, field: str, cell: str) -> None:
    """Set a text or add to a list."""
    if field in _LISTS.values():
        lines = [cell] if base in _LISTS else [line for line in cell.splitlines() if line.strip()]
        target.setdefault(field, []).extend(lines)
    else:
        target[field] = cell


def _flag(cell: str, path: str, place: str, column: str) -> bool:
    word = cell.strip().casefold()
    if word in _YES | _NO:
        return word in _YES
    raise BadCodebook(path=path, place=f"{place}, {column}", what=say("codebook.no_boolean", value=cell))
