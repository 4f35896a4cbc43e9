import pytest

from discoursecoder.core.text.abbreviations import before_names, before_numbers, may_end, starters

LANGUAGES = ["en", "fr", "es", "pt", "it", "de", "ru"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_abbreviations_are_in_lower_case_without_their_last_stop(language: str) -> None:
    for word in before_names(language) | before_numbers(language) | may_end(language) | starters(language):
        assert word == word.lower()
        assert not word.endswith(".")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_may_end_a_sentence_is_no_title(language: str) -> None:
    assert not may_end(language) & before_names(language)


def test_a_language_without_a_list_has_the_common_references_only() -> None:
    assert before_names("xx") == may_end("xx") == starters("xx") == frozenset()
    assert "art" in before_numbers("xx")
