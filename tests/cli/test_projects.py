import json
import sqlite3
from pathlib import Path

import jsonschema
import pytest

from commands import Terminal, begin_study, code


def test_the_demo_writes_project_and_workbooks_that_agree(terminal: Terminal, tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    told = terminal.done("demo", folder)
    assert {file.name for file in folder.iterdir()} == {"sample.dcoder", "agreement.xlsx", "codings.xlsx"}
    report = terminal("agreement", folder / "sample.dcoder", "--json").json
    pooled = [m for m in report["measures"] if (m["scope"], m["coefficient"]) == ("pooled", "krippendorff_alpha")]
    assert f"{pooled[0]['value']:.3f}" in told
    again = terminal("demo", folder)
    assert again.status == 3
    assert "already exists" in again.err
    terminal.done("demo", folder, "--replace")


def test_a_new_project_has_the_starter_codebook_and_its_facts_are_told(terminal: Terminal, tmp_path: Path) -> None:
    project = tmp_path / "study.dcoder"
    assert "study.dcoder" in terminal.done("new", project, "--title", "Étude", "--lead", "Marie")
    found = terminal("info", project, "--json").json
    assert (found["title"], found["format"], found["releases"], found["codings"]) == ("Étude", 1, 0, 0)
    assert (found["categories"], found["coders"], found["codebook_revision"]) == (20, 1, 1)
    assert found["assignments"] == {"new": 0, "in_progress": 0, "finished": 0}
    assert "title: Étude" in terminal.done("info", project)
    assert terminal("new", project).status == 3


def test_a_new_project_may_begin_with_another_codebook(terminal: Terminal, tmp_path: Path) -> None:
    book = tmp_path / "book.yaml"
    book.write_text("schema: codebook-1\ntitle: t\ncategories:\n  - name: A\n  - name: B\n", encoding="utf-8")
    terminal.done("new", tmp_path / "study.dcoder", "--codebook", book)
    assert terminal("info", tmp_path / "study.dcoder", "--json").json["categories"] == 2


def test_a_whole_project_checks_well_and_is_not_changed_by_looking(terminal: Terminal, tmp_path: Path) -> None:
    project = begin_study(terminal, tmp_path)
    code(terminal, project, [("Amina", "HEG", "critiqué l’hégémonie")], "--finished")
    before = project.read_bytes()
    assert "all is well" in terminal.done("check", project)
    assert terminal("check", project, "--json").json["ok"] is True
    for words in (("info",), ("history",), ("coder", "list"), ("agreement",)):
        terminal.done(*words, project)
    assert project.read_bytes() == before


def test_a_changed_text_is_found_by_the_check(terminal: Terminal, tmp_path: Path) -> None:
    project = begin_study(terminal, tmp_path)
    with sqlite3.connect(project) as connection:
        connection.execute("UPDATE text SET content = replace(content, 'hégémonie', 'harmonie')")
    connection.close()
    told = terminal("check", project)
    assert told.status == 1
    assert told.err.strip()
    assert terminal("check", project, "--json").json["problems"]


@pytest.mark.parametrize("name", ["info", "check", "agreement"])
def test_what_is_no_project_is_one_sentence_and_stays_as_it_is(terminal: Terminal, tmp_path: Path, name: str) -> None:
    files = {
        "empty.dcoder": b"",
        "letter.dcoder": b"Dear ministry, " * 100,
        "folder.dcoder": None,
    }
    for file, content in files.items():
        path = tmp_path / file
        path.mkdir() if content is None else path.write_bytes(content)
        told = terminal(name, path)
        assert (told.status, told.out) == (3, ""), file
        assert file in told.err
        assert told.err.count("\n") == 1
        assert content is None or path.read_bytes() == content


def test_another_programs_database_and_a_newer_format_are_refused(terminal: Terminal, tmp_path: Path) -> None:
    other = tmp_path / "other.dcoder"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE diary (day TEXT)")
    connection.commit()
    connection.close()
    assert "not a DiscourseCoder project" in terminal("info", other).err
    newer = begin_study(terminal, tmp_path)
    connection = sqlite3.connect(newer)
    connection.execute("PRAGMA user_version=99")
    connection.close()
    before = newer.read_bytes()
    told = terminal("coder", "add", newer, "X")
    assert told.status == 3
    assert "99" in told.err
    assert newer.read_bytes() == before


def test_a_project_with_a_trigger_is_not_opened(terminal: Terminal, tmp_path: Path) -> None:
    project = begin_study(terminal, tmp_path)
    connection = sqlite3.connect(project)
    connection.execute("CREATE TRIGGER evil AFTER INSERT ON coding BEGIN DELETE FROM release; END")
    connection.commit()
    connection.close()
    told = terminal("info", project)
    assert told.status == 3
    assert "evil" in told.err


def test_a_locked_project_says_so(terminal: Terminal, tmp_path: Path) -> None:
    project = begin_study(terminal, tmp_path)
    connection = sqlite3.connect(project, isolation_level=None)
    connection.execute("BEGIN EXCLUSIVE")
    told = terminal("coder", "add", project, "X")
    connection.execute("ROLLBACK")
    connection.close()
    assert told.status == 3
    assert "another program" in told.err


def test_backup_and_restore_give_the_same_project(terminal: Terminal, tmp_path: Path) -> None:
    project = begin_study(terminal, tmp_path)
    copy = tmp_path / "copy.dcoder"
    terminal.done("backup", project, "-o", copy)
    kept = terminal.done("backup", project).strip()
    restored = tmp_path / "restored.dcoder"
    terminal.done("restore", kept, "-o", restored)
    assert terminal("restore", kept, "-o", restored).status == 3
    facts = terminal("info", project, "--json").json
    assert terminal("info", copy, "--json").json == facts
    assert terminal("info", restored, "--json").json == facts


def test_schemas_are_printed_and_hold_for_what_is_written(terminal: Terminal, tmp_path: Path) -> None:
    project = begin_study(terminal, tmp_path)
    report = terminal("agreement", project, "--json").json
    jsonschema.validate(report, json.loads(terminal.done("schema", "agreement")))
    book = tmp_path / "book.json"
    terminal.done("codebook", "export", project, book)
    jsonschema.validate(json.loads(book.read_text(encoding="utf-8")), json.loads(terminal.done("schema", "codebook")))
    assert "CREATE TABLE" in terminal.done("schema", "project")
    assert terminal("schema", "weather").status == 2
