import random

from discoursecoder.ui.panels.text.shown import ShownCoding
from discoursecoder.ui.panels.text.spans import SpanIndex, reading_order
from ui.panels.text.passages import TEXT, at, coding, span

OUTER = coding("outer", "Le ministre a salué le soutien de la partie russe.")
INNER = coding("inner", "le soutien")


def names(codings: list[ShownCoding]) -> list[str]:
    return [one.id for one in codings]


def test_the_shorter_coding_lies_on_top() -> None:
    index = SpanIndex(TEXT, [OUTER, INNER])
    assert names(index.at(span("soutien")[0])) == ["inner", "outer"]
    assert names(index.at(span("ministre")[0])) == ["outer"]
    assert index.at(len(TEXT)) == []


def test_a_coding_across_paragraphs_is_found_on_each_of_its_blocks() -> None:
    across = at("across", span("Il a rejeté")[0], span("Elles refusent")[1])
    index = SpanIndex(TEXT, [across])
    assert index.blocks_of(across) == range(2, 5)
    assert [names(index.in_block(block)) for block in range(1, 6)] == [[], ["across"], ["across"], ["across"], []]


def test_a_coding_that_ends_with_a_line_does_not_touch_the_next() -> None:
    index = SpanIndex("un\ndeux", [at("a", 0, 3)])
    assert index.in_block(1) == []


def test_changing_a_coding_names_its_blocks_before_and_after() -> None:
    index = SpanIndex(TEXT, [INNER])
    assert index.put(INNER.moved(*span("droit"))) == range(2, 5)
    assert names(index.in_block(2)) == []
    assert names(index.in_block(4)) == ["inner"]
    assert index.remove("inner") == range(4, 5)
    assert index.remove("inner") == range(0)
    assert len(index) == 0


def test_a_span_outside_of_the_text_is_not_shown() -> None:
    index = SpanIndex(TEXT, [at("far", 5, len(TEXT) + 1)])
    assert len(index) == 0
    index.put(INNER)
    assert index.put(INNER.moved(3, 3)) == range(2, 3)
    assert "inner" not in index


def test_neighbours_follow_the_reading_order() -> None:
    index = SpanIndex(TEXT, [INNER, OUTER])
    assert names(index.everything()) == ["outer", "inner"]
    following = index.neighbour(reading_order(OUTER), 1)
    assert following is not None
    assert following.id == "inner"
    assert index.neighbour(reading_order(OUTER), -1) is None


def test_adding_and_removing_give_the_same_index_as_building_it() -> None:
    chance = random.Random(5)  # noqa: S311 - repeatable examples
    index = SpanIndex(TEXT)
    kept: dict[str, ShownCoding] = {}
    for number in range(400):
        start = chance.randrange(len(TEXT) - 60)
        one = at(f"c{number % 40}", start, start + chance.randint(1, 60))
        if chance.random() < 0.3:
            kept.pop(one.id, None)
            index.remove(one.id)
        else:
            kept[one.id] = one
            index.put(one)
        fresh = SpanIndex(TEXT, kept.values())
        assert index.everything() == fresh.everything()
        assert [index.in_block(block) for block in range(6)] == [fresh.in_block(block) for block in range(6)]
        assert index.touching(40, 90) == fresh.touching(40, 90)
        assert index.touching(40, 90) == [found for found in fresh.everything() if found.start < 90 and found.end > 40]
