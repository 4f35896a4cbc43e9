import pytest

from discoursecoder.core.text.plausibility import plausibility, script

PROSE = {
    "fr": "Les deux parties ont réaffirmé leur volonté d’œuvrer à la « paix » et à la sécurité.",
    "es": "¿Qué señaló el ministro? «La cooperación continuará», afirmó.",
    "ru": "Министр подчеркнул важность диалога.",
    "zh": "双方强调，愿继续加强合作。",
    "ar": "أكد الجانبان على أهمية التعاون",
    "ja": "両国の関係を強化する",
    "ko": "양국 관계의 발전을 위해 협력한다",
    "el": "οι δύο πλευρές συμφώνησαν",
    "he": "שר החוץ נפגש עם עמיתו",
}


@pytest.mark.parametrize(("language", "text"), PROSE.items())
def test_prose_of_many_languages_is_plausible(language: str, text: str) -> None:
    assert plausibility(text, language) > 0.6


@pytest.mark.parametrize(
    ("language", "wrong", "right"),
    [
        ("fr", "utf-8", "cp1252"),
        ("ru", "cp1251", "cp1252"),
        ("ru", "cp1251", "koi8-r"),
        ("zh", "gb18030", "cp1251"),
        ("es", "cp1252", "mac_roman"),
    ],
)
def test_prose_read_in_the_wrong_encoding_is_less_plausible(language: str, wrong: str, right: str) -> None:
    garbled = PROSE[language].encode(wrong).decode(right, "replace")
    assert plausibility(garbled, language) < plausibility(PROSE[language], language) - 0.5


def test_plain_ascii_is_wholly_plausible_and_control_characters_are_noise() -> None:
    assert plausibility("A plain statement, nothing more.") == 1.0
    assert plausibility("a\x00b\x01") == -2.0


def test_cyrillic_without_vowels_is_no_word() -> None:
    assert plausibility("бвгд жзкл мнпр") < plausibility("бава гажи зало")


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("a", "latin"),
        ("é", "latin"),
        ("ж", "cyrillic"),
        ("中", "han"),
        ("の", "kana"),
        ("한", "hangul"),
        ("5", ""),
        ("«", ""),
    ],
)
def test_a_letter_has_a_script_and_a_mark_has_none(character: str, name: str) -> None:
    assert script(character) == name
