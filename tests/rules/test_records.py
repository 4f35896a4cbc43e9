"""Records and rows are two classes of the same things: they have the same fields, and the same may be absent."""

import typing
from importlib import import_module

import pytest

from discoursecoder.core.model.record import Record
from discoursecoder.core.store import rows
from discoursecoder.core.store.catalogue import declare_all
from discoursecoder.core.store.columns import Table
from rules.checkout import modules

# Kept in a table of their own, one row a value.
APART = {"values"}

# Tables that hold parts of records, or what stands beside them.
PARTS = {"text", "coding_value", "event", "event_chunk", "handed_out"}


def kinds() -> dict[str, type[Record]]:
    """Every kind of record the model knows."""
    for file in modules():
        if file.inside("core/model/"):
            import_module("discoursecoder." + file.place.removesuffix(".py").replace("/", "."))
    return {kind.kind: kind for kind in Record.__subclasses__() if kind.__module__.startswith("discoursecoder.")}


def fields(record: type[Record]) -> dict[str, bool]:
    """Each column the record needs, and whether it may be empty."""
    return {
        rows._COLUMN_OF.get(name, name): type(None) in typing.get_args(field.annotation)
        for name, field in record.model_fields.items()
        if name not in APART
    }


def columns(kind: str) -> dict[str, bool]:
    return {column.name: bool(column.nullable) for column in rows.table_of(kind).columns}


def test_every_kind_of_record_has_its_table_and_no_table_is_left_over() -> None:
    declare_all()
    assert set(Table.metadata.tables) - PARTS == set(kinds())


@pytest.mark.parametrize("kind", sorted(kinds()))
def test_a_record_and_its_row_have_the_same_fields(kind: str) -> None:
    assert columns(kind) == fields(kinds()[kind])


def test_a_missing_column_is_noticed() -> None:
    class Planted(Record):
        kind = "planted"
        place: str | None = None

    assert fields(Planted) == {"id": False, "place": True}
