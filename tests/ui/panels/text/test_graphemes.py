import sys

import pytest

from discoursecoder.ui.panels.text import graphemes

FAMILY = "👩‍👩‍👧"
TEXT = f"ab e\u0301te\u0301 {FAMILY} fin"


def test_a_selection_that_ends_between_a_letter_and_its_accent_takes_the_accent() -> None:
    assert graphemes.snap(TEXT, 3, 4) == (3, 5)


def test_a_selection_that_begins_inside_an_emoji_takes_all_of_it() -> None:
    start = TEXT.index(FAMILY)
    assert graphemes.snap(TEXT, start + 2, start + 3) == (start, start + len(FAMILY))


def test_an_empty_selection_stays_empty_before_its_cluster() -> None:
    assert graphemes.snap(TEXT, 4, 4) == (3, 3)
    assert graphemes.snap("ab", 2, 2) == (2, 2)


def test_steps_go_cluster_by_cluster_and_stop_at_the_ends() -> None:
    assert graphemes.step(TEXT, 3, 1) == 5
    assert graphemes.step(TEXT, 5, -1) == 3
    assert graphemes.step("ab", 2, 1) == 2
    assert graphemes.step("ab", 0, -1) == 0


def test_a_cluster_deep_in_a_text_without_ascii_is_found() -> None:
    text = "国" * 5000 + "e\u0301" + "国" * 50
    assert graphemes.snap(text, 5001, 5002) == (5000, 5002)


def test_plain_ascii_needs_no_pattern_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "regex", None)
    assert graphemes.snap("plain text", 2, 5) == (2, 5)
