from discoursecoder.core.text.page_words import BUTTONS, HOME, KINDS, RELATED


def test_phrases_are_in_lower_case_and_without_spaces_around_them() -> None:
    for phrase in BUTTONS | HOME | KINDS | RELATED:
        assert phrase == phrase.lower().strip() != ""


def test_what_a_page_says_that_it_is_is_no_button() -> None:
    assert not KINDS & BUTTONS
