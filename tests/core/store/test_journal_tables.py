from typing import get_args

from discoursecoder.core.model.event import Event, EventRole
from discoursecoder.core.store.columns import Table
from discoursecoder.core.store.journal_tables import BaseRow, EventChunkRow, EventRow


def test_an_entry_and_its_row_have_the_same_fields() -> None:
    columns = Table.metadata.tables[EventRow.__tablename__].columns
    assert {column.name for column in columns} == set(Event._fields)
    assert {column.name for column in columns if column.nullable} == {"coder_id", "undoes"}


def test_the_roles_of_entries_are_those_the_database_knows() -> None:
    checks = [str(getattr(one, "sqltext", "")) for one in Table.metadata.tables["event"].constraints]
    (known,) = [check for check in checks if check.startswith("role IN")]
    assert all(f"'{role}'" in known for role in get_args(EventRole))


def test_chunks_and_what_was_handed_out_are_known_by_two_columns() -> None:
    for row, wanted in ((EventChunkRow, ["event_id", "position"]), (BaseRow, ["kind", "record_id"])):
        assert [column.name for column in Table.metadata.tables[row.__tablename__].primary_key] == wanted
