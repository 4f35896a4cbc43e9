"""Records to rows and back. Screens and bulk acts read columns, never database objects."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Table, delete, func, insert, select, update

from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.record import Record
from discoursecoder.core.store.catalogue import table_named

R = TypeVar("R", bound=Record)

# END is a reserved word in PostgreSQL.
_COLUMN_OF = {"start": "start_offset", "end": "end_offset"}
_FIELD_OF = {column: name for name, column in _COLUMN_OF.items()}

_AT_ONCE = 500
"""Ids asked for in one statement; SQLite takes at least 999 parameters."""


def table_of(kind: str) -> Table:
    """The table that keeps a kind of record."""
    return table_named(kind)


def _values_table() -> Table:
    return table_named("coding_value")


def columns_of(record: Record) -> dict[str, Any]:
    """The row of a record, as column to value (a coding's values aside)."""
    fields = record.model_dump()
    fields.pop("values", None)
    for name, column in _COLUMN_OF.items():
        if name in fields:
            fields[column] = fields.pop(name)
    return fields


def _value_rows(codings: Iterable[Coding]) -> list[dict[str, Any]]:
    return [
        {
            "coding_id": coding.id,
            "position": position,
            "variable_id": value.variable_id,
            "actor_id": value.actor_id,
            "text_value": value.text,
            "number_value": value.number,
        }
        for coding in codings
        for position, value in enumerate(coding.values)
    ]


def insert_records(connection: Connection, kind: str, records: Sequence[Record]) -> None:
    """Write new rows, all of one kind."""
    connection.execute(insert(table_of(kind)), [columns_of(record) for record in records])
    values = _value_rows(record for record in records if isinstance(record, Coding))
    if values:
        connection.execute(insert(_values_table()), values)


def update_record(connection: Connection, record: Record) -> None:
    """Write a row anew."""
    table = table_of(record.kind)
    connection.execute(update(table).where(table.c.id == record.id).values(columns_of(record)))
    if isinstance(record, Coding):
        values = _values_table()
        connection.execute(delete(values).where(values.c.coding_id == record.id))
        rows = _value_rows([record])
        if rows:
            connection.execute(insert(values), rows)


def delete_records(connection: Connection, kind: str, ids: Sequence[str]) -> None:
    """Remove rows; the values of codings go with them."""
    table = table_of(kind)
    for some in _portions(ids):
        connection.execute(delete(table).where(table.c.id.in_(some)))


def _portions(items: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for first in range(0, len(items), _AT_ONCE):
        yield items[first : first + _AT_ONCE]


def _conditions(table: Table, equal: Mapping[str, Any]) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    for name, wanted in equal.items():
        column = table.c[_COLUMN_OF.get(name, name)]
        if isinstance(wanted, Collection) and not isinstance(wanted, str):
            conditions.append(column.in_(list(wanted)))
        else:
            conditions.append(column == wanted if wanted is not None else column.is_(None))
    return conditions


def _many(equal: Mapping[str, Any]) -> str | None:
    """The filter that names more values than one statement takes."""
    for name, wanted in equal.items():
        if isinstance(wanted, Collection) and not isinstance(wanted, str) and len(wanted) > _AT_ONCE:
            return name
    return None


def read_records(connection: Connection, record: type[R], equal: Mapping[str, Any]) -> list[R]:
    """All records of a kind whose fields equal what is asked (a collection means any of it), sorted by id."""
    many = _many(equal)
    if many is not None:
        found: list[R] = []
        for some in _portions(list(dict.fromkeys(equal[many]))):
            found += read_records(connection, record, {**equal, many: some})
        return sorted(found, key=lambda one: one.id)
    table = table_of(record.kind)
    conditions = _conditions(table, equal)
    rows = connection.execute(select(table).where(*conditions).order_by(table.c.id)).mappings().all()
    values = _read_values(connection, conditions) if record is Coding and rows else {}
    return [record.model_validate(_fields(row, values)) for row in rows]


def read_columns(
    connection: Connection, kind: str, names: Sequence[str], equal: Mapping[str, Any]
) -> list[tuple[Any, ...]]:
    """Some fields of all records of a kind, in no order: a tenth of the time of whole records."""
    many = _many(equal)
    if many is not None:
        portions = _portions(list(dict.fromkeys(equal[many])))
        return [row for some in portions for row in read_columns(connection, kind, names, {**equal, many: some})]
    table = table_of(kind)
    columns = [table.c[_COLUMN_OF.get(name, name)] for name in names]
    return [tuple(row) for row in connection.execute(select(*columns).where(*_conditions(table, equal))).all()]


def _fields(row: Mapping[Any, Any], values: Mapping[str, list[dict[str, Any]]]) -> dict[str, Any]:
    fields = {_FIELD_OF.get(column, column): value for column, value in row.items()}
    if fields["id"] in values:
        fields["values"] = values[fields["id"]]
    return fields


def _read_values(connection: Connection, conditions: Sequence[ColumnElement[bool]]) -> dict[str, list[dict[str, Any]]]:
    values, codings = _values_table(), table_of("coding")
    statement = (
        select(values)
        .join(codings, codings.c.id == values.c.coding_id)
        .where(*conditions)
        .order_by(values.c.coding_id, values.c.position)
    )
    rows = connection.execute(statement).all()
    return {
        coding_id: [
            {"variable_id": r.variable_id, "actor_id": r.actor_id, "text": r.text_value, "number": r.number_value}
            for r in group
        ]
        for coding_id, group in groupby(rows, key=lambda row: row.coding_id)
    }


def count_records(connection: Connection, kind: str, equal: Mapping[str, Any]) -> int:
    """How many records of a kind there are whose fields equal what is asked."""
    many = _many(equal)
    if many is not None:
        portions = _portions(list(dict.fromkeys(equal[many])))
        return sum(count_records(connection, kind, {**equal, many: some}) for some in portions)
    table = table_of(kind)
    statement = select(func.count()).select_from(table).where(*_conditions(table, equal))
    return int(connection.execute(statement).scalar_one())


def count_by(connection: Connection, kind: str, by: Sequence[str], equal: Mapping[str, Any]) -> dict[Any, int]:
    """Counts of records for each combination of the fields `by` (a tuple, or the value of a single field)."""
    table = table_of(kind)
    columns = [table.c[_COLUMN_OF.get(name, name)] for name in by]
    statement = select(*columns, func.count()).where(*_conditions(table, equal)).group_by(*columns)
    rows = connection.execute(statement).all()
    return {row[0] if len(by) == 1 else tuple(row[:-1]): int(row[-1]) for row in rows}
