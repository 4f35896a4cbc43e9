from discoursecoder.core.model.category import Category
from discoursecoder.core.model.codebook_document import key_is_reserved
from discoursecoder.ui.main_window import shown_records
from discoursecoder.ui.models.codebook_identity import PATTERNS, free_key, free_short, line_patterns, next_colour
from discoursecoder.ui.panels.text import strokes
from discoursecoder.ui.widgets.palette import CATEGORY_COLOURS, DARK, LIGHT, contrast, readable


def made(count: int) -> list[Category]:
    """Categories as they are added one after the other."""
    known: list[Category] = []
    for number in range(count):
        known.append(Category(id=f"{number:03}", name=f"C{number}", color=next_colour(known)))
    return known


def test_forty_categories_have_forty_looks() -> None:
    known = made(40)
    patterns = line_patterns(known)
    assert len({(category.color, patterns[category.id]) for category in known}) == 40
    assert len({category.color for category in known[:10]}) == 10


def test_another_order_or_one_more_changes_the_look_of_none() -> None:
    known = made(12)
    before = line_patterns(known)
    assert line_patterns(reversed(known)) == before
    after = line_patterns([*known, Category(id="999", name="Last", color=known[0].color)])
    assert {one: after[one] for one in before} == before


def test_the_text_draws_as_many_patterns_as_there_are() -> None:
    assert PATTERNS == strokes.PATTERNS == shown_records.PATTERNS


def test_every_colour_stands_out_in_light_and_dark_and_from_the_others() -> None:
    for colours in (LIGHT, DARK):
        shown = [readable(colour, colours, 3.0) for colour in CATEGORY_COLOURS]
        assert min(contrast(colour, colours.paper) for colour in shown) >= 3.0
        assert len(set(shown)) == len(CATEGORY_COLOURS)


def test_a_key_is_a_letter_of_the_name_that_is_free() -> None:
    known = [Category(id="a", name="A", key="c")]
    assert free_key("Concertation", known) == "n"
    assert free_key("Économie", []) == "c"
    assert free_key("Sie pw", known) == ""
    assert free_key("中国", []) == "中"
    assert not key_is_reserved(free_key("Sovereignty", []))


def test_a_short_code_is_made_of_the_name_and_never_one_that_is_taken() -> None:
    assert free_short("Économie verte", []) == "ECO"
    known = [Category(id="a", name="A", short="ECO"), Category(id="b", name="B", short="ecn")]
    assert free_short("Économie", known) == "ECM"
    assert free_short("Eco", known) == "EC2"
    assert free_short("!?", known) == ""
