"""The tables of the project file, one a kind of record, with their constraints.

Rows are written and read as plain columns; these classes only declare. Every reference is checked when a
transaction ends, so the order of changes within an act does not matter, and nothing cascades: what goes, goes by
a change in the journal (the values of a coding, which are part of it, aside).
"""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, LargeBinary, MetaData, UniqueConstraint
from sqlmodel import Field, SQLModel

from discoursecoder.core.store.types import JsonType, MomentType

_STRICT = {"sqlite_strict": True}


def _reference(target: str, *, null: bool = False, index: bool = False, gone: str = "NO ACTION") -> Any:
    key = ForeignKey(f"{target}.id", ondelete=gone, deferrable=True, initially="DEFERRED")
    return Field(default=None, sa_column=Column(key, nullable=null, index=index))


def _json() -> Any:
    return Field(sa_type=JsonType, nullable=False)


def _moment(*, null: bool = False) -> Any:
    return Field(sa_type=MomentType, nullable=null)


def _one_of(column: str, *values: str) -> CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")


def _span(*, optional: bool = False) -> CheckConstraint:
    rule = "start_offset >= 0 AND end_offset > start_offset"
    if optional:
        rule = f"(start_offset IS NULL AND end_offset IS NULL) OR ({rule})"
    return CheckConstraint(rule, name="span_valid")


class Table(SQLModel):
    """What all tables share: one catalogue, in which every constraint has a name that a migration can use."""

    metadata = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "ix": "ix_%(table_name)s_%(column_0_name)s",
        }
    )


class Row(Table):
    """What every row of a record has."""

    __tablename__: ClassVar[str]
    id: str = Field(primary_key=True)


class ProjectRow(Row, table=True):
    """The project itself; one row."""

    __tablename__ = "project"
    __table_args__ = (_STRICT,)
    title: str
    description: str
    language: str
    created: datetime = _moment()
    primary_coefficient: str
    primary_unit: str
    threshold: float
    recorded: datetime | None = _moment(null=True)
    package_id: str | None
    package_coder_id: str | None


class CoderRow(Row, table=True):
    """Coders."""

    __tablename__ = "coder"
    __table_args__ = (UniqueConstraint("name"), _one_of("role", "coder", "lead", "consensus"), _STRICT)
    name: str
    role: str
    active: bool
    created: datetime = _moment()


class ActorRow(Row, table=True):
    """Actors."""

    __tablename__ = "actor"
    __table_args__ = (
        UniqueConstraint("name"),
        _one_of("actor_kind", "person", "state", "organisation", "group"),
        _STRICT,
    )
    name: str
    actor_kind: str
    aliases: list[str] = _json()
    member_of: list[str] = _json()
    note: str


class RevisionRow(Row, table=True):
    """Revisions of the codebook."""

    __tablename__ = "revision"
    __table_args__ = (UniqueConstraint("number"), CheckConstraint("number >= 1", name="number_valid"), _STRICT)
    number: int
    note: str
    coder_id: str | None = _reference("coder", null=True)
    content: str
    created: datetime = _moment()


class CategoryRow(Row, table=True):
    """Categories of the codebook, a tree."""

    __tablename__ = "category"
    __table_args__ = (
        _one_of("status", "active", "archived"),
        CheckConstraint("parent_id <> id", name="no_own_parent"),
        _STRICT,
    )
    parent_id: str | None = _reference("category", null=True, index=True)
    position: int
    name: str
    names: dict[str, str] = _json()
    short: str
    definition: str
    include: str
    exclude: str
    examples: list[str] = _json()
    counter_examples: list[str] = _json()
    texts: dict[str, Any] = _json()
    color: str
    key: str
    codable: bool
    exclusive: bool
    status: str
    since_revision: int
    lineage: list[str] = _json()


class VariableRow(Row, table=True):
    """Variables of codings."""

    __tablename__ = "variable"
    __table_args__ = (
        UniqueConstraint("name"),
        _one_of("variable_kind", "actor", "choice", "text", "number"),
        _one_of("level", "nominal", "ordinal", "interval", "ratio"),
        _one_of("status", "active", "archived"),
        _STRICT,
    )
    name: str
    names: dict[str, str] = _json()
    variable_kind: str
    multiple: bool
    choices: list[Any] = _json()
    level: str
    description: str
    position: int
    status: str


