"""The tables a release is opened and coded with, one a kind of record, with their constraints.

Rows are written and read as plain columns; these classes only declare. Every reference is checked when a
transaction ends, so the order of changes within an act does not matter, and nothing cascades: what goes, goes by
a change in the journal (the values of a coding, which are part of it, aside).
"""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, UniqueConstraint
from sqlmodel import Field

from discoursecoder.core.store.columns import STRICT, Row, Table, json_column, moment, one_of, reference, span_valid
from discoursecoder.core.store.types import JsonType


class ProjectRow(Row, table=True):
    """The project itself; one row."""

    __tablename__ = "project"
    __table_args__ = (STRICT,)
    title: str
    description: str
    language: str
    created: datetime = moment()
    primary_coefficient: str
    primary_unit: str
    threshold: float
    recorded: datetime | None = moment(null=True)
    package_id: str | None
    package_coder_id: str | None


class CoderRow(Row, table=True):
    """Coders."""

    __tablename__ = "coder"
    __table_args__ = (UniqueConstraint("name"), one_of("role", "coder", "lead", "consensus"), STRICT)
    name: str
    role: str
    active: bool
    created: datetime = moment()


class ActorRow(Row, table=True):
    """Actors."""

    __tablename__ = "actor"
    __table_args__ = (
        UniqueConstraint("name"),
        one_of("actor_kind", "person", "state", "organisation", "group"),
        STRICT,
    )
    name: str
    actor_kind: str
    aliases: list[str] = json_column()
    member_of: list[str] = json_column()
    note: str


class RevisionRow(Row, table=True):
    """Revisions of the codebook."""

    __tablename__ = "revision"
    __table_args__ = (UniqueConstraint("number"), CheckConstraint("number >= 1", name="number_valid"), STRICT)
    number: int
    note: str
    coder_id: str | None = reference("coder", null=True)
    content: str
    created: datetime = moment()


class CategoryRow(Row, table=True):
    """Categories of the codebook, a tree."""

    __tablename__ = "category"
    __table_args__ = (
        one_of("status", "active", "archived"),
        CheckConstraint("parent_id <> id", name="no_own_parent"),
        STRICT,
    )
    parent_id: str | None = reference("category", null=True, index=True)
    position: int
    name: str
    names: dict[str, str] = json_column()
    short: str
    definition: str
    include: str
    exclude: str
    examples: list[str] = json_column()
    counter_examples: list[str] = json_column()
    texts: dict[str, Any] = json_column()
    color: str
    key: str
    codable: bool
    exclusive: bool
    status: str
    since_revision: int
    lineage: list[str] = json_column()


class VariableRow(Row, table=True):
    """Variables of codings."""

    __tablename__ = "variable"
    __table_args__ = (
        UniqueConstraint("name"),
        one_of("variable_kind", "actor", "choice", "text", "number"),
        one_of("level", "nominal", "ordinal", "interval", "ratio"),
        one_of("status", "active", "archived"),
        STRICT,
    )
    name: str
    names: dict[str, str] = json_column()
    variable_kind: str
    multiple: bool
    choices: list[Any] = json_column()
    level: str
    description: str
    position: int
    status: str


class TextRow(Table, table=True):
    """Frozen texts, each known by its hash."""

    __tablename__: ClassVar[str] = "text"
    __table_args__ = (CheckConstraint("length(sha256) = 64", name="sha256_valid"), STRICT)
    sha256: str = Field(primary_key=True)
    content: str


class ReleaseRow(Row, table=True):
    """Releases."""

    __tablename__ = "release"
    __table_args__ = (CheckConstraint("replacements >= 0", name="replacements_valid"), STRICT)
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
    guessed: list[str] = json_column()
    extra: dict[str, str] = json_column()
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
    __table_args__ = (UniqueConstraint("release_id"), STRICT)
    release_id: str = reference("release")
    segmenter: str
    version: str
    edited: bool
    zones: list[Any] = json_column()
    paragraphs: list[Any] = json_column()
    sentences: list[Any] = json_column()
    clauses: list[Any] = json_column()


class AssignmentRow(Row, table=True):
    """Who codes what, and how far she is."""

    __tablename__ = "assignment"
    __table_args__ = (
        UniqueConstraint("release_id", "coder_id", "pass_number"),
        one_of("state", "new", "in_progress", "finished"),
        one_of("mode", "spans", "sentences"),
        CheckConstraint(
            "(state = 'finished') = (finished IS NOT NULL AND codebook_revision IS NOT NULL)", name="finished_whole"
        ),
        STRICT,
    )
    release_id: str = reference("release")
    coder_id: str = reference("coder", index=True)
    pass_number: int
    state: str
    mode: str
    category_ids: list[str] | None = Field(sa_type=JsonType, nullable=True)
    round_id: str | None = reference("round", null=True)
    codebook_revision: int | None
    finished: datetime | None = moment(null=True)
    created: datetime = moment()


class CodingRow(Row, table=True):
    """Codings; without offsets, of the release as a whole."""

    __tablename__ = "coding"
    __table_args__ = (
        span_valid(optional=True),
        one_of("origin", "hand", "imported", "suggested", "confirmed", "training"),
        CheckConstraint("pass_number >= 1", name="pass_valid"),
        Index("ix_coding_release_coder", "release_id", "coder_id"),
        Index("ix_coding_coder_category", "coder_id", "category_id"),
        STRICT,
    )
    release_id: str = reference("release")
    coder_id: str = reference("coder")
    category_id: str = reference("category", index=True)
    start_offset: int | None
    end_offset: int | None
    quotation: str
    memo: str
    unsure: bool
    origin: str
    pass_number: int
    codebook_revision: int
    created: datetime = moment()
    changed: datetime = moment()


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
        STRICT,
    )
    coding_id: str = Field(
        sa_column=Column(
            ForeignKey("coding.id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"), primary_key=True
        )
    )
    position: int = Field(primary_key=True)
    variable_id: str = reference("variable", index=True)
    actor_id: str | None = reference("actor", null=True, index=True)
    text_value: str | None
    number_value: float | None


class DecisionRow(Row, table=True):
    """Sentences in which a coder looked and found nothing."""

    __tablename__ = "decision"
    __table_args__ = (
        UniqueConstraint("release_id", "coder_id", "pass_number", "start_offset", "end_offset"),
        span_valid(),
        STRICT,
    )
    release_id: str = reference("release")
    coder_id: str = reference("coder", index=True)
    start_offset: int
    end_offset: int
    pass_number: int
    codebook_revision: int
    created: datetime = moment()
