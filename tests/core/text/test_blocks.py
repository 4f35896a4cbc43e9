from discoursecoder.core.model.segment import Zone
from discoursecoder.core.text.blocks import Block, compose


def test_blocks_are_parted_by_a_blank_line_unless_they_are_close() -> None:
    composed = compose([Block("a", "title"), Block("b"), Block("c", close=True), Block("d", "footer")])
    assert composed.text == "a\n\nb\nc\n\nd"
    assert composed.zones == (Zone("title", 0, 1), Zone("body", 3, 6), Zone("footer", 8, 9))


def test_each_title_is_a_zone_of_its_own() -> None:
    assert compose([Block("a", "title"), Block("b", "title")]).zones == (Zone("title", 0, 1), Zone("title", 3, 4))


def test_blocks_become_canonical_and_blank_ones_are_passed_over() -> None:
    composed = compose([Block(" \n"), Block("\ufeff a\x01\r\n"), Block("\xa0"), Block("🕊️")])
    assert composed.text == "a\ufffd\n\n🕊️"
    assert composed.replacements == 1
    assert composed.zones == (Zone("body", 0, len(composed.text)),)


def test_nothing_is_an_empty_text() -> None:
    assert compose([]) == ("", (), 0)
