"""What the tables are built of: columns, checks, and the catalogue they all stand in."""

from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Column, ForeignKey, MetaData
from sqlmodel import AutoString, Field, SQLModel

from discoursecoder.core.store.types import JsonType, MomentType

STRICT = {"sqlite_strict": True}
"""Makes SQLite hold columns to their types."""


def reference(target: str, *, null: bool = False, index: bool = False, gone: str = "NO ACTION") -> Any:
    """A column that refers to another record; checked when the transaction ends."""
    key = ForeignKey(f"{target}.id", ondelete=gone, deferrable=True, initially="DEFERRED")
    # With a type of its own, since the table referred to may not be declared yet.
    return Field(default=None, sa_column=Column(AutoString, key, nullable=null, index=index))


def json_column() -> Any:
    """A column that holds a list or a small document."""
    return Field(sa_type=JsonType, nullable=False)


def moment(*, null: bool = False) -> Any:
    """A column that holds a point in time."""
    return Field(sa_type=MomentType, nullable=null)


def one_of(column: str, *values: str) -> CheckConstraint:
    """A check that a column holds one of some words."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")


def span_valid(*, optional: bool = False) -> CheckConstraint:
    """A check that offsets make a span; with `optional`, that both or none are there."""
    rule = "start_offset >= 0 AND end_offset > start_offset"
    if optional:
        # A comparison with nothing is neither true nor false, and a check lets it pass.
        rule = f"(start_offset IS NULL) = (end_offset IS NULL) AND (start_offset IS NULL OR ({rule}))"
    return CheckConstraint(rule, name="span_valid")


class Table(SQLModel):
    """What all tables share: one catalogue, in which every constraint has a name that a migration can use."""

    # Rows are written as columns and never validated, so the validators of pydantic need not be built.
    model_config = {"defer_build": True}
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
