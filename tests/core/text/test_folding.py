import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discoursecoder.core.text.folding import fold, fold_words


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("L’ÉTAT", "l'état"),
        ("fin\u00a0: oui", "fin : oui"),
        ("co\u00adopé\u200bration", "coopération"),
        ("e\u0301te\u0301", "été"),
        ("Straße", "strasse"),
        ("ＡＢＣ", "ａｂｃ"),
        ("中国，俄罗斯", "中国，俄罗斯"),
        ("السـلام", "السلام"),
    ],
)
def test_spaces_apostrophes_case_and_what_is_not_seen_make_no_difference(text: str, plain: str) -> None:
    assert fold(text).text == plain


@pytest.mark.parametrize(
    ("text", "plain"),
    [("Hégémonie", "hegemonie"), ("Ёлка, май", "елка, маи"), ("أهلاً", "اهلا"), ("ภาษาไทย", "ภาษาไทย"), ("が", "が")],
)
def test_accents_go_where_asked_and_vowel_signs_stay(text: str, plain: str) -> None:
    assert fold(text, accents=False).text == plain


def test_capitals_stay_where_asked() -> None:
    assert fold("L’État", case=True).text == "L'État"


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("la coo\u00adpération", "coopération", "coo\u00adpération"),
        ("un e\u0301te\u0301 chaud", "été", "e\u0301te\u0301"),
        ("die Straße hier", "strass", "Straß"),
        ("x\u200d\u200bab", "ab", "ab"),
        ("ﬁn", "i", "ﬁ"),
        ("İstanbul", "stanbul", "stanbul"),
    ],
)
def test_a_span_of_the_plain_text_leads_back_to_whole_characters(text: str, wanted: str, found: str) -> None:
    folded = fold(text)
    low = folded.text.index(wanted)
    start, end = folded.span(low, low + len(wanted))
    assert text[start:end] == found


SIGNS = st.sampled_from("aéÉßİ\u0301\u00ad\u200b\u00a0’ \nоё中ﬁ😀ا\u064b")


@given(st.lists(SIGNS, max_size=12).map("".join), st.booleans(), st.booleans())
def test_every_character_of_the_plain_text_leads_to_one_place_and_none_goes_back(
    text: str, case: bool, accents: bool
) -> None:
    folded = fold(text, case=case, accents=accents)
    places = [folded.span(low, low + 1) for low in range(len(folded.text))]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert places == sorted(places)
    for low, (start, end) in enumerate(places):
        assert folded.text[low] in fold(text[start:end], case=case, accents=accents).text


@given(st.lists(SIGNS, max_size=8).map("".join), st.lists(SIGNS, max_size=8).map("".join))
def test_without_accents_the_plain_form_of_parts_makes_the_plain_form_of_the_whole(one: str, other: str) -> None:
    assert fold(one, accents=False).text + fold(other, accents=False).text == fold(one + other, accents=False).text


def test_composed_and_decomposed_words_are_looked_for_alike() -> None:
    assert fold_words(unicodedata.normalize("NFD", "Coopération")) == fold_words("coopération")
