"""Abbreviations of diplomatic prose after which a sentence goes on, by language."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ANY_BEFORE_NUMBERS = _words("art p pp no n nos vol fig chap cap cf vgl al par § sec ch ed")
_NONE: frozenset[str] = frozenset()

_BEFORE_NAMES = {
    "en": _words(
        "mr mrs ms dr prof gen col lt sgt capt adm amb sen rep gov hon rev st maj cmdr messrs h.e h.r.h h.m vs "
        "e.g i.e dept"
    ),
    "fr": _words(
        "m mm mgr dr pr me st ste s.e s.e.m s.e.mme s.m s.a s.a.r s.s cf p.ex ex av gén col vice-pdt h.e j.-c réf env"
    ),
    "es": _words(
        "sr sra srta sres sras dr dra excmo excma excmos d dña lic ing gral cnel mons ee s.e s.m s.s v.gr p.ej ej cf"
    ),
    "pt": _words("sr sra srs dr dra exmo exma v.exa s.exa prof eng gen mons s.s cf p.ex"),
    "it": _words("sig sigg sig.ra dott dr prof on sen gen mons s.e s.s cfr es"),
    "de": _words("hr fr dr prof z.b bzw ca d.h u.a vgl st gen"),
    "ru": _words(
        "им т.е т.к т.н т.ч тов гн гос акад проф ген полк напр см ср ул пл пос р-н обл г-н г-жа г-на г-ном г-же и.о"
    ),
    "uk": _words("ім т.з т.ч див пор вул пл обл акад проф ген"),
    "ar": _words("د أ م ا.د أ.د"),
}
_BEFORE_NUMBERS = {
    "en": _words("jan feb mar apr jun jul aug sep sept oct nov dec para paras arts res doc approx"),
    "fr": _words("janv févr avr juil sept oct nov déc arts rés n° alin §§ tél env"),
    "es": _words("núm núms pág págs arts art párr ene feb abr jun jul ago sept oct nov dic res"),
    "pt": _words("núm pág págs arts jan fev abr jun jul ago set out nov dez"),
    "it": _words("artt pag pagg gen feb apr giu lug ago set ott nov dic"),
    "de": _words("nr abs s jan febr aug sept okt nov dez bd"),
    "ru": _words("с ст стр п пп ч гл рис табл янв февр фев мар апр июн июл авг сент сен окт ноя нояб дек док рез"),
    "uk": _words("с ст стор п пп ч гл рис табл"),
    "ar": _words("ص ج"),
}
_MAY_END = {
    "en": _words("etc u.s u.k u.n e.u p.m a.m inc ltd jr sr"),
    "fr": _words("etc u.e o.n.u"),
    "es": _words("etc ee.uu uu u.e"),
    "ru": _words("г гг т.д т.п др пр н.э тыс млн млрд руб долл"),
    "pt": _words("etc eua"),
    "it": _words("ecc"),
    "de": _words("usw etc"),
}
_STARTERS = {
    "en": _words(
        "the he she it they we this that these those in on at as for if but and however both our there according his "
        "her their when while after before since with from to by both all no not i you what why how is"
    ),
    "fr": _words(
        "le la les l il elle ils elles on nous vous ce cette ces cet dans en pour sur à au aux mais et or selon son "
        "sa ses leur leurs un une des du lors après avant depuis avec par si tout toute cela c d qu que qui"
    ),
    "es": _words(
        "el la los las él ella ellos en un una por para con según este esta estos estas su sus ambos ambas al a de "
        "pero y además tras durante no"
    ),
    "ru": _words(
        "он она они оно это этот эта эти в во на с со по при как что мы стороны также кроме однако и но а к о об из "
        "за для после до между его её их так тем не нам мы россия"
    ),
    "pt": _words("o a os as ele ela eles em um uma por para com segundo este esta seu sua ambos no na"),
    "it": _words("il lo la i gli le egli ella essi in un una per con secondo questo questa entrambi nel"),
    "de": _words("der die das er sie es wir in im ein eine für mit nach bei dies diese beide zudem"),
}


def before_names(language: str) -> frozenset[str]:
    """Titles and the like: whatever follows belongs to the sentence (lower case, without the last full stop)."""
    return _BEFORE_NAMES.get(language, _NONE)


def before_numbers(language: str) -> frozenset[str]:
    """References and months: a number that follows belongs to the sentence."""
    return _ANY_BEFORE_NUMBERS | _BEFORE_NUMBERS.get(language, _NONE)


def may_end(language: str) -> frozenset[str]:
    """Abbreviations that stand within a sentence as well as at its end."""
    return _MAY_END.get(language, _NONE)


def starters(language: str) -> frozenset[str]:
    """Words that, with a capital, hardly stand anywhere but at the beginning of a sentence."""
    return _STARTERS.get(language, _NONE)
