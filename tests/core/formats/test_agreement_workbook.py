from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook.workbook import Workbook

from builders import coder_named, release_number, sentences_of, small_project, tag
from discoursecoder.core.errors import FileExists
from discoursecoder.core.formats.agreement_workbook import write_agreement_workbook
from discoursecoder.core.messages import use_language
from discoursecoder.core.model.agreement import AgreementReport
from discoursecoder.core.operations.assignments import finish_release
from discoursecoder.core.queries.agreement import measure_project
from worksheet import Worksheets

TEXT = "Titre\n" + " ".join(f"Phrase numéro {n}." for n in range(6)) + "\nPied"
SENTENCES = sentences_of(TEXT)
# Which sentences each coder codes HEG, release by release.
HEG = {"Amina": [(0, 1, 4), (2,)], "Bruno": [(0, 2, 4), (2, 3)], "Chen": [(1, 4), (3,)]}


def measured(folder: Path, coders: tuple[str, ...] = ("Amina", "Bruno"), unit: str = "sentence") -> AgreementReport:
    """A report on two releases that all finished and a third that only the first coder did."""
    texts = [TEXT, TEXT.replace("Phrase", "Énoncé"), TEXT.replace("Phrase", "Propos")]
    with small_project(folder / f"{unit}.dcoder", coders=coders, texts=texts) as project:
        for coder in coders:
            for release, places in enumerate(HEG[coder], 1):
                for place in places:
                    tag(project, coder, "HEG", SENTENCES[place].start, SENTENCES[place].end - 1, release=release)
            for release in (1, 2, 3) if coder == coders[0] else (1, 2):
                changes = finish_release(
                    project,
                    release_id=release_number(project, release).id,
                    coder_id=coder_named(project, coder).id,
                )
                project.apply(changes)
        return measure_project(project, unit=unit, bootstrap=50)


def written(folder: Path, report: AgreementReport) -> Workbook:
    write_agreement_workbook(report, folder / "x.xlsx")
    return load_workbook(folder / "x.xlsx")


def rows_of(book: Workbook, sheet: str) -> list[dict[str, object]]:
    header, *rows = book[sheet].iter_rows(values_only=True)
    return [dict(zip(map(str, header), row, strict=True)) for row in rows]


def test_the_workbook_has_its_sheets_in_order(tmp_path: Path) -> None:
    book = written(tmp_path, measured(tmp_path))
    assert book.sheetnames == [
        *("Summary", "By category", "By branch", "By release", "By group", "By pair", "Confusion"),
        *("Disagreements", "Raw units", "Check", "Methods"),
    ]
    assert all(sheet.freeze_panes == "A2" for sheet in book)
    assert book.calculation.fullCalcOnLoad


@pytest.mark.parametrize("unit", ["character", "sentence", "paragraph", "release"])
@pytest.mark.parametrize("coders", [("Amina", "Bruno"), ("Amina", "Bruno", "Chen")])
def test_recalculated_formulas_give_every_value_of_the_report(
    tmp_path: Path, unit: str, coders: tuple[str, ...]
) -> None:
    report = measured(tmp_path, coders, unit)
    write_agreement_workbook(report, tmp_path / "x.xlsx")
    rows = Worksheets(tmp_path / "x.xlsx").rows("Check")
    assert [row["category"] for row in rows] == [*report.categories, "(all)"]
    for row in rows:
        for name in ("percent_agreement", "krippendorff_alpha", "cohen_kappa"):
            if row[name] is None:
                assert row[f"{name} by formula"] in {"", None}
                assert row[f"{name} difference"] == ""
                assert row[f"{name} reason"]
            else:
                assert row[f"{name} difference"] == pytest.approx(0, abs=1e-12)


def test_what_stands_stored_with_the_formulas_is_what_they_give(tmp_path: Path) -> None:
    write_agreement_workbook(measured(tmp_path), tmp_path / "x.xlsx")
    recalculated = Worksheets(tmp_path / "x.xlsx").rows("Check")
    stored = rows_of(load_workbook(tmp_path / "x.xlsx", data_only=True), "Check")
    for live, kept in zip(recalculated, stored, strict=True):
        for name, value in live.items():
            if isinstance(value, int | float):
                assert kept[name] == pytest.approx(value, abs=1e-12)
            else:
                assert (kept[name] or "") == (value or "")


def test_only_our_own_formulas_are_formulas_and_no_cell_is_an_error(tmp_path: Path) -> None:
    book = written(tmp_path, measured(tmp_path))
    kinds = {sheet.title: {cell.data_type for row in sheet for cell in row} for sheet in book}
    assert {title for title, found in kinds.items() if "f" in found} == {"Raw units", "Check"}
    assert not any("e" in found for found in kinds.values())


