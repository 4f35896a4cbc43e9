from pathlib import Path

import pytest
from openpyxl import load_workbook

from commands import Terminal, begin_study, code

HEG = "critiqué l’hégémonie"
PLE = "convenues de coopérer"


@pytest.fixture
def project(terminal: Terminal, tmp_path: Path) -> Path:
    project = begin_study(terminal, tmp_path)
    rows = [("Amina", "HEG", HEG), ("Bruno", "HEG", HEG), ("Amina", "PLE", PLE)]
    assert code(terminal, project, rows, "--finished").status == 0
    return project


def test_the_report_as_json_is_one_document_with_every_scope(terminal: Terminal, project: Path) -> None:
    report = terminal("agreement", project, "--json").json
    assert report["schema"] == "agreement-1"
    assert (report["unit"], report["coders"], report["releases"]["used"]) == ("sentence", ["Amina", "Bruno"], 1)
    heg = [
        m
        for m in report["measures"]
        if m["scope"] == "category" and m["subject"] == "Criticism of hegemony" and m["coefficient"] == "cohen_kappa"
    ]
    # Four sentences, one coded by both.
    assert (heg[0]["value"], heg[0]["units"]) == (1.0, 4)


def test_the_table_for_people_ends_with_the_methods_paragraph(terminal: Terminal, project: Path) -> None:
    told = terminal.done("agreement", project, "--unit", "paragraphs", "--bootstrap", "0")
    assert told.splitlines()[0].startswith("category\tpercent")
    assert "Krippendorff" in told.splitlines()[-1]


def test_the_same_seed_prints_the_same_figures(terminal: Terminal, project: Path) -> None:
    first = terminal.done("agreement", project, "--json", "--seed", "5")
    assert terminal.done("agreement", project, "--json", "--seed", "5") == first


def test_the_workbook_is_written_and_never_over_another(terminal: Terminal, project: Path) -> None:
    book = project.with_name("agreement.xlsx")
    terminal.done("agreement", project, "-o", book)
    assert {"Summary", "Raw units", "Check", "Methods"} <= set(load_workbook(book).sheetnames)
    assert terminal("agreement", project, "-o", book).status == 3
    terminal.done("agreement", project, "-o", book, "--replace")
    assert terminal("agreement", project, "-o", book.with_suffix(".pdf")).status == 3


def test_the_methods_paragraph_comes_in_french(terminal: Terminal, project: Path) -> None:
    methods = terminal("agreement", project, "--json", "--methods-language", "fr").json["methods"]
    assert "accord" in methods


@pytest.mark.parametrize("words", [("--unit", "mood"), ("--coder", "Nobody"), ("--category", "XYZ")])
def test_what_is_not_there_is_said(terminal: Terminal, project: Path, words: tuple[str, str]) -> None:
    told = terminal("agreement", project, *words)
    assert told.status == 3
    assert words[1] in told.err


def test_an_unfinished_release_is_left_out_and_named(terminal: Terminal, project: Path) -> None:
    terminal.done("reopen", project, "--coder", "Bruno")
    report = terminal("agreement", project, "--json").json
    assert report["releases"]["used"] == 0
    assert [out["release"] for out in report["releases"]["left_out"]] == ["Le ministre reçoit son homologue"]
    assert all(m["value"] is None and m["reason"] for m in report["measures"] if m["scope"] == "pooled")
