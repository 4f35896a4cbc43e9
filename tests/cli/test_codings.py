from pathlib import Path

import pytest

from commands import Terminal, begin_study, code

HEG = "critiqué l’hégémonie"
PLE = "convenues de coopérer"


@pytest.fixture
def project(terminal: Terminal, tmp_path: Path) -> Path:
    return begin_study(terminal, tmp_path)


def test_codings_come_in_from_a_table_all_at_once(terminal: Terminal, project: Path) -> None:
    told = code(terminal, project, [("Amina", "HEG", HEG), ("Bruno", "PLE", PLE)], "--finished")
    assert told.status == 0
    assert "2 codings imported" in told.out
    found = terminal("info", project, "--json").json
    assert (found["codings"], found["assignments"]["finished"]) == (2, 2)
    terminal.done("undo", project)
    assert terminal("info", project, "--json").json["codings"] == 0


def test_importing_twice_has_no_effect(terminal: Terminal, project: Path) -> None:
    rows = [("Amina", "HEG", HEG)]
    code(terminal, project, rows, "--finished")
    before = project.read_bytes()
    told = code(terminal, project, rows, "--finished")
    assert "left out" in told.out
    assert project.read_bytes() == before


def test_a_coding_of_the_title_is_taken_with_a_word_that_it_will_not_count(terminal: Terminal, project: Path) -> None:
    told = code(terminal, project, [("Amina", "HEG", "reçoit son homologue"), ("Amina", "PLE", PLE)])
    assert told.status == 0
    assert "1 coding lies outside the body of its release and will not count." in told.out
    assert terminal("check", project).status == 0


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("page.txt,Amina,HEG,0,99999,", "99999"),
        ("page.txt,Amina,HEG,90,95,something else", "something else"),
        ("page.txt,Nobody,HEG,90,95,", "Nobody"),
        ("page.txt,Amina,XYZ,90,95,", "XYZ"),
        ("other.txt,Amina,HEG,90,95,", "other.txt"),
        ("page.txt,Amina,HEG,ninety,95,", "ninety"),
    ],
)
def test_a_bad_row_is_named_and_nothing_is_imported(terminal: Terminal, project: Path, row: str, reason: str) -> None:
    table = project.with_name("bad.csv")
    table.write_text(f"release,coder,category,start,end,quote\npage.txt,Amina,PLE,100,110,\n{row}\n", encoding="utf-8")
    before = project.read_bytes()
    told = terminal("codings", "import", project, table)
    assert told.status == 1
    assert "bad.csv" in told.err
    assert reason in told.err
    assert project.read_bytes() == before


def test_a_table_without_a_needed_column_is_refused(terminal: Terminal, project: Path) -> None:
    table = project.with_name("bad.csv")
    table.write_text("release,coder,start,end\npage.txt,Amina,90,95\n", encoding="utf-8")
    told = terminal("codings", "import", project, table)
    assert told.status == 3
    assert "category" in told.err


def test_finishing_and_reopening_count(terminal: Terminal, project: Path) -> None:
    terminal.done("finish", project, "--coder", "Amina")
    terminal.done("finish", project, "--coder", "Bruno", "--release", "page.txt")
    assert terminal("info", project, "--json").json["assignments"]["finished"] == 2
    terminal.done("reopen", project, "--coder", "Amina")
    assert terminal("info", project, "--json").json["assignments"] == {"new": 0, "in_progress": 1, "finished": 1}
    assert terminal("finish", project, "--coder", "Nobody").status == 3
    assert terminal("reopen", project, "--coder", "Amina", "--release", "page.txt").status == 3


def test_finishing_nothing_says_what_to_do(terminal: Terminal, project: Path) -> None:
    terminal.done("coder", "add", project, "Chloé")
    assert "assign" in terminal.done("finish", project, "--coder", "Chloé")


def test_a_sample_is_assigned_and_asked_categories_are_kept(terminal: Terminal, project: Path) -> None:
    terminal.done("coder", "add", project, "Chloé")
    terminal.done(
        "assign", project, "--coder", "Chloé", "--sample", "1", "--seed", "3", "--stratify", "language",
        "--category", "HEG",
    )  # fmt: skip
    assert terminal("info", project, "--json").json["assignments"]["new"] == 3
    assert terminal("assign", project, "--coder", "Chloé", "--sample", "9").status == 3
