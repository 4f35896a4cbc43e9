"""Codes of languages (ISO 639-1), and how tables and people write them."""

_WRITTEN = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de "
    "dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id "
    "ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu "
    "lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu "
    "rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr "
    "ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
)
CODES = frozenset(_WRITTEN.split())
"""The codes of two letters."""

_NAMES = {
    "ar": "arabic arabe árabe арабский العربية عربي arabisch 阿拉伯文 阿拉伯语 ara",
    "de": "german allemand alemán немецкий deutsch 德文 德语 الألمانية ger deu",
    "en": "english anglais inglés английский englisch 英文 英语 الإنجليزية eng",
    "es": "spanish espagnol español espanol испанский spanisch 西班牙文 西班牙语 الإسبانية spa",
    "fr": "french français francais francés французский französisch 法文 法语 الفرنسية fre fra",
    "it": "italian italien italiano итальянский italienisch ita",
    "ja": "japanese japonais japonés японский japanisch 日本語 日文 日语 jpn",
    "ko": "korean coréen coreano корейский koreanisch 한국어 kor",
    "pt": "portuguese portugais portugués português португальский portugiesisch por",
    "ru": "russian russe ruso русский russisch 俄文 俄语 الروسية rus",
    "zh": "chinese chinois chino китайский chinesisch 中文 汉语 漢語 الصينية chi zho",
}
_CODE_OF = {name: code for code, names in _NAMES.items() for name in names.split()}


def language_code(written: str) -> str | None:
    """The code of a language written as "fr", "fr-CA", "fra" or "French"; None if it is none that is known."""
    plain = written.strip().casefold()
    if plain in _CODE_OF:
        return _CODE_OF[plain]
    short = plain.replace("_", "-").split("-")[0]
    return short if short in CODES else None
