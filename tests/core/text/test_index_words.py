import pytest
from hypothesis import given
from hypothesis import strategies as st

from discoursecoder.core.model.search import Need, Search
from discoursecoder.core.text.index_words import LONGEST, needs_of, words_of
from discoursecoder.core.text.matching import matcher


def test_words_are_kept_without_case_and_accents_and_chinese_in_pairs() -> None:
    kept = words_of("L’Hégémonie. 中俄双方 ont dit 霸")
    assert kept is not None
    assert kept.words == {"l", "hegemonie", "ont", "dit"}
    assert kept.pairs == {"中俄", "俄双", "双方", "方", "霸"}


def test_a_text_with_a_word_too_long_to_be_kept_is_left_to_be_looked_at() -> None:
    assert words_of("a" * LONGEST) is not None
    assert words_of("a" * (LONGEST + 1)) is None


@pytest.mark.parametrize(
    ("words", "needs"),
    [
        ("ouver", [Need("ouver", "within")]),
        ("la paix dans", [Need("paix", "whole"), Need("dans", "begins"), Need("la", "ends")]),
        (" paix ", [Need("paix", "whole")]),
        ("双方", [Need("双方", "whole")]),
        ("霸", [Need("霸", "begins")]),
        ("...", []),
    ],
)
def test_what_a_text_must_hold_is_told_from_the_words(words: str, needs: list[Need]) -> None:
    assert needs_of(words) == needs


def test_whole_words_are_needed_whole() -> None:
    assert needs_of("la paix", whole_words=True) == [Need("paix", "whole"), Need("la", "whole")]


SIGNS = st.sampled_from("abéE ß\u0301\u00ad.'中俄双กั")
SOME = st.lists(SIGNS, max_size=14).map("".join)


def _holds(text: str, need: Need) -> bool:
    kept = words_of(text)
    if kept is None:
        return True
    everything = kept.words | kept.pairs
    answers = {
        "whole": need.word in everything,
        "begins": any(word.startswith(need.word) for word in everything),
        "ends": any(word.endswith(need.word) for word in kept.words),
        "within": any(need.word in word for word in kept.words),
    }
    return answers[need.side]


@given(SOME, st.lists(SIGNS, min_size=1, max_size=4).map("".join), st.booleans(), st.booleans(), st.booleans())
def test_no_text_that_holds_the_words_is_left_out(
    text: str, words: str, case: bool, accents: bool, whole_words: bool
) -> None:
    search = Search(words, case=case, accents=accents, whole_words=whole_words)
    if list(matcher(search)(text)):
        assert all(_holds(text, need) for need in needs_of(words, whole_words=whole_words))
