"""The core raises, the interface speaks: everything is caught in three places only.

A handler that clears up and raises again catches nothing; it may stand anywhere.
"""

import ast

from rules.checkout import Source, last_name, modules, source

BROAD = {"Exception", "BaseException"}
HOMES = ("ui/application.py", "ui/tasks.py", "cli.py", "cli/")


def broad_excepts(file: Source) -> list[str]:
    lines = []
    for node in ast.walk(file.tree):
        if isinstance(node, ast.ExceptHandler):
            caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
            if any(one is None or last_name(one) in BROAD for one in caught) and not raises_again(node):
                lines.append(node.lineno)
        elif (
            isinstance(node, ast.Call)
            and last_name(node.func) == "suppress"
            and any(last_name(one) in BROAD for one in node.args)
        ):
            lines.append(node.lineno)
    return [f"{file.place}:{line}" for line in sorted(lines)]


def raises_again(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def test_broad_except_stands_in_three_places_only() -> None:
    assert [line for file in modules() if not file.inside(*HOMES) for line in broad_excepts(file)] == []


def test_planted_broad_excepts_are_found() -> None:
    for clause in ("except:", "except Exception:", "except (ValueError, BaseException) as error:"):
        assert broad_excepts(source(f"try:\n    act()\n{clause}\n    pass")) == ["planted.py:3"]
    assert broad_excepts(source("with contextlib.suppress(Exception):\n    act()")) == ["planted.py:1"]
    assert broad_excepts(source("try:\n    act()\nexcept OSError:\n    pass")) == []
    assert broad_excepts(source("try:\n    act()\nexcept BaseException:\n    clear()\n    raise")) == []
