import pytest

from discoursecoder.core.errors import BadRelease
from discoursecoder.core.formats.release_kinds import kind_of, suffix_of
from documents import archive, docx, epub, odt, pdf

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"Une phrase.", "a.txt", "text"),
        (b"Une phrase.", "README", "text"),
        (b"Une phrase.", "a.docx", "text"),
        (b"# Titre", "a.md", "md"),
        (b"<p>x</p>", "a.htm", "html"),
        (b"\xef\xbb\xbf <!DOCTYPE HTML><p>x", "a.txt", "html"),
        (b'<?xml version="1.0"?>\n<!-- x --><html xmlns="x">', "a.doc", "html"),
        (b"\n%PDF-1.4", "a.txt", "pdf"),
        (pdf([]), "a", "pdf"),
        (b"{\\rtf1 x}", "a.doc", "rtf"),
        (docx(""), "a.txt", "docx"),
        (odt(""), "a.docx", "odt"),
        (epub([]), "a.zip", "epub"),
        (archive({"xl/workbook.xml": "x"}), "a.xlsx", "xlsx"),
        (b"From: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n", "a.txt", "mhtml"),
        (b"anything", "a.mht", "mhtml"),
        (b"title;text", "a.csv", "csv"),
        (b"<html>;x", "a.csv", "csv"),
        (b"{}", "a.JSONL", "jsonl"),
    ],
)
def test_a_file_is_what_it_holds_whatever_it_is_called(data: bytes, name: str, kind: str) -> None:
    assert kind_of(data, name) == kind


@pytest.mark.parametrize(
    ("data", "name", "what"),
    [
        (OLE, "a.xls", "old Office"),
        (OLE + "WordDocument".encode("utf-16-le"), "a.doc", "old Word"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", "password"),
        (archive({"a.txt": "x"}), "a.zip", "unpack"),
        (archive({"a.txt": "x"}), "a.docx", "text part"),
        (archive({"ppt/presentation.xml": "x"}), "a.pptx", "presentation"),
        (archive({"mimetype": "application/vnd.oasis.opendocument.graphics"}), "a.odg", "drawing"),
        (b"PK\x03\x04 cut", "a.docx", "damaged"),
    ],
)
def test_what_is_no_release_is_refused_in_a_sentence(data: bytes, name: str, what: str) -> None:
    with pytest.raises(BadRelease, match=what):
        kind_of(data, name)


@pytest.mark.parametrize(
    ("name", "suffix"),
    [("A.HTML", ".html"), ("a.mhtml", ".mhtml"), ("M. Petit à Paris", ""), ("release-2022.08", ""), ("a", "")],
)
def test_an_ending_is_told_from_a_full_stop_in_a_name(name: str, suffix: str) -> None:
    assert suffix_of(name) == suffix
