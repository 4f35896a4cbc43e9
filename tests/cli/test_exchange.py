import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from commands import Terminal, begin_study, code

HEG = "critiqué l’hégémonie"
PLE = "convenues de coopérer"


@pytest.fixture
def project(terminal: Terminal, tmp_path: Path) -> Path:
    return begin_study(terminal, tmp_path)


@pytest.fixture
def package(terminal: Terminal, project: Path) -> Path:
    """Amina's package, coded and finished by her."""
    made = project.with_name("amina.dcoder")
    terminal.done("package", project, "--coder", "Amina", "-o", made)
    code(terminal, made, [("Amina", "HEG", HEG), ("Amina", "PLE", PLE)], "--finished")
    return made


def test_a_package_comes_back_with_its_work_and_only_once(terminal: Terminal, project: Path, package: Path) -> None:
    source = package.read_bytes()
    told = terminal("merge", project, package, "--json")
    assert told.status == 0
    assert told.json["merged"][0]["new"]["coding"] == 2
    after = project.read_bytes()
    assert terminal("info", project, "--json").json["codings"] == 2
    again = terminal("merge", project, package)
    assert "so already" in again.out
    assert project.read_bytes() == after
    assert package.read_bytes() == source
    terminal.done("undo", project)
    assert terminal("info", project, "--json").json["codings"] == 0


def test_a_rehearsal_changes_nothing(terminal: Terminal, project: Path, package: Path) -> None:
    before = project.read_bytes()
    told = terminal.done("merge", project, package, "--dry-run")
    assert "coding 2" in told
    assert project.read_bytes() == before


def test_a_package_holds_nothing_of_other_coders(terminal: Terminal, project: Path) -> None:
    code(terminal, project, [("Bruno", "HEG", HEG)])
    made = project.with_name("amina.dcoder")
    told = terminal.done("package", project, "--coder", "Amina", "-o", made)
    assert "nothing of other coders" in told
    assert b"Bruno" not in made.read_bytes()
    assert [one["name"] for one in terminal("coder", "list", made, "--json").json] == ["Amina"]
    assert terminal("package", project, "--coder", "Amina", "-o", made).status == 3


def test_a_package_of_another_project_is_refused_and_nothing_changes(
    terminal: Terminal, project: Path, package: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    elsewhere = begin_study(terminal, other)
    before = elsewhere.read_bytes()
    told = terminal("merge", elsewhere, package)
    assert told.status == 3
    assert "amina.dcoder" in told.err
    assert told.err.count("\n") == 1
    assert elsewhere.read_bytes() == before
    assert terminal("merge", project, elsewhere).status == 3


def test_of_several_packages_none_is_merged_if_one_is_none(
    terminal: Terminal, project: Path, package: Path, tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong.dcoder"
    wrong.write_text("no package", encoding="utf-8")
    before = project.read_bytes()
    told = terminal("merge", project, package, wrong)
    assert (told.status, told.out) == (3, "")
    assert "wrong.dcoder" in told.err
    assert project.read_bytes() == before


def test_a_merge_that_removes_much_asks_first(terminal: Terminal, project: Path, package: Path) -> None:
    terminal.done("merge", project, package)
    second = project.with_name("second.dcoder")
    terminal.done("package", project, "--coder", "Amina", "-o", second)
    from discoursecoder.core.model.coding import Coding
    from discoursecoder.core.operations.assignments import reopen_releases
    from discoursecoder.core.operations.codings import remove_codings
    from discoursecoder.core.store.project import open_project

    with open_project(second, writable=True) as file:
        codings = file.read(Coding)
        file.apply(reopen_releases(file, coder_id=codings[0].coder_id))
        file.apply(remove_codings(file, [one.id for one in codings], coder_id=codings[0].coder_id))
    before = project.read_bytes()
    told = terminal("merge", project, second)
    assert told.status == 1
    assert "--yes" in told.out
    assert project.read_bytes() == before
    terminal.done("merge", project, second, "--yes")
    assert terminal("info", project, "--json").json["codings"] == 0


def test_codings_leave_as_workbook_csv_and_json_lines(terminal: Terminal, project: Path) -> None:
    code(terminal, project, [("Amina", "HEG", HEG), ("Bruno", "PLE", PLE)], "--finished")
    files = [project.with_name(f"codings.{suffix}") for suffix in ("xlsx", "jsonl")]
    for file in files:
        terminal.done("export", project, "-o", file)
        assert terminal("export", project, "-o", file).status == 3
    sheet = load_workbook(files[0])["Codings"]
    assert sheet.max_row == 3
    lines = [json.loads(line) for line in files[1].read_text(encoding="utf-8").splitlines()]
    assert [line["quote"] for line in lines] == [HEG, PLE]
    terminal.done("export", project, "-o", files[1], "--replace", "--coder", "Bruno")
    assert len(files[1].read_text(encoding="utf-8").splitlines()) == 1


@pytest.mark.parametrize("name", ["codings.doc", "codings"])
def test_an_unknown_ending_is_refused_with_those_there_are(terminal: Terminal, project: Path, name: str) -> None:
    told = terminal("export", project, "-o", project.with_name(name))
    assert told.status == 3
    assert ".xlsx" in told.err
