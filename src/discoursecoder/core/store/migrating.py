"""Bringing a database to a project format, step by step. Alembic is imported only when there is something to do."""

import sqlite3
from pathlib import Path

from discoursecoder.core.store.engine import engine_on, transaction
from discoursecoder.core.store.schema import APPLICATION_ID, FORMAT, VIEWS

STEPS = Path(__file__).parent / "migrations"
"""Where the steps stand."""


def migrate(raw: sqlite3.Connection, path: Path, *, to: str = "head") -> None:
    """Run the steps that a database lacks, up to one of them, all or nothing.

    Views hold no data: they are taken away before and made anew after.

    Args:
        raw: an open connection; an empty database gets every step from the first.
        path: the file, for sentences about errors.
        to: the number of the last step, or "head" for all.

    Raises:
        CannotWrite: one of its kinds; the database is as it was.
    """
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(STEPS).replace("%", "%%"))
    with engine_on(raw).connect() as connection, transaction(connection, path):
        for view in VIEWS:
            raw.execute(f"DROP VIEW IF EXISTS {view}")
        config.attributes["connection"] = connection
        command.upgrade(config, to)
        for statement in VIEWS.values():
            raw.execute(statement)
        raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
        raw.execute(f"PRAGMA user_version={FORMAT}")
