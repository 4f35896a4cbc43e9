from selectolax.lexbor import LexborHTMLParser

from discoursecoder.core.formats.html_blocks import pieces
from discoursecoder.core.formats.html_bodies import Body, tell_body
from documents import PAGE_FR


def body_of(markup: str) -> tuple[list[str], Body]:
    found = pieces(LexborHTMLParser(markup).body)
    told = tell_body(markup, found)
    return [piece.text for number, piece in enumerate(found) if number in told.kept], told


def test_the_body_is_told_from_menus_links_and_notices() -> None:
    kept, told = body_of(PAGE_FR)
    assert told.sure
    assert any(text.startswith("« La Charte") for text in kept)
    assert not any("Mentions légales" in text or "autre communiqué" in text or "ministère" in text for text in kept)


def test_a_short_page_is_kept_without_its_links_and_marked_unsure() -> None:
    kept, told = body_of("<ul><li><a href=a>Home page of the site</a></ul><p>双方同意。</p><footer>©</footer>")
    assert kept == ["双方同意。"]
    assert not told.sure


def test_a_short_line_between_two_paragraphs_belongs_to_the_body() -> None:
    kept, _ = body_of(PAGE_FR.replace("<p>« La Charte", "<p>* * * fin *</p><p>« La Charte"))
    assert "* * * fin *" in kept


def test_a_page_of_links_alone_has_no_body() -> None:
    assert body_of("<p><a href=a>One link</a></p><p><a href=b>Another link</a></p>")[0] == []
