import json
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from discoursecoder.core.errors import BadTable
from discoursecoder.core.formats.release_tables import CELL, ReadTable, read_release_table
from documents import write

FRENCH = (
    "Titre;Date de publication;Texte;Langue;Cabinet\n"
    '"Déclaration";"05/08/2022";"Le ministre a salué l’accord.\nIl a signé.";français;x\n'
    "Visite;6 août 2022;Une visite aura lieu.;;\n"
    "Rien;un jour;;fr;\n"
    "Sans date;un jour;Un texte.;klingon;\n"
)


def workbook(path: Path, fill: Callable[[Any], None]) -> ReadTable:
    book = Workbook()
    sheet = book.active
    fill(sheet)
    book.save(path)
    return read_release_table(path, "xlsx")


def test_a_table_with_semicolons_in_windows_1252_is_read_row_by_row(tmp_path: Path) -> None:
    table = read_release_table(write(tmp_path / "a.csv", FRENCH.encode("windows-1252")), "csv")
    first, second, third = table.sources
    assert first.text == "Le ministre a salué l’accord.\nIl a signé."
    assert first.facts == {"title": "Déclaration", "issued": "2022-08-05", "language": "fr"}
    assert first.extra == {"Cabinet": "x"}
    assert (first.encoding, first.encoding_found_by, first.place) == ("windows-1252", "guessed", "row 2")
    assert second.facts["issued"] == "2022-08-06"
    assert table.left_out == [("row 4", "there is no text in this row; it was left out.")]
    assert third.problems == ("“un jour” is no date; the release was imported without it.",)
    assert third.facts == {"title": "Sans date", "language": "klingon"}


def test_what_becomes_of_the_columns_is_told(tmp_path: Path) -> None:
    text = "id,Text,Mood,Empty\n1,Un texte.,calm,\n"
    remarks = read_release_table(write(tmp_path / "a.csv", text), "csv").remarks
    assert remarks == (
        "Columns: text = Text.",
        "Columns without a field of their own were kept with each release: Mood.",
        "Columns that are empty or technical were not kept: id, Empty.",
    )


def test_a_person_says_which_column_is_which(tmp_path: Path) -> None:
    path = write(tmp_path / "a.tsv", "a\tb\nUn texte.\tMAE\n")
    (source,) = read_release_table(path, "tsv", columns={"text": "a", "issuer": "B"}).sources
    assert (source.text, source.facts) == ("Un texte.", {"issuer": "MAE"})
    with pytest.raises(BadTable, match="--map text=COLUMN"):
        read_release_table(path, "tsv")


def test_json_lines_are_read_with_lists_and_inner_fields(tmp_path: Path) -> None:
    lines = [
        {
            "title": "A",
            "text": "Un\u2028texte.",
            "date": "2022-08-05T10:00",
            "tags": ["x", "y"],
            "meta": {"desk": 2.0},
        },
        {"text": " "},
    ]
    path = write(tmp_path / "a.jsonl", "\n".join(json.dumps(line) for line in lines))
    table = read_release_table(path, "jsonl")
    (source,) = table.sources
    assert (source.text, source.facts["issued"], source.place) == ("Un\ntexte.", "2022-08-05T10:00", "line 1")
    assert source.extra == {"tags": "x; y", "desk": "2"}
    assert table.left_out[0][0] == "line 2"


def test_dates_of_a_workbook_are_read_as_dates_numbers_and_text(tmp_path: Path) -> None:
    def fill(sheet: Any) -> None:
        sheet.append(["date", "text"])
        for number, day in enumerate([date(2022, 8, 5), datetime(2022, 8, 6, 23, 52), 44780, "8 août 2022", None]):  # noqa: DTZ001 - a cell has no zone
            sheet.append([day, f"Texte {number}."])

    issued = [source.facts.get("issued") for source in workbook(tmp_path / "a.xlsx", fill).sources]
    assert issued == ["2022-08-05", "2022-08-06T23:52", "2022-08-07", "2022-08-08", None]


def test_a_merged_cell_holds_for_all_its_rows_but_a_text_only_for_one(tmp_path: Path) -> None:
    def fill(sheet: Any) -> None:
        for row in (["issuer", "text"], ["MAE", "Un."], [None, "Deux."], [None, None], ["MID", "Trois."]):
            sheet.append(row)
        sheet.merge_cells("A2:A4")
        sheet.merge_cells("B3:B4")

    sources = workbook(tmp_path / "a.xlsx", fill).sources
    assert [(source.facts["issuer"], source.text) for source in sources] == [
        ("MAE", "Un."),
        ("MAE", "Deux."),
        ("MID", "Trois."),
    ]


def test_a_text_as_long_as_a_cell_holds_is_doubted(tmp_path: Path) -> None:
    def fill(sheet: Any) -> None:
        sheet.append(["text"])
        sheet.append(["x" * CELL])

    (source,) = workbook(tmp_path / "a.xlsx", fill).sources
    assert "its end may be missing" in source.problems[0]


def test_a_formula_without_a_saved_value_is_an_empty_cell(tmp_path: Path) -> None:
    def fill(sheet: Any) -> None:
        sheet.append(["title", "text"])
        sheet.append(["=1+1", "Un texte."])

    (source,) = workbook(tmp_path / "a.xlsx", fill).sources
    assert source.facts == {}


def test_a_column_that_is_too_long_to_be_kept_is_cut_and_told(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", f"text,note\nUn texte.,{'x' * 10_001}\n")
    (source,) = read_release_table(path, "csv").sources
    assert len(source.extra["note"]) == 10_000
    assert "its end was not kept" in source.problems[0]


def test_a_table_without_rows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadTable, match="no rows"):
        read_release_table(write(tmp_path / "a.csv", "text\n"), "csv")
