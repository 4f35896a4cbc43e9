from typing import get_args

import pytest

from discoursecoder.core.model.kinds import RECORDS
from discoursecoder.core.store import side_tables
from discoursecoder.core.store.catalogue import table_named

_KINDS = ("lexicon", "mark", "round", "adjudication", "memo", "handout")


@pytest.mark.parametrize("kind", _KINDS)
def test_a_record_of_each_side_table_finds_its_columns(kind: str) -> None:
    assert table_named(kind).metadata is side_tables.MemoRow.metadata
    fields = RECORDS[kind].model_fields
    empty = {name for name, field in fields.items() if type(None) in get_args(field.annotation)}
    columns = {
        column.name.replace("_offset", "") if column.name in {"start_offset", "end_offset"} else column.name: column
        for column in table_named(kind).columns
    }
    assert set(columns) == set(fields)
    assert {name for name, column in columns.items() if column.nullable} == empty
