"""The tables of the first project format."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from discoursecoder.core.store.types import JsonType, MomentType

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_TYPES: dict[str, Any] = {
    "": sa.String,
    "int": sa.Integer,
    "bool": sa.Boolean,
    "real": sa.Float,
    "bytes": sa.LargeBinary,
    "json": JsonType,
    "moment": MomentType,
}


def upgrade() -> None:
    """Make every table."""
    _create_actor()
    _create_category()
    _create_coder()
    _create_event()
    _create_handed_out()
    _create_lexicon()
    _create_project()
    _create_round()
    _create_text()
    _create_variable()
    _create_event_chunk()
    _create_handout()
    _create_memo()
    _create_release()
    _create_revision()
    _create_adjudication()
    _create_assignment()
    _create_coding()
    _create_decision()
    _create_mark()
    _create_segmentation()
    _create_coding_value()


def _table(name: str, columns: str, *constraints: sa.Constraint) -> None:
    """Make a table. A column is written `name` or `name:type`, with a question mark where it may be empty."""
    made: list[sa.Column[Any]] = []
    for column in columns.split():
        called, _, kind = column.rstrip("?").partition(":")
        made.append(sa.Column(called, _TYPES[kind](), nullable=column.endswith("?")))
    op.create_table(name, *made, *constraints, sqlite_strict=True)


def _check(table: str, name: str, rule: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(rule, name=op.f(f"ck_{table}_{name}"))


def _reference(table: str, column: str, target: str, *, gone: str = "NO ACTION") -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}"
    return sa.ForeignKeyConstraint([column], [target], name, ondelete=gone, deferrable=True, initially="DEFERRED")


def _create_actor() -> None:
    _table(
        "actor",
        """
        id name actor_kind aliases:json member_of:json note""",
        sa.PrimaryKeyConstraint("id", name="pk_actor"),
        _check("actor", "actor_kind_known", "actor_kind IN ('person', 'state', 'organisation', 'group')"),
        sa.UniqueConstraint("name", name="uq_actor_name"),
    )


def _create_category() -> None:
    _table(
        "category",
        """
        id parent_id? position:int name names:json short definition include exclude examples:json
        counter_examples:json texts:json color key codable:bool exclusive:bool status
        since_revision:int lineage:json""",
        sa.PrimaryKeyConstraint("id", name="pk_category"),
        _check("category", "no_own_parent", "parent_id <> id"),
        _check("category", "status_known", "status IN ('active', 'archived')"),
        _reference("category", "parent_id", "category.id"),
    )
    op.create_index("ix_category_parent_id", "category", ["parent_id"])


def _create_coder() -> None:
    _table(
        "coder",
        """
        id name role active:bool created:moment""",
        sa.PrimaryKeyConstraint("id", name="pk_coder"),
        _check("coder", "role_known", "role IN ('coder', 'lead', 'consensus')"),
        sa.UniqueConstraint("name", name="uq_coder_name"),
    )


def _create_event() -> None:
    _table(
        "event",
        """
        id number:int time:moment coder_id? session act summary role undoes? root undoable:bool
        changes:int previous_hash hash""",
        sa.PrimaryKeyConstraint("id", name="pk_event"),
        _check("event", "role_known", "role IN ('act', 'undo', 'redo', 'snapshot', 'merge')"),
        sa.UniqueConstraint("number", name="uq_event_number"),
    )
    op.create_index("ix_event_coder_number", "event", ["coder_id", "number"])


def _create_handed_out() -> None:
    _table(
        "handed_out",
        """
        kind record_id hash""",
        sa.PrimaryKeyConstraint("kind", "record_id", name="pk_handed_out"),
    )


def _create_lexicon() -> None:
    _table(
        "lexicon",
        """
        id name entry_kind forms:json language""",
        sa.PrimaryKeyConstraint("id", name="pk_lexicon"),
        _check("lexicon", "entry_kind_known", "entry_kind IN ('institution', 'initiative')"),
    )


def _create_project() -> None:
    _table(
        "project",
        """
        id title description language created:moment primary_coefficient primary_unit threshold:real
        recorded:moment? package_id? package_coder_id?""",
        sa.PrimaryKeyConstraint("id", name="pk_project"),
    )


def _create_round() -> None:
    _table(
        "round",
        """
        id name seed:int stratify release_ids:json coder_ids:json coefficient unit threshold:real
        state snapshot note created:moment closed:moment?""",
        sa.PrimaryKeyConstraint("id", name="pk_round"),
        _check("round", "state_known", "state IN ('open', 'closed')"),
        sa.UniqueConstraint("name", name="uq_round_name"),
    )


def _create_text() -> None:
    _table(
        "text",
        """
        sha256 content""",
        sa.PrimaryKeyConstraint("sha256", name="pk_text"),
        _check("text", "sha256_valid", "length(sha256) = 64"),
    )


def _create_variable() -> None:
    _table(
        "variable",
        """
        id name names:json variable_kind multiple:bool choices:json level description position:int
        status""",
        sa.PrimaryKeyConstraint("id", name="pk_variable"),
        _check("variable", "level_known", "level IN ('nominal', 'ordinal', 'interval', 'ratio')"),
        _check("variable", "status_known", "status IN ('active', 'archived')"),
        _check("variable", "variable_kind_known", "variable_kind IN ('actor', 'choice', 'text', 'number')"),
        sa.UniqueConstraint("name", name="uq_variable_name"),
    )


def _create_event_chunk() -> None:
    _table(
        "event_chunk",
        """
        event_id position:int coding hash content:bytes""",
        sa.PrimaryKeyConstraint("event_id", "position", name="pk_event_chunk"),
        _check("event_chunk", "coding_known", "coding IN ('json', 'zlib')"),
        _reference("event_chunk", "event_id", "event.id"),
    )


def _create_handout() -> None:
    _table(
        "handout",
        """
        id coder_id release_ids:json head created:moment returned:moment? merged_heads:json""",
        sa.PrimaryKeyConstraint("id", name="pk_handout"),
        _reference("handout", "coder_id", "coder.id"),
    )


def _create_memo() -> None:
    _table(
        "memo",
        """
        id target_kind target_id coder_id text created:moment changed:moment""",
        sa.PrimaryKeyConstraint("id", name="pk_memo"),
        _check("memo", "target_kind_known", "target_kind IN ('project', 'release', 'category', 'coding')"),
        _reference("memo", "coder_id", "coder.id"),
    )
    op.create_index("ix_memo_target", "memo", ["target_id"])


def _create_release() -> None:
    _table(
        "release",
        """
        id title text_sha256 issued? event_date? issuer country counterpart place language url
        release_kind guessed:json extra:json version_group? file_name source_sha256 encoding
        encoding_found_by replacements:int note""",
        sa.PrimaryKeyConstraint("id", name="pk_release"),
        _check("release", "replacements_valid", "replacements >= 0"),
        _reference("release", "text_sha256", "text.sha256"),
    )
    op.create_index("ix_release_text_sha256", "release", ["text_sha256"])


def _create_revision() -> None:
    _table(
        "revision",
        """
        id number:int note coder_id? content created:moment""",
        sa.PrimaryKeyConstraint("id", name="pk_revision"),
        _check("revision", "number_valid", "number >= 1"),
        _reference("revision", "coder_id", "coder.id"),
        sa.UniqueConstraint("number", name="uq_revision_number"),
    )


def _create_adjudication() -> None:
    _table(
        "adjudication",
        """
        id release_id coder_id start_offset:int? end_offset:int? coding_ids:json result_ids:json
        choice cause reason by_rule created:moment""",
        sa.PrimaryKeyConstraint("id", name="pk_adjudication"),
        _check(
            "adjudication",
            "span_valid",
            "(start_offset IS NULL) = (end_offset IS NULL) AND "
            "(start_offset IS NULL OR (start_offset >= 0 AND end_offset > start_offset))",
        ),
        _reference("adjudication", "coder_id", "coder.id"),
        _reference("adjudication", "release_id", "release.id"),
    )
    op.create_index("ix_adjudication_release_id", "adjudication", ["release_id"])


def _create_assignment() -> None:
    _table(
        "assignment",
        """
        id release_id coder_id pass_number:int state mode category_ids:json? round_id?
        codebook_revision:int? finished:moment? created:moment""",
        sa.PrimaryKeyConstraint("id", name="pk_assignment"),
        _check(
            "assignment",
            "finished_whole",
            "(state = 'finished') = (finished IS NOT NULL AND codebook_revision IS NOT NULL)",
        ),
        _check("assignment", "mode_known", "mode IN ('spans', 'sentences')"),
        _check("assignment", "state_known", "state IN ('new', 'in_progress', 'finished')"),
        _reference("assignment", "coder_id", "coder.id"),
        _reference("assignment", "release_id", "release.id"),
        _reference("assignment", "round_id", "round.id"),
        sa.UniqueConstraint("release_id", "coder_id", "pass_number", name="uq_assignment_release_id"),
    )
    op.create_index("ix_assignment_coder_id", "assignment", ["coder_id"])


def _create_coding() -> None:
    _table(
        "coding",
        """
        id release_id coder_id category_id start_offset:int? end_offset:int? quotation memo
        unsure:bool origin pass_number:int codebook_revision:int created:moment changed:moment""",
        sa.PrimaryKeyConstraint("id", name="pk_coding"),
        _check("coding", "origin_known", "origin IN ('hand', 'imported', 'suggested', 'confirmed', 'training')"),
        _check("coding", "pass_valid", "pass_number >= 1"),
        _check(
            "coding",
            "span_valid",
            "(start_offset IS NULL) = (end_offset IS NULL) AND "
            "(start_offset IS NULL OR (start_offset >= 0 AND end_offset > start_offset))",
        ),
        _reference("coding", "category_id", "category.id"),
        _reference("coding", "coder_id", "coder.id"),
        _reference("coding", "release_id", "release.id"),
    )
    op.create_index("ix_coding_category_id", "coding", ["category_id"])
    op.create_index("ix_coding_coder_category", "coding", ["coder_id", "category_id"])
    op.create_index("ix_coding_release_coder", "coding", ["release_id", "coder_id"])


def _create_decision() -> None:
    _table(
        "decision",
        """
        id release_id coder_id start_offset:int end_offset:int pass_number:int codebook_revision:int
        created:moment""",
        sa.PrimaryKeyConstraint("id", name="pk_decision"),
        _check("decision", "span_valid", "start_offset >= 0 AND end_offset > start_offset"),
        _reference("decision", "coder_id", "coder.id"),
        _reference("decision", "release_id", "release.id"),
        sa.UniqueConstraint(
            "release_id", "coder_id", "pass_number", "start_offset", "end_offset", name="uq_decision_release_id"
        ),
    )
    op.create_index("ix_decision_coder_id", "decision", ["coder_id"])


def _create_mark() -> None:
    _table(
        "mark",
        """
        id release_id mark_kind start_offset:int end_offset:int scope_start:int? scope_end:int?
        lexicon_id? actor_id? rule""",
        sa.PrimaryKeyConstraint("id", name="pk_mark"),
        _check("mark", "mark_kind_known", "mark_kind IN ('quoted', 'institution', 'initiative', 'attribution')"),
        _check("mark", "span_valid", "start_offset >= 0 AND end_offset > start_offset"),
        _reference("mark", "actor_id", "actor.id"),
        _reference("mark", "lexicon_id", "lexicon.id"),
        _reference("mark", "release_id", "release.id"),
    )
    op.create_index("ix_mark_release_id", "mark", ["release_id"])


def _create_segmentation() -> None:
    _table(
        "segmentation",
        """
        id release_id segmenter version edited:bool zones:json paragraphs:json sentences:json
        clauses:json""",
        sa.PrimaryKeyConstraint("id", name="pk_segmentation"),
        _reference("segmentation", "release_id", "release.id"),
        sa.UniqueConstraint("release_id", name="uq_segmentation_release_id"),
    )


def _create_coding_value() -> None:
    _table(
        "coding_value",
        """
        coding_id position:int variable_id actor_id? text_value? number_value:real?""",
        sa.PrimaryKeyConstraint("coding_id", "position", name="pk_coding_value"),
        _check(
            "coding_value",
            "one_value",
            "(actor_id IS NOT NULL AND text_value IS NULL AND number_value IS NULL) OR "
            "(actor_id IS NULL AND text_value IS NOT NULL AND number_value IS NULL) OR "
            "(actor_id IS NULL AND text_value IS NULL AND number_value IS NOT NULL)",
        ),
        _reference("coding_value", "actor_id", "actor.id"),
        _reference("coding_value", "coding_id", "coding.id", gone="CASCADE"),
        _reference("coding_value", "variable_id", "variable.id"),
    )
    op.create_index("ix_coding_value_actor_id", "coding_value", ["actor_id"])
    op.create_index("ix_coding_value_variable_id", "coding_value", ["variable_id"])
