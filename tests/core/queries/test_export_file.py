import csv
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from builders import TEXT, coder_named, small_project, tag
from discoursecoder.core.errors import BadValue, FileExists, UnknownFormat
from discoursecoder.core.queries.export_file import PARTS, SUFFIXES, export
from discoursecoder.core.store.project import ProjectFile, open_project


@pytest.fixture
def project(tmp_path: Path) -> ProjectFile:
    project = small_project(tmp_path / "s.dcoder")
    tag(project, "Amina", "HEG", 24, 30)
    tag(project, "Bruno", "PLE", 24, 30)
    project.close()
    return open_project(tmp_path / "s.dcoder")


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("what", PARTS)
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_part_leaves_in_every_format_and_the_project_stays_as_it_is(
    project: ProjectFile, tmp_path: Path, what: str, suffix: str
) -> None:
    before = project.path.read_bytes()
    path = tmp_path / f"out{suffix.upper()}"
    export(project, path, what=what)
    if suffix == ".xlsx":
        sheet = load_workbook(path)[what.capitalize()]
        rows = sheet.max_row - 1
    elif suffix == ".csv":
        rows = len(read(path))
    else:
        rows = len([json.loads(line) for line in path.read_text().splitlines()])
    assert rows == {"codings": 2, "releases": 1, "matrix": 1, "events": len(project.events())}[what]
    project.close()
    assert project.path.read_bytes() == before


def test_codings_as_a_workbook_are_the_whole_workbook(project: ProjectFile, tmp_path: Path) -> None:
    export(project, tmp_path / "codings.xlsx")
    assert "Data dictionary" in load_workbook(tmp_path / "codings.xlsx").sheetnames
    project.close()


def test_releases_carry_their_text_except_in_a_workbook(project: ProjectFile, tmp_path: Path) -> None:
    for name in ("r.csv", "r.jsonl", "r.xlsx"):
        export(project, tmp_path / name, what="releases")
    (row,) = read(tmp_path / "r.csv")
    assert row["text"] == TEXT
    assert json.loads((tmp_path / "r.jsonl").read_text())["text"] == TEXT
    assert "text" not in [cell.value for cell in load_workbook(tmp_path / "r.xlsx")["Releases"][1]]
    project.close()


def test_a_coder_s_own_file_holds_no_other_coder(project: ProjectFile, tmp_path: Path) -> None:
    amina = coder_named(project, "Amina").id
    for name in ("own.csv", "own.jsonl"):
        export(project, tmp_path / name, coder_ids=[amina])
        assert "Amina" in (tmp_path / name).read_text()
        assert "Bruno" not in (tmp_path / name).read_text()
    project.close()


def test_the_dialect_for_spreadsheets_is_chosen_by_name(project: ProjectFile, tmp_path: Path) -> None:
    export(project, tmp_path / "x.csv", excel_safe=True)
    assert (tmp_path / "x.csv").read_bytes().startswith(b'\xef\xbb\xbf"release"')
    project.close()


def test_an_unknown_ending_names_those_that_are_known(project: ProjectFile, tmp_path: Path) -> None:
    with pytest.raises(UnknownFormat, match=r"\.xlsx, \.csv, \.jsonl"):
        export(project, tmp_path / "x.doc")
    with pytest.raises(BadValue, match="codings, releases, matrix, events"):
        export(project, tmp_path / "x.csv", what="memos")
    project.close()


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_that_exists_is_not_overwritten_unless_told_so(
    project: ProjectFile, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"x{suffix}"
    path.write_bytes(b"old")
    with pytest.raises(FileExists):
        export(project, path)
    assert path.read_bytes() == b"old"
    export(project, path, replace=True)
    assert path.read_bytes() != b"old"
    project.close()
