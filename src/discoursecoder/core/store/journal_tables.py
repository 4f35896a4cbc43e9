"""The tables of the journal, and of what was handed out."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import Column, ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlmodel import Field

from discoursecoder.core.store.columns import STRICT, Row, Table, moment, one_of


class BaseRow(Table, table=True):
    """In a package: the hash of each record as it was handed out."""

    __tablename__: ClassVar[str] = "handed_out"
    __table_args__ = (STRICT,)
    kind: str = Field(primary_key=True)
    record_id: str = Field(primary_key=True)
    hash: str


class EventRow(Row, table=True):
    """The journal: one row an entry, chained by hash."""

    __tablename__ = "event"
    __table_args__ = (
        UniqueConstraint("number"),
        one_of("role", "act", "undo", "redo", "snapshot", "merge"),
        Index("ix_event_coder_number", "coder_id", "number"),
        STRICT,
    )
    number: int
    time: datetime = moment()
    coder_id: str | None
    session: str
    act: str
    summary: str
    role: str
    undoes: str | None
    root: str
    undoable: bool
    changes: int
    previous_hash: str
    hash: str


class EventChunkRow(Table, table=True):
    """The changes of a journal entry, at most a thousand a row, as JSON, compressed when large."""

    __tablename__: ClassVar[str] = "event_chunk"
    __table_args__ = (one_of("coding", "json", "zlib"), STRICT)
    event_id: str = Field(
        sa_column=Column(
            ForeignKey("event.id", ondelete="NO ACTION", deferrable=True, initially="DEFERRED"), primary_key=True
        )
    )
    position: int = Field(primary_key=True)
    coding: str
    hash: str
    content: bytes = Field(sa_type=LargeBinary)
