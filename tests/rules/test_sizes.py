"""Small files: at most 400 lines a file, 50 a function, 300 a class."""

import ast

from rules.checkout import Source, files_of_tests, modules, source

LINES_OF_A_FILE = 400
LINES_OF_A_FUNCTION = 50
LINES_OF_A_CLASS = 300


def too_long(file: Source) -> list[str]:
    lines = file.text.count("\n")
    found = [f"{file.place}: {lines} lines"] if lines > LINES_OF_A_FILE else []
    for node in ast.walk(file.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            limit = LINES_OF_A_FUNCTION
        elif isinstance(node, ast.ClassDef):
            limit = LINES_OF_A_CLASS
        else:
            continue
        length = (node.end_lineno or node.lineno) - node.lineno + 1
        if length > limit:
            found.append(f"{file.place}:{node.lineno}: {node.name} has {length} lines")
    return found


def test_files_functions_and_classes_are_small() -> None:
    assert [line for file in (*modules(), *files_of_tests()) for line in too_long(file)] == []


def test_a_long_file_function_and_class_are_found() -> None:
    body = "    x = 1\n" * 51
    assert too_long(source("x = 1\n" * 401)) == ["planted.py: 401 lines"]
    assert too_long(source(f"def act():\n{body}")) == ["planted.py:1: act has 52 lines"]
    assert too_long(source("class Thing:\n" + body * 6)) == ["planted.py:1: Thing has 307 lines"]
    assert too_long(source("def act():\n" + "    x = 1\n" * 49)) == []
