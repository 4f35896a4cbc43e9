from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    Double,
    Float,
    Integer,
    MetaData,
    String,
    Table,
    create_engine,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateTable

from discoursecoder.core.model.record import now
from discoursecoder.core.store.types import JsonType, MomentType

_MOMENTS = st.datetimes(min_value=datetime(1, 1, 2), max_value=datetime(9999, 12, 30), timezones=st.just(UTC))  # noqa: DTZ001  # hypothesis wants them so
_DOCUMENTS = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)

POSTGRESQL = postgresql.dialect()  # type: ignore[no-untyped-call]  # SQLAlchemy gives it no types


def made() -> Table:
    return Table(
        "t",
        MetaData(),
        Column("name", String),
        Column("flag", Boolean),
        Column("share", Float),
        Column("exact", Double),
        Column("moment", MomentType),
        Column("list", JsonType),
        Column("number", Integer),
        sqlite_strict=True,
    )


def test_a_strict_table_takes_every_type() -> None:
    statement = str(CreateTable(made()).compile(dialect=sqlite.dialect()))
    assert [line.split()[-1].strip(",") for line in statement.splitlines() if line.startswith("\t")] == [
        "TEXT", "INTEGER", "REAL", "REAL", "TEXT", "TEXT", "INTEGER",
    ]  # fmt: skip
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        connection.execute(CreateTable(made()))


def test_postgresql_gets_types_of_its_own() -> None:
    statement = str(CreateTable(made()).compile(dialect=POSTGRESQL))
    assert "moment TIMESTAMP WITH TIME ZONE" in statement
    assert "flag BOOLEAN" in statement
    assert "share FLOAT" in statement
    dialect = POSTGRESQL
    moment = now()
    assert MomentType().process_bind_param(moment, dialect) is moment
    assert MomentType().process_result_value(moment, dialect) is moment
    assert isinstance(MomentType().load_dialect_impl(dialect), DateTime)


@given(_MOMENTS, st.integers(-12, 12))
def test_a_moment_comes_back_in_utc_to_the_millisecond(moment: datetime, hours: int) -> None:
    dialect = sqlite.dialect()
    elsewhere = moment.astimezone(timezone(timedelta(hours=hours)))
    stored = MomentType().process_bind_param(elsewhere, dialect)
    assert stored.endswith("Z")
    back = MomentType().process_result_value(stored, dialect)
    assert back == moment.replace(microsecond=moment.microsecond // 1000 * 1000)
    assert MomentType().process_bind_param(None, dialect) is None
    assert MomentType().process_result_value(None, dialect) is None


@given(_DOCUMENTS)
def test_a_document_comes_back_as_it_was(document: object) -> None:
    dialect = sqlite.dialect()
    stored = JsonType().process_bind_param(document, dialect)
    assert JsonType().process_result_value(stored, dialect) == document


def test_documents_are_compact_and_keep_their_letters() -> None:
    assert JsonType().process_bind_param(["各方", {"a": 1}], sqlite.dialect()) == '["各方",{"a":1}]'


def test_values_pass_through_a_database() -> None:
    table, engine = made(), create_engine("sqlite://")
    row = {"name": "x", "flag": True, "share": 0.5, "exact": 0.1, "moment": now(), "list": [1], "number": 3}
    with engine.begin() as connection:
        connection.execute(CreateTable(table))
        connection.execute(table.insert(), row)
        assert connection.execute(select(table)).mappings().one() == row
