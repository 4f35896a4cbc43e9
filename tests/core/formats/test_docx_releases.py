from pathlib import Path

import pytest

from discoursecoder.core.errors import BadRelease
from discoursecoder.core.formats.docx_releases import read_docx
from documents import docx, word_paragraph, word_styles

REAL = Path(__file__).resolve().parents[3].parent / "shared" / "data" / "docx"
CORE = (
    '<?xml version="1.0"?><p:coreProperties xmlns:p="urn:p" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>Dossier</dc:title><dc:language>fr-FR</dc:language></p:coreProperties>"
)
ROW = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"


def test_paragraphs_and_tables_are_read_in_their_order() -> None:
    table = f"<w:tbl>{ROW.format(word_paragraph('Pays'), word_paragraph('Date'))}"
    table += f"{ROW.format(word_paragraph('Chine'), word_paragraph('5 août'))}</w:tbl>"
    source = read_docx(docx(word_paragraph("Avant") + table + word_paragraph("Après")), "a.docx")
    assert source.text == "Avant\n\nPays\tDate\nChine\t5 août\n\nAprès"
    assert source.problems == ()


def test_insertions_are_kept_and_deletions_are_left_out_and_both_are_told() -> None:
    body = (
        '<w:p><w:r><w:t>Un </w:t></w:r><w:ins w:id="1" w:author="x"><w:r><w:t>nouveau </w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="x"><w:r><w:delText>vieux </w:delText></w:r></w:del><w:r><w:t>mot.</w:t></w:r></w:p>'
    )
    source = read_docx(docx(body), "a.docx")
    assert source.text == "Un nouveau mot."
    assert source.problems == ("1 tracked deletion was left out.",)
    assert source.remarks == ("1 tracked insertion was taken as accepted.",)


def test_the_title_is_the_first_heading_or_else_the_property() -> None:
    parts = {"docProps/core.xml": CORE, "word/styles.xml": word_styles("Title")}
    text = word_paragraph("Le corps du texte.")
    assert read_docx(docx(text, parts), "a.docx").hints == {"title": "Dossier", "language": "fr"}
    titled = docx(word_paragraph("Le titre", "Title") + text, parts)
    assert read_docx(titled, "a.docx").hints["title"] == "Le titre"


def test_headers_and_footers_with_text_are_told_as_left_out() -> None:
    header = f'<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{word_paragraph("MAE")}</w:hdr>'
    source = read_docx(docx(word_paragraph("Texte."), {"word/header1.xml": header}), "a.docx")
    assert source.text == "Texte."
    assert source.problems == ("1 page header or footer was left out.",)


@pytest.mark.skipif(not REAL.is_dir(), reason="documents of other programs lie beside the checkout on some machines")
@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("text-box.docx", "Datum plane"),
        ("strict-format.docx", "Test"),
        ("tables.docx", "Above\n\nTop left\tTop right\nBottom left\tBottom right\n\nBelow"),
        ("footnotes.docx", "Ouch[1].[2]\n\n1. A tachyon walks into a bar.\n2. Fin."),
    ],
)
def test_documents_of_word_itself_are_read(name: str, text: str) -> None:
    assert read_docx((REAL / name).read_bytes(), name).text == text


def test_a_document_without_text_or_without_its_part_is_refused() -> None:
    for data in (docx(""), docx(word_paragraph(" "))):
        with pytest.raises(BadRelease, match="no text"):
            read_docx(data, "a.docx")
    with pytest.raises(BadRelease, match="text part"):
        read_docx(docx("", {"word/document.xml": b""}), "a.docx")


@pytest.mark.parametrize(
    ("document", "what"),
    [
        ('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "DOCTYPE"),
        ("<a><b></a>", "damaged"),
        ("<a>" * 600 + "</a>" * 600, "nested"),
        ('<?xml version="1.0" encoding="utf-7"?><a/>', "UTF-8"),
        ("<a/>".encode("utf-16"), "UTF-8"),
        ("<a/>", "Word"),
    ],
)
def test_a_text_part_unlike_any_of_word_is_refused_in_a_sentence(document: str | bytes, what: str) -> None:
    with pytest.raises(BadRelease, match=what):
        read_docx(docx("", {"word/document.xml": document}), "a.docx")


def test_another_part_that_declares_entities_is_refused_too() -> None:
    styles = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
    with pytest.raises(BadRelease, match="DOCTYPE"):
        read_docx(docx(word_paragraph("x"), {"word/styles.xml": styles}), "a.docx")
