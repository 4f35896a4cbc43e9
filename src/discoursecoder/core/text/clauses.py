"""Clauses of a sentence: the items of an enumeration and the members between semicolons.

"Premièrement ..., deuxièmement ...", "First, ... second, ...", "第一，……", "Во-первых, ...", "أولا ..." begin an item;
what introduces the enumeration is a clause of its own. Without either, the sentence is its own clause.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from discoursecoder.core.model.span import Span
from discoursecoder.core.text.paragraphs import trim

_SURE = (  # words that do nothing else
    r"(?:premi|deuxi|troisi|quatri|cinqui|sixi|septi|huiti|neuvi|dixi)èmement|premièrement|secondement|primo|secundo"
    r"|tertio|en (?:premier|second|deuxième|troisième|quatrième|cinquième|dernier) lieu"
    r"|(?:first|second|third|fourth|fifth|sixth)ly"
    r"|en (?:primer|segundo|tercer|cuarto|quinto|último) lugar|em (?:primeiro|segundo|terceiro|quarto|último) lugar"
    r"|erstens|zweitens|drittens|viertens|fünftens"
    r"|во-первых|во-вторых|в-третьих|в-четв[её]ртых|в-пятых|в-шестых"
)
_WEAK = (  # only behind a colon or a semicolon, and before a comma
    r"first|second|third|fourth|fifth|sixth|primero|segundo|tercero|cuarto|quinto|primeiro|terceiro"
)
_ARABIC = r"و?(?:أول|أوّل|ثاني|ثالث|رابع|خامس|سادس)(?:ا|اً|ًا)(?=[\s،,:])"
_CHINESE = r"第[一二三四五六七八九十]{1,3}(?=[，、,是])|[一二三四五六七八九十]是|(?:首先|其次|再次|最后)(?=，)"
_NUMBERED = r"[(（](?:\d{1,2}|[a-h]|[一二三四五六七八九十]{1,2})[)）]"
_ITEM = re.compile(
    r"[,:;،؛，：；、—–]\s*(?P<item>(?:(?:et|and|y|e|и|und) )?"
    rf"(?:(?:{_SURE})(?!\w)|(?<=[:;—–] )(?:{_WEAK})(?=,)|{_ARABIC}|{_CHINESE}|{_NUMBERED}))",
    re.IGNORECASE,
)
_SEMICOLON = re.compile(r"[;；؛]")


def clauses(text: str, sentences: Sequence[Span]) -> list[Span]:
    """The clauses of sentences that are in order, in order and trimmed; together they cover each sentence."""
    if not sentences:
        return []
    starts = [sentence.start for sentence in sentences]
    first, last = sentences[0].start, sentences[-1].end
    cuts: dict[int, set[int]] = {}
    for at in _places(text, first, last):
        which = bisect_right(starts, at) - 1
        if starts[which] < at < sentences[which].end:
            cuts.setdefault(which, set()).add(at)
    if not cuts:
        return list(sentences)
    found: list[Span] = []
    for which, sentence in enumerate(sentences):
        if which not in cuts:
            found.append(sentence)
            continue
        start = sentence.start
        for cut in [*sorted(cuts[which]), sentence.end]:
            clause = trim(text, start, cut)
            start = cut
            if clause is not None:
                found.append(clause)
    return found


def _places(text: str, first: int, last: int) -> list[int]:
    brackets = "(" in text or "（" in text
    places = [
        found.end()
        for found in _SEMICOLON.finditer(text, first, last)
        if not (brackets and _in_brackets(text, first, found.start()))
    ]
    places.extend(found.start("item") for found in _ITEM.finditer(text, first, last))
    return places


def _in_brackets(text: str, first: int, at: int) -> bool:
    """Whether `at` stands between brackets opened on its line: lists of references are no members."""
    begin = max(first, text.rfind("\n", first, at) + 1, at - 400)
    before = text[begin:at]
    return before.count("(") > before.count(")") or before.count("（") > before.count("）")