def test_the_summary_holds_the_pooled_figures_and_what_was_left_out(tmp_path: Path) -> None:
    report = measured(tmp_path)
    rows = rows_of(written(tmp_path, report), "Summary")
    by_name = {row["what"]: row for row in rows}
    alpha = report.pooled("krippendorff_alpha")
    assert alpha is not None
    assert by_name["krippendorff_alpha"]["value"] == pytest.approx(alpha.value)
    assert by_name["krippendorff_alpha"]["units"] == alpha.units
    assert by_name["krippendorff_alpha"]["low"] is None
    assert by_name["krippendorff_alpha"]["reason"]
    assert by_name["coders compared"]["value"] == "Amina, Bruno"
    assert (by_name["releases used"]["value"], by_name["releases left out"]["value"]) == (2, 1)
    assert by_name["left out"]["value"] == "Release 3"
    assert "Amina" in str(by_name["left out"]["reason"])
    assert by_name["methods"]["value"] == report.methods


def test_by_category_begins_with_the_primary_coefficient_and_gives_reasons(tmp_path: Path) -> None:
    report = measured(tmp_path)
    rows = rows_of(written(tmp_path, report), "By category")
    assert {row["coefficient"] for row in rows[:2]} == {"krippendorff_alpha"}
    assert {row["short"] for row in rows} == {"HEG", "PLE"}
    for row in rows:
        assert row["value"] is not None or row["reason"]


def test_by_release_has_the_local_coefficient_beside(tmp_path: Path) -> None:
    rows = rows_of(written(tmp_path, measured(tmp_path)), "By release")
    assert {row["release"] for row in rows} == {"Release 1", "Release 2"}
    assert all(row["local_value"] is not None or row["local_reason"] for row in rows)


def test_pairs_have_a_heat_map_beside_them(tmp_path: Path) -> None:
    report = measured(tmp_path, ("Amina", "Bruno", "Chen"))
    book = written(tmp_path, report)
    rows = rows_of(book, "By pair")
    assert [(row["first"], row["second"]) for row in rows[:3]] == [
        ("Amina", "Bruno"),
        ("Amina", "Chen"),
        ("Bruno", "Chen"),
    ]
    assert rows[0]["Bruno"] == rows[1 - 1]["value"]
    assert rows[0]["Amina"] is None
    assert rows[2]["Amina"] == rows[1]["value"]
    ranges = [str(area.sqref) for area in book["By pair"].conditional_formatting]
    assert len(ranges) == 2


def test_the_confusion_is_square_with_nothing_last(tmp_path: Path) -> None:
    report = measured(tmp_path)
    header, *rows = written(tmp_path, report)["Confusion"].iter_rows(values_only=True)
    assert header == ("Amina / Bruno", *report.confusion.labels)
    assert [row[1:] for row in rows] == [tuple(row) for row in report.confusion.counts]
    assert rows[-1][0] == "nothing"


def test_each_disagreement_is_a_row_with_both_quotations(tmp_path: Path) -> None:
    report = measured(tmp_path)
    rows = rows_of(written(tmp_path, report), "Disagreements")
    assert len(rows) == len(report.disagreements) > 0
    assert rows[0]["meaning"] == "the other coder has nothing there"
    assert {rows[0]["first_coder"], rows[0]["second_coder"]} == {"Amina", "Bruno"}
    assert any(str(row["first_quote"] or row["second_quote"]).startswith("Phrase numéro") for row in rows)


def test_raw_units_hold_every_decision(tmp_path: Path) -> None:
    report = measured(tmp_path)
    rows = rows_of(written(tmp_path, report), "Raw units")
    assert len(rows) == len(list(report.raw_rows())) == 2 * 2 * len(SENTENCES)
    assert {(row["Amina"], row["Bruno"]) for row in rows} == {(0, 0), (1, 0), (0, 1), (1, 1)}


def test_methods_name_every_coefficient_with_its_source_and_the_seed(tmp_path: Path) -> None:
    rows = rows_of(written(tmp_path, measured(tmp_path)), "Methods")
    said = {row["what"]: row["text"] for row in rows}
    assert "Krippendorff" in str(said["krippendorff_alpha"])
    assert (said["seed of the resamples"], said["resamples"]) == (1, 50)
    assert str(said["Program"]).startswith("DiscourseCoder ")


def test_the_workbook_speaks_the_language_in_use(tmp_path: Path) -> None:
    report = measured(tmp_path)
    use_language("fr")
    rows = rows_of(written(tmp_path, report), "Summary")
    assert "codeurs comparés" in {row["what"] for row in rows}


def test_a_workbook_that_exists_is_not_overwritten_unless_told_so(tmp_path: Path) -> None:
    report = measured(tmp_path)
    (tmp_path / "x.xlsx").write_bytes(b"old")
    with pytest.raises(FileExists):
        write_agreement_workbook(report, tmp_path / "x.xlsx")
    assert (tmp_path / "x.xlsx").read_bytes() == b"old"
    write_agreement_workbook(report, tmp_path / "x.xlsx", replace=True)
    assert load_workbook(tmp_path / "x.xlsx").sheetnames[0] == "Summary"


def test_a_report_on_nothing_is_a_workbook_too(tmp_path: Path) -> None:
    with small_project(tmp_path / "s.dcoder") as project:
        report = measure_project(project)
    book = written(tmp_path, report)
    assert rows_of(book, "By pair") == []
    assert {row["what"]: row["value"] for row in rows_of(book, "Summary")}["releases used"] == 0
