"""Only the store connects to a database and speaks SQL."""

import ast
import re

from rules.checkout import Source, modules, source

STORE = ("core/store/",)
CONNECTING = {"create_engine", "sessionmaker", "executescript", "exec_driver_sql"}
STATEMENT = re.compile(
    r"\s*(SELECT\s.+\sFROM|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|PRAGMA\s+\w|CREATE\s+(TABLE|VIEW|INDEX)"
    r"|DROP\s+(TABLE|VIEW|INDEX)|ALTER\s+TABLE|BEGIN\s+IMMEDIATE|VACUUM\b)",
    re.DOTALL,
)


def sql_in(file: Source) -> list[str]:
    connecting = [(line, name) for name, line in file.names() if name in CONNECTING]
    statements = [
        (node.lineno, node.value.split()[0])
        for node in ast.walk(file.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and STATEMENT.match(node.value)
    ]
    return [f"{file.place}:{line}: {what}" for line, what in sorted(connecting + statements)]


def test_only_the_store_connects_and_speaks_sql() -> None:
    assert [line for file in modules() if not file.inside(*STORE) for line in sql_in(file)] == []


def test_planted_connections_and_statements_are_found() -> None:
    assert sql_in(source("engine = sqlalchemy.create_engine(url)")) == ["planted.py:1: create_engine"]
    assert sql_in(source("ask('SELECT id FROM coding')")) == ["planted.py:1: SELECT"]
    assert sql_in(source("ask('Select a category')")) == []
