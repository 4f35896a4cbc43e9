from pathlib import Path

import pytest

from discoursecoder.core.text.languages import Guess, guess_language

SHARED = Path(__file__).resolve().parents[3].parent / "shared"

SENTENCES = {
    "fr": "Les deux parties ont convenu de maintenir la coordination et d’approfondir la coopération qui les lie.",
    "en": "The two sides agreed to maintain their coordination and that the talks would continue in the autumn.",
    "es": "Las dos partes acordaron mantener la coordinación y profundizar en la cooperación que las une entre sí.",
    "pt": "As duas partes concordaram em manter a coordenação e em aprofundar a cooperação que as une, também no mar.",
    "de": "Die beiden Seiten vereinbarten, die Abstimmung fortzusetzen und die Zusammenarbeit zu vertiefen, die sich "
    "bewährt hat.",
    "it": "Le due parti hanno deciso di mantenere il coordinamento e di approfondire la cooperazione che le unisce.",
    "ru": "Стороны договорились поддерживать координацию и углублять сотрудничество, которое их объединяет.",
    "uk": "Сторони домовилися підтримувати координацію і поглиблювати співпрацю, яка їх єднає.",
    "be": "Бакі дамовіліся падтрымліваць каардынацыю і паглыбляць супрацоўніцтва, якое ўмацоўвае мір.",
    "bg": "Двете страни се договориха да поддържат координацията и да задълбочат сътрудничеството.",
    "zh": "双方同意保持协调，深化务实合作，共同维护地区和平与稳定。",
    "ja": "双方は調整を維持し、実務的な協力を深めることで一致しました。",
    "ko": "양측은 조율을 유지하고 실질적인 협력을 심화하기로 합의하였다.",
    "ar": "اتفق الجانبان على مواصلة التنسيق وتعميق التعاون العملي بين البلدين.",
    "fa": "دو طرف توافق کردند که هماهنگی و همکاری‌های عملی میان دو کشور را گسترش دهند.",
    "el": "Οι δύο πλευρές συμφώνησαν να διατηρήσουν τον συντονισμό.",
    "he": "שני הצדדים הסכימו להמשיך בתיאום ולהעמיק את שיתוף הפעולה.",
}


@pytest.mark.parametrize(("code", "text"), SENTENCES.items())
def test_one_sentence_tells_its_language(code: str, text: str) -> None:
    assert guess_language(text).code == code


def test_much_evidence_makes_the_guess_certain_and_little_does_not() -> None:
    assert guess_language(SENTENCES["fr"] * 3) == Guess("fr", certain=True)
    assert guess_language("Le roi et la reine").certain is False
    assert guess_language("中文") == Guess("zh", certain=False)


@pytest.mark.parametrize("text", ["", "   ", "12 345", "Xylophon", "»« — ’", "\U0001f600"])
def test_no_evidence_gives_no_language(text: str) -> None:
    assert guess_language(text) == Guess(None, certain=False)


def test_names_in_another_script_do_not_change_the_language() -> None:
    text = SENTENCES["en"] + " The minister (王毅) met С. Лавров and the press."
    assert guess_language(text).code == "en"
    assert guess_language("外交部长会见 Antonio Guterres 秘书长，双方就 UNESCO 改革交换意见。").code == "zh"


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared data lie beside the checkout only on some machines")
def test_the_declaration_of_human_rights_tells_its_languages() -> None:
    folder = SHARED / "data" / "texts" / "udhr2"
    names = {"fra": "fr", "eng": "en", "cmn_hans": "zh", "rus": "ru", "arb": "ar"}
    for name, code in names.items():
        assert guess_language((folder / f"{name}.txt").read_text(encoding="utf-8")) == Guess(code, certain=True)
