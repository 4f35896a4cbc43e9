"""Nothing is left for later, and every exception to a rule of the linter gives its reason beside it."""

import re

from rules.checkout import committed_texts, lines_matching

LATER = r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X|HA" + r"CK)\b|raise\s+NotImplemented"
# An exception without codes, or with codes and nothing behind them in the same line.
UNEXPLAINED = r"#\s*no" + r"qa(?!:)|#\s*no" + r"qa:\s*[A-Z]+\d+(,\s*[A-Z]+\d+)*\W*$"
UNCOVERED = r"#\s*pragma:\s*no cover\W*$"


def python_files() -> dict[str, str]:
    return {name: text for name, text in committed_texts().items() if name.endswith(".py")}


def test_nothing_is_left_for_later() -> None:
    assert lines_matching(LATER, python_files()) == []


def test_every_exception_to_a_rule_gives_its_reason() -> None:
    assert lines_matching(UNEXPLAINED, python_files()) == []
    assert lines_matching(UNCOVERED, python_files()) == []


def test_planted_notes_and_exceptions_are_found() -> None:
    assert re.search(LATER, "# TO" + "DO later")
    assert re.search(UNEXPLAINED, "x = 1  # no" + "qa")
    assert re.search(UNEXPLAINED, "x = 1  # no" + "qa: S101, D100")
    assert not re.search(UNEXPLAINED, "x = 1  # no" + "qa: S101  the input is ours")