class LexiconRow(Row, table=True):
    """Institutions and initiatives to be marked."""

    __tablename__ = "lexicon"
    __table_args__ = (_one_of("entry_kind", "institution", "initiative"), _STRICT)
    name: str
    entry_kind: str
    forms: list[str] = _json()
    language: str


class TextRow(Table, table=True):
    """Frozen texts, each known by its hash."""

    __tablename__: ClassVar[str] = "text"
    __table_args__ = (CheckConstraint("length(sha256) = 64", name="sha256_valid"), _STRICT)
    sha256: str = Field(primary_key=True)
    content: str


class ReleaseRow(Row, table=True):
    """Releases."""

    __tablename__ = "release"
    __table_args__ = (CheckConstraint("replacements >= 0", name="replacements_valid"), _STRICT)
    title: str
    text_sha256: str = Field(
        sa_column=Column(
            ForeignKey("text.sha256", ondelete="NO ACTION", deferrable=True, initially="DEFERRED"),
            nullable=False,
            index=True,
        )
    )
    issued: str | None
    event_date: str | None
    issuer: str
    country: str
    counterpart: str
    place: str
    language: str
    url: str
    release_kind: str
    guessed: list[str] = _json()
    extra: dict[str, str] = _json()
    version_group: str | None
    file_name: str
    source_sha256: str
    encoding: str
    encoding_found_by: str
    replacements: int
    note: str


class SegmentationRow(Row, table=True):
    """Zones, paragraphs, sentences and clauses, one row a release, as lists of offsets."""

    __tablename__ = "segmentation"
    __table_args__ = (UniqueConstraint("release_id"), _STRICT)
    release_id: str = _reference("release")
    segmenter: str
    version: str
    edited: bool
    zones: list[Any] = _json()
    paragraphs: list[Any] = _json()
    sentences: list[Any] = _json()
    clauses: list[Any] = _json()


class MarkRow(Row, table=True):
    """What the program found by itself."""

    __tablename__ = "mark"
    __table_args__ = (
        _one_of("mark_kind", "quoted", "institution", "initiative", "attribution"),
        _span(),
        _STRICT,
    )
    release_id: str = _reference("release", index=True)
    mark_kind: str
    start_offset: int
    end_offset: int
    scope_start: int | None
    scope_end: int | None
    lexicon_id: str | None = _reference("lexicon", null=True)
    actor_id: str | None = _reference("actor", null=True)
    rule: str


class RoundRow(Row, table=True):
    """Reliability rounds."""

    __tablename__ = "round"
    __table_args__ = (UniqueConstraint("name"), _one_of("state", "open", "closed"), _STRICT)
    name: str
    seed: int
    stratify: str
    release_ids: list[str] = _json()
    coder_ids: list[str] = _json()
    coefficient: str
    unit: str
    threshold: float
    state: str
    snapshot: str
    note: str
    created: datetime = _moment()
    closed: datetime | None = _moment(null=True)


class AssignmentRow(Row, table=True):
    """Who codes what, and how far she is."""

    __tablename__ = "assignment"
    __table_args__ = (
        UniqueConstraint("release_id", "coder_id", "pass_number"),
        _one_of("state", "new", "in_progress", "finished"),
        _one_of("mode", "spans", "sentences"),
        CheckConstraint(
            "(state = 'finished') = (finished IS NOT NULL AND codebook_revision IS NOT NULL)", name="finished_whole"
        ),
        _STRICT,
    )
    release_id: str = _reference("release")
    coder_id: str = _reference("coder", index=True)
    pass_number: int
    state: str
    mode: str
    category_ids: list[str] | None = Field(sa_type=JsonType, nullable=True)
    round_id: str | None = _reference("round", null=True)
    codebook_revision: int | None
    finished: datetime | None = _moment(null=True)
    created: datetime = _moment()


class CodingRow(Row, table=True):
    """Codings; without offsets, of the release as a whole."""

    __tablename__ = "coding"
    __table_args__ = (
        _span(optional=True),
        _one_of("origin", "hand", "imported", "suggested", "confirmed", "training"),
        CheckConstraint("pass_number >= 1", name="pass_valid"),
        Index("ix_coding_release_coder", "release_id", "coder_id"),
        Index("ix_coding_coder_category", "coder_id", "category_id"),
        _STRICT,
    )
    release_id: str = _reference("release")
    coder_id: str = _reference("coder")
    category_id: str = _reference("category", index=True)
    start_offset: int | None
    end_offset: int | None
    quotation: str
    memo: str
    unsure: bool
    origin: str
    pass_number: int
    codebook_revision: int
    created: datetime = _moment()
    changed: datetime = _moment()


