import subprocess
import sys

import pytest

from discoursecoder.core.model.kinds import RECORDS
from discoursecoder.core.store.catalogue import AT_ONCE, WHEN_USED, declare_all, table_named
from discoursecoder.core.store.columns import Table

_LOADED = """
import sys
from discoursecoder.core.store import catalogue
assert catalogue.AT_ONCE in sys.modules
assert not set(catalogue.WHEN_USED.values()) & set(sys.modules)
assert catalogue.table_named("coding").name == "coding"
assert not set(catalogue.WHEN_USED.values()) & set(sys.modules)
assert catalogue.table_named("memo").name == "memo"
assert catalogue.WHEN_USED["memo"] in sys.modules
assert catalogue.WHEN_USED["event"] not in sys.modules
"""


def test_what_a_release_needs_is_declared_at_once_and_the_rest_when_it_is_used() -> None:
    done = subprocess.run([sys.executable, "-c", _LOADED], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_each_table_stands_where_the_catalogue_says() -> None:
    declare_all()
    for name in (*WHEN_USED, *RECORDS):
        owner = next(row for row in _classes() if getattr(row, "__tablename__", "") == name)
        assert owner.__module__ == WHEN_USED.get(name, AT_ONCE), name
        assert table_named(name) is Table.metadata.tables[name]


def _classes() -> list[type]:
    found, waiting = [], [Table]
    while waiting:
        below = waiting.pop().__subclasses__()
        found += below
        waiting += below
    return found


def test_an_unknown_table_is_refused() -> None:
    with pytest.raises(KeyError):
        table_named("nothing")
