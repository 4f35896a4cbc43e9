"""Tests: names are sentences, each can fail, none is skipped without reason, none depends on time."""

import ast
import re

from rules.checkout import Source, files_of_tests, last_name, source

Function = ast.FunctionDef | ast.AsyncFunctionDef
CLOCKS = {"sleep", "perf_counter", "monotonic", "process_time"}
# Calls that fail a test: asserting functions by their name, and pytest's and pytest-qt's own.
FAILING = re.compile(
    r"^_?(assert|check|expect|must|refuse)|^(raises|warns|fail|waitSignal|waitSignals|waitUntil|assertNotEmitted)$"
    r"|^(run_state_machine_as_test|validate)$"
)


def tests_of(file: Source) -> list[Function]:
    found = [node for node in ast.walk(file.tree) if isinstance(node, Function)]
    return [node for node in found if node.name.startswith("test_")]


def names_without_sentence(file: Source) -> list[str]:
    return [
        f"{file.place}:{test.lineno}: {test.name}"
        for test in tests_of(file)
        if len([word for word in test.name.split("_")[1:] if word]) < 3
    ]


def tests_that_cannot_fail(file: Source) -> list[str]:
    failing = functions_that_fail(file)
    return [f"{file.place}:{test.lineno}: {test.name}" for test in tests_of(file) if not can_fail(test, failing)]


def functions_that_fail(file: Source) -> set[str]:
    """The functions of the file that a test may leave its judgement to, directly or by one another."""
    functions = [node for node in ast.walk(file.tree) if isinstance(node, Function)]
    failing: set[str] = set()
    while found := {one.name for one in functions if one.name not in failing and can_fail(one, failing)}:
        failing |= found
    return failing


def can_fail(function: Function, failing: set[str]) -> bool:
    for node in ast.walk(function):
        if isinstance(node, ast.Assert) and not isinstance(node.test, ast.Constant):
            return True
        if isinstance(node, ast.Call):
            called = last_name(node.func)
            if called in failing or FAILING.match(called):
                return True
    return False


def skips_without_reason(file: Source) -> list[str]:
    found = []
    for name, call in file.calls():
        if name in {"skip", "xfail", "importorskip"} and not any(word.arg == "reason" for word in call.keywords):
            found.append((call.lineno, name))
        if name == "skipif" and not any(word.arg == "reason" for word in call.keywords):
            found.append((call.lineno, name))
    bare = [
        (one.lineno, last_name(one))
        for node in ast.walk(file.tree)
        if isinstance(node, Function | ast.ClassDef)
        for one in node.decorator_list
        if last_name(one) in {"skip", "skipif", "xfail"}
    ]
    return [f"{file.place}:{line}: {name}" for line, name in sorted(found + bare)]


def clocks_in(file: Source) -> list[str]:
    return [f"{file.place}:{line}: {name}" for name, line in file.names() if name in CLOCKS]


def judged() -> list[Source]:
    """All tests; benchmarks measure time and are no tests."""
    return [file for file in files_of_tests() if not file.inside("benchmarks/")]


def test_names_of_tests_are_sentences() -> None:
    assert [line for file in judged() for line in names_without_sentence(file)] == []


def test_every_test_can_fail() -> None:
    assert [line for file in judged() for line in tests_that_cannot_fail(file)] == []


def test_no_test_is_skipped_without_reason() -> None:
    assert [line for file in judged() for line in skips_without_reason(file)] == []


def test_no_test_depends_on_time() -> None:
    assert [line for file in judged() for line in clocks_in(file)] == []


def test_planted_poor_tests_are_found() -> None:
    assert names_without_sentence(source("def test_it(): pass")) == ["planted.py:1: test_it"]
    assert tests_that_cannot_fail(source("def test_a_b_c():\n    assert True")) == ["planted.py:1: test_a_b_c"]
    shared = "def agree(a, b):\n    assert a == b\ndef test_a_b_c():\n    agree(1, 2)"
    assert tests_that_cannot_fail(source(shared)) == []
    assert skips_without_reason(source("pytest.skip()")) == ["planted.py:1: skip"]
    assert skips_without_reason(source("@pytest.mark.skip\ndef test_a_b_c(): pass")) == ["planted.py:1: skip"]
    assert clocks_in(source("time.sleep(1)")) == ["planted.py:1: sleep"]
