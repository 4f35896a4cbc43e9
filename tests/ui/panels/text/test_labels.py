import itertools
import random

from discoursecoder.ui.panels.text.brackets import Bracket
from discoursecoder.ui.panels.text.labels import Label, stack
from ui.panels.text.passages import at


def bracket(name: str, lane: int, top: float, bottom: float) -> Bracket:
    return Bracket(at(name, 0, 5), lane, top, bottom, opens=True, closes=True)


def texts(labels: list[Label]) -> list[tuple[str, float]]:
    return [(label.text, label.top) for label in labels]


def test_a_label_stands_at_the_first_line_that_is_seen() -> None:
    labels = stack([bracket("a", 0, -500, 90), bracket("b", 1, 40, 90)], 15, 12)
    assert texts(labels) == [("A", 0.0), ("B", 41.0)]


def test_labels_of_one_line_are_stacked_downwards() -> None:
    labels = stack([bracket(name, lane, 100, 150) for lane, name in enumerate("abc")], 15, 12)
    assert texts(labels) == [("A", 101.0), ("B", 116.0), ("C", 131.0)]


def test_no_label_ever_covers_another_and_every_coding_has_one_or_is_counted() -> None:
    chance = random.Random(9)  # noqa: S311 - repeatable examples
    for columns in (1, 3):
        for _ in range(100):
            tops = [chance.uniform(-50, 600) for _ in range(60)]
            brackets = [
                bracket(f"c{number}", chance.randrange(16), top, top + chance.uniform(10, 200))
                for number, top in enumerate(tops)
            ]
            labels = stack(brackets, 15, 12, columns)
            for column in range(columns):
                places = sorted(label.top for label in labels if label.column == column)
                assert all(below - above >= 15 - 1e-9 for above, below in itertools.pairwise(places))
            counted = sorted(name for label in labels for name in label.names)
            assert counted == sorted(one.coding.id for one in brackets)


def test_brackets_beyond_the_last_lane_are_counted_on_a_badge_beside_them() -> None:
    brackets = [bracket(f"c{lane:02}", lane, 100, 150) for lane in range(15)]
    labels = stack(brackets, 15, 12)
    assert (labels[0].text, labels[0].names, labels[0].top) == ("+3", ("c12", "c13", "c14"), 101.0)
    assert len(labels) == 13


def test_a_second_column_keeps_labels_near_their_lines() -> None:
    brackets = [bracket(f"c{lane:02}", lane, 100, 150) for lane in range(8)]
    one, two = stack(brackets, 15, 12, 1), stack(brackets, 15, 12, 2)
    assert max(label.top for label in two) < max(label.top for label in one)
    assert {label.column for label in two} == {0, 1}


def test_a_single_bracket_beyond_the_last_lane_keeps_its_own_label() -> None:
    labels = stack([bracket("far", 12, 100, 150)], 15, 12)
    assert texts(labels) == [("FAR", 101.0)]
