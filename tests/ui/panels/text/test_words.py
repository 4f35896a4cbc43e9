import pytest

from discoursecoder.ui.panels.text import words


@pytest.mark.parametrize(
    ("text", "caret", "language", "word"),
    [
        ("sur la question de l’île et", 22, "fr", "île"),
        ("sur la question de l’île et", 19, "fr", "l’"),
        ("China’s position", 2, "en", "China’s"),
        ("une pseudo-sécurité réelle", 6, "fr", "pseudo-sécurité"),
        ("反对霸权主义", 2, "zh", "霸"),
        ("безопасность региона", 3, "ru", "безопасность"),
        ("การประชุมที่กรุงเทพ", 11, "th", "ที่"),
        ("سيادة الدولة", 8, "ar", "الدولة"),
        ("la fin", 6, "fr", "fin"),
    ],
)
def test_a_caret_takes_the_word_it_touches(text: str, caret: int, language: str, word: str) -> None:
    start, end = words.around(text, caret, caret, language)
    assert text[start:end] == word


def test_a_caret_between_spaces_takes_nothing() -> None:
    assert words.around("un   deux", 4, 4, "fr") == (4, 4)
    assert words.around("", 0, 0, None) == (0, 0)


def test_a_selection_is_extended_to_whole_words_and_no_further() -> None:
    text = "les deux parties sont"
    assert words.around(text, 5, 11, "fr") == (4, 16)
    assert words.around(text, 4, 16, "fr") == (4, 16)


def test_a_decomposed_accent_does_not_break_a_word() -> None:
    text = "e\u0301te\u0301 fini"
    assert words.around(text, 0, 0, "fr") == (0, 5)


def test_boundaries_go_from_word_to_word_across_lines_and_end_with_the_text() -> None:
    text = "un deux\n\ntrois"
    assert words.boundary(text, 0, 1, "end", "fr") == 2
    assert words.boundary(text, 7, 1, "end", "fr") == 14
    assert words.boundary(text, 14, 1, "end", "fr") == 14
    assert words.boundary(text, 9, -1, "start", "fr") == 3
    assert words.boundary(text, 0, -1, "start", "fr") == 0
