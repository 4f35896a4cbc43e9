from pathlib import Path

import pytest

from discoursecoder.core.errors import BadRelease
from discoursecoder.core.formats import pdf_releases
from discoursecoder.core.formats.pdf_releases import read_pdf
from documents import pdf, pdf_lines

REAL = Path(__file__).resolve().parents[3].parent / "shared" / "data" / "pdf"
FIRST = "Le ministre a reçu son homologue à Paris pour un entretien de travail"


def test_lines_are_put_back_into_paragraphs() -> None:
    page = pdf_lines("Le titre du communiqué", "", FIRST, "sur la coopération.", "", "Il a salué l’accord.")
    source = read_pdf(pdf([page]), "a.pdf")
    assert source.text == f"Le titre du communiqué\n\n{FIRST} sur la coopération.\n\nIl a salué l’accord."
    assert source.problems == source.remarks == ()


def test_page_numbers_go_and_are_told_and_a_sentence_goes_on_over_the_page() -> None:
    pages = [[*pdf_lines(FIRST), (290, 40, "1")], [*pdf_lines("et de la sécurité."), (290, 40, "2")]]
    source = read_pdf(pdf(pages), "a.pdf")
    assert source.text == f"{FIRST} et de la sécurité."
    assert source.remarks == ("2 lines with page numbers or running heads were left out.",)


@pytest.mark.parametrize(("title", "hints"), [("Discours", {"title": "Discours"}), ("Microsoft Word - a.doc", {})])
def test_the_title_of_the_file_is_a_hint_unless_a_program_made_it(title: str, hints: dict[str, str]) -> None:
    assert read_pdf(pdf([pdf_lines(FIRST)], title=title), "a.pdf").hints == hints


def test_a_page_without_text_among_others_is_told() -> None:
    assert read_pdf(pdf([pdf_lines(FIRST), []]), "a.pdf").problems == ("1 page has no text layer and was left out.",)


def test_pictures_of_pages_are_told_as_such() -> None:
    with pytest.raises(BadRelease, match="no text layer"):
        read_pdf(pdf([[], [(70, 40, "1")]]), "a.pdf")


def test_a_locked_and_a_damaged_file_are_refused() -> None:
    with pytest.raises(BadRelease, match="password"):
        read_pdf(pdf([pdf_lines(FIRST)], locked=True), "a.pdf")
    for data in (b"%PDF-1.4\n", b"%PDF-1.4\n" + bytes(500), pdf([])[:60]):
        with pytest.raises(BadRelease, match=r"damaged|no text"):
            read_pdf(data, "a.pdf")


def test_more_pages_than_a_release_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_releases, "MAX_PAGES", 2)
    with pytest.raises(BadRelease, match="more than 2 pages"):
        read_pdf(pdf([pdf_lines(FIRST)] * 3), "a.pdf")


@pytest.mark.skipif(not REAL.is_dir(), reason="documents of other programs lie beside the checkout on some machines")
def test_two_columns_with_broken_words_are_read_column_by_column() -> None:
    source = read_pdf((REAL / "multicolumn.pdf").read_bytes(), "multicolumn.pdf")
    assert "consectetuer adipiscing elit. Ut purus elit, vestibulum ut, placerat ac" in source.text
    assert "\ufffe" not in source.text


@pytest.mark.skipif(not REAL.is_dir(), reason="documents of other programs lie beside the checkout on some machines")
@pytest.mark.parametrize("name", ["aes-128.pdf", "libreoffice-writer-password.pdf"])
def test_locked_files_of_other_programs_are_refused(name: str) -> None:
    with pytest.raises(BadRelease, match="password"):
        read_pdf((REAL / name).read_bytes(), name)
