"""The language of a text, by its script and its commonest words."""

import re
from collections import Counter
from typing import NamedTuple

_FIRST_SAMPLE = 600
_SAMPLE = 4_000
_WORD = re.compile(r"[^\W\d_]+")
_BEYOND_LATIN = re.compile(r"[\u0370-\u1dff\u1f00-\u1fff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")

_STOP_WORDS = {
    "en": "the of and to in that is was for on with as by at from this are be has have it which its an or not his "
    "their will been also said who we our he they were would between both about into "
    "more than a but so there these those when after all one no",
    "fr": "le la les de des du et en un une que qui dans pour sur par avec est au aux ce cette ses son sa a ont été "
    "il elle ils nous leur leurs plus pas ne se d l qu entre également être sont",
    "es": "el la los las de del y en un una que por para con se su sus es al lo como más ha han fue entre este esta "
    "sobre también ambos país países no sin",
    "pt": "o a os as de do da dos das e em um uma que por para com se seu sua no na nos nas ao à mais foi entre pelo "
    "pela não também ambos são",
    "it": "il lo la i gli le di del della dei delle e in un una che per con si è al alla nel nella sono ha dal più "
    "anche tra ed come non questo",
    "de": "der die das den dem des und in zu von mit für auf ist im ein eine einer sich auch als wird nicht bei nach "
    "wurde hat werden zur zum dass sind",
    "nl": "de het een van en in is dat op te met voor zijn aan door niet ook bij naar om er als worden wordt heeft",
    "sv": "och att det som en ett är av för på med den till har inte om vid från i de kan",
    "pl": "w i na z do się że o jest nie to oraz przez dla od po za są jego który która",
    "cs": "a v se na je že o s z do i k pro jako by ve za od po byl jsou který",
    "tr": "ve bir bu da de için ile olarak olan çok daha olduğu sonra gibi kadar en ne her ancak iki",
    "ro": "și de la în a cu pe pentru din care este că prin un o sunt nu al au fost mai",
    "hu": "a az és hogy nem is egy ez meg volt van el csak de mint már ki még",
    "id": "yang dan di untuk dengan dari ini pada dalam kepada oleh akan telah juga sebagai antara tidak kedua",
    "vi": "của và các là trong cho với được không có này những một đã về tại",
}
_LANGUAGES_OF: dict[str, list[str]] = {}
for _code, _words in _STOP_WORDS.items():
    for _word in _words.split():
        _LANGUAGES_OF.setdefault(_word, []).append(_code)


class Guess(NamedTuple):
    """A language's code (ISO 639-1), or None, and whether the evidence is beyond doubt."""

    code: str | None
    certain: bool


def guess_language(text: str) -> Guess:
    """Guess the language of `text` from its first 600 characters, or 4,000 where those leave doubt.

    Scripts decide first (one letter of East Asia weighs as three of the alphabets); Latin script is decided by
    counting the commonest words of fifteen languages. Too little evidence gives `Guess(None, False)`.
    """
    guess = _guess(text[:_FIRST_SAMPLE])
    return guess if guess.certain or len(text) <= _FIRST_SAMPLE else _guess(text[:_SAMPLE])


def _guess(sample: str) -> Guess:
    words = _WORD.findall(sample.lower())
    if not sample.isascii():
        beyond = "".join(_BEYOND_LATIN.findall(sample))
        if beyond:
            weight = sum(3 if letter >= "\u3040" else 1 for letter in beyond)
            if weight * 2 > sum(map(len, words)):
                return _by_letters(beyond)
    return _by_words(words)


def _by_words(words: list[str]) -> Guess:
    counts: Counter[str] = Counter()
    for word in words:
        for code in _LANGUAGES_OF.get(word, ()):
            counts[code] += 1
    ranking = counts.most_common(2)
    if not ranking or ranking[0][1] < 2:
        return Guess(None, certain=False)
    (code, hits), second = ranking[0], ranking[1][1] if len(ranking) > 1 else 0
    if hits == second:
        return Guess(None, certain=False)
    return Guess(code, certain=hits >= 8 and hits >= 1.4 * second)


def _by_letters(beyond: str) -> Guess:
    counts = Counter(map(_alphabet, beyond))
    kana, hangul, han = counts["kana"], counts["ko"], counts["han"]
    certain = len(beyond) >= 20
    if kana + hangul + han > len(beyond) / 2:
        if hangul > (kana + han) / 3:
            return Guess("ko", certain)
        return Guess("ja" if kana > han / 10 else "zh", certain)
    name = counts.most_common(1)[0][0]
    if name == "cyrillic":
        return _cyrillic(beyond.lower(), certain=certain)
    if name == "arabic":
        return Guess(_arabic(beyond), certain)
    return Guess(name or None, certain and bool(name))


_ALPHABETS = (
    ("\u0370", "\u03ff", "el"),
    ("\u0400", "\u052f", "cyrillic"),
    ("\u0530", "\u058f", "hy"),
    ("\u0590", "\u05ff", "he"),
    ("\u0600", "\u06ff", "arabic"),
    ("\u0900", "\u097f", "hi"),
    ("\u0980", "\u09ff", "bn"),
    ("\u0e00", "\u0e7f", "th"),
    ("\u0e80", "\u0eff", "lo"),
    ("\u1000", "\u109f", "my"),
    ("\u10a0", "\u10ff", "ka"),
    ("\u1780", "\u17ff", "km"),
    ("\u3040", "\u30ff", "kana"),
    ("\u3400", "\u9fff", "han"),
    ("\uac00", "\ud7af", "ko"),
)


def _alphabet(letter: str) -> str:
    return next((name for first, last, name in _ALPHABETS if first <= letter <= last), "")


def _cyrillic(letters: str, *, certain: bool) -> Guess:
    has = Counter(letters)
    if has["ў"]:
        return Guess("be", certain)
    if has["ї"] + has["є"] + has["і"] > has["ы"] + has["э"]:
        return Guess("uk", certain)
    if has["ј"] + has["ђ"] + has["ћ"]:
        return Guess("sr", certain)
    if has["ъ"] * 100 > len(letters) and not has["ы"] + has["э"]:
        return Guess("bg", certain)
    return Guess("ru", certain and bool(has["ы"] + has["э"]))


def _arabic(letters: str) -> str:
    if any(letter in letters for letter in "ٹڈےں"):
        return "ur"
    return "fa" if sum(letters.count(letter) for letter in "پچژگیک") * 50 > len(letters) else "ar"
