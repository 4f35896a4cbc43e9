"""Every table of the project file by its name; those that opening a release does without are declared when first used.

Declaring a table takes some milliseconds, and the window and the light commands need few of them to start.
"""

from collections.abc import Mapping
from importlib import import_module

from sqlalchemy import Table

from discoursecoder.core.store import tables
from discoursecoder.core.store.columns import Table as Tables

AT_ONCE = tables.__name__
"""The module whose tables are there from the start."""

_SIDE, _JOURNAL = (f"{__package__}.{name}" for name in ("side_tables", "journal_tables"))

WHEN_USED: Mapping[str, str] = {
    **dict.fromkeys(("lexicon", "mark", "round", "adjudication", "memo", "handout"), _SIDE),
    **dict.fromkeys(("event", "event_chunk", "handed_out"), _JOURNAL),
}
"""The other tables, and the module that declares each."""


def table_named(name: str) -> Table:
    """The table of a kind of record, or another table of the project file.

    Raises:
        KeyError: if there is no such table.
    """
    found = Tables.metadata.tables.get(name)
    if found is None:
        import_module(WHEN_USED[name])
        found = Tables.metadata.tables[name]
    return found


def declare_all() -> None:
    """Put every table into the catalogue, to make the whole structure."""
    for module in sorted(set(WHEN_USED.values())):
        import_module(module)
