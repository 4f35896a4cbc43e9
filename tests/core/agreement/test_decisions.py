from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from discoursecoder.core.agreement.decisions import Decisions, Sheet, decide, joined, merged, runs, units_of
from discoursecoder.core.model.segment import Segmentation, Zone
from discoursecoder.core.model.span import Span, unite

BODY = (Span(10, 30), Span(40, 60))
SENTENCES = (Span(0, 9), Span(10, 20), Span(20, 30), Span(40, 45), Span(45, 60))
SEGMENTS = Segmentation(
    id="s",
    release_id="r",
    segmenter="",
    version="",
    zones=(Zone("title", 0, 9), Zone("body", 10, 30), Zone("body", 40, 60)),
    paragraphs=(Span(0, 9), Span(10, 60)),
    sentences=SENTENCES,
    clauses=(Span(21, 24), Span(25, 29)),
)
TEXT = "Title abc " + "x" * 19 + " " + "f" * 10 + "y" * 20


def sheet(*spans: tuple[int, int], asked: str = "k", **more: Any) -> Sheet:
    return Sheet(frozenset(asked), {"k": [Span(*span) for span in spans]}, **more)


def present(sheets: list[Sheet | None], unit: str = "sentence", **more: Any) -> list[list[int]]:
    units = units_of(unit, TEXT, BODY, SEGMENTS)
    decided = decide(sheets, ["k"], unit, units=units, body=BODY, **more)
    return [[int(one) for one in row] for row in decided.values[0]]


def test_units_are_those_of_the_body_alone() -> None:
    assert units_of("sentence", TEXT, BODY, SEGMENTS) == list(SENTENCES[1:])
    assert units_of("paragraph", TEXT, BODY, SEGMENTS) == [Span(10, 60)]
    assert units_of("word", TEXT, BODY, SEGMENTS) == [Span(10, 29), Span(40, 60)]
    assert units_of("character", TEXT, BODY, SEGMENTS) == []


def test_a_sentence_without_clauses_is_a_clause_itself() -> None:
    expected = [Span(10, 20), Span(21, 24), Span(25, 29), Span(40, 45), Span(45, 60)]
    assert units_of("clause", TEXT, BODY, SEGMENTS) == expected


def test_a_unit_is_present_when_any_part_of_it_is_coded() -> None:
    assert present([sheet((19, 21)), sheet((44, 45))]) == [[1, 1, 0, 0], [0, 0, 1, 0]]


def test_or_when_at_least_half_of_it_is() -> None:
    assert present([sheet((15, 24)), sheet((40, 42), (52, 60))], half=True) == [[1, 0, 0, 0], [0, 0, 0, 1]]


def test_nested_codings_of_one_coder_count_once() -> None:
    assert present([sheet((10, 14), (10, 14), (11, 14))], half=True) == [[0, 0, 0, 0]]
    assert present([sheet((10, 15), (12, 14))], half=True) == [[1, 0, 0, 0]]


def test_only_characters_of_the_body_count_for_a_half() -> None:
    assert present([sheet((20, 41))], "paragraph", half=True) == [[0]]
    assert present([sheet((20, 50))], "paragraph", half=True) == [[1]]


def test_what_lies_outside_the_body_is_no_agreement() -> None:
    assert present([sheet((0, 9)), sheet((31, 39))]) == [[0, 0, 0, 0], [0, 0, 0, 0]]


def test_who_did_not_finish_or_was_not_asked_is_missing() -> None:
    assert present([None, sheet((10, 12), asked="z")]) == [[-1] * 4, [-1] * 4]


def test_undecided_sentences_are_missing_in_every_unit_that_touches_them() -> None:
    undecided = sheet((10, 12), undecided=(Span(20, 30),))
    assert present([undecided]) == [[1, -1, 0, 0]]
    assert present([undecided], "paragraph") == [[-1]]
    assert present([undecided], "clause") == [[1, -1, -1, 0, 0]]


def test_a_whole_release_is_coded_by_a_part_or_as_a_whole() -> None:
    sheets = [sheet((58, 60)), sheet(), sheet(whole=frozenset("k"))]
    assert present(list(sheets), "release") == [[1], [0], [1]]
    assert present(list(sheets), "release", half=True) == [[0], [0], [1]]


def test_characters_are_runs_of_equal_decisions_with_their_lengths() -> None:
    decided = decide([sheet((15, 45)), sheet((20, 27), (25, 50))], ["k"], "character", units=(), body=BODY)
    assert decided.values[0].tolist() == [[0, 1, 1, 1, 0, 0], [0, 0, 1, 1, 1, 0]]
    assert list(zip(decided.starts.tolist(), decided.ends.tolist(), decided.weights.tolist(), strict=True)) == [
        (10, 15, 5),
        (15, 20, 5),
        (20, 30, 10),
        (40, 45, 5),
        (45, 50, 5),
        (50, 60, 10),
    ]


