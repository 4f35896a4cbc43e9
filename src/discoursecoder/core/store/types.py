"""Column types that SQLite keeps in STRICT tables and PostgreSQL keeps in its own.

SQLModel alone declares VARCHAR, BOOLEAN, FLOAT and DATETIME, which a STRICT table refuses.
"""

import json
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Boolean, DateTime, Dialect, Double, Float, String, Text, TypeDecorator
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.types import TypeEngine

# The decorator registers the function; SQLAlchemy gives it no types.


@compiles(String, "sqlite")
def _text(_element: Any, _compiler: Any, **_options: Any) -> str:
    return "TEXT"


@compiles(Boolean, "sqlite")
def _integer(_element: Any, _compiler: Any, **_options: Any) -> str:
    return "INTEGER"


@compiles(Double, "sqlite")
@compiles(Float, "sqlite")
def _real(_element: Any, _compiler: Any, **_options: Any) -> str:
    return "REAL"


class MomentType(TypeDecorator[datetime]):
    """A point in UTC: ISO 8601 text with milliseconds on SQLite, a timestamp with time zone elsewhere."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Text on SQLite."""
        return dialect.type_descriptor(Text() if dialect.name == "sqlite" else DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """To the database."""
        if value is None or dialect.name != "sqlite":
            return value
        return value.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """From the database."""
        if value is None or dialect.name != "sqlite":
            return value  # type: ignore[no-any-return]  # the driver gives a datetime
        return datetime.fromisoformat(_as_text(value))


class JsonType(TypeDecorator[Any]):
    """Lists and small documents as compact JSON text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002  # SQLAlchemy's name
        """To the database."""
        return None if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:  # noqa: ARG002  # SQLAlchemy's name
        """From the database."""
        return None if value is None else json.loads(_as_text(value))


def _as_text(value: Any) -> str:
    """A damaged page can hold anything where a text stood; tables check types only when they are written."""
    if not isinstance(value, str):
        raise ValueError("not a text")  # noqa: TRY004  # a wrong value from outside, no mistake of the programmer
    return value
