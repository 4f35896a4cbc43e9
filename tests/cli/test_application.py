import subprocess
import sys
from pathlib import Path

import pytest

from commands import Terminal
from discoursecoder import __version__
from discoursecoder.core.messages import language

COMMANDS = [
    "demo",
    "new",
    "import",
    "codebook",
    "coder",
    "actor",
    "codings",
    "assign",
    "finish",
    "reopen",
    "package",
    "merge",
    "agreement",
    "verify",
    "export",
    "history",
    "undo",
    "redo",
    "check",
    "info",
    "schema",
    "backup",
    "restore",
]


def test_help_lists_every_command(terminal: Terminal) -> None:
    told = terminal("--help")
    assert told.status == 0
    assert [name for name in COMMANDS if f" {name} " not in told.out] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(terminal: Terminal, name: str) -> None:
    assert "Usage" in terminal.done(name, "--help")


def test_the_version_is_said(terminal: Terminal) -> None:
    assert terminal.done("--version").strip() == f"discoursecoder {__version__}"


@pytest.mark.parametrize("words", [("fly",), ("new",), ("new", "a", "b"), ("agreement", "x", "--seed", "one")])
def test_wrong_use_is_status_two_and_no_traceback(terminal: Terminal, words: tuple[str, ...]) -> None:
    told = terminal(*words)
    assert told.status == 2
    assert told.out == ""
    assert "Traceback" not in told.err


@pytest.mark.parametrize("name", ["info", "check", "history", "undo", "agreement"])
def test_a_missing_project_is_one_sentence_and_status_three(terminal: Terminal, tmp_path: Path, name: str) -> None:
    told = terminal(name, tmp_path / "nowhere.dcoder")
    assert told.status == 3
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "nowhere.dcoder" in told.err


def test_commands_speak_the_language_of_the_environment(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    assert "ce fichier n’existe pas" in terminal("info", tmp_path / "x.dcoder").err
    assert language() == "fr"


def test_a_reader_who_has_seen_enough_gets_no_traceback() -> None:
    command = [sys.executable, "-m", "discoursecoder", "schema", "agreement"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
