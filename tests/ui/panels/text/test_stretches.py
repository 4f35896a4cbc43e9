from discoursecoder.ui.panels.text.shown import ShownCoding
from discoursecoder.ui.panels.text.stretches import LEVELS, stretches
from ui.panels.text.passages import at


def test_only_the_topmost_coding_tints_and_the_other_is_underlined_beneath_it() -> None:
    tints, underlines = stretches([at("outer", 0, 30), at("inner", 10, 20)], 0, 40, None)
    assert [(one.start, one.end, one.coding.id) for one in tints] == [
        (0, 10, "outer"),
        (10, 20, "inner"),
        (20, 30, "outer"),
    ]
    assert [(one.start, one.end, one.coding.id, one.level) for one in underlines] == [(10, 20, "outer", 0)]


def test_the_selected_coding_comes_on_top() -> None:
    tints, underlines = stretches([at("outer", 0, 30), at("inner", 10, 20)], 0, 40, "outer")
    assert [(one.start, one.end, one.coding.id) for one in tints] == [(0, 30, "outer")]
    assert [one.coding.id for one in underlines] == ["inner"]


def test_a_coding_from_another_paragraph_is_cut_at_the_block() -> None:
    tints, _ = stretches([at("long", 0, 100)], 40, 60, None)
    assert [(one.start, one.end) for one in tints] == [(40, 60)]


def test_underlines_that_meet_stand_on_levels_of_their_own_up_to_the_last() -> None:
    codings = [at(f"c{number:02}", 0, 30 + number) for number in range(12)]
    _, underlines = stretches(codings, 0, 60, None)
    at_ten = [one.level for one in underlines if one.start <= 10 < one.end]
    assert sorted(at_ten) == list(range(LEVELS))


def test_a_suggested_or_unsure_coding_is_underlined_on_top_as_well() -> None:
    suggested = ShownCoding("s", 0, 10, "S", "#000000", "", suggested=True)
    unsure = ShownCoding("u", 20, 30, "U", "#000000", "", unsure=True)
    _, underlines = stretches([suggested, unsure], 0, 40, None)
    assert [one.coding.id for one in underlines] == ["s", "u"]


def test_a_block_without_codings_has_no_marks() -> None:
    assert stretches([], 0, 40, None) == ([], [])
