"""Writing a package: a project file of its own, built from chosen records and from nothing else.

It is put together in memory and written with VACUUM INTO, so no page of it was ever a page of the project.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path

from sqlalchemy import Connection, insert

from discoursecoder.core import errors
from discoursecoder.core.model.changes import Changes, created
from discoursecoder.core.model.kinds import RECORDS
from discoursecoder.core.model.merge import fingerprint
from discoursecoder.core.model.record import Record, new_id
from discoursecoder.core.store import engine as connecting
from discoursecoder.core.store import journal, rows, schema, search
from discoursecoder.core.store.catalogue import table_named
from discoursecoder.core.store.placing import put_in_place

_TEXTS = table_named("text")


def write_package(path: Path, records: Sequence[Record], texts: Mapping[str, str], *, act: str, summary: str) -> None:
    """Write a project file that holds these records and texts, each record's hash as handed out, and one entry.

    Raises:
        FileExists: if there is a file of that name, which stays as it is.
        FolderMissing, ExportFailed: if the file cannot be written; nothing of it is left.
    """
    if path.exists():
        raise errors.FileExists(path=path)
    if not path.parent.is_dir():
        raise errors.FolderMissing(path=path, folder=path.parent)
    part = path.with_name(f".{path.name}.{new_id()[-12:]}.part")
    raw = connecting.in_memory()
    try:
        schema.create_schema(raw)
        with connecting.engine_on(raw).connect() as connection, connecting.transaction(connection, path):
            _fill(connection, records, texts, act=act, summary=summary)
        raw.execute("VACUUM INTO ?", (str(part),))
        put_in_place(part, path)
    except sqlite3.Error as error:
        raise errors.ExportFailed(path=path, reason=str(error)) from error
    except OSError as error:
        raise errors.ExportFailed(path=path, reason=error.strerror or str(error)) from error
    finally:
        raw.close()
        part.unlink(missing_ok=True)


def _fill(
    connection: Connection, records: Sequence[Record], texts: Mapping[str, str], *, act: str, summary: str
) -> None:
    order = list(RECORDS)
    ordered = sorted(records, key=lambda record: (order.index(record.kind), record.id))
    if texts:
        connection.execute(insert(_TEXTS), [{"sha256": sha, "content": text} for sha, text in sorted(texts.items())])
        search.add_texts(connection, texts)
    for kind, group in groupby(ordered, key=lambda record: record.kind):
        rows.insert_records(connection, kind, list(group))
    hashes = [{"kind": record.kind, "record_id": record.id, "hash": fingerprint(record)} for record in ordered]
    connection.execute(insert(table_named("handed_out")), hashes)
    entry = Changes(act, summary, created(ordered), role="snapshot", undoable=False)
    journal.write_entry(connection, entry, session=new_id())
