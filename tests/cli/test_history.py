from pathlib import Path

import pytest

from commands import Terminal, begin_study


@pytest.fixture
def project(terminal: Terminal, tmp_path: Path) -> Path:
    return begin_study(terminal, tmp_path)


def test_the_history_names_each_act_its_coder_and_what_it_did(terminal: Terminal, project: Path) -> None:
    lines = terminal.done("history", project).splitlines()
    assert lines[0].split("\t") == ["number", "time", "coder", "act", "what"]
    assert [line.split("\t")[3] for line in lines[1:4]] == ["start_project", "import_codebook", "import_releases"]
    entries = terminal("history", project, "--json").json
    assert [entry["number"] for entry in entries] == list(range(1, len(entries) + 1))
    assert entries[-1]["coder"] == "Marie"


def test_acts_are_taken_back_and_brought_again(terminal: Terminal, project: Path) -> None:
    before = terminal("info", project, "--json").json
    terminal.done("undo", project, "2")
    assert terminal("info", project, "--json").json["assignments"]["new"] == 0
    terminal.done("redo", project, "2")
    after = terminal("info", project, "--json").json
    assert after.pop("events") == before.pop("events") + 4
    assert after == before


def test_there_is_an_end_to_what_can_be_taken_back(terminal: Terminal, project: Path) -> None:
    told = terminal("undo", project, "99")
    assert told.status == 1
    assert "no act to take back" in told.err
    assert terminal("info", project, "--json").json["releases"] == 0
    before = project.read_bytes()
    assert terminal("undo", project, "2").status == 3
    assert project.read_bytes() == before
    assert terminal("redo", project, "99").status == 1
    assert terminal("redo", project).status == 3


def test_one_coders_acts_can_be_taken_back_alone(terminal: Terminal, project: Path) -> None:
    terminal.done("finish", project, "--coder", "Amina")
    terminal.done("finish", project, "--coder", "Bruno")
    terminal.done("undo", project, "--coder", "Amina")
    assert terminal("info", project, "--json").json["assignments"]["finished"] == 1
    assert "Amina" in terminal.done("history", project, "--coder", "Amina")
