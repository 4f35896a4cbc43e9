"""The README: its map names every package and no other, its commands and its pictures exist."""

import re
import subprocess
import sys

from rules.checkout import ROOT, packages

README = (ROOT / "README.md").read_text(encoding="utf-8")
ENTRY = re.compile(r"^    ((?:core|ui|cli)(?:/\w+)*)/ +\S", re.MULTILINE)


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


def test_every_picture_of_the_readme_is_there() -> None:
    pictures = re.findall(r"!\[[^]]*\]\(([^)]+)\)", README)
    assert pictures
    assert [name for name in pictures if not (ROOT / name).is_file()] == []


def test_a_package_off_the_map_is_found() -> None:
    assert on_the_map("    core/text/      from bytes to text\n    app  cli  api   faces\n") == {"core/text"}
    assert commands("discoursecoder new study.dcoder\n`discoursecoder study.dcoder`") == {"new"}
