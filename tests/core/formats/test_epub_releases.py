import pytest

from discoursecoder.core.errors import BadRelease
from discoursecoder.core.formats.epub_releases import read_epub
from documents import epub

METADATA = (
    "<dc:title>Discours</dc:title><dc:language>fr-FR</dc:language><dc:date>2024-03-05</dc:date>"
    "<dc:publisher>MAE</dc:publisher>"
)


def test_the_documents_of_the_spine_are_one_text() -> None:
    source = read_epub(epub(["<h1>Un</h1><p>Le début.</p>", "<p>La fin.</p><img src='x'/>"], METADATA), "a.epub")
    assert source.text == "Un\n\nLe début.\n\nLa fin."
    assert source.hints == {"title": "Discours", "language": "fr", "issued": "2024-03-05", "issuer": "MAE"}
    assert source.problems == ("1 picture was left out.",)


def test_without_a_title_the_first_heading_is_one() -> None:
    assert read_epub(epub(["<h1>Un</h1><p>Texte.</p>"]), "a.epub").hints == {"title": "Un"}


def test_a_document_that_is_missing_is_passed_over() -> None:
    assert read_epub(epub(["<p>a</p>", "<p>b</p>"], parts={"OEBPS/text/c 1.xhtml": b""}), "a.epub").text == "a"


@pytest.mark.parametrize(
    ("parts", "what"),
    [
        ({"META-INF/container.xml": b""}, "text part"),
        ({"META-INF/container.xml": b"<container/>"}, "text part"),
        ({"META-INF/container.xml": b"<!DOCTYPE a><container/>"}, "DOCTYPE"),
        ({"META-INF/encryption.xml": b"<a/>", "META-INF/rights.xml": b"<a/>"}, "password"),
        ({"OEBPS/text/c 0.xhtml": b"<div>" * 20_000}, "nested"),
        ({"OEBPS/text/c 0.xhtml": bytes(range(256)) * 20}, "damaged"),
        ({"OEBPS/text/c 0.xhtml": b"<html/>"}, "no text"),
    ],
)
def test_a_book_that_is_damaged_or_locked_is_refused(parts: dict[str, bytes], what: str) -> None:
    with pytest.raises(BadRelease, match=what):
        read_epub(epub(["<p>a</p>"], parts=parts), "a.epub")
