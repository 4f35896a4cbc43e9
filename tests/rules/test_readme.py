"""The README: its map names every package and no other, its commands and its pictures exist."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from rules.checkout import ROOT, packages

README = (ROOT / "README.md").read_text(encoding="utf-8")
ENTRY = re.compile(r"^    ((?:core|ui|cli)(?:/\w+)*)/ +\S", re.MULTILINE)

LINE = re.compile(r"^discoursecoder [a-z]+ ")


def on_the_map(text: str) -> set[str]:
    """The packages that have a line of their own on the map."""
    return set(ENTRY.findall(text))


def commands(text: str) -> set[str]:
    """The subcommands that the README shows in use."""
    return set(re.findall(r"^discoursecoder ([a-z]+)", text, re.MULTILINE))


def test_the_map_names_every_package() -> None:
    assert set(packages()) - on_the_map(README) == set()


def test_the_map_names_nothing_that_is_not_there() -> None:
    assert on_the_map(README) - set(packages()) == set()


def test_the_readme_begins_with_two_commands_of_the_makefile() -> None:
    first = re.findall(r"^make (\w+)", README, re.MULTILINE)
    assert first[:2] == ["run", "test"]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(first) | set(re.findall(r"`make (\w+)`", README))
    assert [name for name in sorted(named) if not re.search(rf"^{name}:", makefile, re.MULTILINE)] == []


def test_every_command_of_the_readme_exists() -> None:
    listing = subprocess.run(
        [sys.executable, "-m", "discoursecoder", "--help"], check=True, capture_output=True, text=True
    ).stdout
    assert commands(README) - set(re.findall(r"[a-z]+", listing)) == set()


def run_here(folder: Path, *words: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    result = subprocess.run(
        [sys.executable, *words], cwd=folder, env=environment, check=False, capture_output=True, text=True
    )
    assert result.returncode == 0, f"{words}: {result.stdout}{result.stderr}"
    return result.stdout


def test_the_commands_of_the_readme_work_one_after_the_other(tmp_path: Path) -> None:
    (tmp_path / "releases").mkdir()
    text = "Meeting of the ministers\n\nBoth sides agreed to go on working together.\n"
    (tmp_path / "releases" / "meeting.txt").write_text(text, encoding="utf-8")
    shown = [shlex.split(line, comments=True)[1:] for line in README.splitlines() if LINE.match(line)]
    # Agreement has nothing to compare before two coders have finished; the sample is another story.
    used = [words for words in shown if words[0] not in {"agreement", "demo"}]
    assert len(used) > 5
    for words in used:
        run_here(tmp_path, "-m", "discoursecoder", *words)
    assert (tmp_path / "codings.xlsx").is_file()


def test_the_python_example_of_the_readme_works(tmp_path: Path) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    run_here(tmp_path, "-m", "discoursecoder", "new", "study.dcoder")
    value, reason = run_here(tmp_path, "-c", example).split()
    assert float(value) == pytest.approx(8 / 15)
    assert reason == "None"


def test_every_picture_of_the_readme_is_there() -> None:
    pictures = re.findall(r"!\[[^]]*\]\(([^)]+)\)", README)
    assert pictures
    assert [name for name in pictures if not (ROOT / name).is_file()] == []


def test_a_package_off_the_map_is_found() -> None:
    assert on_the_map("    core/text/      from bytes to text\n    app  cli  api   faces\n") == {"core/text"}
    assert commands("discoursecoder new study.dcoder\n`discoursecoder study.dcoder`") == {"new"}