def test_runs_of_one_category_are_not_cut_by_another() -> None:
    both = Sheet(frozenset("kz"), {"k": [Span(12, 50)], "z": [Span(20, 25)]})
    decided = decide([both, both], ["k", "z"], "character", units=(), body=BODY)
    starts, ends, weights, values = runs(decided, 0)
    assert len(decided.weights) == 6
    assert values.tolist() == [[0, 1, 1, 0], [0, 1, 1, 0]]
    assert list(zip(starts.tolist(), ends.tolist(), weights.tolist(), strict=True)) == [
        (10, 12, 2),
        (12, 30, 18),
        (40, 50, 10),
        (50, 60, 10),
    ]


def test_characters_of_undecided_sentences_are_missing() -> None:
    decided = decide([sheet((10, 12), undecided=(Span(20, 30),))], ["k"], "character", units=(), body=BODY)
    found = dict(zip(decided.starts.tolist(), decided.values[0, 0].tolist(), strict=True))
    assert found == {10: 1, 12: 0, 20: -1, 40: 0}


def test_a_release_without_body_has_no_units() -> None:
    for unit in ("character", "release", "sentence"):
        assert decide([sheet((1, 2))], ["k"], unit, units=(), body=()).weights.tolist() == []


spans = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda s: (s[0], s[0] + s[1])), max_size=6)


@given(first=spans, second=spans)
def test_runs_agree_with_characters_counted_one_by_one(first: list[Any], second: list[Any]) -> None:
    decided = decide([sheet(*first), sheet(*second)], ["k"], "character", units=(), body=BODY)
    expected = np.array(
        [[any(a <= place < b for a, b in side) for zone in BODY for place in range(*zone)] for side in (first, second)]
    )
    assert (np.repeat(decided.values[0], decided.weights, axis=1) == expected).all()


@given(first=spans, half=st.booleans())
def test_presence_equals_counting_characters_of_each_unit(first: list[Any], half: bool) -> None:
    coded = {place for span in unite(Span(*span) for span in first) for place in range(*span)}
    expected = []
    for sentence in SENTENCES[1:]:
        share = len(coded & set(range(*sentence))) / (sentence.end - sentence.start)
        expected.append(int(share >= 0.5 if half else share > 0))
    assert present([sheet(*first)], half=half) == [expected]


def test_one_run_alone_stays_as_it_is() -> None:
    one = Decisions(np.zeros((1, 2, 1), dtype=np.int8), np.array([3]), np.array([5]), np.array([2]))
    assert [part.tolist() for part in runs(one, 0)] == [[3], [5], [2], [[0], [0]]]


@pytest.mark.parametrize("unit", ["sentence", "character", "word", "paragraph", "clause", "release"])
def test_every_unit_has_one_decision_per_category_and_coder(unit: str) -> None:
    units = units_of(unit, TEXT, BODY, SEGMENTS)
    decided = decide([sheet((10, 12)), None], ["k", "z"], unit, units=units, body=BODY)
    assert decided.values.shape == (2, 2, len(decided.weights))
    assert len(decided.starts) == len(decided.ends) == len(decided.weights) > 0


def test_releases_side_by_side_know_whose_each_unit_is() -> None:
    place = np.arange(2)
    one = Decisions(np.array([[[1, 0], [1, -1]]], dtype=np.int8), place, place + 1, np.array([3, 4]))
    other = Decisions(np.array([[[-1, -1], [0, 1]]], dtype=np.int8), place, place + 1, np.array([5, 6]))
    stack = joined([one, other])
    assert stack.release.tolist() == [0, 0, 1, 1]
    assert not stack.whole
    assert stack.paired().tolist() == stack.paired((0, 1)).tolist() == [3, 0]
    assert stack.present().tolist() == [[[True, True]], [[False, True]]]
    full = joined([Decisions(np.zeros((1, 2, 2), dtype=np.int8), place, place + 1, np.array([3, 4]))])
    assert full.whole
    assert full.paired().tolist() == [7]
    assert full.present().all()


def test_a_group_of_categories_is_present_where_one_is_and_missing_where_one_is_missing() -> None:
    values = np.array([[[1, 0, 1, 0]], [[0, 0, -1, -1]], [[0, 1, 0, 0]]], dtype=np.int8)
    place = np.arange(4)
    found = merged(Decisions(values, place, place + 1, np.ones(4, dtype=np.int64)), [[0, 1], [0, 2]])
    assert found.values.tolist() == [[[1, 0, -1, -1]], [[1, 1, 1, 0]]]
