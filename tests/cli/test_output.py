import json
from pathlib import Path

import pytest

from builders import small_project
from discoursecoder.cli import output
from discoursecoder.core.model.changes import Changes
from discoursecoder.core.model.problem import Problem
from discoursecoder.core.operations.coders import add_coder
from discoursecoder.core.store.backups import list_backups


def test_a_table_into_a_pipe_is_tab_separated(capsys: pytest.CaptureFixture[str]) -> None:
    output.put_table(("name", "n"), [("[red]Amina", 3)])
    assert capsys.readouterr().out == "name\tn\n[red]Amina\t3\n"


def test_a_table_on_a_terminal_shows_names_as_they_are(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    output.put_table(("name", "n"), [("[red]Amina", 3)])
    assert "[red]Amina" in capsys.readouterr().out


def test_json_keeps_every_script_readable(capsys: pytest.CaptureFixture[str]) -> None:
    output.put_json({"title": "外交部"})
    printed = capsys.readouterr().out
    assert "外交部" in printed
    assert json.loads(printed) == {"title": "外交部"}


def test_problems_go_to_the_error_stream_and_make_status_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert output.put_problems([]) == 0
    assert output.put_problems([Problem("a.txt", "", "not a text")]) == 1
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "a.txt: not a text\n")


def test_progress_is_silent_into_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    with output.progress_bar("Importing") as report:
        report(1, 2)
    assert capsys.readouterr().err == ""


def test_progress_shows_a_bar_on_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    with output.progress_bar("Importing") as report:
        report(1, 2)
        report(2, 2)
    told = capsys.readouterr()
    assert "Importing" in told.err
    assert told.out == ""


def test_a_bulk_act_is_preceded_by_a_backup(tmp_path: Path) -> None:
    with small_project(tmp_path / "study.dcoder") as project:
        identity = project.project.id
        output.apply_bulk(project, Changes("nothing", ""))
        assert list_backups(identity) == []
        before = project.head()
        output.apply_bulk(project, add_coder(project, "Chloé"))
        assert [before.startswith(backup.head) for backup in list_backups(identity)] == [True]
        assert project.head() != before
