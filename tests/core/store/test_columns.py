import pytest
from sqlalchemy import create_engine
from sqlalchemy.exc import IntegrityError

from discoursecoder.core.store.columns import STRICT, Row, Table, json_column, moment, one_of, reference, span_valid
from discoursecoder.core.store.types import JsonType, MomentType


def test_a_check_of_words_lists_them_and_names_its_column() -> None:
    check = one_of("state", "new", "finished")
    assert (str(check.sqltext), check.name) == ("state IN ('new', 'finished')", "state_known")


@pytest.mark.parametrize(
    ("start", "end", "valid", "optional"),
    [
        (0, 1, True, True),
        (5, 5, False, False),
        (6, 5, False, False),
        (-1, 5, False, False),
        (None, None, True, True),
        (None, 5, True, False),
        (5, None, True, False),
    ],
)
def test_offsets_make_a_span_or_are_not_there_at_all(
    start: int | None, end: int | None, *, valid: bool, optional: bool
) -> None:
    # Columns of spans that are not optional are never empty.
    for rule, passes in ((span_valid(), valid), (span_valid(optional=True), optional)):
        engine = create_engine("sqlite://")
        with engine.connect() as connection:
            connection.exec_driver_sql(f"CREATE TABLE t (start_offset INT, end_offset INT, CHECK ({rule.sqltext}))")
            try:
                connection.exec_driver_sql("INSERT INTO t VALUES (?, ?)", (start, end))
                taken = True
            except IntegrityError:
                taken = False
        assert taken == passes


def test_columns_are_of_the_types_that_sqlite_and_postgresql_keep() -> None:
    assert json_column().sa_type is JsonType
    assert moment().sa_type is MomentType
    assert moment(null=True).nullable is True
    column = reference("coder", null=True, index=True).sa_column
    assert (column.nullable, column.index) == (True, True)
    assert STRICT == {"sqlite_strict": True}
    assert Row.metadata is Table.metadata
