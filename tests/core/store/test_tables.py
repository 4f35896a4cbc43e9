import re
from typing import Any, Literal, get_args, get_origin

import pytest
from sqlalchemy import CheckConstraint
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from discoursecoder.core.model.kinds import RECORDS
from discoursecoder.core.store.catalogue import declare_all, table_named
from discoursecoder.core.store.columns import Table

_COLUMN_OF = {"start": "start_offset", "end": "end_offset"}
_KINDS = sorted(RECORDS)

declare_all()

POSTGRESQL = postgresql.dialect()  # type: ignore[no-untyped-call]  # SQLAlchemy gives it no types


def table_of(kind: str) -> Any:
    return table_named(kind)


def test_every_kind_of_record_has_a_table_of_its_name() -> None:
    assert [table_of(kind).name for kind in RECORDS] == list(RECORDS)


@pytest.mark.parametrize("kind", _KINDS)
def test_records_and_rows_have_the_same_fields(kind: str) -> None:
    fields = {_COLUMN_OF.get(name, name) for name in RECORDS[kind].model_fields} - {"values"}
    assert {column.name for column in table_of(kind).columns} == fields


@pytest.mark.parametrize("kind", _KINDS)
def test_a_column_may_be_empty_where_the_field_may_be_none(kind: str) -> None:
    for name, field in RECORDS[kind].model_fields.items():
        if name != "values":
            column = table_of(kind).columns[_COLUMN_OF.get(name, name)]
            assert column.nullable == (type(None) in get_args(field.annotation)), name


def words_of(annotation: Any) -> set[str]:
    if get_origin(annotation) is Literal:
        return {word for word in get_args(annotation) if isinstance(word, str)}
    return set().union(*(words_of(part) for part in get_args(annotation))) if get_args(annotation) else set()


def test_the_database_knows_the_words_that_the_records_know() -> None:
    found: dict[str, set[str]] = {}
    for kind in _KINDS:
        for check in table_of(kind).constraints:
            match = re.fullmatch(r"(\w+) IN \((.*)\)", str(getattr(check, "sqltext", "")))
            if match:
                found[f"{kind}.{match[1]}"] = set(re.findall(r"'([^']*)'", match[2]))
    for place, words in found.items():
        kind, name = place.split(".")
        assert words == words_of(RECORDS[kind].model_fields[name].annotation), place
    assert len(found) == 13


@pytest.mark.parametrize("name", sorted(Table.metadata.tables))
def test_every_table_is_strict_on_sqlite_and_compiles_for_postgresql(name: str) -> None:
    table = Table.metadata.tables[name]
    assert str(CreateTable(table).compile(dialect=sqlite.dialect())).rstrip().endswith("STRICT")
    statement = str(CreateTable(table).compile(dialect=POSTGRESQL))
    assert "STRICT" not in statement
    assert not re.search(r"^\s*(end|start|user|order)\s", statement, re.MULTILINE)
    for index in table.indexes:
        assert str(CreateIndex(index).compile(dialect=POSTGRESQL)).startswith("CREATE INDEX")


@pytest.mark.parametrize("name", sorted(Table.metadata.tables))
def test_every_reference_waits_for_the_end_and_says_what_happens_to_what_refers(name: str) -> None:
    for key in Table.metadata.tables[name].foreign_key_constraints:
        assert (key.deferrable, key.initially) == (True, "DEFERRED")
        assert key.ondelete == (
            "CASCADE" if (name, key.column_keys) == ("coding_value", ["coding_id"]) else "NO ACTION"
        )


@pytest.mark.parametrize("name", sorted(Table.metadata.tables))
def test_every_constraint_has_a_name_that_a_migration_can_use(name: str) -> None:
    table = Table.metadata.tables[name]
    names = [str(one.name) for one in table.constraints]
    assert len(set(names)) == len(names)
    assert all(re.match(rf"(pk|fk|uq|ck)_{name}", one) for one in names)


def test_spans_are_checked_wherever_there_are_offsets() -> None:
    for name, table in Table.metadata.tables.items():
        if "start_offset" in table.columns:
            checks = [one for one in table.constraints if isinstance(one, CheckConstraint)]
            assert any("end_offset > start_offset" in str(one.sqltext) for one in checks), name
