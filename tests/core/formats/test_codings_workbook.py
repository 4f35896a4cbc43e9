from pathlib import Path

import pytest
from openpyxl import load_workbook

from discoursecoder.core.errors import FileExists
from discoursecoder.core.formats.codings_workbook import write_codings_workbook, write_table_workbook
from discoursecoder.core.formats.export_tables import events_table
from discoursecoder.core.messages import use_language
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.export import (
    CategoryRow,
    CodingRow,
    EventRow,
    Export,
    MatrixRow,
    MemoRow,
    ReleaseRow,
    SentenceRow,
)
from discoursecoder.core.model.record import now
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.variable import Variable

NOW = now()
CODING = CodingRow(
    id="c1",
    release_id="r1",
    release="=Rencontre",
    issued="2022-08-06T23:52",
    issuer="MFA",
    language="fr",
    coder="Amina",
    category=("Contestation", "Criticism"),
    category_id="k1",
    short="HEG",
    start=3,
    end=9,
    quote="« x »" * 9000,
    values={"target": ("Russia", "United States")},
    origin="hand",
    pass_number=1,
    marks=(),
    memo="a\x00b",
    unsure=False,
    codebook_revision=1,
    created=NOW,
    changed=NOW,
)


def sample() -> Export:
    release = Release(id="r1", title="=Rencontre", text_sha256="0" * 64)
    return Export(
        project="Étude",
        made=NOW,
        version="9.9",
        coders=("Amina", "Bruno"),
        codebook_revision=3,
        variables=(Variable(id="v", name="target", variable_kind="actor", multiple=True),),
        labels=("HEG",),
        codings=(CODING,),
        releases=(ReleaseRow(release, "texte", None, 1, ("Amina",)),),
        categories=(CategoryRow(Category(id="k1", name="Criticism", short="HEG"), ("Criticism",), 0, 1, 1),),
        matrix=(MatrixRow("r1", "=Rencontre", None, 1, (1,)),),
        sentences=iter([SentenceRow("r1", "=Rencontre", 1, 0, 5, "texte", "Amina", 1, "finished", False, (1,))]),
        sentence_count=1,
        memos=(MemoRow("coding", "Criticism", "=Rencontre", "Amina", "a", NOW, NOW, "c1", ""),),
    )


def facts_of(path: Path) -> dict[object, object]:
    return {row[0].value: row[1].value for row in load_workbook(path)["Read me"].iter_rows()}


def test_the_workbook_has_its_eight_sheets_in_order(tmp_path: Path) -> None:
    write_codings_workbook(sample(), tmp_path / "x.xlsx")
    book = load_workbook(tmp_path / "x.xlsx")
    assert book.sheetnames == [
        *("Read me", "Codings", "Releases", "Codebook", "Matrix", "Sentences", "Memos", "Data dictionary")
    ]
    assert all(sheet.freeze_panes == "A2" for sheet in book)
    assert all(sheet.max_row >= 2 for sheet in book)


def test_no_cell_is_a_formula_or_an_error(tmp_path: Path) -> None:
    write_codings_workbook(sample(), tmp_path / "x.xlsx")
    kinds = {cell.data_type for sheet in load_workbook(tmp_path / "x.xlsx") for row in sheet for cell in row}
    assert kinds == {"s", "n", "d"}


def test_the_row_of_a_coding_is_whole(tmp_path: Path) -> None:
    write_codings_workbook(sample(), tmp_path / "x.xlsx")
    header, row = load_workbook(tmp_path / "x.xlsx")["Codings"].iter_rows(values_only=True)
    cells = dict(zip(header, row, strict=True))
    assert (cells["release"], cells["coder"], cells["start"]) == ("=Rencontre", "Amina", 3)
    assert str(cells["quote"]) + str(cells["quote (2)"]) == "« x »" * 9000
    assert cells["target"] == "Russia; United States"


def test_read_me_says_what_the_file_is_and_what_had_to_be_replaced(tmp_path: Path) -> None:
    write_codings_workbook(sample(), tmp_path / "x.xlsx")
    facts = facts_of(tmp_path / "x.xlsx")
    assert facts["Project"] == "Étude"
    assert facts["Program"] == "DiscourseCoder 9.9"
    assert facts["Coders whose work is included"] == "Amina, Bruno"
    assert (facts["Codebook revision"], facts["Codings"]) == (3, 1)
    assert facts["Texts continued"] == 1
    assert str(facts["Characters replaced"]).startswith("1 character ")
    assert facts["Sheet Codings"] == "One row per coding, of every origin"


def test_read_me_speaks_the_language_in_use(tmp_path: Path) -> None:
    use_language("fr")
    write_codings_workbook(sample(), tmp_path / "x.xlsx")
    facts = facts_of(tmp_path / "x.xlsx")
    assert facts["Projet"] == "Étude"


def test_every_column_is_in_the_data_dictionary(tmp_path: Path) -> None:
    write_codings_workbook(sample(), tmp_path / "x.xlsx")
    book = load_workbook(tmp_path / "x.xlsx")
    known = {(row[0], row[1]) for row in book["Data dictionary"].iter_rows(min_row=2, values_only=True)}
    shown = {
        (sheet.title, cell.value)
        for sheet in book
        if sheet.title not in {"Read me", "Data dictionary"}
        for cell in sheet[1]
        if "(2)" not in str(cell.value)
    }
    assert shown <= known


def test_progress_counts_rows_up_to_the_whole(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    write_codings_workbook(sample(), tmp_path / "x.xlsx", progress=lambda done, total: seen.append((done, total)))
    assert seen[-1] == (6, 6)


def test_a_cancelled_export_leaves_no_file(tmp_path: Path) -> None:
    def cancel(done: int, total: int) -> None:
        raise InterruptedError("cancelled")

    with pytest.raises(InterruptedError):
        write_codings_workbook(sample(), tmp_path / "x.xlsx", progress=cancel)
    assert list(tmp_path.iterdir()) == []


def test_a_workbook_that_exists_is_not_overwritten_unless_told_so(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(b"old")
    with pytest.raises(FileExists):
        write_codings_workbook(sample(), path)
    assert path.read_bytes() == b"old"
    write_codings_workbook(sample(), path, replace=True)
    assert load_workbook(path).sheetnames[0] == "Read me"


def test_a_single_table_comes_with_its_dictionary(tmp_path: Path) -> None:
    event = EventRow(1, NOW, "Amina", "tag_span", "HEG", "act", "e1")
    write_table_workbook(events_table([event]), tmp_path / "x.xlsx")
    book = load_workbook(tmp_path / "x.xlsx")
    assert book.sheetnames == ["Events", "Data dictionary"]
    assert book["Events"]["C2"].value == "Amina"
