from discoursecoder.core.text import letters


def test_every_letter_of_a_latin_alphabet_is_one_small_letter_beyond_ascii() -> None:
    for language, alphabet in letters.LATIN.items():
        for letter in alphabet:
            assert letter.isalpha(), (language, letter)
            assert not letter.isascii(), (language, letter)
            assert letter == letter.lower() or letter == "İ", (language, letter)


def test_common_and_rare_cyrillic_letters_are_apart() -> None:
    assert not letters.CYRILLIC_COMMON & letters.CYRILLIC_RARE


def test_common_characters_of_east_asia_are_of_their_script() -> None:
    assert all("\u3400" <= character <= "\u9fff" for character in letters.HAN_COMMON)
    assert all("\uac00" <= character <= "\ud7a3" for character in letters.HANGUL_COMMON)


def test_marks_that_join_letters_are_marks() -> None:
    assert letters.JOINING_MARKS <= letters.MARKS
