import random

from discoursecoder.ui.panels.text.lanes import Rows, colour, lowest_free


def test_brackets_that_meet_in_a_row_never_share_a_lane_and_no_lane_is_wasted() -> None:
    chance = random.Random(3)  # noqa: S311 - repeatable examples
    for _ in range(200):
        firsts = [chance.randrange(30) for _ in range(chance.randint(0, 40))]
        brackets = [(str(number), Rows(first, first + chance.randrange(6))) for number, first in enumerate(firsts)]
        lanes = colour(brackets)
        for one, rows in brackets:
            for other, others in brackets:
                if one < other and rows.first <= others.last and others.first <= rows.last:
                    assert lanes[one] != lanes[other]
        fullest = max((sum(rows.first <= row <= rows.last for _, rows in brackets) for row in range(36)), default=0)
        assert len(set(lanes.values())) == fullest


def test_a_bracket_that_begins_below_another_takes_its_lane() -> None:
    assert colour([("a", Rows(0, 2)), ("b", Rows(3, 4)), ("c", Rows(2, 3))]) == {"a": 0, "c": 1, "b": 0}


def test_the_lowest_free_lane_fills_gaps() -> None:
    assert [lowest_free(taken) for taken in ([], [0, 2], [0, 1], [3])] == [0, 1, 2, 0]
