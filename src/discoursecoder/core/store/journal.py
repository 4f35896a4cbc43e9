"""The journal: every act with the records before and after it, chained by hash."""

import hashlib
import json
import zlib
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, TypedDict, Unpack

from sqlalchemy import Connection, Table, func, insert, select

from discoursecoder.core.model.changes import Change, Changes
from discoursecoder.core.model.event import Event
from discoursecoder.core.model.kinds import RECORDS
from discoursecoder.core.model.record import Record, new_id, now
from discoursecoder.core.store.catalogue import table_named

CHUNK = 1000
"""Changes kept in one row."""

_COMPRESS_FROM = 2000

_NO_HASH = ""


def _events() -> Table:
    return table_named("event")


def _chunks() -> Table:
    return table_named("event_chunk")


def _json(record: Record | None) -> str:
    return "null" if record is None else record.model_dump_json()


def encode(changes: Sequence[Change]) -> bytes:
    """A chunk of changes as compact JSON: a list of [kind, before, after]."""
    parts = (f'["{change.kind}",{_json(change.before)},{_json(change.after)}]' for change in changes)
    return f"[{','.join(parts)}]".encode()


def _decode(content: bytes) -> list[Change]:
    def record(kind: str, fields: dict[str, Any] | None) -> Record | None:
        return None if fields is None else RECORDS[kind].model_validate(fields)

    entries = json.loads(content)
    unknown = {kind for kind, _, _ in entries} - RECORDS.keys()
    if unknown:
        raise ValueError(f"unknown kinds of record: {sorted(unknown)}")
    return [Change(record(kind, before), record(kind, after)) for kind, before, after in entries]


def head(connection: Connection) -> tuple[int, str]:
    """The number and hash of the last entry; 0 and an empty hash in an empty journal."""
    events = _events()
    row = connection.execute(select(events.c.number, events.c.hash).order_by(events.c.number.desc()).limit(1)).first()
    return (row.number, row.hash) if row else (0, _NO_HASH)


def entry_hash(event: Event, chunk_hashes: Sequence[str]) -> str:
    """The hash of an entry over its header, its chunks and the hash of the entry before it."""
    header = [event.id, event.number, event.time.isoformat(timespec="milliseconds"), event.coder_id, event.session]
    header += [event.act, event.summary, event.role, event.undoes, event.root, event.undoable, event.changes]
    facts = json.dumps([header, list(chunk_hashes), event.previous_hash], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(facts.encode()).hexdigest()


def write_entry(connection: Connection, changes: Changes, session: str) -> Event:
    """Append an entry for the changes; to be called in their transaction."""
    number, previous = head(connection)
    identity = new_id()
    contents = [encode(changes.changes[first : first + CHUNK]) for first in range(0, len(changes.changes), CHUNK)]
    hashes = [hashlib.sha256(content).hexdigest() for content in contents]
    event = Event(
        id=identity,
        number=number + 1,
        time=now(),
        coder_id=changes.coder_id,
        session=session,
        act=changes.act,
        summary=changes.summary,
        role=changes.role,
        undoes=changes.undoes,
        root=changes.root or identity,
        undoable=changes.undoable,
        changes=len(changes.changes),
        previous_hash=previous,
        hash="",
    )
    event = event._replace(hash=entry_hash(event, hashes))
    connection.execute(insert(_events()), [event._asdict()])
    rows = [
        {"event_id": identity, "position": position, "hash": digest, **_packed(content)}
        for position, (content, digest) in enumerate(zip(contents, hashes, strict=True))
    ]
    if rows:
        connection.execute(insert(_chunks()), rows)
    return event


def _packed(content: bytes) -> dict[str, Any]:
    if len(content) < _COMPRESS_FROM:
        return {"coding": "json", "content": content}
    return {"coding": "zlib", "content": zlib.compress(content, 1)}


def _unpacked(row: Any) -> bytes:
    content = row.content
    if not isinstance(content, bytes) or not isinstance(row.hash, str):
        raise ValueError("a chunk is bytes with a hash")  # noqa: TRY004  # a wrong value from outside
    return zlib.decompress(content) if row.coding == "zlib" else content


def _event(row: Any) -> Event:
    # A damaged page can hold a text where a number stood; tables check types only when they are written.
    numbers = {"number", "undoable", "changes"}
    for name in Event._fields:
        known = int if name in numbers else (datetime if name == "time" else str)
        if not isinstance(row[name], known) and not (name in {"coder_id", "undoes"} and row[name] is None):
            raise ValueError(f"{name} of an entry is not {known.__name__}")
    return Event(**{**row, "undoable": bool(row["undoable"])})


class Asked(TypedDict, total=False):
    """Which entries are asked for: from the last, so many, of one coder, of one act."""

    newest_first: bool
    limit: int | None
    coder_id: str | None
    act: str | None


def read_events(connection: Connection, **asked: Unpack[Asked]) -> list[Event]:
    """The headers of the entries, in order or from the last; of one coder, of one act if asked."""
    coder_id, act = asked.get("coder_id"), asked.get("act")
    events = _events()
    order = events.c.number.desc() if asked.get("newest_first") else events.c.number
    statement = select(events).order_by(order).limit(asked.get("limit"))
    if coder_id is not None:
        statement = statement.where(events.c.coder_id == coder_id)
    if act is not None:
        statement = statement.where(events.c.act == act)
    return [_event(row) for row in connection.execute(statement).mappings()]


def read_event(connection: Connection, event_id: str) -> Event | None:
    """The header of one entry."""
    events = _events()
    row = connection.execute(select(events).where(events.c.id == event_id)).mappings().first()
    return _event(row) if row else None


def read_chunks(connection: Connection, event_id: str) -> Iterator[tuple[str, bytes]]:
    """The chunks of an entry in order: the hash that was stored and the content."""
    chunks = _chunks()
    statement = select(chunks).where(chunks.c.event_id == event_id).order_by(chunks.c.position)
    for row in connection.execute(statement):
        yield row.hash, _unpacked(row)


def read_changes(connection: Connection, event: Event) -> Changes:
    """The changes of an entry, as they were applied."""
    changes = [change for _, content in read_chunks(connection, event.id) for change in _decode(content)]
    return Changes(
        act=event.act,
        summary=event.summary,
        changes=tuple(changes),
        coder_id=event.coder_id,
        role=event.role,
        undoes=event.undoes,
        root=event.root,
        undoable=event.undoable,
    )


def count_events(connection: Connection) -> int:
    """How many entries there are."""
    return int(connection.execute(select(func.count()).select_from(_events())).scalar_one())
