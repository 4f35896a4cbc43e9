import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from agreement_study import add
from commands import Terminal, begin_study, code
from discoursecoder import api
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.record import new_id, now
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.round import Round
from discoursecoder.core.store.project import open_project

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


def test_of_three_coders_the_table_gives_the_mean_of_pairs_by_its_name(terminal: Terminal, tmp_path: Path) -> None:
    project = begin_study(terminal, tmp_path, ("Amina", "Bruno", "Chloe"))
    rows = [("Amina", "HEG", HEG), ("Bruno", "HEG", HEG), ("Chloe", "HEG", HEG), ("Chloe", "PLE", PLE)]
    assert code(terminal, project, rows, "--finished").status == 0
    lines = [line.split("\t") for line in terminal.done("agreement", project).splitlines()]
    column = lines[0].index("cohen_kappa_mean_of_pairs")
    assert "kappa" not in lines[0]
    found = {line[0]: line[column] for line in lines if len(line) == len(lines[0])}
    assert found["Criticism of hegemony"] == "1.000"


def test_a_round_is_measured_on_its_own_releases_and_coders(terminal: Terminal, project: Path) -> None:
    with open_project(project, writable=True) as file:
        releases = tuple(release.id for release in file.read(Release))
        coders = tuple(coder.id for coder in file.read(Coder) if coder.name in {"Amina", "Bruno"})
        add(file, [Round(id=new_id(), name="Pilot", release_ids=releases, coder_ids=coders, created=now())])
    told = terminal.done("agreement", project, "--round", "Pilot", "--bootstrap", "0")
    assert "Pilot" in told
    absent = terminal("agreement", project, "--round", "Final")
    assert absent.status == 3
    assert "Final" in absent.err


@pytest.mark.parametrize("unit", ["sentence", "set", "continuum", "matched"])
def test_command_line_api_and_workbook_give_the_same_figures(terminal: Terminal, project: Path, unit: str) -> None:
    book = project.with_suffix(".xlsx")
    printed = terminal("agreement", project, "--json", "--unit", unit, "-o", book).json["measures"]
    with api.open_project(project) as opened:
        assert json.loads(json.dumps(opened.agreement(unit=unit).to_dict()["measures"])) == printed
    wanted = {(m["subject"], m["coefficient"]): m["value"] for m in printed if m["scope"] == "category"}
    header, *rows = load_workbook(book)["By category"].iter_rows(values_only=True)
    places = [header.index(name) for name in ("category", "coefficient", "value")]
    assert {(row[places[0]], row[places[1]]): row[places[2]] for row in rows} == wanted
    assert any(value is not None for value in wanted.values())


def test_the_table_of_other_units_names_each_figure(terminal: Terminal, project: Path) -> None:
    printed = terminal("agreement", project, "--unit", "matched").out
    assert "subject\tcoefficient\tvalue\t95 %\tunits" in printed
    assert "all categories\tspan_f1_overlap\t" in printed


def test_heads_and_numbers_of_the_table_are_french_where_the_rest_is(
    terminal: Terminal, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    printed = terminal("agreement", project).out
    assert "catégorie\tpourcentage\tkappa\talpha\t95 %\tAC1\tunités" in printed
    assert "toutes les catégories\t" in printed
    assert "\t1,000" in printed


@pytest.mark.parametrize(
    ("words", "name"), [(("--methods-language", "de"), "--methods-language"), (("--unit", "page"), "--unit")]
)
def test_a_value_that_is_refused_is_named_by_its_option(
    terminal: Terminal, project: Path, words: tuple[str, str], name: str
) -> None:
    assert f"{name} cannot be" in terminal("agreement", project, *words).err