class CodingValueRow(Table, table=True):
    """The values of a coding's variables, in order; part of the coding."""

    __tablename__: ClassVar[str] = "coding_value"
    __table_args__ = (
        CheckConstraint(
            "(actor_id IS NOT NULL AND text_value IS NULL AND number_value IS NULL) OR "
            "(actor_id IS NULL AND text_value IS NOT NULL AND number_value IS NULL) OR "
            "(actor_id IS NULL AND text_value IS NULL AND number_value IS NOT NULL)",
            name="one_value",
        ),
        _STRICT,
    )
    coding_id: str = Field(
        sa_column=Column(
            ForeignKey("coding.id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"), primary_key=True
        )
    )
    position: int = Field(primary_key=True)
    variable_id: str = _reference("variable", index=True)
    actor_id: str | None = _reference("actor", null=True, index=True)
    text_value: str | None
    number_value: float | None


class DecisionRow(Row, table=True):
    """Sentences in which a coder looked and found nothing."""

    __tablename__ = "decision"
    __table_args__ = (
        UniqueConstraint("release_id", "coder_id", "pass_number", "start_offset", "end_offset"),
        _span(),
        _STRICT,
    )
    release_id: str = _reference("release")
    coder_id: str = _reference("coder", index=True)
    start_offset: int
    end_offset: int
    pass_number: int
    codebook_revision: int
    created: datetime = _moment()


class AdjudicationRow(Row, table=True):
    """How disagreements were settled."""

    __tablename__ = "adjudication"
    __table_args__ = (_span(optional=True), _STRICT)
    release_id: str = _reference("release", index=True)
    coder_id: str = _reference("coder")
    start_offset: int | None
    end_offset: int | None
    coding_ids: list[str] = _json()
    result_ids: list[str] = _json()
    choice: str
    cause: str
    reason: str
    by_rule: str
    created: datetime = _moment()


class MemoRow(Row, table=True):
    """Memos on projects, releases, categories and codings."""

    __tablename__ = "memo"
    __table_args__ = (
        _one_of("target_kind", "project", "release", "category", "coding"),
        Index("ix_memo_target", "target_id"),
        _STRICT,
    )
    target_kind: str
    target_id: str
    coder_id: str = _reference("coder")
    text: str
    created: datetime = _moment()
    changed: datetime = _moment()


class HandOutRow(Row, table=True):
    """Packages handed out."""

    __tablename__ = "handout"
    __table_args__ = (_STRICT,)
    coder_id: str = _reference("coder")
    release_ids: list[str] = _json()
    head: str
    created: datetime = _moment()
    returned: datetime | None = _moment(null=True)
    merged_heads: list[str] = _json()


class BaseRow(Table, table=True):
    """In a package: the hash of each record as it was handed out."""

    __tablename__: ClassVar[str] = "handed_out"
    __table_args__ = (_STRICT,)
    kind: str = Field(primary_key=True)
    record_id: str = Field(primary_key=True)
    hash: str


class EventRow(Row, table=True):
    """The journal: one row an entry, chained by hash."""

    __tablename__ = "event"
    __table_args__ = (
        UniqueConstraint("number"),
        _one_of("role", "act", "undo", "redo", "snapshot", "merge"),
        Index("ix_event_coder_number", "coder_id", "number"),
        _STRICT,
    )
    number: int
    time: datetime = _moment()
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
    __table_args__ = (_one_of("coding", "json", "zlib"), _STRICT)
    event_id: str = Field(
        sa_column=Column(
            ForeignKey("event.id", ondelete="NO ACTION", deferrable=True, initially="DEFERRED"), primary_key=True
        )
    )
    position: int = Field(primary_key=True)
    coding: str
    hash: str
    content: bytes = Field(sa_type=LargeBinary)


ROWS: dict[str, type[Row]] = {
    row.__tablename__: row
    for row in (
        ProjectRow,
        CoderRow,
        ActorRow,
        RevisionRow,
        CategoryRow,
        VariableRow,
        LexiconRow,
        ReleaseRow,
        SegmentationRow,
        MarkRow,
        RoundRow,
        AssignmentRow,
        CodingRow,
        DecisionRow,
        AdjudicationRow,
        MemoRow,
        HandOutRow,
    )
}
"""Kind of record to its table."""
