"""The tables that no release needs to be opened: lexicon and marks, rounds, adjudications, memos, packages."""

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint

from discoursecoder.core.store.columns import STRICT, Row, json_column, moment, one_of, reference, span_valid


class LexiconRow(Row, table=True):
    """Institutions and initiatives to be marked."""

    __tablename__ = "lexicon"
    __table_args__ = (one_of("entry_kind", "institution", "initiative"), STRICT)
    name: str
    entry_kind: str
    forms: list[str] = json_column()
    language: str


class MarkRow(Row, table=True):
    """What the program found by itself."""

    __tablename__ = "mark"
    __table_args__ = (
        one_of("mark_kind", "quoted", "institution", "initiative", "attribution"),
        span_valid(),
        STRICT,
    )
    release_id: str = reference("release", index=True)
    mark_kind: str
    start_offset: int
    end_offset: int
    scope_start: int | None
    scope_end: int | None
    lexicon_id: str | None = reference("lexicon", null=True)
    actor_id: str | None = reference("actor", null=True)
    rule: str


class RoundRow(Row, table=True):
    """Reliability rounds."""

    __tablename__ = "round"
    __table_args__ = (UniqueConstraint("name"), one_of("state", "open", "closed"), STRICT)
    name: str
    seed: int
    stratify: str
    release_ids: list[str] = json_column()
    coder_ids: list[str] = json_column()
    coefficient: str
    unit: str
    threshold: float
    state: str
    snapshot: str
    note: str
    created: datetime = moment()
    closed: datetime | None = moment(null=True)


class AdjudicationRow(Row, table=True):
    """How disagreements were settled."""

    __tablename__ = "adjudication"
    __table_args__ = (span_valid(optional=True), STRICT)
    release_id: str = reference("release", index=True)
    coder_id: str = reference("coder")
    start_offset: int | None
    end_offset: int | None
    coding_ids: list[str] = json_column()
    result_ids: list[str] = json_column()
    choice: str
    cause: str
    reason: str
    by_rule: str
    created: datetime = moment()


class MemoRow(Row, table=True):
    """Memos on projects, releases, categories and codings."""

    __tablename__ = "memo"
    __table_args__ = (
        one_of("target_kind", "project", "release", "category", "coding"),
        Index("ix_memo_target", "target_id"),
        STRICT,
    )
    target_kind: str
    target_id: str
    coder_id: str = reference("coder")
    text: str
    created: datetime = moment()
    changed: datetime = moment()


class HandOutRow(Row, table=True):
    """Packages handed out."""

    __tablename__ = "handout"
    __table_args__ = (STRICT,)
    coder_id: str = reference("coder")
    release_ids: list[str] = json_column()
    head: str
    created: datetime = moment()
    returned: datetime | None = moment(null=True)
    merged_heads: list[str] = json_column()
