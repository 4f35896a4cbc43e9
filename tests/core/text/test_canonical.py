import re
from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from discoursecoder.core.text.canonical import canonicalise, text_sha256

ANY_TEXT = st.text(st.characters(), max_size=60) | st.text(
    st.sampled_from("\ufeff\r\n\u2028\u2029\x00\x0b\x0c\t a\ud800\udc00\ufdd0\ufffe\U0001f600\xa0"), max_size=30
)


def by_the_rules_one_after_the_other(text: str) -> str:
    while text.startswith("\ufeff"):
        text = text[1:]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\u2028", "\n").replace("\u2029", "\n")
    kept = []
    for character in text:
        code = ord(character)
        surrogate = 0xD800 <= code <= 0xDFFF
        control = code <= 8 or code in {0xB, 0xC} or 0xE <= code <= 0x1F
        noncharacter = code in {0xFDD0, 0xFDD1, 0xFFFE, 0xFFFF}
        kept.append("\ufffd" if surrogate or control or noncharacter else character)
    return "".join(kept).lstrip("\ufeff")


@given(ANY_TEXT)
def test_any_string_becomes_what_the_rules_say_in_their_order(text: str) -> None:
    assert canonicalise(text).text == by_the_rules_one_after_the_other(text)


@given(ANY_TEXT)
def test_canonical_text_stays_as_it_is(text: str) -> None:
    once = canonicalise(text).text
    assert canonicalise(once) == (once, 0)


@given(ANY_TEXT)
def test_replacements_are_counted(text: str) -> None:
    result = canonicalise(text)
    assert result.replacements == result.text.count("\ufffd") - text.count("\ufffd")


@given(ANY_TEXT)
def test_canonical_text_can_always_be_encoded_and_hashed(text: str) -> None:
    result = canonicalise(text).text
    assert text_sha256(result) == sha256(result.encode("utf-8")).hexdigest()


def test_no_break_spaces_soft_hyphens_joiners_and_direction_marks_stay() -> None:
    text = "Page d'accueil\xa0>\xa0« a\xadb »\u200d\u200f\u202be\u0301\u3000\x85\t\U0001f600"
    assert canonicalise(text) == (text, 0)


def test_a_mark_inside_the_text_stays_and_those_at_the_start_go() -> None:
    assert canonicalise("\ufeff\ufeffa\ufeffb").text == "a\ufeffb"


def test_every_kind_of_line_end_is_one_line_feed() -> None:
    assert canonicalise("a\r\nb\rc\u2028d\u2029e\n\r\n").text == "a\nb\nc\nd\ne\n\n"


def test_controls_surrogates_and_noncharacters_are_replaced_one_for_one() -> None:
    assert canonicalise("a\x00b\x1f\ud83d\ufffec") == ("a\ufffdb\ufffd\ufffd\ufffdc", 4)


def test_the_hash_is_sixty_four_hexadecimal_digits_of_the_utf_8_bytes() -> None:
    assert text_sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert re.fullmatch("[0-9a-f]{64}", text_sha256("Communiqué"))
