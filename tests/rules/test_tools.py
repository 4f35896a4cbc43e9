"""The linter, the formatter and the type checker find nothing; `make check` calls them as steps of their own."""

import subprocess
import sys

import pytest

from rules.checkout import ROOT

pytestmark = pytest.mark.tools


def run_tool(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *words], cwd=ROOT, check=False, capture_output=True, text=True)


@pytest.mark.parametrize(
    "words",
    [("mypy",), ("ruff", "format", "--check", "."), ("ruff", "check", ".")],
    ids=["mypy", "ruff format", "ruff check"],
)
def test_the_tool_finds_nothing(words: tuple[str, ...]) -> None:
    result = run_tool(*words)
    assert result.returncode == 0, result.stdout + result.stderr
